//! Names: learns the sequence model of `src/model/names/` from annotated text.
//!
//! In this order: `annotated` and `wire` read text with marks, as `sources` says what each corpus's labels mean;
//! `swap` puts other names into it and `roughen` wears it; `constraint` turns marks into what may be said of each token;
//! `vocabulary` numbers the features; `learner` learns, by the sums of `lattice`; `development` and `calibrate` say how
//! good the outcome is.

mod annotated;
mod calibrate;
mod constraint;
mod development;
mod lattice;
mod learner;
mod random;
mod roughen;
mod settings;
mod sources;
mod swap;
mod transitions;
mod vocabulary;
mod voices;
mod wire;

use std::path::Path;
use std::time::Instant;

use dateline::Document;
use dateline::gazetteer::Resources;
use dateline::model::names::NamesModel;
use dateline::model::names::features::Features;
use dateline::model::names::tags::OUTSIDE;
use dateline::model::names::weights::{Learnt, Weights};

use self::annotated::Annotated;
use self::constraint::Constraint;
use self::learner::{Learner, Text};
use self::random::Random;
use self::settings::{COPIES, EPOCHS, LAST_EPOCHS, LAST_RATE, MEMBERS, RATE, WORN_COPIES};
use self::sources::{Domain, SOURCES};
use self::vocabulary::Vocabulary;
use self::wire::Share;

/// Learns the model, and says how good it is.
pub(super) fn make(folder: &Path) -> Result<Vec<u8>, String> {
    let start = Instant::now();
    let (corpora, resources) = (folder.join("corpora"), Resources::embedded());
    // What is measured on is read first: a training without it would be in vain.
    let held_out = development::held_out(&corpora)?;
    let texts = texts(&corpora, resources)?;
    let mut learnt = learn(&texts, resources);
    let model = NamesModel::from_bytes(Weights::pack(&learnt).leak()).map_err(|why| why.to_string())?;
    let verdicts = development::read(&held_out, &model, resources);
    learnt.calibration =
        calibrate::calibrate(verdicts.iter().flat_map(development::Verdict::judged).collect());
    development::print(&verdicts, &corpora, &model, resources)?;
    let bytes = Weights::pack(&learnt);
    println!(
        "names.bin: {} features with {} weights, {} bytes gzipped; {} s in all",
        learnt.weights.len(),
        learnt.weights.values().map(Vec::len).sum::<usize>(),
        crate::page::pack(&bytes).len(),
        start.elapsed().as_secs()
    );
    Ok(bytes)
}

/// Every training text, the wire articles also with other people's and towns' names.
fn texts(corpora: &Path, resources: &Resources) -> Result<Vec<Annotated>, String> {
    let wire = wire::read(&corpora.join("wire"), Share::LearntFrom)?;
    println!("wire: {} articles, each {COPIES} times and {WORN_COPIES} worn", wire.len());
    let names = swap::Names::read(&crate::root().join("data"))?;
    let mut random = Random::new(SEED);
    let mut texts = Vec::new();
    for _ in 1..COPIES {
        texts.extend(wire.iter().map(|text| swap::swap(text, &names, resources, &mut random)));
    }
    for _ in 0..WORN_COPIES {
        let swapped = wire.iter().map(|text| swap::swap(text, &names, resources, &mut random));
        let swapped: Vec<Annotated> = swapped.collect();
        texts.extend(swapped.iter().map(|text| roughen::roughen(text, &mut random)));
    }
    texts.extend(wire);
    for source in SOURCES {
        let read = annotated::read(&corpora.join("train"), source)?;
        println!("{}: {} texts", source.file, read.len());
        texts.extend(read);
    }
    Ok(texts)
}

/// Any number but nought.
const SEED: u64 = 0x5384_5412_7b09_6493;

/// Learns what speaks in our own domain.
fn learn(texts: &[Annotated], resources: &Resources) -> Learnt {
    let start = Instant::now();
    let (features, constraints): (Vec<_>, Vec<_>) = in_parallel(texts, |text| {
        let document = Document::read(&text.text);
        let rules = dateline::name::propose(&document, resources);
        let constraints = constraint::read(text, &document, &resources.lexicon);
        ((Features::read(&document, resources, &rules), text.domain), constraints)
    })
    .into_iter()
    .unzip();
    let (vocabulary, numbered) = Vocabulary::read(&features);
    drop(features);
    let texts: Vec<Text> = numbered
        .into_iter()
        .zip(constraints)
        .map(|(features, constraints)| Text { features, constraints })
        .collect();
    let (reached, marked) = reach(&texts);
    println!("{reached} of {marked} marked tokens stand where the model looks for names");
    println!("{} features in {} texts, after {} s", vocabulary.len(), texts.len(), start.elapsed().as_secs());
    let numbers: Vec<u64> = (1..=MEMBERS).collect();
    let members = in_parallel(&numbers, |number| {
        let mut learner = Learner::new(&texts, vocabulary.len(), SEED ^ number);
        for epoch in 1..=EPOCHS {
            let loss = learner.epoch(if epoch + LAST_EPOCHS > EPOCHS { LAST_RATE } else { RATE });
            let time = start.elapsed().as_secs();
            println!(
                "training {number} of {MEMBERS}, epoch {epoch} of {EPOCHS}: loss {loss:.4}, after {time} s"
            );
        }
        learner
    });
    Learner::mean(members).learnt(&vocabulary, Domain::Wire)
}

/// How many of the tokens in names stand in regions, and how many there are.
fn reach(texts: &[Text]) -> (usize, usize) {
    let marked = |constraints: &[Constraint]| constraints.iter().filter(|it| !it.allows(OUTSIDE)).count();
    texts.iter().fold((0, 0), |(reached, all), text| {
        let regions = text.features.regions.iter();
        let within: usize = regions.map(|region| marked(&text.constraints[region.clone()])).sum();
        (reached + within, all + marked(&text.constraints))
    })
}

/// Applies a function to every item on two threads, which is what the smallest machines have.
fn in_parallel<T: Sync, U: Send>(items: &[T], work: impl Fn(&T) -> U + Sync) -> Vec<U> {
    let (first, second) = items.split_at(items.len() / 2);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| second.iter().map(&work).collect::<Vec<U>>());
        let mut all: Vec<U> = first.iter().map(&work).collect();
        all.extend(other.join().expect("the work does not panic"));
        all
    })
}

#[cfg(test)]
mod tests {
    use dateline::gazetteer::Resources;
    use dateline::model::names::NamesModel;
    use dateline::model::names::weights::Weights;
    use dateline::{Document, Label, Span};

    use super::{Annotated, learn};

    /// A town and a person in sentences that tell them apart.
    fn texts() -> Vec<Annotated> {
        let sentence = |(town, person): (&str, &str)| {
            let text = format!("Troops shelled the town of {town} at dawn, said {person}, a doctor there.");
            let mark = |words: &str, label| {
                let start = text.find(words).expect("the words stand in the text");
                (Span::new(start, start + words.len()), vec![label])
            };
            let spans = vec![mark(town, Label::Gpe), mark(person, Label::Person)];
            Annotated::ours(text, spans)
        };
        let names = [
            ("Orvel", "Tamsin Quoll"),
            ("Brikov", "Hadi Zorb"),
            ("Umzat", "Nwe Pell"),
            ("Ketri", "Ada Voss"),
        ];
        names.into_iter().cycle().take(24).map(sentence).collect()
    }

    #[test]
    fn the_same_texts_teach_the_same_model_to_the_byte() {
        let learn = || Weights::pack(&learn(&texts(), Resources::embedded()));
        assert_eq!(learn(), learn());
    }

    #[test]
    fn unseen_names_are_told_by_where_they_stand() {
        let resources = Resources::embedded();
        let learnt = Weights::pack(&learn(&texts(), resources));
        let model = NamesModel::from_bytes(learnt.leak()).expect("what was packed");
        let document =
            Document::read("Troops shelled the town of Xirvan at dawn, said Jorun Kleb, a doctor there.");
        let rules = dateline::name::propose(&document, resources);
        let found: Vec<(&str, Label)> = model
            .margins(&document, resources, &rules)
            .iter()
            .map(|(mention, _)| (document.slice(mention.span), mention.label))
            .collect();
        assert_eq!(found, [("Xirvan", Label::Gpe), ("Jorun Kleb", Label::Person)]);
    }
}
