//! What looks like a quote and is none; the outlet's own notes.

use super::check;

#[test]
fn scare_quotes_and_titles() {
    check(
        "
The so-called “people's republic” held a vote.
The film “Winter on Fire” opened in Lviv.
The “road of life” reopened on Monday.
Operation “Iron Rain” lasted two days.
",
    );
}

#[test]
fn claims_without_a_speaker() {
    check(
        "
Forty people were reported killed.
It is said that the mine is empty.
The men were told that help was near.
",
    );
}

#[test]
fn refusals_and_silence() {
    check(
        "
The general declined to say how many had died.
The ministry did not say when.
Nobody said that the war was over.
Moscow denies it.
",
    );
}

#[test]
fn other_uses_of_the_words() {
    check(
        "
The report was long.
The tank's claim to fame is its gun.
She wrote down the licence plate.
The map shows the river.
",
    );
}

#[test]
fn the_outlet_s_note_marks_the_claims_before_it() {
    check(
        "
The ministry said 300 rebels were killed. Reuters could not independently verify the figure.
^^^^^^^^^^^^ 1 speaker
             ^^^^ 1 cue
                  ^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts unverified
The rebels said they had shot down a jet.
^^^^^^^^^^ 2 speaker
           ^^^^ 2 cue
                ^^^^^^^^^^^^^^^^^^^^^^^^ 2 indirect asserts unverified
It was not immediately possible to confirm either account.
The army said the port was safe. The claim could not be verified.
^^^^^^^^ 3 speaker
         ^^^^ 3 cue
              ^^^^^^^^^^^^^^^^^ 3 indirect asserts unverified
Kyiv said it could not confirm the report.
^^^^ 4 speaker
     ^^^^ 4 cue
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4 indirect asserts
",
    );
}

#[test]
fn the_title_of_a_work_is_no_quote_though_somebody_reads_it() {
    check(
        "
He was reading “The Old Man and the Sea” when the shell struck.
She wrote “Letters from Aleppo” in the cellar.
The film “20 Days in Mariupol” won an Oscar.
At dusk she sings “Ya Bint el-Balad” to the wounded.
",
    );
}

#[test]
fn what_pictures_show_to_nobody_is_no_claim() {
    check(
        "
The gesture was meant to show it does not obstruct grain exports.
The tanks were stuck to show that a siege had begun.
",
    );
}

#[test]
fn what_claims_lives_says_nothing() {
    check(
        "
The conflict has claimed the lives of 32 people since March.
The flood claimed at least nine lives.
",
    );
}

#[test]
fn a_note_on_either_account_means_both_sides() {
    check(
        "
The army said it had shelled an empty depot.
^^^^^^^^ 1 speaker
         ^^^^ 1 cue
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts unverified

The rebels said 40 soldiers had died. It gave no proof. Harbour Wire could not verify either account.
^^^^^^^^^^ 2 speaker
           ^^^^ 2 cue
                ^^^^^^^^^^^^^^^^^^^^ 2 indirect asserts unverified

The mayor said the bridge was open.
^^^^^^^^^ 3 speaker
          ^^^^ 3 cue
               ^^^^^^^^^^^^^^^^^^^ 3 indirect asserts

The governor said the dam had burst. Harbour Wire could not verify the footage.
^^^^^^^^^^^^ 4 speaker
             ^^^^ 4 cue
                  ^^^^^^^^^^^^^^^^^ 4 indirect asserts unverified
",
    );
}
