//! The evidence that two names mean one thing, in the order in which it is heard, and what speaks against.
//!
//! Each row of [`EVIDENCE`] is heard first within each article and then, where it holds beyond one, over all articles. A
//! row unites names that share one of the keys it gives them; so nothing is ever compared with everything. What a
//! veto of [`VETOES`] finds between two things keeps them apart, whatever the evidence.

mod organisation;
mod person;
mod spelt;
mod veto;

use super::form::{Form, Profile};
use super::key::Tags;
use super::reason::Reason;

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
    both(Reason::SameName, Way::Same(spelt::same_name)),
    // "Coastal Mining Institute (CMI)"; "known as", "formerly".
    within(Reason::Brackets, Way::Words),
    within(Reason::Stated, Way::Words),
    // data/identity/same-names.txt
    both(Reason::KnownNames, Way::Same(spelt::known_names)),
    // Kyiv, Kiev.
    both(Reason::Gazetteer, Way::Same(spelt::gazetteer)),
    // Russian, Russians; Pole, Polish.
    both(Reason::People, Way::Same(spelt::people)),
    // Russian Defence Ministry, Ministry of Defence of Russia.
    both(Reason::Institution, Way::Same(organisation::institution)),
    // The Defence Ministry in an article on one country's.
    within(Reason::Institution, Way::Same(organisation::institution_of_nobody)),
    within(Reason::Institution, Way::StandsFor(organisation::institution_of_whom)),
    // Vladimir Vladimirovich Putin, Vladimir Putin, Vladimir Vladimirovich.
    both(Reason::PartOfName, Way::Same(person::first_and_last)),
    both(Reason::PartOfName, Way::StandsFor(person::beginning)),
    // Ag Inawelan, in an article on Hamadoun Ag Inawelan.
    within(Reason::PartOfName, Way::StandsFor(person::ending)),
    // Zelensky, Zelenskyy; Avdiivka, Avdeyevka; Houthi, Huthi.
    both(Reason::Spelling, Way::Same(spelt::spelling)),
    both(Reason::Spelling, Way::StandsFor(spelt::spelling_of_known_place)),
    // Volodymyr and Vladimir, William and Bill.
    both(Reason::GivenForm, Way::Same(person::given_form)),
    // Wang Yi, Yi Wang; Orbán Viktor.
    both(Reason::WordOrder, Way::Same(person::word_order)),
    // V. Putin.
    both(Reason::Initials, Way::StandsFor(person::initials)),
    // NH in an interview with Nang Hseng.
    within(Reason::Initials, Way::StandsFor(person::all_initials)),
    // IAEA.
    within(Reason::Acronym, Way::StandsFor(organisation::acronym)),
    both(Reason::Acronym, Way::StandsFor(organisation::long_acronym)),
    // M1 Abrams, Abrams tanks; 152mm shells, shells.
    both(Reason::Designation, Way::Same(spelt::designation)),
    both(Reason::Designation, Way::StandsFor(spelt::designation_without_number)),
    // Wagner, Wagner Group; Azovstal, Azovstal steelworks.
    within(Reason::WithoutKind, Way::StandsFor(organisation::without_kind)),
    both(Reason::WithoutKind, Way::StandsFor(organisation::without_kind_uncommon)),
    // Houthi, Houthis.
    both(Reason::Members, Way::StandsFor(organisation::members)),
    // The Kremlin.
    both(Reason::Seat, Way::StandsFor(organisation::seat)),
    // The Agency.
    within(Reason::ShortForm, Way::StandsFor(organisation::short_form)),
    // Zelensky in an article on Volodymyr Zelensky.
    both(Reason::Surname, Way::Part(person::surname)),
    // Zelenskiy in the same.
    both(Reason::SurnameSpelling, Way::Part(person::surname_by_sound)),
    // Volodymyr in the same.
    within(Reason::GivenName, Way::Part(person::given_name)),
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
    veto::given_names_differ,
    veto::middle_names_differ,
    veto::genders_differ,
    veto::generations_differ,
    veto::places_differ,
    veto::one_is_a_region,
    veto::countries_differ,
    veto::numbers_differ,
];

/// Sounds of fewer letters than this are too often those of other words.
const SHORTEST_SOUND: usize = 4;

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
