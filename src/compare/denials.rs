//! Who denies or rejects something, and which claim that answers.
//!
//! A claim is taken for the one that is denied when it is somebody else's, and both speak of the same: words, names and
//! numbers that they share, that the claim names who denies it, and how near the two stand. What only says "the accusation"
//! answers the nearest claim before it that names the speaker, or that stands just before it. Where that is not enough nothing
//! is matched.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::BuildHasherDefault;

use rustc_hash::FxHasher;

use super::sayings;
use super::sides::{Party, Sides};
use super::wording::number;
use crate::dossier::Dossier;
use crate::identity::MentionRef;
use crate::number::Number;
use crate::quote::Stance;
use crate::time::day_number;
use crate::view::said;
use crate::{Document, Label, Span};

/// Somebody denies or rejects something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Denial {
    /// The article, as an index into [`Dossier::readings`].
    pub article: usize,
    /// The quote within it.
    pub quote: usize,
    /// Whose denial it is: the name of the country or the group, when the articles tell.
    pub side: Option<String>,
    /// The claims it answers, the likeliest first; none where none was found.
    pub answers: Vec<Answer>,
}

/// A claim that is denied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its article.
    pub article: usize,
    /// The quote within it.
    pub quote: usize,
    /// Whose claim it is.
    pub side: Option<String>,
    /// Words that both have, as the denial writes them.
    pub words: Vec<String>,
    /// Entities that both name, as indices into the dossier's.
    pub entities: Vec<usize>,
    /// Whether both give one number.
    pub number: bool,
    /// Whether the claim names who denies it, or their country.
    pub names: bool,
    /// Whether little but its place speaks for it: the claim right before, or the nearest where the denial says only "the
    /// accusation".
    pub nearest: bool,
    /// Sentences between the two, in the same article.
    pub apart: Option<usize>,
}

/// Words in common count so much, …
const WORD: usize = 1;
/// … rare ones more: those of no more than one in so many quotes.
const RARE_WORD: usize = 2;
const RARE: usize = 24;
/// Shared words count no more than this in all.
const MOST_BY_WORDS: usize = 6;
/// An entity that both name; of what is named everywhere, half of that.
const ENTITY: usize = 2;
/// So many entities count.
const MOST_ENTITIES: usize = 2;
/// A number that both give.
const NUMBER: usize = 3;
/// The claim names who denies it.
const NAMES: usize = 3;
/// Next to each other, near each other, in one article.
const BESIDE: usize = 3;
const NEAR: usize = 2;
const SAME_ARTICLE: usize = 1;
/// Near is within so many sentences.
const NEAR_SENTENCES: usize = 4;
/// What weighs less is no match: a word or two in the next sentence, or much in common farther off.
const ENOUGH: usize = 6;
/// What both say must by itself weigh so much, unless the claim stands right before and names who denies it.
const ENOUGH_SHARED: usize = 2;
/// A denial of more words than this that has none of them in common with a claim is not taken for its answer.
const MOST_UNSHARED: usize = 2;
/// In another article the claim must name who denies it, and have so many words in common, more where the day of one of them
/// is not known.
const ENOUGH_WORDS_ELSEWHERE: usize = 2;
const ENOUGH_WORDS_UNDATED: usize = 3;
/// A denial that only says "the accusation" stands no farther behind the claim that names the speaker, …
const FARTHEST_NAMING: usize = 6;
/// … and no farther in the same paragraph behind one that does not.
const FARTHEST_UNNAMED: usize = 2;
/// Articles published more days apart do not answer each other.
const MOST_DAYS: u32 = 7;
/// So many claims are known for one word.
const MOST_HOLDERS: usize = 48;
/// So many quotes before a denial are looked at in its article, whatever they say.
const MOST_BEFORE: usize = 12;
/// So many answers are told.
const MOST_ANSWERS: usize = 3;
/// An answer that weighs less than the best by more than this is left out.
const NEARLY_AS_GOOD: usize = 2;

/// Every denial of the articles, in order.
///
/// # Panics
/// When the dossier lacks one of the articles; they are given as indices in order.
#[must_use]
pub fn find(dossier: &Dossier, articles: &[usize], sides: &mut Sides<'_>) -> Vec<Denial> {
    let said: Vec<Told> = articles
        .iter()
        .flat_map(|&article| (0..dossier.readings()[article].quotes.len()).map(move |quote| (article, quote)))
        .map(|(article, quote)| Told::of(dossier, article, quote, sides))
        .collect();
    let mut holders: HashMap<u64, Holders, BuildHasherDefault<FxHasher>> = HashMap::default();
    for (at, told) in said.iter().enumerate() {
        for stem in told.stems.keys() {
            let holders = holders.entry(*stem).or_default();
            holders.count += 1;
            if told.can_be_denied() && holders.claims.len() < MOST_HOLDERS {
                holders.claims.push(at);
            }
        }
    }
    let mut named: BTreeMap<usize, usize> = BTreeMap::new();
    for entity in said.iter().flat_map(|told| &told.entities) {
        *named.entry(*entity).or_default() += 1;
    }
    let search = Search { dossier, said, holders, named };
    let denials = (0..search.said.len()).filter(|&at| search.said[at].stance == Stance::Denies);
    denials.map(|at| search.denial(at, sides)).collect()
}

/// The quotes that have a word.
#[derive(Default)]
struct Holders {
    count: usize,
    /// Those that may be denied, the first of them.
    claims: Vec<usize>,
}

/// A quote and what it speaks of.
struct Told {
    article: usize,
    quote: usize,
    stance: Stance,
    sentence: usize,
    paragraph: usize,
    /// Whether it says only "it" or "that".
    points_back: bool,
    /// Its words without endings, names left out, each with its first token.
    stems: BTreeMap<u64, usize>,
    entities: BTreeSet<usize>,
    /// What the sentence names beside who speaks, made and held things left out: "accused the force of", not "Turkish-made".
    around: BTreeSet<usize>,
    /// What the sentence before it in its paragraph names.
    before: BTreeSet<usize>,
    numbers: Vec<Number>,
    speaker: Option<usize>,
    /// Whom the words for the speaker name: "an adviser to the force".
    bodies: BTreeSet<usize>,
    party: Option<Party>,
    /// The last word of an unnamed speaker: "the group", "a group".
    noun: Option<u64>,
    /// Whether it is told who speaks.
    named: bool,
}

impl Told {
    fn of(dossier: &Dossier, article: usize, quote: usize, sides: &mut Sides<'_>) -> Self {
        let reading = &dossier.readings()[article];
        let document = &reading.document;
        let found = &reading.quotes[quote];
        let voice = dossier.voice(article, quote);
        let entities_in = |span: Span| {
            let first = reading.mentions.partition_point(|mention| mention.span.end() <= span.start());
            let inside = reading.mentions.iter().enumerate().skip(first);
            let inside = inside.take_while(move |(_, mention)| mention.span.start() < span.end());
            inside.filter_map(move |(mention, _)| dossier.entity_of(MentionRef { article, mention }))
        };
        let plain = |span: Span| {
            let first = reading.mentions.partition_point(|mention| mention.span.end() <= span.start());
            let inside = reading.mentions.iter().enumerate().skip(first);
            let inside = inside.take_while(move |(_, mention)| mention.span.start() < span.end());
            let alone = inside.filter(|(_, mention)| !document.text()[mention.span.end()..].starts_with('-'));
            alone.filter_map(move |(mention, _)| dossier.entity_of(MentionRef { article, mention }))
        };
        let (mut stems, mut numbers) = (BTreeMap::new(), Vec::new());
        for &piece in &found.pieces {
            let mut at = reading.mentions.partition_point(|mention| mention.span.end() <= piece.start());
            for token in sayings::words(document, piece) {
                let span = document.tokens()[token].span;
                while reading.mentions.get(at).is_some_and(|mention| mention.span.end() <= span.start()) {
                    at += 1;
                }
                // Names are compared as what they name, numbers as numbers; a day in common tells little.
                let name = reading.mentions.get(at).is_some_and(|mention| mention.span.overlaps(span));
                let word = document.word(token).to_lowercase();
                if let Some(stem) = stem(&word).filter(|_| !name) {
                    stems.entry(number(stem)).or_insert(token);
                }
            }
            let first = reading.figures.partition_point(|figure| figure.span.end() <= piece.start());
            let inside =
                reading.figures[first..].iter().take_while(|figure| figure.span.start() < piece.end());
            numbers.extend(inside.map(|figure| figure.number).filter(|number| number.low == number.high));
        }
        let start = found.pieces.first().map_or(0, |piece| piece.start());
        let sentence = document.sentences().partition_point(|sentence| sentence.span.end() <= start);
        let speaker = said::entity(dossier, article, voice.mention);
        let bodies: BTreeSet<usize> = found.speaker.into_iter().flat_map(entities_in).collect();
        let whole = document.sentences().get(sentence).map(|sentence| sentence.span);
        let earlier = sentence.checked_sub(1).and_then(|earlier| document.sentences().get(earlier));
        let paragraph = document.sentences().get(sentence).map(|sentence| sentence.paragraph);
        let earlier =
            earlier.filter(|earlier| Some(earlier.paragraph) == paragraph).map(|earlier| earlier.span);
        let around: BTreeSet<usize> = whole.into_iter().flat_map(plain).collect();
        Self {
            article,
            quote,
            stance: found.stance,
            sentence,
            paragraph: paragraph.unwrap_or(0),
            points_back: points_back(document, &found.pieces),
            stems,
            entities: found.pieces.iter().flat_map(|&piece| entities_in(piece)).collect(),
            around: around
                .into_iter()
                .filter(|entity| !bodies.contains(entity) && speaker != Some(*entity))
                .collect(),
            before: earlier.into_iter().flat_map(plain).collect(),
            numbers,
            speaker,
            bodies,
            party: sides.of_quote(article, quote),
            noun: found.speaker.filter(|_| speaker.is_none()).and_then(|phrase| {
                let last = sayings::words(document, phrase).last()?;
                Some(number(&document.word(last).to_lowercase()))
            }),
            named: voice.speaker.is_some() || voice.mention.is_some(),
        }
    }

    /// Questions and promises are not denied.
    fn can_be_denied(&self) -> bool {
        self.named && matches!(self.stance, Stance::Asserts | Stance::Demands)
    }

    fn side(&self, sides: &Sides<'_>) -> Option<String> {
        self.party.map(|party| sides.name(party).to_owned())
    }

    /// What it names, itself or the words around it.
    fn names(&self) -> impl Iterator<Item = usize> + '_ {
        self.around.iter().copied()
    }
}

struct Search<'a> {
    dossier: &'a Dossier,
    said: Vec<Told>,
    holders: HashMap<u64, Holders, BuildHasherDefault<FxHasher>>,
    /// In how many quotes an entity is named.
    named: BTreeMap<usize, usize>,
}

impl Search<'_> {
    fn denial(&self, at: usize, sides: &mut Sides<'_>) -> Denial {
        let denial = &self.said[at];
        let mut candidates: BTreeSet<usize> = (at.saturating_sub(MOST_BEFORE)..at).collect();
        for stem in denial.stems.keys() {
            candidates.extend(self.holders.get(stem).into_iter().flat_map(|holders| &holders.claims));
        }
        let claims = candidates.into_iter().filter(|&claim| self.said[claim].can_be_denied());
        let silent = denial.stems.is_empty() && denial.entities.is_empty();
        let mut answers: Vec<(usize, Answer)> = if silent || denial.points_back {
            self.nearest(at, sides).into_iter().map(|answer| (ENOUGH, answer)).collect()
        } else {
            claims.filter_map(|claim| self.answer(denial, &self.said[claim], sides)).collect()
        };
        answers
            .sort_by_key(|(weight, answer)| (std::cmp::Reverse(*weight), answer.apart.unwrap_or(usize::MAX)));
        let best = answers.first().map_or(0, |(weight, _)| *weight);
        answers.retain(|(weight, _)| weight + NEARLY_AS_GOOD >= best);
        answers.truncate(MOST_ANSWERS);
        let answers = answers.into_iter().map(|(_, answer)| answer).collect();
        let side = denial.side(sides);
        Denial { article: denial.article, quote: denial.quote, side, answers }
    }

    /// How much speaks for a claim being what is denied, when that is enough.
    fn answer(&self, denial: &Told, claim: &Told, sides: &mut Sides<'_>) -> Option<(usize, Answer)> {
        let names = claim.names().any(|entity| self.is_own(denial, entity, sides));
        if !self.may_answer(denial, claim) {
            return None;
        }
        let (words, by_words) = self.shared_words(denial, claim);
        let both = denial.entities.intersection(&claim.entities).copied();
        let entities: Vec<usize> = both.filter(|&entity| !self.is_own(denial, entity, sides)).collect();
        let by_entities = entities.iter().take(MOST_ENTITIES).map(|entity| {
            let often = self.named.get(entity).copied().unwrap_or_default();
            if self.is_rare(often) { ENTITY } else { ENTITY / 2 }
        });
        let number = denial.numbers.iter().any(|number| claim.numbers.contains(number));
        let shared = by_words.min(MOST_BY_WORDS) + by_entities.sum::<usize>() + NUMBER * usize::from(number);
        let apart = (denial.article == claim.article).then(|| denial.sentence.abs_diff(claim.sentence));
        let right_before = claim.sentence <= denial.sentence && apart.is_some_and(|apart| apart <= 1);
        let enough = match apart {
            Some(_) => shared >= ENOUGH_SHARED && words.len() + entities.len() + usize::from(number) > 1,
            None if self.days_apart(denial, claim).is_some() => {
                words.len() >= ENOUGH_WORDS_ELSEWHERE && names
            }
            None => words.len() >= ENOUGH_WORDS_UNDATED && names,
        };
        // What says much of its own and shares nothing of it answers something else.
        let told_by_place = right_before && names && denial.stems.len() <= MOST_UNSHARED;
        if !enough && !told_by_place {
            return None;
        }
        let by_place = apart.map_or(0, |apart| match apart {
            0 | 1 => BESIDE,
            2..=NEAR_SENTENCES => NEAR,
            _ => SAME_ARTICLE,
        });
        let weight = shared + NAMES * usize::from(names) + by_place;
        let (article, quote) = (claim.article, claim.quote);
        let side = claim.side(sides);
        let answer = Answer { article, quote, side, words, entities, number, names, nearest: !enough, apart };
        (weight >= ENOUGH).then_some((weight, answer))
    }

    /// Words that both have, as the denial writes them, and how much they weigh.
    fn shared_words(&self, denial: &Told, claim: &Told) -> (Vec<String>, usize) {
        let document = &self.dossier.readings()[denial.article].document;
        let both = denial.stems.iter().filter(|(stem, _)| claim.stems.contains_key(stem));
        let mut words: Vec<(usize, usize)> = both
            .map(|(stem, &token)| {
                let often = self.holders.get(stem).map_or(0, |holders| holders.count);
                (token, if self.is_rare(often) { RARE_WORD } else { WORD })
            })
            .collect();
        words.sort_unstable();
        let weight = words.iter().map(|(_, weight)| weight).sum();
        (words.into_iter().map(|(token, _)| document.word(token).to_owned()).collect(), weight)
    }

    /// Whether what so many quotes hold is rare among them; in a small set nothing is common.
    fn is_rare(&self, often: usize) -> bool {
        often * RARE <= self.said.len().max(RARE * 4)
    }

    /// The claim that "the accusation" means: the nearest before it that names who denies it, or that stands just before it
    /// in its paragraph.
    fn nearest(&self, at: usize, sides: &mut Sides<'_>) -> Option<Answer> {
        let denial = &self.said[at];
        for claim in self.said[..at].iter().rev().take(MOST_BEFORE) {
            let apart = denial.sentence.abs_diff(claim.sentence);
            if claim.article != denial.article || apart > FARTHEST_NAMING {
                break;
            }
            if !claim.can_be_denied() || !self.may_answer(denial, claim) {
                continue;
            }
            let mut around = claim.names().chain(claim.before.iter().copied());
            let names = around.any(|entity| self.is_own(denial, entity, sides));
            let beside = claim.paragraph == denial.paragraph && apart <= FARTHEST_UNNAMED;
            if names || beside {
                let (article, quote) = (claim.article, claim.quote);
                let (words, entities) = (Vec::new(), Vec::new());
                let apart = Some(apart);
                let side = claim.side(sides);
                return Some(Answer {
                    article,
                    quote,
                    side,
                    words,
                    entities,
                    number: false,
                    names,
                    nearest: true,
                    apart,
                });
            }
        }
        None
    }

    /// Whether a claim is somebody else's, of about the same days.
    fn may_answer(&self, denial: &Told, claim: &Told) -> bool {
        let one_noun = denial.noun.is_some() && denial.noun == claim.noun && denial.article == claim.article;
        let same = denial.speaker.is_some() && denial.speaker == claim.speaker || one_noun;
        let one_party = denial.party.is_some() && denial.party == claim.party;
        !same && !one_party && self.days_apart(denial, claim).is_none_or(|days| days <= MOST_DAYS)
    }

    fn days_apart(&self, one: &Told, other: &Told) -> Option<u32> {
        let day = |told: &Told| Some(day_number(self.dossier.readings()[told.article].published?.date));
        Some(day(one)?.abs_diff(day(other)?))
    }

    /// Whether an entity is who denies, or acts for the same party, or is that party.
    fn is_own(&self, denial: &Told, entity: usize, sides: &mut Sides<'_>) -> bool {
        if denial.speaker == Some(entity) || denial.bodies.contains(&entity) {
            return true;
        }
        let label = self.dossier.entities()[entity].label;
        let acts = matches!(label, Label::Norp | Label::Org | Label::Person) || sides.is_country(entity);
        acts && denial.party.is_some() && sides.of_entity(entity) == denial.party
    }
}

/// "it", "that as a provocation": what is denied was said before.
fn points_back(document: &Document, pieces: &[Span]) -> bool {
    let Some(&first) = pieces.first() else { return false };
    let mut words = sayings::words(document, first);
    let Some(token) = words.next() else { return false };
    let pronoun =
        ["it", "that", "this", "them"].iter().any(|word| document.word(token).eq_ignore_ascii_case(word));
    let next = words.next();
    pronoun && next.is_none_or(|next| next > token + 1 || document.word(next) == "as")
}

/// A word without its ending; nothing for words that say nothing of what is spoken of.
fn stem(word: &str) -> Option<&str> {
    if word.chars().count() < SHORTEST_WORD || SILENT.binary_search(&word).is_ok() {
        return None;
    }
    let mut stem = word;
    for ending in ["ings", "ing", "ied", "ies", "ed", "es", "s", "e", "y"] {
        if let Some(rest) = stem.strip_suffix(ending).filter(|rest| rest.chars().count() >= SHORTEST_STEM) {
            stem = rest;
            break;
        }
    }
    // "hitting" and "hit".
    let mut letters = stem.chars().rev();
    let doubled =
        letters.next().is_some_and(|last| letters.next() == Some(last) && stem.len() > SHORTEST_STEM);
    Some(if doubled && stem.is_ascii() && stem.len() < word.len() { &stem[..stem.len() - 1] } else { stem })
}

const SHORTEST_WORD: usize = 3;
const SHORTEST_STEM: usize = 3;

/// Words that tell nothing of what is spoken of: those of grammar, and the names of what is denied. In order.
const SILENT: &[&str] = &[
    "about",
    "accusation",
    "accusations",
    "after",
    "again",
    "against",
    "all",
    "allegation",
    "allegations",
    "alleged",
    "also",
    "and",
    "another",
    "any",
    "anyone",
    "anything",
    "are",
    "been",
    "before",
    "being",
    "between",
    "both",
    "but",
    "called",
    "can",
    "charge",
    "charges",
    "claim",
    "claims",
    "could",
    "did",
    "does",
    "doing",
    "done",
    "during",
    "each",
    "even",
    "ever",
    "for",
    "from",
    "general",
    "government",
    "had",
    "has",
    "have",
    "having",
    "her",
    "here",
    "him",
    "his",
    "how",
    "into",
    "involved",
    "involvement",
    "its",
    "just",
    "like",
    "made",
    "make",
    "many",
    "may",
    "might",
    "minister",
    "more",
    "most",
    "mr",
    "mr.",
    "mrs",
    "mrs.",
    "ms",
    "ms.",
    "much",
    "must",
    "never",
    "nor",
    "not",
    "now",
    "off",
    "officials",
    "one",
    "only",
    "other",
    "others",
    "our",
    "out",
    "over",
    "own",
    "part",
    "president",
    "prime",
    "really",
    "report",
    "reports",
    "responsibility",
    "responsible",
    "said",
    "same",
    "say",
    "says",
    "secretary",
    "shall",
    "she",
    "should",
    "since",
    "some",
    "spokesman",
    "spokeswoman",
    "such",
    "suggestion",
    "suggestions",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "through",
    "too",
    "under",
    "until",
    "upon",
    "very",
    "was",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "whom",
    "why",
    "will",
    "with",
    "without",
    "would",
    "wrongdoing",
    "you",
    "your",
];

#[cfg(test)]
mod tests {
    use super::{SILENT, stem};

    #[test]
    fn silent_words_stand_in_order() {
        assert!(SILENT.is_sorted());
    }

    #[test]
    fn words_of_one_stem_are_told_by_it() {
        for (one, other) in
            [("strike", "strikes"), ("shelled", "shelling"), ("hit", "hitting"), ("city", "cities")]
        {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        assert_eq!(stem("the"), None);
        assert_eq!(stem("accusations"), None);
        assert_eq!(stem("чужий"), Some("чужий"));
    }
}
