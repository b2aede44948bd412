//! Which mentions mean one thing.

use dateline::{Article, Dossier, Resources};

/// The entities of some texts, each as its spellings with counts, in order of the first mention.
fn entities(texts: &[&str]) -> Vec<(String, Vec<String>)> {
    let articles: Vec<Article> =
        texts.iter().enumerate().map(|(index, text)| Article::new(format!("{index}"), *text)).collect();
    let dossier = Dossier::read(&articles, Resources::embedded());
    dossier.entities().iter().map(|entity| (entity.name.clone(), entity.aliases.clone())).collect()
}

/// Checks that two spellings in some texts are one entity, or that they are not.
#[track_caller]
fn check(texts: &[&str], one: &str, other: &str, together: bool) {
    let entities = entities(texts);
    let of = |spelling: &str| {
        entities
            .iter()
            .position(|(_, aliases)| aliases.iter().any(|alias| alias == spelling))
            .unwrap_or_else(|| panic!("{spelling:?} is no mention: {entities:?}"))
    };
    assert_eq!(of(one) == of(other), together, "{one:?} and {other:?} in {entities:?}");
}

#[test]
fn a_surname_follows_its_full_name() {
    let text = "President Ivan Horbatenko spoke. Mr Horbatenko left.";
    check(&[text], "Ivan Horbatenko", "Horbatenko", true);
}

#[test]
fn two_people_of_one_surname_stay_two() {
    let text = "President Ivan Horbatenko met Colonel Maria Horbatenko.";
    check(&[text], "Ivan Horbatenko", "Maria Horbatenko", false);
}

#[test]
fn transliterations_of_a_name_are_one_person() {
    check(
        &["Governor Serhiy Hrytsai spoke.", "Governor Sergei Gritsai spoke."],
        "Serhiy Hrytsai",
        "Sergei Gritsai",
        true,
    );
}

#[test]
fn an_abbreviation_belongs_to_the_name_before_it() {
    let text = "The Coastal Mining Institute (CMI) said so. CMI then fell silent.";
    check(&[text], "Coastal Mining Institute", "CMI", true);
}

#[test]
fn a_people_is_one_entity_in_singular_and_plural() {
    check(&["Russian troops left. Russians cheered."], "Russian", "Russians", true);
    check(&["Russian troops met Polish troops."], "Russian", "Polish", false);
}

#[test]
fn spellings_of_one_town_are_one_place() {
    check(&["They met in Kyiv.", "They met in Kiev."], "Kyiv", "Kiev", true);
}

#[test]
fn a_region_is_not_its_city() {
    check(&["Troops left Rivne. The Rivne region was calm."], "Rivne", "Rivne region", false);
}

#[test]
fn a_weapon_is_one_entity_in_any_number_and_case() {
    check(&["Missiles fell. One missile did not explode."], "Missiles", "missile", true);
    check(&["A cruise missile fell near a tank."], "cruise missile", "tank", false);
}
