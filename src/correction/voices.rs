//! Corrections of who speaks.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rustc_hash::FxBuildHasher;

use super::anchor::{Bound, Shelf};
use super::{Action, Anchor, Changed, Correction, Scope, Speaker};
use crate::Span;
use crate::dossier::Dossier;
use crate::identity::MentionRef;
use crate::pipeline::Reading;
use crate::quote::{Hand, Quote};

/// For each article what a reader says of the speakers of its quotes.
pub(crate) type Hands = Vec<BTreeMap<usize, Hand>>;

/// Whether an action says who speaks.
pub(super) const fn is_of_voices(action: &Action) -> bool {
    matches!(action, Action::Speaker(_))
}

/// What corrections say of speakers; notes in `changed` how many quotes each was about.
pub(crate) fn hands(dossier: &Dossier, corrections: &[Correction], changed: &mut Changed) -> Hands {
    let mut hands = vec![BTreeMap::new(); dossier.readings().len()];
    if !corrections.iter().any(|correction| is_of_voices(&correction.action)) {
        return hands;
    }
    let mut quotes = Quotes::new(dossier, corrections);
    let names = Names::of(dossier);
    for (index, (correction, changed)) in corrections.iter().zip(changed).enumerate() {
        let Action::Speaker(speaker) = &correction.action else { continue };
        let targets = quotes.targets(correction);
        *changed = targets.len();
        let who = quotes.who(speaker, &names);
        for (article, quote) in targets {
            hands[article].insert(quote, who.hand(dossier, article, index));
        }
    }
    hands
}

/// Somebody who speaks.
enum Who {
    /// Mentions of them, one for each copy of a text, and their entity.
    Mentioned(Vec<MentionRef>, usize),
    /// An entity.
    Entity(usize),
    /// Somebody whom no article names.
    Stranger,
    Nobody,
}

impl Who {
    /// The same for one article: a mention there, if there is one.
    fn hand(&self, dossier: &Dossier, article: usize, correction: usize) -> Hand {
        let entity = match self {
            Self::Nobody => return Hand::Nobody,
            Self::Stranger => return Hand::Name(correction),
            Self::Mentioned(mentions, entity) => {
                if let Some(here) = mentions.iter().find(|at| at.article == article) {
                    return Hand::Mention(here.mention);
                }
                *entity
            }
            Self::Entity(entity) => *entity,
        };
        let mentions = &dossier.entities()[entity].mentions;
        let first = mentions.partition_point(|at| at.article < article);
        match mentions.get(first).filter(|at| at.article == article) {
            Some(here) => Hand::Mention(here.mention),
            None => Hand::Entity(entity),
        }
    }
}

/// Entities by their names and spellings; none where several bear one. Looked up alone.
struct Names<'a>(HashMap<&'a str, Option<usize>, FxBuildHasher>);

impl<'a> Names<'a> {
    fn of(dossier: &'a Dossier) -> Self {
        let mut names: HashMap<&str, Option<usize>, FxBuildHasher> = HashMap::default();
        for (index, entity) in dossier.entities().iter().enumerate() {
            for name in &entity.aliases {
                names.entry(name).and_modify(|known| *known = None).or_insert(Some(index));
            }
        }
        Self(names)
    }

    fn bearer(&self, name: &str) -> Who {
        self.0.get(name.trim()).copied().flatten().map_or(Who::Stranger, Who::Entity)
    }
}

/// The quotes of all articles, found by their words and by those of their speakers.
pub(super) struct Quotes<'a> {
    shelf: Shelf<'a>,
    dossier: &'a Dossier,
    /// For articles that were asked for: the pieces of their quotes, in order.
    pieces: BTreeMap<usize, Vec<(Span, usize)>>,
    /// Quotes by the words that name their speakers, when a correction goes beyond one quote; looked up alone.
    by_speaker: HashMap<&'a str, Vec<(usize, usize)>, FxBuildHasher>,
}

impl<'a> Quotes<'a> {
    pub(super) fn new(dossier: &'a Dossier, corrections: &[Correction]) -> Self {
        let mut by_speaker: HashMap<&str, Vec<(usize, usize)>, FxBuildHasher> = HashMap::default();
        let wide =
            |correction: &Correction| is_of_voices(&correction.action) && correction.scope > Scope::Mention;
        if corrections.iter().any(wide) {
            for (article, reading) in dossier.readings().iter().enumerate() {
                for (index, quote) in reading.quotes.iter().enumerate() {
                    if let Some(words) = speaker_of(reading, quote) {
                        by_speaker.entry(words).or_default().push((article, index));
                    }
                }
            }
        }
        let shelf = Shelf::new(dossier.readings().iter().collect());
        Self { shelf, dossier, pieces: BTreeMap::new(), by_speaker }
    }

    /// How many quotes a correction is about.
    pub(super) fn count(&mut self, correction: &Correction) -> usize {
        self.targets(correction).len()
    }

    /// The quotes that a correction is about, as article and quote: the one at its words, and those of which the same words name
    /// the speaker.
    fn targets(&mut self, correction: &Correction) -> BTreeSet<(usize, usize)> {
        let Bound::At(places) = self.shelf.bind(&correction.at) else { return BTreeSet::new() };
        let at = places.into_iter().filter_map(|(article, span)| Some((article, self.quote(article, span)?)));
        let mut targets: BTreeSet<(usize, usize)> = at.collect();
        let Some(&(article, quote)) = targets.first() else { return targets };
        if correction.scope == Scope::Mention {
            return targets;
        }
        let reading = &self.dossier.readings()[article];
        let Some(words) = speaker_of(reading, &reading.quotes[quote]) else { return targets };
        let alike = self.by_speaker.get(words).into_iter().flatten();
        let here: BTreeSet<usize> = targets.iter().map(|&(article, _)| article).collect();
        let within = |article: &usize| correction.scope == Scope::Everywhere || here.contains(article);
        targets.extend(alike.filter(|(article, _)| within(article)));
        targets
    }

    /// The quote that begins with a span, else the one that has it as a piece, else the innermost that holds it.
    fn quote(&mut self, article: usize, span: Span) -> Option<usize> {
        let quotes = &self.dossier.readings()[article].quotes;
        let pieces = self.pieces.entry(article).or_insert_with(|| {
            let all = quotes.iter().enumerate();
            let mut pieces: Vec<(Span, usize)> = all
                .flat_map(|(index, quote)| quote.pieces.iter().map(move |&piece| (piece, index)))
                .collect();
            pieces.sort_unstable();
            pieces
        });
        let first = pieces.partition_point(|(piece, _)| *piece < span);
        let same = pieces[first..].iter().take_while(|(piece, _)| *piece == span).map(|(_, quote)| *quote);
        let exact = same.min_by_key(|&quote| (quotes[quote].pieces[0] != span, quote));
        exact.or_else(|| {
            let after = pieces.partition_point(|(piece, _)| piece.start() <= span.start());
            let before = pieces[after.saturating_sub(NESTED)..after].iter().rev();
            before.copied().find(|(piece, _)| piece.contains(span)).map(|(_, quote)| quote)
        })
    }

    /// Who a reader says speaks. Words whose article is not there are taken for a name.
    fn who(&mut self, speaker: &Speaker, names: &Names<'_>) -> Who {
        match speaker {
            Speaker::Nobody => Who::Nobody,
            Speaker::Named(name) => names.bearer(name),
            Speaker::At(anchor) => self.mentioned(anchor).unwrap_or_else(|| names.bearer(&anchor.text)),
        }
    }

    fn mentioned(&mut self, anchor: &Anchor) -> Option<Who> {
        let Bound::At(places) = self.shelf.bind(anchor) else { return None };
        let mention = |&(article, span): &(usize, Span)| self.shelf.mention(article, span);
        let mentions: Vec<MentionRef> = places.iter().filter_map(mention).collect();
        let entity = self.dossier.entity_of(*mentions.first()?)?;
        Some(Who::Mentioned(mentions, entity))
    }
}

/// The words that name a quote's speaker, there or before.
fn speaker_of<'a>(reading: &'a Reading, quote: &Quote) -> Option<&'a str> {
    quote.speaker.or(quote.carried).map(|words| reading.document.slice(words))
}

/// Pieces that may begin between a piece and words it holds.
const NESTED: usize = 8;
