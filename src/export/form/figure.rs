//! Figures and the ledger in the outside form.

use serde::{Serialize, Serializer};

use super::shape::{FigureForm, LedgerEntryForm, LedgerRowForm};
use super::{Offsets, article_id, entity_id};
use crate::dossier::Dossier;
use crate::figure::{self, Figure, ledger};
use crate::identity::MentionRef;
use crate::number::Amount;

/// The figures of one article.
pub(super) fn figures(dossier: &Dossier, article: usize, offsets: &Offsets<'_>) -> Vec<FigureForm> {
    let reading = &dossier.readings()[article];
    let words = |span| reading.document.slice(span).to_owned();
    let repeats = ledger::repeats(dossier, article);
    let entity = |mention| dossier.entity_of(MentionRef { article, mention }).map(entity_id);
    let form = |(index, figure): (usize, &Figure)| {
        let speaker = figure::spoken_by(dossier, article, figure);
        FigureForm {
            id: figure_id(index),
            start: offsets.at(figure.span.start()),
            end: offsets.at(figure.span.end()),
            text: words(figure.span),
            low: figure.number.low.map(AmountForm),
            high: figure.number.high.map(AmountForm),
            approximate: figure.number.approximate,
            what: figure.what(&reading.document),
            class: figure.class.code(),
            place: figure.place.and_then(entity),
            date: figure.date.map(|time| reading.times[time].value.clone()),
            source: dossier.speaker(article, speaker.mention, speaker.hand).map(entity_id),
            group: figure.group.code(),
            scope: figure.scope.code(),
            source_text: speaker
                .words
                .map(words)
                .or_else(|| dossier.stranger(speaker.hand).map(str::to_owned)),
            quote: figure.quote.map(|quote| format!("q{}", quote + 1)),
            repeats: repeats[index].map(figure_id),
            unit: figure.unit.map(|unit| unit.code.map_or_else(|| unit.to_string(), str::to_owned)),
            fate: figure.fate.code(),
        }
    };
    reading.figures.iter().enumerate().map(form).collect()
}

/// The ledger of all articles.
pub(super) fn ledger(dossier: &Dossier) -> Vec<LedgerRowForm> {
    let entry = |at: &ledger::FigureRef| LedgerEntryForm {
        article: article_id(at.article),
        figure: figure_id(at.figure),
    };
    let rows = ledger::rows(dossier).into_iter().map(|row| LedgerRowForm {
        class: row.class.code(),
        group: row.group.code(),
        what: row.what,
        place: row.place.map(entity_id),
        date: row.date,
        scope: row.scope.code(),
        entries: row.entries.iter().map(entry).collect(),
        fate: row.fate.code(),
        differ: row.differ,
    });
    rows.collect()
}

/// The id of the figure at `index` of its article.
fn figure_id(index: usize) -> String {
    format!("f{}", index + 1)
}

/// An amount as a JSON number: whole numbers as such as far as JavaScript tells them apart, others as decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AmountForm(pub Amount);

impl Serialize for AmountForm {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(amount) = self;
        if amount.is_whole() && !amount.is_negative() && amount.floor() <= LARGEST_SAFE {
            serializer.serialize_u64(amount.floor())
        } else {
            serializer.serialize_f64(amount.to_f64())
        }
    }
}

/// 2^53 - 1, JavaScript's `Number.MAX_SAFE_INTEGER`.
const LARGEST_SAFE: u64 = 9_007_199_254_740_991;

#[cfg(test)]
mod tests {
    use super::{AmountForm, LARGEST_SAFE};
    use crate::number::Amount;

    #[test]
    fn amounts_are_json_numbers() {
        let json = |amount| serde_json::to_string(&AmountForm(amount)).expect("a number");
        assert_eq!(json(Amount::whole(11)), "11");
        assert_eq!(json(Amount::part(2)), "0.5");
        assert_eq!(json(Amount::whole(5).negated()), "-5.0");
        assert_eq!(json(Amount::part(3)), "0.333333");
        assert_eq!(json(Amount::whole(LARGEST_SAFE)), "9007199254740991");
        assert_eq!(json(Amount::whole(u64::MAX)), "1.8446744073709552e+19");
    }
}
