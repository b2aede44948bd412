//! Words of one speaker in several articles: told alike, or with other words.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::BuildHasherDefault;

use rustc_hash::FxHasher;

use super::differing;
use super::wording::{number, runs};
use crate::document::TokenKind;
use crate::dossier::Dossier;
use crate::quote::{QuoteKind, Stance};
use crate::spelling::{self, Bearer};
use crate::view::said;
use crate::{Document, Span};

/// Something said that more than one article gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// Who gives it, in order of the articles; of two articles at least.
    pub told: Vec<Telling>,
    /// Whether two of them give other words.
    pub differ: bool,
    /// Whether two of them name other speakers.
    pub speakers_differ: bool,
    /// Whether one of them at least gives it in quotation marks.
    pub quoted: bool,
}

/// How one article gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Telling {
    /// The article, as an index into [`Dossier::readings`].
    pub article: usize,
    /// The quote within it.
    pub quote: usize,
    /// Words that the first telling lacks; of the first, words that no other has.
    pub only: Vec<Span>,
}

/// So many words at least: fewer are a phrase that many use.
const SHORTEST: usize = 5;
/// Runs of so many words bring tellings together.
const RUN: usize = 3;
/// So many tellings are known for one run.
const MOST_HOLDERS: usize = 8;
/// With so many earlier ones each telling is compared, those that share the most runs.
const MOST_COMPARED: usize = 6;
/// So much of the words of the shorter telling, in percent, is in the other too.
const ENOUGH: usize = 60;
/// And so much of the longer, lest a phrase be taken for a speech.
const ENOUGH_OF_LONGER: usize = 30;

/// What several articles give as somebody's words: first what stands in quotation marks, and of that first what is told with
/// other words; else in order of the first telling.
///
/// # Panics
/// When the dossier lacks one of the articles; they are given as indices in order.
#[must_use]
pub fn find(dossier: &Dossier, articles: &[usize]) -> Vec<Saying> {
    let quotes = articles.iter().flat_map(|&article| {
        (0..dossier.readings()[article].quotes.len()).map(move |quote| (article, quote))
    });
    let told = quotes.map(|(article, quote)| Told::of(dossier, article, quote));
    let told: Vec<Told> = told.filter(|told| told.words.len() >= SHORTEST).collect();
    let mut groups: Vec<Vec<&Told>> = vec![Vec::new(); told.len()];
    for (told, first) in told.iter().zip(firsts(&told)) {
        groups[first].push(told);
    }
    let several = |group: &&Vec<&Told>| group.iter().any(|told| told.article != group[0].article);
    let mut sayings: Vec<Saying> =
        groups.iter().filter(several).map(|group| saying(dossier, group)).collect();
    sayings.sort_by_key(|saying| (!saying.quoted, !(saying.differ || saying.speakers_differ)));
    sayings
}

/// For each telling the first that it belongs with, over others if need be.
fn firsts(told: &[Told]) -> Vec<usize> {
    let mut of_run: HashMap<u64, Vec<usize>, BuildHasherDefault<FxHasher>> = HashMap::default();
    let mut parents: Vec<usize> = (0..told.len()).collect();
    for (at, one) in told.iter().enumerate() {
        let mut votes: BTreeMap<usize, usize> = BTreeMap::new();
        for run in runs(&one.words, RUN) {
            let holders = of_run.entry(run).or_default();
            for &earlier in holders.iter().filter(|earlier| **earlier != at) {
                *votes.entry(earlier).or_default() += 1;
            }
            if holders.len() < MOST_HOLDERS && holders.last() != Some(&at) {
                holders.push(at);
            }
        }
        let mut votes: Vec<(usize, usize)> = votes.into_iter().collect();
        votes.sort_by_key(|(earlier, votes)| (std::cmp::Reverse(*votes), *earlier));
        for &(earlier, _) in votes.iter().take(MOST_COMPARED) {
            if are_one(&told[earlier], one) {
                let (one, other) = (root(&mut parents, earlier), root(&mut parents, at));
                parents[one.max(other)] = one.min(other);
            }
        }
    }
    (0..told.len()).map(|at| root(&mut parents, at)).collect()
}

fn root(parents: &mut [usize], mut at: usize) -> usize {
    while parents[at] != at {
        parents[at] = parents[parents[at]];
        at = parents[at];
    }
    at
}

/// A quote's words.
struct Told {
    article: usize,
    quote: usize,
    stance: Stance,
    words: Vec<u64>,
    tokens: Vec<usize>,
}

impl Told {
    fn of(dossier: &Dossier, article: usize, quote: usize) -> Self {
        let document = &dossier.readings()[article].document;
        let pieces = &dossier.readings()[article].quotes[quote].pieces;
        let tokens: Vec<usize> = pieces.iter().flat_map(|&piece| words(document, piece)).collect();
        let words = tokens.iter().map(|&token| number(document.word(token))).collect();
        let stance = dossier.readings()[article].quotes[quote].stance;
        Self { article, quote, stance, words, tokens }
    }
}

/// The tokens of a passage that are words.
pub(super) fn words(document: &Document, piece: Span) -> impl Iterator<Item = usize> + '_ {
    let tokens = document.tokens();
    let first = tokens.partition_point(|token| token.span.end() <= piece.start());
    let inside = (first..tokens.len()).take_while(move |&token| tokens[token].span.start() < piece.end());
    inside.filter(move |&token| tokens[token].kind != TokenKind::Mark)
}

fn are_one(first: &Told, told: &Told) -> bool {
    let (only, _) = differing::differing(&first.words, &told.words);
    let shared = only.iter().filter(|only| !**only).count();
    let (shorter, longer) =
        (first.words.len().min(told.words.len()), first.words.len().max(told.words.len()));
    // What is denied is said in the words of the claim, but it is not the claim.
    let one_stance = (first.stance == Stance::Denies) == (told.stance == Stance::Denies);
    one_stance
        && shared >= SHORTEST
        && shared * 100 >= shorter * ENOUGH
        && shared * 100 >= longer * ENOUGH_OF_LONGER
}

fn saying(dossier: &Dossier, group: &[&Told]) -> Saying {
    let first = group[0];
    let mut lacking = vec![true; first.words.len()];
    let mut told = Vec::with_capacity(group.len());
    let mut differ = false;
    for other in &group[1..] {
        let (only_first, only_other) = differing::differing(&first.words, &other.words);
        differ |= only_first.iter().chain(&only_other).any(|only| *only);
        for (lacking, only) in lacking.iter_mut().zip(only_first) {
            *lacking &= only;
        }
        told.push(telling(dossier, other, &only_other));
    }
    told.insert(0, telling(dossier, first, &lacking));
    let who = |told: &&Told| {
        let mention = dossier.voice(told.article, told.quote).mention;
        said::entity(dossier, told.article, mention)
    };
    let speakers: BTreeSet<usize> = group.iter().filter_map(who).collect();
    let name = |entity: &usize| dossier.entities()[*entity].name.as_str();
    let first = speakers.first().map(name);
    let other = |speaker: &usize| first.is_some_and(|first| !may_be_one(first, name(speaker)));
    let speakers_differ = speakers.iter().skip(1).any(other);
    let kind = |told: &&Told| dossier.readings()[told.article].quotes[told.quote].kind;
    let quoted = group.iter().any(|told| kind(told) != QuoteKind::Indirect);
    Saying { told, differ, speakers_differ, quoted }
}

/// Whether two names of speakers may be one in two spellings, though too little tells that they are.
fn may_be_one(one: &str, other: &str) -> bool {
    [Bearer::Person, Bearer::Organisation].iter().any(|&bearer| spelling::compare(one, other, bearer).fits())
}

fn telling(dossier: &Dossier, told: &Told, only: &[bool]) -> Telling {
    let document = &dossier.readings()[told.article].document;
    let only = differing::spans(document, &told.tokens, only);
    Telling { article: told.article, quote: told.quote, only }
}
