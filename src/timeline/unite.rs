//! Statements of several articles that tell the same thing.
//!
//! Two statements tell the same where all of this holds: they lie in the same stretch of the calendar, stand in different
//! articles, date alike (what happened, or the saying of it), name an entity in common, and share most of the words that
//! say something, or a figure. It is a cautious rule: what it misses stands twice, what it unites was told twice.

use std::collections::{BTreeSet, HashMap};

use rustc_hash::FxBuildHasher;

use super::{Entry, Statement};
use crate::{CivilDate, Label};
use crate::document::TokenKind;
use crate::dossier::Dossier;
use crate::identity::MentionRef;

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
    entities: BTreeSet<usize>,
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
        match candidates.into_iter().find(fits) {
            Some(entry) => entries[entry].statements.push(index),
            None => {
                for &entity in &content.entities {
                    known.entry(key(entity)).or_default().push(entries.len());
                }
                entries.push(Entry { statements: vec![index] });
            }
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
        let clause = statement.core;
        let first = reading.mentions.partition_point(|mention| mention.span.end() <= clause.start());
        let named =
            || reading.mentions[first..].iter().take_while(|mention| mention.span.start() < clause.end());
        let mut inside = named().peekable();
        let start = tokens.partition_point(|token| token.span.end() <= clause.start());
        let mut stems = BTreeSet::new();
        for token in tokens[start..].iter().take_while(|token| token.span.start() < clause.end()) {
            while inside.next_if(|mention| mention.span.end() <= token.span.start()).is_some() {}
            let in_name = inside
                .peek()
                .is_some_and(|mention| mention.span.overlaps(token.span) && is_name(mention.label));
            if token.kind == TokenKind::Word && !in_name {
                stems.extend(stem(document.slice(token.span)));
            }
        }
        let entity = |mention: usize| dossier.entity_of(MentionRef { article: statement.article, mention });
        // A country and its people are one: "Russia sent", "Russian troops went".
        let kin = |entity: usize| dossier.entities()[entity].linked.iter().copied().fold(entity, usize::min);
        let entities = (first..first + named().count()).filter_map(entity).map(kin).collect();
        let figures = statement.figures.iter().map(|&figure| &reading.figures[figure]);
        let inside = figures.filter(|figure| clause.contains(figure.span) && figure.class.is_kept());
        let figures = inside.map(|figure| format!("{} {:?}", figure.class.code(), figure.number)).collect();
        Self { stems, entities, figures }
    }

    fn is_same(&self, other: &Self) -> bool {
        let shared = self.stems.intersection(&other.stems).count();
        let shorter = self.stems.len().min(other.stems.len());
        let figure = !self.figures.is_disjoint(&other.figures);
        let enough = shared >= SHARED && shared * HALF >= shorter;
        !self.entities.is_disjoint(&other.entities) && (enough || figure && shared > 0)
    }

    /// Whether nearly all words are the same, as in two captions of one picture.
    fn repeats(&self, other: &Self) -> bool {
        let shared = self.stems.intersection(&other.stems).count();
        let longer = self.stems.len().max(other.stems.len());
        shared >= SHARED && shared * 5 >= longer * 4
    }
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
