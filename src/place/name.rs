//! A mention of a place taken apart: the name, and what the text says it names.

use super::{Toponym, Whereabouts};
use crate::gazetteer::{Place, PlaceId, PlaceKind};
use crate::{Document, Label, Mention, Span};

/// What kind of place a text speaks of by a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Wanted {
    /// It does not say.
    Any,
    /// A region or a district: "Luhansk region", "state of Georgia".
    Region,
    /// A settlement: "the town of Lyman", "Kyiv city".
    Settlement,
    /// Land or water without a government.
    Land,
}

impl Wanted {
    /// Whether a place can be meant at all.
    pub(super) fn allows(self, place: &Place<'_>) -> bool {
        match self {
            Self::Region => matches!(place.kind, PlaceKind::Region | PlaceKind::District),
            Self::Land => !place.kind.has_government(),
            Self::Any | Self::Settlement => true,
        }
    }
}

/// A name of a place as it stands in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    /// The mention it is, or stands in, as an index.
    pub(super) mention: usize,
    pub(super) label: Label,
    /// With its head.
    pub(super) whole: Span,
    /// Without its head.
    pub(super) name: Span,
    pub(super) wanted: Wanted,
    /// Whether the words beside it let one expect a region: "Luhansk Gov.", "cities in Donetsk".
    pub(super) leans_to_region: bool,
    /// Whether it is a part of another thing's name.
    pub(super) inner: bool,
}

impl Named {
    /// Reads the mention at an index, which is GPE, LOC or FAC.
    pub(super) fn read(document: &Document, mentions: &[Mention], index: usize) -> Self {
        let Mention { span: whole, label, .. } = mentions[index];
        let (length, head) = without_head(document.slice(whole));
        let name = Span::new(whole.start(), whole.start() + length);
        let wanted = match (label, head) {
            (Label::Loc, _) => Wanted::Land,
            (_, Some(Head::Region)) => Wanted::Region,
            (_, Some(Head::Settlement)) => Wanted::Settlement,
            (_, Some(Head::Land)) => Wanted::Any,
            (_, None) if regions_follow(document, mentions, index) => Wanted::Region,
            (_, None) => announced(&document.text()[..whole.start()]),
        };
        let bare = label == Label::Gpe && head.is_none() && wanted == Wanted::Any;
        let leans_to_region = bare && leans_to_region(document.text(), mentions, index);
        Self { mention: index, label, whole, name, wanted, leans_to_region, inner: false }
    }

    /// What it means.
    pub(super) fn toponym(&self, place: Option<PlaceId>, near: Option<Whereabouts>) -> Toponym {
        let named_by_head = self.wanted == Wanted::Region || self.label == Label::Loc;
        let name = if named_by_head { self.name } else { self.whole };
        Toponym { mention: self.mention, place, name, region: self.wanted == Wanted::Region, near }
    }

    /// Whether a head stands behind the name.
    pub(super) fn has_head(&self) -> bool {
        self.name != self.whole
    }
}

/// What a noun says of the name before or behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Head {
    Region,
    Settlement,
    Land,
}

impl Head {
    fn of(word: &str) -> Option<Self> {
        let word = word.to_ascii_lowercase();
        let is_one_of = |words: &[&str]| words.contains(&word.as_str());
        if is_one_of(&REGION_HEADS) {
            Some(Self::Region)
        } else if is_one_of(&SETTLEMENT_HEADS) {
            Some(Self::Settlement)
        } else {
            is_one_of(&LAND_HEADS).then_some(Self::Land)
        }
    }
}

const REGION_HEADS: [&str; 17] = [
    "region",
    "oblast",
    "province",
    "district",
    "governorate",
    "prefecture",
    "raion",
    "county",
    "krai",
    "canton",
    "department",
    "state",
    "republic",
    "voivodeship",
    "parish",
    "territory",
    "subdistrict",
];
const SETTLEMENT_HEADS: [&str; 6] = ["city", "town", "village", "township", "borough", "settlement"];
const LAND_HEADS: [&str; 12] = [
    "river",
    "sea",
    "lake",
    "peninsula",
    "island",
    "islands",
    "mountains",
    "valley",
    "strait",
    "reservoir",
    "desert",
    "gulf",
];

/// How long a name is without the head noun behind it, and the head.
fn without_head(text: &str) -> (usize, Option<Head>) {
    let split = text.rsplit_once([' ', '\u{a0}']);
    let headed = split.and_then(|(name, head)| Some((name.trim_end().len(), Head::of(head)?)));
    headed.filter(|(length, _)| *length > 0).map_or((text.len(), None), |(length, head)| (length, Some(head)))
}

/// What the words before a name announce: "the city of", "Ukrainian village", "the state of".
fn announced(before: &str) -> Wanted {
    let mut words = before.rsplit([' ', '\u{a0}']).skip(1);
    let complete = before.ends_with([' ', '\u{a0}']);
    let Some(word) = words.next().filter(|_| complete) else { return Wanted::Any };
    let noun = if word.eq_ignore_ascii_case("of") { words.next().unwrap_or_default() } else { word };
    let of = word.len() != noun.len() || word.eq_ignore_ascii_case("of");
    match Head::of(noun) {
        Some(Head::Settlement) if noun.starts_with(char::is_lowercase) || of => Wanted::Settlement,
        Some(Head::Region) if of => Wanted::Region,
        _ => Wanted::Any,
    }
}

/// Bytes behind a mention in which the head of a list of names is sought.
const LIST_REACH: usize = 120;

/// Whether the name is one of a list before "regions": Luhansk in "the Luhansk and Donetsk regions".
fn regions_follow(document: &Document, mentions: &[Mention], mention: usize) -> bool {
    let text = document.text();
    let end = end_of_list(text, mentions, mention);
    is_plural_of_region(first_word(&text[end..]))
}

/// Whether a name without a head is told to be a region's: "Luhansk Gov.", "the Donetsk regional governor", "towns in
/// Donetsk", "Luhansk and Donetsk, the southeastern provinces".
fn leans_to_region(text: &str, mentions: &[Mention], mention: usize) -> bool {
    const GOVERNED: [&str; 6] = ["Gov", "Governor", "governor", "regional", "Regional", "lawmakers"];
    let span = mentions[mention].span;
    if GOVERNED.contains(&first_word(&text[span.end()..])) {
        return true;
    }
    let mut before = text[..span.start()].rsplit([' ', '\u{a0}']).skip(1);
    if let (Some("in" | "of" | "across"), Some(noun)) = (before.next(), before.next())
        && matches!(noun, "cities" | "towns" | "villages" | "settlements" | "communities")
    {
        return true;
    }
    let end = end_of_list(text, mentions, mention);
    let Some(apposition) = text[end..].strip_prefix(", the ") else { return false };
    let words = apposition.split([' ', '\u{a0}']).take(MOST_ADJECTIVES + 1);
    let mut words = words.map(|word| word.trim_end_matches([',', '.']));
    words.any(|word| is_plural_of_region(word) || matches!(word, "province" | "region" | "oblast"))
}

/// "the mostly occupied southeastern provinces".
const MOST_ADJECTIVES: usize = 3;

/// Where the list of names ends that begins with a mention: "Luhansk and Donetsk".
fn end_of_list(text: &str, mentions: &[Mention], mention: usize) -> usize {
    let mut end = mentions[mention].span.end();
    let limit = end + LIST_REACH;
    for next in mentions[mention + 1..].iter().take_while(|next| next.span.start() <= limit) {
        let between = text[end..next.span.start()].trim();
        if next.label != Label::Gpe || !matches!(between, "," | "and" | "or" | ", and" | "&") {
            break;
        }
        end = next.span.end();
    }
    end
}

/// The letters that follow a space.
fn first_word(rest: &str) -> &str {
    let rest = rest.trim_start_matches([' ', '\u{a0}']);
    rest.split(|character: char| !character.is_alphabetic()).next().unwrap_or("")
}

fn is_plural_of_region(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|singular| REGION_HEADS.contains(&singular))
        || matches!(word, "counties" | "territories")
}

#[cfg(test)]
mod tests {
    use super::{Wanted, announced, without_head};

    #[test]
    fn a_head_is_told_from_the_name() {
        for (text, name) in [("Luhansk region", "Luhansk"), ("Kyiv city", "Kyiv"), ("region", "region")] {
            assert_eq!(&text[..without_head(text).0], name);
        }
    }

    #[test]
    fn what_stands_before_a_name_announces_it() {
        for (before, wanted) in [
            ("in the city of ", Wanted::Settlement),
            ("the Ukrainian town ", Wanted::Settlement),
            ("in the state of ", Wanted::Region),
            ("in ", Wanted::Any),
            ("New York City ", Wanted::Any),
            ("", Wanted::Any),
            ("city", Wanted::Any),
        ] {
            assert_eq!(announced(before), wanted, "{before:?}");
        }
    }
}
