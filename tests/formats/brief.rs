//! The brief in Markdown holds what the articles say, and none of it is markup.

use dateline::export::markdown::markdown;
use dateline::{Article, Dossier, Resources};
use pulldown_cmark::{Event, Options, Parser, Tag};

/// Nothing of the articles is markup, and every footnote is both referred to and there.
pub(super) fn check(dossier: &Dossier) {
    let brief = markdown(dossier, Resources::embedded());
    let (mut referred, mut defined) = (Vec::new(), Vec::new());
    for event in Parser::new_ext(
        &brief,
        Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH,
    ) {
        match event {
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::Code(_)
            | Event::Rule
            | Event::TaskListMarker(_)
            | Event::Start(
                Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_) | Tag::Table(_) | Tag::BlockQuote(_),
            ) => {
                panic!("{event:?} in {brief}")
            }
            Event::FootnoteReference(name) => referred.push(name.to_string()),
            Event::Start(Tag::FootnoteDefinition(name)) => defined.push(name.to_string()),
            _ => {}
        }
    }
    referred.sort();
    referred.dedup();
    defined.sort();
    assert_eq!(referred, defined);
    assert!(!brief.contains(['\u{202e}', '\u{1b}', '\0']), "what does not show is made to");
}

#[test]
fn a_brief_says_who_where_how_many_and_who_says_so() {
    let articles = [
        Article::new(
            "a.txt",
            "KHARKIV, Ukraine, May 16, 2023 (Meridian Wire) - Three people were killed in Kharkiv on Tuesday, Mayor Ihor Terekhov said.",
        ),
        Article::new(
            "b.txt",
            "KHARKIV, Ukraine, May 16, 2023 (Other Wire) - Five people were killed in Kharkiv on Tuesday, police said. “We need help,” Terekhov said.",
        ),
    ];
    let brief = markdown(&Dossier::read(&articles, Resources::embedded()), Resources::embedded());
    let lines: Vec<&str> = brief.lines().collect();
    for line in [
        "# Brief of 2 articles",
        "- **Ihor Terekhov** – mayor; also Terekhov; 2 mentions in 1, 2",
        "- **killed** – people; Kharkiv; 16 May 2023. *These accounts differ.*",
        "  - Three: Ihor Terekhov, in 1[^1]",
        "  - Five: police, in 2[^2]",
        "- **Ihor Terekhov** – asserts 2[^1][^3]",
        "[^3]: Ihor Terekhov asserts (direct), in 2: “We need help,”",
    ] {
        assert!(lines.contains(&line), "{line}\nis missing in\n{brief}");
    }
    assert!(
        lines.iter().any(|line| line.starts_with("- **Kharkiv** – city, Ukraine (49.98, 36.25); ")),
        "{brief}"
    );
}
