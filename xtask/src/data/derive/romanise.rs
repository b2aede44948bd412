//! Ukrainian and Russian names in Latin letters, as English-language papers write them.

use dateline::spelling::System;

/// Ukrainian by the state's own table: Київ gives Kyiv.
pub(super) fn ukrainian(name: &str) -> String {
    by("uk-2010", name)
}

/// Ukrainian by the table of older maps: Запоріжжя gives Zaporizhzhya.
pub(super) fn ukrainian_older(name: &str) -> String {
    by("uk-bgn-1965", name)
}

/// Russian as papers print it, and with their shorter ending: Северодонецк gives Severodonetsk, Красный both Krasnyy
/// and Krasny.
pub(super) fn russian(name: &str) -> Vec<String> {
    let full = by("ru-press", name);
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

/// A name by one of the tables, without signs for what English does not tell apart.
fn by(system: &str, name: &str) -> String {
    let system = System::named(system).expect("the tables have this column");
    let mut latin = system.romanise(name);
    latin.retain(|letter| letter.is_alphabetic() || matches!(letter, ' ' | '-'));
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
