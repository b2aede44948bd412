//! Nouns of saying.

use super::check;

#[test]
fn whose_claim_it_is() {
    check(
        "
In his claim that the airport had fallen, the general offered no proof.
   ^^^ 1 speaker
       ^^^^^ 1 cue
                  ^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
There were warnings from the United Nations that 25 million people faced hunger.
           ^^^^^^^^ 2 cue
                         ^^^^^^^^^^^^^^^^^^ 2 speaker
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 indirect asserts
Rwanda's denial that it backs the rebels convinced nobody.
^^^^^^ 3 speaker
         ^^^^^^ 3 cue
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 3 indirect denies
Kyiv rejected Russian claims that Kupiansk had been taken.
^^^^ 4 speaker
     ^^^^^^^^ 4 cue
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4 indirect denies
The junta's repeated promise to hold elections was met with laughter.
^^^^^^^^^ 5 speaker
                     ^^^^^^^ 5 cue
                             ^^^^^^^^^^^^^^^^^ 5 indirect promises
Aid workers repeated their warning that the camps near Goma would flood.
                     ^^^^^ 6 speaker
                           ^^^^^^^ 6 cue
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 6 indirect asserts
",
    );
}

#[test]
fn a_claim_that_nobody_makes_is_none() {
    check(
        "
There were claims that the bridge had been mined.
The report that the town had fallen was false.
",
    );
}
