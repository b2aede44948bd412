//! What speaks against taking two things for one.

use crate::identity::form::Profile;

/// Boris and Lyndon Johnson.
pub(super) fn given_names_differ(one: &Profile, other: &Profile) -> bool {
    one.person.given_names_differ(&other.person)
}

/// Ivan Petrovych and Ivan Serhiyovych Koval.
pub(super) fn middle_names_differ(one: &Profile, other: &Profile) -> bool {
    one.person.middle_names_differ(&other.person)
}

/// Mr and Mrs Koval.
pub(super) fn genders_differ(one: &Profile, other: &Profile) -> bool {
    one.person.genders_differ(&other.person)
}

/// Ivan Koval Sr. and Jr.
pub(super) fn generations_differ(one: &Profile, other: &Profile) -> bool {
    one.person.generations_differ(&other.person)
}

/// Donetsk and Donetsk region, which are two rows of the gazetteer; two Oleksandrivkas.
pub(super) fn places_differ(one: &Profile, other: &Profile) -> bool {
    differ(one.place, other.place)
}

/// The same where the gazetteer knows neither.
pub(super) fn one_is_a_region(one: &Profile, other: &Profile) -> bool {
    differ(one.region, other.region)
}

/// The Defence Ministries of two countries.
pub(super) fn countries_differ(one: &Profile, other: &Profile) -> bool {
    differ(one.country, other.country)
}

fn differ<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one != other)
}

/// 36th and 79th Brigade, Leopard 1 and Leopard 2.
pub(super) fn numbers_differ(one: &Profile, other: &Profile) -> bool {
    let (ones, others) = (&one.numbers, &other.numbers);
    !ones.is_empty() && !others.is_empty() && !ones.iter().any(|number| others.contains(number))
}
