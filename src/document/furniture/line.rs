//! Lines that are furniture as a whole, and furniture that opens a line.

use std::sync::LazyLock;

use super::FurnitureKind;
use crate::Span;
use crate::pattern::{Outline, Pattern};
use crate::published::written::DAY;

/// What a short paragraph is when it is furniture from end to end. `near_top` tells whether it stands among the
/// first lines of the text, where days and names stand alone.
pub(super) fn whole(line: &str, near_top: bool) -> Option<FurnitureKind> {
    let outline = &Outline::of(line);
    if SHARE_COUNT.is_match(outline) {
        return Some(FurnitureKind::ShareCount);
    }
    if PROMOTION.is_match(outline) {
        return Some(FurnitureKind::Promotion);
    }
    // Further down, a day alone on its line heads an entry of a chronology.
    if (near_top || LABELLED_DAY.is_match(outline))
        && DATE_LINE.is_match(outline)
        && HAS_DAY.is_match(outline)
    {
        return Some(FurnitureKind::DateLine);
    }
    if may_be_signed(line) && SIGNED.is_match(outline)
        || near_top && (BYLINE.is_match(outline) || SIGNED_DAY.is_match(outline))
    {
        return Some(FurnitureKind::Byline);
    }
    COPYRIGHT.is_match(outline).then_some(FurnitureKind::Credit)
}

/// Whether a line holds the "by" that every form of [`SIGNED`] needs: seen faster than the pattern is compiled.
pub(super) fn may_be_signed(line: &str) -> bool {
    line.as_bytes().windows(2).any(|pair| pair.eq_ignore_ascii_case(b"by"))
}

/// The length of the written-out day that opens a line: `date 2022-06-07` of `date 2022-06-07 Shelling hit`.
pub(super) fn leading_day(line: &str) -> Option<usize> {
    if !line.starts_with(['d', 'D']) {
        return None;
    }
    LEADING_DAY.find(&Outline::of(line)).map(Span::end)
}

/// The length of the wire code that opens a line.
pub(super) fn leading_code(line: &str) -> Option<usize> {
    if !line.starts_with('[') {
        return None;
    }
    LEADING_CODE.find(&Outline::of(line)).map(Span::end)
}

/// Wire codes anywhere: `[L1N2YQ0AN]`, `[nL8N2X10AB]`, `[O/R]`.
pub(super) static CODE: LazyLock<Pattern> = LazyLock::new(|| pattern(CODE_PATTERN));

const CODE_PATTERN: &str = r"\[(?:n?[A-Z]{1,4}[0-9][A-Z0-9]{4,12}|[A-Z]{1,4}/[A-Z]{0,4})\]";

static LEADING_CODE: LazyLock<Pattern> = LazyLock::new(|| pattern(&format!("^{CODE_PATTERN}")));

static LEADING_DAY: LazyLock<Pattern> =
    LazyLock::new(|| pattern(&format!(r"^(?i:dated?)\s*:?\s+(?i:{DAY})\b")));

static SHARE_COUNT: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?ix)^(?:
            [|·•\s]*
            (?: \d[\d.,]*\s?[km]?\s+(?:shares?|comments?|views?|likes?|retweets?|reactions?|reads?)\b
              | \d+[\s-]min(?:ute)?s?[\s-]+read\b
              | listen\s+\d+\s?min\b | add\s+to\s+your\s+saved\s+stories | reading\s+time:?\s*\d+\s*min(?:ute)?s?\b
              | (?:share(?:\s+(?:this|on\s+(?:facebook|twitter|x|whatsapp|telegram)))?|tweet|facebook|twitter|whatsapp|telegram|print|e-?mail|copy\s+link|comments?)\b:?(?:\s\d[\d.,]*[km]?\b)?
            )
            [\s|·•,]*
        )+$",
    )
});

static PROMOTION: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"(?ix)^[\s▶►»>→*•\[(-]*(?:
            (?:read\s+(?:more|also|next|the\s+full)|also\s+read|see\s+also|more\s+(?:on\s+this|from|stories)|most\s+read|related(?:\s+(?:articles|stories|coverage|news|topics))?:?$
              |related:|recommended(?:\s+for\s+you)?:?$|trending(?:\s+now)?:?$|editor['’]?s['’]?\s+picks?|don['’]t\s+miss|you\s+(?:may|might)\s+(?:also\s+)?like)
          | subscribe\b|unsubscribe\b|sign\s+up\b|sign\s+in\b|log\s+in\b|register\s+(?:now|for\s+free)|click\s+here|tap\s+here|click\s+to\b|follow\s+(?:us|our|the\s+latest|live)\b|join\s+(?:us|our)\b
          | download\s+(?:the|our)\s|watch(?:\s+(?:live|now|more|the\s+video))?:|listen(?:\s+(?:live|now|to\s+this\s+article))?:|(?:was\s+)?this\s+(?:email\s+)?forwarded\s+to\s+you|was\s+this\s+forwarded|view\s+in\s+browser
          | advertisement\b|advertising$|sponsored\b|paid\s+content|story\s+continues\s+below|article\s+continues\s+(?:after|below)|skip\s+(?:to|past)\b|home\s*[/>»›]
          | support\s+(?:our|independent)\s|donate\b|get\s+the\s+(?:latest|app)|receive\s+our\b
        )",
    )
});

static DATE_LINE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"(?ix)^[\s(\[]*(?:
            (?: (?:first\s+)?(?:published|posted|updated|modified|issued|released|created|aired|dated?|last\s+(?:updated|modified)|publication\s+date)
              | {DAY}
              | \d\d?[:.]\d\d(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?\b | \d{{4}}\s?(?:gmt|utc)\b | \d\d?\s?[ap]\.?m\.?
              | gmt(?:[+-]\d\d?)?|utc(?:[+-]\d\d?)?|[ecmp][sd]?t|eest|eet|bst|ist|msk|pkt|local\s+time|kyiv\s+time|moscow\s+time
              | at|on|and
              | mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?
            )
            [\s,|·•:;–—/()\[\]-]*
        )+\.?$"
    ))
});

static LABELLED_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(r"(?i)^[\s(\[]*(?:first\s|last\s)?(?:published|posted|updated|modified|issued|released)\b")
});

/// A written-out day must name its year or its month: `10:30 GMT` alone is no date line.
static HAS_DAY: LazyLock<Pattern> = LazyLock::new(|| pattern(&format!("(?i:{DAY})")));

/// `By Jane Doe and John Roe`, `From Jane Doe in Kyiv`, `By JANE DOE, Associated Press Writer`, `By the visuals desk`.
static BYLINE: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"(?x)^\(?(?:(?:By|BY|Words\ by|Story\ by|Report\ by|Analysis\ by)\ (?:\p{{Lu}}|the\ )|From\ \p{{Lu}}[\p{{L}}\p{{M}}’'.\ -]+\ in\ \p{{Lu}})
            (?:[^.!?]|\b\p{{Lu}}\.|,\ )*(?:(?i:{DAY}).*)?$"
    ))
});

/// `JANE DOE — SATURDAY, 17 AUGUST 2024, 18:42`
static SIGNED_DAY: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(&format!(
        r"(?x)^\p{{Lu}}[^.!?:]{{2,60}}\s*[—–|,]\s*(?i:(?:updated|published|posted)(?:\ on)?:?\s*)?(?i:{DAY})(?:[\s,|–—-]*\d\d?[:.]\d\d(?:\s?[ap]m)?(?:\s[A-Z]{{2,4}})?)?$"
    ))
});

/// `(Reporting by Jane Doe; Editing by John Roe)`, `Additional reporting by …`.
static SIGNED: LazyLock<Pattern> = LazyLock::new(|| {
    pattern(
        r"^[(\[*\s]*(?:(?:With\s+)?(?:[Aa]dditional\s+|ADDITIONAL\s+)?(?i:reporting|writing|editing|production|translation)|(?i:reported|compiled|edited|translated)(?:\s+and\s+(?i:edited|written|compiled))?)\s+(?i:by)\s+(?:\p{Lu}|the\s)",
    )
});

static COPYRIGHT: LazyLock<Pattern> =
    LazyLock::new(|| pattern(r"(?i)^(?:©|\(c\)\s|copyright\b|all rights reserved)"));

fn pattern(pattern: &str) -> Pattern {
    Pattern::new(pattern)
}
