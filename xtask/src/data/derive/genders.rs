//! Endings that tell feminine from masculine given names.
//!
//! A name's gender is that of its longest listed ending. Which endings are listed is chosen so that errors and lines
//! together cost least, over the tree of all endings (dynamic programming, leaves to root).

use std::collections::BTreeMap;

use super::names;
use super::source::Sets;

/// What a line costs, where a name that is told wrong costs its weight: a little less than the rarest name, so that
/// Mykola and Illia, which end as women's names do, have lines to themselves.
const LINE: u64 = 9;
/// The weight of a name in one list.
const LISTED: u64 = 10;
/// What a name of popular names by country weighs, for each country.
const POPULAR: u64 = 30;
/// What a name weighs for each thousandth of a percent of Americans who bear it.
const BORNE: u64 = 1;
/// No name weighs more.
const MOST: u64 = 200;
/// A name counts as of one gender when that has so many times the weight of the other.
const CLEAR: u64 = 4;
/// The lists hold twice as many masculine names; errors in both are to cost the same.
const FEMININE_COUNTS: u64 = 2;
/// To tell the gender of a name of both costs so many tenths of an error.
const RASHNESS: u64 = 5;

/// What a line can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Says {
    Unknown,
    Feminine,
    Masculine,
}

const ALL: [Says; 3] = [Says::Unknown, Says::Feminine, Says::Masculine];

impl Says {
    const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "u",
            Self::Feminine => "f",
            Self::Masculine => "m",
        }
    }
}

pub(super) fn derive(sets: &Sets) -> Result<(), String> {
    let mut root = Node::default();
    for (name, (says, weight)) in genders(sets)? {
        let mut node = &mut root;
        for letter in name.chars().rev().chain(['^']) {
            node = node.longer.entry(letter).or_default();
        }
        node.own = Some((says, weight));
    }
    root.plan();
    let mut lines = Vec::new();
    root.lines(Says::Unknown, "", &mut lines);
    lines.sort();
    sets.write(
        "reference/name-endings.txt",
        "Endings of given names, with f, m, or u for neither: solvenium/names-dataset, US Census 1990, sigpwned.",
        &lines,
    )
}

/// Names by their normal form, with gender and weight.
fn genders(sets: &Sets) -> Result<BTreeMap<String, (Says, u64)>, String> {
    let mut weights: BTreeMap<String, [u64; 2]> = BTreeMap::new();
    let mut add = |name: &str, gender: usize, weight| {
        let normal = dateline::gazetteer::phrase::normal(name.trim());
        if normal.len() >= SHORTEST && normal.bytes().all(|byte| byte.is_ascii_lowercase()) {
            weights.entry(normal).or_default()[gender] += weight;
        }
    };
    for (gender, (list, table)) in
        [("Female", "female.first"), ("Male", "male.first")].into_iter().enumerate()
    {
        let text = sets.text(&format!("names/solvenium_{list}_given_names.txt"))?;
        text.lines().for_each(|name| add(name, gender, LISTED));
        for (name, share) in names::census_shares(sets, table)? {
            add(&name, gender, LISTED + share * BORNE);
        }
    }
    let text = sets.text("names/sigpwned_common-forenames-by-country.csv")?;
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        if let [.., gender, _, name] = cells[..] {
            add(name, usize::from(gender == "M"), POPULAR);
        }
    }
    let judge = |[feminine, masculine]: [u64; 2]| {
        if feminine >= CLEAR * masculine {
            (Says::Feminine, feminine.min(MOST) * FEMININE_COUNTS)
        } else if masculine >= CLEAR * feminine {
            (Says::Masculine, masculine.min(MOST))
        } else {
            (Says::Unknown, (feminine + masculine).min(MOST))
        }
    };
    Ok(weights.into_iter().map(|(name, weights)| (name, judge(weights))).collect())
}

/// Shorter names are initials and particles.
const SHORTEST: usize = 3;

/// An ending and the endings that are longer by a letter.
#[derive(Default)]
struct Node {
    longer: BTreeMap<char, Node>,
    /// Of the name that ends here, its first letter passed.
    own: Option<(Says, u64)>,
    /// For each gender said by a shorter ending, what all below costs.
    cost: [u64; 3],
    /// For each the line that is best written here, if one is.
    line: [Option<Says>; 3],
}

impl Node {
    fn plan(&mut self) {
        let mut totals = ALL.map(|says| self.own.map_or(0, |(own, weight)| error(says, own, weight)));
        for node in self.longer.values_mut() {
            node.plan();
            for (total, cost) in totals.iter_mut().zip(node.cost) {
                *total += cost;
            }
        }
        let best = (0..ALL.len()).min_by_key(|&says| totals[says]).expect("there are three");
        for says in 0..ALL.len() {
            let written = totals[best] + LINE;
            let worth = written < totals[says];
            self.cost[says] = if worth { written } else { totals[says] };
            self.line[says] = worth.then_some(ALL[best]);
        }
    }

    fn lines(&self, said: Says, ending: &str, lines: &mut Vec<String>) {
        let line = self.line[said as usize];
        if let Some(says) = line {
            lines.push(format!("{ending} {}", says.code()));
        }
        for (letter, node) in &self.longer {
            node.lines(line.unwrap_or(said), &format!("{letter}{ending}"), lines);
        }
    }
}

/// What it costs to say this of a name that is that.
fn error(says: Says, own: Says, weight: u64) -> u64 {
    match (says, own) {
        _ if says == own => 0,
        (_, Says::Unknown) => weight * RASHNESS / 10,
        _ => weight,
    }
}
