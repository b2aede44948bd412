//! Reported speech.

use super::check;

#[test]
fn a_clause_with_or_without_that() {
    check(
        "
The army said that it had taken the village.
^^^^^^^^ 1 speaker
         ^^^^ 1 cue
                   ^^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
Officials say the dam is damaged.
^^^^^^^^^ 2 speaker
          ^^^ 2 cue
              ^^^^^^^^^^^^^^^^^^ 2 indirect asserts
The ministry claimed on Monday its forces had shot down nine drones.
^^^^^^^^^^^^ 3 speaker
             ^^^^^^^ 3 cue
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 3 indirect asserts
Kyiv insists it never targeted civilians.
^^^^ 4 speaker
     ^^^^^^^ 4 cue
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4 indirect asserts
The governor added that two schools were closed.
^^^^^^^^^^^^ 5 speaker
             ^^^^^ 5 cue
                        ^^^^^^^^^^^^^^^^^^^^^^^ 5 indirect asserts
Analysts believe the offensive has stalled.
^^^^^^^^ 6 speaker
         ^^^^^^^ 6 cue
                 ^^^^^^^^^^^^^^^^^^^^^^^^^ 6 indirect asserts
The commander later acknowledged to reporters that his men had fled.
^^^^^^^^^^^^^ 7 speaker
                    ^^^^^^^^^^^^ 7 cue
                                                   ^^^^^^^^^^^^^^^^ 7 indirect asserts
The union confirmed the deaths of three miners.
^^^^^^^^^ 8 speaker
          ^^^^^^^^^ 8 cue
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ 8 indirect asserts
The UN has reported fresh clashes in the east.
^^^^^^ 9 speaker
           ^^^^^^^^ 9 cue
                    ^^^^^^^^^^^^^^^^^^^^^^^^^ 9 indirect asserts
",
    );
}

#[test]
fn who_is_told_stands_between() {
    check(
        "
The general told lawmakers that the shells would last a month.
^^^^^^^^^^^ 1 speaker
            ^^^^ 1 cue
                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
Rahimi told a reporter by phone that the pass was closed.
^^^^^^ 2 speaker
       ^^^^ 2 cue
                                     ^^^^^^^^^^^^^^^^^^^ 2 indirect asserts
Washington warned Tehran that the talks would end.
^^^^^^^^^^ 3 speaker
           ^^^^^^ 3 cue
                              ^^^^^^^^^^^^^^^^^^^ 3 indirect asserts
Aides informed the president the convoy had arrived.
^^^^^ 4 speaker
      ^^^^^^^^ 4 cue
                             ^^^^^^^^^^^^^^^^^^^^^^ 4 indirect asserts
",
    );
}

#[test]
fn the_clause_before_its_speaker() {
    check(
        "
Two drones struck the depot, the governor said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
                             ^^^^^^^^^^^^ 1 speaker
                                          ^^^^ 1 cue
The convoy turned back after the blast, said Mariam Traoré, a medic.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 indirect asserts
                                        ^^^^ 2 cue
                                             ^^^^^^^^^^^^^ 2 speaker
At least 40 people were killed, hospital officials said on Friday.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 3 indirect asserts
                                ^^^^^^^^^^^^^^^^^^ 3 speaker
                                                   ^^^^ 3 cue
Nobody was hurt, it added.
^^^^^^^^^^^^^^^ 4 indirect asserts
                 ^^ 4 speaker
                    ^^^^^ 4 cue
",
    );
}

#[test]
fn the_speaker_in_the_midst() {
    check(
        "
The bridge, he said, would be rebuilt within a year.
^^^^^^^^^^ 1 indirect asserts
            ^^ 1 speaker
               ^^^^ 1 cue
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
The toll, according to the Red Crescent, has passed 300.
^^^^^^^^ 2 indirect asserts
          ^^^^^^^^^^^^ 2 cue
                       ^^^^^^^^^^^^^^^^ 2 speaker
                                         ^^^^^^^^^^^^^^ 2 indirect asserts
",
    );
}

#[test]
fn by_the_account_of_somebody() {
    check(
        "
According to the mayor, the siren failed.
^^^^^^^^^^^^ 1 cue
             ^^^^^^^^^ 1 speaker
                        ^^^^^^^^^^^^^^^^ 1 indirect asserts
Rebels hold the bridge, according to the Syrian Observatory for Human Rights.
^^^^^^^^^^^^^^^^^^^^^^ 2 indirect asserts
                        ^^^^^^^^^^^^ 2 cue
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 speaker
In the words of Ambassador Clara Núñez, the deal is dead.
^^^^^^^^^^^^^^^ 3 cue
                ^^^^^^^^^^^^^^^^^^^^^^ 3 speaker
                                        ^^^^^^^^^^^^^^^^ 3 indirect asserts
In his words, the road was “a graveyard”.
^^^^^^^^^^^^ 4 cue
   ^^^ 4 speaker
              ^^^^^^^^^^^^^^^^^^^^^^^^^^ 4 mixed asserts
By the army's own account, 12 tanks were lost.
^^^^^^^^^^^^^^^^^^^^^^^^^ 5 cue
   ^^^^^^^^ 5 speaker
                           ^^^^^^^^^^^^^^^^^^ 5 indirect asserts
As Petrenko put it, the war had come home.
   ^^^^^^^^ 6 speaker
            ^^^ 6 cue
                    ^^^^^^^^^^^^^^^^^^^^^ 6 indirect asserts
The front has moved, as the general said.
^^^^^^^^^^^^^^^^^^^ 7 indirect asserts
                        ^^^^^^^^^^^ 7 speaker
                                    ^^^^ 7 cue
",
    );
}

#[test]
fn quoted_words_in_a_report_make_it_mixed() {
    check(
        r#"
The minister said the raid was “an act of war” that would be answered.
^^^^^^^^^^^^ 1 speaker
             ^^^^ 1 cue
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 mixed asserts
The envoy called the offer “a bad joke”.
^^^^^^^^^ 2 speaker
          ^^^^^^ 2 cue
                 ^^^^^^^^^^^^^^^^^^^^^^ 2 mixed asserts
Diplomats described the mood as "icy".
^^^^^^^^^ 3 speaker
          ^^^^^^^^^ 3 cue
                    ^^^^^^^^^^^^^^^^^ 3 mixed asserts
The premier dismissed the report as “pure fiction”.
^^^^^^^^^^^ 4 speaker
            ^^^^^^^^^ 4 cue
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4 mixed denies
"#,
    );
}

#[test]
fn what_the_reporter_adds_stays_outside() {
    check(
        "
The rebels said they had left the city, as columns of trucks rolled north.
^^^^^^^^^^ 1 speaker
           ^^^^ 1 cue
                ^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
The army said it had hit a depot, while residents spoke of a market.
^^^^^^^^ 2 speaker
         ^^^^ 2 cue
              ^^^^^^^^^^^^^^^^^^ 2 indirect asserts
The mayor said the water was safe, according to the state news agency.
^^^^^^^^^ 3 speaker
          ^^^^ 3 cue
               ^^^^^^^^^^^^^^^^^^ 3 indirect asserts
                                                ^^^^^^^^^^^^^^^^^^^^^ 3 via
Oil prices fell, traders said, after the ships had sailed.
^^^^^^^^^^^^^^^ 4 indirect asserts
                 ^^^^^^^ 4 speaker
                         ^^^^ 4 cue
",
    );
}

#[test]
fn a_second_word_of_saying_opens_a_second_quote() {
    check(
        "
The envoy said talks would resume, adding that no date was set.
^^^^^^^^^ 1 speaker
^^^^^^^^^ 2 speaker
          ^^^^ 1 cue
               ^^^^^^^^^^^^^^^^^^ 1 indirect asserts
                                   ^^^^^^ 2 cue
                                               ^^^^^^^^^^^^^^^ 2 indirect asserts
The ministry said the camp was empty and denied that anyone had died.
^^^^^^^^^^^^ 3 speaker
^^^^^^^^^^^^ 4 speaker
             ^^^^ 3 cue
                  ^^^^^^^^^^^^^^^^^^ 3 indirect asserts
                                         ^^^^^^ 4 cue
                                                     ^^^^^^^^^^^^^^^ 4 indirect denies
Israel said it had struck a convoy, but Hezbollah said the trucks carried flour.
^^^^^^ 5 speaker
       ^^^^ 5 cue
            ^^^^^^^^^^^^^^^^^^^^^^ 5 indirect asserts
                                        ^^^^^^^^^ 6 speaker
                                                  ^^^^ 6 cue
                                                       ^^^^^^^^^^^^^^^^^^^^^^^^ 6 indirect asserts
He met the families, saying they would be paid.
^^ 7 speaker
                     ^^^^^^ 7 cue
                            ^^^^^^^^^^^^^^^^^^ 7 indirect asserts
",
    );
}

#[test]
fn what_stands_between_the_word_of_saying_and_its_clause_is_beside_the_point() {
    check(
        "
Traoré said in an audio message posted on Telegram that his men were leaving.
^^^^^^ 1 speaker
       ^^^^ 1 cue
                                                        ^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
Shoigu said the same day that two armies had been moved west.
^^^^^^ 2 speaker
       ^^^^ 2 cue
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 indirect asserts
The agency estimated this month that 20,000 fighters had been killed.
^^^^^^^^^^ 3 speaker
           ^^^^^^^^^ 3 cue
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 3 indirect asserts
",
    );
}

#[test]
fn an_aside_or_an_opening_clause_of_saying_ends_at_its_comma() {
    check(
        "
Kyiv, which rarely claims such attacks, said the number would grow.
^^^^ 1 speaker
                                        ^^^^ 1 cue
                                             ^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
A man who said he was held there for 46 days, Artem Hulko, told journalists he had been beaten.
^^^^^ 2 speaker
          ^^^^ 2 cue
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 indirect asserts
                                              ^^^^^^^^^^^ 3 speaker
                                                           ^^^^ 3 cue
                                                                            ^^^^^^^^^^^^^^^^^^ 3 indirect asserts
Asking what day it was, the civilians arrived by bus.
^^^^^^ 4 cue
       ^^^^^^^^^^^^^^^ 4 indirect asks
                        ^^^^^^^^^^^^^ 4 speaker
Moldova asks for help as one child in eight is now a refugee.
^^^^^^^ 5 speaker
        ^^^^ 5 cue
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 5 indirect asks
",
    );
}

#[test]
fn datelines_in_brackets_and_bullets_are_not_said() {
    check(
        "
(Kinshasa, June 2, 2021) – Armed men killed 57 civilians, Lakes Watch said.
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
                                                          ^^^^^^^^^^^ 1 speaker
                                                                      ^^^^ 1 cue

• Clashes resumed overnight near Suwayda, residents told a reporter.
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 indirect asserts
                                          ^^^^^^^^^ 2 speaker
                                                    ^^^^ 2 cue

Kinshasa announced Saturday that it was recalling its diplomats.
^^^^^^^^ 3 speaker
         ^^^^^^^^^ 3 cue
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 3 indirect asserts
",
    );
}
