//! What is told with a date: one row a statement, in order of the calendar. A second copy of an article says nothing again.

use super::column::{Column, number, text, word};
use crate::dossier::Dossier;
use crate::timeline::{Shade, Statement, Timeline};
use crate::view::{dated, said};

pub(super) const COLUMNS: [Column; 23] = [
    word("entry", "rows with one number tell the same thing"),
    word("first day", "the first day it can lie on; empty where only an end is told"),
    word("last day", "the last day it can lie on; empty where only a beginning is told"),
    text("when", "when, in words"),
    word("precision", "time, part of day, day, week, month, season, year, longer or span"),
    word("border", "within, since, after, until, before or by: on which side of the value it lies"),
    word("shade", "about, early, the middle of or late, where the words say so"),
    word("value", "what the words mean, as a TIMEX3 value"),
    text("as told", "the words that date it, parted by …"),
    word("known", "stated, counted from the story or counted from the publication"),
    word("dates", "what is reported, what is announced, or the saying"),
    text("clause", "what is told: the part of the sentence that the date belongs to"),
    text("sentence", "the whole sentence"),
    text("speaker", "who says it; empty in the outlet's own words"),
    word("stance", "asserts, denies, demands, promises or asks"),
    text("article", "the name of the article"),
    text("outlet", "who published it"),
    word("published", "its day of publication"),
    word("caption", "yes, where it stands under a picture"),
    text("entities", "the people, organisations and things that the sentence names"),
    text("places", "those of them that are places"),
    text("figures", "the numbers of the sentence that count something"),
    number("start", "where the sentence begins in its text, in Unicode code points"),
];

pub(super) fn records(dossier: &Dossier) -> Vec<Vec<String>> {
    let timeline = Timeline::read(dossier);
    let offsets: Vec<_> = dossier
        .readings()
        .iter()
        .map(|reading| {
            crate::export::offsets::Offsets::new(
                reading.document.text(),
                crate::export::offsets::Unit::CodePoint,
            )
        })
        .collect();
    let rows = timeline.entries.iter().enumerate().flat_map(|(entry, found)| {
        let statements = found.statements.iter().map(|&at| &timeline.statements[at]);
        statements.map(move |statement| (entry, statement))
    });
    let record = |(entry, statement): (usize, &Statement)| {
        let start = offsets[statement.article].at(statement.passage.start());
        record(dossier, entry, statement, start).to_vec()
    };
    rows.map(record).collect()
}

fn record(dossier: &Dossier, entry: usize, statement: &Statement, start: u32) -> [String; COLUMNS.len()] {
    let reading = &dossier.readings()[statement.article];
    let document = &reading.document;
    let when = &statement.when;
    let day = |day: Option<crate::CivilDate>| day.map_or_else(String::new, |day| day.to_string());
    let joined = |words: Vec<String>, by: &str| words.join(by);
    let names = |entities: &[usize]| {
        joined(entities.iter().map(|&entity| dossier.entities()[entity].name.clone()).collect(), "; ")
    };
    let told = statement.times.iter().map(|&time| dated::words(document, reading.times[time].span)).collect();
    let figures =
        statement.figures.iter().map(|&figure| dated::words(document, reading.figures[figure].span));
    let quote = statement.quote.map(|quote| &reading.quotes[quote]);
    let who = statement.quote.and_then(|quote| said::who(dossier, statement.article, quote));
    [
        (entry + 1).to_string(),
        day(when.first),
        day(when.last),
        when.reads(),
        when.precision.code().to_owned(),
        when.border.code().to_owned(),
        when.shade.map_or("", Shade::code).to_owned(),
        when.value.clone(),
        joined(told, " … "),
        statement.known(dossier).code().to_owned(),
        dated::dates(statement).to_owned(),
        dated::words(document, statement.clause),
        dated::words(document, statement.passage),
        who.unwrap_or_default().to_owned(),
        quote.map_or("", |quote| quote.stance.code()).to_owned(),
        reading.name.clone(),
        reading.masthead.outlet.map_or_else(String::new, |outlet| dated::words(document, outlet)),
        day(reading.published.map(|published| published.date)),
        if statement.caption { "yes" } else { "" }.to_owned(),
        names(&statement.entities),
        names(&statement.places),
        joined(figures.collect(), "; "),
        start.to_string(),
    ]
}
