//! Designations: names of weapons made of letters and numbers, and calibres.

use crate::document::TokenKind;
use crate::name::capital::Shape;
use crate::name::cue;
use crate::name::word::Words;

/// The end of a designation such as `T-72B3`, `Kh-101`, `Su-34`, `AK-47`, `9N314M`, `2S7M`.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<usize> {
    let word = words.word(at);
    // "F/A-18" is the only designation with a stroke before the hyphen.
    let letter =
        if word == "F" && words.word(at + 1) == "/" && words.word(at + 2) == "A" { at + 2 } else { at };
    let designer = || letter > at || words.shape(at).is_capital() && DESIGNERS.contains(&word);
    if hyphen_and_number(words, letter + 1) && designer() {
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
pub(super) fn ship_class(words: &Words<'_>, at: usize) -> Option<usize> {
    let named = words.shape(at) == Shape::Title && words.word(at + 1) == "-" && words.glued(at + 1);
    (named && words.glued(at + 2) && words.word(at + 2) == "class").then_some(at + 3)
}

/// What navies and coast guards write before a ship's name, but for those that are much else: "FS", "JS", "SAS".
const SHIP_PREFIXES: [&str; 32] = [
    "ARA", "BAP", "BNS", "BRP", "ESPS", "FGS", "HDMS", "HMAS", "HMCS", "HMNZS", "HMS", "HNLMS", "HSWMS",
    "HTMS", "INS", "IRIS", "JDS", "KRI", "NNS", "NRP", "ORP", "PNS", "RFA", "RFS", "ROCS", "ROKS", "SLNS",
    "TCG", "USAV", "USCGC", "USNS", "USS",
];

/// The end of a ship's name behind its prefix: `USS Donald Cook`, `HMS Prince of Wales`.
pub(super) fn ship(words: &Words<'_>, at: usize) -> Option<usize> {
    if !words.in_capitals_word(at) || words.is_loud(at) || !SHIP_PREFIXES.contains(&words.word(at)) {
        return None;
    }
    let named = |token: usize| {
        matches!(words.shape(token), Shape::Title | Shape::Initial) && words.together(at, token)
    };
    let mut end = at + 1;
    while end < at + 1 + LONGEST_SHIP_NAME && named(end) {
        end += 1;
        let joined = end + usize::from(words.word(end) == ".");
        let joined = joined + usize::from(cue::is_one_of(words.word(joined), &["of", "the"]));
        if joined > end && named(joined) {
            end = joined;
        }
    }
    (end > at + 1).then_some(end)
}

/// Words of a ship's name: "USS Harry S. Truman" has three.
const LONGEST_SHIP_NAME: usize = 4;

/// The end of a calibre: `152mm`, `122 mm`, `105-mm`, `.50-caliber`.
pub(super) fn calibre(words: &Words<'_>, at: usize) -> Option<usize> {
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

/// One past the model's number: "Shahed-136/131", "Leopard 2", "Challenger 2s".
pub(super) fn past_model(words: &Words<'_>, start: usize, end: usize) -> usize {
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
