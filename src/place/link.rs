//! What a text says between two place names that stand close together: that one lies in the other, or how far off.

use super::whereabouts::{Direction, Offset};
use crate::Span;

/// How the first of two names lies to the second, by the words between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// The first lies in the second: "Paris, Texas", "Lyman in Donetsk region".
    Inside,
    /// The second lies in the first: "Ukraine's Kherson", "the Texas town of Paris".
    Around,
    /// The first lies near the second: "X, about 50 km east of Sloviansk".
    Near(Offset),
}

/// More bytes between two names are a sentence of their own.
pub(super) const REACH: usize = 90;

/// Reads what stands between a name that ends at `end` and the next name.
pub(super) fn of(text: &str, end: usize, next: Span) -> Option<Link> {
    let link = between(text.get(end..next.start())?)?;
    // "the plant, Europe's biggest" does not say where the plant is.
    let possessive = text[next.end()..].starts_with(['\'', '\u{2019}']);
    (link != Link::Inside || !possessive || !text[end..].starts_with(',')).then_some(link)
}

/// Reads the words between two names.
fn between(text: &str) -> Option<Link> {
    if text.len() > REACH
        || text.contains(['\n', ';', '.', '?', '!', ':', '"', '“', '”']) && !is_decimal(text)
    {
        // A full stop behind an abbreviation stands before the comma: "St. Petersburg, Fla., U.S."
        return matches!(text, "., " | ".,").then_some(Link::Inside);
    }
    let text = text.trim();
    if matches!(text, "," | "(") {
        return Some(Link::Inside);
    }
    let words = text.split([' ', '\u{a0}', '\n', '\t', '(', ')']).map(|word| word.trim_matches(','));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    if let ["'s" | "\u{2019}s", rest @ ..] = words.as_slice() {
        return fill(rest).then_some(Link::Around);
    }
    if let [.., noun, "of"] = words[..]
        && words.len() <= 3
        && SETTLEMENTS.contains(&noun)
    {
        return Some(Link::Around);
    }
    inside(&words).or_else(|| near(&words))
}

/// A full stop between digits ends no sentence.
fn is_decimal(text: &str) -> bool {
    let others = text.chars().filter(|letter| "\n;?!:\"“”".contains(*letter)).count();
    let stops = text.match_indices('.');
    let digit = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    others == 0
        && stops
            .into_iter()
            .all(|(at, _)| digit(text[..at].chars().next_back()) && digit(text[at + 1..].chars().next()))
}

/// "in", "in the eastern", "of the", but not "in talks with".
fn inside(words: &[&str]) -> Option<Link> {
    let (first, rest) = words.split_first()?;
    let is_in = matches!(*first, "in" | "within" | "inside");
    (is_in && fill(rest)).then_some(Link::Inside)
}

/// Whether words may stand between a preposition and the name it governs: "the eastern city of".
fn fill(words: &[&str]) -> bool {
    let fills = |word: &&str| FILLERS.contains(word) || SETTLEMENTS.contains(word) || is_slanted(word);
    words.len() <= MOST_FILLERS && words.iter().all(fills)
}

const MOST_FILLERS: usize = 4;

/// "about 50 km (31 miles) east of", "near", "just outside the city of".
fn near(words: &[&str]) -> Option<Link> {
    let mut words = words;
    let mut offset = Offset::default();
    while let [first, rest @ ..] = words
        && (OPENERS.contains(first) || ABOUT.contains(first))
    {
        offset.about |= ABOUT.contains(first);
        words = rest;
    }
    let told = distance(words);
    if let Some((metres, rest)) = told {
        let km = metres.div_ceil(1000).max(1);
        if km > FARTHEST_KM {
            return None;
        }
        offset.km = Some(km);
        // The same may follow in the other unit.
        words = distance(rest).map_or(rest, |(_, rest)| rest);
    }
    words = words.strip_prefix(&["to"]).unwrap_or(words);
    words = words.strip_prefix(&["the"]).unwrap_or(words);
    if let [first, rest @ ..] = words {
        offset.direction = direction(first);
        words = if offset.direction.is_some() { rest } else { words };
    }
    words = words.strip_prefix(&["away"]).unwrap_or(words);
    let rest = match words {
        ["near" | "outside" | "beside", rest @ ..]
        | ["close", "to", rest @ ..]
        | ["not", "far", "from", rest @ ..] => rest,
        ["of" | "from", rest @ ..] if offset.direction.is_some() || told.is_some() => rest,
        _ => return None,
    };
    fill(rest).then_some(Link::Near(offset))
}

/// Nothing is told to lie so far from its neighbour that it is no neighbour.
const FARTHEST_KM: u32 = 400;

/// A number and a unit of length at the start, in metres, and the words behind it.
fn distance<'w, 't>(words: &'w [&'t str]) -> Option<(u32, &'w [&'t str])> {
    let (first, rest) = words.split_first()?;
    // "50km", "30-mile".
    let end = first.find(|letter: char| !(letter.is_ascii_digit() || matches!(letter, '.' | ',')));
    let (number, glued) = first.split_at(end.unwrap_or(first.len()));
    let tenths = if number.is_empty() { small_number(first)? * 10 } else { tenths(number)? };
    let (unit, rest) = if number.is_empty() || glued.is_empty() {
        let (unit, rest) = rest.split_first()?;
        (*unit, rest)
    } else {
        (glued.trim_start_matches('-'), rest)
    };
    let metres = match unit.trim_end_matches('.') {
        "km" | "kms" | "kilometers" | "kilometres" | "kilometer" | "kilometre" => 1000,
        "mile" | "miles" | "mi" => 1609,
        "m" | "meters" | "metres" => 1,
        _ => return None,
    };
    Some((tenths.checked_mul(metres)? / 10, rest))
}

/// A number in digits, in tenths; commas part thousands.
fn tenths(number: &str) -> Option<u32> {
    let number = number.replace(',', "");
    let (whole, part) = number.split_once('.').unwrap_or((&number, "0"));
    let part: u32 = part.get(..1)?.parse().ok()?;
    whole.parse::<u32>().ok()?.checked_mul(10)?.checked_add(part)
}

fn small_number(word: &str) -> Option<u32> {
    const WORDS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    const TENS: [(&str, u32); 6] =
        [("fifteen", 15), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("a", 1)];
    let small = WORDS.iter().position(|known| *known == word).and_then(|index| u32::try_from(index).ok());
    small.or_else(|| TENS.iter().find(|(known, _)| *known == word).map(|(_, number)| *number))
}

/// A point of the compass in a word, whatever its spelling: "south-east", "southeastern".
fn direction(word: &str) -> Option<Direction> {
    let plain = word.replace('-', "");
    Direction::ALL.into_iter().find(|direction| direction.word() == plain)
}

/// "eastern", "north-western".
fn is_slanted(word: &str) -> bool {
    word.strip_suffix("ern").is_some_and(|stem| direction(stem).is_some()) || direction(word).is_some()
}

/// What may stand before a distance.
const OPENERS: [&str; 13] = [
    "a",
    "the",
    "is",
    "lies",
    "located",
    "situated",
    "which",
    "village",
    "town",
    "city",
    "settlement",
    "hamlet",
    "just",
];
/// What makes a distance a rough one.
const ABOUT: [&str; 8] = ["about", "some", "around", "roughly", "approximately", "nearly", "almost", "over"];
/// What may stand between a preposition and a name.
const FILLERS: [&str; 16] = [
    "the",
    "of",
    "neighbouring",
    "neighboring",
    "nearby",
    "central",
    "occupied",
    "disputed",
    "port",
    "frontline",
    "front-line",
    "province",
    "state",
    "region",
    "district",
    "capital",
];
const SETTLEMENTS: [&str; 9] =
    ["city", "town", "village", "settlement", "hamlet", "port", "suburb", "township", "capital"];

#[cfg(test)]
mod tests {
    use super::{Direction, Link, Offset, between};

    const fn near(km: Option<u32>, about: bool, direction: Option<Direction>) -> Link {
        Link::Near(Offset { km, about, direction })
    }

    #[test]
    fn what_is_inside_is_told_from_what_is_around() {
        for text in [", ", " in ", " in the eastern ", ", in the ", " (", "., ", " in northern "] {
            assert_eq!(between(text), Some(Link::Inside), "{text:?}");
        }
        for text in ["'s ", "’s eastern ", " city of ", " town of "] {
            assert_eq!(between(text), Some(Link::Around), "{text:?}");
        }
        for text in [" and ", " in talks with ", ". In ", " said. ", ", while ", " to ", "'s army said "] {
            assert_eq!(between(text), None, "{text:?}");
        }
    }

    #[test]
    fn distances_and_directions_are_read() {
        let (east, southeast) = (Some(Direction::East), Some(Direction::Southeast));
        for (text, expected) in [
            (", about 50 km east of ", Some(near(Some(50), true, east))),
            (", 20 miles (32 km) south-east of ", Some(near(Some(33), false, southeast))),
            (", some 1.5km from ", Some(near(Some(2), true, None))),
            (" near ", Some(near(None, false, None))),
            (", just outside the city of ", Some(near(None, false, None))),
            (", east of ", Some(near(None, false, east))),
            (", a town 10 kilometres to the east of ", Some(near(Some(10), false, east))),
            (" is five miles from ", Some(near(Some(9), false, None))),
            (", not far from ", Some(near(None, false, None))),
            (" close to ", Some(near(None, false, None))),
            (", 6,000 km from ", None),
            (" of ", None),
            (", about 50 people from ", None),
            (", 20 killed near ", None),
        ] {
            assert_eq!(between(text), expected, "{text:?}");
        }
    }
}
