//! Headline, outlet, dateline and publication date.

use dateline::masthead::{self, Masthead};
use dateline::{Article, Document, published};

/// Title, outlet and place in words.
fn masthead(text: &str) -> (Option<String>, Option<String>, Option<String>) {
    let document = Document::read(text);
    let Masthead { title, outlet, place } = masthead::find(&document);
    let words = |span: Option<dateline::Span>| span.map(|span| document.slice(span).to_owned());
    (words(title), words(outlet), words(place))
}

fn published(text: &str) -> Option<String> {
    let document = Document::read(text);
    published::find(&Article::new("a.txt", text), &document).map(|found| found.date.to_string())
}

#[allow(clippy::unnecessary_wraps, reason = "what is wanted reads like what is found")]
fn some(words: &str) -> Option<String> {
    Some(words.to_owned())
}

#[test]
fn headline_agency_and_place_are_read() {
    let text = "Lights go out\n\nBy Jane Doe\n\nLVIV, Ukraine, Oct 19 (Reuters) - The lights went out.";
    assert_eq!(masthead(text), (some("Lights go out"), some("Reuters"), some("LVIV")));
}

#[test]
fn no_headline_is_invented() {
    assert_eq!(
        masthead("KYIV – The lights went out.\n\nWHO DID IT?\n\nNobody knows."),
        (None, None, some("KYIV"))
    );
    assert_eq!(masthead("The lights went out. Nobody knows why."), (None, None, None));
}

#[test]
fn a_kicker_and_marks_of_markdown_are_no_headline() {
    assert_eq!(masthead("WORLD\n\nLights go out\n\nThe lights went out.").0, some("Lights go out"));
    assert_eq!(masthead("# Lights go out\n\nThe lights went out.").0, some("Lights go out"));
}

#[test]
fn bylines_and_copyright_name_the_outlet() {
    assert_eq!(
        masthead("By JANE DOE, Associated Press Writer\n\nThe lights went out.").1,
        some("Associated Press")
    );
    assert_eq!(masthead("The lights went out.\n\n© 2024 Meridian Media Ltd").1, some("Meridian Media Ltd"));
    assert_eq!(masthead("LVIV (Agencies) — The lights went out.").1, None);
}

#[test]
fn a_date_line_comes_before_a_caption_and_a_publication_before_an_update() {
    let caption = "A tram burns, June 2, 2022. (Photo by Jane Doe / AFP)";
    assert_eq!(published(&format!("date 2022-06-07\n\n{caption}")), some("2022-06-07"));
    assert_eq!(published(&format!("It burned.\n\n{caption}")), some("2022-06-02"));
    let how = |text: &str| {
        published::find(&Article::new("a.txt", text), &Document::read(text)).map(|found| found.from)
    };
    assert_eq!(how(&format!("It burned.\n\n{caption}")), Some(published::PublishedFrom::Caption));
    assert_eq!(how(&format!("date 2022-06-07\n\n{caption}")), Some(published::PublishedFrom::Text));
    let both = "Lights go out\nUpdated: June 8, 2022\nPublished: June 7, 2022\nThe lights went out.";
    assert_eq!(published(both), some("2022-06-07"));
}

#[test]
fn a_dateline_without_a_year_takes_it_from_a_day_shortly_before() {
    let story = "LVIV, June 7 (Reuters) - The lights went out on Tuesday.";
    assert_eq!(published(&format!("{story} Trams stopped on June 5, 2022.")), some("2022-06-07"));
    assert_eq!(published(&format!("{story} The war began on February 24, 2020.")), None);
    assert_eq!(published(story), None);
}

#[test]
fn what_two_readers_read_as_two_days_states_nothing() {
    assert_eq!(published("Published: 07/06/2022\n\nThe lights went out."), None);
    assert_eq!(published("Published: 25/06/2022\n\nThe lights went out."), some("2022-06-25"));
}

#[test]
fn an_archive_picture_dates_nothing() {
    assert_eq!(published("FILE PHOTO: A tram burns, June 2, 2012. (AP Photo/Jane Doe)\n\nIt burned."), None);
}

#[test]
fn the_outside_form_holds_the_masthead() {
    let text = "Lights go out\n\nLVIV, Ukraine, Oct 19 (Reuters) - The lights went out.";
    let dossier = dateline::Dossier::read(&[Article::new("a.txt", text)], dateline::Resources::embedded());
    let unit = dateline::export::offsets::Unit::from_name("codepoint").expect("a unit");
    let form = dateline::export::form::article(&dossier, 0, unit);
    let place = form.dateline.expect("a dateline");
    assert_eq!((form.title, form.outlet), (some("Lights go out"), some("Reuters")));
    assert_eq!((place.start, place.end, place.text.as_str()), (15, 19, "LVIV"));
}
