//! What names are found, and what merely looks like one.

use dateline::{Document, Resources, Span};

use crate::marks;

/// Checks that exactly the marked names are found.
#[track_caller]
fn check(marked: &str) {
    marks::check(marked, names);
}

fn names(text: &str) -> Vec<(Span, String)> {
    let document = Document::read(text);
    let found = dateline::name::find(&document, Resources::embedded());
    found.into_iter().map(|mention| (mention.span, mention.label.code().to_owned())).collect()
}

#[test]
fn a_title_stays_outside_the_name_and_a_place_inside_a_title_is_a_place() {
    check(
        "
Prime Minister Olena Barsuk met Lviv Gov. Petro Hnatiuk on Friday.
               ^^^^^^^^^^^^ PERSON
                                ^^^^ GPE
                                          ^^^^^^^^^^^^^ PERSON
",
    );
}

#[test]
fn a_surname_alone_is_the_person_whom_the_text_names_in_full() {
    check(
        "
Colonel Taras Velychkov held the bridge. Nobody doubted Velychkov.
        ^^^^^^^^^^^^^^^ PERSON
                                                        ^^^^^^^^^ PERSON
",
    );
}

#[test]
fn a_month_and_a_sentence_start_are_no_people() {
    check("In March the snow melted. Shelling stopped. Nobody came. A farmer returned.");
}

#[test]
fn the_name_inside_a_compound_is_marked_alone() {
    check(
        "
They met pro-Russian fighters from the Moscow-backed side.
             ^^^^^^^ NORP
                                       ^^^^^^ GPE
",
    );
}

#[test]
fn a_name_run_together_with_a_word_is_found_and_an_inflection_is_not_cut() {
    check(
        "
The Russianenergy firm sold gas to Iranians.
    ^^^^^^^ NORP
                                   ^^^^^^^^ NORP
",
    );
}

#[test]
fn a_region_keeps_its_head_noun_and_a_city_does_not() {
    check(
        "
The city of Kherson and the Rivne region were quiet.
            ^^^^^^^ GPE
                            ^^^^^^^^^^^^ GPE
",
    );
}

#[test]
fn coordinated_regions_are_two_mentions() {
    check(
        "
Fighting went on in the Luhansk and Donetsk provinces.
                        ^^^^^^^ GPE
                                    ^^^^^^^ GPE
",
    );
}

#[test]
fn rivers_and_plants_take_their_head_noun() {
    check(
        "
They crossed the Siverskyi Donets river near the Zaporizhzhia nuclear power plant.
                 ^^^^^^^^^^^^^^^^^^^^^^ LOC
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ FAC
",
    );
}

#[test]
fn an_unknown_word_behind_a_village_is_a_place() {
    check(
        "
Troops entered the village of Zabrodkivka at dawn.
                              ^^^^^^^^^^^ GPE
",
    );
}

#[test]
fn a_ministry_in_capitals_is_one_organisation_and_in_small_letters_none() {
    check(
        "
The Russian Defence Ministry denied what the Polish defence ministry said.
    ^^^^^^^^^^^^^^^^^^^^^^^^ ORG
                                             ^^^^^^ NORP
",
    );
}

#[test]
fn a_numbered_brigade_is_an_organisation_and_the_army_is_not() {
    check(
        "
The 93rd Mechanized Brigade stopped the Russian army.
    ^^^^^^^^^^^^^^^^^^^^^^^ ORG
                                        ^^^^^^^ NORP
",
    );
}

#[test]
fn an_abbreviation_in_brackets_is_a_mention_of_its_own() {
    check(
        "
Inspectors of the International Atomic Energy Agency (IAEA) left.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ORG
                                                      ^^^^ ORG
",
    );
}

#[test]
fn weapons_take_type_words_and_leave_qualities() {
    check(
        "
Heavy Russian artillery and long-range cruise missiles hit two T-72 tanks and 152mm howitzers.
      ^^^^^^^ NORP
              ^^^^^^^^^ WEAPON
                                       ^^^^^^^^^^^^^^^ WEAPON
                                                               ^^^^^^^^^^ WEAPON
                                                                              ^^^^^^^^^^^^^^^ WEAPON
",
    );
}

#[test]
fn a_weapon_as_modifier_is_marked_and_the_deed_is_not() {
    check(
        "
A rocket attack followed the shelling and the bombing.
  ^^^^^^ WEAPON
",
    );
}

#[test]
fn words_that_are_weapons_elsewhere_are_left_alone() {
    check(
        "
She held the child in her arms beside the fuel tank of a coal mine, and that idea of mine was no silver bullet.
",
    );
}

#[test]
fn a_nationality_word_names_a_language_behind_in() {
    check(
        "
He answered in Russian, in front of Russian officials.
               ^^^^^^^ LANGUAGE
                                    ^^^^^^^ NORP
",
    );
}

#[test]
fn wars_treaties_and_articles_have_names() {
    check(
        "
World War Two ended before the Geneva Conventions; Article 5 came later.
^^^^^^^^^^^^^ EVENT
                               ^^^^^^^^^^^^^^^^^^ LAW
                                                   ^^^^^^^^^ LAW
",
    );
}

#[test]
fn the_west_is_a_place_and_the_way_west_is_none() {
    check(
        "
Leaders in the West warned of columns that moved west.
               ^^^^ LOC
",
    );
}

#[test]
fn a_line_of_capitals_is_read_by_the_lexicon() {
    check(
        "
UKRAINE SAYS TROOPS HOLD THE TOWN
^^^^^^^ GPE
",
    );
}

#[test]
fn any_text_is_read() {
    for text in
        ["", " ", "\u{0}", "’s", "- - -", "A", "(", "The", "Mr", "al-", "T-", "F/A-", "12 mm", "of the of"]
    {
        let _ = names(text);
    }
}

#[test]
fn a_list_with_a_known_place_holds_places() {
    check(
        "
Drones fell on Kharkiv, Zabrodkivka and Stepanoluh overnight.
^^^^^^ WEAPON
               ^^^^^^^ GPE
                        ^^^^^^^^^^^ GPE
                                        ^^^^^^^^^^ GPE
",
    );
}

#[test]
fn the_small_half_of_a_hyphenated_name_belongs_to_it() {
    check(
        "
General Noh Tae-wook met Moscow-backed officials.
        ^^^^^^^^^^^^ PERSON
                         ^^^^^^ GPE
",
    );
}

#[test]
fn a_list_of_languages_is_no_list_of_peoples() {
    check(
        "
They sang in Arabic, English and Dutch.
             ^^^^^^ LANGUAGE
                     ^^^^^^^ LANGUAGE
                                 ^^^^^ LANGUAGE
",
    );
}

#[test]
fn an_unknown_make_belongs_to_its_weapon_and_a_nation_does_not() {
    check(
        "
The army lost two Gorvald armoured vehicles and some Polish howitzers.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^ WEAPON
                                                     ^^^^^^ NORP
                                                            ^^^^^^^^^ WEAPON
",
    );
}

#[test]
fn suicide_bombers_are_people_and_bombers_are_aircraft() {
    check(
        "
Suicide bombers struck while two bombers circled.
                                 ^^^^^^^ WEAPON
",
    );
}

#[test]
fn a_land_before_region_is_no_government_and_an_administered_one_is() {
    check(
        "
Rain fell in the Donbas region, the Black Sea region and the Gulf region.
                 ^^^^^^^^^^^^^ LOC
                                    ^^^^^^^^^^^^^^^^ LOC
                                                             ^^^^^^^^^^^ LOC
Rain fell in Darfur region, in Punjab, in Balochistan and in the Galicia region.
             ^^^^^^^^^^^^^ LOC
                               ^^^^^^ GPE
                                          ^^^^^^^^^^^ GPE
                                                                 ^^^^^^^^^^^^^^ GPE
Rain fell in Amur region and in Punjab province.
             ^^^^^^^^^^^ GPE
                                ^^^^^^^^^^^^^^^ GPE
",
    );
}

#[test]
fn works_and_battles_no_list_knows_are_found_by_their_head() {
    check(
        "
Smoke rose from the Halit chemical plant and the Nitron chemical works.
                    ^^^^^^^^^^^^^^^^^^^^ FAC
                                                 ^^^^^^^^^^^^^^^^^^^^^ FAC
The Battle for the Sahel began. The Battle for Tarvik was lost.
    ^^^^^^^^^^^^^^^^^^^^ EVENT
                                    ^^^^^^^^^^^^^^^^^ EVENT
",
    );
}

#[test]
fn a_combining_form_and_a_people_make_one_people() {
    check(
        "
Talks on Franco-German ties and Sino-Indian trade began in Lviv.
         ^^^^^^^^^^^^^ NORP
                                ^^^^^^^^^^^ NORP
                                                           ^^^^ GPE
",
    );
    check(
        "
The pro-Polish party and the loud band met in Lviv.
        ^^^^^^ NORP
                                              ^^^^ GPE
",
    );
}

#[test]
fn a_warship_is_named_with_its_prefix() {
    check(
        "
Sailors of HMS Prince of Wales saw USS Harry S. Truman off Toulon.
           ^^^^^^^^^^^^^^^^^^^ WEAPON
                                   ^^^^^^^^^^^^^^^^^^^ WEAPON
                                                           ^^^^^^ GPE
",
    );
}
