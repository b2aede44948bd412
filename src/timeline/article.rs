//! The dated statements of one article.

use std::ops::Range;

use super::passage::{Passages, trimmed};
use super::saying::Cues;
use super::when::{Border, When};
use super::words::Words;
use super::{LeftOut, Statement, Why};
use crate::document::{Document, ParagraphKind};
use crate::dossier::Dossier;
use crate::figure::Sources;
use crate::identity::MentionRef;
use crate::pipeline::Reading;
use crate::time::value::TimeKind;
use crate::{Label, Span};

/// What one article tells with its dates.
pub(super) struct Told {
    pub(super) statements: Vec<Statement>,
    pub(super) left_out: Vec<LeftOut>,
    /// Sentences of the story, captions and lists included, that say something without a place in the calendar.
    pub(super) undated: usize,
}

/// An expression with a place in the calendar.
#[derive(Clone, Debug)]
struct Dated {
    /// Indices into the article's times.
    times: Vec<usize>,
    tokens: Range<usize>,
    span: Span,
    when: When,
    quote: Option<usize>,
    said: bool,
}

/// Reads the statements of an article.
pub(super) fn told(dossier: &Dossier, article: usize) -> Told {
    let reading = &dossier.readings()[article];
    let reader = Reader {
        reading,
        words: Words { document: &reading.document },
        sources: Sources::new(&reading.quotes),
        cues: Cues::of(reading),
    };
    let mut told = Told { statements: Vec::new(), left_out: Vec::new(), undated: 0 };
    let placed = reader.placed(&mut told.left_out);
    let mut passages = Passages::of(&reading.document);
    let mut dated_sentences = Vec::new();
    for dates in placed.chunk_by(|one, other| reader.sentence(one) == reader.sentence(other)) {
        dated_sentences.push(reader.sentence(&dates[0]));
        if !reader.says_more(dates) {
            told.left_out.extend(dates.iter().map(|date| LeftOut {
                time: date.times[0],
                span: date.span,
                why: Why::Alone,
            }));
            continue;
        }
        let found = reader.statements(dossier, article, dates.to_vec(), &mut passages);
        for statement in found {
            // "Picture taken June 19, 2022.", below a caption that says so.
            match told
                .statements
                .last_mut()
                .filter(|last| last.passage.overlaps(statement.passage) && last.caption)
            {
                Some(last)
                    if last.when == statement.when
                        && last.times[0] != statement.times[0]
                        && reader.is_of_picture(&dates[0]) =>
                {
                    last.times.extend(statement.times);
                }
                _ => told.statements.push(statement),
            }
        }
    }
    told.undated = reader.undated(&dated_sentences);
    told
}

struct Reader<'a> {
    reading: &'a Reading,
    words: Words<'a>,
    sources: Sources,
    cues: Cues,
}

impl Reader<'_> {
    fn document(&self) -> &Document {
        &self.reading.document
    }

    fn sentence(&self, dated: &Dated) -> usize {
        self.document().tokens()[dated.tokens.start].sentence
    }

    /// The expressions that date a statement, in order; all others are named with why they do not.
    fn placed(&self, left_out: &mut Vec<LeftOut>) -> Vec<Dated> {
        let mut silent = Passages::of(self.document());
        let mut placed = Vec::new();
        for (time, found) in self.reading.times.iter().enumerate() {
            match self.dated(time, &mut silent) {
                Ok(dated) => placed.push(dated),
                Err(why) => left_out.push(LeftOut { time, span: found.span, why }),
            }
        }
        placed
    }

    fn dated(&self, time: usize, silent: &mut Passages<'_>) -> Result<Dated, Why> {
        let found = &self.reading.times[time];
        let document = self.document();
        let tokens = document.tokens();
        if silent.is_furniture(found.span) {
            return Err(Why::Furniture);
        }
        let start = tokens.partition_point(|token| token.span.end() <= found.span.start());
        let end = tokens.partition_point(|token| token.span.start() < found.span.end());
        let sentence = tokens.get(start).map_or(0, |token| token.sentence);
        let paragraph =
            document.sentences().get(sentence).map(|sentence| &document.paragraphs()[sentence.paragraph]);
        let Some(paragraph) = paragraph.filter(|_| start < end) else { return Err(Why::NoPlace) };
        if paragraph.kind == ParagraphKind::Furniture {
            return Err(Why::Furniture);
        }
        if paragraph.repeats.is_some() {
            return Err(Why::Repeated);
        }
        if !matches!(found.kind, TimeKind::Date | TimeKind::Time) {
            return Err(Why::NoPlace);
        }
        let lead = self.words.lead(&(start..end));
        let shade = self.words.shade(&(start..end));
        let when = When::new(&found.value, lead.border, lead.names, shade).ok_or(Why::NoPlace)?;
        if lead.compares {
            return Err(Why::Compared);
        }
        let quote = self.sources.quote(found.span);
        Ok(Dated { times: vec![time], tokens: start..end, span: found.span, when, quote, said: false })
    }

    /// The statements of one sentence.
    fn statements(
        &self,
        dossier: &Dossier,
        article: usize,
        dates: Vec<Dated>,
        passages: &mut Passages<'_>,
    ) -> Vec<Statement> {
        let mut dates = self.joined(dates);
        for date in dates.iter_mut().filter(|date| date.quote.is_none() && date.when.border == Border::Within)
        {
            date.quote = self.cues.dated_by(self.words, &date.tokens);
            date.said = date.quote.is_some();
        }
        let dates = self.merged(dates);
        let sentence = self.shown(&dates[0]);
        let mut statements = Vec::with_capacity(dates.len());
        let mut open = None;
        for (index, date) in dates.iter().enumerate() {
            let next = dates.get(index + 1);
            let close = next.and_then(|next| self.border(date, next));
            let passage = self.without_credit(passages.around(sentence, date.span), date);
            let clause = self.clause(passage, date, open, close);
            // Listed days share their clause.
            let listed = next.is_some_and(|next| self.words.are_listed(&date.tokens, &next.tokens));
            if !listed {
                open = close;
            }
            statements.push(self.statement(dossier, article, date, passage, clause));
        }
        statements
    }

    /// The sentence of a date; where that tells of a picture alone, the caption up to it.
    fn shown(&self, date: &Dated) -> Span {
        let document = self.document();
        let sentence = &document.sentences()[self.sentence(date)];
        let paragraph = &document.paragraphs()[sentence.paragraph];
        if !self.is_of_picture(date) {
            return sentence.span;
        }
        let first = &document.sentences()[paragraph.sentences.start];
        first.span.cover(sentence.span)
    }

    fn is_of_picture(&self, date: &Dated) -> bool {
        let document = self.document();
        let sentence = &document.sentences()[self.sentence(date)];
        let caption = document.paragraphs()[sentence.paragraph].kind == ParagraphKind::Caption;
        caption && self.words.is_of_picture(&sentence.tokens)
    }

    /// Whether a sentence says anything but its dates.
    fn says_more(&self, dates: &[Dated]) -> bool {
        let mut dates_ahead = dates.iter().peekable();
        self.words.sentence(dates[0].tokens.start).any(|token| {
            while dates_ahead.next_if(|date| date.tokens.end <= token).is_some() {}
            let in_date = dates_ahead.peek().is_some_and(|date| date.tokens.contains(&token));
            !in_date && self.words.tells(token)
        })
    }

    /// Two expressions that are the ends of one stretch become one.
    fn joined(&self, dates: Vec<Dated>) -> Vec<Dated> {
        let mut joined: Vec<Dated> = Vec::with_capacity(dates.len());
        for date in dates {
            let value = |dated: &Dated| self.reading.times[dated.times[0]].value.clone();
            let ends = joined.last().filter(|first| {
                first.times.len() == 1
                    && first.quote == date.quote
                    && self.words.are_ends(&first.tokens, &date.tokens)
            });
            match ends.and_then(|first| When::between(&value(first), &value(&date))) {
                Some(when) => {
                    let first = joined.last_mut().expect("it was just looked at");
                    first.when = when;
                    first.times.extend(date.times);
                    first.tokens.end = date.tokens.end;
                    first.span = first.span.cover(date.span);
                }
                None => joined.push(date),
            }
        }
        joined
    }

    /// Expressions of one clause of which one lies within the other say one thing: "at 5 a.m. on Saturday".
    fn merged(&self, dates: Vec<Dated>) -> Vec<Dated> {
        let mut merged: Vec<Dated> = Vec::with_capacity(dates.len());
        for date in dates {
            let Some(last) = merged.last_mut() else {
                merged.push(date);
                continue;
            };
            let finer = date.when.precision < last.when.precision && date.when.lies_in(&last.when);
            let same = finer || last.when.lies_in(&date.when);
            let told_alike = last.quote == date.quote && last.said == date.said;
            if same && told_alike && self.border(last, &date).is_none_or(|cut| self.words.is(cut, &[","])) {
                last.times.extend(date.times);
                last.tokens.end = date.tokens.end;
                last.span = last.span.cover(date.span);
                if finer {
                    last.when = date.when;
                }
            } else {
                merged.push(date);
            }
        }
        merged
    }

    /// The token with which the clause of the second of two dates begins.
    fn border(&self, one: &Dated, other: &Dated) -> Option<usize> {
        if self.words.are_listed(&one.tokens, &other.tokens) {
            None
        } else {
            self.words.cut(one.tokens.end..other.tokens.start)
        }
    }

    /// The words of a date's own clause within the passage: from the border before to the border behind; within a quote its
    /// words.
    fn clause(&self, passage: Span, date: &Dated, open: Option<usize>, close: Option<usize>) -> Span {
        let document = self.document();
        let start_of = |token: usize| document.tokens()[token].span.start();
        let (mut start, mut end) = (passage.start(), passage.end());
        start = open.map_or(start, |token| {
            let opening = self.words.is(token, &["and", "but", "or", "then", "yet", ",", ";", ":", "–", "—"]);
            start_of(token + usize::from(opening && token + 1 < date.tokens.start)).max(start)
        });
        end = close.map_or(end, |token| start_of(token).min(end));
        if let Some(quote) = date.quote.filter(|_| !date.said) {
            let pieces = &self.reading.quotes[quote].pieces;
            let at = pieces.partition_point(|piece| piece.end() <= date.span.start());
            if let Some(piece) = pieces.get(at).filter(|piece| piece.contains(date.span)) {
                start = start.max(piece.start());
                end = end.min(piece.end());
            }
        }
        let span = Span::new(start.min(date.span.start()), end.max(date.span.end()));
        trimmed(document, span.start(), span.end(), date.span)
    }

    /// A passage up to the bracket that names who took the picture.
    fn without_credit(&self, passage: Span, date: &Dated) -> Span {
        let document = self.document();
        let tokens = document.tokens();
        let mut behind =
            (date.tokens.end..tokens.len()).take_while(|&at| tokens[at].span.start() < passage.end());
        let credit = behind.find(|&at| self.words.opens_credit(at));
        credit.map_or(passage, |at| trimmed(document, passage.start(), tokens[at].span.start(), date.span))
    }

    /// The tokens of the words that tell what the date belongs to, for comparison with other articles.
    fn core(&self, clause: Span, date: &Dated) -> Span {
        let tokens = self.document().tokens();
        let start = tokens.partition_point(|token| token.span.end() <= clause.start());
        let end = tokens.partition_point(|token| token.span.start() < clause.end());
        let core = self.words.core(&date.tokens, &(start..end));
        Span::new(tokens[core.start].span.start(), tokens[core.end - 1].span.end())
    }

    fn statement(
        &self,
        dossier: &Dossier,
        article: usize,
        date: &Dated,
        passage: Span,
        clause: Span,
    ) -> Statement {
        let reading = self.reading;
        let document = self.document();
        let paragraph = document.sentences()[self.sentence(date)].paragraph;
        let caption = document.paragraphs()[paragraph].kind == ParagraphKind::Caption;
        let within = |span: Span| span.start() < passage.end();
        let first = reading.mentions.partition_point(|mention| mention.span.start() < passage.start());
        let mentions = (first..reading.mentions.len()).take_while(|&at| within(reading.mentions[at].span));
        let mut entities: Vec<usize> = Vec::new();
        let mut places: Vec<usize> = Vec::new();
        for mention in mentions {
            let Some(entity) = dossier.entity_of(MentionRef { article, mention }) else { continue };
            if !entities.contains(&entity) {
                entities.push(entity);
                if matches!(dossier.entities()[entity].label, Label::Gpe | Label::Loc | Label::Fac) {
                    places.push(entity);
                }
            }
        }
        let first = reading.figures.partition_point(|figure| figure.span.start() < passage.start());
        let figures = (first..reading.figures.len()).take_while(|&at| within(reading.figures[at].span));
        let published = reading.published.map(|published| published.date);
        Statement {
            article,
            passage,
            clause,
            core: if date.said || caption { passage } else { self.core(clause, date) },
            times: date.times.clone(),
            ahead: date.when.first.zip(published).is_some_and(|(first, published)| first > published),
            when: date.when.clone(),
            caption,
            quote: date.quote,
            said: date.said,
            entities,
            places,
            figures: figures.collect(),
        }
    }

    /// Sentences that say something and are not among those with a date, which stand in order.
    fn undated(&self, dated: &[usize]) -> usize {
        let document = self.document();
        let told = |kind: ParagraphKind| {
            matches!(kind, ParagraphKind::Body | ParagraphKind::ListItem | ParagraphKind::Caption)
        };
        let mut count = 0;
        for paragraph in document
            .paragraphs()
            .iter()
            .filter(|paragraph| told(paragraph.kind) && paragraph.repeats.is_none())
        {
            for sentence in paragraph.sentences.clone() {
                let mut tokens = document.sentences()[sentence].tokens.clone();
                let says = tokens.any(|token| self.words.tells(token));
                count += usize::from(says && dated.binary_search(&sentence).is_err());
            }
        }
        count
    }
}
