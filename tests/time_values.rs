//! What expressions of time mean: tables of words and TIMEX3 values, by kind. Every text is of Tuesday, 7 June 2022 unless it says
//! otherwise.

use dateline::number::Lexemes;
use dateline::time::tell;
use dateline::time::value::{self, TimeKind};
use dateline::{CivilDate, Document, Span, time};
use proptest::prelude::*;

/// The words, types and values of a text's expressions of time.
fn read(text: &str, published: Option<CivilDate>) -> Vec<(String, TimeKind, String)> {
    let document = Document::read(text);
    let lexemes = Lexemes::read(&document);
    let times = value::resolve(&lexemes, time::find(&lexemes), published);
    times.into_iter().map(|time| (text[time.span].to_owned(), time.kind, time.value)).collect()
}

fn publication() -> Option<CivilDate> {
    CivilDate::new(2022, 6, 7)
}

/// Each expression alone has this type and this value.
#[track_caller]
fn alone(kind: TimeKind, table: &[(&str, &str)]) {
    for &(words, value) in table {
        assert_eq!(read(words, publication()), [(words.to_owned(), kind, value.to_owned())], "{words}");
    }
}

/// Each sentence has these values, in order.
#[track_caller]
fn told(published: Option<CivilDate>, table: &[(&str, &[&str])]) {
    for &(sentence, wanted) in table {
        let found = read(sentence, published);
        let values: Vec<&str> = found.iter().map(|(_, _, value)| value.as_str()).collect();
        assert_eq!(values, wanted, "{sentence}\n{found:?}");
    }
}

#[test]
fn a_reader_is_told_what_a_value_was_counted_from() {
    let reads = |text: &str, published: Option<CivilDate>| -> Vec<String> {
        let document = Document::read(text);
        let lexemes = Lexemes::read(&document);
        let times = value::resolve(&lexemes, time::find(&lexemes), published);
        times.iter().filter_map(|time| tell::reads(time, &text[time.span], published)).collect()
    };
    for (text, wanted) in [
        ("It fell on Monday.", &["6 June 2022, from “Monday”, published 7 June 2022"][..]),
        ("It fell on June 3, 2022.", &["3 June 2022"]),
        ("It fell on June 3.", &["3 June 2022, from “June 3”, published 7 June 2022"]),
        ("It lasted two months.", &["two months"]),
        ("It has been so in recent weeks.", &["an unspecified time in the past"]),
        (
            "It fell on March 3, 2021. Three days later, that evening, it rose.",
            &[
                "3 March 2021",
                "6 March 2021, from “Three days later”, counted from 3 March 2021",
                "the evening of 6 March 2021, from “that evening”, counted from 6 March 2021",
            ],
        ),
        (
            "It fell at 5 a.m. on Monday.",
            &[
                "05:00 on 6 June 2022, from “5 a.m.”, published 7 June 2022",
                "6 June 2022, from “Monday”, published 7 June 2022",
            ],
        ),
        ("It fell last  week.", &["the week of 30 May 2022, from “last week”, published 7 June 2022"]),
    ] {
        assert_eq!(reads(text, publication()), wanted, "{text}");
    }
    assert_eq!(reads("It fell on Monday.", None), Vec::<String>::new());
    assert_eq!(reads("It fell at noon.", None), ["12:00 on a day not stated"]);
}

#[test]
fn both_ends_of_a_stretch_tell_what_one_leaves_out() {
    told(
        publication(),
        &[
            ("He worked there from May to October 2020.", &["2020-05", "2020-10"]),
            ("It lasted from November to February 2021.", &["2020-11", "2021-02"]),
            ("They met between 3 and 12 September 2021.", &["2021-09-03", "2021-09-12"]),
            ("They fought from Friday to Sunday.", &["2022-06-03", "2022-06-05"]),
            ("The talks will run from next Monday to Friday.", &["2022-06-13", "2022-06-17"]),
            ("A revision on Friday to December's figures.", &["2022-06-03", "2021-12"]),
            (
                "It was shelled between 3 and 5 p.m. on Monday.",
                &["2022-06-06T15:00", "2022-06-06T17:00", "2022-06-06"],
            ),
            ("It was shelled between 3 and 5 yesterday.", &["2022-06-06T03:00", "2022-06-06T05:00"]),
            (
                "It was shelled last night from 7 to 9.",
                &["2022-06-06TNI", "2022-06-06T19:00", "2022-06-06T21:00"],
            ),
            ("A curfew runs from 10 p.m. to 6 a.m.", &["2022-06-07T22:00", "2022-06-08T06:00"]),
            ("Sirens were heard between 11:30 p.m. and 6:30 a.m.", &["2022-06-06T23:30", "2022-06-07T06:30"]),
            ("The road is open from 10:00 to 4:00.", &["2022-06-07T10:00", "2022-06-07T16:00"]),
            ("The road is open 9-11 a.m.", &["2022-06-07T09:00/2022-06-07T11:00"]),
        ],
    );
}

#[test]
fn days_and_hours_by_what_stands_beside_them() {
    told(
        publication(),
        &[
            ("The talks resume tomorrow at 8.", &["2022-06-08", "2022-06-08T08:00"]),
            ("They met last night at 8.", &["2022-06-06TNI", "2022-06-06T20:00"]),
            ("They met at ten past nine in the evening.", &["2022-06-07T21:10"]),
            ("They met at 3 o'clock in the afternoon.", &["2022-06-07T15:00"]),
            ("They meet at 9:30 June 13.", &["2022-06-13T09:30"]),
            ("They will meet on Tuesday of next week.", &["2022-06-14"]),
            ("They will meet next week on Tuesday.", &["2022-W24", "2022-06-14"]),
            ("The previous Wednesday was calm.", &["2022-06-01"]),
            ("Every other Friday they march.", &["XXXX-WXX-5"]),
            ("The week of May 16 was quiet.", &["2022-W20"]),
            ("In the second week of March it fell.", &["2022-W10"]),
            ("It fell on the 15th day of last month.", &["2022-05-15"]),
            ("The year before 2015 was dry.", &["2014"]),
            ("They lost in the past two quarters.", &["P2Q"]),
            ("In the three previous weeks it rained.", &["P3W"]),
            ("They came back in two thousand and fifteen.", &["2015"]),
            ("It is dated 2019-Aug-01.", &["2019-08-01"]),
            ("Nights are loud, weekends are quiet.", &["XXXX-XX-XXTNI", "XXXX-WXX-WE"]),
            ("Three weeks later it was over.", &[]),
            ("Tim says:30 December is fine.", &["2022-12-30"]),
        ],
    );
}

#[test]
fn a_verb_beside_a_date_says_whether_it_is_past() {
    told(
        publication(),
        &[
            ("Ahead of the trip the ministry on Sunday issued a warning.", &["2022-06-05"]),
            ("A bomb went off next to the embassy in Nairobi on Friday.", &["2022-06-03"]),
            ("The court has given them until Friday.", &["2022-06-10"]),
            ("They do not plan to remove him on Thursday morning.", &["2022-06-09TMO"]),
            ("The country, invited in July 1997, will join on July 12.", &["1997-07", "2022-07-12"]),
            ("They met on 14 nov in Berlin.", &["2021-11-14"]),
        ],
    );
}

#[test]
fn absolute_dates() {
    alone(
        TimeKind::Date,
        &[
            ("June 7, 2022", "2022-06-07"),
            ("7 June 2022", "2022-06-07"),
            ("2022-06-07", "2022-06-07"),
            ("07/06/2022", "2022-06-07"),
            ("06/25/2022", "2022-06-25"),
            ("07.06.22", "2022-06-07"),
            ("Tuesday, June 7, 2022", "2022-06-07"),
            ("the 24th of August 1991", "1991-08-24"),
            ("the fourth of July", "2022-07-04"),
            ("14 nov 2023", "2023-11-14"),
            ("the first week of 2021", "2021-W01"),
            ("the last day of May", "2022-05-31"),
            ("June 20 of 1792", "1792-06-20"),
            ("March 2014", "2014-03"),
            ("1943", "1943"),
            ("fiscal 1989", "1989"),
            ("the year two thousand", "2000"),
            ("the summer of 1943", "1943-SU"),
            ("499 BC", "BC0499"),
        ],
    );
}

#[test]
fn days_and_months_without_a_year() {
    alone(
        TimeKind::Date,
        &[
            ("Feb. 24", "2022-02-24"),
            ("December 30", "2021-12-30"),
            ("April", "2022-04"),
            ("last May", "2022-05"),
        ],
    );
    told(
        publication(),
        &[
            ("Fighting began on August 3.", &["2022-08-03"]),
            ("The siege was lifted in September.", &["2021-09"]),
            ("The court will sit in September.", &["2022-09"]),
            ("The vote is due on Oct. 30.", &["2022-10-30"]),
            // A story that tells of another year goes on in it.
            ("They met on May 3, 2014, and again on July 9.", &["2014-05-03", "2014-07-09"]),
            ("On December 20, 2014, they left; by January 4 they were back.", &["2014-12-20", "2015-01-04"]),
        ],
    );
}

#[test]
fn weekdays() {
    alone(
        TimeKind::Date,
        &[
            ("Tuesday", "2022-06-07"),
            ("Wednesday", "2022-06-01"),
            ("last Tuesday", "2022-05-31"),
            ("last Friday", "2022-06-03"),
            ("next Friday", "2022-06-17"),
            ("this Friday", "2022-06-10"),
            ("Tuesday the 14th", "2022-06-14"),
        ],
    );
    told(
        publication(),
        &[
            ("The court will sit on Wednesday.", &["2022-06-08"]),
            ("They sat on Wednesday.", &["2022-06-01"]),
            ("A summit starting on Sunday is to last three days.", &["2022-06-12", "P3D"]),
            ("A meeting was called for Thursday.", &["2022-06-09"]),
            ("Talks are set to resume Monday.", &["2022-06-13"]),
            ("The ruling, announced Monday, will be appealed on Thursday.", &["2022-06-06", "2022-06-09"]),
            ("By Friday volunteers had left.", &["2022-06-03"]),
            ("She would leave by Friday.", &["2022-06-10"]),
            ("Friday's attack killed two.", &["2022-06-03"]),
            ("Votes ahead of Sunday's runoff are counted.", &["2022-06-12"]),
        ],
    );
}

#[test]
fn days_beside_today_and_stretches_around_it() {
    alone(
        TimeKind::Date,
        &[
            ("yesterday", "2022-06-06"),
            ("the day before yesterday", "2022-06-05"),
            ("last week", "2022-W22"),
            ("next month", "2022-07"),
            ("this year", "2022"),
            ("the weekend", "2022-W22-WE"),
            ("last weekend", "2022-W22-WE"),
            ("earlier this week", "2022-W23"),
            ("the end of the year", "2022"),
            ("two days ago", "2022-06-05"),
            ("three weeks ago", "2022-W20"),
            ("two months ago", "2022-04"),
            ("two decades ago", "200"),
            ("half a century ago", "197"),
        ],
    );
}

#[test]
fn seasons_quarters_halves_decades_and_centuries() {
    alone(
        TimeKind::Date,
        &[
            ("the spring", "2022-SP"),
            ("last summer", "2021-SU"),
            ("the winter", "2021-WI"),
            ("next winter", "2022-WI"),
            ("the third quarter", "2021-Q3"),
            ("the first quarter of 2021", "2021-Q1"),
            ("the second half of 2008", "2008-H2"),
            ("last quarter", "2022-Q1"),
            ("Q3 2021", "2021-Q3"),
            ("2019 H2", "2019-H2"),
            ("the 1990s", "199"),
            ("the late 1980s", "198"),
            ("the nineties", "199"),
            ("the 20th century", "19"),
        ],
    );
    told(
        publication(),
        &[(
            "Profit in the third quarter of 2021 rose from a year earlier; in the year-ago quarter it fell.",
            &["2021-Q3", "2020-Q3", "2020-Q3"],
        )],
    );
}

#[test]
fn ranges_have_both_ends() {
    alone(
        TimeKind::Date,
        &[
            ("May 4-5", "2022-05-04/2022-05-05"),
            ("4-5 May", "2022-05-04/2022-05-05"),
            ("October 10-12, 2023", "2023-10-10/2023-10-12"),
            ("Sept 27 to Nov 10, 2020", "2020-09-27/2020-11-10"),
            ("1992-1994", "1992/1994"),
            ("1939-45", "1939/1945"),
        ],
    );
    told(
        publication(),
        &[
            ("The night of May 30-31 was quiet.", &["2022-05-30TNI"]),
            ("From 15 to 22 February 1984 they fought.", &["1984-02-15", "1984-02-22"]),
            ("Talks on April 24 and 25, they said, failed.", &["2022-04-24", "2022-04-25"]),
        ],
    );
}

#[test]
fn hours_and_parts_of_the_day() {
    alone(
        TimeKind::Time,
        &[
            ("10:30 p.m.", "2022-06-07T22:30"),
            ("0600 GMT", "2022-06-07T06:00"),
            ("half past nine", "2022-06-07T09:30"),
            ("noon", "2022-06-07T12:00"),
            ("this morning", "2022-06-07TMO"),
            ("tonight", "2022-06-07TNI"),
            ("last night", "2022-06-06TNI"),
            ("overnight", "2022-06-06TNI"),
            ("Tuesday evening", "2022-06-07TEV"),
            ("the early morning hours of June 3", "2022-06-03TMO"),
            ("5 p.m. EST Nov. 9", "2021-11-09T17:00"),
        ],
    );
    told(
        publication(),
        &[
            ("It began at 5:15 p.m. on Sunday.", &["2022-06-05T17:15", "2022-06-05"]),
            ("By nightfall on Friday they had gone.", &["2022-06-03TEV", "2022-06-03"]),
            (
                "On Sunday they came at dawn and left at noon.",
                &["2022-06-05", "2022-06-05TMO", "2022-06-05T12:00"],
            ),
            ("Power was off between 7 and 11 p.m.", &["2022-06-07T19:00", "2022-06-07T23:00"]),
            // The hours of a chronicle stand under its days.
            (
                "June 3\n\n06:00 Shelling.\n\n18:30 Silence.",
                &["2022-06-03", "2022-06-03T06:00", "2022-06-03T18:30"],
            ),
        ],
    );
}

#[test]
fn lengths() {
    alone(
        TimeKind::Duration,
        &[
            ("two months", "P2M"),
            ("several weeks", "PXW"),
            ("about three weeks", "P3W"),
            ("four and a half hours", "PT4H30M"),
            ("2 1/2 years", "P2Y6M"),
            ("two hours and 11 minutes", "PT2H11M"),
            ("5 hours, 49 minutes and 38 seconds", "PT5H49M38S"),
            ("the past 24 hours", "PT24H"),
            ("the past year", "P1Y"),
            ("the first week", "P1W"),
            ("seven-year-old", "P7Y"),
            ("almost two decades", "P2DE"),
        ],
    );
    told(
        publication(),
        &[("A three day summit opens.", &["P3D"]), ("In the weeks before the vote it was calm.", &["PXW"])],
    );
}

#[test]
fn what_comes_again() {
    alone(
        TimeKind::Set,
        &[
            ("every Monday", "XXXX-WXX-1"),
            ("Sundays", "XXXX-WXX-7"),
            ("Tuesday nights", "XXXX-WXX-2TNI"),
            ("each morning", "XXXX-XX-XXTMO"),
            ("every May", "XXXX-05"),
            ("every spring", "XXXX-SP"),
            ("every two weeks", "P2W"),
            ("daily", "P1D"),
            ("annually", "P1Y"),
        ],
    );
}

#[test]
fn vague_references() {
    alone(
        TimeKind::Date,
        &[
            ("recent weeks", "PAST_REF"),
            ("years ago", "PAST_REF"),
            ("the coming weeks", "FUTURE_REF"),
            ("these days", "PRESENT_REF"),
            ("its fourth month", "PRESENT_REF"),
            ("a second day", "PRESENT_REF"),
            ("the fifth consecutive week", "PRESENT_REF"),
        ],
    );
}

#[test]
fn feasts() {
    alone(
        TimeKind::Date,
        &[
            ("Christmas Eve", "2021-12-24"),
            ("Christmas 1963", "1963-12-25"),
            ("Easter", "2022-04-17"),
            ("Easter Monday", "2022-04-18"),
            ("Victory Day", "2022-05-09"),
            ("the day before Thanksgiving", "2021-11-24"),
        ],
    );
    // Feasts of lunar calendars stay open.
    told(publication(), &[("He came back at Ramadan.", &[])]);
}

#[test]
fn a_story_goes_on_from_what_it_told() {
    told(
        publication(),
        &[
            ("The dam broke on May 3. Three days later it was dry.", &["2022-05-03", "2022-05-06"]),
            ("On Sunday they met; that evening they left.", &["2022-06-05", "2022-06-05TEV"]),
            ("They left on May 3 and were back the following day.", &["2022-05-03", "2022-05-04"]),
            ("He was freed in March 2014. A year later he fled.", &["2014-03", "2015-03"]),
            ("In 1991 they fled; the following year they came back.", &["1991", "1992"]),
            ("A week earlier it had been calm.", &["2022-05-31"]),
            ("On Saturday twelve died, twice the toll of a week earlier.", &["2022-06-04", "2022-05-28"]),
            ("On 5 May 1992 the town fell, the fort days later.", &["1992-05-05", "FUTURE_REF"]),
            ("In May 1992 the town fell, the fort days later.", &["1992-05", "1992-05"]),
        ],
    );
}

#[test]
fn what_was_told_paragraphs_ago_is_forgotten() {
    let far = "The dam broke on May 3.\n\nIt was old.\n\nIt was tall.\n\nIt was new.\n\nThat day it held.";
    told(publication(), &[(far, &["2022-05-03", "2022-06-07"])]);
}

#[test]
fn without_a_day_of_publication_only_the_story_dates() {
    told(
        None,
        &[
            ("They came on Tuesday, last week and two years ago.", &["PAST_REF"]),
            ("They came on June 7, at noon.", &["T12:00"]),
            (
                "On September 1, 1939 it began. Two weeks later, on September 17, it went on.",
                &["1939-09-01", "1939-09-15", "1939-09-17"],
            ),
            (
                "In November 1917 they rose. In January they had won; that spring they fled.",
                &["1917-11", "1918-01", "1918-SP"],
            ),
        ],
    );
}

#[test]
fn absurd_dates_are_no_dates() {
    for text in [
        "31 February",
        "February 30, 2022",
        "2022-02-31",
        "31/02/2022",
        "30.02.22",
        "February 29, 2023",
        "31 June 2022",
        "32 May",
        "year 99999",
        "99999-01-01",
    ] {
        let found = read(text, publication());
        // What may remain is the year.
        assert!(found.iter().all(|(_, _, value)| value.len() <= 4), "{text}: {found:?}");
    }
    told(publication(), &[("February 29, 2024", &["2024-02-29"]), ("29 February", &["2020-02-29"])]);
}

#[test]
fn nothing_overflows() {
    for text in [
        "99999999999999999999999999 years ago",
        "4294967296 days later",
        "18446744073709551615 weeks ago",
        "9999999 centuries earlier",
        "In 2999 it was 7001 years later",
    ] {
        for (_, _, value) in read(text, publication()) {
            assert!(is_well_formed(&value), "{text}: {value}");
        }
    }
}

/// Letters, digits and marks of TIMEX3, and every full date in it a day of the calendar.
fn is_well_formed(value: &str) -> bool {
    let spelled = value
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase() || b"-_/:.".contains(&byte));
    let dates = value.split('/').filter_map(|part| part.get(..10));
    let days = dates.filter(|part| {
        part.bytes()
            .enumerate()
            .all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() })
    });
    spelled && !value.is_empty() && days.into_iter().all(|day| day.parse::<CivilDate>().is_ok())
}

/// Words of which expressions of time are made, and words between them.
const WORDS: [&str; 60] = [
    "the",
    "a",
    "last",
    "next",
    "this",
    "that",
    "following",
    "early",
    "later",
    "first",
    "third",
    "31",
    "29",
    "7",
    "2022",
    "1992",
    "99999",
    "February",
    "May",
    "Sept.",
    "Tuesday",
    "Sundays",
    "week",
    "months",
    "year",
    "quarter",
    "night",
    "morning",
    "ago",
    "earlier",
    "before",
    "after",
    "of",
    "to",
    "-",
    "/",
    ",",
    ".",
    "and",
    "half",
    "century",
    "BC",
    "at",
    "10:30",
    "p.m.",
    "GMT",
    "noon",
    "Easter",
    "Christmas",
    "Eve",
    "every",
    "recent",
    "'s",
    "will",
    "said",
    "nineteen",
    "ninety",
    "two",
    "(",
    "\n\n",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_of_time_have_sound_meanings(
        words in prop::collection::vec((0..WORDS.len(), any::<bool>()), 0..40),
        dated in any::<bool>(),
    ) {
        let mut text = String::new();
        for (at, glued) in words {
            text.push_str(WORDS[at]);
            text.push_str(if glued { "" } else { " " });
        }
        let published = publication().filter(|_| dated);
        let document = Document::read(&text);
        let lexemes = Lexemes::read(&document);
        let mut end = 0;
        let found = time::find(&lexemes);
        let spans: Vec<Span> = found.iter().map(|mention| mention.span).collect();
        for time in value::resolve(&lexemes, found, published) {
            prop_assert!(time.span.start() >= end && text.is_char_boundary(time.span.end()), "{text:?}");
            prop_assert!(spans.contains(&time.span));
            prop_assert!(is_well_formed(&time.value), "{text:?}: {}", time.value);
            let told = tell::tell(time.kind, &time.value);
            prop_assert!(told.is_some_and(|told| !told.is_empty()), "{text:?}: {}", time.value);
            prop_assert!(tell::days(&time.value).is_none_or(|(first, last)| first <= last), "{text:?}");
            end = time.span.end();
        }
    }

    #[test]
    fn any_text_with_a_date_has_sound_meanings(before in any::<String>(), after in any::<String>()) {
        let text = format!("{before} two days before May 3, 2022 {after}");
        for (_, _, value) in read(&text, publication()) {
            prop_assert!(is_well_formed(&value), "{text:?}: {value}");
        }
    }
}
