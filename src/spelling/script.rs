//! Letters of other scripts in Latin ones, a letter at a time, as papers most often write them.

/// What a small letter is in Latin letters; nothing for Latin letters and for scripts that are not read.
pub(super) fn latin(letter: char) -> Option<&'static str> {
    match letter {
        '\u{370}'..='\u{3ff}' => greek(letter),
        '\u{400}'..='\u{52f}' => cyrillic(letter),
        '\u{561}'..='\u{587}' => armenian(letter),
        '\u{5d0}'..='\u{5ea}' => hebrew(letter),
        '\u{620}'..='\u{6d2}' => arabic(letter),
        '\u{10d0}'..='\u{10f0}' => georgian(letter),
        _ => None,
    }
}

/// Whether a letter's script leaves short vowels out.
pub(super) const fn leaves_vowels_out(letter: char) -> bool {
    matches!(letter, '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{6d2}')
}

fn cyrillic(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' | 'ғ' | 'ѓ' => "g",
        'д' => "d",
        'ђ' => "dj",
        'е' | 'э' => "e",
        'є' => "ye",
        'ё' => "yo",
        'ж' | 'җ' => "zh",
        'з' => "z",
        'и' | 'і' => "i",
        'ї' => "yi",
        'й' | 'ы' | 'ј' => "y",
        'к' | 'ќ' => "k",
        'қ' => "q",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' | 'ң' => "n",
        'њ' => "nj",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ў' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' => "kh",
        'һ' => "h",
        'ц' => "ts",
        'ч' | 'ћ' => "ch",
        'џ' => "dzh",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

fn greek(letter: char) -> Option<&'static str> {
    Some(match letter {
        'α' | 'ά' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' | 'έ' => "e",
        'ζ' => "z",
        'η' | 'ή' | 'ι' | 'ί' | 'ϊ' | 'ΐ' => "i",
        'θ' => "th",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "x",
        'ο' | 'ό' | 'ω' | 'ώ' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' | 'ς' => "s",
        'τ' => "t",
        // ου is one sound: "ou" is read as u.
        'υ' | 'ύ' | 'ϋ' | 'ΰ' => "u",
        'φ' => "f",
        'χ' => "kh",
        'ψ' => "ps",
        _ => return None,
    })
}

fn armenian(letter: char) -> Option<&'static str> {
    const LETTERS: [&str; 39] = [
        "a", "b", "g", "d", "e", "z", "e", "e", "t", "zh", "i", "l", "kh", "ts", "k", "h", "dz", "gh", "ch",
        "m", "y", "n", "sh", "o", "ch", "p", "j", "r", "s", "v", "t", "r", "ts", "u", "p", "k", "o", "f",
        "ev",
    ];
    within(letter, '\u{561}', &LETTERS)
}

fn georgian(letter: char) -> Option<&'static str> {
    const LETTERS: [&str; 33] = [
        "a", "b", "g", "d", "e", "v", "z", "t", "i", "k", "l", "m", "n", "o", "p", "zh", "r", "s", "t", "u",
        "p", "k", "gh", "q", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "j", "h",
    ];
    within(letter, '\u{10d0}', &LETTERS)
}

fn hebrew(letter: char) -> Option<&'static str> {
    const LETTERS: [&str; 27] = [
        "", "b", "g", "d", "h", "v", "z", "kh", "t", "i", "kh", "k", "l", "m", "m", "n", "n", "s", "", "p",
        "p", "ts", "ts", "k", "r", "sh", "t",
    ];
    within(letter, '\u{5d0}', &LETTERS)
}

fn arabic(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ا' | 'أ' | 'آ' | 'ة' | 'ى' | 'ٱ' => "a",
        'إ' | 'ي' | 'ی' | 'ئ' | 'ے' => "i",
        'ؤ' | 'و' => "u",
        'ء' | 'ع' => "",
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ط' | 'ٹ' => "t",
        'ث' => "th",
        'ج' => "j",
        'چ' => "ch",
        'ح' | 'ه' | 'ہ' | 'ھ' => "h",
        'خ' => "kh",
        'د' | 'ض' | 'ڈ' => "d",
        'ذ' | 'ز' | 'ظ' => "z",
        'ر' | 'ڑ' => "r",
        'ژ' => "zh",
        'س' | 'ص' => "s",
        'ش' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ق' => "q",
        'ك' | 'ک' => "k",
        'گ' => "g",
        'ل' => "l",
        'م' => "m",
        'ن' | 'ں' => "n",
        _ => return None,
    })
}

/// The letter's place in an alphabet that stands in order.
fn within(letter: char, first: char, letters: &[&'static str]) -> Option<&'static str> {
    let at = u32::from(letter).checked_sub(u32::from(first))?;
    letters.get(usize::try_from(at).ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::latin;

    #[test]
    fn names_in_other_scripts_are_read() {
        let read = |name: &str| name.chars().filter_map(latin).collect::<String>();
        assert_eq!(read("гайдай"), "gayday");
        assert_eq!(read("παπαδόπουλος"), "papadopoulos");
        assert_eq!(read("փաշինյան"), "pashinyan");
        assert_eq!(read("ზურაბიშვილი"), "zurabishvili");
        assert_eq!(read("هنية"), "hnia");
        assert_eq!(read("נתניהו"), "ntnihv");
        assert_eq!(read("latin 習"), "");
    }
}
