//! Ukrainian and Russian names in Latin letters, as English-language papers write them.

/// Ukrainian by the state's own table (Cabinet of Ministers' resolution 55 of 2010): Київ gives Kyiv.
pub(super) fn ukrainian(name: &str) -> String {
    words(&name.replace("зг", "zgh").replace("Зг", "Zgh"), |letter, first| match letter {
        'г' => "h",
        'ґ' => "g",
        'є' => if_first(first, "ye", "ie"),
        'и' => "y",
        'і' => "i",
        'ї' => if_first(first, "yi", "i"),
        'й' => if_first(first, "y", "i"),
        'ю' => if_first(first, "yu", "iu"),
        'я' => if_first(first, "ya", "ia"),
        other => common(other),
    })
}

/// Ukrainian by BGN/PCGN 1965, the table of older maps, without its apostrophes: Запоріжжя gives Zaporizhzhya.
pub(super) fn ukrainian_older(name: &str) -> String {
    words(name, |letter, _| match letter {
        'г' => "h",
        'ґ' => "g",
        'є' => "ye",
        'и' | 'й' => "y",
        'і' => "i",
        'ї' => "yi",
        'ю' => "yu",
        'я' => "ya",
        other => common(other),
    })
}

/// Russian by BGN/PCGN 1947 without its apostrophes, and with the shorter ending that papers prefer:
/// Северодонецк gives Severodonetsk, Красный both Krasnyy and Krasny.
pub(super) fn russian(name: &str) -> Vec<String> {
    let name = name.replace("ье", "ye").replace("ьё", "yo");
    let full = words(&name, |letter, first| match letter {
        'г' => "g",
        'е' => if_first(first, "ye", "e"),
        'ё' => "yo",
        'и' => "i",
        'й' | 'ы' => "y",
        'э' => "e",
        'ю' => "yu",
        'я' => "ya",
        other => common(other),
    });
    let short: Vec<String> = full
        .split(' ')
        .map(|word| match word.strip_suffix("iy").or_else(|| word.strip_suffix("yy")) {
            Some(stem) => format!("{stem}y"),
            None => word.to_owned(),
        })
        .collect();
    let short = short.join(" ");
    if short == full { vec![full] } else { vec![full, short] }
}

const fn if_first(first: bool, at_start: &'static str, elsewhere: &'static str) -> &'static str {
    if first { at_start } else { elsewhere }
}

/// Letters that all tables write alike; signs and apostrophes are left out.
fn common(letter: char) -> &'static str {
    match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'д' => "d",
        'е' => "e",
        'ж' => "zh",
        'з' => "z",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        _ => "",
    }
}

/// Exchanges letters one by one and gives each word the capital it had.
fn words(name: &str, letter: impl Fn(char, bool) -> &'static str) -> String {
    let mut latin = String::new();
    let mut first = true;
    for character in name.chars() {
        if !character.is_alphabetic() {
            if matches!(character, ' ' | '-') {
                latin.push(character);
                first = true;
            }
            continue;
        }
        if character.is_ascii() {
            latin.push(character);
        } else {
            let lower = character.to_lowercase().next().unwrap_or(character);
            let mut letters = letter(lower, first).chars();
            if character.is_uppercase() {
                latin.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
            }
            latin.extend(letters);
        }
        first = false;
    }
    latin
}

#[cfg(test)]
mod tests {
    use super::{russian, ukrainian, ukrainian_older};

    #[test]
    fn ukrainian_names_follow_the_state_table() {
        for (name, expected) in [
            ("Київ", "Kyiv"),
            ("Харків", "Kharkiv"),
            ("Запоріжжя", "Zaporizhzhia"),
            ("Сєвєродонецьк", "Sievierodonetsk"),
            ("Часів Яр", "Chasiv Yar"),
            ("Згурівка", "Zghurivka"),
            ("Слов'янськ", "Sloviansk"),
            ("Їжакевичі", "Yizhakevychi"),
        ] {
            assert_eq!(ukrainian(name), expected);
        }
        assert_eq!(ukrainian_older("Запоріжжя"), "Zaporizhzhya");
    }

    #[test]
    fn russian_names_come_in_the_forms_of_maps_and_papers() {
        assert_eq!(russian("Харьков"), ["Kharkov"]);
        assert_eq!(russian("Северодонецк"), ["Severodonetsk"]);
        assert_eq!(russian("Красный Лиман"), ["Krasnyy Liman", "Krasny Liman"]);
        assert_eq!(russian("Грозный"), ["Groznyy", "Grozny"]);
        assert_eq!(russian("Бердянский"), ["Berdyanskiy", "Berdyansky"]);
    }
}
