//! What each word of a document can do beside a number; looked up once for each distinct word.

use std::collections::HashMap;
use std::sync::LazyLock;

use rustc_hash::FxBuildHasher;

use crate::document::TokenKind;
use crate::{Document, Span};

const WORDS: &str = include_str!("../../data/figure/words.txt");

/// Everything a word can do, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sense(u64);

macro_rules! senses {
    ($($name:ident $doc:literal)*) => {
        impl Sense { senses!(@ 0_u32, $($name $doc)*); }
    };
    (@ $bit:expr, $name:ident $doc:literal $($rest:tt)*) => {
        #[doc = $doc]
        pub(super) const $name: Self = Self(1 << $bit);
        senses!(@ $bit + 1, $($rest)*);
    };
    (@ $bit:expr,) => {};
}

senses! {
    PEOPLE "A noun of people."
    CIVILIAN "A noun of civilians."
    CHILD "A noun of children."
    MILITARY "A noun of soldiers and fighters."
    DEAD "A noun that counts the dead."
    HURT "A noun that counts the wounded."
    CAPTIVE "A noun that counts captives."
    UPROOTED "A noun that counts the displaced."
    LOST "A noun that counts the missing."
    MUNITION "A noun of munitions."
    EQUIPMENT "A noun of equipment."
    SETTLEMENT "A noun of settlements and positions."
    LAND "A noun of land."
    EVENT "A noun of attacks."
    RUBBLE "What people are buried under."
    KILL "To kill, and the noun of it."
    DIE "To die."
    DESTROY "To destroy or to lose: people are killed by it, things are gone."
    WOUND "To wound."
    CAPTURE "To take people captive."
    YIELD "To give oneself up."
    DISPLACE "To drive people away or bring them away."
    FLEE "To flee."
    VANISH "To disappear."
    FALL "To fall into other hands."
    FIRE "To fire munitions or bring them down."
    DOWN "To bring munitions down."
    CONTROL "To hold, take or lose land."
    IS_DEAD "A state: dead."
    IS_MISSING "A state: missing."
    IS_HOMELESS "A state: homeless."
    IS_CAPTIVE "A state: hostage."
    BELIEVED "Believed, reported, confirmed: says how sure it is."
    BE "Forms of be, and of get in the passive."
    AUXILIARY "Other auxiliaries."
    PREPOSITION "In, of, by."
    DETERMINER "The, its, another."
    PRONOUN "They, who, which, everything that stands for a noun."
    RELATIVE "Who, that, which."
    CONJUNCTION "And, or, as well as."
    BREAKER "But, while, when, if: another clause begins."
    ADVERB "Words that may stand anywhere: also, reportedly."
    PLURAL "Ends like a plural."
    ED "Ends like a past participle, or is one."
    ING "Ends in -ing."
    CAPITAL "Begins with a capital."
    NUMBER "Digits."
    COMMA "A comma, or a dash or bracket that sets words apart."
    STOP "Any other mark."
    TOLL "Toll, number, count, total: followed by the figure."
    LINK "To, at, is, reached: stands between a toll and its number."
    RISE "Rose, climbed: a count goes on to its figure."
    NO "No, nobody, none."
    INCLUDING "Including, among them."
    TOTAL "Since, so far: the figure sums up."
    PLACED "In, at, near: a place follows."
    SUFFER "Suffered, sustained."
}

/// Several senses at once.
pub(super) const ANY_PEOPLE: Sense =
    Sense(Sense::PEOPLE.0 | Sense::CIVILIAN.0 | Sense::CHILD.0 | Sense::MILITARY.0);
pub(super) const COUNTED_PEOPLE: Sense =
    Sense(Sense::DEAD.0 | Sense::HURT.0 | Sense::CAPTIVE.0 | Sense::UPROOTED.0 | Sense::LOST.0);
pub(super) const NOUN: Sense = Sense(
    ANY_PEOPLE.0
        | COUNTED_PEOPLE.0
        | Sense::MUNITION.0
        | Sense::EQUIPMENT.0
        | Sense::SETTLEMENT.0
        | Sense::LAND.0
        | Sense::EVENT.0,
);
/// Verbs whose object is counted.
pub(super) const TRANSITIVE: Sense = Sense(
    Sense::KILL.0
        | Sense::DESTROY.0
        | Sense::WOUND.0
        | Sense::CAPTURE.0
        | Sense::DISPLACE.0
        | Sense::FIRE.0
        | Sense::CONTROL.0,
);
/// Verbs whose subject is counted.
pub(super) const INTRANSITIVE: Sense =
    Sense(Sense::DIE.0 | Sense::FALL.0 | Sense::YIELD.0 | Sense::FLEE.0 | Sense::VANISH.0);
pub(super) const STATE: Sense =
    Sense(Sense::IS_DEAD.0 | Sense::IS_MISSING.0 | Sense::IS_HOMELESS.0 | Sense::IS_CAPTIVE.0);
/// Words that belong to no noun phrase.
pub(super) const FUNCTION: Sense = Sense(
    Sense::BE.0
        | Sense::AUXILIARY.0
        | Sense::PREPOSITION.0
        | Sense::DETERMINER.0
        | Sense::PRONOUN.0
        | Sense::RELATIVE.0
        | Sense::CONJUNCTION.0
        | Sense::BREAKER.0
        | Sense::ADVERB.0,
);

impl Sense {
    /// Whether the word can do any of these.
    pub(super) fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }

    /// These and others.
    pub(super) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// The sections of the data file.
const SECTIONS: [(&str, Sense); 33] = [
    ("people", Sense::PEOPLE),
    ("civilian", Sense::CIVILIAN),
    ("child", Sense::CHILD),
    ("military", Sense::MILITARY),
    ("dead", Sense::DEAD),
    ("hurt", Sense::HURT),
    ("captive", Sense::CAPTIVE),
    ("uprooted", Sense::UPROOTED),
    ("lost", Sense::LOST),
    ("munition", Sense::MUNITION),
    ("equipment", Sense::EQUIPMENT),
    ("settlement", Sense::SETTLEMENT),
    ("land", Sense::LAND),
    ("event", Sense::EVENT),
    ("rubble", Sense::RUBBLE),
    ("kill", Sense::KILL),
    ("die", Sense::DIE),
    ("destroy", Sense::DESTROY),
    ("wound", Sense::WOUND),
    ("capture", Sense::CAPTURE),
    ("yield", Sense::YIELD),
    ("displace", Sense::DISPLACE),
    ("flee", Sense::FLEE),
    ("vanish", Sense::VANISH),
    ("fall", Sense::FALL),
    ("fire", Sense::FIRE),
    ("down", Sense::DOWN),
    ("control", Sense::CONTROL),
    ("state killed", Sense::IS_DEAD),
    ("state missing", Sense::IS_MISSING),
    ("state displaced", Sense::IS_HOMELESS),
    ("state captured", Sense::IS_CAPTIVE),
    ("believed", Sense::BELIEVED),
];

/// Words of grammar.
#[rustfmt::skip]
const GRAMMAR: [(&str, Sense); 18] = [
    ("is are was were be been being am get gets got getting gotten", Sense::BE),
    ("has have had having will would can could may might must shall should do does did remain remains remained", Sense::AUXILIARY),
    ("in at near on outside inside across around throughout within", Sense::PLACED),
    ("in at near on outside inside across around throughout within of to for from by with without into onto over under after before \
      during between against through toward towards upon via amid among along behind beyond despite per than about as like since until", Sense::PREPOSITION),
    ("the a an its his her their our my your this these those that some any each every another both all other others more", Sense::DETERMINER),
    ("he she it they we you i him them us himself herself itself themselves who whom whose which that what there one", Sense::PRONOUN),
    ("who that which whom", Sense::RELATIVE),
    ("and or plus", Sense::CONJUNCTION),
    ("but while when where if because although though after before as whereas until unless so nor whether why how", Sense::BREAKER),
    ("also already later still now then reportedly allegedly either at least only just even not yet again too instead separately meanwhile \
      earlier together all both each back about so far", Sense::ADVERB),
    ("slain shot hurt held taken seized driven lost left found known thought blown burnt burned hit struck caught gone born slain fled \
      brought seen trapped buried overrun beaten killed shut torn cut set", Sense::ED),
    ("toll tolls number numbers count tally total totals figure", Sense::TOLL),
    ("to at of is was were are stood stands stand reached reaches reaching passed passes passing exceeded exceeds exceeding surpassed \
      surpasses surpassing hit hits topped tops rose climbed past : be been from put", Sense::LINK),
    ("rise rises rose risen rising climb climbs climbed climbing double doubled triple tripled increase increased jumped grew grown \
      reached stands stood passed exceeded topped dropped", Sense::RISE),
    ("no nobody none", Sense::NO),
    ("including include includes included among", Sense::INCLUDING),
    ("since", Sense::TOTAL),
    ("suffered suffer suffering suffers sustained sustain sustaining received receive", Sense::SUFFER),
];

static TABLE: LazyLock<HashMap<&'static str, Sense, FxBuildHasher>> = LazyLock::new(|| {
    let mut table = HashMap::<&'static str, Sense, FxBuildHasher>::default();
    let mut add = |word, sense| {
        let entry = table.entry(word).or_default();
        *entry = entry.with(sense);
    };
    let mut section = Sense::default();
    for line in WORDS.lines().filter(|line| !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            let known = SECTIONS.iter().find(|(section, _)| *section == name);
            debug_assert!(known.is_some(), "data/figure/words.txt has an unknown section: {name}");
            section = known.map(|known| known.1).unwrap_or_default();
        } else {
            line.split_whitespace().for_each(|word| add(word, section));
        }
    }
    for (words, sense) in GRAMMAR {
        words.split_whitespace().for_each(|word| add(word, sense));
    }
    table
});

/// No word of the tables is longer, in bytes.
const LONGEST: usize = 16;

/// What a word can do, by the tables and by its letters.
fn read(word: &str, kind: TokenKind) -> Sense {
    match kind {
        TokenKind::Number => return Sense::NUMBER,
        TokenKind::Mark | TokenKind::Symbol => return mark(word),
        TokenKind::Word => {}
    }
    let mut lower = [0_u8; LONGEST];
    let mut sense = Sense::default();
    if let Some(room) = lower.get_mut(..word.len()) {
        room.copy_from_slice(word.as_bytes());
        room.make_ascii_lowercase();
        let known = std::str::from_utf8(room).ok().and_then(|lower| TABLE.get(lower));
        sense = known.copied().unwrap_or_default();
    }
    let ends = |ending: &str| {
        word.len() > ending.len() + 2 && {
            let tail = word.as_bytes()[word.len() - ending.len()..].iter();
            tail.zip(ending.bytes()).all(|(byte, wanted)| byte.eq_ignore_ascii_case(&wanted))
        }
    };
    let mut note = |holds: bool, more| {
        if holds {
            sense = sense.with(more);
        }
    };
    note(ends("s") && !ends("ss") && !ends("us") && !ends("is"), Sense::PLURAL);
    note(ends("ed"), Sense::ED);
    note(ends("ing"), Sense::ING);
    note(ends("ly"), Sense::ADVERB);
    note(word.starts_with(char::is_uppercase), Sense::CAPITAL);
    sense
}

fn mark(mark: &str) -> Sense {
    match mark {
        "," | "–" | "—" | "--" | "(" | ")" => Sense::COMMA,
        ":" => Sense::STOP.with(Sense::LINK),
        "'s" | "’s" | "'" | "’" | "-" | "‐" | "‑" | "\"" | "“" | "”" | "‘" | "%" => {
            Sense::default()
        }
        _ => Sense::STOP,
    }
}

/// A document's words with what they can do.
pub(super) struct Words<'a> {
    pub(super) document: &'a Document,
    /// By form.
    senses: Vec<Sense>,
}

impl<'a> Words<'a> {
    pub(super) fn read(document: &'a Document) -> Self {
        let tokens = document.tokens();
        let kind = |word: &str| {
            let first = word.chars().next();
            match first {
                Some(first) if first.is_alphabetic() => TokenKind::Word,
                Some(first) if first.is_ascii_digit() => TokenKind::Number,
                _ => TokenKind::Mark,
            }
        };
        debug_assert!(tokens.len() >= document.forms().len());
        let senses = document.forms().map(|form| read(form, kind(form))).collect();
        Self { document, senses }
    }

    /// What a token can do; nothing beyond the end.
    pub(super) fn sense(&self, token: usize) -> Sense {
        if token < self.document.tokens().len() {
            self.senses[self.document.form(token)]
        } else {
            Sense::default()
        }
    }

    /// What each distinct word can do.
    pub(super) fn forms(&self) -> impl Iterator<Item = Sense> {
        self.senses.iter().copied()
    }

    pub(super) fn is(&self, token: usize, of: Sense) -> bool {
        self.sense(token).any(of)
    }

    /// The words of a token; empty beyond the end.
    pub(super) fn word(&self, token: usize) -> &'a str {
        self.document.tokens().get(token).map_or("", |token| self.document.slice(token.span))
    }

    /// Whether the token is one of these words, letter case aside.
    pub(super) fn any(&self, token: usize, words: &[&str]) -> bool {
        let word = self.word(token);
        words.iter().any(|other| word.eq_ignore_ascii_case(other))
    }

    /// The span of some tokens, which are at least one.
    pub(super) fn span(&self, first: usize, end: usize) -> Span {
        let tokens = self.document.tokens();
        tokens[first].span.cover(tokens[end - 1].span)
    }

    /// The tokens of the sentence that a token stands in.
    pub(super) fn sentence(&self, token: usize) -> std::ops::Range<usize> {
        self.document.sentences()[self.document.tokens()[token].sentence].tokens.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, SECTIONS, TABLE, WORDS};

    #[test]
    fn every_section_is_known_and_every_word_fits() {
        for line in WORDS.lines() {
            if let Some(name) = line.strip_prefix('[') {
                let name = name.trim_end_matches(']');
                assert!(SECTIONS.iter().any(|(section, _)| *section == name), "{name}");
            }
        }
        let fits = |word: &str| word.len() <= LONGEST && word == word.to_lowercase();
        let misfit = TABLE.keys().find(|word| !fits(word));
        assert_eq!(misfit, None);
    }
}
