//! Whether scores mean what they say: of mentions with a score of 0.9 about nine in ten should be right.

use super::corpora;
use super::gold::{Scheme, judge};
use super::report::Report;
use super::spans::{Class, Verdict, percent};
use super::table::{Cell, Table};
use super::wire::{self, Share};

/// Where bands of scores begin, in thousandths. Few scores are low; most, and those that matter, lie near the top.
const BANDS: [u16; 7] = [0, 500, 600, 700, 800, 900, 950];
/// A score of one, in thousandths.
const CERTAIN: u16 = 1000;

/// The tables of the held-out articles and of the newswire corpus.
pub(super) fn score() -> Result<Report, String> {
    let mut report = Report::default();
    if let Some(texts) = wire::texts(Share::HeldOut, &mut report)? {
        let verdicts = judge(&texts, &Scheme::ours());
        report.add("Scores against truth: held-out articles, names", &verdicts, wire::is_name);
        let figures = |class| !wire::is_name(class);
        report.add("Scores against truth: held-out articles, dates, times and numbers", &verdicts, figures);
    }
    let worldwide = corpora::worldwide();
    if let Some(texts) = worldwide.texts(&mut report)? {
        let verdicts = judge(&texts, &worldwide.scheme()?);
        report.add("Scores against truth: Worldwide newswire, its four labels", &verdicts, |_| true);
    }
    Ok(report)
}

impl Report {
    fn add(&mut self, title: &str, verdicts: &[Verdict], belongs: impl Fn(Class) -> bool) {
        let right = verdicts.iter().flat_map(|verdict| verdict.right.iter().map(|one| (one, true)));
        let wrong = verdicts.iter().flat_map(|verdict| verdict.wrong.iter().map(|one| (one, false)));
        let judged = right.chain(wrong).filter(|(one, _)| belongs(one.class));
        let bands = Bands::of(judged.map(|(one, right)| (one.score, right)));
        self.tables.push(bands.table(title));
    }
}

/// How many mentions fell into each band, how many were right, and the sum of their scores.
#[derive(Debug, Default, PartialEq, Eq)]
struct Bands([Band; BANDS.len()]);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Band {
    mentions: usize,
    right: usize,
    /// In thousandths.
    scores: usize,
}

impl Bands {
    fn of(judged: impl Iterator<Item = (u16, bool)>) -> Self {
        let mut bands = Self::default();
        for (score, right) in judged {
            let index = BANDS.partition_point(|from| *from <= score) - 1;
            let band = &mut bands.0[index];
            band.mentions += 1;
            band.right += usize::from(right);
            band.scores += usize::from(score);
        }
        bands
    }

    /// The expected calibration error in percent: the mean over all mentions of the gap between a band's mean score and its
    /// share of right mentions (Naeini, Cooper and Hauskrecht 2015).
    fn error(&self) -> f64 {
        let mentions: usize = self.0.iter().map(|band| band.mentions).sum();
        let gaps: usize = self.0.iter().map(|band| band.thousandths_right().abs_diff(band.scores)).sum();
        percent(gaps, usize::from(CERTAIN) * mentions)
    }

    fn table(&self, title: &str) -> Table {
        let mut table = Table::new(title, &["mentions", "right", "% right", "score"])
            .noted(format!("expected calibration error {:.1} points", self.error()));
        let ends = BANDS.iter().skip(1).chain([&CERTAIN]);
        for ((band, from), to) in self.0.iter().zip(BANDS).zip(ends) {
            let thousandths = |value: u16| f64::from(value) / f64::from(CERTAIN);
            let name = format!("{:.2} to {:.2}", thousandths(from), thousandths(*to));
            let (right, mean) = if band.mentions == 0 {
                (Cell::Empty, Cell::Empty)
            } else {
                let mean = percent(band.scores, usize::from(CERTAIN) * band.mentions);
                (Cell::Number(percent(band.right, band.mentions), 1), Cell::Number(mean, 1))
            };
            table.row(name, vec![Cell::Count(band.mentions), Cell::Count(band.right), right, mean]);
        }
        table
    }
}

impl Band {
    fn thousandths_right(self) -> usize {
        self.right * usize::from(CERTAIN)
    }
}

#[cfg(test)]
mod tests {
    use super::{Band, Bands};

    #[test]
    fn a_score_falls_into_the_band_that_begins_at_it() {
        let bands = Bands::of(
            [(0, false), (499, true), (500, true), (949, true), (950, true), (1000, true)].into_iter(),
        );
        let mentions: Vec<usize> = bands.0.iter().map(|band| band.mentions).collect();
        assert_eq!(mentions, [2, 1, 0, 0, 0, 1, 2]);
        assert_eq!(bands.0[0], Band { mentions: 2, right: 1, scores: 499 });
    }

    #[test]
    fn scores_that_say_the_truth_have_no_error() {
        let nine_in_ten = (0..10).map(|index| (900, index > 0));
        assert!(Bands::of(nine_in_ten).error().abs() < 1e-9);
    }

    #[test]
    fn the_error_weighs_each_band_by_its_mentions() {
        // Three mentions at 0.8 of which none is right, one at 1 that is.
        let judged = [(800, false), (800, false), (800, false), (1000, true)];
        assert!((Bands::of(judged.into_iter()).error() - 60.0).abs() < 1e-9);
        assert!(Bands::default().error().abs() < 1e-9);
    }
}
