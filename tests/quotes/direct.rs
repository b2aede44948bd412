//! Quotations in marks.

use super::check;

#[test]
fn a_quotation_before_its_speaker() {
    check(
        r#"
"The bridge is gone," Colonel Petrenko said.
^^^^^^^^^^^^^^^^^^^^^ 1 direct asserts
                      ^^^^^^^^^^^^^^^^ 1 speaker
                                       ^^^^ 1 cue
“We buried him at dawn,” said Olena Marchenko, a nurse from Izium.
^^^^^^^^^^^^^^^^^^^^^^^^ 2 direct asserts
                         ^^^^ 2 cue
                              ^^^^^^^^^^^^^^^ 2 speaker
‘Nobody warned us,’ she told the BBC.
^^^^^^^^^^^^^^^^^^^ 3 direct asserts
                    ^^^ 3 speaker
                        ^^^^ 3 cue
«Le pont est coupé», the prefect said.
^^^^^^^^^^^^^^^^^^^ 4 direct asserts
                     ^^^^^^^^^^^ 4 speaker
                                 ^^^^ 4 cue
„Nobody slept,“ the doctor recalled.
^^^^^^^^^^^^^^^ 5 direct asserts
                ^^^^^^^^^^ 5 speaker
                           ^^^^^^^^ 5 cue
''The road is open,'' the mayor announced.
^^^^^^^^^^^^^^^^^^^^^ 6 direct asserts
                      ^^^^^^^^^ 6 speaker
                                ^^^^^^^^^ 6 cue
"Who fired first?" the general asked.
^^^^^^^^^^^^^^^^^^ 7 direct asks
                   ^^^^^^^^^^^ 7 speaker
                               ^^^^^ 7 cue
"Get out now!" a soldier shouted at the driver.
^^^^^^^^^^^^^^ 8 direct asserts
               ^^^^^^^^^ 8 speaker
                         ^^^^^^^ 8 cue
"The line holds", the governor said on Tuesday in a televised address.
^^^^^^^^^^^^^^^^ 9 direct asserts
                  ^^^^^^^^^^^^ 9 speaker
                               ^^^^ 9 cue
´They have no shells left,´ a gunner told reporters.
^^^^^^^^^^^^^^^^^^^^^^^^^^^ 10 direct asserts
                            ^^^^^^^^ 10 speaker
                                     ^^^^ 10 cue
"#,
    );
}

#[test]
fn a_quotation_after_its_speaker() {
    check(
        r#"
The minister said: "We will rebuild the port."
^^^^^^^^^^^^ 1 speaker
             ^^^^ 1 cue
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 direct asserts
Petrenko replied, “There is nobody left to fight.”
^^^^^^^^ 2 speaker
         ^^^^^^^ 2 cue
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 direct asserts
The rebels' spokesman tweeted: “The airport is ours.”
^^^^^^^^^^^^^^^^^^^^^ 3 speaker
                      ^^^^^^^ 3 cue
                               ^^^^^^^^^^^^^^^^^^^^^^ 3 direct asserts
In a statement, the ministry warned: "Do not approach the fence."
                ^^^^^^^^^^^^ 4 speaker
                             ^^^^^^ 4 cue
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4 direct asserts
Her message read: “Stay in the cellar.”
^^^^^^^^^^^ 5 speaker
            ^^^^ 5 cue
                  ^^^^^^^^^^^^^^^^^^^^^ 5 direct asserts
"#,
    );
}

#[test]
fn a_quotation_that_its_cue_breaks_is_one_quote() {
    check(
        r#"
“We had no water,” he said, “and no light.”
^^^^^^^^^^^^^^^^^^ 1 direct asserts
                   ^^ 1 speaker
                      ^^^^ 1 cue
                            ^^^^^^^^^^^^^^^ 1 direct asserts
“They came at night,” Marchenko said. “We ran to the river.”
^^^^^^^^^^^^^^^^^^^^^ 2 direct asserts
                      ^^^^^^^^^ 2 speaker
                                ^^^^ 2 cue
                                      ^^^^^^^^^^^^^^^^^^^^^^ 2 direct asserts
"I saw the flash," said Ibrahim Diallo, 34, a driver. "Then the roof fell in."
^^^^^^^^^^^^^^^^^^ 3 direct asserts
                   ^^^^ 3 cue
                        ^^^^^^^^^^^^^^ 3 speaker
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^ 3 direct asserts
"#,
    );
}

#[test]
fn sentences_within_one_pair_of_marks_stay_together() {
    check(
        r#"
"We held the hill for a month. Then the shells ran out. I do not blame anyone," the sergeant said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 direct asserts
                                                                                ^^^^^^^^^^^^ 1 speaker
                                                                                             ^^^^ 1 cue
"#,
    );
}

#[test]
fn a_speech_over_several_paragraphs_opens_each_and_closes_once() {
    check(
        "
“We held the hill for a month.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 direct asserts
“Then the shells ran out,” Sergeant Koval said.
^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 direct asserts
                           ^^^^^^^^^^^^^^ 2 speaker
                                          ^^^^ 2 cue
",
    );
}

#[test]
fn a_new_paragraph_of_quotation_carries_its_speaker() {
    check(
        "
“The first wave came at five,” said Captain Aziz Rahimi.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 direct asserts
                               ^^^^ 1 cue
                                    ^^^^^^^^^^^^^^^^^^^ 1 speaker
                                    ^^^^^^^^^^^^^^^^^^^ 2 carried
“By noon we had lost the ridge.”
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 direct asserts
",
    );
}

#[test]
fn a_quotation_told_by_the_next_sentence() {
    check(
        "
“There is no more bread.” Halima Yusuf said.
^^^^^^^^^^^^^^^^^^^^^^^^^ 1 direct asserts
                          ^^^^^^^^^^^^ 1 speaker
                                       ^^^^ 1 cue
",
    );
}

#[test]
fn quotations_in_quotations_are_not_told_apart() {
    check(
        "
“He told me, ‘Run,’ and I ran,” the boy said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 direct asserts
                                ^^^^^^^ 1 speaker
                                        ^^^^ 1 cue
",
    );
}

#[test]
fn apostrophes_close_no_quotation() {
    check(
        "
‘The soldiers’ homes burned,’ the priest said.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 direct asserts
                              ^^^^^^^^^^ 1 speaker
                                         ^^^^ 1 cue
The officer said: 'It's the drivers' fault.'
^^^^^^^^^^^ 2 speaker
            ^^^^ 2 cue
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ 2 direct asserts
",
    );
}

#[test]
fn a_mark_without_a_partner_takes_no_more_than_its_sentence() {
    check(
        r#"
"It was a bad night, the mayor said. Nobody slept. The trains stopped.
^^^^^^^^^^^^^^^^^^^ 1 indirect asserts
                     ^^^^^^^^^ 1 speaker
                               ^^^^ 1 cue
The next day was quiet, residents said.
^^^^^^^^^^^^^^^^^^^^^^ 2 indirect asserts
                        ^^^^^^^^^ 2 speaker
                        ^^^^^^^^^ 3 carried
                                  ^^^^ 2 cue
“Nobody came for us. The rest of the text has no mark.
^^^^^^^^^^^^^^^^^^^^ 3 direct asserts
"#,
    );
}

#[test]
fn mixed_and_doubled_marks() {
    check(
        r#"
“The depot burned," the fire chief said.
^^^^^^^^^^^^^^^^^^^ 1 direct asserts
                    ^^^^^^^^^^^^^^ 1 speaker
                                   ^^^^ 1 cue
""We stay,"" the abbot said.
^^^^^^^^^^^^ 2 direct asserts
             ^^^^^^^^^ 2 speaker
                       ^^^^ 2 cue
"#,
    );
}

#[test]
fn marks_of_other_languages_and_of_two_kinds() {
    check(
        "
»We stay«, the priest said.
^^^^^^^^^ 1 direct asserts
           ^^^^^^^^^^ 1 speaker
                      ^^^^ 1 cue
« We stay », the priest said.
^^^^^^^^^^^ 2 direct asserts
             ^^^^^^^^^^ 2 speaker
                        ^^^^ 2 cue
“We hold the bridge´, the commander said.
^^^^^^^^^^^^^^^^^^^^ 3 direct asserts
                      ^^^^^^^^^^^^^ 3 speaker
                                    ^^^^ 3 cue
‹We hold›, the commander said.
^^^^^^^^^ 4 direct asserts
           ^^^^^^^^^^^^^ 4 speaker
                         ^^^^ 4 cue
",
    );
}

#[test]
fn a_message_speaks_for_itself() {
    check(
        "
On the wall of the mosque someone left a message: “Leave the land to us.”
                                       ^^^^^^^^^ 1 speaker
                                                ^ 1 cue
                                                  ^^^^^^^^^^^^^^^^^^^^^^^ 1 direct asserts
",
    );
}

#[test]
fn a_colon_after_narration_gives_the_quotation_to_its_subject() {
    check(
        "
Halima Diallo is in the queue with two buckets and a theory: “They will come back for the fridges.”
^^^^^^^^^^^^^ 1 speaker
                                                           ^ 1 cue
                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1 direct asserts
",
    );
}
