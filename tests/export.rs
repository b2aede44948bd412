//! What leaves the crate: keys, offsets, escapes.

use dateline::description::Description;
use dateline::export::offsets::Unit;
use dateline::export::{csv, geojson, html, json, snapshot, summary};
use dateline::identity::{Entity, MentionRef};
use dateline::pipeline::Reading;
use dateline::place::Whereabouts;
use dateline::{Article, Dossier, Label, Mention, Resources, Span};
use serde_json::Value;

/// A dossier of one text in which every given word is a mention of an entity of its own.
fn dossier(name: &str, text: &str, words: &[(&str, Label)]) -> Dossier {
    let place = |word: &str| {
        let place = Resources::embedded().lexicon.places(word).first().copied();
        place.map(Whereabouts::at)
    };
    let mut mentions: Vec<Mention> = words
        .iter()
        .map(|(word, label)| {
            let start = text.find(word).expect("the word stands in the text");
            Mention { span: Span::new(start, start + word.len()), label: *label, score: 900 }
        })
        .collect();
    mentions.sort_by_key(|mention| mention.span);
    let entities = mentions.iter().enumerate().map(|(mention, found)| Entity {
        place: (found.label == Label::Gpe).then(|| place(&text[found.span])).flatten(),
        ..Entity::new(found.label, text[found.span].to_owned(), vec![MentionRef { article: 0, mention }])
    });
    let entities = entities.collect();
    let reading = Reading::with_mentions(name, text, mentions);
    Dossier::with_entities(vec![reading], entities)
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("what is written can be read")
}

/// The keys of an object in the order they are written.
fn keys(json: &str, after: &str) -> Vec<String> {
    let object = &json[json.find(after).expect("the object is there") + after.len()..];
    let mut depth = 0;
    let mut keys = Vec::new();
    let mut rest = object.trim_start().char_indices().peekable();
    let text = object.trim_start();
    while let Some((at, character)) = rest.next() {
        match character {
            '{' | '[' => depth += 1,
            '}' | ']' if depth == 1 => break,
            '}' | ']' => depth -= 1,
            '"' => {
                let mut end = at + 1;
                let mut escaped = false;
                for (here, inner) in rest.by_ref() {
                    end = here;
                    if !escaped && inner == '"' {
                        break;
                    }
                    escaped = !escaped && inner == '\\';
                }
                if depth == 1 && text[end + 1..].starts_with(':') {
                    keys.push(text[at + 1..end].to_owned());
                }
            }
            _ => {}
        }
    }
    keys
}

#[test]
fn keys_stand_in_the_published_order() {
    let dossier = dossier("one \"two\" \\", "Shells hit Kyiv.", &[("Kyiv", Label::Gpe)]);
    let json = json::json(&dossier, Resources::embedded(), Unit::CodePoint);
    assert_eq!(keys(&json, ""), ["schema", "offsets", "articles", "entities", "ledger", "corrections"]);
    assert_eq!(
        keys(&json, "\"articles\": ["),
        [
            "id",
            "name",
            "title",
            "outlet",
            "published",
            "dateline",
            "text",
            "mentions",
            "times",
            "quotes",
            "figures",
            "events",
            "notes",
            "duplicate_of",
            "sha256"
        ]
    );
    assert_eq!(
        keys(&json, "\"mentions\": ["),
        ["start", "end", "text", "label", "entity", "score", "checked"]
    );
    assert_eq!(
        keys(&json, "\"entities\": ["),
        [
            "id",
            "label",
            "name",
            "aliases",
            "description",
            "place",
            "mentions",
            "articles",
            "spellings",
            "united",
            "linked"
        ]
    );
    assert_eq!(
        keys(&json, "\"place\": "),
        ["lat", "lon", "kind", "country", "geonames", "name", "population", "relation"]
    );
}

#[test]
fn keys_of_figures_stand_in_the_published_order() {
    let article = Article::new("a", "At least 11 people were killed in Odesa.");
    let json =
        json::json(&Dossier::read(&[article], Resources::embedded()), Resources::embedded(), Unit::CodePoint);
    assert_eq!(
        keys(&json, "\"figures\": ["),
        [
            "id",
            "start",
            "end",
            "text",
            "low",
            "high",
            "approximate",
            "what",
            "class",
            "place",
            "date",
            "source",
            "group",
            "scope",
            "source_text",
            "quote",
            "repeats",
            "unit",
            "fate"
        ]
    );
    assert_eq!(
        keys(&json, "\"ledger\": ["),
        ["class", "group", "what", "place", "date", "scope", "entries", "fate", "differ"]
    );
    assert_eq!(keys(&json, "\"entries\": ["), ["article", "figure"]);
}

#[test]
fn slices_by_offsets_give_the_words_in_every_unit() {
    let text = "🇺🇦 Zelenśkyj 𝔰aid “no” in Kyïv\u{301}.\r\n🚀 Odesa";
    let words = [
        ("Zelenśkyj", Label::Person),
        ("𝔰aid", Label::WorkOfArt),
        ("Kyïv\u{301}", Label::Gpe),
        ("Odesa", Label::Gpe),
    ];
    let dossier = dossier("a.txt", text, &words);
    for unit in Unit::ALL {
        let analysis = parsed(&json::json(&dossier, Resources::embedded(), unit));
        assert_eq!(analysis["offsets"], unit.name());
        let mentions = analysis["articles"][0]["mentions"].as_array().expect("mentions are a list");
        assert_eq!(mentions.len(), 4);
        for mention in mentions {
            let offset =
                |key: &str| usize::try_from(mention[key].as_u64().expect("a number")).expect("it is small");
            let (start, end) = (offset("start"), offset("end"));
            let slice = match unit {
                Unit::CodePoint => text.chars().skip(start).take(end - start).collect(),
                Unit::Utf16 => String::from_utf16(&text.encode_utf16().collect::<Vec<_>>()[start..end])
                    .expect("offsets fall between characters"),
                Unit::Utf8 => text[start..end].to_owned(),
            };
            assert_eq!(mention["text"], slice, "{unit:?}");
        }
    }
}

#[test]
fn absent_facts_are_null_and_absent_layers_empty() {
    let analysis = parsed(&json::json(&dossier("a", "", &[]), Resources::embedded(), Unit::CodePoint));
    let article = &analysis["articles"][0];
    for fact in ["title", "outlet", "published", "dateline"] {
        assert_eq!(article[fact], Value::Null, "{fact}");
    }
    for layer in ["mentions", "times", "quotes", "figures", "events"] {
        assert_eq!(article[layer], Value::Array(Vec::new()), "{layer}");
    }
    assert_eq!(article["notes"][0], "publication date unknown: relative dates are left open");
}

#[test]
fn characters_that_do_not_show_are_noted_and_named() {
    let text = "a\0b \u{202e}Kyiv";
    let analysis = parsed(&json::json(&dossier("a", text, &[]), Resources::embedded(), Unit::CodePoint));
    assert_eq!(analysis["articles"][0]["text"], text);
    let notes = analysis["articles"][0]["notes"].to_string();
    assert!(
        notes.contains("holds 2 characters that do not show: 1 × U+0000 null character, 1 × U+202E"),
        "{notes}"
    );
}

/// Names and words that would do harm where they are not escaped.
const HOSTILE: [&str; 7] = [
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "=HYPERLINK(\"http://x\";\"y\")",
    "@SUM(1,2)",
    "a\",\"b\r\nc",
    "-->&lt;]]>",
];

#[test]
fn nothing_in_a_report_comes_alive() {
    for hostile in HOSTILE {
        let text = format!("Before {hostile} after \u{202e}it.");
        let report = html::html(&dossier(hostile, &text, &[(hostile, Label::Person)]), Resources::embedded());
        let body = &report[report.find("<body>").expect("it has a body")..];
        for tag in ["<script", "<img", "<svg", "</style", "\u{202e}"] {
            assert!(!body.contains(tag), "{tag} of {hostile}");
        }
        assert!(body.contains("U+202E"), "the override is named");
        assert!(
            report.contains("content=\"default-src 'none'; style-src 'sha256-"),
            "nothing may run, nothing be loaded"
        );
        assert!(!report.contains("http://") || hostile.contains("http://"), "nothing is fetched");
    }
}

#[test]
fn a_report_marks_every_mention_with_its_kind_in_words() {
    let dossier =
        dossier("a.txt", "Zelensky spoke in Kyiv.", &[("Zelensky", Label::Person), ("Kyiv", Label::Gpe)]);
    let report = html::html(&dossier, Resources::embedded());
    for mark in [
        "<mark id=\"a1m1\" class=\"people\"><a href=\"#e1\">Zelensky</a><small title=\"person\">PER</small></mark> spoke in ",
        "<mark id=\"a1m2\" class=\"places\"><a href=\"#e2\">Kyiv</a><small title=\"country or town\">GPE</small></mark>.</p>",
        "<tr id=\"e1\"><th scope=\"row\">Zelensky</th><td>person</td>",
        "<td>country or town</td><td>city, Ukraine<br>",
        "<td class=\"count\">90 %</td>",
        "<li><mark class=\"people\">person<small>PER</small></mark></li>",
    ] {
        assert!(report.contains(mark), "{mark}\n{report}");
    }
}

#[test]
fn no_cell_of_the_table_is_a_formula() {
    for hostile in HOSTILE {
        let text = format!("Before {hostile} after.");
        let written = csv::csv(&dossier(hostile, &text, &[(hostile, Label::Person)]), Resources::embedded());
        let mut reader = ::csv::Reader::from_reader(written.as_bytes());
        assert_eq!(reader.headers().expect("there is a header").get(0), Some("name"));
        let rows: Vec<_> = reader.records().map(|row| row.expect("every row is whole")).collect();
        assert_eq!(rows.len(), 1, "{written}");
        let name = rows[0].get(0).expect("it has a name");
        assert_eq!(name.trim_start_matches('\''), hostile);
        assert!(rows[0].iter().all(|cell| !cell.starts_with(['=', '+', '@', '\t', '\r'])), "{written}");
    }
}

#[test]
fn the_table_says_how_sure_an_entity_is() {
    let dossier = dossier("a.txt", "Zelensky spoke.", &[("Zelensky", Label::Person)]);
    let written = csv::csv(&dossier, Resources::embedded());
    let mut reader = ::csv::Reader::from_reader(written.as_bytes());
    let header = reader.headers().expect("there is a header").clone();
    let row = reader.records().next().expect("there is a row").expect("it is whole");
    for name in ["lowest score", "highest score"] {
        let column = header.iter().position(|cell| cell == name).expect("the column is there");
        assert_eq!(row.get(column), Some("0.9"), "{written}");
    }
}

#[test]
fn the_map_holds_the_places_alone_longitude_first() {
    let text = "Zelensky spoke in Kyiv.";
    let dossier = dossier("a \"b\".txt", text, &[("Zelensky", Label::Person), ("Kyiv", Label::Gpe)]);
    let map = parsed(&geojson::geojson(&dossier, Resources::embedded(), Unit::Utf16));
    assert_eq!(map["type"], "FeatureCollection");
    let features = map["features"].as_array().expect("features are a list");
    assert_eq!(features.len(), 1);
    let Value::Object(feature) = &features[0] else { panic!("a feature is an object") };
    assert_eq!((&feature["type"], &feature["geometry"]["type"]), (&"Feature".into(), &"Point".into()));
    let degrees =
        |index: usize| feature["geometry"]["coordinates"][index].as_f64().expect("degrees are numbers");
    assert!(
        (30.0..31.0).contains(&degrees(0)) && (50.0..51.0).contains(&degrees(1)),
        "Kyiv lies at 30.5 E 50.4 N"
    );
    let properties = &feature["properties"];
    assert_eq!(properties["mentions"][0]["name"], "a \"b\".txt");
    assert_eq!((&properties["country"], &properties["count"]), (&"Ukraine".into(), &1.into()));
}

#[test]
fn the_summary_keeps_its_columns_and_its_lines() {
    let hostile = "\u{1b}[2J\u{202e}北京市朝阳区建国门外大街一号二号三号四号五号";
    let text = format!("Before {hostile} after, said Petrenko.");
    let dossier = dossier(hostile, &text, &[(hostile, Label::Person), ("Petrenko", Label::Person)]);
    let summary = summary::summary(&dossier, Resources::embedded());
    assert!(!summary.contains(['\u{1b}', '\u{202e}']), "{summary}");
    let rows: Vec<&str> = summary.lines().skip_while(|line| !line.contains("mentions")).take(3).collect();
    let columns: Vec<usize> = rows.iter().map(|row| unicode_width::UnicodeWidthStr::width(*row)).collect();
    assert!(columns.iter().skip(1).all(|width| *width == columns[1]), "{summary}");
    assert!(summary.contains("Person (2)\n"), "{summary}");
}

#[test]
fn a_snapshot_says_what_scores_mean_and_which_lines_a_reader_may_draw() {
    let dossier = dossier("a.txt", "Zelensky spoke.", &[("Zelensky", Label::Person)]);
    let snapshot = snapshot::snapshot(&dossier, Resources::embedded(), &[7], 1.5);
    let row = &snapshot.table[0];
    let known = snapshot.certainty.iter().rfind(|step| step.from <= row.surest);
    assert_eq!(known.map(|step| step.words), Some("about 9 in 10 such marks are right"));
    assert_eq!(snapshot.lines, [0.5, 0.7, 0.8, 0.9, 0.95]);
    assert_eq!(row.counts[0].surest.to_bits(), row.surest.to_bits());
}

#[test]
fn runs_of_a_snapshot_cover_every_paragraph_once() {
    let text = "🚀 Shells hit Kyiv.\n\n\u{200b}Zelensky said so.";
    let dossier = dossier("a.txt", text, &[("Kyiv", Label::Gpe), ("Zelensky", Label::Person)]);
    let snapshot = snapshot::snapshot(&dossier, Resources::embedded(), &[7], 1.5);
    let article = &snapshot.articles[0];
    assert_eq!((article.key, article.id.as_str()), (7, "a1"));
    let units: Vec<u16> = text.encode_utf16().collect();
    for paragraph in &article.paragraphs {
        let mut at = paragraph.start;
        for run in &paragraph.runs {
            assert!(run.end > at);
            if let Some(mention) = run.mention {
                let words = &units[at as usize..run.end as usize];
                let mention = &snapshot.analysis.articles[0].mentions[mention];
                assert_eq!(String::from_utf16_lossy(words), mention.text);
            }
            at = run.end;
        }
        assert_eq!(at, paragraph.end);
    }
    assert_eq!(article.hidden[0].name, "U+200B zero-width space");
    assert_eq!(snapshot.labels.len(), Label::ALL.len());
    assert_eq!(snapshot.table[0].first.context, "\u{200b}Zelensky said so.");
    assert!(snapshot.analysis.entities[0].place.as_ref().is_some_and(|place| place.population.is_some()));
}

#[test]
fn the_same_article_gives_the_same_bytes() {
    let article = Article::new("a.txt", "KYIV – Two shells hit Kharkiv on Monday, Volodymyr Zelensky said.");
    let write = || {
        let dossier = Dossier::read(std::slice::from_ref(&article), Resources::embedded());
        json::json(&dossier, Resources::embedded(), Unit::Utf16)
    };
    assert_eq!(write(), write());
}

/// A dossier of one text in which a person is described, a people belongs with its country, and a place is not known.
fn described(role: &str) -> Dossier {
    let text = "Governor Petrenko left Nowhereville. Ukrainian troops stayed in Ukraine.";
    let words = [
        ("Petrenko", Label::Person),
        ("Nowhereville", Label::Gpe),
        ("Ukrainian", Label::Norp),
        ("Ukraine", Label::Gpe),
    ];
    let plain = dossier("a.txt", text, &words);
    let mut entities = plain.entities().to_vec();
    entities[0].description = Some(Description {
        role: Some(role.to_owned()),
        of: Some("Luhansk region".to_owned()),
        affiliation: Some("Ukraine".to_owned()),
        article: 0,
        evidence: Span::new(0, 17),
    });
    (entities[2].linked, entities[3].linked) = (vec![3], vec![2]);
    Dossier::with_entities(plain.into_readings(), entities)
}

#[test]
fn what_is_known_of_an_entity_stands_in_the_exports_that_a_person_reads() {
    let dossier = described("governor");
    let report = html::html(&dossier, Resources::embedded());
    for words in [
        "<td><a href=\"#a1m1\">governor of Luhansk region, Ukraine</a><br></td>",
        "<td>not in the gazetteer<br></td>",
        "its people: <a href=\"#e3\">Ukrainian</a>",
        "the people of: <a href=\"#e4\">Ukraine</a>",
    ] {
        assert!(report.contains(words), "{words}\n{report}");
    }
    let summary = summary::summary(&dossier, Resources::embedded());
    for words in
        ["governor of Luhansk region, Ukraine\n", "not in the gazetteer\n", "country; its people Ukrainian\n"]
    {
        assert!(summary.contains(words), "{words}\n{summary}");
    }
    let written = csv::csv(&dossier, Resources::embedded());
    let mut reader = ::csv::Reader::from_reader(written.as_bytes());
    let header = reader.headers().expect("there is a header").clone();
    let rows: Vec<_> = reader.records().map(|row| row.expect("every row is whole")).collect();
    let cell = |name: &str, column: &str| {
        let column = header.iter().position(|cell| cell == column).expect("the column is there");
        let row = rows.iter().find(|row| row.get(0) == Some(name)).expect("the entity has a row");
        row.get(column).expect("rows are whole").to_owned()
    };
    assert_eq!(cell("Petrenko", "description role"), "governor");
    assert_eq!(cell("Petrenko", "description of"), "Luhansk region");
    assert_eq!(cell("Petrenko", "description affiliation"), "Ukraine");
    assert_eq!(
        (cell("Ukraine", "linked"), cell("Ukrainian", "linked")),
        ("Ukrainian".into(), "Ukraine".into())
    );
    assert!(cell("Ukraine", "population").parse::<u32>().is_ok_and(|people| people > 1_000_000));
    assert!(cell("Ukraine", "geonames").parse::<u32>().is_ok());
    assert_eq!(
        (cell("Ukraine", "place name"), cell("Nowhereville", "place")),
        ("Ukraine".into(), String::new())
    );
}

#[test]
fn no_description_is_a_formula_or_markup() {
    for hostile in HOSTILE {
        let dossier = described(hostile);
        let written = csv::csv(&dossier, Resources::embedded());
        let mut reader = ::csv::Reader::from_reader(written.as_bytes());
        for row in reader.records() {
            let row = row.expect("every row is whole");
            assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '@', '\t', '\r'])), "{written}");
        }
        let report = html::html(&dossier, Resources::embedded());
        assert!(!report.contains("<script") && !report.contains("<img"), "{report}");
        let summary = summary::summary(&dossier, Resources::embedded());
        assert!(!summary.contains(['\u{1b}', '\u{202e}']), "{summary}");
    }
}
