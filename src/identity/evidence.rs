//! The evidence that two names mean one thing, in the order in which it is heard, and what speaks against.
//!
//! Each row of [`EVIDENCE`] is heard first within each article and then, where it holds beyond one, over all articles. A
//! row unites names that share one of the keys it gives them; so nothing is ever compared with everything. What a
//! veto of [`VETOES`] finds between two things keeps them apart, whatever the evidence.

use super::form::{Detail, Form, Profile};
use super::key::{Side, Tags};
use super::kind::Kind;
use super::reason::Reason;
use super::{fold, known, site};
use crate::spelling;

/// One kind of evidence.
pub(super) struct Evidence {
    pub(super) reason: Reason,
    /// Whether it also holds between articles.
    pub(super) beyond: bool,
    pub(super) way: Way,
}

/// How evidence unites.
pub(super) enum Way {
    /// Names that share a key are one thing.
    Same(fn(&Form, &mut Tags)),
    /// A short name joins the only thing whose whole name shares a key with it; where there are several, none.
    StandsFor(fn(&Form, &mut Tags)),
    /// A part of a person's name stands for the person; heard mention by mention, by `part`.
    Part(fn(&Form, &mut Tags)),
    /// The article's own words; heard by `stated`.
    Words,
}

/// All evidence, in order.
pub(super) const EVIDENCE: [Evidence; 30] = [
    // The names are the same but for capitals, hyphens, full stops and diacritics.
    both(Reason::SameName, Way::Same(same_name)),
    // "Coastal Mining Institute (CMI)"; "known as", "formerly".
    within(Reason::Brackets, Way::Words),
    within(Reason::Stated, Way::Words),
    // data/identity/same-names.txt
    both(Reason::KnownNames, Way::Same(known_names)),
    // Kyiv, Kiev.
    both(Reason::Gazetteer, Way::Same(gazetteer)),
    // Russian, Russians; Pole, Polish.
    both(Reason::People, Way::Same(people)),
    // Russian Defence Ministry, Ministry of Defence of Russia.
    both(Reason::Institution, Way::Same(institution)),
    // The Defence Ministry in an article on one country's.
    within(Reason::Institution, Way::Same(institution_of_nobody)),
    within(Reason::Institution, Way::StandsFor(institution_of_whom)),
    // Vladimir Vladimirovich Putin, Vladimir Putin, Vladimir Vladimirovich.
    both(Reason::PartOfName, Way::Same(first_and_last)),
    both(Reason::PartOfName, Way::StandsFor(beginning)),
    // Ag Inawelan, in an article on Hamadoun Ag Inawelan.
    within(Reason::PartOfName, Way::StandsFor(ending)),
    // Zelensky, Zelenskyy; Avdiivka, Avdeyevka; Houthi, Huthi.
    both(Reason::Spelling, Way::Same(spelling)),
    both(Reason::Spelling, Way::StandsFor(spelling_of_known_place)),
    // Volodymyr and Vladimir, William and Bill.
    both(Reason::GivenForm, Way::Same(given_form)),
    // Wang Yi, Yi Wang; Orbán Viktor.
    both(Reason::WordOrder, Way::Same(word_order)),
    // V. Putin.
    both(Reason::Initials, Way::StandsFor(initials)),
    // NH in an interview with Nang Hseng.
    within(Reason::Initials, Way::StandsFor(all_initials)),
    // IAEA.
    within(Reason::Acronym, Way::StandsFor(acronym)),
    both(Reason::Acronym, Way::StandsFor(long_acronym)),
    // M1 Abrams, Abrams tanks; 152mm shells, shells.
    both(Reason::Designation, Way::Same(designation)),
    both(Reason::Designation, Way::StandsFor(designation_without_number)),
    // Wagner, Wagner Group; Azovstal, Azovstal steelworks.
    within(Reason::WithoutKind, Way::StandsFor(without_kind)),
    both(Reason::WithoutKind, Way::StandsFor(without_kind_uncommon)),
    // Houthi, Houthis.
    both(Reason::Members, Way::StandsFor(members)),
    // The Kremlin.
    both(Reason::Seat, Way::StandsFor(seat)),
    // The Agency.
    within(Reason::ShortForm, Way::StandsFor(short_form)),
    // Zelensky in an article on Volodymyr Zelensky.
    both(Reason::Surname, Way::Part(surname)),
    // Zelenskiy in the same.
    both(Reason::SurnameSpelling, Way::Part(surname_by_sound)),
    // Volodymyr in the same.
    within(Reason::GivenName, Way::Part(given_name)),
];

const fn within(reason: Reason, way: Way) -> Evidence {
    Evidence { reason, beyond: false, way }
}

const fn both(reason: Reason, way: Way) -> Evidence {
    Evidence { reason, beyond: true, way }
}

/// What speaks against taking two things for one; any of these suffices. That kinds differ is one more: keys begin with
/// the kind, so that a person is never the town or the company of that name.
pub(super) const VETOES: [fn(&Profile, &Profile) -> bool; 8] = [
    given_names_differ,
    middle_names_differ,
    genders_differ,
    generations_differ,
    places_differ,
    one_is_a_region,
    countries_differ,
    numbers_differ,
];

/// Boris and Lyndon Johnson.
fn given_names_differ(one: &Profile, other: &Profile) -> bool {
    one.person.given_names_differ(&other.person)
}

/// Ivan Petrovych and Ivan Serhiyovych Koval.
fn middle_names_differ(one: &Profile, other: &Profile) -> bool {
    one.person.middle_names_differ(&other.person)
}

/// Mr and Mrs Koval.
fn genders_differ(one: &Profile, other: &Profile) -> bool {
    one.person.genders_differ(&other.person)
}

/// Ivan Koval Sr. and Jr.
fn generations_differ(one: &Profile, other: &Profile) -> bool {
    one.person.generations_differ(&other.person)
}

/// Donetsk and Donetsk region, which are two rows of the gazetteer; two Oleksandrivkas.
fn places_differ(one: &Profile, other: &Profile) -> bool {
    differ(one.place, other.place)
}

/// The same where the gazetteer knows neither.
fn one_is_a_region(one: &Profile, other: &Profile) -> bool {
    differ(one.region, other.region)
}

/// The Defence Ministries of two countries.
fn countries_differ(one: &Profile, other: &Profile) -> bool {
    differ(one.country, other.country)
}

fn differ<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one != other)
}

/// 36th and 79th Brigade, Leopard 1 and Leopard 2.
fn numbers_differ(one: &Profile, other: &Profile) -> bool {
    let (ones, others) = (&one.numbers, &other.numbers);
    !ones.is_empty() && !others.is_empty() && !ones.iter().any(|number| others.contains(number))
}

/// The keys of a name under every row.
pub(super) fn tags(form: &Form) -> Tags {
    let mut tags = Tags::default();
    for (row, evidence) in (0..).zip(&EVIDENCE) {
        tags.row = row;
        match evidence.way {
            Way::Same(keys) | Way::StandsFor(keys) | Way::Part(keys) => keys(form, &mut tags),
            Way::Words => {}
        }
    }
    tags
}

fn same_name(form: &Form, tags: &mut Tags) {
    let kind = form.kind.word();
    match &form.detail {
        // A family name alone is no name that tells people apart.
        Detail::Person(name) if !name.is_full() => {}
        Detail::Person(name) => {
            // "Kim Jong Un" and "Kim Jong-un".
            tags.whole([kind, &name.words.concat()]);
        }
        Detail::Group(_) | Detail::Other => tags.whole([kind, &form.plain]),
        Detail::Body(body) => match (&body.institution, body.country) {
            (Some(_), None) => {}
            (Some(_), Some(country)) => tags.whole([kind, &form.plain, &country.0.to_string()]),
            (None, _) => tags.whole([kind, &form.plain]),
        },
        Detail::Place(place) => match place.place {
            Some(id) => tags.whole([kind, &place.name, &id.0.to_string()]),
            None => tags.whole([kind, &place.name, if place.region { "region" } else { "" }]),
        },
        Detail::Weapon(weapon) => tags.whole([kind, &weapon.category]),
    }
}

fn known_names(form: &Form, tags: &mut Tags) {
    // "Security Council" is that of the United Nations, unless it is "Russia's".
    let someones = matches!(&form.detail, Detail::Body(body) if body.belongs);
    if someones {
        return;
    }
    let thing = known::thing(form.kind == Kind::Weapon, &form.plain).or_else(|| match form.kind {
        Kind::Group => known::thing(false, &fold::people(&form.plain)),
        _ => None,
    });
    if let Some(thing) = thing {
        tags.whole([form.kind.word(), thing]);
    }
}

fn gazetteer(form: &Form, tags: &mut Tags) {
    if let Detail::Place(place) = &form.detail
        && let Some(id) = place.place
    {
        tags.whole([form.kind.word(), &id.0.to_string()]);
    }
}

/// Letters that all forms of one people's name begin with: Pole and Polish, but not Russian and Chechen.
const STEM: usize = 3;

fn people(form: &Form, tags: &mut Tags) {
    let Detail::Group(country) = &form.detail else { return };
    match country {
        Some(country) => {
            let stem: String = form.plain.chars().take(STEM).collect();
            tags.whole([form.kind.word(), &country.0.to_string(), &stem]);
        }
        None => tags.whole([form.kind.word(), &fold::people(&form.plain)]),
    }
}

fn institution(form: &Form, tags: &mut Tags) {
    if let Some((words, Some(country))) = form.institution() {
        tags.whole([words, &country.0.to_string()]);
    }
}

fn institution_of_nobody(form: &Form, tags: &mut Tags) {
    if let Some((words, None)) = form.institution() {
        tags.whole([words]);
    }
}

fn institution_of_whom(form: &Form, tags: &mut Tags) {
    match form.institution() {
        Some((words, None)) => tags.short([words]),
        Some((words, Some(_))) => tags.whole([words]),
        None => {}
    }
}

fn first_and_last(form: &Form, tags: &mut Tags) {
    if let Detail::Person(name) = &form.detail
        && name.is_full()
        && name.given().chars().count() > 1
    {
        tags.whole([name.given(), name.last()]);
    }
}

fn beginning(form: &Form, tags: &mut Tags) {
    let Detail::Person(name) = &form.detail else { return };
    match name.words.as_slice() {
        [one, other] if one.chars().count() > 1 && other.chars().count() > 1 => tags.short([&**one, other]),
        [one, other, _, ..] if one.chars().count() > 1 && other.chars().count() > 1 => {
            tags.whole([&**one, other]);
        }
        _ => {}
    }
}

fn ending(form: &Form, tags: &mut Tags) {
    let Detail::Person(name) = &form.detail else { return };
    match name.words.as_slice() {
        [one, other] => tags.short([&**one, other]),
        [.., one, other] => tags.whole([&**one, other]),
        _ => {}
    }
}

/// Sounds of fewer letters than this are too often those of other words.
const SHORTEST_SOUND: usize = 4;

fn spelling(form: &Form, tags: &mut Tags) {
    let kind = form.kind.word();
    match &form.detail {
        Detail::Person(name) if name.is_full() => {
            for given in name.given_keys.iter().filter(|key| !is_form(key)) {
                name.last_keys.iter().for_each(|last| tags.whole([kind, given, last]));
            }
        }
        Detail::Group(None) => {
            let sound = spelling::sound(&fold::people(&form.plain));
            if sound.len() >= SHORTEST_SOUND {
                tags.whole([kind, &sound]);
            }
        }
        Detail::Place(place) => {
            if let Some(site) = &place.site {
                for proper in &site.proper {
                    tags.whole([kind, proper, site.head]);
                }
            } else if place.place.is_none() {
                place_sounds(&place.name, place.region, |words| tags.whole(words));
            }
        }
        Detail::Body(body) if body.institution.is_none() && !form.acronym => {
            let sounds: Vec<String> = form.plain.split(' ').map(spelling::sound).collect();
            let sounds = sounds.join(" ");
            if sounds.len() >= SHORTEST_SOUND {
                tags.whole([kind, &sounds]);
            }
        }
        _ => {}
    }
}

/// Whether a key of a given name is that of a name in several languages, and not that of its letters.
fn is_form(key: &str) -> bool {
    key.starts_with('#')
}

fn given_form(form: &Form, tags: &mut Tags) {
    let Detail::Person(name) = &form.detail else { return };
    for given in name.given_keys.iter().filter(|key| is_form(key)) {
        name.last_keys.iter().for_each(|last| tags.whole([&**given, last]));
    }
}

fn spelling_of_known_place(form: &Form, tags: &mut Tags) {
    let Detail::Place(place) = &form.detail else { return };
    if place.site.is_none() {
        place_sounds(&place.name, place.region, |words| match place.place {
            Some(_) => tags.whole(words),
            None => tags.short(words),
        });
    }
}

fn place_sounds(name: &str, region: bool, mut give: impl FnMut([&str; 3])) {
    let sounds = if name.contains(' ') { site::words_keys(name) } else { spelling::place_keys(name) };
    for sound in sounds.iter().filter(|sound| sound.len() >= SHORTEST_SOUND) {
        give([Kind::Place.word(), sound, if region { "region" } else { "" }]);
    }
}

fn word_order(form: &Form, tags: &mut Tags) {
    if let Detail::Person(name) = &form.detail
        && let [one, other] = name.words.as_slice()
    {
        let (one, other) = (spelling::sound(one), spelling::sound(other));
        tags.whole(if one <= other { [&*one, &other] } else { [&*other, &one] });
    }
}

fn initials(form: &Form, tags: &mut Tags) {
    let Detail::Person(name) = &form.detail else { return };
    if !name.is_full() {
        return;
    }
    let short = name.given().chars().count() == 1;
    for last in &name.last_keys {
        let keys = name.given_keys.iter().filter(|key| !is_form(key));
        let mut letters: Vec<char> =
            keys.chain([&name.words[0]]).filter_map(|key| key.chars().next()).collect();
        letters.sort_unstable();
        letters.dedup();
        for letter in letters {
            let letter = letter.to_string();
            if short { tags.short([&*letter, last]) } else { tags.whole([&*letter, last]) }
        }
    }
}

fn all_initials(form: &Form, tags: &mut Tags) {
    let Detail::Person(name) = &form.detail else { return };
    if name.is_full() {
        let letters: String = name.words.iter().filter_map(|word| word.chars().next()).collect();
        tags.whole([&*letters]);
    } else if form.acronym {
        tags.short([&*form.plain]);
    }
}

/// Letters an abbreviation needs before its letters alone tell what it stands for, in the article that gives the name, …
const SHORTEST_ACRONYM: usize = 2;
/// … and in others, where "EBC" may be anything.
const SHORTEST_LASTING_ACRONYM: usize = 4;
/// Letters from which a word that is not written large may be one: "Arsa", "Nato".
const SHORTEST_SMALL_ACRONYM: usize = 4;

fn acronym(form: &Form, tags: &mut Tags) {
    acronym_from(form, SHORTEST_ACRONYM, tags);
}

fn long_acronym(form: &Form, tags: &mut Tags) {
    acronym_from(form, SHORTEST_LASTING_ACRONYM, tags);
}

fn acronym_from(form: &Form, shortest: usize, tags: &mut Tags) {
    if form.kind == Kind::Person {
        return;
    }
    let (kind, letters) = (form.kind.word(), form.plain.chars().count());
    let small =
        !form.plain.contains(' ') && letters >= SHORTEST_SMALL_ACRONYM && form.kind == Kind::Organisation;
    if letters >= shortest && (form.acronym || small) {
        tags.short([kind, &form.plain]);
    }
    for initials in form.initials.iter().filter(|initials| initials.len() >= shortest) {
        tags.whole([kind, initials]);
    }
}

fn designation(form: &Form, tags: &mut Tags) {
    let Detail::Weapon(weapon) = &form.detail else { return };
    let Some(core) = &weapon.core else { return };
    if weapon.numbers.is_empty() {
        tags.whole([&**core]);
    }
    for number in &weapon.numbers {
        tags.whole([&**core, number]);
    }
}

fn designation_without_number(form: &Form, tags: &mut Tags) {
    if let Detail::Weapon(weapon) = &form.detail
        && let Some(core) = &weapon.core
    {
        if weapon.numbers.is_empty() { tags.short([&**core]) } else { tags.whole([&**core]) }
    }
}

fn without_kind(form: &Form, tags: &mut Tags) {
    match &form.detail {
        Detail::Body(body) if body.institution.is_none() => match &body.core {
            Some(core) => tags.whole(["organisation", &core.words]),
            None => tags.short(["organisation", &form.plain]),
        },
        Detail::Place(place) if place.facility => match &place.site {
            Some(site) => site.core.iter().for_each(|core| tags.whole(["site", core])),
            None => tags.short(["site", &form.plain]),
        },
        _ => {}
    }
}

/// "Centre" may be the Centre Party in the article that says so; in another it may be anything.
fn without_kind_uncommon(form: &Form, tags: &mut Tags) {
    if !matches!(&form.detail, Detail::Body(body) if body.core.as_ref().is_some_and(|core| core.common)) {
        without_kind(form, tags);
    }
}

fn members(form: &Form, tags: &mut Tags) {
    match &form.detail {
        Detail::Group(None) => tags.whole([&*fold::people(&form.plain)]),
        Detail::Body(_) => tags.short([&*fold::people(&form.plain)]),
        _ => {}
    }
}

fn seat(form: &Form, tags: &mut Tags) {
    match &form.detail {
        Detail::Body(_) => tags.whole([&*form.plain]),
        Detail::Place(place) if place.facility && place.site.is_none() => tags.short([&*form.plain]),
        _ => {}
    }
}

/// Words of a name whose endings are tried.
const MOST_WORDS: usize = 10;

/// What every country has one of is no short form of another's: "the Army" is not the Arakan Army.
const EVERYONES: [&str; 9] =
    ["army", "navy", "air force", "government", "parliament", "police", "state", "marines", "forces"];

fn short_form(form: &Form, tags: &mut Tags) {
    let facility = matches!(&form.detail, Detail::Place(place) if place.facility);
    if !facility && !matches!(form.kind, Kind::Organisation | Kind::Event | Kind::Other) {
        return;
    }
    let kind = form.kind.word();
    if !EVERYONES.contains(&form.plain.as_str()) {
        tags.short([kind, &form.plain]);
    }
    endings(&form.plain, |ending| tags.whole([kind, ending]));
    // "The Observatory" is the Syrian Observatory for Human Rights.
    let head = OPENINGS.iter().filter_map(|opening| form.plain.find(opening)).min();
    if let Some(head) = head.map(|end| &form.plain[..end]) {
        tags.whole([kind, head]);
        endings(head, |ending| tags.whole([kind, ending]));
    }
}

/// Words that open what a name's head is for.
const OPENINGS: [&str; 4] = [" of ", " for ", " on ", " against "];

/// The last words of a name, fewer and fewer.
fn endings<'a>(plain: &'a str, mut give: impl FnMut(&'a str)) {
    let mut rest = plain;
    for _ in 0..MOST_WORDS {
        let Some((_, ending)) = rest.split_once(' ') else { break };
        give(ending);
        rest = ending;
    }
}

/// What stands for a full name as a family name: its last word and its last words; a family name that stands first.
fn surname(form: &Form, tags: &mut Tags) {
    surnames(form, |words, side| tags.add(side, [&*words.join(" ")]));
}

fn surname_by_sound(form: &Form, tags: &mut Tags) {
    surnames(form, |words, side| {
        for sound in site::words_keys(&words.join(" ")).iter().filter(|sound| sound.len() >= SHORTEST_SOUND) {
            tags.add(side, [&**sound]);
        }
    });
}

fn surnames(form: &Form, mut give: impl FnMut(&[String], Side)) {
    let Detail::Person(name) = &form.detail else { return };
    let words = name.words.as_slice();
    if !name.is_full() {
        return give(words, Side::Short);
    }
    for from in (1..words.len()).rev().take(LONGEST_SURNAME) {
        give(&words[from..], Side::Whole);
    }
    // "Xi Jinping" is Mr Xi.
    if known::is_family_name_first(&words[0]) {
        give(&words[..1], Side::Whole);
    }
}

/// "Van der Bellen", "García Márquez".
const LONGEST_SURNAME: usize = 3;

/// Every other word of a full name, within the article that gives it.
fn given_name(form: &Form, tags: &mut Tags) {
    let Detail::Person(name) = &form.detail else { return };
    if !name.is_full() {
        return tags.short([&*name.words[0]]);
    }
    for word in name.words[..name.words.len() - 1].iter().filter(|word| word.chars().count() > 1) {
        tags.whole([&**word]);
    }
}
