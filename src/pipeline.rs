//! The order of the passes over one article.

use crate::article::Article;
use crate::correction::Amendment;
use crate::description::{self, Described};
use crate::digest::Digest;
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
use crate::time::value::{Anchor, Time, TimeKind};
use crate::{Label, name, number, time};

/// One article with everything read out of it alone. Nothing in it changes after it is made.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The file name, or the name the reader gave.
    pub name: String,
    /// What tells its text from every other.
    pub digest: Digest,
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
    /// The mentions that a reader corrected or found right, as indices, in order.
    pub checked: Vec<usize>,
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
            digest: Digest::of(text),
            fingerprint: Fingerprint::of(&document),
            document,
            masthead: Masthead::default(),
            published: None,
            mentions,
            checked: Vec::new(),
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

    /// Whether a reader corrected a mention or found it right.
    #[must_use]
    pub fn is_checked(&self, mention: usize) -> bool {
        self.checked.binary_search(&mention).is_ok()
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
    let lexemes = number::Lexemes::read(&document);
    let mentions = mentions(&document, &lexemes);
    let published = published::find(article, &document);
    let tagged = Tagged::new(&document);
    let quotes = quote::find(&document, &tagged, resources);
    let layers = Layers::read(&lexemes, &mentions, published, &quotes, &[], resources);
    Reading {
        name: article.name.clone(),
        digest: Digest::of(&article.text),
        fingerprint: Fingerprint::of(&document),
        masthead: masthead::find(&document),
        published,
        mentions,
        checked: Vec::new(),
        places: layers.toponyms.mentioned,
        inner_places: layers.toponyms.inner,
        descriptions: layers.descriptions,
        times: layers.times,
        figures: layers.figures,
        cast: layers.cast,
        quotes,
        tagged,
        document,
    }
}

/// An article that is read already, with the marks that a reader's corrections left in it: what rests on marks is read again, all
/// else is taken over.
#[must_use]
pub fn amend(reading: &Reading, amendment: &Amendment, resources: &Resources) -> Reading {
    let lexemes = number::Lexemes::read(&reading.document);
    let Amendment { mentions, checked, dates } = amendment;
    let layers = Layers::read(&lexemes, mentions, reading.published, &reading.quotes, dates, resources);
    Reading {
        name: reading.name.clone(),
        digest: reading.digest,
        document: reading.document.clone(),
        fingerprint: reading.fingerprint,
        masthead: reading.masthead,
        published: reading.published,
        mentions: mentions.clone(),
        checked: checked.clone(),
        places: layers.toponyms.mentioned,
        inner_places: layers.toponyms.inner,
        descriptions: layers.descriptions,
        times: layers.times,
        figures: layers.figures,
        cast: layers.cast,
        quotes: reading.quotes.clone(),
        tagged: reading.tagged.clone(),
    }
}

/// What rests on the mentions of an article.
struct Layers {
    toponyms: Toponyms,
    descriptions: Vec<Described>,
    times: Vec<Time>,
    figures: Vec<Figure>,
    cast: Cast,
}

impl Layers {
    /// `dates` are what a reader says that times mean, by mention.
    fn read(
        lexemes: &number::Lexemes<'_>,
        mentions: &[Mention],
        published: Option<Published>,
        quotes: &[Quote],
        dates: &[(usize, Option<String>)],
        resources: &Resources,
    ) -> Self {
        let document = lexemes.document();
        let of_time = mentions.iter().filter(|mention| matches!(mention.label, Label::Date | Label::Time));
        let mut times =
            time::value::resolve(lexemes, of_time.copied(), published.map(|published| published.date));
        for (mention, value) in dates {
            set_date(&mut times, &mentions[*mention], value.as_deref());
        }
        let toponyms = place::resolve(document, mentions, resources);
        let descriptions = description::read(document, mentions, resources);
        let cast = Cast::of(document, mentions, &toponyms.mentioned, resources);
        let figures = figure::find(lexemes, mentions, &times, quotes);
        Self { toponyms, descriptions, times, figures, cast }
    }
}

/// Gives an expression of time the value that a reader says it has.
fn set_date(times: &mut Vec<Time>, mention: &Mention, value: Option<&str>) {
    let at = times.binary_search_by_key(&mention.span, |time| time.span);
    match (at, value) {
        (Ok(at), Some(value)) => {
            let kind = kind_of(value, Some(times[at].kind));
            times[at] = Time { span: mention.span, kind, value: value.to_owned(), anchor: Anchor::Reader };
        }
        (Err(at), Some(value)) => {
            let kind = kind_of(value, None);
            times.insert(
                at,
                Time { span: mention.span, kind, value: value.to_owned(), anchor: Anchor::Reader },
            );
        }
        (Ok(at), None) => {
            times.remove(at);
        }
        (Err(_), None) => {}
    }
}

/// What kind of meaning a TIMEX3 value has, when it was of another kind, or none, before: something that comes again stays so.
fn kind_of(value: &str, before: Option<TimeKind>) -> TimeKind {
    match value {
        "PAST_REF" | "PRESENT_REF" | "FUTURE_REF" => TimeKind::Date,
        _ if value.starts_with("XXXX") => TimeKind::Set,
        _ if value.starts_with('P') && before == Some(TimeKind::Set) => TimeKind::Set,
        _ if value.starts_with('P') => TimeKind::Duration,
        _ if value.contains('T') => TimeKind::Time,
        _ => TimeKind::Date,
    }
}
