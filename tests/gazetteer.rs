//! Places, names and word lists: what is found under which spelling.

use dateline::gazetteer::{Class, PlaceKind, Tables};
use dateline::{Document, Resources};

fn first_place(phrase: &str) -> dateline::gazetteer::Place<'static> {
    let Resources { lexicon, places, .. } = Resources::embedded();
    let found = lexicon.places(phrase);
    places.get(*found.first().unwrap_or_else(|| panic!("{phrase:?} names no place")))
}

/// The phrases with a class that start at any token, as text.
fn phrases(text: &str, class: Class) -> Vec<String> {
    let document = Document::read(text);
    let lexicon = &Resources::embedded().lexicon;
    let tokens = document.tokens();
    (0..tokens.len())
        .flat_map(|token| lexicon.matches_at(&document, token))
        .filter(|found| found.classes.has(class))
        .map(|found| {
            let (first, last) = (&tokens[found.tokens.start], &tokens[found.tokens.end - 1]);
            document.text()[first.span.start()..last.span.end()].to_owned()
        })
        .collect()
}

#[test]
fn a_place_is_found_under_every_usual_spelling() {
    for (spelling, name) in [
        ("Kyiv", "Kyiv"),
        ("KYIV", "Kyiv"),
        ("Kiev", "Kyiv"),
        ("Kharkov", "Kharkiv"),
        ("Lugansk", "Luhansk"),
        ("Nikolaev", "Mykolaiv"),
        ("Odessa", "Odesa"),
        ("Severodonetsk", "Sievierodonetsk"),
        ("Chasiv Yar", "Chasiv Yar"),
        ("Chasov Yar", "Chasiv Yar"),
        ("Artyomovsk", "Bakhmut"),
        ("Zaporozhye", "Zaporizhzhia"),
        ("Fallujah", "Fallujah"),
        ("Al-Fallujah", "Fallujah"),
        ("Hudaydah", "Hodeidah"),
        ("Al-Hasakah", "Hasakah"),
        ("Mumbai", "Mumbai"),
        ("Bombay", "Mumbai"),
        ("São Paulo", "São Paulo"),
        ("Sao Paulo", "São Paulo"),
        ("New York", "New York City"),
    ] {
        assert_eq!(first_place(spelling).name, name, "{spelling}");
    }
}

#[test]
fn a_country_is_found_under_its_names_and_abbreviations() {
    let spellings = [
        ("United States", "US U.S. U.S USA U.S.A. America"),
        ("United Kingdom", "UK U.K. Britain"),
        ("Democratic Republic of the Congo", "DRC"),
        ("United Arab Emirates", "UAE"),
        ("North Korea", "DPRK"),
        ("Myanmar", "Burma"),
        ("Turkey", "Türkiye"),
    ];
    for (name, words) in spellings {
        for spelling in words.split(' ').chain([name]) {
            let place = first_place(spelling);
            assert_eq!((place.name, place.kind), (name, PlaceKind::Country), "{spelling}");
            assert!(Resources::embedded().lexicon.classes(spelling).has(Class::Country), "{spelling}");
        }
    }
}

#[test]
fn a_place_knows_where_it_is_and_whose() {
    let kyiv = first_place("Kyiv");
    assert_eq!(kyiv.kind, PlaceKind::City);
    assert_eq!(kyiv.country, Some("Ukraine"));
    assert_eq!(kyiv.geonames, Some(703_448));
    assert!((504_000..505_000).contains(&kyiv.lat_e4), "{}", kyiv.lat_e4);
    assert!((304_000..306_500).contains(&kyiv.lon_e4), "{}", kyiv.lon_e4);
    assert!(kyiv.population > 2_500_000);
    assert_eq!(first_place("Ukraine").country, Some("Ukraine"));
}

#[test]
fn the_likeliest_place_of_a_name_comes_first() {
    for (name, kind, country) in [
        ("Georgia", PlaceKind::Country, "Georgia"),
        ("Moscow", PlaceKind::City, "Russia"),
        ("Tripoli", PlaceKind::City, "Libya"),
        ("London", PlaceKind::City, "United Kingdom"),
        ("Texas", PlaceKind::Region, "United States"),
        ("Tehran", PlaceKind::City, "Iran"),
        ("Luhansk", PlaceKind::City, "Ukraine"),
        ("Luhansk region", PlaceKind::Region, "Ukraine"),
        ("West Bank", PlaceKind::Region, "Palestine"),
    ] {
        let place = first_place(name);
        assert_eq!((place.kind, place.country), (kind, Some(country)), "{name}");
    }
    assert!(Resources::embedded().lexicon.places("Georgia").len() > 1);
}

#[test]
fn a_nationality_word_leads_to_its_country() {
    let Resources { lexicon, places, .. } = Resources::embedded();
    for (word, country) in [
        ("Ukrainian", "Ukraine"),
        ("Ukrainians", "Ukraine"),
        ("British", "United Kingdom"),
        ("Palestinians", "Palestine"),
        ("Dutch", "Netherlands"),
        ("Nigerien", "Niger"),
        ("Nigerian", "Nigeria"),
    ] {
        let found = lexicon.country_of(word).map(|id| places.get(id).name);
        assert_eq!(found, Some(country), "{word}");
        assert!(lexicon.classes(word).has(Class::Norp), "{word}");
    }
    assert_eq!(lexicon.country_of("Kyiv"), None);
}

#[test]
fn phrases_are_found_shortest_first_within_a_sentence() {
    assert_eq!(
        phrases("The Islamic Republic of Iran denied it.", Class::Country),
        ["Islamic Republic of Iran", "Iran"]
    );
    assert_eq!(phrases("They flew to New York City.", Class::Place), ["New York", "New York City", "York"]);
    assert_eq!(phrases("U.S. and U.K. aid; the U.S.", Class::Country), ["U.S.", "U.K.", "U.S."]);
    assert_eq!(phrases("It was new. York is a city.", Class::Place), ["York"]);
}

#[test]
fn a_possessive_does_not_hide_the_name_before_it() {
    assert_eq!(phrases("Ukraine’s army and Kyiv's mayor", Class::Place), ["Ukraine", "Kyiv"]);
    let republic = "The Democratic People's Republic of Korea’s leader";
    assert!(phrases(republic, Class::Country).contains(&"Democratic People's Republic of Korea".to_owned()));
}

#[test]
fn words_and_names_are_told_apart_or_both() {
    let lexicon = &Resources::embedded().lexicon;
    for word in ["the", "market", "said", "army", "may"] {
        assert!(lexicon.classes(word).has(Class::CommonWord), "{word}");
    }
    for name in ["Oleksandr", "Fatima", "Mohammed", "Maria"] {
        let classes = lexicon.classes(name);
        assert!(classes.has(Class::GivenName) && !classes.has(Class::CommonWord), "{name}");
    }
    let jordan = lexicon.classes("Jordan");
    assert!(jordan.has(Class::Country) && jordan.has(Class::GivenName));
    assert!(lexicon.classes("Petrenko").has(Class::Surname));
    assert!(lexicon.classes("xqzwv").is_empty());
    assert!(lexicon.classes("").is_empty());
    assert!(lexicon.places("").is_empty());
}

#[test]
fn very_common_words_are_no_villages() {
    for word in ["of", "most", "same", "police", "hope", "young"] {
        assert!(!Resources::embedded().lexicon.classes(word).has(Class::Place), "{word}");
    }
}

#[test]
fn lands_and_waters_are_places_without_a_government() {
    for (name, kind) in [
        ("Black Sea", PlaceKind::Sea),
        ("Donbas", PlaceKind::Area),
        ("Dnieper", PlaceKind::River),
        ("Snake Island", PlaceKind::Island),
        ("Hindu Kush", PlaceKind::Mountain),
        ("Europe", PlaceKind::Continent),
    ] {
        let place = first_place(name);
        assert_eq!(place.kind, kind, "{name}");
        assert!(!place.kind.has_government());
    }
    assert_eq!(first_place("Black Sea").country, None);
    assert_eq!(first_place("Crimea").kind, PlaceKind::Region);
}

#[test]
fn every_place_can_be_looked_up_by_its_name() {
    let Resources { lexicon, places, .. } = Resources::embedded();
    for id in places.ids() {
        let place = places.get(id);
        assert!(lexicon.places(place.name).contains(&id), "{place:?}");
        assert!(place.lat_e4.abs() <= 900_000 && place.lon_e4.abs() <= 1_800_000, "{place:?}");
    }
}

#[test]
fn tables_that_do_not_belong_together_are_refused() {
    let whole = Tables::EMBEDDED;
    assert!(Resources::from_bytes(whole).is_ok());
    let swapped = Tables { lexicon: whole.places, places: whole.lexicon, ..whole };
    let swapped = Resources::from_bytes(swapped).expect_err("swapped");
    assert!(swapped.to_string().contains("another kind"), "{swapped}");
    let cut = Tables { lexicon: &whole.lexicon[..whole.lexicon.len() / 2], ..whole };
    let cut = Resources::from_bytes(cut).expect_err("cut short");
    assert_eq!(
        cut.to_string(),
        "lexicon.bin cannot be used: its bytes are damaged; run `cargo xtask data` to make it anew"
    );
}
