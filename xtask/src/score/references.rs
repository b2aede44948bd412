//! Whom pronouns stand for, against GAP and the chains of GUM.
//!
//! GAP (Webster and others 2018) asks of each pronoun which of two people it stands for, if either, and scores the links:
//! F1 over all that are right, and the feminine figure over the masculine one as a measure of bias.

use std::path::Path;

use dateline::reference::learn::{self, Case};
use dateline::reference::{Reference, ReferenceKind, resolve};
use dateline::{Resources, Span};

use super::report::{Aim, Asked, Report};
use super::shared;
use super::spans::Tally;
use super::table::{Cell, Table};
use crate::train::references::corpus::{self, Article, Truth};

const GAP: &str = "corpora/measure/gap_dev.jsonl.gz";
const GUM: &str = "corpora/measure/gum_dev.jsonl.gz";
const WANTED_F1: f64 = 75.0;
const MOST_APART: f64 = 3.0;

pub(super) fn score(asked: &Asked) -> Result<Report, String> {
    let mut report = Report::default();
    if let Some(path) = shared(GAP, &mut report) {
        gap(&path, asked, &mut report)?;
    }
    if let Some(path) = shared(GUM, &mut report) {
        gum(&path, &mut report)?;
    }
    Ok(report)
}

/// A way of answering: which of the candidates the pronoun stands for, as an index.
type Answer = fn(&Article, Span) -> Option<usize>;

/// Each way with whether the candidates are given to it.
const WAYS: [(&str, bool, Answer); 5] = [
    ("of the two given, as learnt", true, better_of_two),
    ("of the two given, the nearer before", true, nearer),
    ("of the two given, always the first", true, |_, _| Some(0)),
    ("the two given among all people", true, resolved),
    ("with own mentions only", false, resolved),
];

fn gap(path: &Path, asked: &Asked, report: &mut Report) -> Result<(), String> {
    let given = corpus::candidates(path)?;
    let found = corpus::found(path)?;
    let mut table = Table::new("GAP, development", &["F1", "P", "R", "men", "women", "women/men"]).noted(
        "links between a pronoun and two candidates, in percent; men and women are the F1 of their pronouns",
    );
    for (name, is_given, answer) in WAYS {
        let articles = if is_given { &given } else { &found };
        let mut tallies = [Tally::default(); 2];
        for article in articles {
            let (&pronoun, _) = article.truths.first_key_value().expect("a pronoun a text");
            let answered = answer(article, pronoun);
            let tally = &mut tallies[usize::from(is_feminine(article, pronoun))];
            for (index, candidate) in article.candidates.iter().enumerate() {
                let chosen = answered == Some(index);
                tally.found += usize::from(chosen);
                tally.wanted += usize::from(candidate.right);
                tally.right += usize::from(chosen && candidate.right);
            }
            let wrong = article
                .candidates
                .iter()
                .enumerate()
                .any(|(index, candidate)| candidate.right != (answered == Some(index)));
            if wrong && *asked != Asked::Figures && name == WAYS[0].0 {
                report.faults.push(fault(article, pronoun, answered));
            }
        }
        let [men, women] = tallies;
        let both = Tally {
            right: men.right + women.right,
            found: men.found + women.found,
            wanted: men.wanted + women.wanted,
        };
        let figure = |value| Cell::Number(value, 1);
        table.row(
            name,
            vec![
                figure(both.f1()),
                figure(both.precision()),
                figure(both.recall()),
                figure(men.f1()),
                figure(women.f1()),
                Cell::Number(women.f1() / men.f1().max(f64::MIN_POSITIVE), 2),
            ],
        );
        if name == WAYS[0].0 {
            report.headline("pronouns, gap_dev", both.f1(), Some(Aim::AtLeast(WANTED_F1)));
            report.headline(
                "pronouns, women and men apart",
                (women.f1() - men.f1()).abs(),
                Some(Aim::AtMost(MOST_APART)),
            );
        } else if !is_given {
            report.headline("pronouns, gap_dev, own mentions", both.f1(), None);
        }
    }
    report.tables.push(table);
    Ok(())
}

fn is_feminine(article: &Article, pronoun: Span) -> bool {
    let word = article.dossier.readings()[0].document.slice(pronoun);
    ["she", "her", "hers", "herself"].iter().any(|other| word.eq_ignore_ascii_case(other))
}

/// A line with the pronoun, the two candidates and what was said of them.
fn fault(article: &Article, pronoun: Span, answered: Option<usize>) -> String {
    let document = &article.dossier.readings()[0].document;
    let names: Vec<String> = article
        .candidates
        .iter()
        .enumerate()
        .map(|(index, candidate)| {
            let right = if candidate.right { " (right)" } else { "" };
            let chosen = if answered == Some(index) { " (chosen)" } else { "" };
            format!("{}{right}{chosen}", document.slice(candidate.span))
        })
        .collect();
    let text = document.text();
    let marked =
        format!("{}[{}]{}", &text[..pronoun.start()], document.slice(pronoun), &text[pronoun.end()..]);
    format!("gap {} | {}", names.join(" | "), marked.replace('\n', " "))
}

/// The pronoun's case, with whom it may stand for.
fn case(article: &Article, pronoun: Span) -> Option<Case> {
    let resources = Resources::embedded();
    let reading = &article.dossier.readings()[0];
    let cases = learn::cases(reading, article.dossier.entities_of(0), resources, &resources.references);
    cases.into_iter().find(|case| case.pronoun == pronoun)
}

/// The likelier of the two, unless that there is neither is likelier by far.
fn better_of_two(article: &Article, pronoun: Span) -> Option<usize> {
    let case = case(article, pronoun)?;
    let entity_of = article.dossier.entities_of(0);
    let share = |index: usize| {
        let entities = corpus::entities_at(&article.dossier, article.candidates[index].span);
        let is_it = |candidate: &&learn::Candidate| {
            entity_of[candidate.mention].is_some_and(|entity| entities.contains(&entity))
        };
        case.candidates.iter().find(is_it).map(|candidate| (candidate.score, candidate.share))
    };
    let best = (0..article.candidates.len()).max_by_key(|&index| (share(index), std::cmp::Reverse(index)))?;
    share(best).filter(|&(_, share)| share >= LEAST_OF_TWO).map(|_| best)
}

/// A share of all people that suffices when only two are asked for, in thousandths; chosen on the texts learnt from.
const LEAST_OF_TWO: u16 = 250;

/// The last candidate before the pronoun, or the first after it.
fn nearer(article: &Article, pronoun: Span) -> Option<usize> {
    let distance = |index: &usize| {
        let span = article.candidates[*index].span;
        if span.end() <= pronoun.start() {
            (false, pronoun.start() - span.end())
        } else {
            (true, span.start().abs_diff(pronoun.end()))
        }
    };
    (0..article.candidates.len()).min_by_key(distance)
}

/// Whatever Dateline takes the pronoun for: a candidate, when one of its entity's mentions covers it.
fn resolved(article: &Article, pronoun: Span) -> Option<usize> {
    let reading = &article.dossier.readings()[0];
    let entity_of = article.dossier.entities_of(0);
    let references = resolve(reading, entity_of, Resources::embedded());
    let found = references.iter().find(|reference| reference.span == pronoun)?;
    let entity = entity_of[found.antecedent]?;
    let covers = |index: &usize| {
        corpus::entities_at(&article.dossier, article.candidates[*index].span).contains(&entity)
    };
    (0..article.candidates.len()).find(covers)
}

/// Of the pronouns whose chain names a person: how many go to that person.
fn gum(path: &Path, report: &mut Report) -> Result<(), String> {
    let mut tally = Tally::default();
    for article in corpus::chains(path)? {
        let reading = &article.dossier.readings()[0];
        let entity_of = article.dossier.entities_of(0);
        let references = resolve(reading, entity_of, Resources::embedded());
        let of = |span: Span| {
            let pronoun = |other: &&Reference| other.span == span && other.kind == ReferenceKind::Pronoun;
            references.iter().find(pronoun).and_then(|found| entity_of[found.antecedent])
        };
        for (&span, truth) in &article.truths {
            let Truth::One(entities) = truth else { continue };
            let word = reading.document.slice(span).to_lowercase();
            if !PRONOUNS.contains(&word.as_str()) {
                continue;
            }
            let found = of(span);
            tally.wanted += usize::from(!entities.is_empty());
            tally.found += usize::from(found.is_some());
            tally.right += usize::from(found.is_some_and(|entity| entities.contains(&entity)));
        }
    }
    let mut table = Table::tallied("GUM, development").noted(
        "pronouns of women and men in its chains; wanted where the chain has the name of a person that Dateline finds",
    );
    table.tally("he, she and their forms", tally);
    report.tables.push(table);
    report.headline("pronouns, gum_dev", tally.f1(), None);
    Ok(())
}

const PRONOUNS: [&str; 8] = ["he", "him", "his", "himself", "she", "her", "hers", "herself"];
