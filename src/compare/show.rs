//! A comparison as plain text, for a person at the command line and for the golden tests.

use std::fmt::Write as _;

use super::align::How;
use super::figures::Why;
use super::{Comparison, Passage, told};
use crate::dossier::Dossier;
use crate::figure::ledger::FigureRef;
use crate::view::said;

/// The whole comparison, a part a section.
#[must_use]
pub fn show(dossier: &Dossier, comparison: &Comparison) -> String {
    let mut shown = Shown { dossier, comparison, text: String::new() };
    shown.articles();
    shown.named();
    shown.spellings();
    shown.figures();
    shown.sides();
    shown.denials();
    shown.sayings();
    shown.single();
    shown.aligned();
    shown.text
}

struct Shown<'a> {
    dossier: &'a Dossier,
    comparison: &'a Comparison,
    text: String,
}

impl Shown<'_> {
    fn heading(&mut self, words: &str) {
        let gap = if self.text.is_empty() { "" } else { "\n" };
        let _ = writeln!(self.text, "{gap}{words}");
    }

    fn line(&mut self, words: &str) {
        let _ = writeln!(self.text, "  {}", words.replace(['\n', '\r'], " "));
    }

    fn words(&self, passage: Passage) -> &str {
        self.dossier.readings()[passage.article].document.slice(passage.span)
    }

    fn articles(&mut self) {
        self.heading("articles");
        for &article in &self.comparison.articles {
            let reading = &self.dossier.readings()[article];
            let outlet = reading.masthead.outlet.map_or("", |span| reading.document.slice(span));
            self.line(&format!("{} {} [{outlet}]", name(article), reading.name));
        }
        for &(copy, first) in &self.comparison.copies {
            self.line(&format!("{} says the same words as {}", name(copy), name(first)));
        }
        for likeness in &self.comparison.likenesses {
            let (one, other) = (name(likeness.one), name(likeness.other));
            let (of_one, of_other) = (likeness.of_one.percent(), likeness.of_other.percent());
            let near = if likeness.is_near_duplicate() { ", near-duplicates" } else { "" };
            self.line(&format!(
                "{other} carries {of_one} % of {one}, {one} carries {of_other} % of {other}{near}"
            ));
        }
    }

    fn named(&mut self) {
        self.heading("named");
        for named in &self.comparison.named {
            let entity = &self.dossier.entities()[named.entity];
            let by: Vec<String> = named
                .by
                .iter()
                .map(|naming| format!("{} ×{}", name(naming.first.article), naming.mentions))
                .collect();
            self.line(&format!("{} {}: {}", entity.label.code(), entity.name, by.join(", ")));
        }
    }

    fn spellings(&mut self) {
        self.heading("spellings");
        for spelt in &self.comparison.spellings {
            let forms: Vec<String> = spelt
                .forms
                .iter()
                .map(|form| {
                    let used: Vec<String> = form
                        .used
                        .iter()
                        .map(|used| format!("{} ×{}", name(used.first.article), used.mentions))
                        .collect();
                    format!("{} ({})", form.text, used.join(", "))
                })
                .collect();
            let how = if spelt.spelling { "spelt" } else { "named" };
            self.line(&format!("{how} {}: {}", self.dossier.entities()[spelt.entity].name, forms.join("; ")));
        }
    }

    fn figure(&self, at: FigureRef) -> String {
        let account = told::account(self.dossier, at);
        format!("{} “{}” by {}", name(at.article), account.words, account.source)
    }

    fn figures(&mut self) {
        self.heading("figures that differ");
        for differing in &self.comparison.figures {
            let place = differing.place.map_or("", |place| &self.dossier.entities()[place].name);
            self.line(&format!("{}, {}: {place}", differing.class.code(), differing.what));
            for account in &differing.accounts {
                let day = account.day.as_deref().unwrap_or("no day");
                self.line(&format!("  {}, {day}, {}", self.figure(account.at), account.scope.code()));
            }
            for pair in &differing.pairs {
                let why: Vec<&str> = pair.why.iter().copied().map(Why::words).collect();
                let [one, other] = [pair.one, pair.other].map(|at| differing.accounts[at].at);
                let [one, other] = [one, other].map(|at| told::account(self.dossier, at).words);
                let cannot = if pair.exclude { "cannot both be right; " } else { "" };
                self.line(&format!("  {one} / {other}: {cannot}{}", why.join(", ")));
            }
        }
    }

    fn quote(&self, article: usize, quote: usize) -> String {
        let reading = &self.dossier.readings()[article];
        let found = &reading.quotes[quote];
        let who = said::who(self.dossier, article, quote).unwrap_or("nobody named");
        let words = said::words(&reading.document, found);
        format!("{} {who} {}: {words}", name(article), found.stance.code())
    }

    fn sides(&mut self) {
        self.heading("sides");
        for side in &self.comparison.sides {
            let name = side.name.as_deref().unwrap_or("of no side told");
            let speakers: Vec<String> =
                side.speakers.iter().map(|(who, quotes)| format!("{who} ×{quotes}")).collect();
            let stances: Vec<String> =
                side.stances.iter().map(|(stance, count)| format!("{} ×{count}", stance.code())).collect();
            self.line(&format!("{name}: {}; {}", stances.join(", "), speakers.join(", ")));
        }
    }

    fn denials(&mut self) {
        self.heading("denials");
        for denial in &self.comparison.denials {
            self.line(&self.quote(denial.article, denial.quote));
            for answer in &denial.answers {
                let quote = self.quote(answer.article, answer.quote);
                self.line(&format!("  answers {quote}"));
                self.line(&format!("    because {}", told::because(self.dossier, answer)));
            }
        }
    }

    fn sayings(&mut self) {
        self.heading("told by several");
        for saying in &self.comparison.sayings {
            let differ = if saying.differ { "with other words" } else { "alike" };
            let kind = if saying.quoted { "quoted" } else { "reported" };
            let speakers = if saying.speakers_differ { ", of other speakers" } else { "" };
            self.line(&format!("{kind} {differ}{speakers}"));
            for told in &saying.told {
                let document = &self.dossier.readings()[told.article].document;
                let only: Vec<&str> = told.only.iter().map(|&span| document.slice(span)).collect();
                let only =
                    if only.is_empty() { String::new() } else { format!(" [only: {}]", only.join(" | ")) };
                self.line(&format!("  {}{only}", self.quote(told.article, told.quote)));
            }
        }
    }

    fn single(&mut self) {
        for single in &self.comparison.single {
            self.heading(&format!("only in {}", name(single.article)));
            let entities = &self.dossier.entities();
            let named: Vec<&str> =
                single.entities.iter().map(|(entity, _)| entities[*entity].name.as_str()).collect();
            self.line(&format!("names: {}", named.join(", ")));
            for &at in &single.figures {
                self.line(&format!("figure: {}", self.figure(at)));
            }
            for &quote in &single.quotes {
                self.line(&format!("quote: {}", self.quote(single.article, quote)));
            }
            for &(time, sentence) in &single.dated {
                let value = &self.dossier.readings()[single.article].times[time].value;
                self.line(&format!("{value}: {}", self.words(sentence)));
            }
        }
    }

    fn aligned(&mut self) {
        let &[one, other] = self.comparison.articles.as_slice() else { return };
        if self.comparison.aligned.is_empty() {
            return;
        }
        self.heading("side by side");
        for row in &self.comparison.aligned {
            let cell = |article: usize, paragraph: Option<usize>, only: &[crate::Span]| {
                let document = &self.dossier.readings()[article].document;
                let words = paragraph.map_or("", |at| document.slice(document.paragraphs()[at].span));
                let start: String = words.chars().take(SHOWN).collect();
                let only: Vec<&str> = only.iter().map(|&span| document.slice(span)).collect();
                let only = if only.is_empty() { String::new() } else { format!(" [{}]", only.join(" | ")) };
                format!("{start}{only}")
            };
            let how = match row.how {
                How::Same => "=",
                How::Edited => "~",
                How::Within => "<",
                How::Alone => "!",
            };
            let (left, right) = (cell(one, row.one, &row.only_one), cell(other, row.other, &row.only_other));
            self.line(&format!("{how} {left} || {right}"));
        }
    }
}

fn name(article: usize) -> String {
    format!("a{}", article + 1)
}

/// Characters of a paragraph that tell which it is.
const SHOWN: usize = 40;
