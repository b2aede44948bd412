//! Picture credits at the end of a caption.

use std::sync::LazyLock;

use super::LETTER;
use crate::Span;
use crate::pattern::{Outline, Pattern};

/// The credit that ends `text`, the last stretch of a paragraph, as offsets into it.
pub(super) fn read(text: &str) -> Option<Span> {
    // What a pattern cannot do without is seen faster than it is searched, and most paragraphs have none of it.
    let (bracketed, bare, stroke) = (ends_in_bracket(text), may_be_bare(text), text.contains('/'));
    if !bracketed && !bare && !stroke {
        return None;
    }
    let outline = Outline::of(text);
    let credit = |pattern: &Pattern| {
        pattern.groups(&outline)?.span("credit").filter(|credit| credit.len() <= LONGEST_BARE)
    };
    let bracketed = || if bracketed { BRACKETED.find(&outline) } else { None };
    let bare = || if bare { credit(&BARE) } else { None };
    let stroke = || if stroke { credit(&STROKE) } else { None };
    bracketed().or_else(bare).or_else(stroke)
}

/// What every form of [`BRACKETED`] ends with.
fn ends_in_bracket(text: &str) -> bool {
    text.strip_suffix('.').unwrap_or(text).ends_with([')', ']'])
}

/// Whether a text holds what some form of [`BARE`] needs.
fn may_be_bare(text: &str) -> bool {
    const NEEDED: [&str; 6] = ["Photo", "PHOTO", "Picture", "Image", "Copyright", "Getty"];
    let opens = |at: usize| NEEDED.iter().any(|word| text.as_bytes()[at..].starts_with(word.as_bytes()));
    text.contains(['/', ':', '©', '('])
        || text.bytes().enumerate().any(|(at, byte)| matches!(byte, b'P' | b'I' | b'C' | b'G') && opens(at))
}

/// Longer credits without brackets are sentences, in bytes. Checked afterwards: each counted repetition in a pattern is
/// compiled as often as it counts.
const LONGEST_BARE: usize = 120;

/// Agencies and archives that sign pictures.
const SIGNS: &str = r"(?:AP|AFP|A\.P\.|REUTERS|Reuters|EPA(?:-EFE)?|EFE|DPA|dpa|PA(?:\ Media|\ Wire)?|UPI|ANSA|TASS|Tass|Xinhua|Sputnik|Kyodo(?:\ News)?|Ukrinform|UNIAN|Anadolu(?:\ Agency)?|Getty(?:\ Images)?|GETTY(?:\ IMAGES)?|Alamy|Shutterstock|NurPhoto|ZUMA(?:\ Press)?|SIPA|Abaca|Magnum|Maxar(?:\ Technologies)?|Planet\ Labs(?:\ PBC)?|Bloomberg|Associated\ Press|Agence\ France-Presse|Press\ Association|Rex|EyeVine|Global\ Images\ Ukraine|Libkos|Pool)";

/// `(AP Photo/Jane Doe)`, `(Photo by Jane Doe / AFP)`, `[Jane Doe/Reuters]`, `(Image: Maxar)`.
static BRACKETED: LazyLock<Pattern> = LazyLock::new(|| {
    let pattern = format!(
        r"(?x)[(\[](?:
            [^()\[\]]*\b(?i:photos?|photographs?|pictures?|images?|handout|courtesy)\b[^()\[\]]*
          | (?i:credit|video)\s*:\s*[^()\[\]]+
          | \p{{Lu}}[^()\[\]/;]+/\s*(?:{SIGNS}|\p{{Lu}}[\p{{L}}\ .]+)(?:[/,][^()\[\]]*)?
          | {SIGNS}\s*/[^()\[\]]+
        )[)\]]\.?$"
    );
    Pattern::new(&pattern)
});

/// `Reuters / STRINGER`, `Photo: Jane Doe`, `© AFP`, `Jane Doe/Getty Images` after the caption's last sentence.
static BARE: LazyLock<Pattern> = LazyLock::new(|| {
    // Only names: `Photo: a tram burns` is the caption itself.
    let names = format!(
        r"\p{{Lu}}{LETTER}*(?:[\s/,|]+(?:(?:via|for|of|and|the|de|van|der|al|courtesy)\s+)*\p{{Lu}}{LETTER}*)*"
    );
    let pattern = format!(
        r"(?x)(?:^|[.!?”’»)\x22']\s+|\s[-–—|]\s*)(?P<credit>
            {SIGNS}\s*/\s*\p{{Lu}}[^.;:!?]+
          | (?i:(?:photo(?:graph)?s?|pictures?|images?|video|illustration)(?:\scredit|\ssource)?|credits?|copyright)\s?:\s*{names}
          | (?:Photo|Photos|Photograph|Picture|Image|PHOTO)\s(?:by|BY|courtesy\sof)\s[^.;!?]+
          | (?:©|\([Cc]\)|Copyright)\s*[^.;!?]+
          | (?:\p{{Lu}}{LETTER}*\s+)*\p{{Lu}}{LETTER}*\s?/\s?{SIGNS}(?:\s?(?:/|via)\s?\p{{L}}[\p{{L}}\ ]+)?
          | (?:{SIGNS}\s?(?:/|via)\s?)?Getty\sImages
        )\.?$"
    );
    Pattern::new(&pattern)
});

/// `Harbour Post / JANE DOE`: two names on either side of a stroke after the last sentence, whoever they are.
static STROKE: LazyLock<Pattern> = LazyLock::new(|| {
    let name = format!(r"\p{{Lu}}{LETTER}*(?:\ (?:(?:van|der|de|al|of|the)\ )?\p{{Lu}}{LETTER}*)*");
    let pattern = format!(r"(?x)[.!?…][”’»)\x22']?\s+(?P<credit>{name}\s*/\s*{name}(?:\s*/\s*{name})?)$");
    Pattern::new(&pattern)
});
