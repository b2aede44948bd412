//! Who is cited, and who cites.

use super::check;

#[test]
fn who_is_cited_speaks_and_who_cites_relays() {
    check(
        "
State media said, citing the defence ministry, that the air force had destroyed 12 vehicles.
^^^^^^^^^^^ 1 via
            ^^^^ 1 cue
                         ^^^^^^^^^^^^^^^^^^^^ 1 speaker
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
Two ships were hit off Hodeidah, Al Jazeera reported, citing local officials.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 indirect asserts
                                 ^^^^^^^^^^ 2 via
                                            ^^^^^^^^ 2 cue
                                                             ^^^^^^^^^^^^^^^ 2 speaker
The army cancelled the parade, citing security concerns.
^^^^^^^^ 3 speaker
                               ^^^^^^ 3 cue
                                      ^^^^^^^^^^^^^^^^^ 3 indirect asserts
SANA quoted a military source as saying air defences had repelled the attack.
^^^^ 4 via
            ^^^^^^^^^^^^^^^^^ 4 speaker
                                 ^^^^^^ 4 cue
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4 indirect asserts
The prisoner was quoted by Interfax as saying that he had been beaten.
^^^^^^^^^^^^ 5 speaker
                           ^^^^^^^^ 5 via
                                       ^^^^^^ 5 cue
                                                   ^^^^^^^^^^^^^^^^^^ 5 indirect asserts
",
    );
}

#[test]
fn a_passive_accuses_through_its_agent() {
    check(
        "
The junta was accused by residents of burning 100 houses.
              ^^^^^^^ 1 cue
                         ^^^^^^^^^ 1 speaker
                                      ^^^^^^^^^^^^^^^^^^ 1 indirect asserts
The rebels were urged by the African Union to lay down their arms.
                ^^^^^ 2 cue
                         ^^^^^^^^^^^^^^^^^ 2 speaker
                                           ^^^^^^^^^^^^^^^^^^^^^^ 2 indirect demands
",
    );
}

#[test]
fn a_report_of_a_warning_is_the_warners_with_an_aside_between() {
    check(
        "
Kim Yo Jong, sister of the leader, warned Seoul that it would pay, KCNA reported.
^^^^^^^^^^^ 1 speaker
                                   ^^^^^^ 1 cue
                                                     ^^^^^^^^^^^^ 1 indirect asserts
                                                                   ^^^^ 1 via
",
    );
}
