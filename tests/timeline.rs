//! What articles tell with a date, and what they do not.

use dateline::export::csv::{self, Table};
use dateline::export::ics;
use dateline::timeline::{Border, Known, Statement, Timeline, Why};
use dateline::view::said;
use dateline::{Article, CivilDate, Dossier, Resources};

/// Published on Wednesday, 10 May 2023.
fn read(texts: &[&str]) -> Dossier {
    let article = |(at, text): (usize, &&str)| Article {
        name: format!("{at}"),
        text: (*text).to_owned(),
        published: CivilDate::new(2023, 5, 10),
    };
    let articles: Vec<Article> = texts.iter().enumerate().map(article).collect();
    Dossier::read(&articles, Resources::embedded())
}

fn clause<'a>(dossier: &'a Dossier, statement: &Statement) -> &'a str {
    dossier.readings()[statement.article].document.slice(statement.clause)
}

/// What one text tells: `when | clause` for each statement, in order of the calendar.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let dossier = read(&[text]);
    let timeline = Timeline::read(&dossier);
    let told = timeline.entries.iter().flat_map(|entry| &entry.statements).map(|&at| {
        let statement = &timeline.statements[at];
        format!("{} | {}", statement.when.reads(), clause(&dossier, statement))
    });
    assert_eq!(told.collect::<Vec<_>>(), expected, "{text}");
}

/// The one statement of a text.
#[track_caller]
fn only(text: &str) -> (Dossier, Statement) {
    let dossier = read(&[text]);
    let mut statements = Timeline::read(&dossier).statements;
    assert_eq!(statements.len(), 1, "{text}: {statements:?}");
    (dossier, statements.remove(0))
}

#[track_caller]
fn check_days(text: &str, first: Option<&str>, last: Option<&str>) {
    let (_, statement) = only(text);
    let shown = |day: Option<CivilDate>| day.map(|day| day.to_string());
    assert_eq!(
        (shown(statement.when.first).as_deref(), shown(statement.when.last).as_deref()),
        (first, last),
        "{text}"
    );
}

#[test]
fn what_is_dated_is_told_in_order_of_the_calendar() {
    check(
        "The bridge at Orel was hit on Tuesday. It had been rebuilt in 2021. A convoy will cross it next month. Nobody crosses it now.",
        &[
            "2021 | It had been rebuilt in 2021.",
            "9 May 2023 | The bridge at Orel was hit on Tuesday.",
            "June 2023 | A convoy will cross it next month.",
        ],
    );
}

#[test]
fn sentences_without_a_date_are_left_out_and_counted() {
    let dossier = read(&["The bridge was hit on Tuesday. It burned. Nobody was hurt.\n\nThe river is low."]);
    let timeline = Timeline::read(&dossier);
    assert_eq!((timeline.entries.len(), timeline.rest[0].undated), (1, 3));
}

#[test]
fn lengths_of_time_repeated_times_and_ages_date_nothing() {
    check(
        "The siege lasted three weeks. Trains run every Tuesday. A 12-year-old boy waited for recent days.",
        &[],
    );
}

#[test]
fn lines_about_the_article_date_nothing() {
    check(
        "Published 9 May 2023\n\nTIGRAY, May 9, 2023 (Meridian Wire) - Troops entered the town.\n\nMay 9, 2023",
        &[],
    );
}

#[test]
fn the_dateline_stays_outside_the_statement() {
    check(
        "ADDIS ABABA, May 9 (Meridian Wire) - Troops entered the town on Monday.",
        &["8 May 2023 | Troops entered the town on Monday."],
    );
}

#[test]
fn two_dates_that_are_ends_make_one_stretch() {
    check(
        "The town was shelled from 24 February to 3 March.",
        &["24 February to 3 March 2023 | The town was shelled from 24 February to 3 March."],
    );
    check(
        "The talks were held between March 2022 and May 2022.",
        &["March to May 2022 | The talks were held between March 2022 and May 2022."],
    );
    check_days("The town was shelled from 24 February to 3 March.", Some("2023-02-24"), Some("2023-03-03"));
}

#[test]
fn what_is_moved_from_day_to_day_is_no_stretch() {
    check(
        "The talks were moved from Monday to Tuesday.",
        &[
            "8 May 2023 | The talks were moved from Monday to Tuesday.",
            "9 May 2023 | The talks were moved from Monday to Tuesday.",
        ],
    );
}

#[test]
fn two_dates_of_two_clauses_are_two_statements() {
    check(
        "The envoy was in Cairo on Sunday and met the rebels in Doha on Monday.",
        &["7 May 2023 | The envoy was in Cairo on Sunday", "8 May 2023 | met the rebels in Doha on Monday."],
    );
    check(
        "Troops who had taken the town in March left it on Tuesday after the bridge was hit on Monday.",
        &[
            // Nothing between the first two says where the one clause ends.
            "March 2023 | Troops who had taken the town in March left it on Tuesday after the bridge was hit on Monday.",
            "8 May 2023 | after the bridge was hit on Monday.",
            "9 May 2023 | Troops who had taken the town in March left it on Tuesday",
        ],
    );
}

#[test]
fn listed_days_share_their_clause() {
    check(
        "Shells fell on Monday and Tuesday.",
        &[
            "8 May 2023 | Shells fell on Monday and Tuesday.",
            "9 May 2023 | Shells fell on Monday and Tuesday.",
        ],
    );
}

#[test]
fn an_hour_and_its_day_are_one_statement() {
    let (_, statement) = only("The bridge was hit at 5 a.m. on Tuesday.");
    assert_eq!(statement.when.reads(), "05:00 on 9 May 2023");
}

#[test]
fn beginnings_and_ends_stay_open() {
    check_days("Rebels have held the town since 2014.", Some("2014-01-01"), None);
    check_days("After Monday the road was closed.", Some("2023-05-08"), None);
    check_days("The road was open until Tuesday.", None, Some("2023-05-09"));
    check_days("The road must be open by 12 May.", None, Some("2023-05-12"));
    check_days("The road was open before 9 May.", None, Some("2023-05-08"));
    check_days("Before the February invasion the road was open.", None, Some("2023-02-28"));
    let (_, statement) = only("Rebels have held the town since 2014.");
    assert_eq!((statement.when.border, statement.when.reads()), (Border::Since, "since 2014".to_owned()));
}

#[test]
fn what_something_is_compared_with_dates_nothing() {
    let dossier = read(&["It was the worst attack on the town since 2014."]);
    let timeline = Timeline::read(&dossier);
    assert!(timeline.entries.is_empty());
    assert_eq!(timeline.rest[0].left_out[0].why, Why::Compared);
}

#[test]
fn inexact_dates_say_so() {
    for (text, reads) in [
        ("The village was burned in early March.", "early March 2023"),
        ("The village was burned in late 2021.", "late 2021"),
        ("The village was burned around 5 March.", "about 5 March 2023"),
        ("The village was burned last week.", "the week of 1 May 2023"),
    ] {
        assert_eq!(only(text).1.when.reads(), reads, "{text}");
    }
    check_days("The village was burned last week.", Some("2023-05-01"), Some("2023-05-07"));
}

#[test]
fn how_a_date_is_known_is_told() {
    for (text, known) in [
        ("The village was burned on 5 March 2022.", Known::Stated),
        ("The village was burned on Tuesday.", Known::FromPublication),
    ] {
        let (dossier, statement) = only(text);
        assert_eq!(statement.known(&dossier), known, "{text}");
    }
}

#[test]
fn the_day_of_saying_is_not_the_day_of_what_is_said() {
    for (text, said) in [
        ("The mayor said on Tuesday that the bridge was gone.", true),
        ("On Tuesday, Mayor Ihor Terekhov said the bridge was gone.", true),
        ("Terekhov on Tuesday warned that the bridge was gone.", true),
        ("The mayor said that the bridge was hit on Tuesday.", false),
        ("The bridge was hit on Tuesday, the mayor said.", false),
        ("Troops crossed the river on Tuesday, saying the bridge was gone.", false),
    ] {
        let (_, statement) = only(text);
        assert_eq!(statement.said, said, "{text}");
    }
}

#[test]
fn who_says_it_stands_with_the_statement() {
    let (dossier, statement) = only("KHARKIV – Mayor Ihor Terekhov said shells hit the bridge on Tuesday.");
    let quote = statement.quote.expect("it is a claim");
    assert_eq!(said::who(&dossier, 0, quote), Some("Ihor Terekhov"));
    assert_eq!(clause(&dossier, &statement), "shells hit the bridge on Tuesday");
    let (_, own) = only("Shells hit the bridge in Kharkiv on Tuesday.");
    assert_eq!(own.quote, None);
}

#[test]
fn places_entities_and_figures_of_the_sentence_stand_with_it() {
    let (dossier, statement) =
        only("Three people were killed in Kharkiv on Tuesday, President Volodymyr Zelenskiy said.");
    let names = |entities: &[usize]| {
        entities.iter().map(|&entity| dossier.entities()[entity].name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&statement.entities), ["Kharkiv", "Volodymyr Zelenskiy"]);
    assert_eq!(names(&statement.places), ["Kharkiv"]);
    assert_eq!(statement.figures, [0]);
}

#[test]
fn what_lies_behind_the_publication_is_ahead() {
    assert!(only("The envoy will visit Cairo on Friday.").1.ahead);
    assert!(!only("The envoy visited Cairo on Tuesday.").1.ahead);
}

const CAPTION: &str =
    "Smoke rises from a warehouse in Odesa, Ukraine, May 8, 2023. (Photo by Jane Doe / AFP)";

#[test]
fn a_caption_that_comes_twice_is_told_once_and_without_its_credit() {
    let text = format!(
        "Fire in Odesa\n\n{CAPTION}\n\nA warehouse burned in the port, officials said in a message to reporters.\n\n{CAPTION}"
    );
    let dossier = read(&[&text]);
    let timeline = Timeline::read(&dossier);
    assert_eq!(timeline.statements.len(), 1, "{:?}", timeline.statements);
    let statement = &timeline.statements[0];
    assert!(statement.caption);
    assert_eq!(clause(&dossier, statement), "Smoke rises from a warehouse in Odesa, Ukraine, May 8, 2023.");
}

#[test]
fn the_day_of_a_picture_dates_its_caption() {
    let text = "Smoke rises from a warehouse in Odesa, Ukraine, May 8, 2023. Picture taken May 8, 2023. REUTERS/Jane Doe";
    let (_, statement) = only(text);
    assert_eq!(statement.times.len(), 2);
}

#[test]
fn a_second_copy_tells_nothing_again() {
    let text = "At least 11 people were killed in Odesa on Tuesday, the regional governor said in a message to reporters.";
    let dossier = read(&[text, text]);
    assert_eq!(Timeline::read(&dossier).statements.len(), 1);
}

#[test]
fn two_articles_that_tell_one_thing_stand_together() {
    let dossier = read(&[
        "A missile strike on a market in Kostiantynivka killed 17 people on Tuesday, police said.",
        "Police said 17 people were killed on Tuesday when a missile hit a market in Kostiantynivka.",
    ]);
    let timeline = Timeline::read(&dossier);
    assert_eq!(timeline.entries.len(), 1, "{:?}", timeline.statements);
    assert_eq!(timeline.entries[0].statements, [0, 1]);
}

#[test]
fn two_things_of_one_day_stand_apart() {
    for pair in [
        [
            "A missile strike killed 17 people in Odesa on Tuesday.",
            "A school burned in Odesa on Tuesday after a short circuit.",
        ],
        [
            "A missile strike killed 17 people in Odesa on Tuesday.",
            "A missile strike killed 17 people in Kherson on Tuesday.",
        ],
        [
            "A missile strike killed 17 people in Odesa on Tuesday.",
            "A missile strike killed 17 people in Odesa on Monday.",
        ],
    ] {
        let dossier = read(&pair);
        assert_eq!(Timeline::read(&dossier).entries.len(), 2, "{pair:?}");
    }
}

#[test]
fn every_time_is_told_or_named_with_why_it_is_not() {
    let text = "On Tuesday, at 5 a.m., shells fell from 3 May to 5 May and for weeks. It was the worst day since 2014. Picture taken. May 5.";
    let dossier = read(&[text, "Nothing is dated here."]);
    let timeline = Timeline::read(&dossier);
    for (article, reading) in dossier.readings().iter().enumerate() {
        let mut seen: Vec<usize> = timeline.rest[article].left_out.iter().map(|left| left.time).collect();
        let told = timeline.statements.iter().filter(|statement| statement.article == article);
        seen.extend(told.flat_map(|statement| &statement.times));
        seen.sort_unstable();
        assert_eq!(seen, (0..reading.times.len()).collect::<Vec<_>>());
    }
}

#[test]
fn the_calendar_has_whole_days_and_names_what_it_leaves_out() {
    let dossier = read(&[
        "A bridge was hit in Odesa on Tuesday; it burned.\n\nTalks were held from 3 March to 5 March, the envoy said.\n\nRebels have held the town since 2014.",
    ]);
    let calendar = ics::ics(&dossier);
    let unfolded = calendar.replace("\r\n ", "");
    let lines: Vec<&str> = unfolded.split("\r\n").collect();
    let of = |name: &str| lines.iter().filter(|line| line.starts_with(name)).copied().collect::<Vec<_>>();
    assert_eq!(of("DTSTART"), ["DTSTART;VALUE=DATE:20230303", "DTSTART;VALUE=DATE:20230509"]);
    assert_eq!(of("DTEND"), ["DTEND;VALUE=DATE:20230306", "DTEND;VALUE=DATE:20230510"]);
    assert_eq!(of("DTSTAMP"), ["DTSTAMP:20230510T000000Z", "DTSTAMP:20230510T000000Z"]);
    assert_eq!(of("SUMMARY")[1], "SUMMARY:A bridge was hit in Odesa on Tuesday\\; it burned.");
    assert!(of("SUMMARY")[0].ends_with("(3 to 5 March 2023)"), "{calendar}");
    assert!(of("X-WR-CALDESC")[0].contains("1 more"), "{calendar}");
    let ids = of("UID");
    assert_ne!(ids[0], ids[1]);
    assert!(ids.iter().all(|id| id.ends_with("@dateline")));
    assert_eq!(
        calendar,
        ics::ics(&read(&[dossier.readings()[0].document.text()])),
        "the same articles give the same file"
    );
}

#[test]
fn the_table_holds_each_statement_with_its_source() {
    let dossier = read(&["=SUM(A1) was written on a wall in Kharkiv on Tuesday, Mayor Ihor Terekhov said."]);
    let written = csv::table(&dossier, Resources::embedded(), Table::Timeline);
    let mut reader = ::csv::Reader::from_reader(written.as_bytes());
    let header = reader.headers().expect("there is a header").clone();
    let rows: Vec<::csv::StringRecord> =
        reader.records().map(|row| row.expect("every row is whole")).collect();
    let cell = |column: &str| {
        let at = header.iter().position(|name| name == column).expect("the column is there");
        rows[0][at].to_owned()
    };
    assert_eq!(rows.len(), 1);
    assert_eq!([cell("first day"), cell("last day"), cell("precision")], ["2023-05-09", "2023-05-09", "day"]);
    assert_eq!(
        [cell("published"), cell("speaker"), cell("dates")],
        ["2023-05-10", "Ihor Terekhov", "what is reported"]
    );
    assert!(cell("sentence").starts_with("'=SUM(A1)"), "{written}");
}
