//! Findings, names and refusals that say something.

use super::check;

#[test]
fn what_courts_and_data_find_stands_before_them() {
    check(
        "
The shell was fired from the northern ridge, the court found.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
                                             ^^^^^^^^^ 1 speaker
                                                       ^^^^^ 1 cue
Grain prices rose by a third in May, official data showed.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 indirect asserts
                                     ^^^^^^^^^^^^^ 2 speaker
                                                   ^^^^^^ 2 cue
The judge ruled that the seizure of the ferry was unlawful.
^^^^^^^^^ 3 speaker
          ^^^^^ 3 cue
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 3 indirect asserts
The brothers ruled the valley until the spring, the villagers found.
",
    );
}

#[test]
fn what_something_is_called_without_as() {
    check(
        "
Ankara called the sentence scandalous.
^^^^^^ 1 speaker
       ^^^^^^ 1 cue
              ^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
Monitors called the ballot on Sunday largely well organised.
^^^^^^^^ 2 speaker
         ^^^^^^ 2 cue
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 indirect asserts
She called it genocide.
^^^ 3 speaker
    ^^^^^^ 3 cue
           ^^^^^^^^^^^ 3 indirect asserts
They called the secretary general on Monday.
The boys called themselves Valley Lions.
The firm called its workers back.
",
    );
}

#[test]
fn what_something_is_named_or_dismissed_as() {
    check(
        "
Georgian officials dismissed that as “theatre”.
^^^^^^^^^^^^^^^^^^ 1 speaker
                   ^^^^^^^^^ 1 cue
                             ^^^^^^^^^^^^^^^^^ 1 mixed denies
Police identified the man as a former soldier.
^^^^^^ 2 speaker
       ^^^^^^^^^^ 2 cue
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 indirect asserts
The militia named two of them as its own.
^^^^^^^^^^^ 3 speaker
            ^^^^^ 3 cue
                  ^^^^^^^^^^^^^^^^^^^^^^ 3 indirect asserts
The president named his son as defence minister.
The party named her as its new leader.
",
    );
}

#[test]
fn not_to_accept_is_to_deny_and_not_to_dispute_is_to_assert() {
    check(
        "
The rebels never accepted that the truce covered the dam.
^^^^^^^^^^ 1 speaker
                 ^^^^^^^^ 1 cue
                               ^^^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect denies
Berlin does not dispute that the shells were sold.
^^^^^^ 2 speaker
                ^^^^^^^ 2 cue
                             ^^^^^^^^^^^^^^^^^^^^ 2 indirect asserts
He did not say that the bridge was safe.
",
    );
}

#[test]
fn where_it_was_broadcast_is_no_part_of_it() {
    check(
        "
The mayor said in a talk broadcast locally that the pumps would hold.
^^^^^^^^^ 1 speaker
          ^^^^ 1 cue
                                                ^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
The general said in a video released Friday that the siege was over.
^^^^^^^^^^^ 2 speaker
            ^^^^ 2 cue
                                                 ^^^^^^^^^^^^^^^^^^ 2 indirect asserts
Drivers on the road said both convoys would return.
^^^^^^^^^^^^^^^^^^^ 3 speaker
                    ^^^^ 3 cue
                         ^^^^^^^^^^^^^^^^^^^^^^^^^ 3 indirect asserts
",
    );
}

#[test]
fn a_thing_promised_is_told_nothing() {
    check(
        "
The daily promised a reply “with or without” its allies.
^^^^^^^^^ 1 speaker
          ^^^^^^^^ 1 cue
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 mixed promises
",
    );
}
