//! The names model.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::similar_names,
    clippy::needless_range_loop,
    clippy::iter_over_hash_type,
    clippy::disallowed_methods,
    reason = "counts of tokens and features fit 32 bits, and learning is approximate"
)]

mod augment;
mod corpus;
mod crf;
mod measure;

use std::path::Path;

use dateline::gazetteer::{PlaceKind, Resources};
use dateline::model::names::NamesModel;
use dateline::model::names::features::Features;
use dateline::model::names::tags::LABELS;
use dateline::model::names::weights::Weights;

use self::corpus::{Constraint, Example};
use self::crf::{Crf, Prepared, Settings};

/// A number from the environment, for experiments.
fn option(name: &str, usual: f32) -> f32 {
    std::env::var(name).ok().and_then(|word| word.parse().ok()).unwrap_or(usual)
}

pub(super) fn make(folder: &Path) -> Result<Vec<u8>, String> {
    let start = std::time::Instant::now();
    let resources = Resources::embedded();
    let train = examples(folder, resources);
    println!("{} documents, {:?}", train.len(), start.elapsed());
    let features = in_parallel(&train, |example| read(example, resources));
    println!("features, {:?}", start.elapsed());
    let (mut inside, mut all, mut lost, mut marked) = (0, 0, 0, 0);
    for (example, features) in train.iter().zip(&features) {
        all += example.document.tokens().len();
        let mut within = vec![false; example.document.tokens().len()];
        for region in &features.regions {
            inside += region.len();
            within[region.clone()].fill(true);
        }
        for (token, mask) in example.allowed.iter().enumerate() {
            if mask.allowed & 1 == 0 {
                marked += 1;
                if !within[token] {
                    lost += 1;
                    if lost % 400 == 1 {
                        println!(
                            "lost: {}",
                            example.document.slice(dateline::Span::new(
                                example.document.tokens()[token.saturating_sub(3)].span.start(),
                                example.document.tokens()
                                    [(token + 1).min(example.document.tokens().len() - 1)]
                                .span
                                .end()
                            ))
                        );
                    }
                }
            }
        }
    }
    println!("{inside} of {all} tokens in regions; {lost} of {marked} marked tokens outside");
    let mut model = Crf::new(Settings {
        rate: 0.1,
        penalty: option("PENALTY", 1.0),
        dropout: option("DROPOUT", 0.1),
        doubt: option("DOUBT", 0.05),
    });
    for (list, example) in features.iter().zip(&train) {
        model.count(list, example.domain);
    }
    let prepared: Vec<Prepared> = features
        .iter()
        .zip(&train)
        .map(|(list, example)| model.prepare(list, example.domain, true))
        .collect();
    drop(features);
    let masks: Vec<&[Constraint]> = train.iter().map(|example| example.allowed.as_slice()).collect();
    println!("{} kinds of features, {:?}", model.kinds(), start.elapsed());
    let sets = measure::sets(folder);
    let ready: Vec<Vec<Prepared>> = sets
        .iter()
        .map(|set| {
            in_parallel(&set.examples, |example| read(example, resources))
                .iter()
                .map(|list| model.prepare(list, 0, false))
                .collect()
        })
        .collect();
    println!("development texts, {:?}", start.elapsed());
    let epochs = option("EPOCHS", 8.0) as usize;
    let rate = option("RATE", 0.1);
    for epoch in 0..epochs {
        let rate = if epoch * 4 >= epochs * 3 { rate * 0.3 } else { rate };
        let loss = model.epoch(&masks, &prepared, rate);
        println!("epoch {epoch}: loss {loss:.4}, {} weights, {:?}", model.size(), start.elapsed());
        for (set, ready) in sets.iter().zip(&ready) {
            set.score(|at| model.mentions(&set.examples[at].document, &ready[at]));
        }
    }
    let mut learnt = model.learnt(WIRE);
    let calibration = {
        let model = NamesModel::from_bytes(Weights::pack(&learnt).leak()).map_err(|why| why.to_string())?;
        for set in &sets {
            set.score(|at| {
                let example = &set.examples[at];
                let found = model.margins(&example.document, resources, &example.rules);
                found.into_iter().map(|(mention, margin)| (mention.span, mention.label, margin)).collect()
            });
        }
        measure::calibrate(&sets[0], |example| model.margins(&example.document, resources, &example.rules))
    };
    learnt.calibration = calibration;
    let bytes = Weights::pack(&learnt);
    println!(
        "{} features with {} weights: {} bytes, {} gzipped; calibration {:?}",
        learnt.weights.len(),
        learnt.weights.values().map(Vec::len).sum::<usize>(),
        bytes.len(),
        zipped(&bytes),
        learnt.calibration
    );
    if option("DRY", 0.0) > 0.0 {
        return Err("dry run: nothing written".to_owned());
    }
    Ok(bytes)
}

fn zipped(bytes: &[u8]) -> usize {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut encoder, bytes).expect("memory can be written");
    encoder.finish().expect("memory can be written").len()
}

/// The domain whose conventions are ours.
const WIRE: crf::Domain = 0;

fn read(example: &Example, resources: &Resources) -> Features {
    Features::read(&example.document, resources, &example.rules)
}

/// Every training text, the wire articles also with other people's and towns' names.
fn examples(folder: &Path, resources: &Resources) -> Vec<Example> {
    let corpora = folder.join("corpora");
    let names = augment::Names::read(&crate::root().join("data"));
    let is_town = |surface: &str| {
        resources.lexicon.places(surface).iter().any(|id| {
            matches!(resources.places.get(*id).kind, PlaceKind::City | PlaceKind::Town | PlaceKind::Village)
        })
    };
    let originals = corpus::read_wire(&corpora.join("wire"), false);
    let mut random = augment::Random::new(7);
    let mut all = Vec::new();
    for _ in 1..option("COPIES", 6.0) as usize {
        for example in &originals {
            let (text, spans) =
                augment::swap(example.document.text(), &example.spans, &names, is_town, &mut random);
            all.push(corpus::build(&text, spans, &[], &LABELS, false));
        }
    }
    all.extend(originals);
    for source in corpus::SOURCES {
        all.extend(corpus::read(&corpora.join("train"), source));
    }
    all
}

/// Applies a function to every example, on two threads.
fn in_parallel<T: Send>(examples: &[Example], work: impl Fn(&Example) -> T + Sync) -> Vec<T> {
    let (first, second) = examples.split_at(examples.len() / 2);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| second.iter().map(&work).collect::<Vec<T>>());
        let mut all: Vec<T> = first.iter().map(&work).collect();
        all.extend(other.join().expect("the work does not panic"));
        all
    })
}
