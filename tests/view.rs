//! Runs, rows, counts: what a reader is shown.

use dateline::document::FurnitureKind;
use dateline::identity::{Entity, MentionRef};
use dateline::pipeline::Reading;
use dateline::view::{runs, table};
use dateline::{Dossier, Label, Mention, Span};

/// A text in which every occurrence of each word is a mention.
fn reading(text: &str, words: &[&str]) -> Reading {
    let mut mentions: Vec<Mention> = words
        .iter()
        .flat_map(|word| text.match_indices(word))
        .map(|(start, word)| Mention {
            span: Span::new(start, start + word.len()),
            label: Label::Person,
            score: 900,
        })
        .collect();
    mentions.sort_by_key(|mention| mention.span);
    Reading::with_mentions("a.txt", text, mentions)
}

/// Every mention of each name as one entity, entities in order of their first mention.
fn dossier(readings: Vec<Reading>, names: &[&str]) -> Dossier {
    let mut entities: Vec<Entity> = names
        .iter()
        .map(|name| {
            let all = readings.iter().enumerate().flat_map(|(article, reading)| {
                let of_name = |(_, found): &(usize, &Mention)| reading.document.slice(found.span) == *name;
                let mentions = reading.mentions.iter().enumerate().filter(of_name);
                mentions.map(move |(mention, _)| MentionRef { article, mention }).collect::<Vec<_>>()
            });
            Entity::new(Label::Person, (*name).to_owned(), all.collect())
        })
        .collect();
    entities.sort_by_key(|entity| entity.mentions.first().copied());
    Dossier::with_entities(readings, entities)
}

fn counts(row: &table::Row) -> Vec<(usize, usize)> {
    row.counts.iter().map(|count| (count.article, count.mentions)).collect()
}

#[test]
fn runs_change_where_a_mention_begins_or_ends() {
    let text = "Petrenko met Kovalenko.\n\nNobody else came.";
    let reading = reading(text, &["Petrenko", "Kovalenko"]);
    let shown: Vec<Vec<(&str, Option<usize>)>> = runs::of(&reading)
        .iter()
        .map(|runs| runs.iter().map(|run| (reading.document.slice(run.span), run.mention)).collect())
        .collect();
    assert_eq!(
        shown,
        [
            vec![("Petrenko", Some(0)), (" met ", None), ("Kovalenko", Some(1)), (".", None)],
            vec![("Nobody else came.", None)],
        ]
    );
}

#[test]
fn a_mention_inside_furniture_belongs_to_both() {
    let text = "KYIV, June 7 (Reuters) – Shells fell near the bridge on Monday, Petrenko said.";
    let reading = reading(text, &["Reuters", "Petrenko"]);
    let runs = runs::of(&reading);
    let inside = runs[0].iter().find(|run| run.mention == Some(0)).expect("Reuters is painted");
    let outside = runs[0].iter().find(|run| run.mention == Some(1)).expect("Petrenko is painted");
    assert_eq!((inside.furniture, outside.furniture), (Some(FurnitureKind::Dateline), None));
}

#[test]
fn a_repeated_caption_does_not_count_twice() {
    let caption = "Petrenko looks at a damaged house in the village on Monday. (Photo by Iryna Bondar / AFP)";
    let text = format!("{caption}\n\n{caption}\n\nThe governor, Petrenko, said that nobody was hurt.");
    let reading = reading(&text, &["Petrenko"]);
    assert!(reading.document.paragraphs()[1].repeats.is_some(), "the second caption repeats the first");
    let rows = table::rows(&dossier(vec![reading], &["Petrenko"]));
    assert_eq!((rows[0].mentions, counts(&rows[0])), (2, vec![(0, 2)]));
}

#[test]
fn rows_stand_by_mentions_and_then_by_first_mention() {
    let one = reading("Petrenko met Kovalenko. Bondar met Kovalenko.", &["Petrenko", "Kovalenko", "Bondar"]);
    let two = reading("Nobody met Bondar.", &["Bondar"]);
    let rows = table::rows(&dossier(vec![one, two], &["Petrenko", "Kovalenko", "Bondar"]));
    let shown: Vec<(&str, Vec<(usize, usize)>)> =
        rows.iter().map(|row| (row.name.as_str(), counts(row))).collect();
    assert_eq!(
        shown,
        [("Kovalenko", vec![(0, 2)]), ("Bondar", vec![(0, 1), (1, 1)]), ("Petrenko", vec![(0, 1)])]
    );
}

#[test]
fn a_row_says_how_sure_its_mentions_are_at_least_and_at_most_and_in_each_article() {
    let mut one = reading("Petrenko met Kovalenko. Petrenko left.", &["Petrenko", "Kovalenko"]);
    let mut two = reading("Nobody met Petrenko.", &["Petrenko"]);
    for (mention, score) in one.mentions.iter_mut().zip([620, 980, 810]) {
        mention.score = score;
    }
    two.mentions[0].score = 450;
    let rows = table::rows(&dossier(vec![one, two], &["Petrenko", "Kovalenko"]));
    let shown: Vec<(&str, u16, u16, Vec<u16>)> = rows
        .iter()
        .map(|row| {
            let by_article = row.counts.iter().map(|count| count.surest).collect();
            (row.name.as_str(), row.least_sure, row.surest, by_article)
        })
        .collect();
    assert_eq!(shown, [("Petrenko", 450, 810, vec![810, 450]), ("Kovalenko", 980, 980, vec![980])]);
}

#[test]
fn a_repeated_caption_makes_no_entity_surer() {
    let caption = "Petrenko looks at a damaged house in the village on Monday. (Photo by Iryna Bondar / AFP)";
    let mut reading = reading(&format!("{caption}\n\n{caption}"), &["Petrenko"]);
    reading.mentions[0].score = 500;
    reading.mentions[1].score = 990;
    let rows = table::rows(&dossier(vec![reading], &["Petrenko"]));
    assert_eq!((rows[0].least_sure, rows[0].surest), (500, 500));
}

#[test]
fn views_of_a_huge_paragraph_take_one_pass() {
    let text = "Petrenko met Kovalenko, ".repeat(100_000);
    let reading = reading(&text, &["Petrenko", "Kovalenko"]);
    let runs = runs::of(&reading);
    assert_eq!(runs[0].len(), 400_000);
    let rows = table::rows(&dossier(vec![reading], &["Petrenko", "Kovalenko"]));
    assert_eq!(rows[0].mentions, 100_000);
}

#[test]
fn a_day_before_the_story_is_no_part_of_its_first_words() {
    let document =
        dateline::Document::read("date 2022-06-07 The lights went out in three towns at dusk, he said.");
    assert_eq!(dateline::view::title::title(&document), "The lights went out in three towns at dusk,…");
}
