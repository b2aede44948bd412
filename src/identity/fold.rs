//! Names folded together beyond their spelling: singulars, weapons, transliterations.

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

/// What the transliterations of one East Slavic or Arabic name share: Zelensky, Zelenskiy and Zelenskyy; Haidai and
/// Gaidai; Serhiy, Serhii and Sergei.
///
/// Vowels that systems write differently fall together, as do h, g and kh. Too coarse to tell names apart by itself:
/// only names of which every word agrees are taken for one.
pub(super) fn transliteration(word: &str) -> String {
    let mut sound = String::with_capacity(word.len());
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let next = match letter {
            'k' if letters.peek() == Some(&'h') => {
                letters.next();
                'h'
            }
            'g' | 'h' => 'h',
            'y' | 'j' | 'i' => 'i',
            'w' => 'v',
            'o' | 'a' => 'a',
            'q' | 'c' if letters.peek() != Some(&'h') => 'k',
            other => other,
        };
        if !sound.ends_with(next) {
            sound.push(next);
        }
    }
    // "iev", "yev" and "ev"; "Sergei" and "Serhii".
    let sound = sound.replace("ie", "e").replace("iu", "u").replace("ia", "a").replace("ei", "i");
    sound.trim_end_matches('i').to_owned()
}

#[cfg(test)]
mod tests {
    use super::{singular, transliteration, weapon};

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
        assert_eq!(weapon("Cruise missiles"), weapon("cruise missile"));
        assert_eq!(weapon("air defense systems"), weapon("air-defence system"));
    }

    #[test]
    fn transliterations_sound_alike_and_other_names_do_not() {
        for [one, other] in [
            ["zelensky", "zelenskiy"],
            ["zelensky", "zelenskyy"],
            ["haidai", "gaidai"],
            ["serhiy", "sergei"],
            ["serhii", "serhiy"],
            ["dmytro", "dmitro"],
        ] {
            assert_eq!(transliteration(one), transliteration(other), "{one} {other}");
        }
        for [one, other] in [["petrenko", "petrov"], ["ivanov", "ivanenko"], ["shoigu", "shmyhal"]] {
            assert_ne!(transliteration(one), transliteration(other), "{one} {other}");
        }
    }
}
