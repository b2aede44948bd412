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
