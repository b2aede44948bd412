//! Paragraphs, sentences, tokens and furniture.

use dateline::Document;
use dateline::document::{HiddenCharacter, Paragraph, ParagraphKind, TokenKind};

use crate::marks;

/// The tokens of a text, those that follow the one before without white space marked with `+`.
fn tokens(text: &str) -> String {
    let document = Document::read(text);
    let shown = |token: usize| {
        let glue = if document.tokens()[token].glued { "+" } else { "" };
        format!("{glue}{}", document.word(token))
    };
    (0..document.tokens().len()).map(shown).collect::<Vec<_>>().join(" ")
}

fn sentences(text: &str) -> Vec<String> {
    let document = Document::read(text);
    document.sentences().iter().map(|sentence| document.slice(sentence.span).to_owned()).collect()
}

#[test]
fn compounds_split_so_that_a_name_in_them_can_be_marked_alone() {
    assert_eq!(tokens("Moscow-backed"), "Moscow +- +backed");
    assert_eq!(tokens("U.S.-supplied surface-to-surface"), "U.S. +- +supplied surface +- +to +- +surface");
    assert_eq!(tokens("the T-72, a BM-27"), "the T +- +72 +, a BM +- +27");
    assert_eq!(tokens("Kyiv–Lviv — said"), "Kyiv +– +Lviv — said");
}

#[test]
fn a_possessive_is_a_token_of_its_own_and_a_contraction_is_not() {
    assert_eq!(
        tokens("Moscow's Ukraine’s UKRAINE'S Russia´s"),
        "Moscow +'s Ukraine +’s UKRAINE +'S Russia +´s"
    );
    assert_eq!(tokens("don't isn´t they’re"), "don't isn´t they’re");
    assert_eq!(tokens("Slov'yansk’s O'Brien Kam’yanets"), "Slov'yansk +’s O'Brien Kam’yanets");
    assert_eq!(tokens("the rebels' camp, 'so to speak'"), "the rebels +' camp +, ' +so to speak +'");
}

#[test]
fn abbreviations_keep_their_full_stop_and_sentences_do_not() {
    assert_eq!(tokens("Lt. Gen. J. Doe of the U.S. spoke."), "Lt. Gen. J. Doe of the U.S. spoke +.");
    assert_eq!(
        tokens("Gov. Haidai, No. 20, Feb. 24, 2:10 p.m."),
        "Gov. Haidai +, No. 20 +, Feb. 24 +, 2:10 p.m."
    );
    assert_eq!(tokens("He said no. Twice."), "He said no +. Twice +.");
    assert_eq!(tokens("ST. PETERSBURG"), "ST. PETERSBURG");
}

#[test]
fn numbers_keep_their_separators_and_leave_their_signs() {
    assert_eq!(
        tokens("2,503 1.5 24th 1990s 7/7/2022 10:30 24/7 ½"),
        "2,503 1.5 24th 1990s 7/7/2022 10:30 24/7 ½"
    );
    assert_eq!(tokens("97% $5 km2 152mm -18C"), "97 +% $ +5 km2 152mm - +18C");
    assert_eq!(tokens("Feb. 24,2022"), "Feb. 24 +, +2022");
    assert_eq!(tokens("It was 2022."), "It was 2022 +.");
}

#[test]
fn fused_words_split_where_a_capital_follows_small_letters() {
    assert_eq!(tokens("andEuropean"), "and +European");
    assert_eq!(tokens("iPhone eBay McDonald YouTube MiG"), "iPhone eBay McDonald YouTube MiG");
    assert_eq!(tokens("10Ukrainian 9N314M"), "10 +Ukrainian 9N314M");
}

#[test]
fn kinds_say_what_a_token_is_made_of() {
    let document = Document::read("Kyiv 5th – €");
    let kinds: Vec<_> = document.tokens().iter().map(|token| token.kind).collect();
    assert_eq!(kinds, [TokenKind::Word, TokenKind::Number, TokenKind::Mark, TokenKind::Symbol]);
}

#[test]
fn hidden_characters_inside_a_word_do_not_cut_it() {
    assert_eq!(tokens("Ky\u{ad}iv \u{feff}Lviv\u{200b} x"), "Ky\u{ad}iv \u{feff} +Lviv +\u{200b} x");
    assert_eq!(tokens("a\u{a0}b\0c"), "a b\0c");
}

/// Texts that break careless scanners.
const ODD: &[&str] = &[
    "",
    " ",
    "\0",
    "\u{feff}",
    "\n\n\n",
    "a\r\nb\rc\u{2028}d\u{85}e",
    "…...?!.'\"”»",
    "''''''''",
    ".-.-.-",
    "U.S.A...",
    "J.J.J.J",
    "http://",
    "www.",
    "https://x.y/?q=(1)…, then",
    "’s",
    "x's's's",
    "5's 5.5.5.5. 1,2,3, 1:",
    "👩‍👩‍👧‍👦 🇺🇦 e\u{301} \u{301}",
    "Україна’s Київ, 中国。日本 ١٢٣ क्षत्रिय",
    "ß\u{200d}\u{200d} \u{200d} a\u{200b}\u{200b}\u{200b}",
    "½½/½ 1½ ²km² Ⅳ",
    "Ph.D.Ph.D",
    "\u{202e}abc\u{202c}",
];

#[test]
fn every_character_but_white_space_belongs_to_exactly_one_token() {
    for text in ODD {
        let document = Document::read(text);
        let mut held = vec![0_u8; text.len()];
        for token in document.tokens() {
            assert!(!token.span.is_empty(), "{text:?}");
            assert!(!document.slice(token.span).contains(char::is_whitespace), "{text:?}");
            held[token.span.start()..token.span.end()].iter_mut().for_each(|count| *count += 1);
        }
        for (at, character) in text.char_indices() {
            assert_eq!(held[at], u8::from(!character.is_whitespace()), "{character:?} at {at} of {text:?}");
        }
    }
}

#[test]
fn sentences_and_paragraphs_share_out_all_tokens_in_order() {
    for text in ODD {
        let document = Document::read(text);
        let of_sentences: Vec<_> = document.sentences().iter().flat_map(|it| it.tokens.clone()).collect();
        let of_paragraphs: Vec<_> = document.paragraphs().iter().flat_map(|it| it.tokens.clone()).collect();
        let all: Vec<_> = (0..document.tokens().len()).collect();
        assert_eq!(of_sentences, all, "{text:?}");
        assert_eq!(of_paragraphs, all, "{text:?}");
        for (index, sentence) in document.sentences().iter().enumerate() {
            assert!(document.paragraphs()[sentence.paragraph].sentences.contains(&index), "{text:?}");
            assert!(document.tokens()[sentence.tokens.clone()].iter().all(|token| token.sentence == index));
        }
    }
}

#[test]
fn a_full_stop_ends_a_sentence_but_not_that_of_a_rank_or_an_initial() {
    assert_eq!(
        sentences("Lt. Gen. Ben Hodges met Gov. J. Doe. It rained."),
        ["Lt. Gen. Ben Hodges met Gov. J. Doe.", "It rained."]
    );
    assert_eq!(
        sentences("U.S. President Joe Biden left the U.S. He returned on Feb. 24 at 5 p.m. The end."),
        ["U.S. President Joe Biden left the U.S.", "He returned on Feb. 24 at 5 p.m.", "The end."]
    );
}

#[test]
fn a_closing_quotation_mark_belongs_to_the_sentence_before_it() {
    assert_eq!(
        sentences("\"We left.\" \"They stayed,\" he said. ‘Why?’ she asked. (It burned.) He wept."),
        ["\"We left.\"", "\"They stayed,\" he said.", "‘Why?’ she asked.", "(It burned.)", "He wept."]
    );
}

#[test]
fn a_missing_space_does_not_hide_the_end_of_a_sentence() {
    assert_eq!(sentences("The war ended.The men left."), ["The war ended.", "The men left."]);
    assert_eq!(sentences("See gazeta.ru for 1.5 reasons"), ["See gazeta.ru for 1.5 reasons"]);
}

/// Each paragraph's kind and the words that open it.
fn kinds(text: &str) -> Vec<(ParagraphKind, String)> {
    let document = Document::read(text);
    let shown = |paragraph: &Paragraph| {
        let words = document.slice(paragraph.span).split_whitespace().take(2);
        (paragraph.kind, words.collect::<Vec<_>>().join(" "))
    };
    document.paragraphs().iter().map(shown).collect()
}

/// Furniture under marks.
#[track_caller]
fn check_furniture(marked: &str) {
    marks::check(marked, |text| {
        let document = Document::read(text);
        document.furniture().iter().map(|piece| (piece.span, format!("{:?}", piece.kind))).collect()
    });
}

#[test]
fn a_dateline_is_marked_without_the_story_behind_it() {
    check_furniture(
        "
LVIV, Ukraine, Oct 19 (Reuters) - The lights went out.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Dateline
",
    );
    check_furniture(
        "
KYIV – The lights went out.
^^^^^^ Dateline
",
    );
    check_furniture("\nBRITAIN – Fourteen tanks.\nPOLAND – Ten tanks.\n");
}

#[test]
fn a_written_day_may_open_the_line_of_the_story() {
    check_furniture(
        "
date 2022-06-07 KYIV (AP) — The lights went out.
^^^^^^^^^^^^^^^ DateLine
                ^^^^^^^^^^^ Dateline
",
    );
    assert_eq!(
        sentences("date 2022-06-07 The lights went out. He left."),
        ["date 2022-06-07", "The lights went out.", "He left."]
    );
}

#[test]
fn bylines_days_codes_and_invitations_are_marked() {
    check_furniture(
        "
By Jane Doe and John Roe
^^^^^^^^^^^^^^^^^^^^^^^^ Byline
Published 7 June 2022, 10:30 GMT
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DateLine
1.2k shares | 5 min read
^^^^^^^^^^^^^^^^^^^^^^^^ ShareCount
[L1N2YQ0AN] The lights went out.
^^^^^^^^^^^ WireCode
READ MORE: The lights went out
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Promotion
By Friday, most of the lights were out.
He left. (Reporting by Jane Doe; Editing by John Roe)
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Byline
",
    );
}

#[test]
fn credits_are_marked_and_make_a_caption() {
    check_furniture(
        "
A tram burns. (Photo by Jane Doe / AFP)
              ^^^^^^^^^^^^^^^^^^^^^^^^^ Credit
A tram burns. REUTERS/Jane Doe
              ^^^^^^^^^^^^^^^^ Credit
A tram burns. (AP Photo/Jane Doe, File)
              ^^^^^^^^^^^^^^^^^^^^^^^^^ Credit
A tram burns. Harbour Post / JANE DOE
              ^^^^^^^^^^^^^^^^^^^^^^^ Credit
The agency (AP) said so.
They held Lyman/Izium. Nobody knew about Lyman / Izium
",
    );
    assert_eq!(
        kinds("FILE PHOTO: A tram burns.\nA bus burns. (AP Photo/Jane Doe)\nIt burned."),
        [
            (ParagraphKind::Caption, "FILE PHOTO:".to_owned()),
            (ParagraphKind::Caption, "A bus".to_owned()),
            (ParagraphKind::Body, "It burned.".to_owned())
        ]
    );
}

#[test]
fn headline_cross_heading_and_list_are_told_from_the_story() {
    let text = "Lights go out in the north\n\nBy Jane Doe\n\nThe lights went out.\n\nWHO DID IT?\n\nNobody knows.\n\n\
                What is damaged\n\n• Two pylons\n• One dam\n\n1. The dam broke.";
    let wanted = [
        (ParagraphKind::Heading, "Lights go"),
        (ParagraphKind::Furniture, "By Jane"),
        (ParagraphKind::Body, "The lights"),
        (ParagraphKind::Heading, "WHO DID"),
        (ParagraphKind::Body, "Nobody knows."),
        (ParagraphKind::Heading, "What is"),
        (ParagraphKind::ListItem, "• Two"),
        (ParagraphKind::ListItem, "• One"),
        (ParagraphKind::ListItem, "1. The"),
    ];
    assert_eq!(kinds(text), wanted.map(|(kind, words)| (kind, words.to_owned())));
}

#[test]
fn lines_wrapped_by_hand_are_joined_and_lines_that_are_paragraphs_are_not() {
    let wrapped = "Shelling was heard in the north of the city for most of the night,\n\
                   the mayor said, and trams to the harbour had stopped by the morning\n\
                   because two pylons were down. Nobody was hurt.\n\n\
                   The harbour itself was closed on Monday, when a barge broke loose and\n\
                   drifted against the old bridge, which has no rail traffic since then.";
    assert_eq!(Document::read(wrapped).paragraphs().len(), 2);
    assert_eq!(Document::read(&wrapped.replace('\n', "\r\n")).paragraphs().len(), 2);
    let lines =
        "The lights went out in the north of the city.\nNobody was hurt.\nTrams stopped at the harbour.";
    assert_eq!(Document::read(lines).paragraphs().len(), 3);
}

#[test]
fn a_doubled_caption_repeats_the_first_and_a_new_one_does_not() {
    let caption = "A tram burns beside the old harbour bridge in Lviv on Monday.";
    let text = format!(
        "{caption} (Photo by Jane Doe / AFP)\n\nIt burned.\n\n{caption} (Jane Doe/AFP)\n\n\
         Another tram burns beside the old harbour bridge in Lviv. (Jane Doe/AFP)\n\nIt burned."
    );
    let document = Document::read(&text);
    let repeats: Vec<_> = document.paragraphs().iter().map(|paragraph| paragraph.repeats).collect();
    assert_eq!(repeats, [None, None, Some(0), None, None]);
}

#[test]
fn a_caption_doubled_without_its_credit_is_a_caption_and_a_lead_that_one_repeats_is_not() {
    let caption = "A tram burns beside the old harbour bridge, in Lviv, Ukraine June 3, 2023.";
    let doubled = format!("{caption}\n{caption} Harbour Post / JANE VAN DOE\n\nIt burned.");
    let document = Document::read(&doubled);
    let found: Vec<_> =
        document.paragraphs().iter().map(|paragraph| (paragraph.kind, paragraph.repeats)).collect();
    let (caption_kind, body) = (ParagraphKind::Caption, ParagraphKind::Body);
    assert_eq!(found, [(caption_kind, None), (caption_kind, Some(0)), (body, None)]);
    let lead = format!("{caption} Nobody was hurt.\n\n{caption} Jane Doe/Harbour Post\n\nIt burned.");
    assert_eq!(Document::read(&lead).paragraphs()[0].kind, body);
}

#[test]
fn hidden_characters_are_found_and_named() {
    let names: Vec<_> = Document::read("a\u{202e}b\0").hidden().iter().map(HiddenCharacter::name).collect();
    assert_eq!(names, ["U+202E right-to-left override", "U+0000 null character"]);
}

/// A pass that looks back over all that came before would not come to its end here. How time grows with length is
/// measured by `cargo xtask bench`, not asserted.
#[test]
fn long_runs_of_one_thing_are_read_to_their_end() {
    const REPEATS: usize = 1 << 16;
    let units = [
        "x",
        "\n",
        "\"",
        "'",
        ". ",
        "J.",
        "(",
        "No. ",
        "a\u{200b}",
        "- ",
        "Share\n",
        "1,",
        "KYIV – A.\n",
        "[1]",
    ];
    for unit in units {
        let text = unit.repeat(REPEATS);
        let document = Document::read(&text);
        let end = document.tokens().last().map_or(0, |token| token.span.end());
        assert_eq!(end, text.trim_end().len(), "{unit:?}");
    }
}
