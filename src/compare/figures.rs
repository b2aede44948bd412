//! Numbers of one thing that articles give differently, and why they may.
//!
//! The ledger's rows hold what has one class, group, place, day and scope. Here rows of one class and place are set side by
//! side whatever their day, group and scope, because that is what may explain the difference.

use std::collections::{BTreeSet, HashMap};

use rustc_hash::FxBuildHasher;

use crate::dossier::Dossier;
use crate::figure::ledger::{self, FigureRef, Row};
use crate::figure::{self, Fate, Figure, FigureClass, Group, Scope, differ};
use crate::identity::MentionRef;
use crate::number::Amount;

/// Accounts of one kind of thing at one place, of which two at least are not the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// What is counted.
    pub class: FigureClass,
    /// What became of munitions and equipment.
    pub fate: Fate,
    /// What is counted, in the words of the first account.
    pub what: String,
    /// Where, as an index into the dossier's entities; none where only the day tells that the accounts belong together.
    pub place: Option<usize>,
    /// What is told, in order of the articles; of two articles at least.
    pub accounts: Vec<Account>,
    /// The accounts of two articles that differ: those that cannot both be right first, then in order.
    pub pairs: Vec<Pair>,
}

impl Differing {
    /// Whether two accounts cannot both be right, as far as their words tell.
    #[must_use]
    pub fn excludes(&self) -> bool {
        self.pairs.first().is_some_and(|pair| pair.exclude)
    }
}

/// What one article tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its figure.
    pub at: FigureRef,
    /// Whose losses.
    pub group: Group,
    /// One event or everything so far.
    pub scope: Scope,
    /// The day, or a longer stretch, as a TIMEX3 value.
    pub day: Option<String>,
    /// Its row of these articles' ledger: accounts of one row are of one thing.
    pub row: usize,
}

/// Two accounts that differ, as indices into [`Differing::accounts`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The earlier.
    pub one: usize,
    /// The later, of another article.
    pub other: usize,
    /// Why the numbers may differ, in the order of [`Why`].
    pub why: Vec<Why>,
    /// Whether nothing tells that they count other things, and the numbers exclude each other.
    pub exclude: bool,
}

/// Why two numbers may differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// They count other days.
    OtherDay,
    /// Only one of them tells the day.
    DayUntold,
    /// One counts a single event, the other everything so far.
    OtherScope,
    /// They count other people: civilians, soldiers, children.
    OtherGroup,
    /// Only one of them says whom it counts.
    GroupUntold,
    /// One is about right, or a bound: both can be right.
    BothFit,
    /// One is only about right.
    About,
    /// Others say so.
    OtherSource,
    /// One article appeared later.
    Later,
}

/// What brings accounts together.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    class: FigureClass,
    fate: Fate,
    /// Of things; people are not told apart by their noun.
    noun: String,
    place: Option<usize>,
    /// Where no place is told.
    day: Option<String>,
}

/// So many accounts of one thing are compared with each other.
const MOST_COMPARED: usize = 24;
/// So many differing pairs are told.
const MOST_TOLD: usize = 12;

/// What two articles number differently, first what cannot both be right, then by class and in order of the ledger. `rows` is
/// the ledger of these articles.
///
/// # Panics
/// When the dossier lacks one of the articles.
#[must_use]
pub fn find(dossier: &Dossier, articles: &[usize], rows: &[Row]) -> Vec<Differing> {
    let mut groups: Vec<Vec<(FigureRef, usize)>> = Vec::new();
    let mut known: HashMap<Key, usize, FxBuildHasher> = HashMap::default();
    let told = numbers(dossier, articles);
    for (index, row) in rows.iter().enumerate() {
        // What tells neither place nor day may be any event's.
        if row.place.is_none() && row.date.is_none() {
            continue;
        }
        for &at in &row.entries {
            let group = *known.entry(key(dossier, row, at)).or_insert_with(|| {
                groups.push(Vec::new());
                groups.len() - 1
            });
            groups[group].push((at, index));
        }
    }
    let mut found: Vec<Differing> =
        groups.into_iter().filter_map(|group| differing(dossier, group, &told)).collect();
    found.sort_by_key(|differing| (!differing.excludes(), differing.class));
    found
}

fn key(dossier: &Dossier, row: &Row, at: FigureRef) -> Key {
    let figure = figure_at(dossier, at);
    let noun =
        if row.class.is_of_people() { String::new() } else { ledger::noun(dossier, at.article, figure) };
    let day = row.date.clone().filter(|_| row.place.is_none());
    Key { class: row.class, fate: row.fate, noun, place: row.place, day }
}

fn figure_at(dossier: &Dossier, at: FigureRef) -> &Figure {
    &dossier.readings()[at.article].figures[at.figure]
}

/// An article, a class and the bounds of a number in millionths.
pub(super) type Number = (usize, FigureClass, Option<u128>, Option<u128>);

/// Every number that an article gives of a class.
pub(super) fn numbers(dossier: &Dossier, articles: &[usize]) -> BTreeSet<Number> {
    let of =
        |article: usize| dossier.readings()[article].figures.iter().map(move |figure| told(article, figure));
    articles.iter().flat_map(|&article| of(article)).collect()
}

pub(super) fn told(article: usize, figure: &Figure) -> Number {
    let millionths = |amount: Option<Amount>| amount.map(Amount::millionths);
    (article, figure.class, millionths(figure.number.low), millionths(figure.number.high))
}

fn differing(
    dossier: &Dossier,
    mut group: Vec<(FigureRef, usize)>,
    numbers: &BTreeSet<Number>,
) -> Option<Differing> {
    group.sort_unstable();
    if group.iter().all(|(at, _)| at.article == group[0].0.article) {
        return None;
    }
    let accounts: Vec<Account> = group.iter().map(|&(at, row)| account(dossier, at, row)).collect();
    let mut pairs = Vec::new();
    for (one, first) in accounts.iter().enumerate().take(MOST_COMPARED) {
        for (other, second) in accounts.iter().enumerate().take(MOST_COMPARED).skip(one + 1) {
            let figures = (figure_at(dossier, first.at), figure_at(dossier, second.at));
            // "14 of 20" and "16 of 20": what both articles tell is no difference.
            let same = numbers.contains(&told(second.at.article, figures.0))
                || numbers.contains(&told(first.at.article, figures.1));
            if first.at.article != second.at.article && !same {
                pairs.push(pair(dossier, (one, first), (other, second)));
            }
        }
    }
    let start = group[0].0;
    let first = figure_at(dossier, start);
    pairs.sort_by_key(|pair| !pair.exclude);
    pairs.truncate(MOST_TOLD);
    (!pairs.is_empty()).then(|| Differing {
        class: first.class,
        fate: first.fate,
        what: first.what(&dossier.readings()[start.article].document),
        place: first
            .place
            .and_then(|mention| dossier.entity_of(MentionRef { article: start.article, mention })),
        accounts,
        pairs,
    })
}

fn account(dossier: &Dossier, at: FigureRef, row: usize) -> Account {
    let figure = figure_at(dossier, at);
    let day = ledger::day(dossier, at.article, figure).map(str::to_owned);
    Account { at, group: figure.group, scope: figure.scope, day, row }
}

fn pair(dossier: &Dossier, (one, first): (usize, &Account), (other, second): (usize, &Account)) -> Pair {
    let [left, right] = [first, second].map(|account| figure_at(dossier, account.at));
    let published =
        |account: &Account| dossier.readings()[account.at.article].published.map(|found| found.date);
    let others = (source(dossier, first.at), source(dossier, second.at));
    let apart = differ::exclude(left, right);
    let about = |figure: &Figure| figure.number.approximate && figure.number.low == figure.number.high;
    let mut why = Vec::new();
    let mut holds = |reason: Why, so: bool| {
        if so {
            why.push(reason);
        }
    };
    holds(Why::OtherDay, first.day.is_some() && second.day.is_some() && first.day != second.day);
    holds(Why::DayUntold, first.day.is_some() != second.day.is_some());
    holds(Why::OtherScope, first.scope != second.scope);
    let said = (first.group != Group::None, second.group != Group::None);
    holds(Why::OtherGroup, said == (true, true) && first.group != second.group);
    holds(Why::GroupUntold, said.0 != said.1);
    holds(Why::BothFit, !apart && left.unit == right.unit && !about(left) && !about(right));
    holds(Why::About, about(left) || about(right));
    holds(Why::OtherSource, others.0 != others.1);
    holds(
        Why::Later,
        published(first).is_some() && published(second).is_some() && published(first) != published(second),
    );
    // A day that one leaves out was told apart by the ledger: the two stand in one row, or not.
    let explained = [Why::OtherDay, Why::OtherScope, Why::OtherGroup, Why::GroupUntold];
    let exclude = apart && first.row == second.row && !why.iter().any(|reason| explained.contains(reason));
    Pair { one, other, why, exclude }
}

/// Who says a figure: an entity, or words in lower case; nothing for the outlet itself.
fn source(dossier: &Dossier, at: FigureRef) -> Option<(Option<usize>, String)> {
    let speaker = figure::spoken_by(dossier, at.article, figure_at(dossier, at));
    let entity =
        speaker.mention.and_then(|mention| dossier.entity_of(MentionRef { article: at.article, mention }));
    let words = speaker.words?;
    let words = dossier.readings()[at.article].document.slice(words).to_lowercase();
    Some((entity, if entity.is_some() { String::new() } else { words }))
}
