//! What stands right before a person's name: a title, an honorific, a word of kinship.

use crate::document::TokenKind;
use crate::gazetteer::Class;
use crate::{Document, Resources, Span};

/// How a person is spoken of at one mention.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Address {
    /// An office or rank in full words: "president", "foreign minister".
    pub(super) title: Option<String>,
    pub(super) gender: Option<Gender>,
    /// Whether a word of kinship introduces the name, as of someone who stands in another's article: "his father, …".
    pub(super) relative: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Gender {
    Woman,
    Man,
}

/// Words before a name that are looked at: "former deputy foreign minister".
const REACH: usize = 4;

/// What stands before `name`, whose first token is `token`.
pub(super) fn address(document: &Document, token: usize, name: Span, resources: &Resources) -> Address {
    let mut address = Address::default();
    let tokens = document.tokens();
    let sentence = tokens[token].sentence;
    let mut phrase_open = true;
    for before in tokens[..token].iter().enumerate().rev().take(2 * REACH) {
        let (at, found) = before;
        if found.sentence != sentence {
            break;
        }
        let word = document.word(at);
        match found.kind {
            TokenKind::Word => {}
            TokenKind::Mark if word == "." && found.glued => continue,
            TokenKind::Mark if word == "-" => continue,
            TokenKind::Mark if word == "," && phrase_open => {
                phrase_open = false;
                continue;
            }
            _ => break,
        }
        if KIN.contains(&word) {
            address.relative = true;
            break;
        }
        if !phrase_open {
            // Behind a comma only kinship still speaks of the name: "his father, Hafez".
            break;
        }
        let phrase = document.text()[found.span.start()..name.start()].trim_end();
        let word = word.trim_end_matches('.').to_lowercase();
        if address.gender.is_none() {
            address.gender = gender(&word);
        }
        if !resources.lexicon.classes(phrase).has(Class::Title) {
            if name.start() - found.span.start() > LONGEST_TITLE {
                break;
            }
            continue;
        }
        if !HONORIFICS.contains(&word.as_str()) {
            address.title = Some(title(phrase));
        }
    }
    address
}

/// Bytes of the longest title that is looked up.
const LONGEST_TITLE: usize = 60;

/// Words of kinship that introduce someone by someone else.
const KIN: [&str; 18] = [
    "father",
    "mother",
    "son",
    "daughter",
    "brother",
    "sister",
    "wife",
    "husband",
    "widow",
    "widower",
    "uncle",
    "aunt",
    "nephew",
    "niece",
    "cousin",
    "grandfather",
    "grandson",
    "stepson",
];

/// Titles that say of a person only how he or she is addressed.
const HONORIFICS: [&str; 14] = [
    "mr", "mrs", "ms", "miss", "madame", "mme", "monsieur", "sir", "dame", "lord", "lady", "dr", "hajj",
    "haji",
];

fn gender(word: &str) -> Option<Gender> {
    match word {
        "mr" | "sir" | "lord" | "monsieur" | "king" | "prince" | "father" | "brother" | "baron" | "count"
        | "sheikh" | "sheik" | "imam" | "congressman" | "chairman" | "spokesman" | "emperor" | "sultan"
        | "crown prince" | "pope" | "ayatollah" | "mullah" | "rabbi" | "businessman" => Some(Gender::Man),
        "mrs" | "ms" | "miss" | "madame" | "mme" | "dame" | "lady" | "queen" | "princess" | "sister"
        | "baroness" | "countess" | "congresswoman" | "chairwoman" | "spokeswoman" | "empress"
        | "businesswoman" | "actress" => Some(Gender::Woman),
        _ => None,
    }
}

/// A title in small letters with its abbreviations written out.
fn title(phrase: &str) -> String {
    let words = phrase.split([' ', '\u{a0}', '-']).filter(|word| !word.is_empty()).map(|word| {
        let word = word.trim_end_matches('.').to_lowercase();
        match word.as_str() {
            "gov" => "governor",
            "gen" => "general",
            "col" => "colonel",
            "lt" => "lieutenant",
            "maj" => "major",
            "capt" => "captain",
            "sgt" => "sergeant",
            "sen" => "senator",
            "rep" => "representative",
            "pres" => "president",
            "pm" => "prime minister",
            "prof" => "professor",
            "rev" => "reverend",
            "amb" => "ambassador",
            "defense" => "defence",
            _ => return word,
        }
        .to_owned()
    });
    words.collect::<Vec<_>>().join(" ")
}

/// Whether two titles may be one office: "minister" and "foreign minister" may, "president" and "mayor" may not.
pub(super) fn same_office(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    long.strip_suffix(short).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
}

#[cfg(test)]
mod tests {
    use super::{Address, Gender, address, same_office};
    use crate::{Document, Resources, Span};

    /// What stands before the name that `*` marks.
    #[track_caller]
    fn check(marked: &str, title: Option<&str>, gender: Option<Gender>, relative: bool) {
        let start = marked.find('*').expect("a mark before the name");
        let document = Document::read(&marked.replace('*', ""));
        let token = document.tokens().iter().position(|token| token.span.start() == start).expect("a token");
        let found = address(&document, token, Span::new(start, start + 3), Resources::embedded());
        assert_eq!(found, Address { title: title.map(str::to_owned), gender, relative }, "{marked}");
    }

    #[test]
    fn titles_honorifics_and_kinship_are_read_before_a_name() {
        check("President *Zelensky spoke.", Some("president"), None, false);
        check("They met Ukraine's Foreign Minister *Kuleba.", Some("foreign minister"), None, false);
        check("Luhansk Gov. *Haidai", Some("governor"), None, false);
        check("Then Mr *Zelensky spoke.", None, Some(Gender::Man), false);
        check("Then Mrs. *Zelenska spoke.", None, Some(Gender::Woman), false);
        check("He followed his father, *Hafez al-Assad.", None, None, true);
        check("The minister left. *Zelensky spoke.", None, None, false);
        check("Lavrov, the foreign minister, *Zelensky and others", None, None, false);
        check("*Zelensky", None, None, false);
    }

    #[test]
    fn one_office_may_be_told_in_more_words_or_fewer() {
        assert!(same_office("minister", "foreign minister"));
        assert!(!same_office("president", "vice"));
        assert!(!same_office("mayor", "president"));
    }
}
