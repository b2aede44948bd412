//! What is found, as each suite puts it: which readings count and what units are called there.

use dateline::number::every::{self, Anchor, Found};
use dateline::number::{Amount, Number, Unit};
use dateline::{Document, Span};
use serde_json::Value;

/// How a suite puts what is found in a text; it sees the case for the unit asked for, never for a value.
pub(super) type Form = fn(&Document, &Value) -> Vec<Expression>;

/// An expression as a suite has it.
#[derive(Clone, Debug)]
pub(super) struct Expression {
    pub(super) span: Span,
    pub(super) value: Option<String>,
    pub(super) low: Option<String>,
    pub(super) high: Option<String>,
    pub(super) unit: Option<String>,
}

fn of_value(found: &Found, unit: Option<String>) -> Expression {
    let value = found.number.and_then(|number| number.low.or(number.high)).map(|amount| amount.to_string());
    Expression { span: found.span, value, low: None, high: None, unit }
}

pub(super) fn numerals(document: &Document, _: &Value) -> Vec<Expression> {
    every::numerals(document).iter().map(|found| of_value(found, None)).collect()
}

pub(super) fn ranks(document: &Document, _: &Value) -> Vec<Expression> {
    every::ranks(document).iter().map(|found| of_value(found, None)).collect()
}

/// Ranks, and places told from the end of a row or from here, as the suite writes those: `end-1`.
pub(super) fn ranks_and_places(document: &Document, _: &Value) -> Vec<Expression> {
    let mut all: Vec<Expression> = every::places(document)
        .iter()
        .map(|place| {
            let from = if place.from == Anchor::End { "end" } else { "current" };
            let value = Some(format!("{from}{:+}", place.offset));
            Expression { span: place.span, value, low: None, high: None, unit: None }
        })
        .collect();
    let ranks = ranks(document, &Value::Null);
    let free = ranks.into_iter().filter(|rank| !all.iter().any(|place| place.span.overlaps(rank.span)));
    let free: Vec<Expression> = free.collect();
    all.extend(free);
    all
}

/// Intervals as mathematics writes them. By the suite's convention a range leaves its upper end out, unless it was put
/// together from two bounds.
pub(super) fn intervals(document: &Document, _: &Value) -> Vec<Expression> {
    let interval = |number: Number| {
        let Number { low, high, approximate, above, below } = number;
        let end = |bound: Option<Amount>| bound.map(|amount| amount.to_string()).unwrap_or_default();
        let open = low.is_none() || above;
        let ranges = low.is_some() && high.is_some() && low != high && !approximate;
        let left = if open { '(' } else { '[' };
        let right = if high.is_none() || below || ranges { ')' } else { ']' };
        format!("{left}{},{}{right}", end(low), end(high))
    };
    let put = |found: Found| Expression { value: found.number.map(interval), ..of_value(&found, None) };
    every::bounds(document).into_iter().map(put).collect()
}

fn measures(
    document: &Document,
    takes: impl Fn(Unit) -> bool,
    name: impl Fn(Unit) -> String,
) -> Vec<Expression> {
    let put = |found: Found| {
        let unit = found.unit.filter(|&unit| takes(unit))?;
        Some(of_value(&found, Some(name(unit))))
    };
    every::measures(document).into_iter().filter_map(put).collect()
}

/// By the suite's convention "percent of twenty" is twenty percent. It is none of Dateline's: what per cent of 210?
pub(super) fn shares(document: &Document, _: &Value) -> Vec<Expression> {
    let mut found = measures(document, |unit| unit.dimension == Unit::SHARE, |unit| unit.to_string());
    let numerals = numerals(document, &Value::Null);
    for found in &mut found {
        found.unit = None;
        let next = numerals.iter().find(|next| next.span.start() >= found.span.end());
        let of = |next: &&Expression| &document.text()[found.span.end()..next.span.start()] == " of ";
        if let Some(next) = next.filter(of).filter(|_| found.value.is_none()) {
            found.span = found.span.cover(next.span);
            found.value.clone_from(&next.value);
        }
        // A percentage of nobody knows how much.
        found.value.get_or_insert_with(|| "null".to_owned());
    }
    found
}

pub(super) fn ages(document: &Document, _: &Value) -> Vec<Expression> {
    measures(document, |unit| unit.dimension == Unit::AGE, |unit| unit.to_string())
}

/// Degrees of nothing in particular are taken for those of a thermometer here, and for angles by the other suite.
pub(super) fn temperatures(document: &Document, _: &Value) -> Vec<Expression> {
    let takes = |unit: Unit| unit.dimension == "temperature" || unit.name == "degree";
    measures(document, takes, |unit| match unit.name {
        "degree Celsius" => "C".to_owned(),
        "degree Fahrenheit" => "F".to_owned(),
        other => other.to_owned(),
    })
}

pub(super) fn dimensions(document: &Document, _: &Value) -> Vec<Expression> {
    let takes = |unit: Unit| {
        !matches!(unit.dimension, Unit::SHARE | Unit::MONEY | Unit::TIME | Unit::AGE | "temperature")
    };
    // A speed is a unit of its own there, a rate by the day is not.
    let brief = |per: &str| matches!(per, "hour" | "minute" | "second" | "millisecond");
    measures(document, takes, |unit| {
        american(&Unit { per: unit.per.filter(|per| brief(per)), ..unit }.to_string())
    })
}

/// The spelling of the suite, which is American and calls a tonne a metric ton.
fn american(unit: &str) -> String {
    let spelt = [("metre", "meter"), ("litre", "liter"), ("tonne", "Metric ton")];
    spelt.iter().fold(unit.to_owned(), |unit, (british, american)| unit.replace(british, american))
}

/// The suite gives some currencies other names, and of others the noun alone.
const CURRENCIES: [(&str, &str); 8] = [
    ("US dollar", "United States dollar"),
    ("Dutch guilder", "Netherlands guilder"),
    ("guilder", "Netherlands guilder"),
    ("Spanish peseta", "Peseta"),
    ("penny", "Pence"),
    ("Costa Rican colon", "Costa Rican colón"),
    ("Greek drachma", "Drachma"),
    ("Deutschmark", "German mark"),
];

pub(super) fn money(document: &Document, _: &Value) -> Vec<Expression> {
    let name = |unit: Unit| {
        let renamed = CURRENCIES.iter().find(|(ours, _)| *ours == unit.name);
        renamed.map_or(unit.name, |(_, theirs)| theirs).to_owned()
    };
    measures(document, |unit| unit.dimension == Unit::MONEY, name)
}

/// The number or the vague number that a text of nothing else is.
pub(super) fn first_number(document: &Document, _: &Value) -> Vec<Expression> {
    every::numerals(document).iter().map(|found| of_value(found, None)).collect()
}

/// The first bound, range or measure, in the unit that is asked for where that is of the same kind; else a bare number.
pub(super) fn first_measure(document: &Document, row: &Value) -> Vec<Expression> {
    let wanted = row["expected"][0]["unit"].as_str().unwrap_or_default();
    let mut found = every::measured_bounds(document);
    found.retain(|found| found.unit.is_some());
    if found.is_empty() {
        found = every::measures(document);
        found.retain(|found| found.number.is_some());
    }
    if found.is_empty() && wanted == "unnamed" {
        found = every::numerals(document);
    }
    let put = |found: &Found| {
        let factor = found.unit.and_then(|unit| unit.in_units_of(wanted)).unwrap_or(Amount::whole(1));
        let text = |amount: Option<Amount>| amount.map(|amount| amount.by(factor).to_string());
        let number = found.number;
        let low = text(number.and_then(|number| number.low));
        let high = text(number.and_then(|number| number.high));
        Expression { span: found.span, value: low.clone().or(high.clone()), low, high, unit: None }
    };
    found.iter().map(put).collect()
}

/// Every measure and every number without one. A range is one quantity whose value is its middle.
pub(super) fn quantities(document: &Document, _: &Value) -> Vec<Expression> {
    let name = |unit: Unit| match (unit.dimension, unit.name) {
        (Unit::SHARE, _) => "percentage".to_owned(),
        (Unit::MONEY, "pound") => "pound sterling".to_owned(),
        ("weight", "pound") => "pound-mass".to_owned(),
        ("energy", other) => other.replace('-', " "),
        _ => unit.to_string(),
    };
    let put = |found: &Found| of_value(found, Some(found.unit.map_or("dimensionless".to_owned(), name)));
    let mut all: Vec<Expression> = Vec::new();
    for found in every::measured_bounds(document) {
        let ends =
            found.number.filter(|number| !number.approximate).map(|number| number.low.zip(number.high));
        let Some(Some((low, high))) = ends.filter(|ends| ends.is_some_and(|(low, high)| low != high)) else {
            continue;
        };
        // "From" stays outside, "between" does not.
        let from = usize::from(document.slice(found.span).starts_with("from ")) * "from ".len();
        let span = Span::new(found.span.start() + from, found.span.end());
        let middle = low.plus(high).by(Amount::part(2)).to_string();
        all.push(Expression { span, value: Some(middle), ..put(&found) });
    }
    let measures = every::measures(document).into_iter().filter(|found| found.number.is_some());
    for found in measures.chain(every::numerals(document)) {
        if !all.iter().any(|other| other.span.overlaps(found.span)) {
            all.push(put(&found));
        }
    }
    all
}
