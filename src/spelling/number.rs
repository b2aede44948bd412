//! Numbers in names: 44, forty-four, 1st, first.

/// Takes the numbers out of a name's words; those in words only up to ninety-nine. A name that is nothing but numbers
/// keeps them as its words.
pub(super) fn take(words: Vec<String>) -> (Vec<u32>, Vec<String>) {
    if words.iter().all(|word| in_digits(word).or_else(|| in_words(word)).is_some()) {
        return (Vec::new(), words);
    }
    let mut numbers = Vec::new();
    let mut rest = Vec::new();
    let mut tens = None;
    for word in words {
        let value = in_digits(&word).or_else(|| in_words(&word));
        match (value, tens) {
            (Some(ones @ 1..=9), Some(before)) => {
                numbers.pop();
                numbers.push(before + ones);
                tens = None;
            }
            (Some(value), _) => {
                numbers.push(value);
                tens = (value % 10 == 0 && (20..100).contains(&value) && in_words(&word).is_some())
                    .then_some(value);
            }
            (None, _) => {
                rest.push(word);
                tens = None;
            }
        }
    }
    (numbers, rest)
}

/// 44, 44th; no more digits than a u32 holds.
fn in_digits(word: &str) -> Option<u32> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    digits.parse().ok()
}

fn in_words(word: &str) -> Option<u32> {
    const SMALL: [(&str, &str); 20] = [
        ("zero", "zeroth"),
        ("one", "first"),
        ("two", "second"),
        ("three", "third"),
        ("four", "fourth"),
        ("five", "fifth"),
        ("six", "sixth"),
        ("seven", "seventh"),
        ("eight", "eighth"),
        ("nine", "ninth"),
        ("ten", "tenth"),
        ("eleven", "eleventh"),
        ("twelve", "twelfth"),
        ("thirteen", "thirteenth"),
        ("fourteen", "fourteenth"),
        ("fifteen", "fifteenth"),
        ("sixteen", "sixteenth"),
        ("seventeen", "seventeenth"),
        ("eighteen", "eighteenth"),
        ("nineteen", "nineteenth"),
    ];
    const TENS: [(&str, &str); 8] = [
        ("twenty", "twentieth"),
        ("thirty", "thirtieth"),
        ("forty", "fortieth"),
        ("fifty", "fiftieth"),
        ("sixty", "sixtieth"),
        ("seventy", "seventieth"),
        ("eighty", "eightieth"),
        ("ninety", "ninetieth"),
    ];
    let among = |list: &[(&str, &str)]| {
        let at = list.iter().position(|&(count, rank)| word == count || word == rank)?;
        u32::try_from(at).ok()
    };
    // "Fourty" is the commonest slip of all.
    let word_is_fourty = word == "fourty";
    among(&SMALL).or_else(|| Some(20 + 10 * among(&TENS)?)).or(word_is_fourty.then_some(40))
}

#[cfg(test)]
mod tests {
    use super::take;

    #[test]
    fn numbers_are_one_in_digits_and_in_words() {
        let numbers = |name: &str| take(name.split(' ').map(str::to_owned).collect());
        let brigade = vec!["brigade".to_owned()];
        for name in
            ["brigade 44", "44th brigade", "brigade forty four", "forty fourth brigade", "brigade forty 4"]
        {
            assert_eq!(numbers(name), (vec![44], brigade.clone()), "{name}");
        }
        assert_eq!(numbers("brigade"), (Vec::new(), brigade));
        assert_eq!(numbers("forty four").1, ["forty", "four"]);
    }
}
