//! What several articles say of the same things: goldens on stories made up for it, and what holds for any set of articles.

use dateline::compare::align::{self, How};
use dateline::compare::{Comparison, alike, compare, show};
use dateline::input::{self, Format};
use dateline::{Article, Dossier, Resources};
use proptest::prelude::*;

fn articles(bundle: &str) -> Vec<Article> {
    let outcomes = input::read_file("stories.txt", bundle.as_bytes(), Format::Auto);
    outcomes.into_iter().map(|outcome| outcome.expect("stories are read").article).collect()
}

fn read(articles: &[Article]) -> Dossier {
    Dossier::read(articles, Resources::embedded())
}

fn all(dossier: &Dossier) -> Comparison {
    let every: Vec<usize> = (0..dossier.readings().len()).collect();
    compare(dossier, Resources::embedded(), &every)
}

const MARKET: &str = include_str!("compare/market.txt");
const DARFUR: &str = include_str!("compare/darfur.txt");

/// The comparison of a file's stories is what its golden file says. `UPDATE_GOLDEN=1` writes it anew.
fn golden(name: &str, bundle: &str) {
    let dossier = read(&articles(bundle));
    let shown = show(&dossier, &all(&dossier));
    let path = format!("{}/tests/compare/{name}.golden.txt", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &shown).expect("the golden file can be written");
    }
    let expected = std::fs::read_to_string(&path).expect("there is a golden file");
    assert!(shown == expected, "{name} compares otherwise now:\n{shown}");
}

#[test]
fn three_accounts_of_one_strike() {
    golden("market", MARKET);
}

#[test]
fn two_accounts_of_another_war() {
    golden("darfur", DARFUR);
}

/// Facts of a comparison that must not depend on the order of the articles, articles named by their names.
fn facts(dossier: &Dossier, found: &Comparison) -> Vec<String> {
    let name = |article: usize| dossier.readings()[article].name.as_str();
    let mut facts = Vec::new();
    for named in &found.named {
        let mut by: Vec<String> = named
            .by
            .iter()
            .map(|naming| format!("{} {}", name(naming.first.article), naming.mentions))
            .collect();
        by.sort();
        facts.push(format!("{} {by:?}", dossier.entities()[named.entity].label.code()));
    }
    for likeness in &found.likenesses {
        let mut both = [
            (name(likeness.one), likeness.of_one.shared, likeness.of_one.words),
            (name(likeness.other), likeness.of_other.shared, likeness.of_other.words),
        ];
        both.sort_unstable();
        facts.push(format!("{both:?}"));
    }
    for saying in &found.sayings {
        let mut told: Vec<String> =
            saying.told.iter().map(|told| format!("{} {}", name(told.article), told.quote)).collect();
        told.sort();
        facts.push(format!("{} {} {told:?}", saying.differ, saying.quoted));
    }
    for differing in &found.figures {
        let mut accounts: Vec<String> = differing
            .accounts
            .iter()
            .map(|account| format!("{} {}", name(account.at.article), account.at.figure))
            .collect();
        accounts.sort();
        facts.push(format!("{} {} {accounts:?}", differing.class.code(), differing.excludes()));
    }
    for denial in &found.denials {
        let mut answers: Vec<String> = denial
            .answers
            .iter()
            .map(|answer| format!("{} {}", name(answer.article), answer.quote))
            .collect();
        answers.sort();
        facts.push(format!("{} {} {answers:?}", name(denial.article), denial.quote));
    }
    for single in &found.single {
        facts.push(format!(
            "{} {} {} {} {}",
            name(single.article),
            single.entities.len(),
            single.figures.len(),
            single.quotes.len(),
            single.dated.len()
        ));
    }
    facts.sort();
    facts
}

#[test]
fn the_order_of_the_articles_changes_no_fact() {
    for bundle in [MARKET, DARFUR] {
        let mut articles = articles(bundle);
        let dossier = read(&articles);
        let forwards = facts(&dossier, &all(&dossier));
        articles.reverse();
        let dossier = read(&articles);
        assert_eq!(facts(&dossier, &all(&dossier)), forwards);
    }
}

#[test]
fn some_articles_are_compared_as_if_there_were_no_others() {
    let everything = read(&articles(MARKET));
    let two = read(&articles(MARKET)[..2]);
    let of_all = compare(&everything, Resources::embedded(), &[1, 0, 1, 99]);
    assert_eq!(of_all.articles, [0, 1]);
    let alone = all(&two);
    assert_eq!(
        of_all.named.iter().map(|named| named.by.clone()).collect::<Vec<_>>().len(),
        alone.named.len()
    );
    assert_eq!(of_all.figures.len(), alone.figures.len());
    assert_eq!(of_all.sayings, alone.sayings);
    assert_eq!(of_all.likenesses, alone.likenesses);
}

#[test]
fn nothing_and_one_article_compare_to_nothing() {
    let dossier = read(&articles(MARKET));
    let none = compare(&dossier, Resources::embedded(), &[]);
    assert!(none.named.is_empty() && none.sides.is_empty() && none.single.is_empty());
    let one = compare(&dossier, Resources::embedded(), &[0]);
    assert!(
        one.figures.is_empty() && one.sayings.is_empty() && one.spellings.is_empty() && one.single.is_empty()
    );
    assert!(one.likenesses.is_empty() && one.aligned.is_empty());
}

#[test]
fn a_copy_is_left_out_and_said_to_be_one_unless_its_first_is_not_compared() {
    let mut three = articles(DARFUR);
    three.push(Article::new("copy", three[0].text.clone()));
    let dossier = read(&three);
    let found = all(&dossier);
    assert_eq!((found.articles.clone(), found.copies.clone()), (vec![0, 1], vec![(2, 0)]));
    let without = compare(&dossier, Resources::embedded(), &[1, 2]);
    assert_eq!((without.articles.clone(), without.copies.clone()), (vec![1, 2], Vec::new()));
    let counts = |found: &Comparison, article: usize| -> usize {
        let by = found.named.iter().flat_map(|named| &named.by);
        by.filter(|naming| naming.first.article == article).map(|naming| naming.mentions).sum()
    };
    assert_eq!(counts(&without, 2), counts(&found, 0), "the copy counts for itself then");
}

#[test]
fn a_denial_is_never_matched_with_the_deniers_own_words() {
    for bundle in [MARKET, DARFUR] {
        let dossier = read(&articles(bundle));
        for denial in all(&dossier).denials {
            let who = dossier.voice(denial.article, denial.quote).mention;
            let who = dateline::view::said::entity(&dossier, denial.article, who);
            for answer in denial.answers {
                let claimant = dossier.voice(answer.article, answer.quote).mention;
                let claimant = dateline::view::said::entity(&dossier, answer.article, claimant);
                assert!(who.is_none() || who != claimant);
            }
        }
    }
}

/// A story of so many paragraphs, each of other words.
fn story(paragraphs: usize, seed: usize) -> Vec<String> {
    let words = [
        "river", "bridge", "convoy", "mayor", "night", "market", "soldiers", "grain", "valley", "hospital",
        "road",
    ];
    (0..paragraphs)
        .map(|paragraph| {
            let word = |at: usize| words[(at * 7 + paragraph * 5 + seed * 3 + at * at) % words.len()];
            let said: Vec<String> = (0..24)
                .map(|at| format!("{} {}", word(at), (paragraph * 31 + at * 17 + seed * 101) % 977))
                .collect();
            format!("The {}.", said.join(" "))
        })
        .collect()
}

fn shares(texts: &[String]) -> Vec<(usize, usize, usize, usize)> {
    let articles: Vec<Article> =
        texts.iter().enumerate().map(|(at, text)| Article::new(at.to_string(), text.clone())).collect();
    let dossier = read(&articles);
    let every: Vec<usize> = (0..articles.len()).collect();
    let pairs = alike::pairs(&dossier, &every).into_iter();
    pairs.map(|pair| (pair.one, pair.other, pair.of_one.percent(), pair.of_other.percent())).collect()
}

#[test]
fn a_shortened_story_is_a_near_duplicate_and_another_story_is_not() {
    let long = story(10, 1);
    let half = long[..5].join("\n\n");
    assert_eq!(shares(&[long.join("\n\n"), half, story(10, 2).join("\n\n")]), [(0, 1, 50, 100)]);
}

#[test]
fn paragraphs_that_were_cut_edited_and_moved_are_told_apart() {
    let mut one = story(6, 1);
    let mut other = one.clone();
    other[2] = other[2].replacen("24", "twenty-four", 1).replacen("The ", "Late on Friday the ", 1);
    other.remove(4);
    other.push("A sentence of its own closes the other story here.".to_owned());
    one.push("The end of the first.".to_owned());
    let articles = [Article::new("one", one.join("\n\n")), Article::new("other", other.join("\n\n"))];
    let dossier = read(&articles);
    let rows = align::align(&dossier, 0, 1);
    let told: Vec<(Option<usize>, Option<usize>, How)> =
        rows.iter().map(|row| (row.one, row.other, row.how)).collect();
    assert_eq!(
        told,
        [
            (Some(0), Some(0), How::Same),
            (Some(1), Some(1), How::Same),
            (Some(2), Some(2), How::Edited),
            (Some(3), Some(3), How::Same),
            (Some(4), None, How::Alone),
            (Some(5), Some(4), How::Same),
            (Some(6), None, How::Alone),
            (None, Some(5), How::Alone),
        ]
    );
    let words = |span: &dateline::Span| dossier.readings()[1].document.slice(*span).to_owned();
    let added: Vec<String> = rows[2].only_other.iter().map(words).collect();
    assert!(added.contains(&"Late on Friday".to_owned()), "{added:?}");
    let swapped: Vec<(Option<usize>, Option<usize>)> =
        align::align(&dossier, 1, 0).iter().map(|row| (row.other, row.one)).collect();
    for pair in told.iter().filter(|(one, other, _)| one.is_some() && other.is_some()) {
        assert!(swapped.contains(&(pair.0, pair.1)), "{pair:?} is a pair from the other side too");
    }
}

#[test]
fn a_story_told_many_times_is_set_beside_a_few_of_its_copies_only() {
    let text = story(4, 1).join("\n\n");
    let texts: Vec<String> =
        (0..100).map(|at| format!("{text}\n\nEdition number {at} of the day.")).collect();
    let pairs = shares(&texts);
    assert!(pairs.len() >= 99, "every article is told to be like another: {}", pairs.len());
    assert!(pairs.len() <= 100 * 6, "and none is set beside all: {}", pairs.len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_articles_are_compared(texts in prop::collection::vec("[A-Z]?[a-z “”\"'.,\n0-9]{0,120}|\\PC{0,60}", 0..5)) {
        let articles: Vec<Article> =
            texts.iter().enumerate().map(|(at, text)| Article::new(at.to_string(), text.clone())).collect();
        let dossier = read(&articles);
        let found = all(&dossier);
        let _ = show(&dossier, &found);
        let _ = dateline::export::comparison::json(&dossier, &found);
        for one in 0..articles.len() {
            for other in 0..articles.len() {
                let rows = align::align(&dossier, one, other);
                prop_assert!(one != other || rows.iter().all(|row| row.how == How::Same));
            }
        }
        for likeness in &found.likenesses {
            prop_assert!(likeness.of_one.shared <= likeness.of_one.words);
            prop_assert!(likeness.one < likeness.other);
        }
    }
}
