//! The spellings of one entity: which of them are kept, and which is its name.

use std::collections::BTreeMap;

use crate::Label;

/// Spellings, most frequent first; of those that differ in capitals alone ("Kyiv", "KYIV") the one a sentence would use.
///
/// An article before a name is no part of it, but for titles of works and the one city that is never without.
pub(super) fn one_a_case(label: Label, spellings: BTreeMap<&str, usize>) -> Vec<String> {
    let mut by_case: BTreeMap<String, Vec<(&str, usize)>> = BTreeMap::new();
    for (spelling, count) in spellings {
        let spelling = without_article(label, spelling);
        by_case.entry(spelling.to_lowercase()).or_default().push((spelling, count));
    }
    let mut kept: Vec<(&str, usize)> = by_case
        .into_values()
        .filter_map(|same| {
            let total = same.iter().map(|(_, count)| count).sum();
            let best = same.into_iter().max_by_key(|&(spelling, count)| {
                let writing = Writing::of(spelling);
                (
                    writing.rank(label, spelling),
                    count,
                    writing != Writing::Capitals,
                    std::cmp::Reverse(spelling),
                )
            });
            best.map(|(spelling, _)| (spelling, total))
        })
        .collect();
    kept.sort_by(|(one, often), (other, seldom)| seldom.cmp(often).then_with(|| one.cmp(other)));
    kept.into_iter().map(|(spelling, _)| spelling.to_owned()).collect()
}

/// For people and organisations the fullest spelling, for the rest the most frequent; of equals the more frequent, and
/// one that is shouted only when there is no other.
pub(super) fn display(label: Label, aliases: &[String]) -> &str {
    let fullness = |alias: &str| match label {
        Label::Person | Label::Org => alias.split_whitespace().count(),
        _ => 0,
    };
    let best = aliases.iter().enumerate().max_by_key(|(rank, alias)| {
        let shouted = Writing::of(alias) == Writing::Capitals && !may_be_acronym(label, alias);
        (!shouted, fullness(alias), std::cmp::Reverse(*rank))
    });
    best.map_or("", |(_, alias)| alias)
}

fn without_article(label: Label, spelling: &str) -> &str {
    let article = spelling.get(..ARTICLE.len()).is_some_and(|start| start.eq_ignore_ascii_case(ARTICLE));
    let belongs = label == Label::WorkOfArt || spelling.eq_ignore_ascii_case("The Hague");
    if article && !belongs { spelling[ARTICLE.len()..].trim_start() } else { spelling }
}

const ARTICLE: &str = "the ";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Writing {
    Small,
    Capitals,
    Mixed,
}

impl Writing {
    fn of(spelling: &str) -> Self {
        let capital = spelling.chars().any(char::is_uppercase);
        match (capital, spelling.chars().any(char::is_lowercase)) {
            (true, false) => Self::Capitals,
            (true, true) => Self::Mixed,
            (false, _) => Self::Small,
        }
    }

    /// How likely a sentence would write it so: headlines and datelines shout names, sentences begin common nouns with
    /// a capital.
    fn rank(self, label: Label, spelling: &str) -> u8 {
        match self {
            Self::Capitals if may_be_acronym(label, spelling) => 2,
            Self::Capitals => 0,
            Self::Mixed if label == Label::Weapon => 1,
            Self::Small if label != Label::Weapon => 1,
            Self::Small | Self::Mixed => 2,
        }
    }
}

/// Whether a word in capitals may be meant so: "NATO", "UAE", but no person and no longer place.
fn may_be_acronym(label: Label, spelling: &str) -> bool {
    let longest = match label {
        Label::Person => 0,
        Label::Gpe | Label::Loc | Label::Fac => LONGEST_PLACE_ACRONYM,
        _ => LONGEST_ACRONYM,
    };
    !spelling.contains(' ') && spelling.chars().filter(|c| c.is_alphabetic()).count() <= longest
}

/// `UNICEF`, `OPEC`, `HIMARS`; with seven, shouted names begin: "REUTERS", "PENTAGON".
const LONGEST_ACRONYM: usize = 6;

/// `US`, `UAE`, `DRC`; with four letters towns begin: "KYIV", "LVIV".
const LONGEST_PLACE_ACRONYM: usize = 3;

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{display, one_a_case};
    use crate::Label;

    #[track_caller]
    fn check(label: Label, spellings: &[(&str, usize)], name: &str, kept: &[&str]) {
        let aliases = one_a_case(label, spellings.iter().copied().collect::<BTreeMap<_, _>>());
        assert_eq!(
            (display(label, &aliases), aliases.iter().map(String::as_str).collect::<Vec<_>>()),
            (name, kept.to_vec())
        );
    }

    #[test]
    fn a_shouted_place_gives_way_to_its_other_writing_however_often_it_is_shouted() {
        check(Label::Gpe, &[("LVIV", 5), ("Lviv", 1)], "Lviv", &["Lviv"]);
        check(Label::Gpe, &[("LVIV", 5), ("Lwow", 1)], "Lwow", &["LVIV", "Lwow"]);
        check(Label::Person, &[("JANE DOE", 2), ("Jane Doe", 1)], "Jane Doe", &["Jane Doe"]);
        check(Label::Gpe, &[("UAE", 1)], "UAE", &["UAE"]);
    }

    #[test]
    fn an_acronym_keeps_its_capitals_unless_it_is_written_otherwise_more_often() {
        check(Label::Org, &[("NATO", 3), ("Nato", 1)], "NATO", &["NATO"]);
        check(Label::Org, &[("NATO", 1), ("Nato", 3)], "Nato", &["Nato"]);
        check(Label::Weapon, &[("HIMARS", 3), ("himars", 1)], "HIMARS", &["HIMARS"]);
    }

    #[test]
    fn a_category_noun_is_written_small_and_a_name_is_not() {
        check(
            Label::Weapon,
            &[("Mortars", 3), ("mortars", 1), ("mortar", 1)],
            "mortars",
            &["mortars", "mortar"],
        );
        check(Label::Event, &[("Cold War", 1), ("cold war", 3)], "Cold War", &["Cold War"]);
    }

    #[test]
    fn no_name_begins_with_an_article_but_those_that_are_never_without() {
        check(
            Label::Org,
            &[("The European Union", 2), ("EU", 3)],
            "European Union",
            &["EU", "European Union"],
        );
        check(
            Label::Org,
            &[("The African Union", 1), ("African Union", 1)],
            "African Union",
            &["African Union"],
        );
        check(Label::Gpe, &[("The Hague", 1)], "The Hague", &["The Hague"]);
        check(Label::WorkOfArt, &[("The Scream", 1)], "The Scream", &["The Scream"]);
        check(Label::Gpe, &[("Theresa", 1), ("т", 1)], "Theresa", &["Theresa", "т"]);
    }
}
