//! Lengths of time in words: `P1Y6M` is *one year and six months*.

use super::count;

/// A length such as `P2M`, `PT5H`, `PXW`; nothing for any other text.
pub(super) fn tell(value: &str) -> Option<String> {
    let parts = parts(value)?;
    let words: Vec<String> = parts
        .iter()
        .map(|(number, unit)| match *number {
            "X" => format!("some {}", many(unit)),
            "1" => format!("one {unit}"),
            number => format!("{} {}", count(number), many(unit)),
        })
        .collect();
    let (last, before) = words.split_last()?;
    Some(if before.is_empty() { last.clone() } else { format!("{} and {last}", before.join(", ")) })
}

/// The numbers and units of a length.
pub(super) fn parts(value: &str) -> Option<Vec<(&str, &'static str)>> {
    let mut rest = value.strip_prefix('P')?;
    let mut parts = Vec::new();
    let mut of_day = false;
    while !rest.is_empty() {
        if let Some(behind) = rest.strip_prefix('T').filter(|_| !of_day) {
            (rest, of_day) = (behind, true);
        }
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != 'X')?;
        let (number, behind) = rest.split_at(digits);
        let letters = behind.find(|c: char| !c.is_ascii_uppercase() || c == 'T').unwrap_or(behind.len());
        let code = behind.get(..letters)?;
        let unit = unit(code, of_day)?;
        (number == "X" || number.parse::<f64>().is_ok()).then_some(())?;
        parts.push((number, unit));
        rest = &behind[letters..];
    }
    (!parts.is_empty()).then_some(parts)
}

/// A unit's plural.
pub(super) fn many(unit: &str) -> String {
    unit.strip_suffix('y')
        .filter(|stem| stem.ends_with('r'))
        .map_or_else(|| format!("{unit}s"), |stem| format!("{stem}ies"))
}

fn unit(code: &str, of_day: bool) -> Option<&'static str> {
    Some(match (code, of_day) {
        ("S", true) => "second",
        ("M", true) => "minute",
        ("H", true) => "hour",
        ("NI", false) => "night",
        ("D", false) => "day",
        ("WE", false) => "weekend",
        ("W", false) => "week",
        ("M", false) => "month",
        ("S", false) => "season",
        ("Q", false) => "quarter",
        ("Y", false) => "year",
        ("DE", false) => "decade",
        ("CE", false) => "century",
        _ => return None,
    })
}
