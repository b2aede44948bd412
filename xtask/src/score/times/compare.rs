//! Found expressions of time against annotated ones, as TempEval-3 counts them.

use dateline::Span;

use crate::score::spans::Tally;

/// An expression of time, annotated or found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Timex {
    pub(super) span: Span,
    /// The TIMEX3 type; none where it is not known.
    pub(super) kind: Option<String>,
    pub(super) value: Option<String>,
}

/// How many agree, and in what.
#[derive(Debug, Default)]
pub(super) struct Comparison {
    pub(super) wanted: usize,
    pub(super) found: usize,
    strict: usize,
    relaxed: usize,
    kind: usize,
    value: usize,
    /// Whatever is not right in span and value, a line each.
    pub(super) faults: Vec<String>,
}

impl Comparison {
    pub(super) fn add(&mut self, other: Self) {
        self.wanted += other.wanted;
        self.found += other.found;
        self.strict += other.strict;
        self.relaxed += other.relaxed;
        self.kind += other.kind;
        self.value += other.value;
        self.faults.extend(other.faults);
    }

    /// The figures that have aims.
    pub(super) fn tallies(&self) -> [(&'static str, Tally); 3] {
        [
            ("strict", self.tally(self.strict)),
            ("relaxed", self.tally(self.relaxed)),
            ("value", self.tally(self.value)),
        ]
    }

    /// Overlapping, with the right type.
    pub(super) fn kind(&self) -> Tally {
        self.tally(self.kind)
    }

    fn tally(&self, right: usize) -> Tally {
        Tally { right, found: self.found, wanted: self.wanted }
    }
}

/// Compares one text's expressions. Spans are compared without the marks and spaces around them; each is matched at most once,
/// first those alike, then those that share most.
pub(super) fn compare(text: &str, wanted: &[Timex], found: &[Timex]) -> Comparison {
    let mut comparison = Comparison { wanted: wanted.len(), found: found.len(), ..Comparison::default() };
    let cores = |timexes: &[Timex]| timexes.iter().map(|timex| core(text, timex.span)).collect::<Vec<_>>();
    let (wanted_cores, found_cores) = (cores(wanted), cores(found));
    let mut pairs = Vec::new();
    for (at, one) in wanted_cores.iter().enumerate() {
        for (other, two) in found_cores.iter().enumerate().filter(|(_, two)| one.overlaps(**two)) {
            let shared = one.end().min(two.end()) - one.start().max(two.start());
            pairs.push((one != two, std::cmp::Reverse(shared), at, other));
        }
    }
    pairs.sort_unstable();
    let (mut met, mut used) = (vec![false; wanted.len()], vec![false; found.len()]);
    for (differs, _, at, other) in pairs {
        if met[at] || used[other] {
            continue;
        }
        (met[at], used[other]) = (true, true);
        let same_value = normal(wanted[at].value.as_deref()) == normal(found[other].value.as_deref());
        comparison.relaxed += 1;
        comparison.strict += usize::from(!differs);
        comparison.kind += usize::from(wanted[at].kind == found[other].kind);
        comparison.value += usize::from(same_value);
        if differs {
            let what = format!("{} FOR {}", quoted(text, &found[other]), quoted(text, &wanted[at]));
            comparison.faults.push(format!("span {what} in {}", around(text, wanted[at].span)));
        }
        if !same_value {
            let what = format!("{} FOR {}", quoted(text, &found[other]), quoted(text, &wanted[at]));
            comparison.faults.push(format!("value {what} in {}", around(text, wanted[at].span)));
        }
    }
    for (timex, _) in wanted.iter().zip(met).filter(|(_, met)| !met) {
        comparison.faults.push(format!("missed {} in {}", quoted(text, timex), around(text, timex.span)));
    }
    for (timex, _) in found.iter().zip(used).filter(|(_, used)| !used) {
        comparison.faults.push(format!("wrong {} in {}", quoted(text, timex), around(text, timex.span)));
    }
    comparison
}

/// A span without what is neither letter nor digit at its ends.
pub(super) fn core(text: &str, span: Span) -> Span {
    let words = &text[span];
    let trimmed = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let start = span.start() + words.len() - trimmed.len();
    let end = start + trimmed.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    if start < end { Span::new(start, end) } else { span }
}

/// A value in capitals and without the seconds of a full minute.
pub(super) fn normal(value: Option<&str>) -> Option<String> {
    let value = value?.trim().to_ascii_uppercase();
    let full_minute = value.len() >= 9
        && value.ends_with(":00")
        && value[..value.len() - 3].contains(':')
        && value.contains('T');
    Some(if full_minute { value[..value.len() - 3].to_owned() } else { value })
}

fn quoted(text: &str, timex: &Timex) -> String {
    format!("{:?} {}", &text[timex.span], timex.value.as_deref().unwrap_or("-"))
}

/// The words around a span, on one line.
fn around(text: &str, span: Span) -> String {
    const NEAR: usize = 60;
    let start = text.floor_char_boundary(span.start().saturating_sub(NEAR));
    let end = text.ceil_char_boundary(span.end() + NEAR / 2);
    format!("{}[{}]{}", &text[start..span.start()], &text[span], &text[span.end()..end]).replace('\n', " ¶ ")
}

#[cfg(test)]
mod tests {
    use dateline::Span;

    use super::{Timex, compare, normal};

    fn timex(start: usize, end: usize, value: &str) -> Timex {
        Timex { span: Span::new(start, end), kind: Some("DATE".to_owned()), value: Some(value.to_owned()) }
    }

    #[test]
    fn one_annotation_is_met_once_and_alike_comes_first() {
        let text = "early Friday, (May 4)";
        let wanted = [timex(6, 12, "2000-05-05"), timex(14, 21, "2000-05-04")];
        let found = [timex(0, 12, "2000-05-05"), timex(15, 20, "2000-05-04"), timex(6, 8, "2000")];
        let comparison = compare(text, &wanted, &found);
        assert_eq!((comparison.wanted, comparison.found), (2, 3));
        assert_eq!((comparison.strict, comparison.relaxed, comparison.value), (1, 2, 2));
    }

    #[test]
    fn full_minutes_need_no_seconds() {
        assert_eq!(normal(Some("2000-05-04T10:30:00")).as_deref(), Some("2000-05-04T10:30"));
        assert_eq!(normal(Some("2000-05-04t10:00")).as_deref(), Some("2000-05-04T10:00"));
        assert_eq!(normal(None), None);
    }
}
