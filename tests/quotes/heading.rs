//! Headlines.

use super::check;

#[test]
fn who_speaks_stands_before_or_after_the_colon() {
    check(
        "
Zelensky: we will not give up Donbas
^^^^^^^^ 1 speaker
        ^ 1 cue
          ^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts

The president spoke in Kyiv on Tuesday after a night of strikes on the capital.

Drone strike kills twelve in Kharkiv: governor
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 indirect asserts
                                    ^ 2 cue
                                      ^^^^^^^^ 2 speaker

The strike hit a market at noon, and rescuers worked through the afternoon.
",
    );
}

#[test]
fn a_place_or_topic_before_a_colon_says_nothing() {
    check(
        "
Sudan: army retakes the palace

The palace had been in the hands of the paramilitaries for two years.

Ukraine war: what we know on day 900

The night was quiet in most of the country.
",
    );
}

#[test]
fn a_quotation_before_a_colon_is_somebody_s_words() {
    check(
        "
‘We slept in the boats’: the last night of the port
^^^^^^^^^^^^^^^^^^^^^^^ 1 direct asserts

The harbour was dark when the first of them came down to the water on Monday.
",
    );
}

#[test]
fn what_is_to_be_done_in_a_list_of_headlines_is_said_by_the_name_before_the_colon() {
    check(
        "
• Petrenko: Everyone Should ‘Stay At Home’
  ^^^^^^^^ 1 speaker
          ^ 1 cue
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 mixed asserts

• Sudan: army retakes the palace

• Petrenko: what farmers must know
",
    );
}

#[test]
fn the_clause_after_as_in_a_headline_is_the_paper_s() {
    check(
        "
Hezbollah Says Three Fighters Killed As Drones Wound Seven In Nahariya
^^^^^^^^^ 1 speaker
          ^^^^ 1 cue
               ^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts

The drones came over the border at noon and struck a road outside the town.
",
    );
}
