//! What the spellings of one name share.

use dateline::spelling::{self, Bearer, Evidence, System, Verdict};
use proptest::prelude::*;

/// Whether two words share a key.
fn share(one: &str, other: &str) -> bool {
    let keys = spelling::keys(one);
    spelling::keys(other).iter().any(|key| keys.contains(key))
}

#[test]
fn romanisations_of_one_name_share_a_key() {
    for spellings in [
        &[
            "Zelensky",
            "Zelenskiy",
            "Zelenskyy",
            "Zelens'kyi",
            "Zelenskij",
            "Zelenski",
            "Зеленський",
            "Зеленский",
        ][..],
        &["Gaidai", "Gaiday", "Haidai", "Hajdaj", "Гайдай"],
        &["Severodonetsk", "Sievierodonetsk", "Siverodonetsk", "Sjevjerodonec'k", "Сєвєродонецьк"],
        &["Lugansk", "Luhansk", "Luhans’k", "Луганськ"],
        &["Kiev", "Kyiv", "Kyjiv", "Київ", "Киев"],
        &["Donbass", "Donbas", "Донбасс"],
        &["Odessa", "Odesa", "Одеса"],
        &["Houthi", "Huthi"],
        &["Gaddafi", "Qaddafi"],
        &["Sergei", "Sergey", "Serhii", "Serhiy", "Sergij", "Сергій", "Сергей"],
        &["Fyodor", "Fedor", "Fëdor", "Fiodor", "Фёдор"],
        &["Yulia", "Iuliia", "Yuliya", "Julija", "Ûlìâ", "Юлія"],
        &["Zhukov", "Žukov", "Jukov", "Жуков"],
        &["Shcherbakov", "Ščerbakov", "Ŝerbakov", "Scherbakow", "Щербаков"],
        &["Milošević", "Milosevic", "Miloshevich", "Милошевић"],
        &["Romanov", "Romanoff", "Romanow"],
    ] {
        for other in &spellings[1..] {
            assert!(share(spellings[0], other), "{} {other}", spellings[0]);
        }
    }
}

#[test]
fn other_names_share_none() {
    for (one, other) in [
        ("Petrenko", "Petrov"),
        ("Ivanov", "Ivanenko"),
        ("Shoigu", "Shmyhal"),
        ("Hassan", "Hussein"),
        ("Kuleba", "Holub"),
        ("Sumy", "Izium"),
        ("Lavrov", "Larov"),
    ] {
        assert!(!share(one, other), "{one} {other}");
    }
}

/// Checks what comparing two names answers, in both directions.
#[track_caller]
fn check(bearer: Bearer, pairs: &[(&str, &str)], wanted: Verdict) {
    for (one, other) in pairs {
        for (one, other) in [(one, other), (other, one)] {
            let agreement = spelling::compare(one, other, bearer);
            assert_eq!(agreement.verdict, wanted, "{one} | {other}: {:?}", agreement.evidence);
        }
    }
}

#[test]
fn one_persons_names_are_the_same_in_any_spelling_and_order() {
    let pairs = [
        ("Volodymyr Zelensky", "Vladimir Zelenskiy"),
        ("Володимир Зеленський", "Volodymyr Zelenskyi"),
        ("Serhiy Haidai", "Sergei Gaidai"),
        ("Mr. Bashar al-Assad", "Bashar Assad"),
        ("Muammar Gaddafi", "Muammar al-Qaddafi"),
        ("Ahmed al-Sharaa", "Ahmad Alsharaa"),
        ("Abdul Rahman Saleh", "Abdulrahman Saleh"),
        ("Choe Ryong-hae", "Choi Ryong Hae"),
        ("Kuleba, Dmytro", "Dmitry Kuleba"),
        ("DMYTRO KULEBA", "Dmytro Kuleba"),
        ("Osama bin Laden", "Usama ibn Laden"),
        ("Wang Yi", "WANG Yi"),
        ("MykolaAzarov", "Nikolai Azarov"),
        ("Donald Trump Jr.", "Donald Trump Jr"),
        ("Nikol Pashinyan", "Նիկոլ Փաշինյան"),
        ("Salome Zurabishvili", "სალომე ზურაბიშვილი"),
        ("Alexis Papadopoulos", "Αλέξης Παπαδόπουλος"),
        ("Khaled Mashal", "خالد مشعل"),
        ("习近平", "习近平"),
    ];
    check(Bearer::Person, &pairs, Verdict::Same);
}

#[test]
fn a_name_that_says_less_fits() {
    let pairs = [
        ("Valerii Zaluzhnyi", "Zaluzhny"),
        ("Valerii Fedorovych Zaluzhnyi", "Valery Zaluzhny"),
        ("V. Zaluzhnyi", "Valerii Zaluzhnyi"),
        ("Ye. Prigozhin", "Yevgeny Prigozhin"),
        ("Bill Burns", "William Burns"),
        ("Alexander Lukashenko", "Alexander Luakshenko"),
        ("President Zaluzhnyi", "Valerii Zaluzhnyi"),
        ("De Masi", "Francesco De Masi"),
        ("Charles III", "King Charles"),
        ("Trump", "Donald Trump Jr."),
    ];
    check(Bearer::Person, &pairs, Verdict::Fitting);
}

#[test]
fn two_people_stay_two() {
    let pairs = [
        ("Bashar al-Assad", "Hafez al-Assad"),
        ("Oleksandr Petrenko", "Oleksandra Petrenko"),
        ("Donald Trump Jr.", "Donald Trump III"),
        ("Boris Johnson", "Mike Johnson"),
        ("Sergei Petrovich Ivanov", "Sergei Viktorovich Ivanov"),
        ("V. Klitschko", "B. Klitschko"),
        ("Andrei Petrov", "Andrei Petkov"),
        ("Grant Hill", "Grant Hill Jr."),
        ("Mr Horbenko", "Mrs Horbenko"),
        ("Henry IV", "Henry Ford"),
        ("Charles III", "King Charles II"),
        ("Saint Francis", "Francisco Lisboa"),
        ("Francis Miller", "Frances Miller"),
        ("Maria Silva", "Mario Silva"),
        ("Wei Zhang", "Wei Zheng"),
        ("Abu Ali Nasser", "Omar Ali Nasser"),
        ("习近平", "习仲勋"),
        ("A. B.", "Anna Bilous"),
        ("Ivan Petrov", ""),
        ("", ""),
    ];
    check(Bearer::Person, &pairs, Verdict::Different);
}

#[test]
fn organisations_agree_in_words_numbers_and_legal_forms() {
    let same = [
        ("OOO Northern Grain", "Northern Grain LLC"),
        ("Northern Grain Open Joint-Stock Company", "OAO Northern Grain"),
        ("The Northern Grain Corp.", "Northern Grain"),
        ("44th Brigade", "Brigade Forty-Four"),
        ("N.G.C. Bank", "NGC Bank"),
        ("Defense Ministry", "Ministry of Defence"),
        ("Al-Qaida", "Al Qaeda"),
        ("Goodwill Fund", "Good Will Fund"),
        ("Northern Grain & Oil Intl", "Northern Grain and Oil International"),
    ];
    for (one, other) in same {
        let agreement = spelling::compare(one, other, Bearer::Organisation);
        assert!(agreement.fits(), "{one} | {other}: {:?}", agreement.evidence);
    }
    let two = [
        ("Northern Grain AG", "Northern Grain GmbH"),
        ("44th Brigade", "45th Brigade"),
        ("Northern Grain", "Northern Grain Trading"),
        ("Government of Iran", "Government of Iraq"),
        ("LLC", "Ltd"),
    ];
    check(Bearer::Organisation, &two, Verdict::Different);
}

#[test]
fn an_acronym_fits_the_words_it_stands_for() {
    let pairs = [("IAEA", "International Atomic Energy Agency"), ("PLA", "People's Liberation Army")];
    check(Bearer::Organisation, &pairs, Verdict::Fitting);
    check(Bearer::Organisation, &[("IAEA", "International Maritime Organization")], Verdict::Different);
}

#[test]
fn places_agree_in_either_language() {
    let pairs = [
        ("Kharkov", "Kharkiv"),
        ("Lvov", "Lviv"),
        ("Chernigov", "Chernihiv"),
        ("Severodonetsk", "Sievierodonetsk"),
        ("Nova Kakhovka", "Новая Каховка"),
        ("Krivoy Rog", "Kryvyi Rih"),
    ];
    check(Bearer::Place, &pairs, Verdict::Same);
    check(
        Bearer::Place,
        &[("Kherson", "Kharkiv"), ("Rostov", "Rostock"), ("Izium", "Iziaslav")],
        Verdict::Different,
    );
}

#[test]
fn forms_of_a_given_name_share_a_key() {
    let share = |one, other| {
        let keys = spelling::given_keys(one);
        spelling::given_keys(other).iter().any(|key| keys.contains(key))
    };
    for (one, other) in [
        ("Vladimir", "Volodymyr"),
        ("Nikolai", "Mykola"),
        ("Aleksandr", "Oleksandr"),
        ("Dmitry", "Dmytro"),
        ("Yevgeny", "Yevhen"),
        ("Aleksei", "Alexey"),
        ("Yusuf", "Youssef"),
        ("Mohammed", "Muhammad"),
        ("Bill", "William"),
    ] {
        assert!(share(one, other), "{one} {other}");
    }
    for (one, other) in [("Oleksandr", "Oleksandra"), ("Hassan", "Hussein"), ("Ivan", "Igor")] {
        assert!(!share(one, other), "{one} {other}");
    }
}

#[test]
fn vessels_do_not_slip() {
    check(Bearer::Vessel, &[("MV Northern Star", "NORTHERN STAR")], Verdict::Same);
    check(Bearer::Vessel, &[("Snow", "Snoe"), ("Snow Storm 1", "Snow Storm 2")], Verdict::Different);
}

#[test]
fn the_evidence_says_why() {
    let evidence = |one, other| spelling::compare(one, other, Bearer::Person).evidence;
    assert_eq!(
        evidence("Mykola Azarov", "Nikolay Y. Azarov"),
        [Evidence::Letters, Evidence::GivenForms, Evidence::FewerWords]
    );
    assert_eq!(evidence("Oleksandr Petrenko", "Oleksandra Petrenko"), [Evidence::Letters, Evidence::Gender]);
    assert_eq!(evidence("N.N.", "Nina Nazarenko"), [Evidence::Initial, Evidence::TooLittle]);
}

#[test]
fn every_system_writes_names_that_share_a_key() {
    let names = [
        (
            "uk-",
            &["Зеленський", "Єрмак", "Щербина", "Юлія", "Цуканов", "Їжакевич", "Знам’янка", "Хмельницький"][..],
        ),
        ("ru-", &["Лавров", "Ельцин", "Щукин", "Юрий", "Цветков", "Жириновский", "Подгорный", "Хрущёв"]),
    ];
    for (language, names) in names {
        let systems: Vec<&System> =
            System::all().iter().filter(|system| system.name().starts_with(language)).collect();
        assert!(systems.len() >= 9, "{language}");
        for name in names {
            for system in &systems {
                let latin = system.romanise(name);
                assert!(share(name, &latin), "{name} {latin} by {}", system.name());
            }
        }
    }
}

proptest! {
    #[test]
    fn any_text_has_bounded_keys_and_compares_alike_both_ways(one in ".{0,60}", other in ".{0,60}") {
        let keys = spelling::keys(&one);
        prop_assert!((1..=spelling::MOST_KEYS).contains(&keys.len()));
        prop_assert!(keys.iter().all(|key| key.is_ascii() && key.len() <= 4 * one.len()));
        prop_assert_eq!(&keys[0], &spelling::sound(&one));
        for bearer in [Bearer::Person, Bearer::Organisation, Bearer::Vessel, Bearer::Place] {
            let there = spelling::compare(&one, &other, bearer);
            let back = spelling::compare(&other, &one, bearer);
            prop_assert_eq!(there.verdict, back.verdict, "{:?}: {:?} {:?}", bearer, there, back);
        }
        for system in System::all() {
            prop_assert!(system.romanise(&one).len() <= 8 * one.len());
        }
    }
}

#[test]
fn long_names_are_read_in_proportion_to_their_length() {
    let long = "Ab-Cd'".repeat(200_000);
    let agreement = spelling::compare(&long, &long, Bearer::Person);
    assert!(agreement.fits());
    assert!(spelling::keys(&long).len() <= spelling::MOST_KEYS);
}
