//! Files that hold articles in their own ways: Word documents, mails, tables, JSON, saved analyses, archives; and such as
//! are made to do harm.

use std::fmt::Write as _;

use dateline::export::Format as Out;
use dateline::export::offsets::Unit;
use dateline::input::{self, Format, Opened};
use dateline::zip::Writer;
use dateline::{Article, Dossier, Resources};

fn open(name: &str, bytes: &[u8]) -> Opened {
    let opened = input::open(name, bytes, Format::Auto);
    assert!(!opened.outcomes.is_empty() || opened.corrections.is_some(), "{name} has an outcome");
    opened
}

/// What became of each article: name, date and text with its warnings, or why not.
fn shown(opened: &Opened) -> Vec<String> {
    let shown = |outcome: &input::Outcome| match outcome {
        Ok(arrival) => {
            let Article { name, text, published } = &arrival.article;
            let date = published.map_or_else(String::new, |date| format!(" {date}"));
            let warnings = arrival.warnings.iter().map(|each| format!(" ({each})"));
            format!("{name}{date}: {text}{}", warnings.collect::<Vec<_>>().concat())
        }
        Err(refusal) => format!("NOT {refusal}"),
    };
    opened.outcomes.iter().map(shown).collect()
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = Writer::new();
    for (name, content) in files {
        writer.add(name, content);
    }
    writer.finish()
}

/// A document with this body.
fn docx(body: &str) -> Vec<u8> {
    docx_with(body, &[])
}

fn docx_with(body: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let document = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"x\"><w:body>{body}</w:body></w:document>"
    );
    let mut files: Vec<(&str, &[u8])> =
        vec![("[Content_Types].xml", b"<Types/>"), ("word/document.xml", document.as_bytes())];
    files.extend(more);
    zip(&files)
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>")
}

#[test]
fn a_document_gives_its_words_a_paragraph_each() {
    let body = [
        "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Talks in Geneva</w:t></w:r></w:p>",
        "<w:p><w:r><w:t xml:space=\"preserve\">Envoys of </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Ukraine</w:t></w:r>",
        "<w:r><w:t xml:space=\"preserve\"> &amp; </w:t><w:tab/><w:t>Poland</w:t><w:br/><w:t>met&#x2026;</w:t></w:r></w:p>",
        "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>First</w:t></w:r></w:p>",
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Kyiv</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr>",
        "<w:tr><w:tc><w:p><w:r><w:t>Odesa</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>Added</w:t></w:r></w:ins>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:instrText>HYPERLINK \"http://x\"</w:instrText></w:r>",
        "<w:hyperlink r:id=\"rId1\"><w:r><w:t xml:space=\"preserve\"> a link</w:t></w:r></w:hyperlink>",
        "<mc:AlternateContent><mc:Choice><w:t>box</w:t></mc:Choice><mc:Fallback><w:t>box</w:t></mc:Fallback></mc:AlternateContent></w:p>",
    ];
    let notes = "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:footnote>\
                 <w:footnote w:id=\"1\"><w:p><w:r><w:t>By the ministry.</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let core =
        "<cp:coreProperties><dcterms:created>2020-01-01T00:00:00Z</dcterms:created></cp:coreProperties>";
    let more: [(&str, &[u8]); 2] =
        [("word/footnotes.xml", notes.as_bytes()), ("docProps/core.xml", core.as_bytes())];
    let opened = open("talks.docx", &docx_with(&body.concat(), &more));
    let text = "Talks in Geneva\n\nEnvoys of Ukraine & Poland\nmet…\n\n- First\n\nKyiv 12\nOdesa\n\nAdded a linkbox\n\nBy the ministry.\n";
    assert_eq!(shown(&opened), [format!("talks.docx: {text}")]);
}

#[test]
fn a_document_is_told_by_its_parts_and_not_by_its_name() {
    let bytes = docx(&paragraph("Shells fell."));
    assert_eq!(shown(&open("story", &bytes)), ["story: Shells fell.\n"]);
    let other = zip(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.xml", b"<x/>")]);
    assert!(
        shown(&open("a.docx", &other))[0]
            .starts_with("NOT a.docx: this is a spreadsheet, not text; save the sheet as CSV")
    );
    let odt = zip(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<x/>")]);
    assert!(
        shown(&open("a.odt", &odt))[0].starts_with("NOT a.odt: this is an OpenDocument file, not text; ")
    );
}

#[test]
fn a_damaged_document_gives_what_can_be_read_or_says_why_not() {
    let broken = docx(&format!("{}<w:p><w:r><w:t>Two.</w:t></w:q>", paragraph("One.")));
    assert_eq!(
        shown(&open("a.docx", &broken)),
        ["a.docx: One.\n\nTwo.\n (the document is damaged: what stands behind the damage is missing)"]
    );
    let whole = docx(&paragraph("One."));
    let cut = &whole[..whole.len() / 2];
    let why = "it is damaged or cut short; open it and save it again, or copy its text and paste it";
    assert_eq!(
        shown(&open("a.docx", cut)),
        [format!("NOT a.docx: this Word document cannot be read: {why}")]
    );
    let doctype = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    let bomb = zip(&[(
        "word/document.xml",
        format!("{doctype}<w:p><w:r><w:t>x &b; y</w:t></w:r></w:p>").as_bytes(),
    )]);
    assert_eq!(shown(&open("a.docx", &bomb)), ["a.docx: x \u{fffd} y\n"], "entities are not expanded");
}

#[test]
fn bombs_are_refused_and_quickly() {
    let start = std::time::Instant::now();
    let spaces = paragraph(&" ".repeat(30 << 20));
    let bomb = docx(&spaces);
    assert!(bomb.len() < 100_000, "{}", bomb.len());
    let said = shown(&open("bomb.docx", &bomb));
    assert!(
        said[0].starts_with(
            "NOT bomb.docx: this Word document cannot be read: it holds far more than its size says"
        ),
        "{said:?}"
    );
    let inner = zip(&[("a.txt", &vec![b'a'; 30 << 20])]);
    let nested = zip(&[("b/a.zip", &inner), ("c.txt", b"Shells fell.")]);
    let said = shown(&open("n.zip", &nested));
    assert_eq!(said.len(), 2);
    assert!(said[0].contains("it holds far more than its size says"), "{said:?}");
    assert_eq!(said[1], "n.zip/c.txt: Shells fell.");
    let deep = (0..6).fold(zip(&[("a.txt", b"x")]), |inner, _| zip(&[("more.zip", &inner)]));
    assert_eq!(
        shown(&open("d.zip", &deep)),
        [
            "NOT d.zip/more.zip/more.zip: this archive stands in another; unpack it and bring the articles inside"
        ]
    );
    let mut many = Writer::new();
    for number in 0..60_000 {
        many.add(&number.to_string(), b"");
    }
    let said = shown(&open("many.zip", &many.finish()));
    assert!(
        said[0].starts_with("NOT many.zip: this ZIP archive cannot be read: it holds too many files; "),
        "{said:?}"
    );
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn an_archive_gives_its_files_in_order_and_hides_what_systems_hide() {
    let document = docx(&paragraph("From Word."));
    let bytes = zip(&[
        ("b.docx", &document),
        ("__MACOSX/a.txt", b"x"),
        (".DS_Store", b"x"),
        ("../up\u{1b}.txt", b"Up."),
        ("a/", b""),
        ("a/one.txt", b"One.\n\n=====\nTwo."),
        ("photo.png", b"\x89PNG\r\n\x1a\n"),
    ]);
    let names: Vec<String> = shown(&open("set.zip", &bytes));
    assert_eq!(names.len(), 5, "{names:?}");
    assert_eq!(names[0], "set.zip/../up\u{1b}.txt: Up.");
    assert_eq!(names[1], "set.zip/a/one.txt (1 of 2): One.\n\n");
    assert_eq!(names[3], "set.zip/b.docx: From Word.\n");
    assert!(names[4].starts_with("NOT set.zip/photo.png: this is a PNG picture"));
    assert_eq!(shown(&open("e.zip", &zip(&[]))).len(), 1);
}

const MAIL: &str = "Received: from x by y; Tue, 7 Jun 2022 08:00:00 +0300\r\nFrom: =?utf-8?B?0JDQvdC90LA=?= <a@example.org>\r\n\
                    Subject: =?utf-8?Q?Talks_=E2=80=93_Geneva?=\r\nDate: Tue, 7 Jun 2022 23:30:00 +0300\r\nMIME-Version: 1.0\r\n";

#[test]
fn a_mail_gives_its_subject_and_text_and_the_day_it_was_sent_where_the_text_has_none() {
    let plain = format!(
        "{MAIL}Content-Type: text/plain; charset=koi8-u; format=flowed\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    );
    let (body, _, _) = encoding_rs::KOI8_U.encode("Обстріл Харкова \r\nтриває.\r\n");
    let mail = format!("{plain}{}\r\n", base64(&body));
    let warning = "(it states no date: that of the mail, 2022-06-07, was taken)";
    assert_eq!(
        shown(&open("a.eml", mail.as_bytes())),
        [format!("a.eml 2022-06-07: Talks – Geneva\n\nОбстріл Харкова триває.\n {warning}")]
    );
    let dated = format!("{MAIL}Content-Type: text/plain\r\n\r\nKYIV, May 16, 2021 (Wire) - Shells fell.\r\n");
    assert_eq!(shown(&open("noname", dated.as_bytes())).len(), 1);
    assert!(
        open("noname", dated.as_bytes()).outcomes[0]
            .as_ref()
            .is_ok_and(|arrival| arrival.article.published.is_none())
    );
}

#[test]
fn a_mail_in_two_forms_is_read_in_plain_text_unless_that_is_a_stub() {
    let mail = |plain: &str, html: &str| {
        format!(
            "{MAIL}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n{plain}\r\n\
             --b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}\r\n--b--\r\n"
        )
    };
    let story = "Shells fell near the bridge. ".repeat(20);
    let both = shown(&open("a.eml", mail(&story, &format!("<p>{story}<b>more</b>")).as_bytes()));
    assert!(both[0].contains(story.trim()) && !both[0].contains("more"), "{both:?}");
    let stub = shown(&open(
        "a.eml",
        mail("View this mail in a browser.", &format!("<script>x()</script><p>{story}")).as_bytes(),
    ));
    assert!(
        stub[0].contains(story.trim()) && !stub[0].contains("browser") && !stub[0].contains("x()"),
        "{stub:?}"
    );
}

#[test]
fn articles_attached_to_a_mail_are_read_and_others_counted() {
    let document = base64(&docx(&paragraph("From Word.")));
    let mail = format!(
        "{MAIL}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee attached, 7 June 2022.\r\n\
         --b\r\nContent-Type: application/octet-stream; name=\"s.docx\"\r\nContent-Disposition: attachment; filename=\"s.docx\"\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{document}\r\n--b\r\nContent-Type: image/png\r\n\
         Content-Disposition: attachment; filename=\"x.png\"\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n\
         --b\r\nContent-Type: message/rfc822\r\n\r\nSubject: Inner\r\nFrom: b@example.org\r\n\r\nForwarded, 8 June 2022.\r\n--b--\r\n"
    );
    let said = shown(&open("a.eml", mail.as_bytes()));
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(said[0].ends_with("(1 attachment is no article and left out)"), "{said:?}");
    assert_eq!(said[1], "a.eml/s.docx: From Word.\n");
    assert!(said[2].contains("Inner\n\nForwarded, 8 June 2022."), "{said:?}");
}

#[test]
fn a_web_archive_gives_its_page_and_not_the_day_it_was_saved() {
    let story = "Shells fell near the bridge on that day. ".repeat(20);
    let archive = format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\nSubject: Shells\r\nDate: Tue, 7 Jun 2022 08:00:00 -0000\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n\r\n--b\r\nContent-Type: text/html\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\r\n<html><nav>Menu</nav><h1>Shells</h1><p>{story}=E2=80=A6</p></html>\r\n\
         --b\r\nContent-Type: text/css\r\nContent-Location: cid:css\r\n\r\np {{}}\r\n--b--\r\n"
    );
    let opened = open("a.mhtml", archive.as_bytes());
    let arrival = opened.outcomes[0].as_ref().expect("a page");
    assert_eq!(arrival.article.text, format!("Shells\n\n{story}…\n"));
    assert_eq!(arrival.article.published, None);
}

#[test]
fn a_story_that_begins_with_a_colon_is_no_mail() {
    for text in [
        "From: the front\nDate: unknown\n\nShells fell.",
        "Kyiv: shells fell.\nMessage-ID: none",
        "From: a\nTo: b\n\nc",
    ] {
        assert_eq!(shown(&open("a.txt", text.as_bytes())), [format!("a.txt: {text}")]);
    }
}

#[test]
fn a_table_is_an_article_a_row_by_whatever_names_its_columns_have() {
    for (table, separator) in [
        ("Headline,Body,Pub Date,Source", ","),
        ("headline;body;pub_date;source", ";"),
        ("TITLE\tContent\tDate\tOutlet", "\t"),
    ] {
        let row = |cells: [&str; 4]| cells.join(separator);
        let text = format!(
            "\u{feff}{table}\r\n{}\r\n{}\r\n",
            row(["Talks", "\"Envoys met.\nThey \"\"left\"\".\"", "2022-06-07T08:00:00Z", "Wire"]),
            row(["", "Two.", "soon", ""]),
        );
        assert_eq!(
            shown(&open("a.csv", text.as_bytes())),
            [
                "Talks (Wire) 2022-06-07: Talks\n\nEnvoys met.\nThey \"left\".".to_owned(),
                "a.csv, row 2: Two. (row 2 gives no date of the form YYYY-MM-DD: \"soon\"; its publication date is left open)".to_owned(),
            ]
        );
    }
    let without = shown(&open("a.csv", b"a,b\n1,2\n"));
    assert!(without[0].starts_with("NOT a.csv: this table has no column of articles; "), "{without:?}");
    assert_eq!(shown(&open("-", b"name,text\nfirst,One.\n")), ["first: One."], "told by its beginning");
    assert_eq!(shown(&open("a.txt", b"Text, she said, is all.\n")), ["a.txt: Text, she said, is all.\n"]);
}

#[test]
fn json_gives_articles_in_a_list_or_alone_by_common_keys() {
    let service = r#"{"status":"ok","articles":[{"source":{"id":null,"name":"Wire"},"title":"Talks","publishedAt":"2022-06-07T08:00:00Z",
        "content":"<p>Envoys met.</p><p>They left.</p>"},{"title":"None"},{"body":["One.","Two."],"name":"b"}]}"#;
    assert_eq!(
        shown(&open("news.json", service.as_bytes())),
        [
            "Talks (Wire) 2022-06-07: Talks\n\nEnvoys met.\n\nThey left.\n",
            "NOT news.json: article 2 has no text; give it one as \"text\", \"body\" or \"content\"",
            "b: One.\n\nTwo.\n",
        ]
    );
    assert_eq!(shown(&open("one.json", b"{\"headline\":\"A\",\n\"text\":\"A is b.\"}")), ["A: A is b."]);
    assert_eq!(shown(&open("-", b"[\n{\"text\": \"One.\"}]")), ["-, article 1: One."]);
    assert_eq!(
        shown(&open("deep.json", b"{\"response\":{\"results\":[{\"bodyText\":\"One.\"}]}}")),
        ["deep.json, article 1: One."]
    );
    assert_eq!(
        shown(&open("line.json", b"{\"text\":\"One.\"}\n{\"text\":\"Two.\"}")).len(),
        2,
        "lines under another name"
    );
    for nothing in
        ["{}", "[]", "3", "{\"articles\":[]}", "[1,2]", "{\"__proto__\":{\"text\":1},\"constructor\":2}"]
    {
        let said = shown(&open("a.json", nothing.as_bytes()));
        assert_eq!(
            said,
            [
                "NOT a.json: this JSON holds no article; bring the article as text, HTML, Word document or mail"
            ]
        );
    }
    assert!(shown(&open("a.json", b"{\"text\": "))[0].starts_with("NOT a.json: this is no whole JSON ("));
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    assert!(shown(&open("a.json", deep.as_bytes()))[0].starts_with("NOT a.json: this is no whole JSON ("));
}

#[test]
fn an_analysis_that_was_written_gives_its_articles_back() {
    let hostile = "KYIV \u{202e}\0</script><!-- 🇺🇦\r\n\u{2028}\u{fffd}\u{feff} \"\\";
    let articles = [
        Article {
            published: "2022-06-07".parse().ok(),
            ..Article::new("=a\u{1b}.txt", "Shells fell on Tuesday.\n\n=====\nNo cut.")
        },
        Article::new("b <b>.txt", hostile),
        Article::new("b <b>.txt", ""),
        Article::new("c", "KYIV, May 16, 2023 (Wire) - Shells fell."),
    ];
    let dossier = Dossier::read(&articles, Resources::embedded());
    for unit in Unit::ALL {
        let written = Out::Json.file(&dossier, Resources::embedded(), unit);
        let escaped = String::from_utf8(written.clone()).expect("UTF-8").replace('<', "\\u003c");
        let page = format!(
            "<!doctype html><p>x</p><script type=\"application/json\" data-project data-part=\"0\" data-parts=\"1\">{escaped}</script>"
        );
        for (name, bytes) in
            [("d.json", written.as_slice()), ("-", written.as_slice()), ("saved.html", page.as_bytes())]
        {
            let opened = open(name, bytes);
            let back: Vec<Article> =
                opened.outcomes.into_iter().map(|outcome| outcome.expect("an article").article).collect();
            assert_eq!(back, articles, "{name}");
        }
    }
}

#[test]
fn a_text_that_was_changed_after_it_was_saved_is_said_to_be() {
    let dossier = Dossier::read(&[Article::new("a", "Three people died.")], Resources::embedded());
    let written =
        String::from_utf8(Out::Json.file(&dossier, Resources::embedded(), Unit::Utf16)).expect("UTF-8");
    let changed = written.replacen("Three people died.", "Eight people died.", 1);
    let warning = "(its text is not the one that was saved: its check sum (SHA-256) does not fit)";
    assert_eq!(shown(&open("d.json", changed.as_bytes())), [format!("a: Eight people died. {warning}")]);
    assert_eq!(shown(&open("d.json", written.as_bytes())), ["a: Three people died."]);
}

#[test]
fn corrections_come_along_and_say_what_their_offsets_count() {
    let project = r#"{"schema":"dateline/1","offsets":"utf16","articles":[{"name":"a","text":"Kyiv."}],"corrections":[
        {"id":"c1","do":"remove","at":{"article":"00","start":0,"end":4,"text":"Kyiv"}},
        {"id":"c2","do":"merge","at":{"article":"00","start":0,"end":4,"text":"Kyiv","offsets":"utf8"},"with":{"article":"00","start":0,"end":4,"text":"Kyiv"}}]}"#;
    let opened = open("p.json", project.as_bytes());
    let corrections: serde_json::Value =
        serde_json::from_str(&opened.corrections.expect("they came along")).expect("JSON");
    assert_eq!(corrections[0]["at"]["offsets"], "utf16");
    assert_eq!(
        (&corrections[1]["at"]["offsets"], &corrections[1]["with"]["offsets"]),
        (&"utf8".into(), &"utf16".into())
    );
    let two = zip(&[("a.json", project.as_bytes()), ("b.json", project.as_bytes())]);
    let opened = open("two.zip", &two);
    let both: serde_json::Value =
        serde_json::from_str(&opened.corrections.expect("they came along")).expect("JSON");
    assert_eq!((opened.outcomes.len(), both.as_array().map(Vec::len)), (2, Some(4)));
}

#[test]
fn nothing_cut_short_or_changed_brings_anything_down() {
    let document = docx(&(paragraph("Shells fell.") + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"));
    let mail = format!(
        "{MAIL}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nText.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\ny\r\n--b--\r\n"
    );
    let table = "name,text\na,\"One\nTwo\"\n";
    let json = "{\"articles\":[{\"text\":\"One.\",\"date\":\"2022-06-07\"}]}";
    for (name, bytes) in [
        ("a.docx", document.as_slice()),
        ("a.eml", mail.as_bytes()),
        ("a.csv", table.as_bytes()),
        ("a.json", json.as_bytes()),
    ] {
        for cut in 0..bytes.len() {
            open(name, &bytes[..cut]);
        }
        for at in 0..bytes.len() {
            for change in [1, 0x20, 0x80, 0xff] {
                let mut changed = bytes.to_vec();
                changed[at] ^= change;
                open(name, &changed);
            }
        }
    }
}

/// As mails have it.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let three = [chunk[0], chunk.get(1).copied().unwrap_or(0), chunk.get(2).copied().unwrap_or(0)];
        let bits = u32::from_be_bytes([0, three[0], three[1], three[2]]);
        for place in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * place)) as usize & 63];
            if place <= chunk.len() {
                out.push(char::from(digit));
            } else {
                let _ = write!(out, "=");
            }
        }
    }
    out
}
