//! The words of dated statements, for tables, calendars and reports.

use crate::dossier::Dossier;
use crate::timeline::Statement;
use crate::view::said;
use crate::{Document, Span};

/// Words of a text, white space made single.
#[must_use]
pub fn words(document: &Document, span: Span) -> String {
    document.slice(span).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the date of a statement dates: what happened, or the saying of it.
#[must_use]
pub const fn dates(statement: &Statement) -> &'static str {
    match (statement.said, statement.ahead) {
        (true, _) => "the saying",
        (false, true) => "what is announced",
        (false, false) => "what is reported",
    }
}

/// Who tells it: `Reuters, 7 June 2022, according to Serhiy Haidai`.
#[must_use]
pub fn source(dossier: &Dossier, statement: &Statement) -> String {
    let reading = &dossier.readings()[statement.article];
    let outlet = reading.masthead.outlet.map(|outlet| words(&reading.document, outlet));
    let published = reading.published.and_then(|published| {
        crate::time::tell::tell(crate::time::value::TimeKind::Date, &published.date.to_string())
    });
    let who = statement.quote.and_then(|quote| said::who(dossier, statement.article, quote));
    let who = who.map(|who| format!("{} {who}", if statement.said { "said by" } else { "according to" }));
    let caption = statement.caption.then(|| "under a picture".to_owned());
    let told = [Some(outlet.unwrap_or_else(|| reading.name.clone())), published, who, caption];
    told.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
