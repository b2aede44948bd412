//! Marks that a reader takes away, sets, relabels, moves, accepts and dates.

use serde_json::json;

use super::{
    KHARKIV, KYIV, anchor, changed, check_scopes, corrected, correction, counts, desk, labels, preview,
};

const BOTH: [&str; 2] = [KHARKIV, KYIV];

#[test]
fn a_name_is_removed_here_in_the_article_or_everywhere() {
    let mut desk = desk(&BOTH);
    let at = anchor(KHARKIV, "Kharkiv", 0);
    for (scope, wanted) in [("mention", [1, 1]), ("article", [0, 1]), ("everywhere", [0, 0])] {
        let analysis = corrected(&mut desk, &[correction("remove", scope, &at, &json!({}))]);
        assert_eq!(counts(&analysis, "Kharkiv"), wanted, "{scope}");
    }
    check_scopes(&BOTH, "remove", &at, &json!({}), [1, 2, 3]);
}

#[test]
fn words_are_added_as_a_name_wherever_they_stand_unmarked() {
    let text = "Two grey lamps flew by. A third of the grey lamps fell. A grey lampshade and some greygrey lamps stayed.";
    let other = "The grey lamps were late.";
    let at = anchor(text, "grey lamps", 0);
    let label = json!({"label": "WEAPON"});
    let mut desk = desk(&[text, other]);
    for (scope, wanted) in [("mention", [1, 0]), ("article", [2, 0]), ("everywhere", [2, 1])] {
        let analysis = corrected(&mut desk, &[correction("add", scope, &at, &label)]);
        let found = labels(&analysis, "grey lamps");
        let weapons = |labels: &Vec<&str>| labels.iter().filter(|label| **label == "WEAPON").count();
        assert_eq!(found.iter().map(weapons).collect::<Vec<_>>(), wanted, "{scope}");
        let marks = analysis.articles.iter().flat_map(|article| &article.mentions);
        let added: Vec<_> = marks.filter(|mention| mention.text == "grey lamps" && mention.checked).collect();
        assert!(added.iter().all(|mention| mention.entity.is_some()), "{added:?}");
    }
}

#[test]
fn what_is_marked_longer_elsewhere_is_left_alone_by_added_words() {
    let text = "The lamp came. The lamp oil store stayed, and the lamp went.";
    let mut desk = desk(&[text]);
    let longer = correction("add", "mention", &anchor(text, "lamp oil store", 0), &json!({"label": "ORG"}));
    let shorter = correction("add", "article", &anchor(text, "lamp", 0), &json!({"label": "PERSON"}));
    let analysis = corrected(&mut desk, &[longer, shorter]);
    assert_eq!(labels(&analysis, "lamp"), [["PERSON", "PERSON"]]);
    assert_eq!(labels(&analysis, "lamp oil store"), [["ORG"]]);
}

#[test]
fn a_later_addition_wins_over_what_it_overlaps() {
    let text = "The Delta Force Group stayed.";
    let mut desk = desk(&[text]);
    let whole = correction("add", "mention", &anchor(text, "Delta Force Group", 0), &json!({"label": "ORG"}));
    let part = correction("add", "mention", &anchor(text, "Force", 0), &json!({"label": "PERSON"}));
    let analysis = corrected(&mut desk, &[whole.clone(), part.clone()]);
    assert_eq!((counts(&analysis, "Delta Force Group"), counts(&analysis, "Force")), (vec![0], vec![1]));
    let analysis = corrected(&mut desk, &[part, whole]);
    assert_eq!((counts(&analysis, "Delta Force Group"), counts(&analysis, "Force")), (vec![1], vec![0]));
}

#[test]
fn a_name_gets_another_label_here_in_the_article_or_everywhere() {
    let at = anchor(KHARKIV, "Kharkiv", 0);
    let label = json!({"label": "ORG"});
    check_scopes(&BOTH, "relabel", &at, &label, [1, 2, 3]);
    let mut desk = desk(&BOTH);
    let analysis = corrected(&mut desk, &[correction("relabel", "article", &at, &label)]);
    assert_eq!(labels(&analysis, "Kharkiv"), [vec!["ORG"; 2], vec!["GPE"]]);
    let relabelled = &analysis.articles[0].mentions.iter().find(|mention| mention.text == "Kharkiv");
    assert!(relabelled.is_some_and(|mention| mention.checked && (mention.score - 1.0).abs() < f64::EPSILON));
}

#[test]
fn of_the_same_words_those_with_another_label_stay() {
    let text = "Paris Hilton flew to Paris. Paris was cold.";
    let mut desk = desk(&[text]);
    let person = correction("add", "mention", &anchor(text, "Paris", 2), &json!({"label": "PERSON"}));
    let town = correction("relabel", "article", &anchor(text, "Paris", 1), &json!({"label": "FAC"}));
    let analysis = corrected(&mut desk, &[person, town]);
    assert_eq!(labels(&analysis, "Paris"), [["FAC", "PERSON"]]);
}

#[test]
fn borders_move_for_other_marks_with_the_same_words_where_the_new_words_stand() {
    let text = "Azov fighters came. Then Azov fighters left, and Azov rested.";
    let other = "Few Azov fighters slept.";
    let add = correction("add", "everywhere", &anchor(text, "Azov", 0), &json!({"label": "ORG"}));
    let wide = anchor(text, "Azov fighters", 0);
    let borders = json!({"start": wide["start"], "end": wide["end"]});
    let mut desk = desk(&[text, other]);
    for (scope, wanted, left) in
        [("mention", [1, 0], [2, 1]), ("article", [2, 0], [1, 1]), ("everywhere", [2, 1], [1, 0])]
    {
        let widen = correction("span", scope, &anchor(text, "Azov", 0), &borders);
        let analysis = corrected(&mut desk, &[add.clone(), widen]);
        assert_eq!(counts(&analysis, "Azov fighters"), wanted, "{scope}");
        assert_eq!(counts(&analysis, "Azov"), left, "{scope}");
        assert_eq!(changed(&analysis)[1], wanted.iter().sum::<usize>(), "{scope}");
    }
}

#[test]
fn borders_shrink_and_white_space_at_new_borders_falls_away() {
    let text = "The Northern Delta Group stayed.";
    let mut desk = desk(&[text]);
    let add =
        correction("add", "mention", &anchor(text, "Northern Delta Group", 0), &json!({"label": "ORG"}));
    let narrow = anchor(text, " Delta ", 0);
    let borders = json!({"start": narrow["start"], "end": narrow["end"]});
    let shrink = correction("span", "mention", &anchor(text, "Northern Delta Group", 0), &borders);
    let analysis = corrected(&mut desk, &[add, shrink]);
    assert_eq!(labels(&analysis, "Delta"), [["ORG"]]);
}

#[test]
fn an_accepted_mark_is_certain_and_checked() {
    let at = anchor(KHARKIV, "Azov", 0);
    let add = correction("add", "everywhere", &at, &json!({"label": "ORG"}));
    let mut desk = desk(&BOTH);
    let before = corrected(&mut desk, &[]);
    let kharkiv = |analysis: &dateline::export::form::Analysis| {
        let article = &analysis.articles[0].mentions;
        let mention = article.iter().find(|mention| mention.text == "Kharkiv").expect("it is marked");
        (mention.checked, mention.score, mention.label)
    };
    assert!(!kharkiv(&before).0, "nothing is checked that no reader looked at");
    let accept = correction("accept", "mention", &anchor(KHARKIV, "Kharkiv", 0), &json!({}));
    let after = corrected(&mut desk, &[add, accept]);
    assert_eq!(kharkiv(&after), (true, 1.0, "GPE"));
    check_scopes(&BOTH, "accept", &anchor(KHARKIV, "Kharkiv", 0), &json!({}), [1, 2, 3]);
}

#[test]
fn a_date_means_what_a_reader_says() {
    let text = "The bridge fell on Monday. On Monday 12 people were killed in Herat. Somebody came at dawn.";
    let mut desk = desk(&[text]);
    let value = json!({"value": "2022-05-30"});
    let at = anchor(text, "Monday", 0);
    let analysis = corrected(&mut desk, &[correction("date", "article", &at, &value)]);
    let times: Vec<_> = analysis.articles[0]
        .times
        .iter()
        .filter(|time| time.text == "Monday")
        .map(|time| (time.value.as_str(), time.kind, time.earliest.as_deref()))
        .collect();
    assert_eq!(times, [("2022-05-30", "DATE", Some("2022-05-30")); 2]);
    let figure = &analysis.articles[0].figures.iter().find(|figure| figure.text == "12");
    assert_eq!(figure.and_then(|figure| figure.date.as_deref()), Some("2022-05-30"), "the figure follows");
}

#[test]
fn a_date_means_nothing_where_a_reader_says_so() {
    let text = "The bridge fell on 30 May 2022. It stood on 29 May 2022.";
    let mut desk = desk(&[text]);
    let at = anchor(text, "30 May 2022", 0);
    let analysis = corrected(&mut desk, &[correction("date", "mention", &at, &json!({"value": null}))]);
    let values: Vec<&str> = analysis.articles[0].times.iter().map(|time| time.value.as_str()).collect();
    assert_eq!((values, changed(&analysis)), (vec!["2022-05-29"], vec![1]));
}

#[test]
fn a_value_is_given_to_a_time_that_had_none_and_to_no_other_mark() {
    let text = "The Feast of Saint Barnaby passed. Kyiv slept.";
    let mut desk = desk(&[text]);
    let at = anchor(text, "Feast of Saint Barnaby", 0);
    let add = correction("add", "mention", &at, &json!({"label": "DATE"}));
    let date = correction("date", "mention", &at, &json!({"value": "P2D"}));
    let analysis = corrected(&mut desk, &[add, date]);
    let times = &analysis.articles[0].times;
    assert_eq!((times[0].kind, times[0].value.as_str()), ("DURATION", "P2D"));
    let town = correction("date", "mention", &anchor(text, "Kyiv", 0), &json!({"value": "2022"}));
    assert_eq!(changed(&corrected(&mut desk, &[town])), [0]);
}

#[test]
fn what_stands_elsewhere_is_no_anchor() {
    let mut desk = desk(&BOTH);
    let mut moved = anchor(KHARKIV, "Kharkiv", 0);
    moved["start"] = json!(moved["start"].as_u64().map(|start| start + 1));
    let mut beyond = anchor(KHARKIV, "Kharkiv", 0);
    (beyond["start"], beyond["end"]) = (json!(4_000_000_000_u32), json!(4_000_000_007_u32));
    let mut other = anchor(KHARKIV, "Kharkiv", 0);
    other["text"] = json!("Kherson");
    let mut empty = anchor(KHARKIV, "Kharkiv", 0);
    (empty["end"], empty["text"]) = (empty["start"].clone(), json!(""));
    let before = corrected(&mut desk, &[]);
    for at in [moved, beyond, other, empty] {
        let remove = correction("remove", "everywhere", &at, &json!({}));
        assert_eq!(preview(&mut desk, &remove), [0, 0, 0], "{at}");
        let analysis = corrected(&mut desk, &[remove]);
        assert_eq!(changed(&analysis), [0], "{at}");
        assert_eq!(labels(&analysis, "Kharkiv"), labels(&before, "Kharkiv"));
    }
}

#[test]
fn a_correction_finds_what_those_before_it_left() {
    let mut desk = desk(&BOTH);
    let at = anchor(KHARKIV, "Kharkiv", 0);
    let remove = correction("remove", "everywhere", &at, &json!({}));
    let relabel = correction("relabel", "everywhere", &at, &json!({"label": "ORG"}));
    let analysis = corrected(&mut desk, &[remove.clone(), relabel.clone(), remove.clone()]);
    assert_eq!(changed(&analysis), [3, 0, 0], "what is gone is not relabelled, nor removed again");
    let analysis = corrected(&mut desk, &[relabel.clone(), relabel, remove]);
    // After the first, the rule's words carry another label: it is the label at the anchor that counts.
    assert_eq!(changed(&analysis), [3, 3, 3]);
    assert_eq!(counts(&analysis, "Kharkiv"), [0, 0]);
}

#[test]
fn copies_of_one_text_are_corrected_alike() {
    let mut desk = desk(&[KHARKIV, KHARKIV]);
    let analysis =
        corrected(&mut desk, &[correction("remove", "mention", &anchor(KHARKIV, "Kharkiv", 0), &json!({}))]);
    assert_eq!((counts(&analysis, "Kharkiv"), changed(&analysis)), (vec![1, 1], vec![2]));
}

#[test]
fn no_mark_goes_over_the_end_of_a_paragraph() {
    let text = "Kyiv was quiet.\n\nLviv was not.";
    let mut desk = desk(&[text]);
    let over = correction("add", "mention", &anchor(text, "quiet.\n\nLviv", 0), &json!({"label": "GPE"}));
    assert_eq!(changed(&corrected(&mut desk, &[over])), [0]);
    let blank = correction("add", "mention", &anchor(text, "\n\n", 0), &json!({"label": "GPE"}));
    assert_eq!(changed(&corrected(&mut desk, &[blank])), [0]);
}
