//! Archives of any number of articles: reports of one war, in which some people, places and units come back and others
//! are new, and in which the same names are spelled in two ways.

use dateline::Article;

use super::texts;

/// Articles numbered from 0.
pub(crate) fn articles(count: usize) -> Vec<Article> {
    let stories = texts::samples();
    (0..count).map(|number| article(&stories[number % stories.len()].text, number)).collect()
}

/// The sample stories' invented people, given name and surname; the surname in all its spellings.
const PEOPLE: [(&str, &[&str]); 12] = [
    ("Andrii", &["Holovchenko", "Golovchenko"]),
    ("Roman", &["Lysenko"]),
    ("Hanna", &["Prykhodko"]),
    ("Nina", &["Stepanchuk"]),
    ("Sergiy", &["Bondar"]),
    ("Adam Ishaq", &["Tirab"]),
    ("Claudine", &["Ferrand"]),
    ("Ikhlas", &["Abdelrahim"]),
    ("Ingrid", &["Solheim"]),
    ("Yusuf", &["Garang"]),
    ("Annelise", &["Verhaeghe"]),
    ("Gennady", &["Sorokin"]),
];

/// Towns of the stories, and towns that take their place, in the spelling of each of two languages.
const TOWNS: [&str; 5] = ["Kupiansk", "Kupyansk", "Izium", "Izyum", "Belgorod"];
const OTHER_TOWNS: [(&str, &str); 12] = [
    ("Kharkiv", "Kharkov"),
    ("Sievierodonetsk", "Severodonetsk"),
    ("Mykolaiv", "Nikolaev"),
    ("Zaporizhzhia", "Zaporozhye"),
    ("Chernihiv", "Chernigov"),
    ("Lysychansk", "Lisichansk"),
    ("Bakhmut", "Artemivsk"),
    ("Sloviansk", "Slavyansk"),
    ("Luhansk", "Lugansk"),
    ("Odesa", "Odessa"),
    ("Vovchansk", "Volchansk"),
    ("Enerhodar", "Energodar"),
];

/// One story, its names changed by its number.
fn article(story: &str, number: usize) -> Article {
    let mut text = story.to_owned();
    for (slot, (given, surnames)) in PEOPLE.iter().enumerate() {
        let person = recurring(number, slot);
        text = text.replace(given, GIVEN[person % GIVEN.len()]);
        for (spelling, surname) in surnames.iter().enumerate() {
            text = text.replace(surname, &surname_of(person, (number + spelling) % 2 == 1));
        }
    }
    for (slot, town) in TOWNS.iter().enumerate() {
        text = text.replace(town, &town_of(number, slot));
    }
    text = text.replace("92nd", &format!("{}th", 20 + recurring(number, 30) % 70));
    Article::new(format!("article {number}"), text)
}

/// Numbers of things that were there before for the greater part: of four that come up, three have come up already.
fn recurring(number: usize, slot: usize) -> usize {
    let known = 24 + number / 4;
    number.wrapping_mul(2_654_435_761).wrapping_add(slot.wrapping_mul(40_503)) % known
}

const GIVEN: [&str; 16] = [
    "Oleksii", "Maria", "Viktor", "Olena", "Dmytro", "Iryna", "Petro", "Svitlana", "Mykola", "Halyna",
    "Serhii", "Tetiana", "Taras", "Nadiia", "Bohdan", "Kateryna",
];

/// A surname in Ukrainian or in Russian romanisation.
fn surname_of(person: usize, russian: bool) -> String {
    const OPENINGS: [(&str, &str); 12] = [
        ("Ho", "Go"),
        ("Hry", "Gri"),
        ("Vy", "Vi"),
        ("Ma", "Ma"),
        ("Bai", "Bay"),
        ("Ky", "Ki"),
        ("Zaho", "Zago"),
        ("Pe", "Pe"),
        ("Rudny", "Rudni"),
        ("Lu", "Lu"),
        ("Shev", "Shev"),
        ("Dzho", "Dzho"),
    ];
    const MIDDLES: [&str; 16] = [
        "rob", "nat", "lik", "zar", "mel", "kop", "tur", "ban", "sad", "vor", "pol", "ches", "mak", "dor",
        "stas", "ril",
    ];
    const ENDINGS: [(&str, &str); 6] = [
        ("chenko", "chenko"),
        ("iuk", "yuk"),
        ("skyi", "sky"),
        ("enko", "enko"),
        ("iv", "ov"),
        ("chuk", "chuk"),
    ];
    let spell = |(ukrainian, other): (&'static str, &'static str)| if russian { other } else { ukrainian };
    let opening = spell(OPENINGS[person % OPENINGS.len()]);
    let middle = MIDDLES[person / OPENINGS.len() % MIDDLES.len()];
    let more = MIDDLES[person / OPENINGS.len() / MIDDLES.len() % MIDDLES.len()];
    let ending = spell(ENDINGS[person / 7 % ENDINGS.len()]);
    let more = if person < OPENINGS.len() * MIDDLES.len() { "" } else { more };
    format!("{opening}{middle}{more}{ending}")
}

/// A town that the gazetteer knows, in one of two spellings, or now and then a village that it does not know.
fn town_of(number: usize, slot: usize) -> String {
    let town = recurring(number, 40 + slot);
    if town % 5 == 4 {
        return format!("{}ivka", surname_of(town, false).trim_end_matches("iv"));
    }
    let (ukrainian, other) = OTHER_TOWNS[town % OTHER_TOWNS.len()];
    if (number + slot).is_multiple_of(2) { ukrainian.to_owned() } else { other.to_owned() }
}
