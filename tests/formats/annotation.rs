//! Annotation formats, each read back with its own unit of offsets.

use std::collections::BTreeSet;

use dateline::export::annotation::{brat, conll, spacy, web};
use dateline::pipeline::Reading;
use dateline::zip::{Archive, Limits};
use dateline::{Dossier, Label, Mention, Resources, Span};

pub(super) fn check(dossier: &Dossier) {
    check_brat(dossier);
    check_spacy(dossier);
    check_conll(dossier);
    check_web(dossier);
}

/// Both selectors of every target find the same words, counted in code points, and every source is an article by its digest.
fn check_web(dossier: &Dossier) {
    let page: serde_json::Value =
        serde_json::from_str(&web::web(dossier, Resources::embedded())).expect("it is JSON");
    let list = |value: &serde_json::Value| value.as_array().expect("a list").clone();
    let sources: Vec<serde_json::Value> =
        list(&page["articles"]).iter().map(|each| each["id"].clone()).collect();
    let mut ids = BTreeSet::new();
    for item in list(&page["items"]) {
        let id = item["id"].as_str().expect("an id").to_owned();
        let article = id.split([':', 'a']).nth_back(1).and_then(|number| number.parse::<usize>().ok());
        let article = article.expect("the number of an article") - 1;
        assert!(ids.insert(id), "{item}");
        let characters: Vec<char> = dossier.readings()[article].document.text().chars().collect();
        for target in list(&item["target"]) {
            assert_eq!(target["source"], sources[article]);
            let [quote, position] = [&target["selector"][0], &target["selector"][1]];
            let at =
                |key: &str| usize::try_from(position[key].as_u64().expect("an offset")).expect("it is small");
            let cut = |from: usize, to: usize| characters[from..to].iter().collect::<String>();
            let (start, end) = (at("start"), at("end"));
            assert_eq!(quote["exact"], cut(start, end));
            assert_eq!(quote["prefix"], cut(start.saturating_sub(32), start));
            assert_eq!(quote["suffix"], cut(end, (end + 32).min(characters.len())));
        }
    }
    let readings = dossier.readings().iter();
    assert_eq!(
        ids.len(),
        readings.map(|reading| reading.mentions.len() + reading.quotes.len()).sum::<usize>()
    );
}

/// Every text-bound annotation cuts its words out of the text, counted in code points, and whatever refers to one finds it.
fn check_brat(dossier: &Dossier) {
    for (article, reading) in dossier.readings().iter().enumerate() {
        let characters: Vec<char> = reading.document.text().chars().collect();
        let annotations = brat::annotations(dossier, Resources::embedded(), article);
        let mut known = BTreeSet::new();
        let mut names = 0;
        for line in annotations.lines() {
            let (id, rest) = line.split_once('\t').expect("an id and a tab");
            if !id.starts_with('T') {
                let referred =
                    rest.split([' ', '\t']).filter_map(|word| word.rsplit(':').next()?.strip_prefix('T'));
                for number in referred.filter_map(|number| number.parse::<usize>().ok()) {
                    assert!(known.contains(&number), "{line}");
                }
                continue;
            }
            known.insert(id[1..].parse::<usize>().expect("a number"));
            let (place, words) = rest.split_once('\t').expect("a place and the words");
            let (kind, offsets) = place.split_once(' ').expect("a type and offsets");
            names += usize::from(kind != "Quote" && kind != "Speaker");
            let pieces = offsets.split(';').map(|piece| {
                let (start, end) = piece.split_once(' ').expect("two offsets");
                let [start, end] = [start, end].map(|at| at.parse::<usize>().expect("an offset"));
                characters[start..end].iter().collect::<String>()
            });
            assert_eq!(pieces.collect::<Vec<_>>().join(" "), words);
        }
        assert_eq!(names, reading.mentions.len());
    }
}

/// Entities stand in order without overlaps and cut the words of the mentions out of the text, counted in code points.
fn check_spacy(dossier: &Dossier) {
    let drawn: serde_json::Value = serde_json::from_str(&spacy::spacy(dossier)).expect("it is JSON");
    let drawn = drawn.as_array().expect("a list");
    assert_eq!(drawn.len(), dossier.readings().len());
    for (drawn, reading) in drawn.iter().zip(dossier.readings()) {
        assert_eq!(drawn["text"], reading.document.text());
        assert!(!drawn["title"].as_str().expect("a title").contains('<'), "displaCy does not escape titles");
        let characters: Vec<char> = reading.document.text().chars().collect();
        let entities = drawn["ents"].as_array().expect("a list");
        assert_eq!(entities.len(), reading.mentions.len());
        let mut last = 0;
        for (entity, mention) in entities.iter().zip(&reading.mentions) {
            let at =
                |key: &str| usize::try_from(entity[key].as_u64().expect("an offset")).expect("it is small");
            assert!(last <= at("start") && at("start") < at("end"), "{entity}");
            last = at("end");
            let words: String = characters[at("start")..at("end")].iter().collect();
            assert_eq!(
                (words.as_str(), entity["label"].as_str()),
                (reading.document.slice(mention.span), Some(mention.label.code()))
            );
        }
    }
}

/// Four columns everywhere, as many words as tokens, tags that follow from one another, an article for every start.
fn check_conll(dossier: &Dossier) {
    let written = conll::conll(dossier, Resources::embedded());
    let (mut starts, mut words, mut begun) = (0, 0, 0);
    let mut before = "O";
    for line in written.split('\n') {
        let columns: Vec<&str> = line.split(' ').collect();
        if line.is_empty() {
            before = "O";
            continue;
        }
        assert_eq!(columns.len(), 4, "{line:?}");
        assert!(
            columns.iter().all(|column| !column.is_empty() && !column.contains(char::is_whitespace)),
            "{line:?}"
        );
        if columns[0] == "-DOCSTART-" && columns[1] == "-X-" {
            starts += 1;
            continue;
        }
        words += 1;
        let name = columns[3];
        match name.split_once('-') {
            Some(("B", _)) => begun += 1,
            Some(("I", label)) => {
                assert_eq!(before.split_once('-').map(|(_, label)| label), Some(label), "{line:?}");
            }
            _ => assert_eq!(name, "O"),
        }
        before = name;
    }
    let readings = dossier.readings();
    assert_eq!(starts, readings.len());
    assert_eq!(words, readings.iter().map(|reading| reading.document.tokens().len()).sum::<usize>());
    assert!(begun >= readings.iter().filter(|reading| !reading.mentions.is_empty()).count());
}

#[test]
fn a_name_across_a_line_end_is_two_fragments_in_brat() {
    let text = "🇺🇦 Ihor\r\n  Terekhov and the United\u{2028}Nations";
    let mention = |words: &str, label| {
        let start = text.find(words).expect("the words stand in the text");
        Mention { span: Span::new(start, start + words.len()), label, score: 900 }
    };
    let mentions =
        vec![mention("Ihor\r\n  Terekhov", Label::Person), mention("United\u{2028}Nations", Label::Org)];
    let dossier = Dossier::with_entities(vec![Reading::with_mentions("a.txt", text, mentions)], Vec::new());
    let annotations = brat::annotations(&dossier, Resources::embedded(), 0);
    let expected = "T1\tPERSON 3 7;9 19\tIhor   Terekhov\nT2\tORG 28 34;35 42\tUnited Nations\n";
    assert_eq!(annotations, expected);
    check_brat(&dossier);
}

#[test]
fn brat_is_told_who_says_what_who_is_who_and_where_it_lies() {
    let annotations = brat::annotations(&super::dossier(), Resources::embedded(), 0);
    assert!(annotations.lines().any(|line| line.starts_with("*\tSame T")), "{annotations}");
    assert!(annotations.contains("\tStance T") && annotations.contains(" denies\n"), "{annotations}");
    let normal =
        |line: &str| line.starts_with('N') && line.contains("GeoNames:") && line.ends_with("\tIzyum");
    assert!(annotations.lines().any(normal), "{annotations}");
    let quote = annotations.lines().find(|line| line.ends_with("\t“We need help,” “and we need it now.”"));
    assert!(quote.is_some_and(|line| line.contains(';')), "{annotations}");
    assert_eq!(annotations.matches("\tSaidBy Arg1:T").count(), 3, "{annotations}");
}

#[test]
fn brat_gets_a_text_and_its_annotations_for_every_article_and_the_types() {
    let dossier = super::dossier();
    let packed = brat::brat(&dossier, Resources::embedded());
    let limits = Limits { entries: 20, bytes: 1 << 20, ratio: 200 };
    let mut archive = Archive::open(&packed, limits).expect("it is whole");
    let names: Vec<String> = archive.entries().iter().map(|entry| entry.name.to_string()).collect();
    let stems = ["001-1-..-first", "002-second----b"];
    let expected = ["annotation.conf".to_owned()]
        .into_iter()
        .chain(stems.iter().flat_map(|stem| [format!("{stem}.txt"), format!("{stem}.ann")]));
    assert_eq!(names, expected.collect::<Vec<_>>());
    let text = archive.content(1).expect("it is whole");
    assert_eq!(text, dossier.readings()[0].document.text().as_bytes());
    let types = String::from_utf8(archive.content(0).expect("it is whole")).expect("UTF-8");
    assert!(types.contains("\nPERSON\n") || types.contains("]\nPERSON\n"), "{types}");
}

#[test]
fn columns_hold_a_token_a_line_and_names_in_bio() {
    let columns = conll::conll(&super::dossier(), Resources::embedded());
    assert_eq!(columns.matches("-DOCSTART- -X- O O\n\n").count(), 2);
    assert!(
        columns.contains("\nIhor PROPN O B-PERSON\nTerekhov PROPN O I-PERSON\nsaid VERB O O\n"),
        "{columns}"
    );
}

#[test]
fn an_annotation_says_what_whom_where_and_when() {
    let text = web::web(&super::dossier(), Resources::embedded());
    for line in [
        r#"{"type": "TextualBody", "purpose": "identifying", "value": "Ihor Terekhov"}"#,
        r#""value": "2023-05-16""#,
        r#""source": "https://sws.geonames.org/"#,
        r#""value": "Officials denies""#,
        r#""source": "ni:///sha-256;"#,
    ] {
        assert!(text.contains(line), "{line} is missing in {text}");
    }
}
