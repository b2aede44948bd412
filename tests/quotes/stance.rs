//! What a speaker does with what is said.

use super::check;

#[test]
fn denials() {
    check(
        "
Moscow denied that its troops had crossed the border.
^^^^^^ 1 speaker
       ^^^^^^ 1 cue
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect denies
The army denied shelling the clinic.
^^^^^^^^ 2 speaker
         ^^^^^^ 2 cue
                ^^^^^^^^^^^^^^^^^^^ 2 indirect denies
The ministry rejected the accusation.
^^^^^^^^^^^^ 3 speaker
             ^^^^^^^^ 3 cue
                      ^^^^^^^^^^^^^^ 3 indirect denies
Havana dismissed the charge as “absurd”.
^^^^^^ 4 speaker
       ^^^^^^^^^ 4 cue
                 ^^^^^^^^^^^^^^^^^^^^^^ 4 mixed denies
",
    );
}

#[test]
fn demands() {
    check(
        "
Guterres urged both sides to spare the hospitals.
^^^^^^^^ 1 speaker
         ^^^^^ 1 cue
                          ^^^^^^^^^^^^^^^^^^^^^^ 1 indirect demands
The president called on allies to send more shells.
^^^^^^^^^^^^^ 2 speaker
              ^^^^^^ 2 cue
                               ^^^^^^^^^^^^^^^^^^^ 2 indirect demands
The council appealed for calm.
^^^^^^^^^^^ 3 speaker
            ^^^^^^^^ 3 cue
                         ^^^^ 3 indirect demands
The rebels demanded the release of 40 prisoners.
^^^^^^^^^^ 4 speaker
           ^^^^^^^^ 4 cue
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4 indirect demands
Paris demanded that the siege end.
^^^^^ 5 speaker
      ^^^^^^^^ 5 cue
                    ^^^^^^^^^^^^^ 5 indirect demands
The envoy ordered the guards to leave.
^^^^^^^^^ 6 speaker
          ^^^^^^^ 6 cue
                             ^^^^^^^^ 6 indirect demands
",
    );
}

#[test]
fn promises_and_threats() {
    check(
        "
The junta vowed to retake the town.
^^^^^^^^^ 1 speaker
          ^^^^^ 1 cue
                ^^^^^^^^^^^^^^^^^^ 1 indirect promises
Ankara pledged $40 million for the refugees.
^^^^^^ 2 speaker
       ^^^^^^^ 2 cue
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 indirect promises
The warlord threatened to burn the bridge.
^^^^^^^^^^^ 3 speaker
            ^^^^^^^^^^ 3 cue
                       ^^^^^^^^^^^^^^^^^^ 3 indirect promises
Tokyo promised that the aid would continue.
^^^^^ 4 speaker
      ^^^^^^^^ 4 cue
                    ^^^^^^^^^^^^^^^^^^^^^^ 4 indirect promises
",
    );
}

#[test]
fn questions() {
    check(
        "
The judge asked why the guards had left.
^^^^^^^^^ 1 speaker
          ^^^^^ 1 cue
                ^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asks
A reporter asked whether the mine was safe.
^^^^^^^^^^ 2 speaker
           ^^^^^ 2 cue
                 ^^^^^^^^^^^^^^^^^^^^^^^^^ 2 indirect asks
Relatives wondered how the fire began.
^^^^^^^^^ 3 speaker
          ^^^^^^^^ 3 cue
                   ^^^^^^^^^^^^^^^^^^ 3 indirect asks
The general asked for more time.
^^^^^^^^^^^ 4 speaker
            ^^^^^ 4 cue
                      ^^^^^^^^^ 4 indirect asks
",
    );
}

#[test]
fn accusations_hold_who_is_accused() {
    check(
        "
Kyiv accused Moscow of shelling the plant.
^^^^ 1 speaker
     ^^^^^^^ 1 cue
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
The opposition accused the police of “state terror”.
^^^^^^^^^^^^^^ 2 speaker
               ^^^^^^^ 2 cue
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 mixed asserts
Kigali blamed Kinshasa for the collapse of the talks.
^^^^^^ 3 speaker
       ^^^^^^ 3 cue
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 3 indirect asserts
",
    );
}

#[test]
fn accused_with_an_acronym_in_brackets_and_warnings_of_something() {
    check(
        "
The army on Friday accused the Rapid Support Forces (RSF) of killing 60 civilians.
^^^^^^^^ 1 speaker
                   ^^^^^^^ 1 cue
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
Khamenei warned Washington of “irreparable damage”.
^^^^^^^^ 2 speaker
         ^^^^^^ 2 cue
                              ^^^^^^^^^^^^^^^^^^^^ 2 direct asserts
The union warned against a new strike.
^^^^^^^^^ 3 speaker
          ^^^^^^ 3 cue
                         ^^^^^^^^^^^^ 3 indirect demands
“Whoever says it was a camp is lying,” said another, who gave only her first name.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4 direct asserts
                                       ^^^^ 4 cue
                                            ^^^^^^^ 4 speaker
",
    );
}
