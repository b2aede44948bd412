//! Parts of speech: learns the tagger from web texts, the many genres of GUM, and the verbs of news.

pub(crate) mod corpus;
mod learner;

use std::collections::BTreeMap;
use std::path::Path;

use dateline::gazetteer::Tables;
use dateline::model::Clusters;
use dateline::model::speech::feature::{Key, Word};
use dateline::model::speech::weights::{Column, Weights};
use dateline::model::speech::{self, Speech};

use self::corpus::Annotated;
use self::learner::Sentence;
use crate::score::speech::Accuracy;

/// What is learnt from, in `corpora/train/`, and of which of its texts: every so many.
///
/// The treebanks hold little news. The annotation of news is automatic: all of it would outweigh them, and a sixth
/// shows how news uses its verbs.
const LEARNT_FROM: [(&str, usize); 3] = [("ud_ewt", 1), ("gum", 1), ("gmb_clean", 6)];
/// What the outcome is measured on, in `corpora/measure/`, where it is present.
const MEASURED_ON: [&str; 2] = ["ud_ewt_dev", "gum_dev"];
/// What the file may take of the page, gzipped, in bytes.
const BUDGET: usize = 250_000;
/// The largest weight as an integer.
const LARGEST: f32 = 127.0;

/// Learns the tagger, and says how good it is.
pub(super) fn make(folder: &Path) -> Result<Vec<u8>, String> {
    let clusters = Clusters::from_bytes(Tables::EMBEDDED.clusters).map_err(|why| why.to_string())?;
    let mut sentences = Vec::new();
    for (name, every) in LEARNT_FROM {
        let texts = corpus::read(&folder.join(format!("corpora/train/{name}.jsonl.gz")))?;
        sentences.extend(texts.iter().step_by(every).flat_map(|text| cut(text, &clusters)));
    }
    let bytes = Weights::pack(&whole(&learner::learn(&sentences)));
    let packed = crate::page::pack(&bytes).len();
    println!("speech.bin: {packed} bytes gzipped, of {BUDGET}");
    let model: &'static [u8] = bytes.clone().leak();
    let speech = Speech::from_bytes(model).map_err(|why| why.to_string())?;
    for name in MEASURED_ON {
        let path = folder.join(format!("corpora/measure/{name}.jsonl.gz"));
        if path.is_file() {
            println!("{name}: {}", Accuracy::of(&corpus::read(&path)?, &speech, &clusters));
        }
    }
    Ok(bytes)
}

/// A text's sentences as the tagger sees them.
fn cut(Annotated { document, allowed, .. }: &Annotated, clusters: &Clusters) -> Vec<Sentence> {
    let mut letters = Vec::new();
    let mut sentences = Vec::new();
    for sentence in document.sentences() {
        let loud = speech::is_loud(document, sentence);
        for piece in speech::pieces(sentence.tokens.clone()) {
            let mut word = |at: usize| {
                let kind = document.tokens()[at].kind;
                Word::read(document.word(at), kind, loud, clusters, &mut letters)
            };
            sentences.push(Sentence {
                words: piece.clone().map(&mut word).collect(),
                places: speech::places(document, piece.clone(), loud).collect(),
                allowed: allowed[piece].to_vec(),
            });
        }
    }
    sentences
}

/// Weights as small integers, by feature.
fn whole(weights: &[learner::Weight]) -> BTreeMap<Key, Vec<(Column, i8)>> {
    let largest = weights.iter().fold(0.0_f32, |largest, weight| largest.max(weight.value.abs()));
    let mut rows: BTreeMap<Key, Vec<(Column, i8)>> = BTreeMap::new();
    for weight in weights {
        #[allow(clippy::cast_possible_truncation, reason = "at most the largest, which is 127")]
        let value = (weight.value / largest * LARGEST).round() as i8;
        if value != 0 {
            rows.entry(weight.key).or_default().push((weight.column, value));
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::{BUDGET, Tables};

    #[test]
    fn the_model_keeps_to_its_budget() {
        let packed = crate::page::pack(Tables::EMBEDDED.speech).len();
        assert!(packed <= BUDGET, "{packed} bytes");
    }
}
