//! The order of the passes over one article.

use crate::article::Article;
use crate::description::{self, Described};
use crate::document::Document;
use crate::duplicate::Fingerprint;
use crate::figure::{self, Figure};
use crate::gazetteer::Resources;
use crate::identity::Cast;
use crate::masthead::{self, Masthead};
use crate::mention::{self, Mention};
use crate::model::speech::Tagged;
use crate::place::{self, Toponym, Toponyms};
use crate::published::{self, Published};
use crate::quote::{self, Quote};
use crate::time::value::Time;
use crate::{Label, name, number, time};

/// One article with everything read out of it alone. Nothing in it changes after it is made.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The file name, or the name the reader gave.
    pub name: String,
    /// The text, cut up.
    pub document: Document,
    /// What tells whether another article says the same words; none for a text without words.
    pub fingerprint: Option<Fingerprint>,
    /// Headline, outlet and dateline.
    pub masthead: Masthead,
    /// The publication date and how it is known.
    pub published: Option<Published>,
    /// What names something, in order of the text, without overlaps.
    pub mentions: Vec<Mention>,
    /// What its place names mean, in order of the text.
    pub places: Vec<Toponym>,
    /// Place names within the names of other things, in order of the text.
    pub inner_places: Vec<Toponym>,
    /// What it says of people and organisations, in order of the mentions.
    pub descriptions: Vec<Described>,
    /// What its dates and times mean, in order of the text.
    pub times: Vec<Time>,
    /// What its numbers count, in order of the text.
    pub figures: Vec<Figure>,
    /// Which mentions mean one thing, as far as the article alone tells.
    pub cast: Cast,
    /// What is said by whom, in order of the text.
    pub quotes: Vec<Quote>,
    /// The parts of speech of its words, as far as they were asked for.
    pub tagged: Tagged,
}

impl Reading {
    /// A text with mentions found elsewhere and nothing else read out of it.
    #[must_use]
    pub fn with_mentions(name: &str, text: &str, mentions: Vec<Mention>) -> Self {
        let document = Document::read(text);
        let tagged = Tagged::new(&document);
        Self {
            name: name.to_owned(),
            fingerprint: Fingerprint::of(&document),
            document,
            masthead: Masthead::default(),
            published: None,
            mentions,
            places: Vec::new(),
            inner_places: Vec::new(),
            descriptions: Vec::new(),
            times: Vec::new(),
            figures: Vec::new(),
            cast: Cast::default(),
            quotes: Vec::new(),
            tagged,
        }
    }

    /// What the place name means that a mention is; none for mentions of other things.
    #[must_use]
    pub fn toponym(&self, mention: usize) -> Option<&Toponym> {
        let at = self.places.binary_search_by_key(&mention, |toponym| toponym.mention).ok()?;
        self.places.get(at)
    }
}

/// Runs every pass over one article. Later passes see what earlier ones found only as arguments.
#[must_use]
pub fn read(article: &Article, resources: &Resources) -> Reading {
    with(article, resources, |document, lexemes| {
        let proposals = name::propose(document, resources);
        let mut candidates = resources.names.mentions(document, resources, &proposals);
        candidates.extend(place::abbreviation::find(document, &candidates, resources));
        let times = time::find(lexemes);
        candidates.extend(number::find(lexemes, &times));
        candidates.extend(times);
        mention::settle(candidates)
    })
}

/// Runs the passes that rest on mentions over an article whose mentions were found elsewhere, as by hand. They stand in order
/// of the text, without overlaps.
#[must_use]
pub fn read_marked(article: &Article, mentions: Vec<Mention>, resources: &Resources) -> Reading {
    with(article, resources, |_, _| mentions)
}

fn with(
    article: &Article,
    resources: &Resources,
    mentions: impl FnOnce(&Document, &number::Lexemes<'_>) -> Vec<Mention>,
) -> Reading {
    let document = Document::read(&article.text);
    let fingerprint = Fingerprint::of(&document);
    let masthead = masthead::find(&document);
    let published = published::find(article, &document);
    let lexemes = number::Lexemes::read(&document);
    let mentions = mentions(&document, &lexemes);
    let dated = mentions.iter().filter(|mention| matches!(mention.label, Label::Date | Label::Time)).copied();
    let times = time::value::resolve(&lexemes, dated, published.map(|published| published.date));
    let Toponyms { mentioned: places, inner: inner_places } = place::resolve(&document, &mentions, resources);
    let descriptions = description::read(&document, &mentions, resources);
    let cast = Cast::of(&document, &mentions, &places, resources);
    let tagged = Tagged::new(&document);
    let quotes = quote::find(&document, &tagged, resources);
    let figures = figure::find(&lexemes, &mentions, &times, &quotes);
    let name = article.name.clone();
    Reading {
        name,
        document,
        fingerprint,
        masthead,
        published,
        mentions,
        places,
        inner_places,
        descriptions,
        times,
        figures,
        cast,
        quotes,
        tagged,
    }
}
