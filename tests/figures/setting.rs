//! Where, when and by whom a figure is told.

use dateline::figure::{self, Scope};
use dateline::{Article, CivilDate, Dossier, Resources};

struct Told {
    place: Option<String>,
    date: Option<String>,
    source: Option<String>,
    scope: Scope,
}

fn told(text: &str) -> Vec<Told> {
    let article = Article { published: CivilDate::new(2023, 5, 10), ..Article::new("a", text) };
    let dossier = Dossier::read(&[article], Resources::embedded());
    let reading = &dossier.readings()[0];
    let words = |span| reading.document.slice(span).to_owned();
    let told = reading.figures.iter().map(|found| Told {
        place: found.place.map(|place| words(reading.mentions[place].span)),
        date: found.date.map(|date| reading.times[date].value.clone()),
        source: figure::spoken_by(&dossier, 0, found).words.map(words),
        scope: found.scope,
    });
    told.collect()
}

#[test]
fn place_and_day_of_the_clause() {
    let told = told("Five people were killed in Kharkiv on Monday and two were wounded in Izium.");
    assert_eq!(told[0].place.as_deref(), Some("Kharkiv"));
    assert_eq!(told[0].date.as_deref(), Some("2023-05-08"));
    assert_eq!(told[1].place.as_deref(), Some("Izium"));
}

#[test]
fn a_place_goes_on_within_a_paragraph() {
    let told = told("A bomb went off in Kabul on Tuesday. Nine people were killed.");
    assert_eq!(told[0].place.as_deref(), Some("Kabul"));
    assert_eq!(told[0].date.as_deref(), Some("2023-05-09"));
}

#[test]
fn the_speaker_of_a_claim_is_the_source() {
    let told = told(
        "Eleven people were killed in Goma, the army said. \"We lost 12 men,\" Colonel Jean Bosco said.",
    );
    assert_eq!(told[0].source.as_deref(), Some("the army"));
    assert_eq!(told[1].source.as_deref(), Some("Jean Bosco"));
}

#[test]
fn the_outlet_speaks_where_nobody_is_named() {
    assert_eq!(told("Eleven people were killed in Goma.")[0].source, None);
}

#[test]
fn who_counts_is_the_source() {
    let told = told("The health ministry put the death toll at 23.");
    assert_eq!(told[0].source.as_deref(), Some("health ministry"));
    assert_eq!(told[0].scope, Scope::Total);
}

#[test]
fn the_day_since_which_is_counted_is_no_day_of_the_event() {
    let told = told("More than 200 people have been killed since Monday.");
    assert_eq!(told[0].date, None);
    assert_eq!(told[0].scope, Scope::Total);
}

#[test]
fn a_place_in_the_phrase_of_a_number_is_nearer_than_a_subject() {
    let told =
        told("The war in Russia's south has seen thousands of people killed in the siege of Mariupol.");
    assert_eq!(told[0].place.as_deref(), Some("Mariupol"));
}

#[test]
fn the_day_a_place_was_taken_is_not_the_day_of_the_dead() {
    let told = told("Two people died on Monday in Kupiansk, recaptured last September.");
    assert_eq!(told[0].date.as_deref(), Some("2023-05-08"));
    let told = self::told("Two people died in Kupiansk, which was recaptured last September.");
    assert_eq!(told[0].date, None);
}
