//! Which features are learnt, each with a number.
//!
//! Every feature is there twice: in common for all texts, and for its own kind of text, so that what one kind does
//! otherwise is learnt apart from what all do alike (Daumé 2007, "Frustratingly easy domain adaptation").

use std::ops::Range;

use dateline::model::names::features::Features;
use dateline::model::names::hash::{FastMap, mix};

use super::settings::RAREST;
use super::sources::Domain;

/// The features of all texts that are worth learning.
pub(super) struct Vocabulary {
    numbers: FastMap<u32>,
    /// By number.
    known: Vec<Known>,
}

#[derive(Clone, Copy)]
struct Known {
    hash: u64,
    /// Whether it is one that all texts share.
    common: bool,
}

/// A text's features by their numbers.
pub(super) struct Numbered {
    /// The stretches of tokens that may hold names.
    pub(super) regions: Vec<Range<usize>>,
    numbers: Vec<u32>,
    ends: Vec<usize>,
}

impl Numbered {
    /// The features of a token, counted over all regions' tokens.
    pub(super) fn of(&self, token: usize) -> &[u32] {
        let start = token.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.numbers[start..self.ends[token]]
    }
}

impl Vocabulary {
    /// Numbers the features that stand at [`RAREST`] tokens or more, in the order in which they are met.
    pub(super) fn read(texts: &[(Features, Domain)]) -> (Self, Vec<Numbered>) {
        let mut counts: FastMap<u32> = FastMap::default();
        for (features, domain) in texts {
            for &hash in (0..tokens(features)).flat_map(|token| features.of(token)) {
                *counts.entry(hash).or_default() += 1;
                *counts.entry(own(hash, *domain)).or_default() += 1;
            }
        }
        counts.retain(|_, count| *count >= RAREST);
        let mut vocabulary = Self { numbers: FastMap::default(), known: Vec::new() };
        let numbered =
            texts.iter().map(|(features, domain)| vocabulary.number(features, *domain, &counts)).collect();
        (vocabulary, numbered)
    }

    fn number(&mut self, features: &Features, domain: Domain, counts: &FastMap<u32>) -> Numbered {
        let (mut numbers, mut ends) = (Vec::new(), Vec::new());
        for token in 0..tokens(features) {
            for &hash in features.of(token) {
                for (hash, common) in [(hash, true), (own(hash, domain), false)] {
                    if counts.contains_key(&hash) {
                        numbers.push(*self.numbers.entry(hash).or_insert_with(|| {
                            self.known.push(Known { hash, common });
                            u32::try_from(self.known.len() - 1).expect("fewer than four thousand million")
                        }));
                    }
                }
            }
            ends.push(numbers.len());
        }
        Numbered { regions: features.regions.clone(), numbers, ends }
    }

    /// How many features there are.
    pub(super) fn len(&self) -> usize {
        self.known.len()
    }

    /// The common features with their numbers, and with the number that each has in one domain alone.
    pub(super) fn common(&self, domain: Domain) -> impl Iterator<Item = (u64, usize, Option<usize>)> {
        let common = self.known.iter().enumerate().filter(|(_, known)| known.common);
        common.map(move |(number, known)| {
            let apart = self.numbers.get(&own(known.hash, domain)).map(|number| *number as usize);
            (known.hash, number, apart)
        })
    }
}

fn tokens(features: &Features) -> usize {
    features.regions.iter().map(ExactSizeIterator::len).sum()
}

/// A feature's hash in one domain.
fn own(hash: u64, domain: Domain) -> u64 {
    mix(hash, &[domain as u64])
}

#[cfg(test)]
mod tests {
    use dateline::Document;
    use dateline::gazetteer::Resources;

    use super::{Domain, Features, RAREST, Vocabulary};

    fn features(text: &str, domain: Domain) -> (Features, Domain) {
        let (document, resources) = (Document::read(text), Resources::embedded());
        let rules = dateline::name::propose(&document, resources);
        (Features::read(&document, resources, &rules), domain)
    }

    #[test]
    fn what_stands_at_few_tokens_is_left_out() {
        let texts = |number: u32| (0..number).map(|_| features("in Kyiv", Domain::Web)).collect::<Vec<_>>();
        assert_eq!(Vocabulary::read(&texts(RAREST - 1)).0.len(), 0);
        let (vocabulary, numbered) = Vocabulary::read(&texts(RAREST));
        assert!(vocabulary.len() > 10);
        assert_eq!(numbered.len(), RAREST as usize);
        assert!(numbered.iter().all(|text| text.of(0) == numbered[0].of(0) && text.of(0).len() > 10));
    }

    #[test]
    fn each_feature_has_a_number_in_common_and_one_in_its_domain() {
        let texts: Vec<_> = (0..RAREST).map(|_| features("in Kyiv", Domain::Web)).collect();
        let (vocabulary, _) = Vocabulary::read(&texts);
        assert_eq!(vocabulary.common(Domain::Web).count() * 2, vocabulary.len());
        assert!(
            vocabulary.common(Domain::Web).all(|(_, common, apart)| apart.is_some_and(|own| own != common))
        );
        assert!(vocabulary.common(Domain::Wire).all(|(_, _, apart)| apart.is_none()));
    }
}
