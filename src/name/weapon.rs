//! Weapons: category nouns with their type words, named systems, designations of letters and numbers.

use std::ops::Range;

use super::candidate::Candidate;
use super::capital::Shape;
use super::word::Words;
use super::{cue, score};
use crate::Label;
use crate::document::TokenKind;
use crate::gazetteer::Class;

/// What a stretch of tokens is to a weapon's mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// "missile", "howitzers".
    Noun,
    /// "system", "carriers": closes a weapon's name, is none alone.
    Tail,
    /// "Kalibr", "T-72B".
    Name,
    /// "cruise", "anti-tank".
    Modifier,
    /// "152mm", "9 mm", ".50-caliber".
    Calibre,
}

/// Proposes the longest chains of weapon words that end in a noun or a name.
pub(super) fn find(words: &Words<'_>, candidates: &mut Vec<Candidate>) {
    let parts = parts(words);
    let mut at = 0;
    while at < words.len() {
        let Some((part, end)) = parts[at] else {
            at += 1;
            continue;
        };
        let chain = chain(words, &parts, at, part, end);
        if let Some(candidate) = weigh(words, &parts, at, chain) {
            at = candidate.tokens.end;
            candidates.push(candidate);
        } else {
            at += 1;
        }
    }
}

/// For each token the weapon word that starts there, the longest one, and where it ends.
fn parts(words: &Words<'_>) -> Vec<Option<(Part, usize)>> {
    let mut parts: Vec<Option<(Part, usize)>> = vec![None; words.len()];
    for phrase in words.phrases() {
        let Range { start, end } = phrase.tokens;
        let written = words.shape(start).is_capital()
            || words.shape(start) == Shape::Inner
            || words.kind(start) == Some(TokenKind::Number);
        let part = if phrase.classes.has(Class::WeaponNoun) {
            Part::Noun
        } else if phrase.classes.has(Class::WeaponName) && written {
            Part::Name
        } else if phrase.classes.has(Class::WeaponModifier) {
            Part::Modifier
        } else {
            continue;
        };
        let end = if part == Part::Name { past_model(words, start, end) } else { end };
        parts[start] = Some((part, end));
    }
    for (at, slot) in parts.iter_mut().enumerate() {
        let longer = |found: Option<(Part, usize)>, end: usize| found.is_none_or(|(_, other)| other < end);
        if let Some(end) = designation(words, at).filter(|&end| longer(*slot, end)) {
            *slot = Some((Part::Name, end));
        } else if let Some(end) = ship_class(words, at).filter(|&end| longer(*slot, end)) {
            *slot = Some((Part::Modifier, end));
        } else if let Some(end) = calibre(words, at).filter(|&end| longer(*slot, end)) {
            *slot = Some((Part::Calibre, end));
        } else if slot.is_none()
            && let Some(part) = plural(words, at)
        {
            *slot = Some((part, at + 1));
        }
    }
    parts
}

/// One past the model's number: "Shahed-136/131", "Leopard 2", "Challenger 2s".
fn past_model(words: &Words<'_>, start: usize, end: usize) -> usize {
    if hyphen_and_number(words, end) {
        let two = words.word(end + 2) == "/"
            && words.glued(end + 2)
            && words.kind(end + 3) == Some(TokenKind::Number);
        return if two { end + 4 } else { end + 2 };
    }
    let numbered =
        cue::is_one_of(words.word(start), &NUMBERED_MODELS) && words.kind(end) == Some(TokenKind::Number);
    let variant = words.word(end + 1);
    let has_variant =
        variant.len() == 2 && variant.starts_with('A') && words.kind(end + 1) == Some(TokenKind::Word);
    if numbered && words.together(start, end) {
        end + 1 + usize::from(has_variant && words.together(start, end + 1))
    } else {
        end
    }
}

/// Systems whose models go by a bare number.
const NUMBERED_MODELS: [&str; 6] = ["Leopard", "Challenger", "Mirage", "Arrow", "Merkava", "Panzerhaubitze"];

/// A plural the lexicon has only in the singular ("HIMARSes" no, "Javelins" and "howitzers" yes), or a tail.
fn plural(words: &Words<'_>, at: usize) -> Option<Part> {
    if words.kind(at) != Some(TokenKind::Word) {
        return None;
    }
    let word = words.word(at);
    if cue::is_one_of(word, &TAILS) {
        return Some(Part::Tail);
    }
    let singular = word.strip_suffix('s').or_else(|| word.strip_suffix('S'))?;
    if !word.is_ascii() || singular.len() < 2 {
        return None;
    }
    if cue::is_one_of(singular, &TAILS) {
        return Some(Part::Tail);
    }
    let classes = words.resources.lexicon.classes(singular);
    if classes.has(Class::WeaponNoun) {
        Some(Part::Noun)
    } else if classes.has(Class::WeaponName) && words.shape(at).is_capital() {
        Some(Part::Name)
    } else {
        None
    }
}

/// Nouns that close a weapon's name but are none by themselves.
const TAILS: [&str; 20] = [
    "system",
    "launcher",
    "complex",
    "vehicle",
    "truck",
    "carrier",
    "boat",
    "vessel",
    "craft",
    "plane",
    "airplane",
    "fighter",
    "battery",
    "piece",
    "round",
    "charge",
    "device",
    "kit",
    "vest",
    "interceptor",
];

/// The end of a designation such as `T-72B3`, `Kh-101`, `Su-34`, `AK-47`, `9N314M`, `2S7M`.
fn designation(words: &Words<'_>, at: usize) -> Option<usize> {
    let word = words.word(at);
    // "F/A-18" is the only designation with a stroke before the hyphen.
    let letter =
        if word == "F" && words.word(at + 1) == "/" && words.word(at + 2) == "A" { at + 2 } else { at };
    let designer = letter > at || words.shape(at).is_capital() && DESIGNERS.contains(&word);
    if designer && hyphen_and_number(words, letter + 1) {
        let mut end = letter + 3;
        // "Shahed-136/131" has two numbers, as has "S-300PMU-2".
        while words.glued(end)
            && words.glued(end + 1)
            && matches!(words.word(end), "/" | "-")
            && words.kind(end + 1) == Some(TokenKind::Number)
        {
            end += 2;
        }
        return (!cue::is_one_of(words.after(end), &ROADS)).then_some(end);
    }
    // "M777", "BM21", "F16": letters and digits in one word.
    let letters = word.bytes().take_while(u8::is_ascii_uppercase).count();
    let digits = word.bytes().skip(letters).take_while(u8::is_ascii_digit).count();
    let fused = words.kind(at) == Some(TokenKind::Word)
        && digits > 0
        && cue::is_one_of(&word[..letters], &FUSED_DESIGNERS)
        && (digits > 1 || letters > 1)
        && word[letters + digits..].len() <= 3
        && !cue::is_one_of(words.after(at + 1), &ROADS);
    fused.then_some(at + 1)
}

fn hyphen_and_number(words: &Words<'_>, at: usize) -> bool {
    matches!(words.word(at), "-" | "‑" | "–")
        && words.glued(at)
        && words.glued(at + 1)
        && words.kind(at + 1) == Some(TokenKind::Number)
}

/// "the M-4 highway" is no rifle.
const ROADS: [&str; 6] = ["road", "highway", "motorway", "route", "junction", "corridor"];

/// What stands before the hyphen and number of a military designation. Road numbers ("A-35") and aspects of
/// everyday life ("F-1") share a few; those are left to the nouns beside them.
const DESIGNERS: [&str; 92] = [
    "T", "BMP", "BTR", "BRDM", "BMD", "MTLB", "BM", "TOS", "D", "S", "SA", "SS", "Su", "MiG", "Mi", "Ka",
    "Tu", "Il", "An", "Kh", "KAB", "FAB", "UPAB", "ODAB", "RBK", "RPG", "RPO", "SPG", "AK", "AKS", "AKM",
    "PK", "PKM", "SVD", "AGS", "ZU", "ZSU", "KPV", "DShK", "AR", "M", "FN", "G", "F", "B", "C", "CH", "UH",
    "AH", "MH", "HH", "MQ", "RQ", "KC", "EC", "RC", "EA", "P", "U", "V", "J", "H", "Y", "KJ", "JH", "Z",
    "DF", "JL", "HQ", "AGM", "AIM", "GBU", "CBU", "BGM", "RIM", "SM", "FIM", "FGM", "PAC", "AMX", "CV", "AS",
    "FH", "L", "YPR", "FV", "PFM", "PMN", "TM", "R", "RS", "Hwasong",
];

/// What stands before the number of a designation without a hyphen.
const FUSED_DESIGNERS: [&str; 14] =
    ["M", "T", "BM", "AK", "F", "MQ", "AT", "TB", "AS", "CV", "FH", "BTR", "BMP", "S"];

/// The end of `Kilo-class`, which goes with the ship behind it.
fn ship_class(words: &Words<'_>, at: usize) -> Option<usize> {
    let named = words.shape(at) == Shape::Title && words.word(at + 1) == "-" && words.glued(at + 1);
    (named && words.glued(at + 2) && words.word(at + 2) == "class").then_some(at + 3)
}

/// The end of a calibre: `152mm`, `122 mm`, `105-mm`, `.50-caliber`.
fn calibre(words: &Words<'_>, at: usize) -> Option<usize> {
    if words.kind(at) != Some(TokenKind::Number) {
        return None;
    }
    let word = words.word(at);
    if word.ends_with("mm") {
        return Some(at + 1);
    }
    let unit = at + 1 + usize::from(words.word(at + 1) == "-" && words.glued(at + 1));
    (words.together(at, unit)
        && cue::is_one_of(words.word(unit), &["mm", "millimeter", "millimetre", "caliber", "calibre"]))
    .then_some(unit + 1)
}

/// Follows weapon words from `at`; gives the end of the last noun, tail or name, if there is one.
fn chain(
    words: &Words<'_>,
    parts: &[Option<(Part, usize)>],
    at: usize,
    first: Part,
    first_end: usize,
) -> Option<(usize, usize, Part)> {
    let mut closes = None;
    let mut count = 0;
    let (mut part, mut end) = (first, first_end);
    loop {
        count += 1;
        let tail_stands_alone = part == Part::Tail && count == 1;
        if !matches!(part, Part::Modifier | Part::Calibre) && !tail_stands_alone {
            closes = Some((end, count, part));
        }
        if tail_stands_alone || end >= words.len() || !words.together(at, end) || count >= LONGEST_CHAIN {
            return closes;
        }
        // A hyphen between weapon words: "anti-tank" may come as three tokens, "105-mm guns".
        let next = end + usize::from(words.word(end) == "-" && words.glued(end) && words.glued(end + 1));
        let Some((next_part, next_end)) = parts.get(next).copied().flatten() else { return closes };
        if next > end && closes.is_none() && part != Part::Calibre && part != Part::Modifier {
            return closes;
        }
        (part, end) = (next_part, next_end);
    }
}

/// Weapon words in one mention.
const LONGEST_CHAIN: usize = 9;

fn weigh(
    words: &Words<'_>,
    parts: &[Option<(Part, usize)>],
    at: usize,
    chain: Option<(usize, usize, Part)>,
) -> Option<Candidate> {
    let (end, count, last) = chain?;
    let (first, first_end) = parts[at]?;
    let word = words.word(at);
    if word.eq_ignore_ascii_case("suicide") && words.word(end - 1).to_ascii_lowercase().starts_with("bomber")
    {
        return None;
    }
    if last == Part::Tail && count == 2 && first == Part::Modifier && cue::is_one_of(word, &WEAK_MODIFIERS) {
        return None;
    }
    if count == 1 || first_end == end {
        if first == Part::Noun && is_other_use(words, at, end) {
            return None;
        }
        if first == Part::Name && words.has(at, Class::GivenName) && words.is_name_word(end) {
            return None;
        }
    }
    let doubtful_name = first == Part::Name
        && count == 1
        && end == at + 1
        && (words.has(at, Class::CommonWord)
            || words.has(at, Class::Place)
            || words.has(at, Class::GivenName)
            || words.has(at, Class::Surname));
    if doubtful_name && (words.opens(at) || words.is_loud(at)) {
        return None;
    }
    let sure = if doubtful_name { score::DOUBTFUL_WEAPON } else { score::WEAPON };
    Some(Candidate::new(before_maker(words, at, first)..end, Label::Weapon, sure))
}

/// An unknown name right before the weapon's noun is its make: "Guaicuru armoured vehicles", "Olkha MLRS".
fn before_maker(words: &Words<'_>, at: usize, first: Part) -> usize {
    const OTHER: [Class; 6] =
        [Class::Place, Class::Country, Class::Norp, Class::Org, Class::Title, Class::OrgHead];
    let Some(before) = words.step_back(at) else { return at };
    let alone = words.step_back(before).is_none_or(|earlier| !words.shape(earlier).is_capital());
    let is_make = matches!(first, Part::Noun | Part::Modifier)
        && words.shape(at) != Shape::Title
        && words.is_name_word(before)
        && !words.opens(before)
        && !words.glued(at)
        && alone
        && !words.is_title(before)
        && !OTHER.iter().any(|&class| words.has(before, class));
    if is_make { before } else { at }
}

/// Type words that say too little before a mere tail: "car carrier", "field kit".
const WEAK_MODIFIERS: [&str; 24] = [
    "car",
    "truck",
    "field",
    "hand",
    "service",
    "land",
    "gas",
    "nail",
    "pipe",
    "rubber",
    "plastic",
    "smoke",
    "infantry",
    "personnel",
    "automatic",
    "wheeled",
    "portable",
    "tanker",
    "petrol",
    "missile",
    "launch",
    "sea",
    "precision",
    "landing",
];

/// Whether a single weapon noun means something else here.
fn is_other_use(words: &Words<'_>, at: usize, end: usize) -> bool {
    // In the middle of a capitalised name: "Shell", "Arms Control Association".
    let beside_name = words.shape(end).is_capital() && words.together(at, end)
        || words.step_back(at).is_some_and(|before| words.shape(before).is_capital());
    if words.shape(at) == Shape::Title
        && !words.opens(at)
        && !words.is_loud(at)
        && (beside_name || words.has(at, Class::CommonWord))
    {
        return true;
    }
    let word = words.word(at);
    let (before, after) = (words.before(at), words.after(end));
    if word.eq_ignore_ascii_case("mine") {
        return !cue::is_one_of(after, &MINE_FOLLOWERS) && !cue::is_one_of(before, &MINE_LEADERS);
    }
    OTHER_USES.iter().any(|other| {
        cue::is_one_of(word, other.nouns)
            && (cue::is_one_of(before, other.behind) || cue::is_one_of(after, other.before))
    })
}

/// "mine" is mostly a pronoun or a pit; these say that it is a weapon.
const MINE_FOLLOWERS: [&str; 8] =
    ["clearance", "explosion", "blast", "exploded", "clearing", "detonated", "detector", "detectors"];
const MINE_LEADERS: [&str; 6] = ["sea", "land", "naval", "drifting", "russian", "floating"];

/// A weapon noun that is none behind or before certain words: "fuel tank", "jet lag", "in his arms".
struct OtherUse {
    nouns: &'static [&'static str],
    behind: &'static [&'static str],
    before: &'static [&'static str],
}

const OTHER_USES: [OtherUse; 19] = [
    OtherUse {
        nouns: &["arms"],
        behind: &[
            "his",
            "her",
            "their",
            "my",
            "your",
            "our",
            "in",
            "into",
            "both",
            "outstretched",
            "crossed",
            "folded",
            "open",
            "bare",
            "tattooed",
        ],
        before: &["folded", "crossed", "outstretched", "around", "length"],
    },
    OtherUse {
        nouns: &["tank", "tanks"],
        behind: &[
            "fuel", "water", "gas", "septic", "think", "oil", "storage", "fish", "petrol", "oxygen",
            "gasoline", "holding", "diesel", "milk",
        ],
        before: &["top", "tops"],
    },
    OtherUse {
        nouns: &["mines"],
        behind: &[
            "coal", "gold", "copper", "salt", "diamond", "silver", "iron", "tin", "uranium", "cobalt",
            "coltan", "lithium", "zinc", "ore", "opencast", "deep", "nickel", "bauxite", "crypto",
        ],
        before: &["minister", "ministry", "workers", "union"],
    },
    OtherUse {
        nouns: &["shell", "shells"],
        behind: &[
            "egg",
            "sea",
            "snail",
            "to",
            "walnut",
            "nut",
            "empty",
            "burnt-out",
            "outer",
            "concrete",
            "hollow",
            "tortoise",
            "turtle",
            "pasta",
        ],
        before: &["company", "companies", "game", "suit", "shock"],
    },
    OtherUse {
        nouns: &["gun", "guns"],
        behind: &["glue", "nail", "starting", "speed", "jumped", "top", "radar"],
        before: &[],
    },
    OtherUse {
        nouns: &["jet", "jets"],
        behind: &[
            "private",
            "jumbo",
            "business",
            "passenger",
            "executive",
            "water",
            "corporate",
            "commercial",
            "airline",
        ],
        before: &["fuel", "lag", "stream", "engine", "engines", "ski", "skis", "set"],
    },
    OtherUse {
        nouns: &["aircraft", "helicopter", "helicopters"],
        behind: &[
            "civilian",
            "passenger",
            "commercial",
            "private",
            "civil",
            "light",
            "rescue",
            "air-ambulance",
            "police",
        ],
        before: &["maker", "manufacturer", "engines", "parts", "company"],
    },
    OtherUse {
        nouns: &["bomber", "bombers"],
        behind: &["suicide", "alleged", "would-be", "suspected", "the", "convicted", "embassy", "marathon"],
        before: &["jacket", "jackets"],
    },
    OtherUse {
        nouns: &["rocket", "rockets"],
        behind: &["to", "space", "carrier", "prices", "ariane", "soyuz"],
        before: &["science", "scientist", "scientists", "salad", "ship", "lifted"],
    },
    OtherUse {
        nouns: &["bomb", "mortar", "torpedo", "knife", "shotgun", "tank", "rocket", "drone", "arm"],
        behind: &["to", "would", "could", "should", "will", "can", "might", "must", "they", "we", "not"],
        before: &[],
    },
    OtherUse {
        nouns: &["bomb", "bombs"],
        behind: &["photo", "bath", "sex", "time", "cherry"],
        before: &["scare", "threat", "threats", "hoax", "shelter", "shelters"],
    },
    OtherUse { nouns: &["mortar"], behind: &[], before: &["board", "boards"] },
    OtherUse {
        nouns: &["bullet", "bullets"],
        behind: &["silver", "magic", "left-foot", "right-foot"],
        before: &["point", "points", "train", "trains", "list"],
    },
    OtherUse { nouns: &["armor", "armour"], behind: &["body", "his", "her", "in", "shining"], before: &[] },
    OtherUse {
        nouns: &["explosive"],
        behind: &[
            "an",
            "more",
            "most",
            "very",
            "so",
            "potentially",
            "as",
            "is",
            "was",
            "the",
            "highly",
            "and",
        ],
        before: &["growth", "report", "mix", "situation", "claims", "allegations", "issue"],
    },
    OtherUse {
        nouns: &["cannon", "cannons"],
        behind: &["water", "loose", "glitter", "snow", "confetti"],
        before: &["fodder"],
    },
    OtherUse {
        nouns: &["knife", "knives"],
        behind: &["kitchen", "butter", "bread", "steak", "palette"],
        before: &["edge"],
    },
    OtherUse {
        nouns: &["weapon", "weapons", "ammunition", "artillery", "missile", "missiles"],
        behind: &["secret", "best", "main", "political", "only", "our", "my"],
        before: &["against"],
    },
    OtherUse {
        nouns: &["shot", "magazine", "cartridge", "cartridges"],
        behind: &["ink", "toner", "printer"],
        before: &[],
    },
];
