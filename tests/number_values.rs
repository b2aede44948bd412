//! What numbers say: their bounds, their exact value and what they are counted in.

use dateline::number::every::{self, Found, Place};
use dateline::number::{self, Lexemes, Number};
use dateline::{Document, Span};
use proptest::prelude::*;

/// A number as the tests write it: `12`, `10..15`, `>30`, `>=30`, `<5`, `<=5`, a `~` before what is approximate.
fn written(number: Number) -> String {
    let Number { low, high, approximate, above, below } = number;
    match (low, high) {
        (Some(low), Some(high)) if low == high => format!("{}{low}", if approximate { "~" } else { "" }),
        (Some(low), Some(high)) => format!("{low}..{high}"),
        (Some(low), None) => format!("{}{low}", if above { ">" } else { ">=" }),
        (None, Some(high)) => format!("{}{high}", if below { "<" } else { "<=" }),
        (None, None) => "-".to_owned(),
    }
}

/// What an article's reader makes of a text that is one number as a whole.
#[track_caller]
fn says(text: &str, wanted: &str) {
    let document = Document::read(text);
    let measure = number::measure(&Lexemes::read(&document), Span::new(0, text.len()));
    let (number, unit) = measure.unwrap_or_else(|| panic!("{text:?} is a number"));
    let unit = unit.map(|unit| format!(" {unit}")).unwrap_or_default();
    assert_eq!(format!("{}{unit}", written(number)), wanted, "{text:?}");
}

fn listed(text: &str, found: &[Found]) -> Vec<String> {
    let put = |found: &Found| {
        let number = found.number.map_or("-".to_owned(), written);
        let unit = found.unit.map(|unit| format!(" {unit}")).unwrap_or_default();
        format!("{} = {number}{unit}", &text[found.span])
    };
    found.iter().map(put).collect()
}

#[track_caller]
fn all(read: fn(&Document) -> Vec<Found>, text: &str, wanted: &[&str]) {
    assert_eq!(listed(text, &read(&Document::read(text))), wanted, "{text:?}");
}

#[test]
fn numbers_in_words_have_any_length() {
    says("three hundred and twelve thousand", "312000");
    says("four million two hundred thousand and six", "4200006");
    says("seventy-eight", "78");
    says("a dozen", "12");
    says("half a dozen", "6");
    says("two dozen", "24");
    says("a hundred and forty", "140");
    says("three crore", "30000000");
    says("nine million and forty thousand", "9040000");
}

#[test]
fn decimals_and_fractions_are_exact() {
    says("three point seven five", "3.75");
    says("one point two billion", "1200000000");
    says("six and a half", "6.5");
    says("four and a half million", "4500000");
    says("a million and a half", "1500000");
    says("three million and a half", "3500000");
    says("half a million", "500000");
    says("half million", "500000");
    says("a quarter of a million", "250000");
    says("three quarters", "0.75");
    says("two-thirds", "0.666666666667");
    says("2½", "2.5");
    says("⅓", "0.333333333333");
    says("5 1/4", "5.25");
}

#[test]
fn digits_are_read_as_they_are_grouped() {
    says("1 250 000", "1250000");
    says("60 000", "60000");
    says("12\u{a0}400", "12400");
    says("3,5 million", "3500000");
    says("4,25 tonnes", "4.25 tonne");
    says("0.125", "0.125");
    says("10^7", "10000000");
    says("2.5 x 10^4", "25000");
    says("3×10⁵", "300000");
}

#[test]
fn two_numbers_beside_each_other_stay_two() {
    let text = "On June 7 300 men left; by 2014 thousands had fled, and on page 12 40 lines were missing.";
    let document = Document::read(text);
    let lexemes = Lexemes::read(&document);
    for number in ["300", "thousands", "12", "40"] {
        let start = text.find(number).expect("it is in the text");
        let span = Span::new(start, start + number.len());
        assert!(number::parse(&lexemes, span).is_some(), "{number}");
    }
}

#[test]
fn what_stands_before_and_behind_a_number_bounds_it() {
    says("more than 30", ">30");
    says("at least 30", ">=30");
    says("no fewer than thirty", ">=30");
    says("over 300", ">300");
    says("fewer than 30", "<30");
    says("up to 30", "<=30");
    says("no more than 30", "<=30");
    says("about 30", "~30");
    says("30 or more", ">=30");
    says("30 or so", "~30");
    says("a hundred-odd", "~100");
    says("minus 30", "-30");
}

#[test]
fn the_ends_of_a_range_share_scale_and_unit() {
    says("between five and ten million", "5000000..10000000");
    says("two or three hundred", "200..300");
    says("12 to 15 thousand", "12000..15000");
    says("500 to a thousand", "500..1000");
    says("$3-5 million", "3000000..5000000 dollar");
    says("6-8 tonnes", "6..8 tonne");
    says("800 metres to 2 kilometres", "0.8..2 kilometre");
    says("one in five", "0.2");
    says("two out of three", "0.666666666667");
}

#[test]
fn ends_that_do_not_measure_the_same_are_two_measures() {
    let text = "They moved from 40 litres to 3 tonnes, then 200 pounds to 5 miles.";
    let document = Document::read(text);
    let found = number::find(&Lexemes::read(&document), &[]);
    let found: Vec<&str> = found.iter().map(|mention| document.slice(mention.span)).collect();
    assert_eq!(found, ["40 litres", "3 tonnes", "200 pounds", "5 miles"]);
}

#[test]
fn money_says_whose_it_is_where_the_text_does() {
    says("US$40", "40 US dollar");
    says("A$2.5m", "2500000 Australian dollar");
    says("$5m", "5000000 dollar");
    says("€3bn", "3000000000 euro");
    says("₴900", "900 Ukrainian hryvnia");
    says("5 million US dollars", "5000000 US dollar");
    says("70 million Sudanese pounds", "70000000 Sudanese pound");
    says("700,000 South Sudanese pounds", "700000 South Sudanese pound");
    says("20,000 roubles", "20000 Russian rouble");
    says("300 Hong Kong dollars", "300 Hong Kong dollar");
    says("900 dollars", "900 dollar");
    says("4,000 shekels", "4000 Israeli shekel");
    says("9 million kyat", "9000000 Myanmar kyat");
    says("Rs 5,000", "5000 rupee");
    says("USD 12 million", "12000000 US dollar");
    says("12 million USD", "12000000 US dollar");
    says("50 cents", "50 cent");
    says("three dollars 50 cents", "3.5 dollar");
}

#[test]
fn a_currency_has_its_code() {
    let document = Document::read("6 million Ethiopian birr");
    let whole = Span::new(0, document.text().len());
    let unit = number::measure(&Lexemes::read(&document), whole).and_then(|(_, unit)| unit);
    assert_eq!(unit.and_then(|unit| unit.code), Some("ETB"));
}

#[test]
fn measures_are_typed() {
    says("120 square kilometres", "120 square kilometre");
    says("120 km²", "120 square kilometre");
    says("120 km2", "120 square kilometre");
    says("45 nautical miles", "45 nautical mile");
    says("900 metric tons", "900 tonne");
    says("155mm", "155 millimetre");
    says("300 hectares", "300 hectare");
    says("90 km/h", "90 kilometre per hour");
    says("minus 12 degrees Celsius", "-12 degree Celsius");
    says("-12°C", "-12 degree Celsius");
    says("six feet", "6 foot");
    says("six feet three inches", "6.25 foot");
    says("40 per cent", "40 percent");
    says("2 million barrels", "2000000 barrel");
    says("450 MW", "450 megawatt");
}

#[test]
fn every_number_is_read_where_every_number_is_asked_for() {
    all(every::numerals, "Take 1e4 or 12 K of this, not that one.", &["1e4 = 10000", "12 K = 12000"]);
    all(every::numerals, "Send 35ml to 10.20.30.40.", &["10 = 10", "20 = 20", "30 = 30", "40 = 40"]);
    all(
        every::numerals,
        "negative three, five sevenths",
        &["negative three = -3", "five sevenths = 0.714285714286"],
    );
    all(every::numerals, "seventy and four ninths", &["seventy and four ninths = 70.444444444444"]);
    all(every::numerals, "eighty fortieths", &["eighty fortieths = 2"]);
    all(every::ranks, "the forty-third and the six hundredth", &["forty-third = 43", "six hundredth = 600"]);
}

#[test]
fn every_measure_is_read_with_its_unit() {
    all(every::measures, "three cups and 9 to 12 litres", &["three cups = 3 cup", "12 litres = 12 litre"]);
    all(every::measures, "6 pounds 40", &["6 pounds 40 = 6.4 pound"]);
    all(every::measures, "a girl nine years old", &["nine years old = 9 year"]);
    all(
        every::measures,
        "42 RM or MGBP 3",
        &["42 RM = 42 Malaysian ringgit", "MGBP 3 = 3000000 British pound"],
    );
    all(every::measures, "90 miles an hour", &["90 miles an hour = 90 mile per hour"]);
    all(
        every::measures,
        "from Celsius to 80 degrees f",
        &["Celsius = - degree Celsius", "80 degrees f = 80 degree Fahrenheit"],
    );
}

#[test]
fn places_in_a_row_are_told_from_its_end_or_from_here() {
    let places = |text: &str| {
        let document = Document::read(text);
        let place =
            |place: &Place| format!("{} {:?} {}", document.slice(place.span), place.from, place.offset);
        every::places(&document).iter().map(place).collect::<Vec<_>>()
    };
    assert_eq!(places("the last but one village, then the next"), ["the last but one End -1", "next Here 1"]);
    assert_eq!(
        places("his penultimate term and the previous one"),
        ["penultimate End -1", "previous one Here -1"]
    );
    assert_eq!(places("her next of kin"), [""; 0]);
}

#[test]
fn every_bound_is_read_with_its_words() {
    all(every::bounds, "x >= 12 and z < 7.5", &[">= 12 = >=12", "< 7.5 = <7.5"]);
    all(every::bounds, "larger than 4 but smaller than 9", &["larger than 4 but smaller than 9 = 4..9"]);
    all(every::bounds, "larger than 9 but smaller than 4", &["larger than 9 = >9", "smaller than 4 = <4"]);
    all(every::bounds, "less than or equal to 60", &["less than or equal to 60 = <=60"]);
    all(every::bounds, "exceeding 700", &["exceeding 700 = >700"]);
    all(every::bounds, "aged 40 and over", &["40 and over = >=40"]);
    all(every::bounds, "from 40 through 60", &["from 40 through 60 = 40..60"]);
    all(every::bounds, "call +380-44-200-7000 on 2021-03", &[]);
    all(every::measured_bounds, "under 60 miles", &["under 60 miles = <60 mile"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_run_of_number_words_and_digits_overflows_or_panics(parts in prop::collection::vec(piece(), 1..24)) {
        let text = parts.concat();
        let document = Document::read(&text);
        let lexemes = Lexemes::read(&document);
        for mention in number::find(&lexemes, &[]) {
            if let Some((number, _)) = number::measure(&lexemes, mention.span) {
                prop_assert!(number.low.is_none() || number.high.is_none() || number.low <= number.high, "{text:?}");
            }
        }
        for read in [every::numerals, every::measures, every::bounds, every::measured_bounds, every::ranks] {
            for found in read(&document) {
                prop_assert!(text.get(found.span.start()..found.span.end()).is_some());
                let bounds = found.number.map(|number| (number.low, number.high));
                if let Some((Some(low), Some(high))) = bounds {
                    prop_assert!(low <= high, "{:?} in {text:?}", found.span);
                }
            }
        }
    }
}

/// What numbers are made of, far beyond what anybody writes.
fn piece() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "one ",
        "two ",
        "twenty",
        "-",
        " ",
        "hundred ",
        "thousand ",
        "million ",
        "trillion ",
        "quadrillion ",
        "dozens ",
        "and ",
        "a ",
        "half ",
        "third",
        "thirds ",
        "fifths ",
        "first",
        "point ",
        "minus ",
        "negative ",
        "x10^",
        "^",
        "e",
        "/",
        "½",
        "over ",
        "in ",
        "out of ",
        "between ",
        "from ",
        "to ",
        "more than ",
        ">",
        "<=",
        "$",
        "US$",
        "€",
        "dollars ",
        "cents ",
        "miles ",
        "feet ",
        "inches ",
        "km",
        "%",
        "per cent ",
        "years ",
        "°C",
        ",",
        ".",
        "k",
        "bn",
    ]);
    let digits = prop::sample::select(vec![0_usize, 1, 2, 3, 4, 20, 40, 300])
        .prop_flat_map(|length| prop::collection::vec(0..10_u8, length))
        .prop_map(|digits| digits.into_iter().map(|digit| char::from(b'0' + digit)).collect::<String>());
    prop_oneof![3 => words.prop_map(str::to_owned), 1 => digits]
}
