//! Keys of people's names and of their parts.

use super::SHORTEST_SOUND;
use crate::identity::form::{Detail, Form};
use crate::identity::key::{Side, Tags};
use crate::identity::known;
use crate::identity::site;
use crate::spelling;

pub(super) fn first_and_last(form: &Form, tags: &mut Tags) {
    if let Detail::Person(name) = &form.detail
        && name.is_full()
        && name.given().chars().count() > 1
    {
        tags.whole([name.given(), name.last()]);
    }
}

pub(super) fn beginning(form: &Form, tags: &mut Tags) {
    let Detail::Person(name) = &form.detail else { return };
    match name.words.as_slice() {
        [one, other] if one.chars().count() > 1 && other.chars().count() > 1 => tags.short([&**one, other]),
        [one, other, _, ..] if one.chars().count() > 1 && other.chars().count() > 1 => {
            tags.whole([&**one, other]);
        }
        _ => {}
    }
}

pub(super) fn ending(form: &Form, tags: &mut Tags) {
    let Detail::Person(name) = &form.detail else { return };
    match name.words.as_slice() {
        [one, other] => tags.short([&**one, other]),
        [.., one, other] => tags.whole([&**one, other]),
        _ => {}
    }
}

/// Whether a key of a given name is that of a name in several languages, and not that of its letters.
pub(super) fn is_form(key: &str) -> bool {
    key.starts_with('#')
}

pub(super) fn given_form(form: &Form, tags: &mut Tags) {
    let Detail::Person(name) = &form.detail else { return };
    for given in name.given_keys.iter().filter(|key| is_form(key)) {
        name.last_keys.iter().for_each(|last| tags.whole([&**given, last]));
    }
}

pub(super) fn word_order(form: &Form, tags: &mut Tags) {
    if let Detail::Person(name) = &form.detail
        && let [one, other] = name.words.as_slice()
    {
        let (one, other) = (spelling::sound(one), spelling::sound(other));
        tags.whole(if one <= other { [&*one, &other] } else { [&*other, &one] });
    }
}

pub(super) fn initials(form: &Form, tags: &mut Tags) {
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

pub(super) fn all_initials(form: &Form, tags: &mut Tags) {
    let Detail::Person(name) = &form.detail else { return };
    if name.is_full() {
        let letters: String = name.words.iter().filter_map(|word| word.chars().next()).collect();
        tags.whole([&*letters]);
    } else if form.acronym {
        tags.short([&*form.plain]);
    }
}

/// What stands for a full name as a family name: its last word and its last words; a family name that stands first.
pub(super) fn surname(form: &Form, tags: &mut Tags) {
    surnames(form, |words, side| tags.add(side, [&*words.join(" ")]));
}

pub(super) fn surname_by_sound(form: &Form, tags: &mut Tags) {
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
pub(super) fn given_name(form: &Form, tags: &mut Tags) {
    let Detail::Person(name) = &form.detail else { return };
    if !name.is_full() {
        return tags.short([&*name.words[0]]);
    }
    for word in name.words[..name.words.len() - 1].iter().filter(|word| word.chars().count() > 1) {
        tags.whole([&**word]);
    }
}
