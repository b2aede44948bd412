//! What the spellings of one name share.

use dateline::spelling;

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
