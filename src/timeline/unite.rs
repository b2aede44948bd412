//! Statements of several articles that tell the same thing.
//!
//! Two statements tell the same where all of this holds: they lie in the same stretch of the calendar, stand in different
//! articles, date alike (what happened, or the saying of it), name an entity in common and no place that differs, and share
//! most of the words that say something, or a figure. It is a cautious rule: what it misses stands twice, what it unites was told twice.

use std::collections::{BTreeSet, HashMap};

use rustc_hash::FxBuildHasher;

use super::{Entry, Statement};
use crate::document::TokenKind;
use crate::dossier::Dossier;
use crate::{CivilDate, Label};

/// Words with one beginning are one word: "shelled", "shelling".
const STEM: usize = 5;

/// Shorter words are words of grammar, mostly.
const SHORTEST: usize = 4;

/// Words that two statements share at least.
const SHARED: usize = 3;

/// Of the words of the shorter one, the share in common is at least one half.
const HALF: usize = 2;

/// Entries of one day and entity that a statement is compared with, the latest ones: more would make long sets slow.
const COMPARED: usize = 12;

/// What a statement says, as sets.
struct Content {
    stems: BTreeSet<String>,
    /// Those that are known by a name.
    entities: BTreeSet<usize>,
    places: BTreeSet<usize>,
    /// Class and number of each figure.
    figures: BTreeSet<String>,
}

/// The place in the calendar, the way it is dated, and an entity.
type Key = (Option<CivilDate>, Option<CivilDate>, bool, usize);

/// The entries of all statements, in order of the calendar.
pub(super) fn entries(dossier: &Dossier, statements: &[Statement]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut contents: Vec<Content> = Vec::new();
    let mut known: HashMap<Key, Vec<usize>, FxBuildHasher> = HashMap::default();
    for (index, statement) in statements.iter().enumerate() {
        let content = Content::of(dossier, statement);
        let key = |entity: usize| (statement.when.first, statement.when.last, statement.said, entity);
        let mut candidates: Vec<usize> = content
            .entities
            .iter()
            .filter_map(|&entity| known.get(&key(entity)))
            .flat_map(|near| near.iter().rev().take(COMPARED).copied())
            .collect();
        candidates.sort_unstable();
        candidates.dedup();
        let fits = |entry: &usize| {
            let members = &entries[*entry].statements;
            let elsewhere = members.iter().all(|&other| statements[other].article != statement.article);
            let repeats = statement.caption && members.iter().all(|&other| statements[other].caption);
            let other = &contents[members[0]];
            elsewhere && content.is_same(other) || repeats && content.repeats(other)
        };
        if let Some(entry) = candidates.into_iter().find(fits) {
            entries[entry].statements.push(index);
        } else {
            for &entity in &content.entities {
                known.entry(key(entity)).or_default().push(entries.len());
            }
            entries.push(Entry { statements: vec![index] });
        }
        contents.push(content);
    }
    entries.sort_by_key(|entry| {
        let first = &statements[entry.statements[0]];
        (first.when.order(), first.when.last.is_none(), first.when.last, entry.statements[0])
    });
    entries
}

impl Content {
    fn of(dossier: &Dossier, statement: &Statement) -> Self {
        let reading = &dossier.readings()[statement.article];
        let document = &reading.document;
        let tokens = document.tokens();
        let core = statement.core;
        let first = reading.mentions.partition_point(|mention| mention.span.end() <= core.start());
        let mut inside = reading.mentions[first..].iter().peekable();
        let start = tokens.partition_point(|token| token.span.end() <= core.start());
        let mut stems = BTreeSet::new();
        for token in tokens[start..].iter().take_while(|token| token.span.start() < core.end()) {
            while inside.next_if(|mention| mention.span.end() <= token.span.start()).is_some() {}
            let in_name = inside
                .peek()
                .is_some_and(|mention| mention.span.overlaps(token.span) && is_name(mention.label));
            if token.kind == TokenKind::Word && !in_name {
                stems.extend(stem(document.slice(token.span)));
            }
        }
        // A country and its people are one: "Russia sent", "Russian troops went".
        let kin =
            |&entity: &usize| dossier.entities()[entity].linked.iter().copied().fold(entity, usize::min);
        let named = statement.entities.iter().filter(|&&entity| is_named(dossier.entities()[entity].label));
        let entities = named.map(kin).collect();
        let places = statement.places.iter().map(kin).collect();
        let figures = statement.figures.iter().map(|&figure| &reading.figures[figure]);
        let inside =
            figures.filter(|figure| statement.clause.contains(figure.span) && figure.class.is_kept());
        let figures = inside.map(|figure| format!("{} {:?}", figure.class.code(), figure.number)).collect();
        Self { stems, entities, places, figures }
    }

    fn is_same(&self, other: &Self) -> bool {
        let shared = self.stems.intersection(&other.stems).count();
        let shorter = self.stems.len().min(other.stems.len());
        let figure = !self.figures.is_disjoint(&other.figures);
        let enough = shared >= SHARED && shared * HALF >= shorter;
        let elsewhere =
            self.places.is_disjoint(&other.places) && !self.places.is_empty() && !other.places.is_empty();
        !elsewhere && !self.entities.is_disjoint(&other.entities) && (enough || figure && shared > 0)
    }

    /// Whether nearly all words are the same, as in two captions of one picture.
    fn repeats(&self, other: &Self) -> bool {
        let shared = self.stems.intersection(&other.stems).count();
        let longer = self.stems.len().max(other.stems.len());
        shared >= SHARED && shared * 5 >= longer * 4
    }
}

/// Whether entities of a label are known by a name: that two sentences speak of missiles says little.
const fn is_named(label: Label) -> bool {
    matches!(
        label,
        Label::Person | Label::Norp | Label::Org | Label::Gpe | Label::Loc | Label::Fac | Label::Event
    )
}

/// Whether the words of a mention name or date something: those say who and when, and are compared as such.
const fn is_name(label: Label) -> bool {
    let says = matches!(
        label,
        Label::Weapon | Label::Percent | Label::Money | Label::Quantity | Label::Ordinal | Label::Cardinal
    );
    !says
}

/// The beginning of a word that says something.
fn stem(word: &str) -> Option<String> {
    let letters = word.chars().count();
    let word = word.to_lowercase();
    (letters >= SHORTEST && !COMMON.contains(&word.as_str())).then(|| word.chars().take(STEM).collect())
}

/// Words that any two reports share.
const COMMON: [&str; 43] = [
    "said",
    "says",
    "told",
    "that",
    "this",
    "these",
    "those",
    "with",
    "from",
    "have",
    "been",
    "were",
    "which",
    "after",
    "before",
    "when",
    "where",
    "while",
    "their",
    "there",
    "them",
    "they",
    "into",
    "over",
    "about",
    "more",
    "than",
    "also",
    "would",
    "could",
    "will",
    "being",
    "some",
    "what",
    "including",
    "people",
    "other",
    "since",
    "until",
    "between",
    "according",
    "under",
    "against",
];
