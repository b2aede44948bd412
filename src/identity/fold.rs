//! Names folded together beyond their spelling: singulars, weapons.

pub(super) use crate::spelling::plain;

/// The singular of a noun by its commonest endings; names are kept that merely end in s ("Lugansk", "Naxos").
pub(super) fn singular(word: &str) -> String {
    let stem = |suffix: &str, ending: &str| {
        let stem = word.strip_suffix(suffix).filter(|stem| stem.len() >= SHORTEST_STEM)?;
        Some(format!("{stem}{ending}"))
    };
    if ["ss", "us", "is", "os"].iter().any(|ending| word.ends_with(ending)) {
        return word.to_owned();
    }
    let irregular = match word {
        "knives" => Some("knife".to_owned()),
        _ => None,
    };
    irregular
        .or_else(|| stem("men", "man"))
        .or_else(|| stem("ies", "y"))
        .or_else(|| stem("shes", "sh"))
        .or_else(|| stem("ches", "ch"))
        .or_else(|| stem("s", ""))
        .unwrap_or_else(|| word.to_owned())
}

/// A people or group in the singular: "houthi", "frenchman", "swiss".
pub(super) fn people(plain: &str) -> String {
    match plain.strip_suffix('s') {
        Some(one) if one.len() >= SHORTEST_STEM && !one.ends_with(['s', 'e']) => one.to_owned(),
        _ => singular(plain),
    }
}

/// Letters that must stay when an ending goes: "gas" and "arms" stay whole, "guns" does not.
const SHORTEST_STEM: usize = 3;

/// A weapon's name: singular, in British spelling, without hyphens.
pub(super) fn weapon(name: &str) -> String {
    let folded = plain(name);
    let mut words: Vec<String> = folded.split(' ').map(str::to_owned).collect();
    if let Some(last) = words.last_mut()
        && last != "arms"
        && last != "explosives"
    {
        *last = singular(last);
    }
    for word in &mut words {
        match word.as_str() {
            "defense" => "defence".clone_into(word),
            "armored" => "armoured".clone_into(word),
            "armor" => "armour".clone_into(word),
            "caliber" => "calibre".clone_into(word),
            "ammo" => "ammunition".clone_into(word),
            _ => {}
        }
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{people, singular, weapon};

    #[test]
    fn plurals_fold_and_names_in_s_do_not() {
        for (plural, wanted) in [
            ("russians", "russian"),
            ("frenchmen", "frenchman"),
            ("parties", "party"),
            ("minsk", "minsk"),
            ("bus", "bus"),
            ("swiss", "swiss"),
        ] {
            assert_eq!(singular(plural), wanted);
        }
        for (plural, wanted) in
            [("houthis", "houthi"), ("swiss", "swiss"), ("frenchmen", "frenchman"), ("democrats", "democrat")]
        {
            assert_eq!(people(plural), wanted);
        }
        assert_eq!(weapon("Cruise missiles"), weapon("cruise missile"));
        assert_eq!(weapon("air defense systems"), weapon("air-defence system"));
    }
}
