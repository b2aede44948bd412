//! No cell of a table is a formula, and columns of numbers hold numbers.

use dateline::export::csv::column::Cells;
use dateline::export::csv::{self, Table};
use dateline::{Article, Dossier, Resources};
use proptest::prelude::*;

/// Characters that no text cell may begin with.
const BEGINNINGS: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

pub(super) fn check(dossier: &Dossier) {
    for table in Table::ALL {
        let written = csv::table(dossier, Resources::embedded(), table);
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(written.as_bytes());
        for (index, row) in reader.records().enumerate() {
            let row = row.expect("every row is whole");
            assert_eq!(row.len(), table.columns().len());
            for (column, cell) in table.columns().iter().zip(&row) {
                if index == 0 {
                    assert_eq!(column.name, cell);
                } else if column.cells == Cells::Number {
                    assert!(
                        cell.is_empty() || cell.parse::<f64>().is_ok_and(f64::is_finite),
                        "{column:?}: {cell:?}"
                    );
                } else {
                    assert!(!cell.starts_with(BEGINNINGS) && !cell.contains('\0'), "{column:?}: {cell:?}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_cell_is_a_formula(name in cell(), first in cell(), second in cell()) {
        let text = format!("{first} KYIV - Mayor {second} Terekhov said “{first}” in {second}. {first} 12 people died.");
        let other = Article::new(second, first);
        check(&Dossier::read(&[Article::new(name, text), other], Resources::embedded()));
    }
}

/// Words that look like formulas, and anything.
fn cell() -> impl Strategy<Value = String> {
    let beginning =
        prop::sample::select(vec!["=", "+", "-", "@", "\t", "\r", "\n", "\0=", "＝", "\"=", "'=", " =", ""]);
    (beginning, "(\\PC|[,;\"'\r\n\t]){0,12}").prop_map(|(beginning, rest)| format!("{beginning}{rest}"))
}
