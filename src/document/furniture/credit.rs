//! Picture credits at the end of a caption.

use std::sync::LazyLock;

use regex::Regex;

use crate::Span;

/// The credit that ends `text`, the last stretch of a paragraph, as offsets into it.
pub(super) fn read(text: &str) -> Option<Span> {
    let credit = |pattern: &Regex| pattern.captures(text)?.name("credit");
    let found = BRACKETED.find(text).or_else(|| credit(&BARE)).or_else(|| credit(&STROKE))?;
    Some(Span::new(found.start(), found.end()))
}

/// Agencies and archives that sign pictures.
const SIGNS: &str = r"(?:AP|AFP|A\.P\.|REUTERS|Reuters|EPA(?:-EFE)?|EFE|DPA|dpa|PA(?:\ Media|\ Wire)?|UPI|ANSA|TASS|Tass|Xinhua|Sputnik|Kyodo(?:\ News)?|Ukrinform|UNIAN|Anadolu(?:\ Agency)?|Getty(?:\ Images)?|GETTY(?:\ IMAGES)?|Alamy|Shutterstock|NurPhoto|ZUMA(?:\ Press)?|SIPA|Abaca|Magnum|Maxar(?:\ Technologies)?|Planet\ Labs(?:\ PBC)?|Bloomberg|Associated\ Press|Agence\ France-Presse|Press\ Association|Rex|EyeVine|Global\ Images\ Ukraine|Libkos|Pool)";

/// `(AP Photo/Jane Doe)`, `(Photo by Jane Doe / AFP)`, `[Jane Doe/Reuters]`, `(Image: Maxar)`.
static BRACKETED: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = format!(
        r"(?x)[(\[](?:
            [^()\[\]]{{0,80}}\b(?i:photos?|photographs?|pictures?|images?|handout|courtesy)\b[^()\[\]]{{0,120}}
          | (?i:credit|video)\s*:\s*[^()\[\]]{{2,120}}
          | \p{{Lu}}[^()\[\]/;]{{1,60}}/\s*(?:{SIGNS}|\p{{Lu}}[\p{{L}}\ .]{{2,30}})(?:[/,][^()\[\]]{{0,60}})?
          | {SIGNS}\s*/[^()\[\]]{{2,80}}
        )[)\]]\.?$"
    );
    crate::pattern::compile(&pattern)
});

/// `Reuters / STRINGER`, `Photo: Jane Doe`, `© AFP`, `Jane Doe/Getty Images` after the caption's last sentence.
static BARE: LazyLock<Regex> = LazyLock::new(|| {
    // Only names: `Photo: a tram burns` is the caption itself.
    let names = r"\p{Lu}[\p{L}\p{M}’'.-]*(?:[\s/,|]+(?:(?:via|for|of|and|the|de|van|der|al|courtesy)\s+)*\p{Lu}[\p{L}\p{M}’'.-]*){0,9}";
    let pattern = format!(
        r"(?x)(?:^|[.!?”’»)\x22']\s+|\s[-–—|]\s*)(?P<credit>
            {SIGNS}\s*/\s*\p{{Lu}}[^.;:!?]{{1,60}}
          | (?i:(?:photo(?:graph)?s?|pictures?|images?|video|illustration)(?:\scredit|\ssource)?|credits?|copyright)\s?:\s*{names}
          | (?:Photo|Photos|Photograph|Picture|Image|PHOTO)\s(?:by|BY|courtesy\sof)\s[^.;!?]{{2,80}}
          | (?:©|\([Cc]\)|Copyright)\s*[^.;!?]{{2,60}}
          | (?:\p{{Lu}}[\p{{L}}\p{{M}}’'-]*\s+){{0,3}}\p{{Lu}}[\p{{L}}\p{{M}}’'-]*\s?/\s?{SIGNS}(?:\s?(?:/|via)\s?[\p{{L}}\ ]{{2,40}})?
          | (?:{SIGNS}\s?(?:/|via)\s?)?Getty\sImages
        )\.?$"
    );
    crate::pattern::compile(&pattern)
});

/// `Harbour Post / JANE DOE`: two names on either side of a stroke after the last sentence, whoever they are.
static STROKE: LazyLock<Regex> = LazyLock::new(|| {
    let name = r"\p{Lu}[\p{L}\p{M}’'.-]*(?:\ (?:(?:van|der|de|al|of|the)\ )?\p{Lu}[\p{L}\p{M}’'.-]*){0,3}";
    let pattern = format!(r"(?x)[.!?…][”’»)\x22']?\s+(?P<credit>{name}\s*/\s*{name}(?:\s*/\s*{name})?)$");
    crate::pattern::compile(&pattern)
});
