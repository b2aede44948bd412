//! Quotes, figures and times as CSV, and how quotes cut the runs of text.

use dateline::export::csv::{self, Table};
use dateline::export::{html, summary};
use dateline::pipeline::{self, Reading};
use dateline::quote::{Quote, QuoteKind, Stance};
use dateline::view::runs::{self, DEEPEST};
use dateline::zip::{Archive, Limits};
use dateline::{Article, Dossier, Resources, Span};

const STORY: &str = "KHARKIV, Ukraine, May 16, 2023 (Meridian Wire) - Three people were killed on Tuesday, Mayor Ihor Terekhov said.

\"We need help,\" Terekhov said. Officials denied that the bridge was hit.
";

/// A table as rows of cells, each with its column's name.
fn rows(dossier: &Dossier, table: Table) -> Vec<Vec<(String, String)>> {
    let written = csv::table(dossier, Resources::embedded(), table);
    let mut reader = ::csv::Reader::from_reader(written.as_bytes());
    let header = reader.headers().expect("there is a header").clone();
    let named = |row: ::csv::StringRecord| {
        header.iter().zip(row.iter()).map(|(column, cell)| (column.to_owned(), cell.to_owned())).collect()
    };
    reader.records().map(|row| named(row.expect("every row is whole"))).collect()
}

fn cell<'a>(row: &'a [(String, String)], column: &str) -> &'a str {
    row.iter().find(|(name, _)| name == column).map_or_else(|| panic!("no column {column}"), |(_, cell)| cell)
}

#[test]
fn the_table_of_quotes_says_who_says_what_and_how() {
    let dossier = Dossier::read(&[Article::new("a.txt", STORY)], Resources::embedded());
    let rows = rows(&dossier, Table::Quotes);
    let shown: Vec<[&str; 6]> = rows
        .iter()
        .map(|row| {
            ["kind", "stance", "speaker", "as named in the text", "cue", "text"]
                .map(|column| cell(row, column))
        })
        .collect();
    assert_eq!(
        shown,
        [
            [
                "indirect",
                "asserts",
                "Ihor Terekhov",
                "Ihor Terekhov",
                "said",
                "Three people were killed on Tuesday"
            ],
            ["direct", "asserts", "Ihor Terekhov", "Terekhov", "said", "\"We need help,\""],
            ["indirect", "denies", "", "Officials", "denied", "the bridge was hit"],
        ]
    );
    assert!(rows.iter().all(|row| cell(row, "article") == "a.txt" && cell(row, "published") == "2023-05-16"));
}

#[test]
fn the_table_of_times_gives_their_values() {
    let dossier = Dossier::read(&[Article::new("a.txt", STORY)], Resources::embedded());
    let rows = rows(&dossier, Table::Times);
    let tuesday = rows.iter().find(|row| cell(row, "text") == "Tuesday").expect("Tuesday has a row");
    assert_eq!((cell(tuesday, "type"), cell(tuesday, "value")), ("DATE", "2023-05-16"));
    assert_eq!((cell(tuesday, "earliest"), cell(tuesday, "latest")), ("2023-05-16", "2023-05-16"));
    assert!(cell(tuesday, "reads").starts_with("16 May 2023"), "{tuesday:?}");
}

#[test]
fn the_table_of_figures_says_what_is_counted_by_whom_and_the_row_of_the_ledger() {
    let other = "KHARKIV, Ukraine, May 16, 2023 (Other Wire) - At least five people were killed in Kharkiv on Tuesday, police said.";
    let story = "KHARKIV, Ukraine, May 16, 2023 (Meridian Wire) - Three people were killed in Kharkiv on Tuesday, Mayor Ihor Terekhov said.";
    let articles = [Article::new("a.txt", story), Article::new("b.txt", other)];
    let dossier = Dossier::read(&articles, Resources::embedded());
    let rows = rows(&dossier, Table::Figures);
    let killed: Vec<[&str; 6]> = rows
        .iter()
        .filter(|row| cell(row, "class") == "killed")
        .map(|row| ["article", "text", "low", "high", "source", "ledger row"].map(|column| cell(row, column)))
        .collect();
    assert_eq!(
        killed,
        [["a.txt", "Three", "3", "3", "Ihor Terekhov", "1"], ["b.txt", "At least five", "5", "", "", "1"]]
    );
    assert_eq!(cell(&rows[1], "as named in the text"), "police");
}

#[test]
fn an_amount_below_nought_keeps_its_sign() {
    let text = "The frost fell to minus 5 degrees Celsius in Kabul.";
    let dossier = Dossier::read(&[Article::new("a.txt", text)], Resources::embedded());
    let rows = rows(&dossier, Table::Figures);
    assert_eq!(
        rows.iter().map(|row| (cell(row, "low"), cell(row, "high"))).collect::<Vec<_>>(),
        [("-5", "-5")]
    );
}

#[test]
fn a_second_copy_of_an_article_says_nothing_again() {
    let once = Dossier::read(&[Article::new("a.txt", STORY)], Resources::embedded());
    let twice =
        Dossier::read(&[Article::new("a.txt", STORY), Article::new("b.txt", STORY)], Resources::embedded());
    for table in [Table::Quotes, Table::Figures, Table::Times] {
        assert_eq!(rows(&once, table), rows(&twice, table));
    }
}

#[test]
fn mentions_are_a_table_with_offsets_that_cut_the_words_out_of_the_text() {
    let text = format!("🇺🇦 {STORY}");
    let articles = [Article::new("a.txt", text.as_str()), Article::new("b.txt", text.as_str())];
    let dossier = Dossier::read(&articles, Resources::embedded());
    let rows = rows(&dossier, Table::Mentions);
    let characters: Vec<char> = text.chars().collect();
    for row in &rows {
        let at = |column| cell(row, column).parse::<usize>().expect("an offset");
        let cut: String = characters[at("start")..at("end")].iter().collect();
        assert_eq!(cut, cell(row, "text"));
        assert_eq!(cell(row, "counts"), (cell(row, "article id") == "a1").to_string(), "{row:?}");
    }
    let mayor = rows.iter().find(|row| cell(row, "text") == "Terekhov").expect("the mayor is marked");
    assert_eq!((cell(mayor, "entity"), cell(mayor, "label")), ("Ihor Terekhov", "PERSON"));
    let entities = self::rows(&dossier, Table::Entities);
    let of_id = entities.iter().find(|row| cell(row, "id") == cell(mayor, "entity id"));
    assert_eq!(of_id.map(|row| cell(row, "name")), Some("Ihor Terekhov"));
}

#[test]
fn articles_are_a_table_of_their_own() {
    let articles = [Article::new("a.txt", STORY), Article::new("b.txt", STORY)];
    let rows = rows(&Dossier::read(&articles, Resources::embedded()), Table::Articles);
    let shown: Vec<[&str; 6]> = rows
        .iter()
        .map(|row| {
            ["id", "name", "published", "published from", "dateline", "same text as"]
                .map(|column| cell(row, column))
        })
        .collect();
    assert_eq!(
        shown,
        [
            ["a1", "a.txt", "2023-05-16", "text", "KHARKIV", ""],
            ["a2", "b.txt", "2023-05-16", "text", "KHARKIV", "a1"]
        ]
    );
}

#[test]
fn the_pack_holds_every_table_and_a_word_on_every_column() {
    let dossier = Dossier::read(&[Article::new("a.txt", STORY)], Resources::embedded());
    let packed = csv::pack::pack(&dossier, Resources::embedded());
    let limits = Limits { entries: 20, bytes: 1 << 20, ratio: 200 };
    let mut archive = Archive::open(&packed, limits).expect("it is whole");
    let mut unpack = |name: &str| {
        String::from_utf8(archive.named(name).expect("it is there").expect("it is whole")).expect("UTF-8")
    };
    let dictionary = unpack("README.txt");
    for table in Table::ALL {
        let written = csv::table(&dossier, Resources::embedded(), table);
        assert_eq!(unpack(&format!("{}.csv", table.name())), format!("\u{feff}{written}"));
        let header = written.lines().next().expect("a header");
        let (_, section) =
            dictionary.split_once(&format!("\n{}.csv (", table.name())).expect("the table is told of");
        let section = section.split("\n\n").nth(1).expect("its columns follow");
        let told: Vec<&str> =
            section.lines().map(|line| line.trim().split("  ").next().expect("a name")).collect();
        assert_eq!(told.join(","), header);
    }
}

#[test]
fn no_cell_of_a_table_is_a_formula() {
    let text = "\"=SUM(A1:A9) and more,\" Mayor Ihor Terekhov said on Tuesday. According to +1 officials, @all is well.";
    let dossier = Dossier::read(&[Article::new("=1.txt", text)], Resources::embedded());
    for table in Table::ALL {
        for row in rows(&dossier, table) {
            assert!(
                row.iter().all(|(_, cell)| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])),
                "{row:?}"
            );
        }
    }
}

#[test]
fn the_report_leads_from_every_quote_and_account_to_its_words() {
    let articles = [Article::new("a.txt", STORY), Article::new("b.txt", STORY.replace("Three", "Five"))];
    let dossier = Dossier::read(&articles, Resources::embedded());
    let report = html::html(&dossier, Resources::embedded());
    let targets: Vec<&str> =
        report.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(targets.iter().any(|target| target.contains('q')), "quotes are led to");
    for target in targets {
        assert_eq!(
            report.matches(&format!(" id=\"{target}\"")).count(),
            1,
            "{target} is one place of the report"
        );
    }
    for words in
        ["<span class=\"said indirect\"", "Ihor Terekhov: asserts", "These accounts differ.", "denies"]
    {
        assert!(report.contains(words), "{words}");
    }
}

#[test]
fn words_of_quotes_and_speakers_are_no_markup_in_the_report() {
    let hostile = "<b onclick=alert(1)>\u{202e}\"";
    let text = format!(
        "\"We need {hostile} help,\" Mayor Ihor {hostile} Terekhov said. Officials {hostile} said 11 {hostile} people died."
    );
    let dossier = Dossier::read(&[Article::new(hostile, text)], Resources::embedded());
    let report = html::html(&dossier, Resources::embedded());
    assert!(!report.contains("<b onclick") && !report.contains('\u{202e}'), "{report}");
}

#[test]
fn the_summary_says_who_speaks_and_what_is_counted() {
    let articles = [Article::new("a.txt", STORY), Article::new("b.txt", STORY.replace("Three", "Five"))];
    let dossier = Dossier::read(&articles, Resources::embedded());
    let summary = summary::summary(&dossier, Resources::embedded());
    let lines: Vec<&str> = summary.lines().map(str::trim).collect();
    assert!(lines.contains(&"Quotes and claims (6)"), "{summary}");
    assert!(
        lines.iter().any(|line| line.starts_with("Ihor Terekhov") && line.ends_with("4  asserts 4")),
        "{summary}"
    );
    let killed =
        lines.iter().position(|line| line.starts_with("killed: people")).expect("the dead are counted");
    assert_eq!(
        lines[killed + 1..killed + 4],
        ["Three, Ihor Terekhov, a1", "Five, Ihor Terekhov, a2", "these accounts differ"]
    );
}

/// A reading with quotes where they are wanted, each in one piece.
fn with_quotes(text: &str, pieces: &[&str]) -> Reading {
    let mut reading = Reading::with_mentions("a.txt", text, Vec::new());
    reading.quotes = pieces.iter().map(|words| quote(span(text, words))).collect();
    reading
}

fn quote(piece: Span) -> Quote {
    Quote {
        pieces: vec![piece],
        kind: QuoteKind::Indirect,
        speaker: None,
        carried: None,
        cue: None,
        stance: Stance::Asserts,
        via: None,
        unverified: None,
    }
}

fn span(text: &str, words: &str) -> Span {
    let start = text.find(words).expect("the words stand in the text");
    Span::new(start, start + words.len())
}

fn shown(reading: &Reading) -> Vec<(&str, Vec<usize>)> {
    let runs = runs::of(reading).into_iter().flatten();
    runs.map(|run| (reading.document.slice(run.span), run.quotes)).collect()
}

#[test]
fn quotes_in_quotes_and_across_each_other_cut_the_runs() {
    let text = "one two three four five";
    let reading = with_quotes(text, &["two three four", "three", "four five"]);
    let expected = [
        ("one ", vec![]),
        ("two ", vec![0]),
        ("three", vec![0, 1]),
        (" ", vec![0]),
        ("four", vec![0, 2]),
        (" five", vec![2]),
    ];
    assert_eq!(shown(&reading), expected);
}

#[test]
fn the_words_of_speaker_and_cue_are_runs_of_their_own() {
    let text = "The mayor said help came. The mayor said more.";
    let mut reading = with_quotes(text, &["help came", "more"]);
    for quote in &mut reading.quotes {
        quote.speaker = Some(span(text, "The mayor"));
        quote.cue = Some(span(text, "said"));
    }
    let runs: Vec<_> = runs::of(&reading).into_iter().flatten().collect();
    let parts: Vec<_> =
        runs.iter().map(|run| (reading.document.slice(run.span), run.speaker, run.cue)).collect();
    assert_eq!(parts[..3], [("The mayor", true, false), (" ", false, false), ("said", false, true)]);
    assert!(parts[3..].iter().all(|(_, speaker, cue)| !speaker && !cue));
}

#[test]
fn quotes_nested_ever_deeper_cost_each_run_no_more_than_the_last() {
    let text = "so ".repeat(20_000);
    let mut reading = Reading::with_mentions("a.txt", &text, Vec::new());
    let end = text.trim_end().len();
    reading.quotes = (0..20_000).map(|deep| quote(Span::new(deep * 3, end))).collect();
    let runs = runs::of(&reading);
    assert!(runs.iter().flatten().all(|run| run.quotes.len() <= DEEPEST));
    assert_eq!(runs.iter().flatten().last().map(|run| run.span.end()), Some(end));
}

#[test]
fn what_is_painted_of_a_story_is_what_its_quotes_say() {
    let reading = pipeline::read(&Article::new("a.txt", STORY), Resources::embedded());
    let runs: Vec<_> = runs::of(&reading).into_iter().flatten().collect();
    for (index, quote) in reading.quotes.iter().enumerate() {
        let painted: String = runs
            .iter()
            .filter(|run| run.quotes.contains(&index))
            .map(|run| reading.document.slice(run.span))
            .collect();
        let said: String = quote.pieces.iter().map(|&piece| reading.document.slice(piece)).collect();
        assert_eq!(painted, said);
    }
}
