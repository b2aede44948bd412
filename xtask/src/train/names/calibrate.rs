//! How sure is sure: which share of mentions is right at which margin.

use super::settings::CALIBRATION_STEPS;

/// Margins, rising, with the share of mentions, per mille, that is right from there to the next. It rises with the
/// margin: steps are of equal number, and neighbours that would fall are joined (pool adjacent violators, Ayer et al.
/// 1955). `judged` has for each mention its margin and whether it is right.
pub(super) fn calibrate(mut judged: Vec<(i32, bool)>) -> Vec<(i32, u16)> {
    judged.sort_unstable();
    let size = judged.len().div_ceil(CALIBRATION_STEPS).max(1);
    let mut steps: Vec<Step> = Vec::new();
    for part in judged.chunks(size) {
        let right = part.iter().filter(|(_, right)| *right).count();
        steps.push(Step { margin: part[0].0, right, all: part.len() });
        while let [.., before, last] = steps.as_mut_slice()
            && !last.is_above(before)
        {
            (before.right, before.all) = (before.right + last.right, before.all + last.all);
            steps.pop();
        }
    }
    steps.iter().map(|step| (step.margin, step.share())).collect()
}

struct Step {
    /// The least.
    margin: i32,
    right: usize,
    all: usize,
}

impl Step {
    fn is_above(&self, other: &Self) -> bool {
        self.right * other.all > other.right * self.all
    }

    /// By the rule of succession (Laplace), since nothing is certain: a hundred of a hundred are not all.
    fn share(&self) -> u16 {
        u16::try_from(1000 * (self.right + 1) / (self.all + 2)).expect("a share is at most a thousand")
    }
}

#[cfg(test)]
mod tests {
    use super::calibrate;

    #[test]
    fn shares_and_margins_rise() {
        // Right in waves: more often at large margins, but not at each.
        let judged = (0..600).map(|margin| (margin, margin % 7 < margin / 100 + i32::from(margin % 90 < 30)));
        let table = calibrate(judged.collect());
        assert!(table.len() > 2, "{table:?}");
        assert!(table.is_sorted_by(|low, high| low.0 < high.0 && low.1 < high.1), "{table:?}");
    }

    #[test]
    fn where_larger_margins_are_worse_all_are_one() {
        let judged = (0..120).map(|margin| (margin, margin < 60)).collect();
        assert_eq!(calibrate(judged), [(0, 500)]);
    }

    #[test]
    fn without_mentions_there_is_no_table() {
        assert_eq!(calibrate(Vec::new()), []);
    }
}
