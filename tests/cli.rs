//! The command line, run as a process.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use dateline::export::Format;

/// What a finished call printed.
struct Printed {
    out: String,
    err: String,
    code: Option<i32>,
}

/// Runs the program with some words, and with some bytes on its standard input.
fn run(words: &[&str], input: &[u8]) -> Printed {
    let mut child = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A call that is wrong ends before it reads: the pipe may be closed already.
    let _ = child.stdin.take().expect("standard input is a pipe").write_all(input);
    let Output { status, stdout, stderr } = child.wait_with_output().expect("the program ends");
    Printed {
        out: String::from_utf8(stdout).expect("results are UTF-8"),
        err: String::from_utf8(stderr).expect("messages are UTF-8"),
        code: status.code(),
    }
}

/// A fresh folder with some files, and their paths.
fn files(test: &str, files: &[(&str, &[u8])]) -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    std::fs::create_dir_all(&folder).expect("the test's folder can be made");
    let write = |(name, bytes): &(&str, &[u8])| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).expect("the test's file can be written");
        path.to_str().expect("the path is UTF-8").to_owned()
    };
    files.iter().map(write).collect()
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).expect("the program prints JSON")
}

#[test]
fn standard_input_is_read_where_no_file_is_named() {
    for words in [&["--format", "json"][..], &["--format=json", "-"]] {
        let printed = run(words, "KYIV – Shells fell.".as_bytes());
        let analysis = json(&printed.out);
        assert_eq!(analysis["articles"][0]["text"], "KYIV – Shells fell.");
        assert_eq!(analysis["articles"][0]["name"], "standard input");
        assert_eq!((printed.err.as_str(), printed.code), ("", Some(0)));
    }
}

#[test]
fn the_summary_is_what_is_printed_by_default() {
    let printed = run(&[], b"Shells fell near the bridge on Monday.");
    assert!(printed.out.starts_with("a1  Shells fell near the bridge on Monday.\n"), "{}", printed.out);
    assert!(printed.out.contains("\n    standard input: date not stated, 7 words\n"), "{}", printed.out);
    assert!(printed.out.ends_with('\n') && printed.out.lines().all(|line| line.chars().count() <= 100));
}

#[test]
fn unreadable_input_is_named_and_the_rest_is_analysed() {
    let paths = files(
        "unreadable",
        &[("one.txt", b"One."), ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0"), ("two.txt", b"Two.\r\n")],
    );
    let missing = format!("{}x", paths[0]);
    let words = ["--format", "json", &paths[0], &missing, &paths[1], &paths[2]];
    let printed = run(&words, b"");
    let names: Vec<String> = json(&printed.out)["articles"]
        .as_array()
        .expect("articles are a list")
        .iter()
        .map(|article| article["name"].to_string())
        .collect();
    assert_eq!(names, ["\"one.txt\"", "\"two.txt\""]);
    assert_eq!(
        printed.err.lines().collect::<Vec<_>>(),
        [
            format!("dateline: there is no file {missing}; check the name"),
            "dateline: picture.txt: this is a PNG picture, not text; bring the article as plain text, HTML or Markdown"
                .to_owned(),
        ]
    );
    assert_eq!(printed.code, Some(1));
}

#[test]
fn the_files_of_a_folder_are_read_in_order_of_their_names() {
    let paths = files(
        "folder",
        &[("b.txt", b"Two."), ("a.txt", b"One."), (".hidden", b"No."), ("c.png", b"\x89PNG\r\n\x1a\n")],
    );
    let folder = PathBuf::from(&paths[0]).parent().expect("a file lies in a folder").to_owned();
    std::fs::create_dir_all(folder.join("sub")).expect("a folder can be made");
    std::fs::create_dir_all(folder.join("empty")).expect("a folder can be made");
    std::fs::write(folder.join("sub/d.csv"), "title,text\nFirst,One more.\nSecond,Two more.\n")
        .expect("it is written");
    let shown = |path: &std::path::Path| path.to_str().expect("the path is UTF-8").to_owned();
    let printed = run(&["--format", "json", &shown(&folder)], b"");
    let analysis = json(&printed.out);
    let names: Vec<&str> = analysis["articles"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|article| article["name"].as_str().expect("a name"))
        .collect();
    assert_eq!(names, ["folder/a.txt", "folder/b.txt", "First", "Second"]);
    assert!(
        printed.err.starts_with("dateline: folder/c.png: this is a PNG picture, not text; "),
        "{}",
        printed.err
    );
    assert_eq!((printed.err.lines().count(), printed.code), (1, Some(1)));
    let empty = run(&[&shown(&folder.join("empty"))], b"");
    assert!(empty.err.ends_with("/empty is a folder without files\n"), "{}", empty.err);
    assert_eq!(empty.code, Some(1));
}

#[test]
fn where_nothing_can_be_read_nothing_is_printed() {
    let printed = run(&["--format", "json", "/nowhere/at/all"], b"");
    assert_eq!((printed.out.as_str(), printed.code), ("", Some(1)));
}

#[test]
fn a_malformed_json_line_is_named_and_the_others_are_analysed() {
    let lines = b"{\"name\": \"one\", \"text\": \"One.\"}\n{oops\n{\"text\": \"Three.\", \"published\": \"2022-06-07\"}";
    let printed = run(&["--from", "jsonl", "--format", "json", "--published", "2021-01-02"], lines);
    let analysis = json(&printed.out);
    assert_eq!(analysis["articles"][0]["published"]["value"], "2021-01-02");
    assert_eq!(analysis["articles"][1]["published"]["value"], "2022-06-07");
    assert!(printed.err.starts_with("dateline: standard input: line 2 is no article ("), "{}", printed.err);
    assert_eq!((printed.err.lines().count(), printed.code), (1, Some(1)));
}

#[test]
fn a_wrong_call_is_one_line_that_says_what_to_write() {
    for (words, message) in [
        (&["--fromat", "text"][..], "dateline: invalid option '--fromat'; try dateline --help"),
        (
            &["--from", "pdf"],
            "dateline: --from pdf is unknown; it takes auto, text, html, markdown, docx, eml, csv, json, jsonl, zip; try ",
        ),
        (&["--format"], "dateline: missing argument for option '--format'; try dateline --help"),
        (&["--show", "verbs"], "dateline: --show verbs is unknown; it takes "),
        (&["--published", "7 June"], "dateline: "),
        (&["--offsets", "bytes"], "dateline: --offsets bytes is unknown; it takes codepoint, utf16, utf8; "),
    ] {
        let printed = run(words, b"");
        assert!(printed.err.starts_with(message), "{words:?}: {}", printed.err);
        assert_eq!((printed.out.as_str(), printed.err.lines().count(), printed.code), ("", 1, Some(2)));
    }
}

#[test]
fn help_and_version_are_printed() {
    let help = run(&["--help"], b"");
    for option in ["--from", "--format", "--output", "--published", "--offsets", "--show", "--version"] {
        assert!(help.out.contains(option), "{option} is explained");
    }
    assert!(help.out.lines().all(|line| line.chars().count() <= 112), "help fits a terminal");
    assert_eq!((help.err.as_str(), help.code), ("", Some(0)));
    assert_eq!(run(&["-V"], b"").out, concat!("dateline ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn an_empty_text_is_analysed_like_any_other() {
    let printed = run(&["--format", "json"], b"");
    assert_eq!(json(&printed.out)["articles"][0]["text"], "");
    assert_eq!(
        (printed.err.as_str(), printed.code),
        ("dateline: standard input: it holds no text\n", Some(0))
    );
}

#[test]
fn corrections_are_followed_from_a_list_and_from_an_analysis() {
    let text = "🚀 KYIV – Kharkiv was quiet.";
    let article = dateline::digest::Digest::of(text).to_string();
    let list = |start: u32| {
        let at = serde_json::json!({"article": article, "start": start, "end": start + 7, "text": "Kharkiv"});
        serde_json::json!([{"id": "c1", "do": "relabel", "at": at, "label": "ORG"}]).to_string()
    };
    // Before the name stand a rocket, which is one code point and two units, and nine more characters.
    let (by_character, by_unit) = (list(9), list(10));
    let paths = files(
        "corrections",
        &[
            ("a.txt", text.as_bytes()),
            ("c.json", by_character.as_bytes()),
            ("u.json", by_unit.as_bytes()),
            ("broken.json", b"[{}]"),
        ],
    );
    let corrected = |file: &str, unit: &str| {
        run(&["--format", "json", "--offsets", unit, "--corrections", file, &paths[0]], b"")
    };
    let one = corrected(&paths[1], "codepoint");
    assert_eq!((one.err.as_str(), one.code), ("", Some(0)));
    assert_eq!(json(&one.out)["corrections"][0]["changed"], 1);
    let labels = |out: &str| -> Vec<String> {
        let mentions = json(out)["articles"][0]["mentions"].as_array().expect("a list").clone();
        let named = mentions.iter().filter(|mention| mention["text"] == "Kharkiv");
        named.map(|mention| mention["label"].as_str().expect("a label").to_owned()).collect()
    };
    assert_eq!(labels(&one.out), ["ORG"]);
    let other = corrected(&paths[2], "utf16");
    assert_eq!(labels(&other.out), ["ORG"]);

    let whole = files("corrections-whole", &[("whole.json", other.out.as_bytes())]);
    assert_eq!(corrected(&whole[0], "codepoint").out, one.out, "a file's own unit counts");

    let wrong = corrected(&paths[2], "codepoint");
    assert!(wrong.err.contains("1 of 1 corrections found nothing"), "{}", wrong.err);
    assert_eq!((labels(&wrong.out), wrong.code), (vec!["GPE".to_owned()], Some(0)));

    let broken = corrected(&paths[3], "utf16");
    assert_eq!((broken.out.as_str(), broken.code), ("", Some(1)));
    assert!(broken.err.contains("broken.json: the corrections cannot be read"), "{}", broken.err);
    assert!(corrected("nowhere.json", "utf16").err.contains("there is no file"));
}

#[test]
fn a_reader_that_stops_reading_is_no_error() {
    let text = "Shells fell near the bridge. ".repeat(4_000);
    let mut child = Command::new(env!("CARGO_BIN_EXE_dateline"))
        .args(["--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    child.stdin.take().expect("standard input is a pipe").write_all(text.as_bytes()).expect("it reads");
    let Output { status, stderr, .. } = child.wait_with_output().expect("the program ends");
    assert_eq!((status.code(), String::from_utf8_lossy(&stderr).as_ref()), (Some(0), ""));
}

#[test]
fn no_file_name_steers_the_terminal() {
    let printed = run(&["/nowhere/\u{1b}[2J\nx"], b"");
    assert_eq!(printed.err, "dateline: there is no file /nowhere/ [2J x; check the name\n");
}

#[test]
fn every_format_and_stage_prints_something_for_a_story() {
    let story =
        "KYIV, June 7, 2022 (Reuters) – Two shells hit Kharkiv on Monday, President Volodymyr Zelensky said."
            .as_bytes();
    for format in Format::ALL.map(Format::facts) {
        let name = format.name;
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("formats");
        std::fs::create_dir_all(&folder).expect("the test's folder can be made");
        let path = folder.join(format.file);
        let written = run(&["--format", name, "--output", path.to_str().expect("the path is UTF-8")], story);
        assert_eq!((written.out.as_str(), written.err.as_str(), written.code), ("", "", Some(0)), "{name}");
        let bytes = std::fs::read(path).expect("the file was written");
        assert!(!bytes.is_empty(), "{name}");
        if let Ok(text) = String::from_utf8(bytes) {
            let printed = run(&["--format", name], story);
            assert_eq!((printed.err.as_str(), printed.code), ("", Some(0)), "{name}");
            assert!(printed.out.ends_with('\n'), "{name}");
            assert_eq!(text.trim_start_matches('\u{feff}').trim_end(), printed.out.trim_end(), "{name}");
        }
    }
    for table in ["entities", "quotes", "figures", "times", "timeline"] {
        let printed = run(&["--format", "csv", "--table", table], story);
        assert!(printed.out.lines().count() > 1, "{table}: {}", printed.out);
        assert_eq!(printed.code, Some(0), "{table}");
    }
    for stage in ["document", "speech", "names", "numbers", "times", "mentions"] {
        let printed = run(&["--show", stage], story);
        assert!(printed.out.starts_with("# standard input\n"), "{stage}: {}", printed.out);
        assert_eq!(printed.code, Some(0), "{stage}");
    }
}
