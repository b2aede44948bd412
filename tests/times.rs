//! Expressions of time: dates, hours, durations, and words that only look like them.

use dateline::number::Lexemes;
use dateline::{Document, time};

use crate::marks;

#[track_caller]
fn check(marked: &str) {
    marks::check(marked, |text| {
        let document = Document::read(text);
        let found = time::find(&Lexemes::read(&document));
        found.into_iter().map(|mention| (mention.span, mention.label.code().to_owned())).collect()
    });
}

#[test]
fn absolute_dates_are_read_in_the_usual_forms() {
    check(
        "
On June 7, 2022, and on 7 June, on Feb. 24 and 2022-06-07, by 07/06/2022 or 24.02.22 it rained.
   ^^^^^^^^^^^^ DATE
                        ^^^^^^ DATE
                                   ^^^^^^^ DATE
                                               ^^^^^^^^^^ DATE
                                                              ^^^^^^^^^^ DATE
                                                                            ^^^^^^^^ DATE
Tuesday, June 7, 2022: a battle that began in June 2021 and recalled 1943 and the 1990s.
^^^^^^^^^^^^^^^^^^^^^ DATE
                                              ^^^^^^^^^ DATE
                                                                     ^^^^ DATE
                                                                              ^^^^^^^^^ DATE
",
    );
}

#[test]
fn days_of_a_range_are_one_date() {
    check(
        "
Talks on May 4-5 and October 10-12, 2023 failed.
         ^^^^^^^ DATE
                     ^^^^^^^^^^^^^^^^^^^ DATE
",
    );
}

#[test]
fn months_that_are_other_words_need_context() {
    check(
        "
They may march in May; March on the capital, sun and moon, said Mr May.
                  ^^^ DATE
",
    );
}

#[test]
fn a_year_is_a_year_and_a_count_is_not() {
    check(
        "
In 2014 they fled; since 1991 the mine has employed 2,014 people and 2000 soldiers.
   ^^^^ DATE
                         ^^^^ DATE
The shell weighs 1950 kg and costs $2020; from early 2022 to mid-2023 prices rose by 2015 percent.
                                               ^^^^^^^^^^ DATE
                                                             ^^^^^^^^ DATE
",
    );
}

#[test]
fn weekdays_take_what_fixes_them() {
    check(
        "
Last Tuesday and every Sunday he came; on Friday's march and late on Monday she spoke. The sun set, they sat.
^^^^^^^^^^^^ DATE
                 ^^^^^^^^^^^^ DATE
                                          ^^^^^^ DATE
                                                                     ^^^^^^ DATE
",
    );
}

#[test]
fn relative_dates_keep_determiner_and_modifier() {
    check(
        "
Two months ago, last week, over the past few weeks and in early July they came; they rest now, as recently.
^^^^^^^^^^^^^^ DATE
                ^^^^^^^^^ DATE
                                ^^^^^^^^^^^^^^^^^^ DATE
                                                          ^^^^^^^^^^ DATE
Yesterday was the second day; the following year and the day before tomorrow's vote are far.
^^^^^^^^^ DATE
              ^^^^^^^^^^^^^^ DATE
                              ^^^^^^^^^^^^^^^^^^ DATE
                                                     ^^^^^^^^^^^^^^^^^^^^^^^ DATE
",
    );
}

#[test]
fn durations_and_ages_are_dates_from_a_day_upwards() {
    check(
        "
A two-day truce, three weeks of rain, more than a decade of war and a seven-year-old girl.
  ^^^^^^^ DATE
                 ^^^^^^^^^^^ DATE
                                      ^^^^^^^^^^^^^^^^^^ DATE
                                                                      ^^^^^^^^^^^^^^ DATE
",
    );
}

#[test]
fn hours_and_parts_of_the_day_are_times() {
    check(
        "
This morning at 10:30 p.m. or 0600 GMT, at night, for five hours and on Tuesday evening, over the past 24 hours.
^^^^^^^^^^^^ TIME
                ^^^^^^^^^^ TIME
                              ^^^^^^^^ TIME
                                           ^^^^^ TIME
                                                      ^^^^^^^^^^ TIME
                                                                        ^^^^^^^^^^^^^^^ TIME
                                                                                              ^^^^^^^^^^^^^^^^^ TIME
At noon, half past nine and six o'clock they rang; the score was 2:1 and the ratio 10:300.
   ^^^^ TIME
         ^^^^^^^^^^^^^^ TIME
                            ^^^^^^^^^^^ TIME
",
    );
}

#[test]
fn parts_of_a_longer_stretch_are_one_expression() {
    check(
        "
By the end of the year, on the night of August 7, in the first two months of 2024 and at the end of the road.
   ^^^^^^^^^^^^^^^^^^^ DATE
                           ^^^^^^^^^^^^^^^^^^^^^ TIME
                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ DATE
",
    );
}

#[test]
fn feasts_are_dates_and_a_headline_is_none() {
    check(
        "
On Independence Day and at Easter they prayed. One Fine Day for All Comers.
   ^^^^^^^^^^^^^^^^ DATE
                           ^^^^^^ DATE
",
    );
}

#[test]
fn idle_words_of_time_are_not_marked() {
    check(
        "
Good morning, he said; it takes time, now as in the near term, at the last minute and on the same second floor.
",
    );
}

#[test]
fn days_of_a_list_are_marked_one_by_one() {
    check(
        "
From 15 to 22 February and on April 24 and 25, between 7 and 11 p.m., guns fell silent; 15 and 22 men died.
     ^^ DATE
           ^^^^^^^^^^^ DATE
                              ^^^^^^^^ DATE
                                           ^^ DATE
                                                       ^ TIME
                                                             ^^^^^^^ TIME
",
    );
}

#[test]
fn an_article_of_what_follows_stays_outside() {
    check(
        "
A third-quarter loss, the three day summit and a three day truce; the third quarter itself.
  ^^^^^^^^^^^^^ DATE
                          ^^^^^^^^^ DATE
                                                 ^^^^^^^^^ DATE
                                                                  ^^^^^^^^^^^^^^^^^ DATE
",
    );
}

#[test]
fn earlier_and_later_belong_to_the_stretch_they_are_in() {
    check(
        "
Earlier this week and later in the day they met; two years before, nothing; two years before the war, peace.
^^^^^^^^^^^^^^^^^ DATE
                      ^^^^^^^^^^^^^^^^ DATE
                                                 ^^^^^^^^^^^^^^^^ DATE
                                                                            ^^^^^^^^^ DATE
",
    );
}

#[test]
fn years_stand_in_brackets_in_words_and_before_our_era() {
    check(
        "
The charter (1791) was new in nineteen ninety-one; in 499 BC, in the nineties and in Q3 2021 there was none.
             ^^^^ DATE
                              ^^^^^^^^^^^^^^^^^^^ DATE
                                                      ^^^^^^ DATE
                                                                 ^^^^^^^^^^^^ DATE
                                                                                     ^^^^^^^ DATE
",
    );
}

#[test]
fn days_that_do_not_exist_are_not_marked() {
    check(
        "
On 31 February, on June 31 and on 2022-02-30 nothing happened; on June 30 something did.
                                                                  ^^^^^^^ DATE
",
    );
}

#[test]
fn bare_hours_need_a_day_or_another_hour_beside_them() {
    check(
        "
From 9 to 5 men won 3 to 5 games; from 7 to 7:30, between 2 and 4:30pm and tomorrow at 8, calm; Monday at 8 sites, none.
                                       ^ TIME
                                            ^^^^ TIME
                                                          ^ TIME
                                                                ^^^^^^ TIME
                                                                           ^^^^^^^^ DATE
                                                                                       ^ TIME
                                                                                                ^^^^^^ DATE
",
    );
}

#[test]
fn weeks_and_weekdays_take_what_places_them() {
    check(
        "
Every other Friday, on Tuesday of next week and in the week of May 16; two thousand and five villages in the week.
^^^^^^^^^^^^^^^^^^ DATE
                       ^^^^^^^^^^^^^^^^^^^^ DATE
                                                   ^^^^^^^^^^^^^^^^^^ DATE
                                                                                                         ^^^^^^^^ DATE
",
    );
}

#[test]
fn hours_and_years_that_do_not_exist_are_not_marked() {
    check(
        "
At 25:99, at 12:75 and in the year 99999 nothing happened; at 23:59 something did.
                                                              ^^^^^ TIME
",
    );
}
