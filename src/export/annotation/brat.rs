//! Standoff files of the annotation tool brat: for each article its text (`.txt`) and what is marked in it (`.ann`), and one
//! `annotation.conf` that declares the types; all in a ZIP file. Offsets count code points, as Python does.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::dossier::Dossier;
use crate::export::offsets::{Offsets, Unit};
use crate::export::words::file_stem;
use crate::gazetteer::Resources;
use crate::identity::MentionRef;
use crate::pipeline::Reading;
use crate::quote::QuoteKind;
use crate::{Document, Label, Span, zip};

/// Types that are no labels: what is said, and words for a speaker that are no name.
const QUOTE: &str = "Quote";
const SPEAKER: &str = "Speaker";

/// Every article as brat keeps it.
#[must_use]
pub fn brat(dossier: &Dossier, resources: &Resources) -> Vec<u8> {
    let mut archive = zip::Writer::new();
    archive.add("annotation.conf", configuration().as_bytes());
    for (article, reading) in dossier.readings().iter().enumerate() {
        let stem = format!("{:03}-{}", article + 1, file_stem(&reading.name));
        archive.add(&format!("{stem}.txt"), reading.document.text().as_bytes());
        archive.add(&format!("{stem}.ann"), annotations(dossier, resources, article).as_bytes());
    }
    archive.finish()
}

/// The annotations of one article.
#[must_use]
pub fn annotations(dossier: &Dossier, resources: &Resources, article: usize) -> String {
    let reading = &dossier.readings()[article];
    let mut lines = Lines::new(&reading.document);
    let marks = mentions(&mut lines, dossier, resources, article);
    same(&mut lines, dossier, article, &marks);
    quotes(&mut lines, dossier, article, &marks);
    lines.out
}

/// A text-bound annotation for each mention, with the place it means; gives their numbers.
fn mentions(
    lines: &mut Lines<'_>,
    dossier: &Dossier,
    resources: &Resources,
    article: usize,
) -> Vec<Option<usize>> {
    let Reading { document, mentions, .. } = &dossier.readings()[article];
    let mark = |(mention, found): (usize, &crate::Mention)| {
        let mark = lines.mark(found.label.code(), &[found.span])?;
        let entity = dossier.entity_of(MentionRef { article, mention });
        let place =
            entity.and_then(|entity| dossier.entities()[entity].place).filter(|place| !place.is_estimate());
        if let Some(geonames) = place.and_then(|place| resources.places.get(place.place).geonames) {
            lines.norms += 1;
            let words = line(document.slice(found.span));
            let _ = writeln!(lines.out, "N{}\tReference T{mark} GeoNames:{geonames}\t{words}", lines.norms);
        }
        Some(mark)
    };
    mentions.iter().enumerate().map(mark).collect()
}

/// Which mentions mean one thing.
fn same(lines: &mut Lines<'_>, dossier: &Dossier, article: usize, marks: &[Option<usize>]) {
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (entity, mark) in dossier.entities_of(article).iter().zip(marks) {
        if let (Some(entity), Some(mark)) = (entity, mark) {
            groups.entry(*entity).or_default().push(*mark);
        }
    }
    for group in groups.values().filter(|group| group.len() > 1) {
        lines.out.push_str("*\tSame");
        for mark in group {
            let _ = write!(lines.out, " T{mark}");
        }
        lines.out.push('\n');
    }
}

/// What is said, whether it is asserted or denied, and by whom.
fn quotes(lines: &mut Lines<'_>, dossier: &Dossier, article: usize, marks: &[Option<usize>]) {
    let reading = &dossier.readings()[article];
    for (index, quote) in reading.quotes.iter().enumerate() {
        let Some(said) = lines.mark(QUOTE, &quote.pieces) else { continue };
        for (attribute, value) in [("Stance", quote.stance.code()), ("Kind", quote.kind.code())] {
            lines.attributes += 1;
            let _ = writeln!(lines.out, "A{}\t{attribute} T{said} {value}", lines.attributes);
        }
        let voice = dossier.voice(article, index);
        let named = voice.mention.and_then(|mention| marks[mention]);
        let speaker = named.or_else(|| lines.mark(SPEAKER, &[voice.speaker?]));
        if let Some(speaker) = speaker {
            lines.relations += 1;
            let _ = writeln!(lines.out, "R{}\tSaidBy Arg1:T{said} Arg2:T{speaker}", lines.relations);
        }
    }
}

/// An annotation file under construction.
struct Lines<'a> {
    document: &'a Document,
    offsets: Offsets<'a>,
    out: String,
    marks: usize,
    norms: usize,
    attributes: usize,
    relations: usize,
}

impl<'a> Lines<'a> {
    fn new(document: &'a Document) -> Self {
        let offsets = Offsets::new(document.text(), Unit::CodePoint);
        Self { document, offsets, out: String::new(), marks: 0, norms: 0, attributes: 0, relations: 0 }
    }

    /// Writes a text-bound annotation and gives its number; none where there is nothing to mark.
    fn mark(&mut self, kind: &str, spans: &[Span]) -> Option<usize> {
        let fragments: Vec<Span> = spans.iter().flat_map(|&span| fragments(self.document, span)).collect();
        if fragments.is_empty() {
            return None;
        }
        self.marks += 1;
        let _ = write!(self.out, "T{}\t{kind}", self.marks);
        for (index, fragment) in fragments.iter().enumerate() {
            let between = if index == 0 { ' ' } else { ';' };
            let [start, end] = [fragment.start(), fragment.end()].map(|at| self.offsets.at(at));
            let _ = write!(self.out, "{between}{start} {end}");
        }
        self.out.push('\t');
        for (index, fragment) in fragments.iter().enumerate() {
            self.out.push_str(if index == 0 { "" } else { " " });
            self.out.push_str(self.document.slice(*fragment));
        }
        self.out.push('\n');
        Some(self.marks)
    }
}

/// A span cut where a line ends, since a line of the file holds the words.
fn fragments(document: &Document, span: Span) -> Vec<Span> {
    let mut from = span.start();
    let pieces = document.slice(span).split(breaks).map(|piece| {
        let start = from;
        let end = start + piece.len();
        // What a break measures is seen by the character behind the piece.
        from = end + document.text()[end..].chars().next().map_or(0, char::len_utf8);
        Span::new(start, end)
    });
    pieces.filter(|piece| !document.slice(*piece).trim().is_empty()).collect()
}

/// What ends a line for Python's `splitlines`, which brat uses, and what ends a column.
fn breaks(character: char) -> bool {
    matches!(character, '\t' | '\n'..='\r' | '\u{1c}'..='\u{1e}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn line(words: &str) -> String {
    words.chars().map(|character| if breaks(character) { ' ' } else { character }).collect()
}

fn configuration() -> String {
    let labels: String = Label::ALL.map(|label| format!("{}\n", label.code())).concat();
    let kinds = [QuoteKind::Direct, QuoteKind::Indirect, QuoteKind::Mixed].map(QuoteKind::code).join("|");
    let stances = crate::quote::Stance::ALL.map(crate::quote::Stance::code).join("|");
    format!(
        "[entities]\n{labels}{QUOTE}\n{SPEAKER}\n\n\
         [relations]\n\
         Same\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive\n\
         SaidBy\tArg1:{QUOTE}, Arg2:<ENTITY>\n\
         <OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n\
         [events]\n\n\
         [attributes]\n\
         Stance\tArg:{QUOTE}, Value:{stances}\n\
         Kind\tArg:{QUOTE}, Value:{kinds}\n"
    )
}
