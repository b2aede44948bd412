//! Words of saying: what a verb says of its speaker's stance, and how it takes what is said.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Stance;

/// What a verb of saying takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a word of the list")]
pub(super) struct Frame {
    /// A clause, with or without `that`.
    pub(super) clause: bool,
    /// A clause with `that`.
    pub(super) that: bool,
    /// Words in quotation marks.
    pub(super) quote: bool,
    /// A question: `whether`, `how`.
    pub(super) whether: bool,
    /// Who is told, before the clause.
    pub(super) listener: bool,
    /// An infinitive.
    pub(super) to: bool,
    /// A clause with `-ing`.
    pub(super) ing: bool,
    /// A noun phrase.
    pub(super) thing: bool,
    /// A noun phrase and `as`.
    pub(super) as_what: bool,
    /// A noun phrase and what it is called.
    pub(super) named: bool,
    /// Only in "as they put it".
    pub(super) it: bool,
    /// Never stands before its subject; a clause follows only after who is told.
    pub(super) upright: bool,
    /// Never stands after what is said.
    pub(super) weak: bool,
    /// A preposition's object needs who is meant before it: `accuse X of`.
    pub(super) object: bool,
    /// Prepositions before what is said.
    pub(super) prepositions: Vec<&'static str>,
}

impl Frame {
    /// Whether a verb has more to do than to say: "read", "go".
    pub(super) const fn is_loose(&self) -> bool {
        !self.clause && !self.named && !self.as_what
    }
}

/// A verb of saying.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    pub(super) verb: &'static str,
    pub(super) stance: Stance,
    /// That of an infinitive or of what follows a preposition.
    pub(super) bidding: Stance,
    pub(super) frame: Frame,
}

/// Every verb of the list, by its forms.
pub(super) struct Cues {
    cues: Vec<Cue>,
    forms: FxHashMap<String, u16>,
}

/// The list, read once.
pub(super) static CUES: LazyLock<Cues> =
    LazyLock::new(|| Cues::read(include_str!("../../data/quote/cues.txt")));

impl Cues {
    /// The verb that has this form in lower case.
    pub(super) fn of_form(&self, form: &str) -> Option<u16> {
        self.forms.get(form).copied()
    }

    pub(super) fn get(&self, cue: u16) -> &Cue {
        &self.cues[usize::from(cue)]
    }

    fn read(list: &'static str) -> Self {
        let mut cues = Vec::new();
        let mut forms = FxHashMap::default();
        for line in list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let mut columns = line.split('\t');
            let mut column = || columns.next().expect("three columns a line");
            let (words, stance, takes) = (column(), column(), column());
            let (stance, bidding) = stance.split_once('/').unwrap_or((stance, stance));
            let stance_of = |word| Stance::from_word(word).expect("a stance that exists");
            let (stance, bidding) = (stance_of(stance), stance_of(bidding));
            let mut words = words.split(", ");
            let verb = words.next().expect("a verb opens the line");
            let index = u16::try_from(cues.len()).expect("fewer cues than 65,536");
            for form in regular(verb).into_iter().chain(words.map(str::to_owned)) {
                forms.entry(form).or_insert(index);
            }
            cues.push(Cue { verb, stance, bidding, frame: frame(takes) });
        }
        Self { cues, forms }
    }
}

fn frame(takes: &'static str) -> Frame {
    let mut frame = Frame::default();
    for word in takes.split(' ') {
        match word {
            "clause" => (frame.clause, frame.that) = (true, true),
            "that" => frame.that = true,
            "quote" => frame.quote = true,
            "whether" => frame.whether = true,
            "listener" => frame.listener = true,
            "to" => frame.to = true,
            "ing" => frame.ing = true,
            "thing" => frame.thing = true,
            "as" => frame.as_what = true,
            "named" => frame.named = true,
            "it" => frame.it = true,
            "upright" => frame.upright = true,
            "weak" => frame.weak = true,
            "object" => frame.object = true,
            other => frame.prepositions.push(other.strip_suffix('=').expect("a word of the list's head")),
        }
    }
    frame
}

/// The forms of a regular verb.
fn regular(verb: &str) -> [String; 4] {
    let stem = verb.strip_suffix('e').unwrap_or(verb);
    let s = if verb.ends_with(['s', 'x', 'z']) || verb.ends_with("sh") || verb.ends_with("ch") {
        "es"
    } else {
        "s"
    };
    [verb.to_owned(), format!("{verb}{s}"), format!("{stem}ed"), format!("{stem}ing")]
}

#[cfg(test)]
mod tests {
    use super::CUES;
    use crate::quote::Stance;

    #[test]
    fn forms_lead_to_their_verb() {
        for (form, verb, stance) in [
            ("said", "say", Stance::Asserts),
            ("denies", "deny", Stance::Denies),
            ("urging", "urge", Stance::Demands),
            ("vowed", "vow", Stance::Promises),
            ("asked", "ask", Stance::Asks),
        ] {
            let cue = CUES.get(CUES.of_form(form).expect(form));
            assert_eq!((cue.verb, cue.stance), (verb, stance));
        }
        assert_eq!(CUES.of_form("walked"), None);
    }
}
