//! Entities that a reader brings together, takes apart, names, places and describes.

use serde_json::json;

use super::{KHARKIV, KYIV, anchor, changed, check_scopes, corrected, correction, desk, entity, preview};

const BOTH: [&str; 2] = [KHARKIV, KYIV];

#[test]
fn an_entity_is_renamed_wherever_it_is_named() {
    let mut desk = desk(&BOTH);
    let at = anchor(KHARKIV, "Kharkiv", 0);
    let name = json!({"name": "Kharkov"});
    let analysis = corrected(&mut desk, &[correction("rename", "everywhere", &at, &name)]);
    let renamed = entity(&analysis, "Kharkov");
    assert_eq!(renamed.mentions, changed(&analysis)[0]);
    assert!(renamed.aliases.contains(&"Kharkiv".to_owned()), "{:?}", renamed.aliases);
    assert_eq!(renamed.place.as_ref().and_then(|place| place.name.as_deref()), Some("Kharkiv"));
    // The dateline shouts the name: it is of the entity, but of other words.
    assert_eq!(preview(&mut desk, &correction("rename", "mention", &at, &name)), [1, 2, 4]);
}

#[test]
fn a_narrower_name_makes_an_entity_of_its_own() {
    let mut desk = desk(&BOTH);
    let at = anchor(KHARKIV, "Kharkiv", 1);
    let rename = correction("rename", "mention", &at, &json!({"name": "Kharkiv FC"}));
    let analysis = corrected(&mut desk, &[rename]);
    assert_eq!((entity(&analysis, "Kharkiv FC").mentions, entity(&analysis, "Kharkiv").mentions), (1, 3));
}

#[test]
fn two_entities_become_one_and_the_reason_is_the_reader() {
    let text = "Ivan Petrenko met reporters in Lviv. The Lion slept.";
    let mut desk = desk(&[text]);
    let lion = anchor(text, "Lion", 0);
    let add = correction("add", "mention", &lion, &json!({"label": "PERSON"}));
    let with = json!({"with": anchor(text, "Ivan Petrenko", 0)});
    let merge = correction("merge", "everywhere", &lion, &with);
    let analysis = corrected(&mut desk, &[add, merge]);
    assert_eq!(changed(&analysis), [1, 1]);
    let merged = entity(&analysis, "Ivan Petrenko");
    assert_eq!(merged.aliases, ["Ivan Petrenko", "Lion"]);
    assert_eq!((merged.united[0].name.as_str(), merged.united[0].with.as_str()), ("Lion", "Ivan Petrenko"));
    assert_eq!(merged.united[0].reason, "a reader's correction");
}

#[test]
fn a_merge_holds_for_mentions_in_articles_to_come() {
    let first = "Ivan Petrenko met reporters in Lviv. Taras Bondar was there.";
    let mut desk = desk(&[first]);
    let with = json!({"with": anchor(first, "Ivan Petrenko", 0)});
    let merge = correction("merge", "everywhere", &anchor(first, "Taras Bondar", 0), &with);
    assert_eq!(changed(&corrected(&mut desk, std::slice::from_ref(&merge))), [1]);
    desk.add(dateline::Article::new("second", "Taras Bondar came home. Bondar spoke."));
    let analysis = corrected(&mut desk, &[merge]);
    // Of two full names the one that is told more often is shown.
    let merged = entity(&analysis, "Taras Bondar");
    assert_eq!((merged.mentions, merged.articles.len()), (4, 2), "{:?}", merged.aliases);
    assert!(merged.aliases.contains(&"Ivan Petrenko".to_owned()), "{:?}", merged.aliases);
}

#[test]
fn a_merge_of_fewer_mentions_takes_them_from_their_entity() {
    let mut desk = desk(&BOTH);
    let with = json!({"with": anchor(KYIV, "KYIV", 0)});
    let merge = correction("merge", "article", &anchor(KHARKIV, "Kharkiv", 0), &with);
    let analysis = corrected(&mut desk, &[merge]);
    assert_eq!(changed(&analysis), [2]);
    let rest = analysis.entities.iter().find(|entity| entity.name == "Kharkiv").expect("two are left");
    assert!(analysis.entities.iter().any(|entity| entity.aliases.contains(&"KYIV".to_owned())
        || entity.spellings.iter().any(|spelling| spelling.text == "KYIV") && entity.mentions == 3));
    assert!(rest.mentions >= 1);
}

#[test]
fn what_is_one_already_stays_one() {
    let mut desk = desk(&BOTH);
    let at = anchor(KHARKIV, "Kharkiv", 0);
    let before = corrected(&mut desk, &[]).entities.len();
    let merge = correction("merge", "everywhere", &at, &json!({"with": anchor(KYIV, "Kharkiv", 0)}));
    let analysis = corrected(&mut desk, &[merge.clone(), merge]);
    assert_eq!((analysis.entities.len(), changed(&analysis)), (before, vec![4, 4]));
}

#[test]
fn mentions_are_split_off_and_merged_again() {
    let text = "Ivan Petrenko and his brother spoke. Petrenko left. Petrenko stayed.";
    let mut desk = desk(&[text, "Petrenko slept. Ivan Petrenko woke up."]);
    let at = anchor(text, "Petrenko", 1);
    let whole = corrected(&mut desk, &[]);
    assert_eq!(entity(&whole, "Ivan Petrenko").mentions, 5);
    for (scope, own) in [("mention", 1), ("article", 2), ("everywhere", 3)] {
        let split = correction("split", scope, &at, &json!({}));
        let analysis = corrected(&mut desk, std::slice::from_ref(&split));
        assert_eq!(entity(&analysis, "Petrenko").mentions, own, "{scope}");
        assert_eq!(entity(&analysis, "Ivan Petrenko").mentions, 5 - own, "{scope}");
        assert_eq!(changed(&analysis), [own], "{scope}");
        let merge =
            correction("merge", "everywhere", &at, &json!({"with": anchor(text, "Ivan Petrenko", 0)}));
        let again = corrected(&mut desk, &[split, merge]);
        assert_eq!(entity(&again, "Ivan Petrenko").mentions, 5, "{scope}: the later one wins");
    }
}

#[test]
fn a_place_is_chosen_from_the_gazetteer_given_as_a_point_or_denied() {
    let text = "Two men came to Springfield on Monday.";
    let mut desk = desk(&[text]);
    let at = anchor(text, "Springfield", 0);
    let place = |desk: &mut _, place: &serde_json::Value| {
        let whole = corrected(desk, &[correction("place", "everywhere", &at, &json!({"place": place}))]);
        let found = entity(&whole, "Springfield").place.clone();
        (
            found.map(|found| (found.kind, found.geonames, found.name, found.lat.to_string())),
            changed(&whole)[0],
        )
    };
    let kharkiv = (Some(("city", Some(706_483), Some("Kharkiv".to_owned()), "49.9818".to_owned())), 1);
    assert_eq!(place(&mut desk, &json!({"geonames": 706_483})), kharkiv);
    let point = json!({"lat": -1.25, "lon": 170.5, "name": "Camp\u{7} <b>"});
    let wanted = (Some(("point", None, Some("Camp\u{7} <b>".to_owned()), "-1.25".to_owned())), 1);
    assert_eq!(place(&mut desk, &point), wanted);
    assert_eq!(place(&mut desk, &serde_json::Value::Null), (None, 1));
    assert_eq!(place(&mut desk, &json!({"geonames": 4_294_967_295_u32})).1, 0, "there is no such place");
    check_scopes(&BOTH, "place", &anchor(KHARKIV, "Kharkiv", 0), &json!({"place": null}), [1, 2, 4]);
}

#[test]
fn an_entity_is_what_a_reader_says() {
    let mut desk = desk(&BOTH);
    let at = anchor(KHARKIV, "Oleh Synyehubov", 0);
    let said = json!({"role": "head", "of": "the military administration", "affiliation": "Ukraine"});
    let analysis = corrected(&mut desk, &[correction("describe", "everywhere", &at, &said)]);
    let found = entity(&analysis, "Oleh Synyehubov").description.as_ref().expect("it is described");
    assert_eq!(found.role.as_deref(), Some("head"));
    assert_eq!(found.of.as_deref(), Some("the military administration"));
    assert_eq!(found.affiliation.as_deref(), Some("Ukraine"));
    assert_eq!(found.evidence.text, "Oleh Synyehubov");
    let silent = corrected(&mut desk, &[correction("describe", "everywhere", &at, &json!({"role": " "}))]);
    assert!(entity(&silent, "Oleh Synyehubov").description.is_none());
}

#[test]
fn without_its_article_a_rule_holds_for_the_one_entity_that_the_words_name() {
    let gone = "Kharkiv burned.";
    let mut desk = desk(&[KYIV]);
    let rename = correction("rename", "everywhere", &anchor(gone, "Kharkiv", 0), &json!({"name": "Kharkov"}));
    let analysis = corrected(&mut desk, &[rename]);
    assert_eq!((changed(&analysis), entity(&analysis, "Kharkov").mentions), (vec![1], 1));
    let narrow = correction("rename", "article", &anchor(gone, "Kharkiv", 0), &json!({"name": "Kharkov"}));
    assert_eq!(changed(&corrected(&mut desk, &[narrow])), [0]);

    let two = "Ivan Petrenko left. Olha Petrenko stayed. Dr. Petrenko slept.";
    let mut desk = super::desk(&[two]);
    let split = correction("split", "mention", &anchor(two, "Petrenko", 2), &json!({}));
    let unclear = anchor("Petrenko", "Petrenko", 0);
    let rename = correction("rename", "everywhere", &unclear, &json!({"name": "Petrov"}));
    let analysis = corrected(&mut desk, &[split, rename]);
    assert_eq!(changed(&analysis), [1, 1], "the full names are other words");
}
