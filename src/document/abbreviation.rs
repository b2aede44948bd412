//! Words that are written with a full stop, by what may follow them.

/// How an abbreviation behaves before what follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// Stands before a name or a number and ends no sentence: `Lt.`, `Gov.`, `St.`.
    Leading,
    /// Is an abbreviation before a number only: in `No. 20`, but not in `He said no.`.
    BeforeNumber,
    /// May stand last: `Inc.`, `Jr.`, `etc.`, `Feb.`.
    Closing,
}

/// The abbreviation that `word`, written without its full stop, may be. Capitals count: `Gen` is one, `gen` is
/// not; a word all in capitals is looked up as if only its first letter were (`LT.`, `ST. PETERSBURG`).
pub(super) fn look_up(word: &str) -> Option<Abbreviation> {
    let mut buffer = [0; LONGEST];
    let held = buffer.get_mut(..word.len())?;
    if !word.is_ascii() {
        return None;
    }
    held.copy_from_slice(word.as_bytes());
    if held.len() > 1 && held.iter().all(u8::is_ascii_uppercase) {
        held[1..].make_ascii_lowercase();
    }
    let word = std::str::from_utf8(held).expect("copied from ASCII");
    let listed = |list: &[&str]| list.binary_search(&word).is_ok();
    match () {
        () if listed(LEADING) => Some(Abbreviation::Leading),
        () if listed(BEFORE_NUMBER) => Some(Abbreviation::BeforeNumber),
        () if listed(CLOSING) => Some(Abbreviation::Closing),
        () => None,
    }
}

/// No abbreviation of the lists is longer, in bytes.
const LONGEST: usize = 8;

/// Ranks, offices, forms of address, and words of place names.
#[rustfmt::skip]
const LEADING: &[&str] = &[
    "Adm", "Amb", "Asst", "Atty", "Brig", "Capt", "Capts", "Cdr", "Cmdr", "Cmdre", "Col", "Cols", "Comdr", "Cpl",
    "Det", "Dr", "Drs", "Fr", "Ft", "Gen", "Gens", "Gov", "Govs", "Hon", "Insp", "Lieut", "Lt", "Lts", "Maj", "Messrs",
    "Mlle", "Mme", "Mr", "Mrs", "Ms", "Msgr", "Mt", "Mx", "Pfc", "Pres", "Prof", "Profs", "Pvt", "Rep", "Reps", "Rev", "Sen", "Sens",
    "Sgt", "Sgts", "Spc", "St", "Ste", "Supt", "approx", "ca", "cf", "sq", "vs",
];

/// Words that are complete when no number follows.
#[rustfmt::skip]
const BEFORE_NUMBER: &[&str] = &[
    "Art", "Arts", "Ch", "Fig", "Figs", "Fri", "Mar", "May", "Mon", "No", "Nos", "Para", "Sat", "Sec", "Sun", "Thu", "Thur", "Thurs", "Tue",
    "Tues", "Vol", "Wed", "art", "c", "ch", "fig", "no", "nos", "p", "para", "pp", "sec", "vol",
];

/// Companies, generations, months, states of the United States, and what closes lists.
#[rustfmt::skip]
const CLOSING: &[&str] = &[
    "Apr", "Ariz", "Ark", "Assn", "Assoc", "Aug", "Ave", "Blvd", "Bros", "Calif", "Co", "Colo", "Conn", "Corp", "Cos", "Dec",
    "Dept", "Esq", "Feb", "Fla", "Ga", "Hwy", "Inc", "Jan", "Jr", "Jul", "Jun", "Kan", "Ky", "Ltd", "Md", "Mich", "Minn", "Neb",
    "Nev", "Nov", "Oct", "Okla", "Pa", "Ret", "Sep", "Sept", "Snr", "Sr", "Tel", "Tenn", "Univ", "Va", "Vt", "Wis", "Wyo", "aka", "dept", "etc",
    "incl", "resp", "ret", "tel",
];

#[cfg(test)]
mod tests {
    use super::{Abbreviation, BEFORE_NUMBER, CLOSING, LEADING, LONGEST, look_up};

    #[test]
    fn the_lists_are_sorted_and_short_enough_to_be_searched() {
        for list in [LEADING, BEFORE_NUMBER, CLOSING] {
            assert!(list.is_sorted(), "{list:?}");
            assert!(list.iter().all(|word| word.len() <= LONGEST), "{list:?}");
        }
    }

    #[test]
    fn capitals_decide() {
        assert_eq!(look_up("Gen"), Some(Abbreviation::Leading));
        assert_eq!(look_up("GEN"), Some(Abbreviation::Leading));
        assert_eq!(look_up("gen"), None);
        assert_eq!(look_up("Nos"), Some(Abbreviation::BeforeNumber));
        assert_eq!(look_up("etc"), Some(Abbreviation::Closing));
        assert_eq!(look_up("representatives"), None);
    }
}
