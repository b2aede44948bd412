//! What holds of every format that leaves the crate, whatever the articles say.

mod annotation;
mod brief;
mod cells;

use dateline::export::Format;
use dateline::export::offsets::Unit;
use dateline::{Article, Dossier, Resources};

use crate::hostile;

/// Two articles with characters beyond the basic plane, an uncommon line end, and a speaker without a name.
pub(super) fn dossier() -> Dossier {
    let first = "🇺🇦🚀 KHARKIV, Ukraine, May 16, 2023 (Meridian Wire) - Three people were killed on Tuesday, Mayor Ihor \
                 Terekhov said. “We need help,” Terekhov said, “and we need it now.” Officials denied that the bridge in \
                 Izyum was hit.\n\nThe United\u{2028}Nations met in Geneva\tand 𝒦yiv.";
    let second =
        "GENEVA, May 17 (Meridian Wire) - Volodymyr Zelensky came to Geneva. He asked for more air defence.";
    let articles = [Article::new("=1/../first.txt", first), Article::new("second & <b>.txt", second)];
    Dossier::read(&articles, Resources::embedded())
}

/// Checks every format of a dossier.
pub(super) fn check(dossier: &Dossier) {
    for format in Format::ALL {
        let bytes = format.file(dossier, Resources::embedded(), Unit::CodePoint);
        assert_eq!(
            bytes,
            format.file(dossier, Resources::embedded(), Unit::CodePoint),
            "the same bytes each time"
        );
    }
    annotation::check(dossier);
    cells::check(dossier);
    brief::check(dossier);
}

#[test]
fn every_format_of_a_story_keeps_its_promises() {
    check(&dossier());
    check(&Dossier::read(&[], Resources::embedded()));
}

#[test]
fn every_format_of_hostile_texts_keeps_its_promises() {
    // The longest tell nothing of formats that the beginning of them does not.
    let texts =
        hostile::texts().into_iter().map(|(name, text)| (name, text.chars().take(2_000).collect::<String>()));
    for (name, text) in texts {
        let around = format!(
            "KYIV, June 7 (Wire) - Mayor Ihor {text} Terekhov said on Tuesday: “{text}” 12 people died."
        );
        let dossier =
            Dossier::read(&[Article::new(&*text, &*text), Article::new(name, around)], Resources::embedded());
        let outcome = std::panic::catch_unwind(|| check(&dossier));
        assert!(outcome.is_ok(), "the hostile text {name:?} broke a format; see above");
    }
}
