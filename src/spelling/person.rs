//! Names of people compared: given names, initials, patronymics, surnames, in any order.

use super::agreement::{Agreement, Evidence, Verdict};
use super::align::Alignment;
use super::small::Small;
use super::token::{Token, tokens};
use super::word::{Likeness, Word};

/// A person's name, read.
#[derive(Clone, Debug)]
pub(super) struct Person {
    words: Vec<Word>,
    generation: Option<u8>,
    /// The surname was set before the rest by a comma.
    surname_first: bool,
}

impl Person {
    pub(super) fn read(name: &str) -> Self {
        let mut tokens = tokens(name);
        strip_titles(&mut tokens);
        let generation = take_generation(&mut tokens);
        let surname_first = tokens.iter().any(|token| token.comma);
        let shouted = tokens.iter().all(|token| !token.text.contains(char::is_lowercase));
        let mut words: Vec<Word> = Vec::new();
        let mut article = false;
        for (at, token) in tokens.iter().enumerate() {
            if is_named(&tokens, at) {
                let named = words_of(token, shouted).into_iter();
                words.extend(named.map(|word| if article { word.after_article() } else { word }));
                article = false;
            } else {
                article = Small::of(token.text) == Some(Small::Article);
            }
        }
        if words.is_empty() {
            words = tokens.iter().flat_map(|token| words_of(token, shouted)).collect();
        }
        Self { words, generation, surname_first }
    }

    pub(super) fn compare(&self, other: &Self) -> Agreement {
        let alignment = Alignment::of(&self.words, &other.words, Word::likeness);
        let mut evidence: Vec<Evidence> =
            alignment.pairs.iter().map(|(_, _, likeness)| likeness.evidence()).collect();
        if alignment.joined {
            evidence.push(Evidence::Joined);
        }
        if !alignment.is_in_order() && !self.surname_first && !other.surname_first {
            evidence.push(Evidence::Order);
        }
        let verdict = self.verdict(other, &alignment, &mut evidence);
        Agreement::new(verdict, evidence)
    }

    /// Adds what speaks against, or for less.
    fn verdict(&self, other: &Self, alignment: &Alignment, evidence: &mut Vec<Evidence>) -> Verdict {
        let mut against = Vec::new();
        match (self.generation, other.generation) {
            (one, other) if one == other => {}
            (Some(_), Some(_)) => against.push(Evidence::Generation),
            _ => evidence.push(Evidence::GenerationUnsaid),
        }
        if self.is_turned(other, alignment) {
            against.push(Evidence::Order);
        }
        let [one, rest] =
            [self.without_repeats(&alignment.left[0]), other.without_repeats(&alignment.left[1])];
        match (one.is_empty(), rest.is_empty()) {
            (false, false) => {
                let gender = one.iter().any(|left| rest.iter().any(|with| left.is_other_gender(with)));
                against.push(if gender { Evidence::Gender } else { Evidence::OtherWords });
            }
            (true, true) => {}
            _ => evidence.push(Evidence::FewerWords),
        }
        if let Some(why) = too_little(alignment) {
            against.push(why);
        }
        if !against.is_empty() {
            evidence.append(&mut against);
            return Verdict::Different;
        }
        let weaker = [
            Evidence::ShortForm,
            Evidence::Initial,
            Evidence::Slip,
            Evidence::Order,
            Evidence::FewerWords,
            Evidence::GenerationUnsaid,
        ];
        if evidence.iter().any(|seen| weaker.contains(seen)) { Verdict::Fitting } else { Verdict::Same }
    }

    /// Two given names that change places are the names of two people: Hans Friedrich and Friedrich Hans.
    fn is_turned(&self, other: &Self, alignment: &Alignment) -> bool {
        let given =
            |person: &Self| person.words.len() == 2 && person.words.iter().all(|word| word.given.is_known());
        !alignment.is_in_order()
            && !self.surname_first
            && !other.surname_first
            && alignment.left.iter().all(Vec::is_empty)
            && given(self)
            && given(other)
    }

    /// Left-over words that the name does not hold twice.
    fn without_repeats(&self, left: &[usize]) -> Vec<&Word> {
        let is_repeat = |at: usize| {
            let others =
                self.words.iter().enumerate().filter(|(other, _)| *other != at && !left.contains(other));
            others.into_iter().any(|(_, word)| word.spelling(&self.words[at]).is_some())
        };
        left.iter().filter(|&&at| !is_repeat(at)).map(|&at| &self.words[at]).collect()
    }
}

/// Whether what agrees is no name at all, or more slips than names.
fn too_little(alignment: &Alignment) -> Option<Evidence> {
    let slips =
        alignment.pairs.iter().filter(|(_, _, likeness)| matches!(likeness, Likeness::Slip(_))).count();
    let initials = alignment.pairs.iter().filter(|(_, _, likeness)| *likeness == Likeness::Initial).count();
    let firm = alignment.pairs.len() - slips - initials;
    let cost: u32 = alignment
        .pairs
        .iter()
        .map(|(_, _, likeness)| if let Likeness::Slip(cost) = likeness { *cost } else { 0 })
        .sum();
    // A surname alone must not be misspelt too.
    let is_part = alignment.left.iter().any(|left| !left.is_empty());
    let doubtful = slips == 1 && alignment.pairs.len() == 1 && is_part;
    (doubtful || firm + slips == 0 || cost > MOST_SLIPS || (firm == 0 && initials > 0))
        .then_some(Evidence::TooLittle)
}

/// Two names bear so much slipping in all: two letters.
const MOST_SLIPS: u32 = 4;

/// Takes titles from the front and honours from the end, but never all.
fn strip_titles(tokens: &mut Vec<Token>) {
    let titles =
        tokens.iter().take_while(|token| Small::of(token.text) == Some(Small::Title) && !token.comma).count();
    tokens.drain(..titles.min(tokens.len().saturating_sub(1)));
    while tokens.len() > 1
        && tokens.last().is_some_and(|last| {
            matches!(Small::of(last.text), Some(Small::Honour))
                || (Small::of(last.text) == Some(Small::Title) && tokens.iter().any(|token| token.comma))
        })
    {
        tokens.pop();
    }
}

/// Takes Jr, Sr, III from the end.
fn take_generation(tokens: &mut Vec<Token>) -> Option<u8> {
    let last = tokens.last().filter(|_| tokens.len() > 1)?;
    let Some(Small::Generation(generation)) = Small::of(last.text) else { return None };
    tokens.pop();
    if let Some(last) = tokens.last_mut() {
        last.comma = false;
    }
    Some(generation)
}

/// Whether a word is more than a particle or an article: bin, von; al, as in al-Assad.
fn is_named(tokens: &[Token], at: usize) -> bool {
    let token = tokens[at];
    let next = tokens.get(at + 1);
    // Ortega y Gasset; but Boris Y. Petrov.
    if token.dotted || (token.text.chars().count() == 1 && token.text.contains(char::is_uppercase)) {
        return true;
    }
    match Small::of(token.text) {
        Some(Small::Particle) => at == 0 && next.is_some() && !token.text.starts_with(char::is_lowercase),
        Some(Small::Article) => {
            !(token.joined || (next.is_some() && (at > 0 || token.text.starts_with(char::is_lowercase))))
        }
        _ => true,
    }
}

/// The words that a token stands for: capitals in a name that is not shouted are initials, JC.
fn words_of(token: &Token, shouted: bool) -> Vec<Word> {
    let letters = token.text.chars().filter(|letter| letter.is_alphabetic()).count();
    let capitals = !token.text.contains(|letter: char| !letter.is_uppercase());
    let vowelless = !token.text.contains(['A', 'E', 'I', 'O', 'U', 'Y']);
    if capitals && !shouted && vowelless && (2..=MOST_INITIALS).contains(&letters) {
        return token.text.split_inclusive(|_: char| true).map(|letter| Word::new(letter, true)).collect();
    }
    let is_initial = letters == 1 || (token.dotted && letters == 2);
    vec![Word::new(&with_letters(token.text), is_initial)]
}

/// So many initials stand together.
const MOST_INITIALS: usize = 3;

/// A name with the letters that its digits look like: S3rgei, l0. Numbers stay, and so does all else.
fn with_letters(word: &str) -> std::borrow::Cow<'_, str> {
    let digits = word.bytes().any(|byte| byte.is_ascii_digit());
    if !digits || word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.into();
    }
    let letter = |character| match character {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        '9' => 'g',
        other => other,
    };
    word.chars().map(letter).collect::<String>().into()
}
