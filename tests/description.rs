//! What people and organisations are said to be.

use std::fmt::Write as _;

use dateline::description::{self, Description, Found};
use dateline::{Article, Dossier, Label, Resources};

fn dossier(texts: &[&str]) -> Dossier {
    let articles: Vec<Article> =
        texts.iter().enumerate().map(|(index, text)| Article::new(format!("{index}"), *text)).collect();
    Dossier::read(&articles, Resources::embedded())
}

/// A line for each person, and for each organisation with a description.
fn lines(dossier: &Dossier) -> String {
    let mut lines = String::new();
    for entity in dossier.entities() {
        let description = entity.description.as_ref();
        if entity.label == Label::Person || entity.label == Label::Org && description.is_some() {
            let cell = |part: fn(&Description) -> &Option<String>| {
                description.and_then(|description| part(description).as_deref()).unwrap_or("-")
            };
            let [role, of, affiliation] = [cell(|d| &d.role), cell(|d| &d.of), cell(|d| &d.affiliation)];
            writeln!(lines, "  {} | {role} | {of} | {affiliation}", entity.name)
                .expect("a string takes it all");
        }
    }
    lines
}

/// The description of the entity with a name.
#[track_caller]
fn describe(texts: &[&str], name: &str) -> (Dossier, Description) {
    let dossier = dossier(texts);
    let entity = dossier.entities().iter().find(|entity| entity.aliases.iter().any(|alias| alias == name));
    let entity = entity.unwrap_or_else(|| panic!("{name:?} is no entity of {texts:?}"));
    let description = entity.description.clone().unwrap_or_else(|| panic!("{name:?} is not described"));
    (dossier, description)
}

#[track_caller]
fn check(texts: &[&str], name: &str, role: &str) {
    assert_eq!(describe(texts, name).1.role.as_deref(), Some(role), "{name:?} in {texts:?}");
}

#[test]
fn people_and_organisations_are_what_their_texts_say() {
    let (mut wanted, mut found) = (String::new(), String::new());
    let all = include_str!("descriptions.txt");
    for line in all.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        writeln!(wanted, "{line}").expect("a string takes it all");
        if !line.starts_with("  ") {
            write!(found, "{line}\n{}", lines(&dossier(&[line]))).expect("a string takes it all");
        }
    }
    let differ: Vec<_> =
        wanted.lines().zip(found.lines()).filter(|(wanted, found)| wanted != found).take(1).collect();
    assert_eq!(differ, [], "the first line that differs: wanted, found");
    assert_eq!(wanted, found);
}

#[test]
fn the_fullest_of_what_all_articles_say_is_kept() {
    let texts = [
        "Minister Olena Kovalenko spoke.",
        "Ukraine's Energy Minister Olena Kovalenko spoke.",
        "Olena Kovalenko, a former singer, spoke.",
    ];
    let (dossier, description) = describe(&texts, "Olena Kovalenko");
    assert_eq!(description.role.as_deref(), Some("energy minister"));
    assert_eq!(description.affiliation.as_deref(), Some("Ukraine"));
    assert_eq!(description.article, 1);
    let evidence = dossier.readings()[1].document.slice(description.evidence);
    assert_eq!(evidence, "Ukraine's Energy Minister Olena Kovalenko");
}

#[test]
fn a_deputy_named_once_does_not_become_the_office_named_often() {
    let often = "Defence Minister Taras Kozak spoke. Defence Minister Taras Kozak left.";
    check(&[often, "Deputy Defence Minister Taras Kozak spoke."], "Taras Kozak", "defence minister");
}

#[test]
fn an_office_held_says_more_than_one_held_before() {
    check(&["Former boxer Petro Shevchuk, the mayor of Kyiv, spoke."], "Petro Shevchuk", "mayor");
}

#[test]
fn what_a_role_is_of_goes_by_the_name_of_its_entity() {
    let texts = ["President Volodymyr Zelensky spoke. Zelensky's adviser Mykhailo Bondar left."];
    let (_, description) = describe(&texts, "Mykhailo Bondar");
    assert_eq!(description.of.as_deref(), Some("Volodymyr Zelensky"));
}

#[test]
fn an_article_says_of_each_mention_what_it_is_there() {
    let dossier = dossier(&["Governor Serhiy Hrytsai met Serhiy Hrytsai, 40, a teacher from Lviv."]);
    let reading = &dossier.readings()[0];
    let people = (0..reading.mentions.len()).filter(|&at| reading.mentions[at].label == Label::Person);
    let said: Vec<_> = people
        .map(|at| {
            let said = description::of_mention(&reading.descriptions, at);
            said.map(|said| (said.role.as_ref().map_or("", |role| role.words.as_str()), said.found))
                .collect::<Vec<_>>()
        })
        .collect();
    assert_eq!(said, [vec![("governor", Found::Title)], vec![("teacher", Found::Apposition)]]);
}

#[test]
fn without_the_article_that_told_it_nothing_is_told() {
    let articles = ["Olena Kovalenko spoke.", "Olena Kovalenko, a surgeon, spoke."];
    check(&articles, "Olena Kovalenko", "surgeon");
    assert_eq!(dossier(&articles[..1]).entities()[0].description, None);
}
