//! How fast the native analysis is, what each pass takes, and whether time grows in step with the text.
//!
//! `cargo xtask bench` runs this and the browser's part; `cargo bench` runs this alone. It prints Markdown tables, as they
//! stand in LIMITS.md. A plain harness: what else runs on a machine only adds time, so the fastest of several runs is the figure.
#![allow(clippy::print_stdout, reason = "a benchmark prints its tables")]

#[path = "speed/archive.rs"]
mod archive;
#[path = "speed/corrections.rs"]
mod corrections;
#[path = "speed/spellings.rs"]
mod spellings;
#[path = "speed/texts.rs"]
mod texts;

use std::hint::black_box;
use std::time::{Duration, Instant};

use dateline::export::{form, offsets::Unit, snapshot};
use dateline::pipeline::Reading;
use dateline::{Article, Desk, Document, Dossier, Resources, mention, name, number, published, time};

/// How long one figure is measured: long enough for several runs of a short text, short enough to wait for.
const PATIENCE: Duration = Duration::from_millis(700);
/// A text of this size or more is read once: it is a measurement of its own.
const ONCE_FROM: usize = 1_000_000;
/// Bytes of the texts that show growth.
const SIZES: [usize; 5] = [30_000, 300_000, 3_000_000, 15_000_000, 30_000_000];
/// A reading slower than this is not made larger: its row says so by ending.
const TOO_SLOW: Duration = Duration::from_secs(30);
/// Articles in the dossiers that show growth.
const ARTICLES: [usize; 3] = [100, 1_000, 10_000];

fn main() {
    let said = |wanted: &str| std::env::args().any(|word| word == wanted);
    let quick = said("--quick");
    let resources = Resources::embedded();
    if !said("dossiers") {
        spellings::table();
    }
    if said("spellings") {
        return;
    }
    corrections::table(resources);
    if said("corrections") {
        return;
    }
    dossiers(resources, if quick { &ARTICLES[..2] } else { &ARTICLES });
    if said("dossiers") {
        return;
    }
    let (title, articles) = texts::articles();
    whole(title, &articles, resources);
    passes(&articles, resources);
    growth(resources, if quick { &SIZES[..2] } else { &SIZES });
}

/// From given text to JSON: what the command line does between reading and printing.
fn whole(title: &str, articles: &[Article], resources: &Resources) {
    let bytes: usize = articles.iter().map(|article| article.text.len()).sum();
    let time = fastest(bytes, || {
        let dossier = Dossier::read(articles, resources);
        let json = serde_json::to_string(&form::analysis(&dossier, resources, Unit::CodePoint));
        json.expect("the outside form is plain data").len()
    });
    println!("\n## Whole analysis, native\n\n{title}: {bytes} bytes in {} articles.\n", articles.len());
    println!("| from text to JSON | speed |\n| ---: | ---: |");
    println!("| {:.2} ms | {:.1} MB/s |", milliseconds(time), megabytes_per_second(bytes, time));
}

/// Each pass alone, over all the articles.
fn passes(articles: &[Article], resources: &Resources) {
    let bytes: usize = articles.iter().map(|article| article.text.len()).sum();
    let documents: Vec<Document> = articles.iter().map(|article| Document::read(&article.text)).collect();
    let lexemes: Vec<number::Lexemes> = documents.iter().map(number::Lexemes::read).collect();
    let dossier = Dossier::read(articles, resources);
    let readings: &[Reading] = dossier.readings();
    let over = |pass: &dyn Fn(usize) -> usize| fastest(bytes, || (0..articles.len()).map(pass).sum());
    let rows = [
        (
            "paragraphs, sentences, tokens",
            over(&|index| Document::read(&articles[index].text).tokens().len()),
        ),
        (
            "publication date",
            over(&|index| usize::from(published::find(&articles[index], &documents[index]).is_some())),
        ),
        (
            "parts of speech (not yet part of the analysis)",
            over(&|index| resources.speech.tags(&documents[index], &resources.clusters).len()),
        ),
        ("names", over(&|index| name::find(&documents[index], resources).len())),
        (
            "lexemes, dates and times",
            over(&|index| time::find(&number::Lexemes::read(&documents[index])).len()),
        ),
        ("numbers", over(&|index| number::find(&lexemes[index], &[]).len())),
        ("settling overlaps", over(&|index| mention::settle(readings[index].mentions.clone()).len())),
        ("identity", fastest(bytes, || dateline::identity::resolve(readings, resources).len())),
        (
            "outside form",
            fastest(bytes, || {
                let json = serde_json::to_string(&form::analysis(&dossier, resources, Unit::CodePoint));
                json.expect("the outside form is plain data").len()
            }),
        ),
    ];
    let all: Duration = rows.iter().map(|(_, time)| *time).sum();
    println!("\n## Each pass\n\n| pass | time | speed | share |\n| --- | ---: | ---: | ---: |");
    for (pass, time) in rows {
        let share = 100.0 * time.as_secs_f64() / all.as_secs_f64();
        println!(
            "| {pass} | {:.2} ms | {:.0} MB/s | {share:.0} % |",
            milliseconds(time),
            megabytes_per_second(bytes, time)
        );
    }
}

/// Nanoseconds a byte at growing sizes: level rows are linear time.
fn growth(resources: &Resources, sizes: &[usize]) {
    println!(
        "\n## Growth: nanoseconds a byte\n\nLinear time is a level row. The last column is t(2n) / t(n) at the largest size.\n"
    );
    let head: Vec<String> = sizes.iter().map(|size| texts::size(*size)).collect();
    println!("| text | {} | doubled |\n| --- |{} ---: |", head.join(" | "), " ---: |".repeat(sizes.len()));
    for (kind, make) in texts::KINDS {
        let mut cells = Vec::new();
        let mut times = Vec::new();
        for &size in sizes {
            let articles = make(size);
            let bytes: usize = articles.iter().map(|article| article.text.len()).sum();
            let time = fastest(bytes, || Dossier::read(&articles, resources).entities().len());
            #[allow(clippy::cast_precision_loss, reason = "sizes are far below 2^52")]
            cells.push(format!("{:.0}", time.as_secs_f64() * 1e9 / bytes as f64));
            times.push((bytes, time));
            if time > TOO_SLOW {
                break;
            }
        }
        cells.resize(sizes.len(), "—".to_owned());
        println!("| {kind} | {} | {} |", cells.join(" | "), doubled(&times));
    }
}

/// Microseconds an article in dossiers of growing size: level columns are linear time. What follows a change of one
/// article is done for the whole dossier: it is stated for the dossier, not for an article.
fn dossiers(resources: &Resources, sizes: &[usize]) {
    println!(
        "\n## Dossiers: microseconds an article\n\nLinear time is a level column. In the last two columns stands what one more article and one less cost.\n"
    );
    println!(
        "| articles | MB | entities | read | unite | outside form | for the page | page kB an article | one more | one less |"
    );
    println!("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for &size in sizes {
        let articles = archive::articles(size);
        let bytes: usize = articles.iter().map(|article| article.text.len()).sum();
        let (readings, read) = timed(|| -> Vec<Reading> {
            articles.iter().map(|article| dateline::pipeline::read(article, resources)).collect()
        });
        let (dossier, unite) = timed(|| Dossier::unite(readings, resources));
        let (_, json) = timed(|| form::analysis(&dossier, resources, Unit::CodePoint).entities.len());
        let keys: Vec<u32> = (0..).take(size).collect();
        let (page, paint) = timed(|| snapshot::snapshot(&dossier, resources, &keys, 0.0).to_json().len());
        let entities = dossier.entities().len();
        drop(dossier);
        let (more, less) = one_more_one_less(&articles, resources);
        let each = |time: Duration| micro(time, size);
        #[allow(clippy::cast_precision_loss, reason = "sizes are far below 2^52")]
        let (megabytes, page) = (bytes as f64 / 1e6, page as f64 / 1e3 / size as f64);
        println!(
            "| {size} | {megabytes:.1} | {entities} | {} | {} | {} | {} | {page:.1} | {:.0} ms | {:.0} ms |",
            each(read),
            each(unite),
            each(json),
            each(paint),
            milliseconds(more),
            milliseconds(less)
        );
    }
}

/// What it takes to have one article more, and one less, on a desk.
fn one_more_one_less(articles: &[Article], resources: &Resources) -> (Duration, Duration) {
    let mut desk = Desk::new();
    let keys: Vec<_> = articles.iter().map(|article| desk.add(article.clone())).collect();
    let analyse = |desk: &mut Desk| {
        let Ok(dossier) = desk.analyse(resources, |_| Ok::<(), std::convert::Infallible>(()));
        black_box(dossier.entities().len());
    };
    analyse(&mut desk);
    let another = archive::articles(articles.len() + 1).pop().expect("there is one");
    let ((), more) = timed(|| {
        desk.add(another);
        analyse(&mut desk);
    });
    let ((), less) = timed(|| {
        desk.remove(keys[0]).expect("it is there");
        analyse(&mut desk);
    });
    (more, less)
}

fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = black_box(run());
    (result, start.elapsed())
}

/// Whole microseconds for each of `count`.
fn micro(time: Duration, count: usize) -> u128 {
    time.as_micros() / count as u128
}

/// The ratio of the last two times, scaled to a doubling; nothing when the sizes are not a doubling.
fn doubled(times: &[(usize, Duration)]) -> String {
    let [.., (small, before), (large, after)] = times else { return "—".to_owned() };
    if large / small != 2 {
        return "—".to_owned();
    }
    format!("{:.2}", after.as_secs_f64() / before.as_secs_f64())
}

/// The time of the fastest run; large texts run once.
fn fastest(bytes: usize, mut run: impl FnMut() -> usize) -> Duration {
    let begun = Instant::now();
    let mut best = Duration::MAX;
    for runs in 1.. {
        let start = Instant::now();
        black_box(run());
        best = best.min(start.elapsed());
        let enough = bytes >= ONCE_FROM || (begun.elapsed() > PATIENCE && runs >= 5);
        if enough || begun.elapsed() > TOO_SLOW {
            break;
        }
    }
    best
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

#[allow(clippy::cast_precision_loss, reason = "sizes are far below 2^52")]
fn megabytes_per_second(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / 1e6 / time.as_secs_f64()
}
