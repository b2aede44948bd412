//! Recognizers-Text's cases against Dateline's values: how the one form meets the other.
//!
//! Recognizers write one value for the whole of "between 2 and 4 tomorrow" or "two weeks before Christmas"; Dateline leaves prepositions
//! outside and has a value for each expression: two hours, a length and a day. So what is compared is what all expressions on an
//! expected one come to together:
//! - the stretch of the calendar they cover, a day or a part of the day beside its hour aside, which only says which hour it is;
//! - a length and the day or hour that the text counts it from, added (`two weeks | before | Christmas`), and a length that the text
//!   counts from now (`in | two weeks`), where now is the moment the case gives;
//! - "the past two years" has the value P2Y here, there the stretch and that length: the length is compared;
//! - what comes again at an hour is a set and an hour here, one value there.
//!
//! No reading of a word is made good here: a value that Dateline has wrong or lacks stays so.

use dateline::Span;
use serde_json::Value;

use super::cases::Verdict;
use super::compare::{Timex, normal};
use super::extent::{self, Extent, Length};
use crate::score::gold::CodePoints;

/// Whether a case came out as expected.
pub(super) fn judge(row: &Value, times: &[Timex]) -> Verdict {
    let text = row["input"].as_str().unwrap_or_default();
    let bytes = CodePoints::new(text);
    let none = Vec::new();
    let expected = row["expected"].as_array().unwrap_or(&none);
    let spans: Vec<Option<Span>> =
        expected.iter().map(|one| bytes.span(&one["start"], &one["end"])).collect();
    let on = |span: Option<Span>| -> Vec<&Timex> {
        times.iter().filter(|time| span.is_some_and(|span| span.overlaps(time.span))).collect()
    };
    let groups: Vec<Vec<&Timex>> = spans.iter().map(|span| on(*span)).collect();
    let all: usize = groups.iter().map(Vec::len).sum();
    if groups.iter().any(Vec::is_empty) || all != times.len() {
        return Verdict::Wrong;
    }
    let now = row["ref"].as_str().and_then(extent::of);
    let admitted = groups.iter().zip(&spans).zip(expected).all(|((group, span), one)| {
        let Some(told) = span.and_then(|span| Told::read(text, span, group, now)) else { return false };
        one["values"].as_array().is_some_and(|values| values.iter().any(|value| told.admits(value)))
    });
    if admitted { Verdict::Right } else { Verdict::Found }
}

/// What Dateline says on one expected expression.
struct Told {
    values: Vec<String>,
    /// What the values cover together, and the last of them.
    covered: Option<(Extent, Extent)>,
    /// The moment that a length leads to, and the stretch up to there.
    counted: Option<(Extent, Extent)>,
}

impl Told {
    /// Nothing when an expression has no value.
    fn read(text: &str, span: Span, times: &[&Timex], now: Option<Extent>) -> Option<Self> {
        let values: Vec<String> =
            times.iter().map(|time| normal(time.value.as_deref())).collect::<Option<_>>()?;
        let placed: Vec<String> = values
            .iter()
            .flat_map(|value| value.split('/'))
            .map(|value| {
                if value == "PRESENT_REF" {
                    now.map_or_else(String::new, extent::written)
                } else {
                    value.to_owned()
                }
            })
            .collect();
        let covered = extent::covered(&placed);
        let counted = counted(text, span, times, &values, now);
        Some(Self { values, covered, counted })
    }

    /// Whether one of Recognizers' values is what this comes to.
    fn admits(&self, value: &Value) -> bool {
        let text = |key: &str| value[key].as_str().unwrap_or_default();
        let ours = &self.values;
        let wanted = normal(Some(text("timex"))).unwrap_or_default();
        let of_day = |value: &str| value.split_once('T').and_then(|(_, clock)| extent::minutes(clock));
        match text("type") {
            "duration" => {
                extent::seconds(&ours[0]).is_some_and(|seconds| text("value").parse() == Ok(seconds))
            }
            "set" => comes_again(ours, &wanted),
            "time" => {
                let hours: Vec<_> = ours.iter().filter_map(|value| of_day(value)).collect();
                hours.len() == 1 && hours.first().copied() == extent::minutes(text("value"))
            }
            "timerange" => {
                let part = wanted.len() == 3 && ours.len() == 1 && ours[0].ends_with(&wanted);
                let ends = [text("start"), text("end")].map(extent::minutes);
                let (first, last) = (of_day(&ours[0]), ours.last().and_then(|last| of_day(last)));
                let open = text("start").is_empty() || text("end").is_empty();
                let stretch = self.counted.is_some_and(|(_, stretch)| {
                    ends == [stretch.start, stretch.end].map(|minute| Some(minute.rem_euclid(extent::DAY)))
                });
                let alike = if open {
                    first.is_some() && ends.contains(&first)
                } else {
                    ends == [first, last] && first != last
                };
                part || stretch || alike
            }
            kind => {
                let length = |value: &String| {
                    let theirs = wanted.rsplit(',').next().and_then(|last| last.strip_suffix(')'));
                    theirs
                        .and_then(extent::seconds)
                        .is_some_and(|theirs| Some(theirs) == extent::seconds(value))
                };
                // A business year has no days here.
                if ours.len() == 1 && wanted.strip_prefix("FY") == Some(ours[0].as_str()) {
                    return true;
                }
                if ours.len() == 1 && (ours[0] == wanted || ours[0].starts_with('P') && length(&ours[0])) {
                    return true;
                }
                self.is_placed(kind, [text("value"), text("start"), text("end")])
            }
        }
    }

    /// Whether it covers the stretch, or is the point, that Recognizers give by their ends.
    fn is_placed(&self, kind: &str, ends: [&str; 3]) -> bool {
        let [value, start, end] = ends.map(|text| extent::of(&text.replace(' ', "T")));
        let open = [ends[1].is_empty(), ends[2].is_empty()];
        let is = |covered: Extent, last: Extent| match (kind, open) {
            ("date" | "datetime", _) => value == Some(covered),
            // Open on one side: the point named is its beginning or its end.
            (_, [true, _]) => end.is_some_and(|end| end.start == covered.start || end.start == covered.end),
            (_, [_, true]) => {
                start.is_some_and(|start| start.start == covered.start || start.start == covered.end)
            }
            // Their last day may be the first that is no longer meant.
            _ => start.zip(end).is_some_and(|(start, end)| {
                let ends = [covered.end, last.start, last.end];
                start.start == covered.start && (ends.contains(&end.start) || ends[1..].contains(&end.end))
            }),
        };
        let placed = self.covered.is_some_and(|(covered, last)| is(covered, last));
        placed || self.counted.is_some_and(|(moment, stretch)| is(moment, moment) || is(stretch, stretch))
    }
}

/// Where a length leads that the text counts from the expression beside it, or from now: the moment, and the stretch up to there.
fn counted(
    text: &str,
    span: Span,
    times: &[&Timex],
    values: &[String],
    now: Option<Extent>,
) -> Option<(Extent, Extent)> {
    let words = |start: usize, end: usize| text.get(start..end).unwrap_or_default().trim().to_lowercase();
    // A day beside its hour only says which hour it is.
    let context = |at: usize| {
        let day = extent::of(&values[at]);
        let hours = values.iter().filter_map(|value| extent::of(value)).filter(|one| one.start == one.end);
        day.is_some_and(|day| day.start < day.end && hours.into_iter().any(|hour| day.holds(hour)))
    };
    let kept: Vec<usize> = (0..times.len()).filter(|&at| !context(at)).collect();
    let times: Vec<&Timex> = kept.iter().map(|&at| times[at]).collect();
    let values: Vec<&String> = kept.iter().map(|&at| &values[at]).collect();
    match (&times[..], &values[..]) {
        ([time], [value]) => {
            let length = Length::read(value)?;
            let before = words(span.start().min(time.span.start()), time.span.start());
            let whole = words(time.span.start(), span.end().max(time.span.end()));
            let ahead = matches!(before.as_str(), "in" | "within" | "with in")
                || ["from now", "later", "hence", "time"].iter().any(|end| whole.ends_with(end));
            let sign = if ahead {
                1
            } else if whole.ends_with("ago") {
                -1
            } else {
                return None;
            };
            Some(length.from(now?, sign))
        }
        ([first, second], [one, other]) => {
            let joint = words(first.span.end(), second.span.start());
            if let Some(length) = Length::read(one) {
                let from = if other.as_str() == "PRESENT_REF" { now? } else { extent::of(other)? };
                let after = [
                    "from",
                    "after",
                    "following",
                    "since",
                    ", from",
                    "starting",
                    "starting from",
                    "starting on",
                    "beginning",
                ];
                let sign = if after.contains(&joint.as_str()) {
                    1
                } else if joint == "before" {
                    -1
                } else {
                    return None;
                };
                return Some(length.from(from, sign));
            }
            let length = Length::read(other).filter(|_| joint == "for")?;
            Some(length.from(extent::of(one)?, 1))
        }
        _ => None,
    }
}

/// Whether values are the same as one of a set: of any day, or of one at an hour.
fn comes_again(ours: &[String], wanted: &str) -> bool {
    let bare = |value: &str| value.trim_start_matches("XXXX-XX-XX").to_owned();
    let alike = |value: &str| {
        let lengths = extent::seconds(value).zip(extent::seconds(wanted));
        // "Every weekend"
        if wanted == "P1WE" && value == "XXXX-WXX-WE" {
            return true;
        }
        bare(value) == bare(wanted) || lengths.is_some_and(|(one, other)| (one - other).abs() < 1.0)
    };
    let clock = |value: &str| value.split_once('T').and_then(|(_, clock)| extent::minutes(clock));
    let Some((days, hour)) = wanted.split_once('T').filter(|_| clock(wanted).is_some()) else {
        return ours.len() == 1 && alike(&ours[0]);
    };
    let at = ours.iter().any(|value| clock(value).is_some() && clock(value) == extent::minutes(hour));
    ours.len() == 2 && at && (days.is_empty() || ours.iter().any(|value| value == days))
}
