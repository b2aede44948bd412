//! From bytes to articles: encodings, formats, bundles, limits.

use dateline::input::{self, Arrival, Format, MAX_ARTICLE_BYTES, Reason};

const UKRAINIAN: &str = "Українські військові відбили атаку під Бахмутом. За словами речника, двоє людей дістали \
                         поранення, а міст через річку пошкоджено. Їхній стан лікарі називають стабільним.";
const RUSSIAN: &str = "Губернатор области сообщил, что ночью над городом сбили два беспилотника. По его словам, \
                       никто не пострадал, объявлена эвакуация жителей двух улиц.";

/// The only article of some bytes.
fn arrival(name: &str, bytes: &[u8]) -> Arrival {
    let mut outcomes = input::read_file(name, bytes, Format::Auto);
    assert_eq!(outcomes.len(), 1, "one article comes out of {name}");
    outcomes.remove(0).unwrap_or_else(|refusal| panic!("{refusal}"))
}

/// Why some bytes are refused, as a reader sees it.
fn refusal(name: &str, bytes: &[u8]) -> String {
    let mut outcomes = input::read_file(name, bytes, Format::Auto);
    assert_eq!(outcomes.len(), 1, "one outcome comes out of {name}");
    outcomes.remove(0).expect_err("these bytes are refused").to_string()
}

fn utf16(text: &str, to_bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

#[test]
fn utf_8_is_taken_as_it_is() {
    for text in [UKRAINIAN, "no final line end", "one\r\ntwo\r\n", "a\0b\u{202e}c and more words", "🇺🇦 flags"]
    {
        let Arrival { article, warnings } = arrival("a.txt", text.as_bytes());
        assert_eq!(article.text, text);
        assert_eq!(warnings, Vec::<String>::new());
    }
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    let mut bytes = b"\xef\xbb\xbf".to_vec();
    bytes.extend(UKRAINIAN.as_bytes());
    assert_eq!(arrival("a.txt", &bytes).article.text, UKRAINIAN);
}

#[test]
fn utf_16_is_read_with_and_without_its_mark() {
    for text in [UKRAINIAN, "The governor said two drones were shot down over the city. 🇺🇦"] {
        let marked = format!("\u{feff}{text}");
        for bytes in [utf16(&marked, u16::to_le_bytes), utf16(&marked, u16::to_be_bytes)] {
            let Arrival { article, warnings } = arrival("a.txt", &bytes);
            assert_eq!((article.text.as_str(), warnings.len()), (text, 0));
        }
        for (bytes, name) in
            [(utf16(text, u16::to_le_bytes), "UTF-16LE"), (utf16(text, u16::to_be_bytes), "UTF-16BE")]
        {
            let Arrival { article, warnings } = arrival("a.txt", &bytes);
            assert_eq!(article.text, text);
            assert_eq!(warnings, [format!("it has no byte order mark and was read as {name}")]);
        }
    }
}

#[test]
fn older_encodings_are_guessed_and_said_to_be_a_guess() {
    let french = "Le président a déclaré que l’armée n’avait « aucune » visée. Évacuées à l’aube, les familles étaient \
                  hébergées près de l’école.";
    for (text, encoding, name) in [
        (UKRAINIAN, encoding_rs::KOI8_U, "KOI8-U"),
        (RUSSIAN, encoding_rs::WINDOWS_1251, "Windows-1251"),
        (UKRAINIAN, encoding_rs::WINDOWS_1251, "Windows-1251"),
        (french, encoding_rs::WINDOWS_1252, "Windows-1252"),
        ("“We’re holding on,” he said – again.", encoding_rs::WINDOWS_1252, "Windows-1252"),
    ] {
        let (bytes, _, unmappable) = encoding.encode(text);
        assert!(!unmappable, "{name} can write this text");
        let Arrival { article, warnings } = arrival("a.txt", &bytes);
        assert_eq!(article.text, text);
        assert_eq!(warnings, [format!("it is no UTF-8 and was read as {name}; check its letters")]);
    }
}

#[test]
fn a_page_is_read_in_the_encoding_it_declares() {
    let page = "<html><head><META content='text/html; charset=Windows-1251'></head><p>Сбит дрон</html>";
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(page);
    let Arrival { article, warnings } = arrival("a.html", &bytes);
    assert_eq!((article.text.as_str(), warnings.len()), ("Сбит дрон\n", 0));
}

#[test]
fn bytes_that_are_text_in_no_encoding_are_refused() {
    // Every printable byte in an order without meaning.
    let bytes: Vec<u8> = (0..4000_u32).map(|at| (at * 7919 % 224 + 32).to_le_bytes()[0]).collect();
    let message = refusal("a.txt", &bytes);
    assert_eq!(message, "a.txt: this is not text in any known encoding; save it as UTF-8 and try again");
}

#[test]
fn a_broken_byte_does_not_spoil_a_text() {
    let mut bytes = UKRAINIAN.as_bytes().to_vec();
    bytes.pop();
    bytes.extend(b" \xff\xff Kyiv");
    bytes.insert(0, 0xbf);
    let Arrival { article, warnings } = arrival("a.txt", &bytes);
    assert!(article.text.contains("Бахмутом") && article.text.ends_with("Kyiv"), "{}", article.text);
    assert!(warnings[0].ends_with("no valid UTF-8 and shown as U+FFFD"), "{warnings:?}");
}

#[test]
fn units_without_their_pair_are_counted_and_keep_their_place() {
    let mut units: Vec<u16> = "Kyiv 🇺🇦".encode_utf16().collect();
    units.insert(4, 0xd800);
    units.push(0xdc00);
    let outcome = input::read_utf16("Pasted text 1", &units).remove(0).expect("this is taken");
    assert_eq!(outcome.article.text, "Kyiv\u{fffd} 🇺🇦\u{fffd}");
    assert_eq!(outcome.article.text.encode_utf16().count(), units.len());
    assert_eq!(outcome.warnings, ["2 places are no valid UTF-16 and shown as U+FFFD"]);
}

#[test]
fn what_is_no_text_is_refused_by_name_whatever_its_extension() {
    for (name, bytes, what) in [
        ("picture.txt", &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], "a PNG picture"),
        ("report.pdf", b"%PDF-1.7\n%\xe2\xe3", "a PDF document"),
        ("letter.rtf", b"{\\rtf1\\ansi Shells fell.}", "a rich text (RTF) document"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "an older Word or Office document"),
        ("setup.exe", b"MZ\x90\0\x03\0\0\0", "a program"),
        ("a.out", b"\x7fELF\x02\x01\x01\0", "a program"),
        ("clip.mp4", b"\0\0\0\x20ftypisom\0\0", "a film or picture"),
        ("noise", &[7, 0, 1, 2, 3, 0, 0, 9, 65, 200, 1, 0, 4], "a binary file"),
    ] {
        let message = refusal(name, bytes);
        assert!(message.starts_with(&format!("{name}: this is {what}, not text; ")), "{message}");
    }
}

#[test]
fn an_article_that_begins_like_a_program_is_read() {
    for text in
        ["MZ is the company's mark, the ministry said.", "RIFF or raff, he said.", "BZh 91 was the plate."]
    {
        assert_eq!(arrival("a.txt", text.as_bytes()).article.text, text);
    }
}

#[test]
fn the_limit_is_for_one_article_and_named() {
    let at_limit = "x".repeat(MAX_ARTICLE_BYTES);
    assert_eq!(arrival("a.txt", at_limit.as_bytes()).article.text.len(), MAX_ARTICLE_BYTES);
    let above = refusal("big.txt", format!("{at_limit}x").as_bytes());
    assert_eq!(above, "big.txt: this article holds 5.1 MB, more than the limit of 5 MB; cut it into parts");
    let bundle = format!("{at_limit}\n\n===== second =====\nShort.\n");
    let outcomes = input::read_file("two.txt", bundle.as_bytes(), Format::Auto);
    assert!(matches!(outcomes[0].as_ref().expect_err("too large").reason, Reason::TooLarge { .. }));
    assert_eq!(outcomes[1].as_ref().expect("short enough").article.name, "second");
}

#[test]
fn an_empty_file_is_an_empty_article_and_said_to_be_one() {
    for bytes in [&b""[..], b" \r\n\t", b"\xef\xbb\xbf"] {
        assert_eq!(arrival("empty.txt", bytes).warnings, ["it holds no text"]);
    }
}

#[test]
fn a_malformed_json_line_is_named_and_loses_no_other() {
    let lines = "{\"name\": \"one\", \"text\": \"One.\", \"published\": \"2022-06-07\", \"url\": \"x\"}\n\
                 {\"text\": \"Two.\",\n\
                 \r\n\
                 {\"text\": \"Four.\", \"published\": \"7 June\"}\r\n\
                 [1, 2]\n\
                 {\"name\": \"six\"}\n\
                 {\"text\": \"\\ud800\"}\n\
                 {\"text\": \"Eight.\"}";
    let outcomes = input::read_file("wire.jsonl", lines.as_bytes(), Format::Auto);
    let shown: Vec<String> = outcomes
        .iter()
        .map(|outcome| match outcome {
            Ok(Arrival { article, warnings }) => format!("{}: {} {warnings:?}", article.name, article.text),
            Err(refusal) => refusal.to_string().split(" (").next().unwrap_or_default().to_owned(),
        })
        .collect();
    assert_eq!(
        shown,
        [
            "one: One. []",
            "wire.jsonl: line 2 is no article",
            "wire.jsonl, line 4: Four. [\"line 4 gives no date of the form YYYY-MM-DD: \\\"7 June\\\"; its publication \
             date is left open\"]",
            "wire.jsonl: line 5 is no article",
            "wire.jsonl: line 6 is no article",
            "wire.jsonl: line 7 is no article",
            "wire.jsonl, line 8: Eight. []",
        ]
    );
    let published = outcomes[0].as_ref().expect("line 1 is an article").article.published;
    assert_eq!(published.map(|date| date.to_string()).as_deref(), Some("2022-06-07"));
}

#[test]
fn a_format_is_told_by_name_or_beginning() {
    let html = "\n<!DOCTYPE html><p>One &amp; two";
    assert_eq!(arrival("standard input", html.as_bytes()).article.text, "One & two\n");
    assert_eq!(arrival("page.HTM", b"<p>One").article.text, "One\n");
    assert_eq!(arrival("note.md", b"# One\n*two*").article.text, "One\n\ntwo\n");
    assert_eq!(arrival("note.txt", b"# One\n*two*").article.text, "# One\n*two*");
    assert_eq!(arrival("-", b"{\"text\": \"One.\"}\n").article.text, "One.");
    assert_eq!(arrival("-", b"{not json}").article.text, "{not json}");
}

#[test]
fn a_page_gives_its_story_and_nothing_around_it() {
    let story = "Two drones were shot down over the city on Monday, the governor said. ".repeat(8);
    let html = format!(
        "<html><head><title>Drones &mdash; The Daily Wire</title>
         <meta property=\"article:published_time\" content=\"2024-03-05T06:00:00+02:00\">
         <style>p {{ color: red }}</style><script>document.write('<p>script</p>')</script></head>
         <body><nav><ul><li><a href=/>Home</a></ul></nav>
         <article><header><h1>Drones over <em>the</em> city</h1></header>
         <p>{story}<p hidden>secret<p>Nobody&nbsp;was hurt.<br>Not one.
         <ul><li>First<li>Second</ul><figure><img src=x alt=x><figcaption>A street. Photo: Reuters</figcaption></figure>
         <form><button>Subscribe</button></form></article>
         <article><p>Read next: a teaser</article><footer>Imprint</footer></body></html>"
    );
    let Arrival { article, .. } = arrival("page.html", html.as_bytes());
    assert_eq!(
        article.text,
        format!(
            "Drones over the city\n\n{}\n\nNobody\u{a0}was hurt.\nNot one.\n\n- First\n- Second\n\n\
             A street. Photo: Reuters\n",
            story.trim()
        )
    );
    assert_eq!(article.published.map(|date| date.to_string()).as_deref(), Some("2024-03-05"));
}

/// A page as many sites make them: boxes alone, the story in one of them or in two.
fn page_of_boxes(story: &str) -> String {
    format!(
        "<html><head><title>Drones over the city | The Daily Wire</title></head><body class=\"has-menu newsletter-popup\">
         <div id=\"cookie-consent\"><p>We and our 842 partners store, access and process personal data, such as unique identifiers, on your device.</p></div>
         <div class=\"site-header\"><h1>The Daily Wire</h1><div class=\"top-links\"><a href=/>World</a> <a href=/>Politics, economy, and more</a></div></div>
         <div class=\"wrap\"><h1>Drones over the city</h1><div class=\"story-content\">{story}</div>
         <div class=\"share-bar\"><p>Share this story with your friends, your family, and everybody else you know, by mail or on the web.</p></div>
         <div class=\"col-right\"><ul><li><a href=/>Five things to know about the summit in Geneva, and why they matter</a></li>
         <li><a href=/>How the grain deal was made, who made it, and what comes next, in maps</a></li></ul></div>
         <div class=\"comments\"><p>Reader one: I do not believe a word of this, and neither should you, my friends, whoever you are.</p></div></div>
         <div class=\"bottom\"><p>Copyright The Daily Wire, all rights reserved, 2024.</p></div></body></html>"
    )
}

#[test]
fn a_page_of_boxes_gives_the_story_that_its_words_tell() {
    let first = "Two drones were shot down over the city on Monday, the governor said, and nobody was hurt. "
        .repeat(4);
    let second =
        "The mayor, Ihor Terekhov, said that the bridge, the school, and the market were closed. ".repeat(4);
    let boxes = page_of_boxes(&format!(
        "<p>{first}<p>{second}<div class=\"related-stories\"><a href=/>More</a> about drones</div>"
    ));
    let text = arrival("page.html", boxes.as_bytes()).article.text;
    assert_eq!(text, format!("Drones over the city\n\n{}\n\n{}\n", first.trim(), second.trim()));
    let breaks = page_of_boxes(&format!("{first}<br><br>{second}"));
    let text = arrival("page.html", breaks.as_bytes()).article.text;
    assert_eq!(text, format!("Drones over the city\n\n{}\n{}\n", first.trim(), second.trim()));
}

#[test]
fn a_page_of_several_stories_or_of_a_short_one_loses_none_of_them() {
    let story =
        "Shells fell near the bridge, the school, and the market, the governor said on Monday. ".repeat(5);
    let of_four = |at: usize| {
        format!("<section><div><div><div><h2>Story {at}</h2><p>{story}</p></div></div></div></section>")
    };
    let several = [of_four(1), of_four(2), of_four(3), of_four(4)].concat();
    let text = arrival("page.html", format!("<body>{several}</body>").as_bytes()).article.text;
    assert_eq!(text.matches(story.trim()).count(), 4, "{text}");
    let short = page_of_boxes("<p>Two shells fell, the governor said.</p>");
    let text = arrival("page.html", short.as_bytes()).article.text;
    assert!(text.contains("Two shells fell, the governor said."), "{text}");
}

#[test]
fn a_story_in_a_box_with_the_name_of_something_else_is_kept() {
    let story =
        "Shells fell near the bridge, the school, and the market, the governor said on Monday. ".repeat(8);
    for name in ["promo", "comments", "ad", "social menu"] {
        let page = format!(
            "<body><div class=\"{name}\"><p>{story}</p></div><p>Imprint, and nothing more.</p></body>"
        );
        let text = arrival("page.html", page.as_bytes()).article.text;
        assert!(text.contains(story.trim()), "{name}: {text}");
    }
}

#[test]
fn tags_without_end_and_ends_without_tags_are_read_in_linear_time() {
    let start = std::time::Instant::now();
    for tags in [
        "<div>",
        "</span></p>",
        "<div class=\"a\"><p>Some words, and more, and more.",
        "<a><b>x",
        "<table><tr><td>",
    ] {
        // A second look at each tag for every other one would take hours.
        let page = format!("<html>{}", tags.repeat(40_000));
        assert_eq!(input::read_file("page.html", page.as_bytes(), Format::Auto).len(), 1);
    }
    assert!(start.elapsed().as_secs() < 120, "{:?}", start.elapsed());
}

#[test]
fn a_page_without_a_headline_is_given_its_title() {
    let html = "<title>Drones over the city</title><body><p>Two were shot down.";
    assert_eq!(
        arrival("a.html", html.as_bytes()).article.text,
        "Drones over the city\n\nTwo were shot down.\n"
    );
}

#[test]
fn a_page_that_never_closes_its_navigation_still_has_text() {
    assert_eq!(arrival("a.html", b"<body><nav><p>Two were shot down.").article.text, "Two were shot down.\n");
}

#[test]
fn markdown_gives_its_words() {
    let markdown = "---\ntitle: 'Drones'\ndate: 2024-03-05 10:00\n---\nTwo [were](http://x) **shot**\ndown.\\\nTwice.\n\n\
                    > \"No,\" he said.\n\n1. one\n2. two\n\n---\n\n<p>Three &amp; <b>four</b></p>\n\n\
                    | a | b |\n|---|---|\n| 1 | 2 |\n";
    let Arrival { article, .. } = arrival("a.md", markdown.as_bytes());
    assert_eq!(
        article.text,
        "Drones\n\nTwo were shot down.\nTwice.\n\n\"No,\" he said.\n\n- one\n- two\n\nThree & four\n\na b\n1 2\n"
    );
    assert_eq!(article.published.map(|date| date.to_string()).as_deref(), Some("2024-03-05"));
}

#[test]
fn pasted_bundles_are_cut_at_separator_lines_alone() {
    let paste = "One.\n\n---\n\nStill one.\n\n=====\nTwo.\n\n===== three.txt =====\nHeading\n=======\nThree.";
    let names: Vec<String> = input::read_text("Pasted text 1", paste)
        .into_iter()
        .map(|outcome| outcome.expect("every part is taken").article.name)
        .collect();
    assert_eq!(names, ["Pasted text 1 (1 of 3)", "Pasted text 1 (2 of 3)", "three.txt"]);
}
