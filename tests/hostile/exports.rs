//! Every payload through every export: in names of articles, in their texts, as a name that is marked, as what is quoted. What a
//! format's own reader makes of it holds the words and nothing alive.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use dateline::dossier::Dossier;
use dateline::export::Format;
use dateline::export::format::Content;
use dateline::export::offsets::Unit;
use dateline::gazetteer::Resources;
use dateline::identity::{Entity, MentionRef};
use dateline::pipeline::Reading;
use dateline::{Article, Document, Label, Mention, Span};
use html5gum::{Token, Tokenizer};
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;

use super::payloads;

/// A text that says the payload wherever an export shows words of a text.
fn story(payload: &str) -> String {
    format!(
        "{payload} fell on Kharkiv on 7 June 2022, officials said.\n\n“{payload} {payload},” said Petrenko. At least 11 {payload} were killed.\n\n{payload}\n"
    )
}

/// Every payload as an article, read as any article is.
fn read() -> &'static Dossier {
    static READ: LazyLock<Dossier> = LazyLock::new(|| {
        let articles: Vec<Article> =
            payloads().iter().map(|payload| Article::new(payload.as_str(), story(payload))).collect();
        Dossier::read(&articles, Resources::embedded())
    });
    &READ
}

/// Every payload as a name that is marked, whatever a reading would say.
pub(super) fn marked() -> Dossier {
    let mut readings = Vec::new();
    let mut entities = Vec::new();
    for (article, payload) in payloads().iter().enumerate() {
        let text = format!("Before {payload} after.");
        let start = "Before ".len();
        let mention =
            Mention { span: Span::new(start, start + payload.len()), label: Label::Person, score: 900 };
        readings.push(Reading::with_mentions(payload, &text, vec![mention]));
        entities.push(Entity::new(Label::Person, payload.clone(), vec![MentionRef { article, mention: 0 }]));
    }
    Dossier::with_entities(readings, entities)
}

fn text(dossier: &Dossier, format: Format) -> String {
    match format.content(dossier, Resources::embedded(), Unit::Utf16) {
        Content::Text(text) => text,
        Content::Bytes(_) => panic!("{format:?} is no text"),
    }
}

#[test]
fn there_are_enough_payloads_and_no_two_are_the_same() {
    let all = payloads();
    assert!(all.len() >= 250, "{}", all.len());
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
}

#[test]
fn every_format_takes_every_payload() {
    for format in Format::ALL {
        assert!(!format.file(read(), Resources::embedded(), Unit::Utf16).is_empty(), "{format:?}");
        assert!(!format.file(&marked(), Resources::embedded(), Unit::CodePoint).is_empty(), "{format:?}");
    }
}

/// What the report is built of.
const TAGS: [&str; 37] = [
    "a", "article", "body", "br", "caption", "code", "details", "h1", "h2", "h3", "head", "html", "li",
    "main", "mark", "meta", "nav", "ol", "p", "section", "small", "span", "style", "summary", "table",
    "tbody", "td", "th", "thead", "title", "tr", "ul", "dl", "dt", "dd", "del", "div",
];

const ATTRIBUTES: [&str; 13] = [
    "aria-label",
    "charset",
    "class",
    "content",
    "dir",
    "href",
    "http-equiv",
    "id",
    "lang",
    "name",
    "scope",
    "title",
    "role",
];

#[test]
fn the_report_holds_its_own_elements_alone_and_every_payload_as_words() {
    for dossier in [read(), &marked()] {
        let report = text(dossier, Format::Html);
        let mut words = String::new();
        for token in Tokenizer::new(&report) {
            match token.expect("a text can be read") {
                Token::StartTag(tag) => {
                    let name = String::from_utf8_lossy(&tag.name).into_owned();
                    assert!(TAGS.contains(&name.as_str()), "an element of its own: {name}");
                    for (attribute, value) in &tag.attributes {
                        let attribute = String::from_utf8_lossy(attribute).into_owned();
                        assert!(ATTRIBUTES.contains(&attribute.as_str()), "{name} has {attribute}");
                        assert!(attribute != "href" || value.starts_with(b"#"), "{name} leads elsewhere");
                    }
                }
                Token::String(string) => words.push_str(&String::from_utf8_lossy(&string)),
                Token::Comment(comment) => panic!("a comment: {comment:?}"),
                _ => {}
            }
        }
        for payload in payloads() {
            // Characters that do not show stand there by their number.
            let shown = shown(&payload);
            assert!(words.contains(&shown), "{payload:?} as {shown:?}");
        }
    }
}

/// A payload as the report's words.
fn shown(payload: &str) -> String {
    let mut shown = String::new();
    for character in payload.trim_matches(|character: char| "\r\n\t ".contains(character)).chars() {
        match Document::read(&character.to_string()).hidden().first() {
            Some(hidden) => shown += hidden.name().split(' ').next().unwrap_or_default(),
            None => shown.push(character),
        }
    }
    // A paragraph ends at a line break: only what stands before is one piece.
    shown.split(['\n', '\r']).next().unwrap_or_default().trim().to_owned()
}

#[test]
fn the_brief_in_markdown_holds_no_markup_but_its_own() {
    for dossier in [read(), &marked()] {
        let brief = text(dossier, Format::Markdown);
        for event in Parser::new_ext(&brief, Options::all()) {
            match event {
                Event::Html(html) | Event::InlineHtml(html) => panic!("markup came through: {html:?}"),
                Event::Start(Tag::Image { dest_url, .. }) => panic!("a picture: {dest_url:?}"),
                Event::Start(Tag::Link { dest_url, .. }) => {
                    assert!(dest_url.starts_with('#'), "a link that leads elsewhere: {dest_url:?}");
                }
                Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_)) => {
                    panic!("a block that the brief does not have")
                }
                _ => {}
            }
        }
    }
}

#[test]
fn no_cell_of_any_table_is_a_formula_however_it_is_cut() {
    for dossier in [read(), &marked()] {
        for format in Format::ALL.into_iter().filter(|format| matches!(format, Format::Csv(_))) {
            let table = text(dossier, format);
            let mut reader = csv::Reader::from_reader(table.as_bytes());
            let columns = reader.headers().expect("there is a header").len();
            for row in reader.records() {
                let row = row.expect("every row is whole");
                assert_eq!(row.len(), columns, "{format:?}");
                for cell in &row {
                    // A number may begin with its sign; nothing else may.
                    let harmless = cell.parse::<f64>().is_ok();
                    assert!(harmless || !is_formula(cell), "{format:?}: {cell:?}");
                }
            }
        }
    }
}

/// Whether a spreadsheet takes a cell for a formula, or puts the cell's first letter aside and then does.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠'])
}

#[test]
fn json_gives_every_payload_back_as_it_was() {
    let json: Value = serde_json::from_str(&text(read(), Format::Json)).expect("it is JSON");
    let articles = json["articles"].as_array().expect("articles are a list");
    for (article, payload) in articles.iter().zip(payloads()) {
        assert_eq!(article["name"], payload.as_str());
        assert_eq!(article["text"], story(&payload).as_str());
    }
    let places: Value = serde_json::from_str(&text(&marked(), Format::GeoJson)).expect("it is JSON");
    assert_eq!(places["type"], "FeatureCollection");
}

#[test]
fn nothing_in_the_summary_moves_a_terminal_or_turns_a_line() {
    for dossier in [read(), &marked()] {
        let summary = text(dossier, Format::Summary);
        let bad = summary.chars().find(|&c| {
            (c.is_control() && c != '\n')
                || ('\u{202a}'..='\u{202e}').contains(&c)
                || ('\u{2066}'..='\u{2069}').contains(&c)
        });
        assert_eq!(bad, None);
    }
}
