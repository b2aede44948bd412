//! Datelines: the place, and often day and agency, that open a story.

use std::sync::LazyLock;

use super::LETTER;
use crate::Span;
use crate::pattern::{Outline, Pattern};
use crate::published::written::DAY;

/// A dateline and its parts; spans are offsets into the text that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dateline {
    /// All of it, with the dash that ends it.
    pub(crate) span: Span,
    /// The first place: `BERLIN` of `BERLIN/WASHINGTON`, `LVIV` of `LVIV, Ukraine`.
    pub(crate) place: Span,
    /// What stands in brackets or between strokes: `Reuters`.
    pub(crate) agency: Option<Span>,
    /// Whether it names a day or an agency. One that names neither is sure only where a story begins.
    pub(crate) sure: bool,
}

/// The dateline that opens `text`, the beginning of a paragraph.
pub(crate) fn read(text: &str) -> Option<Dateline> {
    if !may_open(text) {
        return None;
    }
    let outline = Outline::of(text);
    let found = PATTERN.groups(&outline)?;
    let agency = AGENCY_GROUPS.iter().find_map(|name| found.span(name));
    let place = found.span("place").or_else(|| found.span("mixed"))?;
    let words = text[place].split([' ', '-']).count();
    if words > MOST_PLACE_WORDS || agency.is_some_and(|agency| agency.len() > LONGEST_AGENCY) {
        return None;
    }
    let named = agency.is_some() || found.span("day").is_some();
    let capitals = text[place].split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty())?;
    let whole = found.whole();
    // "ISIS (Islamic State) fighters" is none: without a dash, a day or a full stop shows what is meant.
    let undashed = found.span("dotted").is_some() || found.span("slashed").is_some();
    if undashed && found.span("day").is_none() && !text[whole].trim_end().ends_with(['.', ':']) {
        return None;
    }
    let place = Span::new(place.start(), place.start() + text[place].trim_end_matches('.').len());
    let rest = text[whole.end()..].trim_start_matches(['"', '“', '‘', '\'', '«']);
    let story_follows = rest.chars().next().is_some_and(char::is_alphanumeric);
    // `LIVE – …` and `FACTBOX - …` open lines in the same way.
    let is_label = LABELS.binary_search(&capitals).is_ok();
    (story_follows && !is_label).then(|| Dateline {
        span: Span::new(0, whole.end()),
        place,
        agency,
        sure: named,
    })
}

/// Whether a text opens as a dateline in capitals does, or holds the bracket or stroke that one in small letters needs.
/// Most paragraphs do neither, and the pattern need not be tried.
fn may_open(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_uppercase)
        && (letters.next().is_some_and(|second| !second.is_ascii_lowercase() && !second.is_whitespace())
            || text.contains(['(', '/']))
}

/// So many bytes of the story after a dateline are enough to see that one follows.
pub(crate) const STORY_BYTES: usize = 16;

/// A headline in capitals before a dash has more words than a place.
const MOST_PLACE_WORDS: usize = 5;

/// What stands longer in brackets is an explanation, in bytes.
const LONGEST_AGENCY: usize = 64;

/// The groups of the pattern that hold an agency: in brackets or strokes, before a dash or a full stop or bare.
const AGENCY_GROUPS: [&str; 7] =
    ["agency", "stroke", "dotted", "slashed", "bare", "mixed_agency", "mixed_stroke"];

/// Words in capitals that open a line without being a place.
const LABELS: &[&str] = &[
    "ADVISORY",
    "ALERT",
    "ANALYSIS",
    "BREAKING",
    "BRIEF",
    "CORRECTED",
    "CORRECTION",
    "DISPATCHES",
    "EDITORIAL",
    "EXCLUSIVE",
    "EXPLAINER",
    "FACT",
    "FACTBOX",
    "FEATURE",
    "FILE",
    "FOR",
    "GRAPHIC",
    "HOME",
    "INSIGHT",
    "INTELLIGENCE",
    "INTERVIEW",
    "LIVE",
    "NEWS",
    "NOTE",
    "OPINION",
    "PHOTO",
    "PHOTOS",
    "PRESS",
    "PREVIEW",
    "QUARTER",
    "QUIZ",
    "READ",
    "RECAP",
    "RELEASE",
    "REPORT",
    "SEMI",
    "SITREP",
    "SPECIAL",
    "STATEMENT",
    "TIMELINE",
    "UPDATE",
    "UPDATED",
    "VIDEO",
    "WATCH",
    "WRAPUP",
];

/// Place in capitals (or in small letters, when a day and an agency follow), country or region, day, agency, and
/// the mark that ends it. Parts, in the manner of the large agencies:
///
/// ```text
/// KRUHLIAKIVKA, Ukraine, Oct 19 (Reuters) - For three weeks
/// BALAKLIIA (Ukraine), Sept 12, 2022 (AFP) - They left
/// MOSCOW, July 5. /TASS/. The settlement
/// BELGOROD, May 23 – RIA Novosti. The regime
/// ILIGAN CITY—Soldiers clearing
/// ```
static PATTERN: LazyLock<Pattern> = LazyLock::new(|| {
    let day = format!("(?i:{DAY}|mon(?:day)?|tuesday|wednesday|thursday|friday|saturday|sunday)");
    let capitals = r"\p{Lu}[\p{Lu}\p{M}’'.]+(?:[-\ ]\p{Lu}[\p{Lu}\p{M}’'.]*)*";
    let name = format!(r"\p{{Lu}}{LETTER}*(?:\ (?:(?:of|the|and|du|de|da|al)\ )?\p{{Lu}}{LETTER}*)*");
    let agency = r"\(\s*(?P<agency>\p{L}[^()]+?)\s*\)|/(?P<stroke>\p{L}[^/]+)/";
    let dash = r"\s*[–—]\s*|\s+[-_]\s+|\s*--+\s*|\s+:\s+";
    let pattern = format!(
        r"(?x)^(?:
            (?P<place>{capitals})(?:\s?/\s?{capitals})*
            (?:,\s+{name}){{0,2}}(?:\s+\({name}\))??
            (?:[,.]?\s+(?P<day>{day}))?
            (?:
                \s+[–—-]\s+(?P<bare>RIA\ Novosti|Interfax(?:-Ukraine)?|Ukrinform|[A-Z]{{3,6}})\.\s+
              | (?:[,.]?\s+(?:{agency}))?(?:{dash})
              | [,.]?\s+(?:\(\s*(?P<dotted>\p{{L}}[^()]+?)\s*\)|/(?P<slashed>\p{{L}}[^/]+)/)[.:]?\s+
            )
          | (?P<mixed>\p{{Lu}}{LETTER}+(?:\ \p{{Lu}}{LETTER}+){{0,2}})(?:/\p{{Lu}}{LETTER}+)?
            (?:,\s+{name})?[,.]?\s+(?P<mixed_day>{day})[,.]?\s+
            (?:\(\s*(?P<mixed_agency>\p{{L}}[^()]+?)\s*\)|/(?P<mixed_stroke>\p{{L}}[^/]+)/)(?:{dash}|[.:]?\s+)
        )"
    );
    Pattern::new(&pattern)
});

#[cfg(test)]
mod tests {
    use super::{LABELS, read};

    #[test]
    fn the_labels_are_sorted() {
        assert!(LABELS.is_sorted());
    }

    #[track_caller]
    fn check(text: &str, place: &str, agency: Option<&str>) {
        let found = read(text).unwrap_or_else(|| panic!("no dateline: {text}"));
        assert_eq!((&text[found.place], found.agency.map(|span| &text[span])), (place, agency), "{text}");
    }

    #[test]
    fn place_and_agency_are_found_in_each_agencys_manner() {
        check("LVIV, Ukraine, Oct 19 (Reuters) - For three weeks", "LVIV", Some("Reuters"));
        check("LVIV, Ukraine (AP) — They exchanged", "LVIV", Some("AP"));
        check("LVIV (Ukraine), Sept 12, 2022 (AFP) - They left", "LVIV", Some("AFP"));
        check("MOSCOW, July 5. /TASS/. The settlement", "MOSCOW", Some("TASS"));
        check("KYIV. Jan 17 (Ukrinform). A total", "KYIV", Some("Ukrinform"));
        check("OMSK, May 23 – RIA Novosti. The regime", "OMSK", Some("RIA Novosti"));
        check("BERLIN/WASHINGTON, Jan 25 (Reuters) - Months", "BERLIN", Some("Reuters"));
        check("ILIGAN CITY—Soldiers clearing", "ILIGAN CITY", None);
        check("KYIV – “We left", "KYIV", None);
        check("Warsaw/Lublin, Nov. 16 (PAP) — Poland has", "Warsaw", Some("PAP"));
    }

    #[test]
    fn labels_and_explained_names_are_no_datelines() {
        for text in [
            "LIVE – Fighting goes on",
            "FACTBOX-Who sends tanks",
            "ISIS (Islamic State) fighters left",
            "Kyiv said",
            "TWO TRAMS BURN NEAR THE HARBOUR - Nobody was hurt",
            "LVIV (the old town, its two stations and whatever lies between them and the ring road) - Trams stopped",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
