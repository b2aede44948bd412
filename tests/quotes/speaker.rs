//! Who speaks, and who only relays it.

use super::check;

#[test]
fn asides_stand_between_name_and_verb() {
    check(
        "
Ivan Petrenko, the mayor of Izium, said the market had reopened.
^^^^^^^^^^^^^ 1 speaker
                                   ^^^^ 1 cue
                                        ^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
Sarah Odhiambo, 41, a teacher who fled on foot, said her school was burned.
^^^^^^^^^^^^^^ 2 speaker
                                                ^^^^ 2 cue
                                                     ^^^^^^^^^^^^^^^^^^^^^ 2 indirect asserts
The governor, Oleh Synko, said four people died.
^^^^^^^^^^^^ 3 speaker
                          ^^^^ 3 cue
                               ^^^^^^^^^^^^^^^^ 3 indirect asserts
The officials, who asked not to be named, said the talks had failed.
^^^^^^^^^^^^^ 4 speaker
                                          ^^^^ 4 cue
                                               ^^^^^^^^^^^^^^^^^^^^ 4 indirect asserts
The ministry, citing satellite images, said the column had turned back.
^^^^^^^^^^^^ 5 speaker
                                       ^^^^ 5 cue
                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^ 5 indirect asserts
",
    );
}

#[test]
fn long_noun_phrases() {
    check(
        "
The head of the regional military administration in Kherson said the ferry was hit.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 speaker
                                                            ^^^^ 1 cue
                                                                 ^^^^^^^^^^^^^^^^^ 1 indirect asserts
Residents reached by phone said the shops were shut.
^^^^^^^^^ 2 speaker
                           ^^^^ 2 cue
                                ^^^^^^^^^^^^^^^^^^^ 2 indirect asserts
Two officials with knowledge of the talks said a deal was near.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 3 speaker
                                          ^^^^ 3 cue
                                               ^^^^^^^^^^^^^^^ 3 indirect asserts
The Britain-based monitor said 18 people were wounded.
^^^^^^^^^^^^^^^^^^^^^^^^^ 4 speaker
                          ^^^^ 4 cue
                               ^^^^^^^^^^^^^^^^^^^^^^ 4 indirect asserts
Soldiers and their wives said the pay was late.
^^^^^^^^^^^^^^^^^^^^^^^^ 5 speaker
                         ^^^^ 5 cue
                              ^^^^^^^^^^^^^^^^ 5 indirect asserts
",
    );
}

#[test]
fn after_the_verb() {
    check(
        "
“It is over,” said the leader of the Free Town Front, Abdou Sané.
^^^^^^^^^^^^^ 1 direct asserts
              ^^^^ 1 cue
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 speaker
“We lost everything,” said one of the drivers.
^^^^^^^^^^^^^^^^^^^^^ 2 direct asserts
                      ^^^^ 2 cue
                           ^^^^^^^^^^^^^^^^^^ 2 speaker
",
    );
}

#[test]
fn coordinated_verbs_share_it() {
    check(
        "
President Lena Ortiz visited the front on Sunday and said the line would hold.
^^^^^^^^^^^^^^^^^^^^ 1 speaker
                                                     ^^^^ 1 cue
                                                          ^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
The chancellor praised the pilots and promised to buy more jets.
^^^^^^^^^^^^^^ 2 speaker
^^^^^^^^^^^^^^ 3 speaker
               ^^^^^^^ 2 cue
                       ^^^^^^^^^^ 2 indirect asserts
                                      ^^^^^^^^ 3 cue
                                               ^^^^^^^^^^^^^^^^ 3 indirect promises
",
    );
}

#[test]
fn those_told_are_not_it() {
    check(
        "
Conscripts were told by their officers that the war was over.
                ^^^^ 1 cue
                        ^^^^^^^^^^^^^^ 1 speaker
                                            ^^^^^^^^^^^^^^^^ 1 indirect asserts
",
    );
}

#[test]
fn who_relays_is_told_from_who_speaks() {
    check(
        "
Russia's Tass news agency cited separatists as saying half the city had fallen.
^^^^^^^^^^^^^^^^^^^^^^^^^ 1 via
                                ^^^^^^^^^^^ 1 speaker
                                               ^^^^^^ 1 cue
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
Interfax quoted Governor Anna Belova as saying the plant was safe.
^^^^^^^^ 2 via
                ^^^^^^^^^^^^^^^^^^^^ 2 speaker
                                        ^^^^^^ 2 cue
                                               ^^^^^^^^^^^^^^^^^^ 2 indirect asserts
She was quoted by Reuters as saying the bridge was gone.
^^^ 3 speaker
                  ^^^^^^^ 3 via
                             ^^^^^^ 3 cue
                                    ^^^^^^^^^^^^^^^^^^^ 3 indirect asserts
“The bridge is gone,” he was quoted as saying by local media.
^^^^^^^^^^^^^^^^^^^^^ 4 direct asserts
                      ^^ 4 speaker
                                       ^^^^^^ 4 cue
                                                 ^^^^^^^^^^^ 4 via
The BBC said officials had confirmed that the dam broke.
^^^^^^^ 5 via
             ^^^^^^^^^ 5 speaker
                           ^^^^^^^^^ 5 cue
                                          ^^^^^^^^^^^^^ 5 indirect asserts
",
    );
}

#[test]
fn an_age_between_name_and_home_speaks_for_nobody() {
    check(
        "
Zoya Bondar, 70, from Korenevo, told the agency that she had locked the door.
^^^^^^^^^^^ 1 speaker
                                ^^^^ 1 cue
                                                     ^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
",
    );
}

#[test]
fn a_date_before_the_verb_speaks_for_nobody() {
    check(
        "
Diplomats preparing a conference on Lebanon for Oct. 24 said they hoped to raise money.
^^^^^^^^^ 1 speaker
                                                        ^^^^ 1 cue
                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
",
    );
}
