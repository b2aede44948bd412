//! Quotes and claims: the five real articles, and attributions of US political news (`PolNeAR`), counted as `score.py --speech`
//! beside that corpus counts them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use dateline::pipeline::{self, Reading};
use dateline::{Article, Resources, Span};
use serde_json::Value;

use super::gold::CodePoints;
use super::report::{Aim, Asked, Report};
use super::spans::Tally;
use super::table::{Cell, Table};
use super::{articles, shared};

/// The development half of the corpus.
const CORPUS: &str = "bench/quotes/polnear.dev.jsonl";
/// What the F1 of content that mostly overlaps is to reach, without and with the speaker.
const CONTENT_AIM: Aim = Aim::AtLeast(75.0);
const SPEAKER_AIM: Aim = Aim::AtLeast(65.0);

/// Scores quotes where they are annotated.
pub(super) fn score(asked: &Asked) -> Result<Report, String> {
    let mut report = Report::default();
    articles::quotes(&mut report, asked)?;
    let Some(path) = shared(CORPUS, &mut report) else { return Ok(report) };
    let lines = fs::read_to_string(&path).map_err(|why| format!("{}: {why}", path.display()))?;
    let mut whole = Counts::default();
    let mut by_kind: BTreeMap<&str, Counts> = BTreeMap::new();
    for line in lines.lines() {
        let row: Value = serde_json::from_str(line).map_err(|why| format!("{}: {why}", path.display()))?;
        let text = Annotated::read(&row)?;
        let reading = pipeline::read(&Article::new(&text.name, &text.text), Resources::embedded());
        let found: Vec<Said> = reading.quotes.iter().map(|quote| found(&reading, quote)).collect();
        whole.add(&text, &found, None, (*asked != Asked::Figures).then_some(&mut report.faults));
        for kind in KINDS {
            by_kind.entry(kind).or_default().add(&text, &found, Some(kind), None);
        }
    }
    let mut table = Table::tallied("Attributions of speech in political news (PolNeAR, development half)")
        .noted(
            "content by Jaccard of letters and digits; a quotation that goes on has the speaker named before",
        );
    table.tally("content, letters", whole.letters);
    table.tally("content, exact", whole.exact);
    table.tally("content, Jaccard 0.8", whole.close);
    table.tally("content, Jaccard 0.3", whole.near);
    table.tally("content 0.3 and speaker", whole.spoken);
    for (kind, counts) in &by_kind {
        table.share(format!("  {kind}: content 0.3"), counts.near.right, counts.near.wanted);
        table.share(format!("  {kind}: with speaker"), counts.spoken.right, counts.spoken.wanted);
    }
    report.tables.push(table);
    report.headline("political news, quotes, content 0.3", whole.near.f1(), Some(CONTENT_AIM));
    report.headline("the same with speaker", whole.spoken.f1(), Some(SPEAKER_AIM));
    report.tables.push(trade(&whole));
    Ok(report)
}

const KINDS: [&str; 3] = ["direct", "indirect", "mixed"];

/// How precision and recall trade when only surer kinds are kept.
fn trade(whole: &Counts) -> Table {
    let mut table = Table::new("What each kind of finding adds, content 0.3", &["P", "R", "F1", "found"])
        .noted("kinds in order of their precision; each row holds those above it");
    let mut kinds: Vec<(&str, Tally)> = whole.by_found.iter().map(|(kind, tally)| (*kind, *tally)).collect();
    kinds.sort_by(|a, b| b.1.precision().total_cmp(&a.1.precision()));
    let mut sum = Tally { wanted: whole.near.wanted, ..Tally::default() };
    for (kind, tally) in kinds {
        sum.right += tally.right;
        sum.found += tally.found;
        let percents = [sum.precision(), sum.recall(), sum.f1()].map(|value| Cell::Number(value, 1));
        table.row(format!("+ {kind}"), percents.into_iter().chain([Cell::Count(sum.found)]).collect());
    }
    table
}

/// What is said and by whom, as sets of the letters and digits they hold.
#[derive(Debug)]
struct Said {
    /// By byte.
    content: BTreeSet<usize>,
    speaker: Option<BTreeSet<usize>>,
    /// Of an annotation: whether it is of speech. Of a finding always.
    speech: bool,
    kind: String,
    /// The first words, for a list of faults.
    words: String,
}

/// An annotated text.
struct Annotated {
    name: String,
    text: String,
    said: Vec<Said>,
}

impl Annotated {
    fn read(row: &Value) -> Result<Self, String> {
        let part = |key| row[key].as_str().ok_or_else(|| format!("an annotated text without {key:?}"));
        let (name, text) = (part("id")?.to_owned(), part("text")?.to_owned());
        let bytes = CodePoints::new(&text);
        let mut said = Vec::new();
        for quote in row["quotes"].as_array().into_iter().flatten() {
            let spans = |of: &Value| -> Vec<Span> {
                let pairs = of["spans"].as_array().into_iter().flatten();
                pairs.filter_map(|pair| bytes.span(&pair[0], &pair[1])).collect()
            };
            let pieces = spans(quote);
            let first = pieces.first().ok_or_else(|| format!("{name}: a quote without a span: {quote}"))?;
            said.push(Said {
                content: letters(&text, &pieces),
                speaker: quote["speaker"].is_object().then(|| letters(&text, &spans(&quote["speaker"]))),
                speech: quote["speech"].as_bool().unwrap_or(true),
                kind: quote["kind"].as_str().unwrap_or_default().to_owned(),
                words: text.as_str()[*first].to_owned(),
            });
        }
        Ok(Self { name, text, said })
    }
}

fn found(reading: &Reading, quote: &dateline::quote::Quote) -> Said {
    let text = reading.document.text();
    Said {
        content: letters(text, &quote.pieces),
        speaker: quote.speaker.or(quote.carried).map(|span| letters(text, &[span])),
        speech: true,
        kind: format!("{}{}", quote.kind.code(), if quote.cue.is_some() { "" } else { " without a cue" }),
        words: text[quote.pieces[0]].to_owned(),
    }
}

fn letters(text: &str, spans: &[Span]) -> BTreeSet<usize> {
    let of = |span: &Span| {
        let start = span.start();
        text[*span]
            .char_indices()
            .filter(|(_, letter)| letter.is_alphanumeric())
            .map(move |(at, _)| start + at)
    };
    spans.iter().flat_map(of).collect()
}

#[derive(Default)]
struct Counts {
    letters: Tally,
    exact: Tally,
    close: Tally,
    near: Tally,
    spoken: Tally,
    /// Of the near ones, by the kind that was found.
    by_found: BTreeMap<&'static str, Tally>,
}

impl Counts {
    /// Adds a text. Annotations that are not wanted are neither asked for nor held against what was found.
    fn add(
        &mut self,
        text: &Annotated,
        found: &[Said],
        kind: Option<&str>,
        mut faults: Option<&mut Vec<String>>,
    ) {
        let wanted: Vec<bool> =
            text.said.iter().map(|said| said.speech && kind.is_none_or(|kind| said.kind == kind)).collect();
        let union = |is: bool| -> BTreeSet<usize> {
            let said = text.said.iter().zip(&wanted).filter(|(_, wanted)| **wanted == is);
            said.flat_map(|(said, _)| said.content.iter().copied()).collect()
        };
        let (asked, free) = (union(true), union(false));
        let all: BTreeSet<usize> = found.iter().flat_map(|said| said.content.iter().copied()).collect();
        self.letters.right += asked.intersection(&all).count();
        self.letters.wanted += asked.len();
        self.letters.found += all.iter().filter(|at| asked.contains(at) || !free.contains(at)).count();

        let pairs = pairs(text, found);
        let counts = wanted.iter().filter(|wanted| **wanted).count();
        for (limit, tally) in [(1.0, &mut self.exact), (0.8, &mut self.close), (0.3, &mut self.near)] {
            let matched = greedy(&pairs, limit);
            let taken: BTreeSet<usize> = matched.iter().map(|pair| pair.1).collect();
            let dropped = |at: &usize| {
                if let Some(pair) = matched.iter().find(|pair| pair.1 == *at) {
                    return !wanted[pair.0];
                }
                let content = &found[*at].content;
                !content.is_empty() && content.intersection(&free).count() * 2 >= content.len()
            };
            let kept: Vec<usize> = (0..found.len()).filter(|at| !dropped(at)).collect();
            let right: Vec<(usize, usize)> = matched.into_iter().filter(|pair| wanted[pair.0]).collect();
            tally.right += right.len();
            tally.wanted += counts;
            tally.found += kept.len();
            if limit > 0.5 {
                continue;
            }
            self.spoken.wanted += counts;
            self.spoken.found += kept.len();
            self.spoken.right +=
                right.iter().filter(|pair| agree(&text.said[pair.0], &found[pair.1])).count();
            for at in &kept {
                let tally = self.by_found.entry(kind_of(&found[*at])).or_default();
                tally.found += 1;
                tally.wanted = counts;
                tally.right += usize::from(right.iter().any(|pair| pair.1 == *at));
            }
            if let Some(faults) = faults.as_deref_mut() {
                for at in kept.iter().filter(|at| !taken.contains(at)) {
                    faults.push(format!("{} wrong quote: {}", text.name, found[*at].words));
                }
                let missed = |at: &usize| wanted[*at] && !right.iter().any(|pair| pair.0 == *at);
                let said = (0..text.said.len()).filter(missed).map(|at| &text.said[at]);
                faults.extend(said.map(|said| format!("{} missed quote: {}", text.name, said.words)));
            }
        }
    }
}

fn kind_of(said: &Said) -> &'static str {
    match said.kind.as_str() {
        "direct" => "direct",
        "indirect" => "indirect",
        "mixed" => "mixed",
        _ => "direct without a cue",
    }
}

/// Pairs of annotation and finding that share a letter, with their Jaccard, best first.
fn pairs(text: &Annotated, found: &[Said]) -> Vec<(f64, usize, usize)> {
    let mut pairs = Vec::new();
    for (gold, said) in text.said.iter().enumerate() {
        for (at, other) in found.iter().enumerate() {
            let apart =
                said.content.last() < other.content.first() || other.content.last() < said.content.first();
            let common = if apart { 0 } else { said.content.intersection(&other.content).count() };
            if common > 0 {
                pairs.push((share(common, said.content.union(&other.content).count()), gold, at));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then(b.2.cmp(&a.2)));
    pairs
}

#[allow(clippy::cast_precision_loss, reason = "counts of letters of one article")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

fn greedy(pairs: &[(f64, usize, usize)], limit: f64) -> Vec<(usize, usize)> {
    let (mut gold, mut found) = (BTreeSet::new(), BTreeSet::new());
    let mut matched = Vec::new();
    for &(_, wanted, at) in pairs.iter().take_while(|pair| pair.0 >= limit) {
        if !gold.contains(&wanted) && !found.contains(&at) {
            gold.insert(wanted);
            found.insert(at);
            matched.push((wanted, at));
        }
    }
    matched
}

/// Whether the speakers share half of the shorter one's letters; none and none agree.
fn agree(wanted: &Said, found: &Said) -> bool {
    match (&wanted.speaker, &found.speaker) {
        (None, None) => true,
        (Some(a), Some(b)) => {
            let common = a.intersection(b).count();
            common > 0 && common * 2 >= a.len().min(b.len())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Annotated, Counts, Said, letters};
    use dateline::Span;

    #[test]
    fn what_is_no_speech_is_neither_wanted_nor_wrong() {
        let text = "He said it rained. She wants peace. Nobody spoke.";
        let row = json!({ "id": "a", "text": text, "quotes": [
            { "spans": [[8, 17]], "kind": "indirect", "speech": true, "speaker": { "spans": [[0, 2]] } },
            { "spans": [[29, 34]], "kind": "indirect", "speech": false, "speaker": null },
        ] });
        let text = Annotated::read(&row).expect("a sound row");
        let said = |start, end, speaker: Option<Span>| Said {
            content: letters(&text.text, &[Span::new(start, end)]),
            speaker: speaker.map(|span| letters(&text.text, &[span])),
            speech: true,
            kind: "indirect".to_owned(),
            words: String::new(),
        };
        let found = [said(11, 17, Some(Span::new(0, 2))), said(23, 34, None), said(36, 48, None)];
        let mut counts = Counts::default();
        counts.add(&text, &found, None, None);
        assert_eq!((counts.near.right, counts.near.found, counts.near.wanted), (1, 2, 1));
        assert_eq!((counts.exact.right, counts.spoken.right), (0, 1));
    }
}
