//! An article that comes in twice is counted once, and an article that goes takes with it what rested on it.

use std::convert::Infallible;

use dateline::export::form::{self, Analysis, EntityForm};
use dateline::export::{csv, geojson, html, offsets::Unit, summary};
use dateline::view::table;
use dateline::{Article, Desk, Dossier, Resources};
use serde_json::Value;

const STORY: &str = "KHARKIV, May 16, 2023 (Meridian Wire) – Three people were killed in Kharkiv on Tuesday, President \
                     Volodymyr Zelenskiy said.\n\nZelenskiy spoke in Kyiv. Kharkiv waits for help.";
const OTHER: &str = "GENEVA – Envoys from Kyiv met in Geneva on Wednesday. President Zelenskiy did not come.";

fn articles(texts: &[&str]) -> Vec<Article> {
    let named = |(index, text): (usize, &&str)| Article::new(format!("{}.txt", index + 1), *text);
    texts.iter().enumerate().map(named).collect()
}

fn read(texts: &[&str]) -> Dossier {
    Dossier::read(&articles(texts), Resources::embedded())
}

fn analysis(dossier: &Dossier) -> Analysis {
    form::analysis(dossier, Resources::embedded(), Unit::CodePoint)
}

fn analysed(desk: &mut Desk) -> Analysis {
    let Ok(dossier) = desk.analyse(Resources::embedded(), |_| Ok::<(), Infallible>(()));
    analysis(dossier)
}

fn entity<'a>(analysis: &'a Analysis, name: &str) -> &'a EntityForm {
    analysis.entities.iter().find(|entity| entity.name == name).expect("the entity is found")
}

/// Name, mentions and articles of each entity.
fn counts(analysis: &Analysis) -> Vec<(String, usize, Vec<String>)> {
    let entities = analysis.entities.iter();
    entities.map(|entity| (entity.name.clone(), entity.mentions, entity.articles.clone())).collect()
}

#[test]
fn a_copy_is_marked_and_named_but_not_counted() {
    let copy = STORY.replace("\n\n", "\r\n \r\n").replace('–', "-");
    let (alone, twice) = (analysis(&read(&[STORY])), analysis(&read(&[STORY, &copy])));
    assert_eq!(counts(&twice), counts(&alone));
    assert_eq!(twice.articles[1].duplicate_of.as_deref(), Some("a1"));
    assert_eq!(twice.articles[0].duplicate_of, None);
    assert!(twice.articles[1].notes.iter().any(|note| note == "the same text as “1.txt”: counted once"));
    let entities = |at: usize| twice.articles[at].mentions.iter().map(|mention| mention.entity.clone());
    assert!(entities(1).eq(entities(0)), "its marks belong to the same entities");
    let spellings = |analysis: &Analysis| serde_json::to_value(&entity(analysis, "Kharkiv").spellings).ok();
    assert_eq!(spellings(&twice), spellings(&alone));
}

#[test]
fn what_only_a_copy_s_furniture_names_is_counted_there() {
    let twice = analysis(&read(&[OTHER, &format!("By Anna Ortiz, Meridian Wire\n\n{OTHER}")]));
    assert_eq!(twice.articles[1].duplicate_of.as_deref(), Some("a1"));
    assert!(twice.entities.iter().all(|entity| entity.mentions > 0));
    assert_eq!(entity(&twice, "Geneva").articles, ["a1"]);
}

#[test]
fn every_export_counts_a_copy_once() {
    let (alone, twice) = (read(&[STORY]), read(&[STORY, STORY]));
    assert_eq!(csv::csv(&twice, Resources::embedded()), csv::csv(&alone, Resources::embedded()));
    let mentions = |dossier: &Dossier| table::rows(dossier).iter().map(|row| row.mentions).sum::<usize>();
    assert_eq!(mentions(&twice), mentions(&alone));
    let points = |dossier: &Dossier| geojson::geojson(dossier, Resources::embedded(), Unit::CodePoint);
    assert_eq!(points(&twice), points(&alone));
    assert!(html::html(&twice, Resources::embedded()).contains("the same text as “1.txt”: counted once"));
    let lines = summary::summary(&twice, Resources::embedded());
    assert!(lines.contains("note: the same text as “1.txt”: counted once"), "{lines}");
    let figures =
        |text: &str| text.lines().rfind(|line| line.starts_with("Dates and numbers")).map(str::to_owned);
    assert_eq!(figures(&lines), figures(&summary::summary(&alone, Resources::embedded())));
}

#[test]
fn when_the_first_goes_the_copy_counts() {
    let mut desk = Desk::new();
    let keys: Vec<_> =
        articles(&[STORY, OTHER, STORY]).into_iter().map(|article| desk.add(article)).collect();
    let before = counts(&analysed(&mut desk));
    desk.remove(keys[0]).expect("it is there");
    let after = analysed(&mut desk);
    assert_eq!(after.articles[1].duplicate_of, None);
    let mut renamed: Vec<_> = counts(&after);
    for (_, _, articles) in &mut renamed {
        for article in articles {
            *article = if article == "a1" { "a2".to_owned() } else { "a1".to_owned() };
        }
    }
    let sorted = |mut counts: Vec<(String, usize, Vec<String>)>| {
        for (_, _, articles) in &mut counts {
            articles.sort();
        }
        counts.sort();
        counts
    };
    assert_eq!(sorted(renamed), sorted(before));
}

#[test]
fn an_edited_copy_counts_for_itself() {
    let mut desk = Desk::new();
    desk.add(Article::new("1.txt", STORY));
    let copy = desk.add(Article::new("2.txt", STORY));
    assert_eq!(analysed(&mut desk).articles[1].duplicate_of.as_deref(), Some("a1"));
    desk.replace_text(copy, format!("{STORY} Nobody was hurt.")).expect("it is there");
    let edited = analysed(&mut desk);
    assert_eq!(edited.articles[1].duplicate_of, None);
    assert_eq!(entity(&edited, "Kharkiv").articles, ["a1", "a2"]);
}

#[test]
fn an_article_that_goes_takes_its_evidence_and_its_unions_with_it() {
    let mut desk = Desk::new();
    let first = desk.add(Article::new("1.txt", STORY));
    desk.add(Article::new("2.txt", OTHER));
    let together = analysed(&mut desk);
    let united =
        together.entities.iter().find(|entity| entity.aliases.iter().any(|alias| alias == "Zelenskiy"));
    assert_eq!(
        united.map(|entity| entity.articles.len()),
        Some(2),
        "the surname of the second is the first's man"
    );

    desk.remove(first).expect("it is there");
    let json = |analysis: &Analysis| serde_json::to_value(analysis).expect("plain data");
    let mut alone = json(&analysis(&read(&[OTHER])));
    alone["articles"][0]["name"] = Value::from("2.txt");
    assert_eq!(json(&analysed(&mut desk)), alone, "nothing of the first is left");
}

#[test]
fn one_reason_of_many_articles_is_said_once_and_copies_do_not_raise_its_count() {
    let other = STORY.replace("Three people", "Four people");
    let united = |texts: &[&str]| -> Vec<(String, String, usize)> {
        let analysis = analysis(&read(texts));
        let united = entity(&analysis, "Volodymyr Zelenskiy").united.iter();
        united.map(|each| (each.name.clone(), each.at.article.clone(), each.articles)).collect()
    };
    let said = |articles| vec![("Zelenskiy".to_owned(), "a1".to_owned(), articles)];
    assert_eq!(united(&[STORY]), said(1));
    assert_eq!(united(&[STORY, &other]), said(2));
    assert_eq!(united(&[STORY, STORY, &other, &other]), said(2));
}
