//! Tags of the names model: where in a mention a token stands, and what the mention names.
//!
//! BILOU (Ratinov and Roth 2009): a mention of one token is `Unit`, a longer one runs `Begin`, `Inside` …, `Last`.

use crate::Label;

/// The labels the model gives. Numbers and times are found by rule.
pub const LABELS: [Label; 12] = [
    Label::Person,
    Label::Norp,
    Label::Org,
    Label::Gpe,
    Label::Loc,
    Label::Fac,
    Label::Event,
    Label::Weapon,
    Label::Product,
    Label::WorkOfArt,
    Label::Law,
    Label::Language,
];

/// How many tags there are: four positions for each label, and one for tokens outside.
pub const TAGS: usize = 4 * LABELS.len() + 1;

/// The tag of a token outside every mention.
pub const OUTSIDE: usize = 0;

/// How many things a feature can speak for: each tag, each label whatever the position, each position whatever the
/// label. What labels have in common is learnt once.
pub const VOICES: usize = TAGS + LABELS.len() + 4;

/// One score for each tag.
pub type Row = [i32; TAGS];

/// A tag as a byte.
///
/// # Panics
/// When there is no such tag.
pub(super) fn byte(tag: usize) -> u8 {
    u8::try_from(tag).expect("there are fewer than 256 tags")
}

/// Where in its mention a token stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// The first of several tokens.
    Begin,
    /// Neither first nor last.
    Inside,
    /// The last of several tokens.
    Last,
    /// The only token.
    Unit,
}

impl Position {
    /// Where a token stands that is (not) the first and (not) the last of its mention.
    #[must_use]
    pub const fn of(first: bool, last: bool) -> Self {
        match (first, last) {
            (true, true) => Self::Unit,
            (true, false) => Self::Begin,
            (false, true) => Self::Last,
            (false, false) => Self::Inside,
        }
    }
}

/// The tag of a position in a mention of the label with this index in [`LABELS`].
#[must_use]
pub const fn tag(label: usize, position: Position) -> usize {
    1 + 4 * label + position as usize
}

/// A tag's label index and position; none for [`OUTSIDE`].
#[must_use]
pub fn parts(tag: usize) -> Option<(usize, Position)> {
    let rest = tag.checked_sub(1)?;
    let position = match rest % 4 {
        0 => Position::Begin,
        1 => Position::Inside,
        2 => Position::Last,
        _ => Position::Unit,
    };
    Some((rest / 4, position))
}

/// Whether `after` may follow `before`; [`OUTSIDE`] stands for the ends of a sentence.
#[must_use]
pub fn legal(before: usize, after: usize) -> bool {
    let open =
        |tag| parts(tag).filter(|(_, position)| matches!(position, Position::Begin | Position::Inside));
    let continues =
        |tag| parts(tag).filter(|(_, position)| matches!(position, Position::Inside | Position::Last));
    match (open(before), continues(after)) {
        (None, None) => true,
        (Some((left, _)), Some((right, _))) => left == right,
        _ => false,
    }
}

/// A mention as tags tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tagged {
    /// Its tokens, counted from the start of the tags.
    pub tokens: std::ops::Range<usize>,
    /// What it names.
    pub label: Label,
}

/// The mentions a legal path of tags tells, in order.
#[must_use]
pub fn spans(path: &[u8]) -> Vec<Tagged> {
    let (mut found, mut start) = (Vec::new(), 0);
    for (token, tag) in path.iter().enumerate() {
        let Some((label, position)) = parts(usize::from(*tag)) else { continue };
        if matches!(position, Position::Begin | Position::Unit) {
            start = token;
        }
        if matches!(position, Position::Last | Position::Unit) {
            found.push(Tagged { tokens: start..token + 1, label: LABELS[label] });
        }
    }
    found
}
