//! Numbers: what is one, how far it reaches, and what only looks like one.

use dateline::number::{self, Lexemes};
use dateline::{Document, Label, Span, time};

use crate::marks;

/// Checks the numbers of a marked text; expressions of time stand aside, as in an article.
#[track_caller]
fn check(marked: &str) {
    marks::check(marked, |text| {
        let document = Document::read(text);
        let lexemes = Lexemes::read(&document);
        let times = time::find(&lexemes);
        let found = number::find(&lexemes, &times);
        found.into_iter().map(|mention| (mention.span, mention.label.code().to_owned())).collect()
    });
}

#[test]
fn numbers_are_read_in_digits_and_in_words() {
    check(
        "
Some 40 tanks and twenty-one guns were lost; 2,503 soldiers returned.
^^^^^^^ CARDINAL
                  ^^^^^^^^^^ CARDINAL
                                             ^^^^^ CARDINAL
One hundred and eight boats and two and a half million sacks of grain arrived.
^^^^^^^^^^^^^^^^^^^^^ CARDINAL
                                ^^^^^^^^^^^^^^^^^^^^^^ CARDINAL
Half the village fled; two-thirds of the roofs are gone.
^^^^ CARDINAL
                       ^^^^^^^^^^ CARDINAL
",
    );
}

#[test]
fn vague_numbers_are_numbers() {
    check(
        "
Tens of thousands fled, dozens drowned and several hundred were held.
^^^^^^^^^^^^^^^^^ CARDINAL
                        ^^^^^^ CARDINAL
                                           ^^^^^^^^^^^^^^^ CARDINAL
He scores a goal on several fronts.
",
    );
}

#[test]
fn approximators_belong_to_their_number_but_just_and_only_do_not() {
    check(
        "
At least 11 died, more than 200 were hurt, up to 30 are missing and only 5 were found.
^^^^^^^^^^^ CARDINAL
                  ^^^^^^^^^^^^^ CARDINAL
                                           ^^^^^^^^ CARDINAL
                                                                         ^ CARDINAL
",
    );
}

#[test]
fn over_and_about_are_prepositions_after_what_governs_them() {
    check(
        "
Talks about six hostages ended; the rebels have taken over two towns and over 90 farms.
            ^^^ CARDINAL
                                                           ^^^ CARDINAL
                                                                         ^^^^^^^ CARDINAL
",
    );
}

#[test]
fn a_range_is_one_number() {
    check(
        "
Two or three shells fell, 200-300 people hid, and between 10 and 15 tonnes of flour burned.
^^^^^^^^^^^^ CARDINAL
                          ^^^^^^^ CARDINAL
                                                  ^^^^^^^^^^^^^^^^^^^^^^^^ QUANTITY
",
    );
}

#[test]
fn one_is_a_number_and_not_a_pronoun() {
    check(
        "
One of the pilots had one shoe, but no one laughed at the old one, and they helped one another.
^^^ CARDINAL
                      ^^^ CARDINAL
",
    );
}

#[test]
fn shares_are_percent() {
    check(
        "
About 70% voted, 97 per cent in one town; rates rose by four percentage points to between 2.35% and 14%.
^^^^^^^^^ PERCENT
                 ^^^^^^^^^^^ PERCENT
                                ^^^ CARDINAL
                                                        ^^^^^^^^^^^^^^^^^^^^^^ PERCENT
                                                                                  ^^^^^^^^^^^^^^^^^^^^^ PERCENT
",
    );
}

#[test]
fn money_has_a_sign_a_code_or_a_word() {
    check(
        "
The $5 million loan, US$2.96 billion in aid, €3bn of gas and Rs 25,000 a head cost 10 billion hryvnias.
    ^^^^^^^^^^ MONEY
                     ^^^^^^^^^^^^^^^ MONEY
                                             ^^^^ MONEY
                                                             ^^^^^^^^^ MONEY
                                                                                   ^^^^^^^^^^^^^^^^^^^ MONEY
The team won three cups and 400 million Syrian pounds; she lost 20 pounds of weight.
             ^^^^^ CARDINAL
                            ^^^^^^^^^^^^^^^^^^^^^^^^^ MONEY
                                                                ^^^^^^^^^ QUANTITY
",
    );
}

#[test]
fn measures_keep_their_unit_and_a_second_measure_is_its_own() {
    check(
        "
The dam is 45 miles (70 kilometers) away, a 500-kg bomb fell 1.5 km off at 230 km/h and minus 6 degrees.
           ^^^^^^^^ QUANTITY
                     ^^^^^^^^^^^^^ QUANTITY
                                            ^^^^^^ QUANTITY
                                                             ^^^^^^ QUANTITY
                                                                           ^^^^^^^^ QUANTITY
                                                                                        ^^^^^^^^^^^^^^^ QUANTITY
",
    );
}

#[test]
fn ordinals_rank_and_adverbs_do_not() {
    check(
        "
The first blast hit the 2nd floor for the third time; at first nobody moved, and the First Lady left.
    ^^^^^ ORDINAL
                        ^^^ ORDINAL
                                          ^^^^^ ORDINAL
",
    );
}

#[test]
fn digits_in_designations_list_numbers_and_addresses_are_none() {
    check(
        "
1. A T-72 and a Su-25 met 9M133 missiles near the 93rd Brigade.[3]
See https://example.org/2022/17 for more.
",
    );
}

#[test]
fn ages_without_a_unit_are_cardinals() {
    check(
        "
Olena, 34, and her son (7) left.
       ^^ CARDINAL
                        ^ CARDINAL
",
    );
}

#[test]
fn a_number_says_its_bounds() {
    let bounds = |text: &str| {
        let document = Document::read(text);
        let number = number::parse(&Lexemes::read(&document), Span::new(0, text.len()))
            .unwrap_or_else(|| panic!("{text:?} is a number"));
        (number.low.map(number::Amount::floor), number.high.map(number::Amount::floor), number.approximate)
    };
    assert_eq!(bounds("at least 11"), (Some(11), None, true));
    assert_eq!(bounds("about 200"), (Some(200), Some(200), true));
    assert_eq!(bounds("nearly 10"), (None, Some(10), true));
    assert_eq!(bounds("two or three"), (Some(2), Some(3), false));
    assert_eq!(bounds("tens of thousands"), (Some(20_000), None, true));
    assert_eq!(bounds("one hundred and eight"), (Some(108), Some(108), false));
    assert_eq!(bounds("2.4 million"), (Some(2_400_000), Some(2_400_000), false));
    assert_eq!(bounds("half a million"), (Some(500_000), Some(500_000), false));
}

#[test]
fn no_number_is_too_large() {
    let text = format!("{} trillion trillion soldiers", "9".repeat(400));
    let document = Document::read(&text);
    let found = number::find(&Lexemes::read(&document), &[]);
    assert_eq!(found.first().map(|mention| mention.label), Some(Label::Cardinal));
}
