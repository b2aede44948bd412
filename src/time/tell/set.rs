//! What comes again, in words: `XXXX-WXX-2` is *every Tuesday*.

use super::{count, length, month, part_of_day, season_name};

/// A set such as `XXXX-WXX-2`, `XXXX-06`, `P1D`; nothing for any other text.
pub(super) fn tell(value: &str) -> Option<String> {
    if value.starts_with('P') {
        return every(value);
    }
    let (day, clock) = value.split_once('T').map_or((value, None), |(day, clock)| (day, Some(clock)));
    let part = match clock {
        Some(code) => Some(part_of_day(code)?),
        None => None,
    };
    let rest = day.strip_prefix("XXXX-")?;
    if rest == "XX-XX" {
        return part.map(|part| format!("every {part}"));
    }
    if rest == "WXX-WE" && part.is_none() {
        return Some("every weekend".to_owned());
    }
    let name = if let Some(day) = rest.strip_prefix("WXX-") {
        weekday(day)?
    } else if let Some(season) = season_name(rest) {
        season
    } else {
        let number = rest.parse::<u8>().ok().filter(|number| (1..=12).contains(number) && rest.len() == 2)?;
        month(number)
    };
    Some(part.map_or_else(|| format!("every {name}"), |part| format!("every {name} {part}")))
}

/// `P1D` is every day, `P2W` every two weeks.
fn every(value: &str) -> Option<String> {
    let parts = length::parts(value)?;
    let [(number, unit)] = parts[..] else {
        return length::tell(value).map(|length| format!("every {length}"));
    };
    let many = length::many(unit);
    Some(match number {
        "1" => format!("every {unit}"),
        "X" => format!("every few {many}"),
        number => format!("every {} {many}", count(number)),
    })
}

fn weekday(number: &str) -> Option<&'static str> {
    const WEEKDAYS: [&str; 7] =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let number = number.parse::<usize>().ok().filter(|_| number.len() == 1)?;
    WEEKDAYS.get(number.wrapping_sub(1)).copied()
}
