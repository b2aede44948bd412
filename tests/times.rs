//! Expressions of time: dates, hours, durations, and words that only look like them.

use dateline::number::Lexemes;
use dateline::time::value::{self, TimeKind};
use dateline::{CivilDate, Document, time};

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

/// The words, types and values of a text published on Tuesday, 7 June 2022.
fn values(text: &str) -> Vec<(String, &'static str, String)> {
    let document = Document::read(text);
    let lexemes = Lexemes::read(&document);
    let times = value::resolve(&lexemes, time::find(&lexemes), CivilDate::new(2022, 6, 7));
    times.into_iter().map(|time| (text[time.span].to_owned(), time.kind.code(), time.value)).collect()
}

#[track_caller]
fn check_value(text: &str, kind: TimeKind, value: &str) {
    assert_eq!(values(text), [(text.to_owned(), kind.code(), value.to_owned())]);
}

#[test]
fn absolute_dates_have_their_own_value() {
    for text in
        ["June 7, 2022", "7 June 2022", "2022-06-07", "07/06/2022", "07.06.22", "Tuesday, June 7, 2022"]
    {
        check_value(text, TimeKind::Date, "2022-06-07");
    }
    check_value("March 2014", TimeKind::Date, "2014-03");
    check_value("the 1990s", TimeKind::Date, "199");
}

#[test]
fn dates_without_a_year_are_the_nearest_to_the_publication() {
    check_value("Feb. 24", TimeKind::Date, "2022-02-24");
    check_value("December 30", TimeKind::Date, "2021-12-30");
    check_value("Christmas Eve", TimeKind::Date, "2021-12-24");
}

#[test]
fn weekdays_lie_on_or_before_the_day_of_publication() {
    check_value("Tuesday", TimeKind::Date, "2022-06-07");
    check_value("Wednesday", TimeKind::Date, "2022-06-01");
    check_value("last Tuesday", TimeKind::Date, "2022-05-31");
    let to_come = values("The court will sit on Wednesday.");
    assert_eq!(to_come, [("Wednesday".to_owned(), "DATE", "2022-06-08".to_owned())]);
}

#[test]
fn relative_dates_are_counted_from_the_publication() {
    check_value("yesterday", TimeKind::Date, "2022-06-06");
    check_value("last week", TimeKind::Date, "2022-W22");
    check_value("two months ago", TimeKind::Date, "2022-04");
    check_value("last year", TimeKind::Date, "2021");
}

#[test]
fn a_night_has_the_date_of_its_evening() {
    check_value("last night", TimeKind::Time, "2022-06-06TNI");
    check_value("Tuesday evening", TimeKind::Time, "2022-06-07TEV");
    check_value("this morning", TimeKind::Time, "2022-06-07TMO");
    check_value("10:30 p.m.", TimeKind::Time, "2022-06-07T22:30");
}

#[test]
fn lengths_of_time_and_sets_have_iso_values() {
    check_value("two months", TimeKind::Duration, "P2M");
    check_value("several weeks", TimeKind::Duration, "PXW");
    check_value("four and a half hours", TimeKind::Duration, "PT4H30M");
    check_value("two hours and 11 minutes", TimeKind::Duration, "PT2H11M");
    check_value("the past 24 hours", TimeKind::Duration, "PT24H");
    check_value("every Monday", TimeKind::Set, "XXXX-WXX-1");
}

#[test]
fn without_a_publication_date_relative_dates_have_no_value() {
    let text = "They came on Tuesday, two days after May 3, 2022.";
    let document = Document::read(text);
    let lexemes = Lexemes::read(&document);
    let times = value::resolve(&lexemes, time::find(&lexemes), None);
    let values: Vec<&str> = times.iter().map(|time| time.value.as_str()).collect();
    assert_eq!(values, ["P2D", "2022-05-03"]);
}
