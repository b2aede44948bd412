//! What was missed and what was wrong, each with the words around it, for a person who looks for the cause.

use std::collections::BTreeMap;
use std::fmt;

use dateline::Span;

use super::gold::Gold;
use super::report::Asked;
use super::spans::{Class, Found, Verdict, Wanted};
use super::table::{Cell, Table};

/// One mistake: what was wanted, what was found in its place, or only one of the two.
#[derive(Debug)]
pub(super) struct Fault<'a> {
    gold: &'a Gold,
    kind: Kind,
    wanted: Option<&'a Wanted>,
    found: Vec<&'a Found>,
}

/// How a finding differs from what was wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// Nothing was found there.
    Missed,
    /// Nothing was wanted there.
    Wrong,
    /// The span is right, the label is not.
    Label,
    /// The label is right, the span is not.
    Edges,
    /// Neither is right, but they overlap.
    Both,
}

/// The faults that are asked for, in order of the texts.
pub(super) fn of<'a>(texts: &'a [Gold], verdicts: &'a [Verdict], asked: &Asked) -> Vec<Fault<'a>> {
    let all = texts.iter().zip(verdicts).flat_map(|(gold, verdict)| of_text(gold, verdict));
    all.filter(|fault| match asked {
        Asked::Figures => false,
        Asked::Faults => true,
        Asked::FaultsOf(class) => fault.concerns(class),
    })
    .collect()
}

/// Pairs each missed span with what was found on it; what remains was wanted nowhere.
fn of_text<'a>(gold: &'a Gold, verdict: &'a Verdict) -> Vec<Fault<'a>> {
    let mut faults = Vec::new();
    let mut explained = vec![false; verdict.wrong.len()];
    for wanted in &verdict.missed {
        let mut found = Vec::new();
        for (one, explained) in verdict.wrong.iter().zip(&mut explained) {
            if one.span.overlaps(wanted.span) {
                *explained = true;
                found.push(one);
            }
        }
        faults.push(Fault { gold, kind: kind(wanted, &found), wanted: Some(wanted), found });
    }
    let others = verdict.wrong.iter().zip(explained).filter(|(_, explained)| !explained);
    faults.extend(others.map(|(one, _)| Fault { gold, kind: Kind::Wrong, wanted: None, found: vec![one] }));
    faults.sort_by_key(Fault::span);
    faults
}

fn kind(wanted: &Wanted, found: &[&Found]) -> Kind {
    let right_class = |one: &&Found| wanted.meaning.classes.contains(&one.class);
    if found.is_empty() {
        Kind::Missed
    } else if found.iter().any(|one| one.span == wanted.span) {
        Kind::Label
    } else if found.iter().any(right_class) {
        Kind::Edges
    } else {
        Kind::Both
    }
}

impl Fault<'_> {
    fn span(&self) -> Span {
        let wanted = self.wanted.map(|wanted| wanted.span);
        wanted.or(self.found.first().map(|found| found.span)).expect("a fault is about a span")
    }

    fn concerns(&self, class: Class) -> bool {
        self.wanted.is_some_and(|wanted| wanted.meaning.classes.contains(&class))
            || self.found.iter().any(|found| found.class == class)
    }

    /// The classes that were wanted, and those that were found, as words.
    fn classes(&self) -> (String, String) {
        let wanted = self.wanted.map_or_else(String::new, |wanted| wanted.meaning.classes.join("|"));
        let found: Vec<Class> = self.found.iter().map(|found| found.class).collect();
        (wanted, found.join("+"))
    }

    fn words(&self, span: Span) -> String {
        on_one_line(&self.gold.text.as_str()[span])
    }
}

/// `a006 edges  ORG "Gazprom Neft"  found ORG "Gazprom"  … shares of Gazprom Neft fell …`
impl fmt::Display for Fault<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:<6}", self.gold.name, self.kind.word())?;
        if let Some(wanted) = self.wanted {
            write!(f, "  {} {:?}", wanted.meaning.classes.join("|"), self.words(wanted.span))?;
        }
        for found in &self.found {
            write!(f, "  found {} {:?} ({})", found.class, self.words(found.span), found.score)?;
        }
        write!(f, "  … {} …", on_one_line(around(&self.gold.text, self.span())))
    }
}

/// Bytes of context on each side, at most.
const CONTEXT: usize = 40;

fn around(text: &str, span: Span) -> &str {
    let from = text.ceil_char_boundary(span.start().saturating_sub(CONTEXT));
    let to = text.floor_char_boundary((span.end() + CONTEXT).min(text.len()));
    &text[from..to]
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Kind {
    const fn word(self) -> &'static str {
        match self {
            Self::Missed => "missed",
            Self::Wrong => "wrong",
            Self::Label => "label",
            Self::Edges => "edges",
            Self::Both => "both",
        }
    }
}

/// How often each kind of fault is there, by what was wanted and what was found.
pub(super) fn kinds(corpus: &str, faults: &[Fault]) -> Table {
    let mut counts: BTreeMap<(Kind, (String, String)), usize> = BTreeMap::new();
    for fault in faults {
        *counts.entry((fault.kind, fault.classes())).or_default() += 1;
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let mut table = Table::new(format!("Kinds of faults, {corpus}"), &["count", "wanted", "found"]);
    for ((kind, (wanted, found)), count) in rows {
        table.row(kind.word(), vec![Cell::Count(count), Cell::Words(wanted), Cell::Words(found)]);
    }
    table
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::gold::Gold;
    use super::super::meaning;
    use super::super::report::Asked;
    use super::super::spans::{Found, compare};
    use super::of;
    use dateline::Span;

    fn lines(asked: &Asked) -> Vec<String> {
        let entities = [(0, 4, "GPE"), (10, 22, "ORG"), (28, 32, "LOC")]
            .map(|(start, end, label)| json!({ "start": start, "end": end, "label": label }));
        let row = json!({ "id": "t", "text": "Kyiv says Gazprom Neft sold\nLviv oil", "entities": entities });
        let gold = Gold::read(&row, |label| meaning::read(label).ok()).expect("a sound row");
        let found = |start, end, class| Found { span: Span::new(start, end), class, score: 700 };
        let found = [found(10, 17, "ORG"), found(28, 32, "GPE"), found(33, 36, "PRODUCT")];
        let verdict = compare(&gold.wanted, &found, &[]);
        of(&[gold], &[verdict], asked).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn each_fault_says_what_was_wanted_what_was_found_and_where() {
        let all = lines(&Asked::Faults);
        assert!(all[0].starts_with(r#"t missed  GPE "Kyiv"  … Kyiv says"#), "{}", all[0]);
        assert!(
            all[1].starts_with(r#"t edges   ORG "Gazprom Neft"  found ORG "Gazprom" (700)  …"#),
            "{}",
            all[1]
        );
        assert!(all[2].contains(r#"label   LOC "Lviv"  found GPE "Lviv""#) && !all[2].contains('\n'));
        assert!(all[3].starts_with(r#"t wrong   found PRODUCT "oil""#), "{}", all[3]);
        assert_eq!(all.len(), 4);
    }

    #[test]
    fn the_faults_of_one_class_are_those_that_want_it_or_find_it() {
        assert_eq!(lines(&Asked::FaultsOf("GPE")).len(), 2);
        assert_eq!(lines(&Asked::FaultsOf("PERSON")).len(), 0);
        assert_eq!(lines(&Asked::Figures).len(), 0);
    }
}
