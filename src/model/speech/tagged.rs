//! The parts of speech of one document, each sentence tagged when a pass first asks for it.

use std::sync::OnceLock;

use super::tag::Tag;
use crate::document::Sentence;
use crate::{Document, Resources};

/// Tags by sentence. Several passes ask for some sentences or for all; none is tagged twice.
#[derive(Clone, Debug, Default)]
pub struct Tagged {
    sentences: Vec<OnceLock<Box<[Tag]>>>,
}

impl Tagged {
    /// A document of which nobody asked yet.
    #[must_use]
    pub fn new(document: &Document) -> Self {
        Self { sentences: vec![OnceLock::new(); document.sentences().len()] }
    }

    /// A tag for each token of the document.
    #[must_use]
    pub fn whole(&self, document: &Document, resources: &Resources) -> Vec<Tag> {
        self.wanted(document, resources, |_| true)
    }

    /// A tag for each token of the sentences that are wanted; tokens of all others have [`Tag::NONE`].
    #[must_use]
    pub fn wanted(
        &self,
        document: &Document,
        resources: &Resources,
        wanted: impl Fn(&Sentence) -> bool,
    ) -> Vec<Tag> {
        let mut tags = Vec::with_capacity(document.tokens().len());
        for (sentence, known) in document.sentences().iter().zip(&self.sentences) {
            if wanted(sentence) {
                tags.extend_from_slice(known.get_or_init(|| {
                    resources.speech.tags_of(document, sentence, &resources.clusters).into()
                }));
            } else {
                tags.resize(sentence.tokens.end, Tag::NONE);
            }
        }
        tags
    }
}
