//! What holds of every analysis, whatever the text: the promises of `Document`, `settle`, `identity` and `export`.
//!
//! Shared by the properties, the replayed fuzz corpus, the real articles and the fuzz targets.

use dateline::document::{Document, Sentence};
use dateline::export::form;
use dateline::export::ics;
use dateline::export::offsets::Unit;
use dateline::identity::MentionRef;
use dateline::input::{self, Format};
use dateline::pipeline::Reading;
use dateline::timeline::Timeline;
use dateline::view::runs;
use dateline::{Article, Dossier, Resources, Span};

/// Reads one text and checks every invariant.
///
/// # Panics
/// When one does not hold; the message says which, and where.
pub(crate) fn check_text(text: &str) -> Dossier {
    let dossier = Dossier::read(&[Article::new("any", text)], Resources::embedded());
    check(&dossier);
    dossier
}

/// Decodes a file's bytes, whatever they are, and checks every invariant of the articles in it.
///
/// # Panics
/// When one does not hold; the message says which, and where.
pub(crate) fn check_bytes(name: &str, bytes: &[u8], format: Format) {
    let outcomes = input::read_file(name, bytes, format);
    assert!(!outcomes.is_empty(), "a file gives an article or a reason why not");
    let mut articles = Vec::new();
    for outcome in outcomes {
        match outcome {
            Ok(arrival) => articles.push(arrival.article),
            Err(refusal) => assert!(!refusal.to_string().is_empty(), "a refusal says why"),
        }
    }
    check(&Dossier::read(&articles, Resources::embedded()));
}

/// Checks every invariant of a dossier.
///
/// # Panics
/// When one does not hold; the message says which, and where.
pub(crate) fn check(dossier: &Dossier) {
    for reading in dossier.readings() {
        check_document(&reading.document);
        check_mentions(reading);
        check_quotes(reading);
        check_runs(reading);
    }
    check_voices(dossier);
    check_entities(dossier);
    check_timeline(dossier);
    for unit in [Unit::CodePoint, Unit::Utf16, Unit::Utf8] {
        check_offsets(dossier, unit);
    }
}

fn check_document(document: &Document) {
    check_tokens(document);
    check_nesting(document);
    let furniture: Vec<Span> = document.furniture().iter().map(|found| found.span).collect();
    check_ordered(document.text(), &furniture, "furniture");
    let hidden: Vec<Span> = document.hidden().iter().map(|found| found.span).collect();
    check_ordered(document.text(), &hidden, "hidden characters");
    for (index, paragraph) in document.paragraphs().iter().enumerate() {
        assert!(
            paragraph.repeats.is_none_or(|earlier| earlier < index),
            "paragraph {index} repeats a later one"
        );
    }
}

/// White space belongs to no token; everything else belongs to exactly one.
fn check_tokens(document: &Document) {
    let text = document.text();
    let spans: Vec<Span> = document.tokens().iter().map(|token| token.span).collect();
    check_ordered(text, &spans, "tokens");
    let mut end = 0;
    for (index, token) in document.tokens().iter().enumerate() {
        let gap = &text[end..token.span.start()];
        assert!(gap.chars().all(char::is_whitespace), "no token holds {gap:?} before {:?}", token.span);
        let word = document.word(index);
        assert!(!word.contains(char::is_whitespace), "the token {word:?} holds white space");
        assert_eq!(token.glued, index > 0 && gap.is_empty(), "glued of token {index}, {word:?}");
        end = token.span.end();
    }
    assert!(text[end..].chars().all(char::is_whitespace), "no token holds the text's end {:?}", &text[end..]);
}

/// Paragraphs hold sentences, sentences hold tokens, each in order, each once, none empty.
fn check_nesting(document: &Document) {
    let text = document.text();
    let paragraphs: Vec<Span> = document.paragraphs().iter().map(|paragraph| paragraph.span).collect();
    check_ordered(text, &paragraphs, "paragraphs");
    let sentences: Vec<Span> = document.sentences().iter().map(|sentence| sentence.span).collect();
    check_ordered(text, &sentences, "sentences");

    let (mut next_sentence, mut next_token) = (0, 0);
    for (index, paragraph) in document.paragraphs().iter().enumerate() {
        assert_eq!(paragraph.sentences.start, next_sentence, "sentences of paragraph {index}");
        assert_eq!(paragraph.tokens.start, next_token, "tokens of paragraph {index}");
        next_sentence = paragraph.sentences.end;
        next_token = paragraph.tokens.end;
        let mut inside = paragraph.tokens.start;
        for number in paragraph.sentences.clone() {
            let sentence = &document.sentences()[number];
            assert_eq!(sentence.paragraph, index, "paragraph of sentence {number}");
            assert!(paragraph.span.contains(sentence.span), "sentence {number} leaves paragraph {index}");
            assert_eq!(sentence.tokens.start, inside, "tokens of sentence {number}");
            check_sentence(document, number, sentence);
            inside = sentence.tokens.end;
        }
        assert_eq!(inside, paragraph.tokens.end, "the sentences of paragraph {index} hold its tokens");
    }
    assert_eq!(next_sentence, document.sentences().len(), "every sentence has a paragraph");
    assert_eq!(next_token, document.tokens().len(), "every token has a paragraph");
}

fn check_sentence(document: &Document, number: usize, sentence: &Sentence) {
    let tokens = &document.tokens()[sentence.tokens.clone()];
    let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
        panic!("sentence {number} is empty");
    };
    assert_eq!(sentence.span, first.span.cover(last.span), "sentence {number} spans its tokens");
    assert!(tokens.iter().all(|token| token.sentence == number), "tokens know sentence {number}");
}

/// Mentions lie inside the text, in order, apart from each other, without white space at their edges.
fn check_mentions(reading: &Reading) {
    let spans: Vec<Span> = reading.mentions.iter().map(|mention| mention.span).collect();
    check_ordered(reading.document.text(), &spans, "mentions");
    for mention in &reading.mentions {
        let words = reading.document.slice(mention.span);
        assert_eq!(words, words.trim(), "white space at the edge of a {}", mention.label.code());
        assert!(mention.score <= 1000, "the score of {words:?} is {} thousandths", mention.score);
    }
}

/// Quotes stand in order of what they say first; the pieces of one lie in one paragraph, in order, apart from each other; and
/// every word they name is a slice of the text.
fn check_quotes(reading: &Reading) {
    let document = &reading.document;
    for quote in &reading.quotes {
        assert!(!quote.pieces.is_empty(), "a quote says nothing");
        check_ordered(document.text(), &quote.pieces, "pieces of a quote");
        let whole = quote.pieces[0].cover(quote.pieces[quote.pieces.len() - 1]);
        assert!(
            document.paragraphs().iter().any(|paragraph| paragraph.span.contains(whole)),
            "the quote at {whole:?} leaves its paragraph"
        );
        let words = [quote.speaker, quote.carried, quote.cue, quote.via, quote.unverified];
        for span in words.into_iter().flatten() {
            check_ordered(document.text(), &[span], "words of a quote");
        }
        assert!(quote.speaker.is_none() || quote.carried.is_none(), "a speaker told twice at {whole:?}");
    }
    let starts = |pair: &[dateline::quote::Quote]| pair[0].pieces[0].start() <= pair[1].pieces[0].start();
    assert!(reading.quotes.windows(2).all(starts), "quotes stand in order");
}

/// Every quote has a voice, whose mentions are those of its article.
fn check_voices(dossier: &Dossier) {
    for (article, reading) in dossier.readings().iter().enumerate() {
        for quote in 0..reading.quotes.len() {
            let voice = dossier.voice(article, quote);
            for mention in [voice.mention, voice.via].into_iter().flatten() {
                assert!(mention < reading.mentions.len(), "quote {quote} is said by no mention");
            }
            if let Some(span) = voice.speaker {
                check_ordered(reading.document.text(), &[span], "a speaker");
            }
        }
    }
}

/// What is painted covers every paragraph exactly once.
fn check_runs(reading: &Reading) {
    let all = runs::of(reading);
    assert_eq!(all.len(), reading.document.paragraphs().len(), "every paragraph has its runs");
    for (paragraph, runs) in reading.document.paragraphs().iter().zip(&all) {
        let mut end = paragraph.span.start();
        for run in runs {
            assert_eq!(run.span.start(), end, "runs follow each other without a gap");
            assert!(!run.span.is_empty(), "an empty run at {end}");
            let _ = reading.document.slice(run.span);
            if let Some(mention) = run.mention {
                assert!(
                    reading.mentions[mention].span.contains(run.span),
                    "a run leaves its mention at {end}"
                );
            }
            let inside =
                |quote: &usize| reading.quotes[*quote].pieces.iter().any(|piece| piece.contains(run.span));
            assert!(run.quotes.iter().all(inside), "a run leaves its quote at {end}");
            if let Some(figure) = run.figure {
                assert!(reading.figures[figure].span.contains(run.span), "a run leaves its figure at {end}");
            }
            end = run.span.end();
        }
        assert_eq!(end, paragraph.span.end(), "runs reach the paragraph's end");
    }
}

/// Spans on character boundaries, none empty, sorted, none overlapping.
fn check_ordered(text: &str, spans: &[Span], what: &str) {
    for span in spans {
        assert!(!span.is_empty(), "{what}: {span:?} is empty");
        assert!(text.get(span.start()..span.end()).is_some(), "{what}: {span:?} is no slice of the text");
    }
    for pair in spans.windows(2) {
        assert!(
            pair[0].end() <= pair[1].start(),
            "{what}: {:?} and {:?} overlap or stand reversed",
            pair[0],
            pair[1]
        );
    }
}

/// Every mention belongs to at most one entity, and both sides agree on which.
fn check_entities(dossier: &Dossier) {
    let mut first_mentions = Vec::new();
    let mut claimed = 0;
    for (index, entity) in dossier.entities().iter().enumerate() {
        assert!(entity.mentions.is_sorted(), "mentions of entity {index} stand in order");
        assert!(!entity.name.trim().is_empty(), "entity {index} has a name");
        assert!(entity.aliases.contains(&entity.name), "the name of {:?} is one of its aliases", entity.name);
        for &mention in &entity.mentions {
            assert_eq!(dossier.entity_of(mention), Some(index), "{mention:?} of {:?}", entity.name);
        }
        claimed += entity.mentions.len();
        first_mentions.push(*entity.mentions.first().expect("an entity has a mention"));
    }
    assert!(first_mentions.is_sorted(), "entities stand in order of their first mention");
    let mut named = 0;
    for (article, reading) in dossier.readings().iter().enumerate() {
        for (mention, found) in reading.mentions.iter().enumerate() {
            let entity = dossier.entity_of(MentionRef { article, mention });
            assert_eq!(
                entity.is_some(),
                found.label.is_entity(),
                "{} {:?}: named things have an entity, numbers and dates have none",
                found.label.code(),
                reading.document.slice(found.span),
            );
            named += usize::from(entity.is_some());
        }
    }
    assert_eq!(claimed, named, "entities share no mention");
}

/// Every time is told or named with why it is not, once; what is told stands around its dates and in order of the calendar.
fn check_timeline(dossier: &Dossier) {
    let timeline = Timeline::read(dossier);
    for (article, reading) in dossier.readings().iter().enumerate() {
        let told = timeline.statements.iter().filter(|statement| statement.article == article);
        let left = timeline.rest[article].left_out.iter().map(|left| left.time);
        let mut times: Vec<usize> =
            told.flat_map(|statement| statement.times.iter().copied()).chain(left).collect();
        times.sort_unstable();
        // A second copy tells nothing, and nothing of it is left out.
        let all = if dossier.duplicate_of(article).is_some() { 0 } else { reading.times.len() };
        assert_eq!(times, (0..all).collect::<Vec<_>>(), "each time stands in one statement or is left out");
    }
    for statement in &timeline.statements {
        let reading = &dossier.readings()[statement.article];
        for span in [statement.passage, statement.clause, statement.core] {
            assert!(!reading.document.slice(span).is_empty(), "words lie on character boundaries");
        }
        assert!(
            statement.passage.contains(statement.clause),
            "a clause stands in its passage: {statement:?}"
        );
        let first = reading.times[statement.times[0]].span;
        assert!(statement.passage.contains(first), "a passage holds its date: {statement:?}");
        let when = &statement.when;
        assert!(when.first.is_none() || when.last.is_none() || when.first <= when.last);
    }
    let order: Vec<_> = timeline.entries.iter().map(|entry| timeline.first(entry).when.order()).collect();
    assert!(order.is_sorted(), "entries stand in order of the calendar");
    let entries: usize = timeline.entries.iter().map(|entry| entry.statements.len()).sum();
    assert_eq!(entries, timeline.statements.len(), "each statement stands in one entry");
    let calendar = ics::ics(dossier);
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75 && !line.contains(char::is_control)));
}

/// What leaves the crate slices back to the same words in the unit it states, and is the same twice.
fn check_offsets(dossier: &Dossier, unit: Unit) {
    let resources = Resources::embedded();
    let analysis = form::analysis(dossier, resources, unit);
    for article in &analysis.articles {
        let ruler = Ruler::new(&article.text, unit);
        for mention in &article.mentions {
            assert_eq!(
                ruler.slice(mention.start, mention.end),
                Some(&*mention.text),
                "a mention in {unit:?}"
            );
        }
        for time in &article.times {
            assert_eq!(ruler.slice(time.start, time.end), Some(&*time.text), "a time in {unit:?}");
        }
        if let Some(dateline) = &article.dateline {
            let words = ruler.slice(dateline.start, dateline.end);
            assert_eq!(words, Some(&*dateline.text), "the dateline in {unit:?}");
        }
    }
    let first = serde_json::to_string(&analysis).expect("the outside form is plain data");
    let again = serde_json::to_string(&form::analysis(dossier, resources, unit)).expect("as above");
    assert!(first == again, "the same dossier gives the same bytes");
}

/// Counts units the plain way, as the receiving side would: one table from unit to byte.
struct Ruler<'a> {
    text: &'a str,
    byte_at: Vec<Option<usize>>,
}

impl<'a> Ruler<'a> {
    fn new(text: &'a str, unit: Unit) -> Self {
        let mut byte_at = Vec::with_capacity(text.len() + 1);
        for (at, character) in text.char_indices() {
            let width = match unit {
                Unit::CodePoint => 1,
                Unit::Utf16 => character.len_utf16(),
                Unit::Utf8 => character.len_utf8(),
            };
            byte_at.push(Some(at));
            byte_at.extend((1..width).map(|_| None));
        }
        byte_at.push(Some(text.len()));
        Self { text, byte_at }
    }

    /// The words between two units; none when either is outside or inside a character.
    fn slice(&self, start: u32, end: u32) -> Option<&'a str> {
        let byte = |unit: u32| self.byte_at.get(unit as usize).copied().flatten();
        self.text.get(byte(start)?..byte(end)?)
    }
}
