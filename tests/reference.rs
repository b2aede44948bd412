//! Whom pronouns and descriptions stand for.

use dateline::{Article, Dossier, Resources};

/// The pronouns and descriptions of a text with the names they were resolved to.
fn references(text: &str) -> Vec<(String, String)> {
    let dossier = Dossier::read(&[Article::new("", text)], Resources::embedded());
    let document = &dossier.readings()[0].document;
    let mention = |antecedent: usize| dossier.readings()[0].mentions[antecedent].span;
    dossier
        .references(0, Resources::embedded())
        .into_iter()
        .map(|found| {
            (document.slice(found.span).to_owned(), document.slice(mention(found.antecedent)).to_owned())
        })
        .collect()
}

/// Checks which words refer to whom.
#[track_caller]
fn check(text: &str, wanted: &[(&str, &str)]) {
    let found = references(text);
    let found: Vec<(&str, &str)> =
        found.iter().map(|(words, whom)| (words.as_str(), whom.as_str())).collect();
    assert_eq!(found, wanted, "in {text:?}");
}

#[test]
fn a_pronoun_goes_to_the_only_person() {
    check("President Ivan Horbatenko spoke on Monday. He promised aid.", &[("He", "Ivan Horbatenko")]);
    check("President Olena Horbatenko spoke on Monday. She promised aid.", &[("She", "Olena Horbatenko")]);
}

#[test]
fn gender_decides_between_a_man_and_a_woman() {
    let text = "Governor Olena Moroz met Mayor Taras Bilyk in Poltava.";
    check(&format!("{text} She left early."), &[("She", "Olena Moroz")]);
    check(&format!("{text} He left early."), &[("He", "Taras Bilyk")]);
    let text = "Mrs Abebe wrote to Mr Tadesse.";
    check(&format!("{text} She wants an answer."), &[("She", "Abebe")]);
    check(&format!("{text} He gave no answer."), &[("He", "Tadesse")]);
}

#[test]
fn a_possessive_goes_to_the_subject_of_its_clause() {
    check("Maria Santos said her house in Lima was hit.", &[("her", "Maria Santos")]);
    check("Pedro Santos said his house in Lima was hit.", &[("his", "Pedro Santos")]);
}

#[test]
fn an_object_is_not_the_subject_of_its_clause() {
    check("Ahmed Nasser ran. Then Yusuf Karim shot him.", &[("him", "Ahmed Nasser")]);
    check("Fatima Nasser ran. Then Layla Karim shot her.", &[("her", "Fatima Nasser")]);
}

#[test]
fn a_phrase_put_first_waits_for_its_subject() {
    check("In his speech, Viktor Danilov blamed the army.", &[("his", "Viktor Danilov")]);
    check("In her speech, Irina Danilova blamed the army.", &[("her", "Irina Danilova")]);
}

#[test]
fn whose_neighbour_is_named_is_not_that_neighbour() {
    check("His neighbour Pavlo Moroz fled to Poltava.", &[]);
    check("Her neighbour Olena Moroz fled to Poltava.", &[]);
}

#[test]
fn one_pronoun_leads_to_the_next() {
    check(
        "Anna Kowalska runs the hospital. She said she had sent her staff home.",
        &[("She", "Anna Kowalska"), ("she", "Anna Kowalska"), ("her", "Anna Kowalska")],
    );
    check(
        "Jan Kowalski runs the hospital. He said he had sent his staff home.",
        &[("He", "Jan Kowalski"), ("he", "Jan Kowalski"), ("his", "Jan Kowalski")],
    );
}

#[test]
fn without_a_person_a_pronoun_stands_for_nobody() {
    check("A man was found near Kharkiv. He was wounded.", &[]);
    check("A woman was found near Kharkiv. She was wounded.", &[]);
    check("It rained in Kharkiv. They stayed at home.", &[]);
}

#[test]
fn a_person_of_the_other_gender_is_not_taken_for_want_of_another() {
    check("Colonel Olena Moroz spoke. He was wounded.", &[]);
    check("Colonel Mykola Moroz spoke. She was wounded.", &[]);
}

#[test]
fn who_was_named_long_ago_is_not_meant() {
    let filler = "Shells fell on the town all day. ".repeat(8);
    check(&format!("Ivan Horbatenko spoke. {filler}He was wounded."), &[]);
}

#[test]
fn a_text_of_nothing_but_pronouns_and_names_is_read_in_time() {
    let text = "Ivan Horbatenko saw him and he saw Olena Moroz and she saw her ".repeat(300);
    let dossier = Dossier::read(&[Article::new("", text)], Resources::embedded());
    assert!(!dossier.references(0, Resources::embedded()).is_empty());
}

#[test]
fn a_role_goes_to_who_holds_it() {
    let text = "Governor Olena Moroz met Mayor Taras Bilyk in Poltava.";
    check(&format!("{text} The governor left early."), &[("The governor", "Olena Moroz")]);
    check(&format!("{text} The mayor left early."), &[("The mayor", "Taras Bilyk")]);
    check(&format!("{text} The minister left early."), &[]);
}

#[test]
fn a_role_with_what_it_is_of_goes_to_who_is_known_to_hold_that() {
    let text = "Oleksandr Senko, mayor of Mykolaiv, spoke on Monday.";
    check(&format!("{text} The mayor of Mykolaiv left."), &[("The mayor", "Oleksandr Senko")]);
    check(&format!("{text} The mayor of Odesa left."), &[]);
    check(&format!("{text} The deputy mayor left."), &[]);
    check(&format!("{text} The former mayor left."), &[]);
}

#[test]
fn of_two_who_hold_a_role_the_last_one_named_is_meant() {
    let text = "Mayor Taras Bilyk spoke. Mayor Olena Moroz answered.";
    check(&format!("{text} The mayor left."), &[("The mayor", "Olena Moroz")]);
}

#[test]
fn an_age_goes_to_who_is_of_it() {
    let text = "Ivan Bilyk, 19, and Olena Moroz, 24, were hurt in Poltava.";
    check(&format!("{text} The 19-year-old lost a leg."), &[("The 19-year-old", "Ivan Bilyk")]);
    check(&format!("{text} The 24-year-old lost a leg."), &[("The 24-year-old", "Olena Moroz")]);
    check(&format!("{text} The 30-year-old lost a leg."), &[]);
}

#[test]
fn a_noun_goes_to_the_organisation_that_bears_it() {
    let text = "Ukraine's Defence Ministry spoke on Monday.";
    check(&format!("{text} The ministry gave no figures."), &[("The ministry", "Defence Ministry")]);
    check(&format!("{text} The company gave no figures."), &[]);
}

#[test]
fn a_kind_of_place_goes_to_the_last_place_of_that_kind() {
    let text = "Shells fell on Kharkiv and missiles on other parts of Ukraine.";
    check(&format!("{text} The city was dark."), &[("The city", "Kharkiv")]);
    check(&format!("{text} The country was dark."), &[("The country", "Ukraine")]);
    check(&format!("{text} The neighbouring country was calm."), &[]);
    check(&format!("{text} The city of Dnipro was dark."), &[]);
}

#[test]
fn what_introduces_a_name_is_no_reference() {
    check("Ivan Bilyk is the mayor. He spoke.", &[("He", "Ivan Bilyk")]);
    check("The mayor, Ivan Bilyk, spoke.", &[]);
}

#[test]
fn a_possessive_of_things_goes_to_the_subject_of_its_clause() {
    check("Russia withdrew its troops on Monday.", &[("its", "Russia")]);
    check("NATO moved its headquarters.", &[("its", "NATO")]);
    check("Russia helped Belarus move its troops.", &[]);
}

#[test]
fn who_reports_is_the_subject_of_what_is_reported() {
    check("Reuters said that it had sent two reporters.", &[("it", "Reuters")]);
    check("NATO closed the road on Monday. It was dark.", &[]);
    check("NATO said on Monday that it was clear that the road was closed.", &[]);
    check("NATO said that it rained.", &[]);
}
