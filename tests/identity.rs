//! Which mentions mean one thing. Texts are marked: `[Ivan Koval|PERSON|a]` is a mention of a person, and all that are
//! marked `a` are one entity, and nothing else is.

use std::collections::{BTreeMap, BTreeSet};

use dateline::identity::{MentionRef, Reason};
use dateline::pipeline::{self, Reading};
use dateline::{Article, CivilDate, Dossier, Label, Mention, Resources, Span};
use proptest::prelude::*;

/// A text without its marks, its mentions, and what each is marked as.
fn unmarked(marked: &str) -> (String, Vec<Mention>, Vec<String>) {
    let (mut text, mut mentions, mut things) = (String::new(), Vec::new(), Vec::new());
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('[') {
        let (mark, after) = after.split_once(']').expect("a mark is closed");
        let [name, label, thing] =
            mark.split('|').collect::<Vec<_>>().try_into().expect("three parts of a mark");
        text.push_str(before);
        let start = text.len();
        text.push_str(name);
        let label = Label::from_code(label).expect("a label");
        mentions.push(Mention { span: Span::new(start, text.len()), label, score: 1000 });
        things.push(thing.to_owned());
        rest = after;
    }
    text.push_str(rest);
    (text, mentions, things)
}

fn reading(marked: &str) -> Reading {
    let (text, mentions, _) = unmarked(marked);
    pipeline::read_marked(&Article::new("a", text), mentions, Resources::embedded())
}

fn dossier(texts: &[&str]) -> Dossier {
    Dossier::unite(texts.iter().map(|marked| reading(marked)).collect(), Resources::embedded())
}

/// The mentions of each thing, as they are marked and as they are found.
type Things = BTreeSet<BTreeSet<(usize, usize)>>;

fn found(dossier: &Dossier) -> Things {
    let entities = dossier.entities().iter();
    entities.map(|entity| entity.mentions.iter().map(|at| (at.article, at.mention)).collect()).collect()
}

fn wanted(texts: &[&str]) -> Things {
    let mut things: BTreeMap<String, BTreeSet<(usize, usize)>> = BTreeMap::new();
    for (article, marked) in texts.iter().enumerate() {
        for (mention, thing) in unmarked(marked).2.into_iter().enumerate() {
            things.entry(thing).or_default().insert((article, mention));
        }
    }
    things.into_values().collect()
}

/// Checks that what is marked alike, and nothing else, is one entity, in whatever order the texts come.
#[track_caller]
fn check(texts: &[&str]) -> Dossier {
    let backwards: Vec<&str> = texts.iter().rev().copied().collect();
    for texts in [texts, &backwards] {
        let dossier = dossier(texts);
        let told: Vec<_> = dossier.entities().iter().map(|entity| (&entity.name, &entity.aliases)).collect();
        assert_eq!(found(&dossier), wanted(texts), "{told:#?}");
    }
    dossier(texts)
}

/// Checks the same, and that this is the evidence which united, in order.
#[track_caller]
fn check_why(texts: &[&str], reasons: &[Reason]) {
    let dossier = check(texts);
    let told: Vec<Reason> =
        dossier.entities().iter().flat_map(|entity| entity.merges.iter().map(|merge| merge.reason)).collect();
    assert_eq!(told, reasons);
}

/// Checks that two names of one kind, one in each of two texts, are one entity or two.
#[track_caller]
fn check_pair(label: &str, one: &str, other: &str, together: bool) {
    let text = |name: &str, thing: &str| format!("They spoke of [{name}|{label}|{thing}] on Tuesday.");
    check(&[&text(one, "a"), &text(other, if together { "a" } else { "b" })]);
}

// Evidence within an article.

#[test]
fn a_surname_follows_its_full_name() {
    check_why(
        &[
            "[Ivan Horbatenko|PERSON|a] spoke. Then [Horbatenko|PERSON|a] left. Mr [Horbatenko|PERSON|a] is 50.",
        ],
        &[Reason::Surname, Reason::Surname],
    );
}

#[test]
fn a_surname_before_its_full_name_is_the_same_person() {
    check(&["[Horbatenko|PERSON|a] speaks\n\n[Ivan Horbatenko|PERSON|a] spoke on Tuesday."]);
}

#[test]
fn a_surname_with_the_title_of_the_full_name_says_so() {
    check_why(
        &["President [Ivan Horbatenko|PERSON|a] spoke. President [Horbatenko|PERSON|a] then left."],
        &[Reason::SurnameAndTitle],
    );
}

#[test]
fn a_first_name_follows_the_full_name_it_was_introduced_with() {
    check_why(
        &["[Oksana Rybak|PERSON|a], a nurse, hid in a cellar. [Oksana|PERSON|a] came out on Friday."],
        &[Reason::GivenName],
    );
}

#[test]
fn a_patronymic_may_be_left_out_and_may_stand_without_the_surname() {
    check(&[
        "[Nina Ostapivna Kravets|PERSON|a] spoke. [Nina Kravets|PERSON|a] left. [Nina Ostapivna|PERSON|a] wept.",
    ]);
}

#[test]
fn a_compound_surname_stands_for_its_bearer() {
    check(&["[Pedro Zárate Luna|PERSON|a] spoke. [Zárate Luna|PERSON|a] left. So did [Zárate|PERSON|a]."]);
}

#[test]
fn an_arabic_article_comes_and_goes() {
    check(&[
        "[Karim al-Tahhan|PERSON|a] spoke. [al-Tahhan|PERSON|a] left, and [Tahhan|PERSON|a] did not return.",
    ]);
}

#[test]
fn initials_stand_for_given_names() {
    check_why(
        &["[Vladimir Putin|PERSON|a] spoke. A note named [V. Putin|PERSON|a] and [V.V. Putin|PERSON|a]."],
        &[Reason::PartOfName, Reason::Initials],
    );
}

#[test]
fn family_names_that_stand_first_are_surnames() {
    check(&["[Xi Jinping|PERSON|a] spoke. [Xi|PERSON|a] left."]);
    check_why(&["[Wang Yi|PERSON|a] spoke. In Geneva [Yi Wang|PERSON|a] smiled."], &[Reason::WordOrder]);
    check(&[
        "[Wang Yi|PERSON|a] met [Viktor Orbán|PERSON|b]. [Wang|PERSON|a] smiled, [Orbán Viktor|PERSON|b] not.",
    ]);
}

#[test]
fn an_abbreviation_belongs_to_the_name_before_it() {
    check_why(
        &["The [Coastal Mining Institute|ORG|a] ([CMI|ORG|a]) said so. [CMI|ORG|a] then fell silent."],
        &[Reason::Brackets],
    );
    check(&["The [Security Service of Ukraine|ORG|a] ([SBU|ORG|a]) said so."]);
    check(&["Along the [Line of Control|LOC|a] ([LoC|LOC|a]) guns fell silent."]);
}

#[test]
fn what_else_stands_in_brackets_is_something_else() {
    check(&["The [155th Naval Infantry Brigade|ORG|a] ([Pacific Fleet|ORG|b]) attacked."]);
}

#[test]
fn first_letters_stand_for_a_name() {
    check_why(
        &["The [Inland Rivers Authority|ORG|a] warned of floods. The [IRA|ORG|a] said so."],
        &[Reason::Acronym],
    );
}

#[test]
fn first_letters_of_two_names_stand_for_neither() {
    check(&[
        "The [Inland Rivers Authority|ORG|a] met the [Irish Republican Army|ORG|b]. The [IRA|ORG|c] said so.",
    ]);
}

#[test]
fn a_short_form_belongs_to_the_name_it_ends() {
    check_why(
        &["The [Harbour Fisheries Agency|ORG|a] counted boats. The [Agency|ORG|a] found none."],
        &[Reason::ShortForm],
    );
    check(&[
        "The [Syrian Observatory for Human Rights|ORG|a] said so. The [Observatory|ORG|a] is in Britain.",
    ]);
}

#[test]
fn a_short_form_of_two_names_belongs_to_neither() {
    check(&["The [Fisheries Agency|ORG|a] met the [Shipping Agency|ORG|b]. The [Agency|ORG|c] said so."]);
}

#[test]
fn the_text_says_that_two_names_are_one_person() {
    check_why(
        &["[Omar Hadid Saleh|PERSON|a], known as “[Tofan|PERSON|a]”, spoke. [Tofan|PERSON|a] is 40."],
        &[Reason::Stated],
    );
}

#[test]
fn a_name_without_the_word_for_its_kind_is_the_same() {
    check_why(
        &["The [Ostrava Holding|ORG|b] owns [Tervel Group|ORG|a]. [Tervel|ORG|a] denied it."],
        &[Reason::WithoutKind],
    );
    check(&["[Gazprom|ORG|a] sold [Gazprom Neft|ORG|b]."]);
    check(&["Troops hid in the [Azovstal steelworks|FAC|a]. [Azovstal|FAC|a] was shelled."]);
}

// Spellings.

#[test]
fn spellings_of_one_persons_name_are_one_person() {
    for [one, other] in [
        ["Volodymyr Zelensky", "Volodymyr Zelenskiy"],
        ["Volodymyr Zelensky", "Volodymyr Zelenskyy"],
        ["Volodymyr Zelensky", "Volodymyr Zelens'kyi"],
        ["Serhiy Haidai", "Serhiy Gaidai"],
        ["Serhiy Haidai", "Sergei Gaiday"],
        ["Muammar Gaddafi", "Muammar Qaddafi"],
        ["Kim Jong Un", "Kim Jong-un"],
        ["Gitanas Nausėda", "Gitanas Nauseda"],
        ["Volodymyr Zelensky", "Vladimir Zelensky"],
        ["Oleksiy Rudkovskyi", "Alexey Rudkovsky"],
    ] {
        check_pair("PERSON", one, other, true);
    }
}

#[test]
fn spellings_of_one_town_are_one_place() {
    for [one, other] in [
        ["Kyiv", "Kiev"],
        ["Sievierodonetsk", "Severodonetsk"],
        ["Sievierodonetsk", "Siverodonetsk"],
        ["Luhansk", "Lugansk"],
    ] {
        check_pair("GPE", one, other, true);
    }
    check_pair("LOC", "Donbas", "Donbass", true);
    // A village that no gazetteer knows.
    check_pair("GPE", "Vyshkolivtsi", "Vyshkolivtsy", true);
}

#[test]
fn spellings_of_one_group_are_one_group() {
    check_pair("NORP", "Houthi", "Huthi", true);
    check_pair("NORP", "Houthi", "Houthis", true);
    check_pair("ORG", "Hezbollah", "Hizbullah", true);
    check_pair("ORG", "Al-Shabaab", "al-Shabab", true);
    check(&["The [Houthi|NORP|a] forces left. The [Houthis|ORG|a] said so."]);
}

#[test]
fn a_spelling_is_told_as_the_reason() {
    let text = |name: &str| format!("They spoke of [{name}|PERSON|a] on Tuesday.");
    check_why(&[&text("Serhiy Hrytsai"), &text("Sergei Gritsai")], &[Reason::Spelling]);
    check_why(&[&text("Serhiy Hrytsai"), &text("SERHIY HRYTSAI")], &[]);
}

// Organisations and peoples.

#[test]
fn well_known_names_of_one_thing_are_one() {
    check_pair("ORG", "International Atomic Energy Agency", "IAEA", true);
    check_pair("ORG", "Islamic State", "Daesh", true);
    check_pair("WEAPON", "UAVs", "drone", true);
}

#[test]
fn an_institution_is_one_of_one_country() {
    check_pair("ORG", "Russian Defence Ministry", "Ministry of Defense of the Russian Federation", true);
    check_pair("ORG", "Ukrainian Armed Forces", "Armed Forces of Ukraine", true);
    check_pair("ORG", "Russian Defence Ministry", "Ukrainian Defence Ministry", false);
    check(&[
        "[Russia|GPE|ru]'s [Defence Ministry|ORG|a] said so.",
        "The [Russian Defence Ministry|ORG|a] said so.",
        "[Ukraine|GPE|ua]'s [Defence Ministry|ORG|b] denied it.",
    ]);
}

#[test]
fn an_institution_belongs_to_the_country_that_the_article_is_about() {
    check(&[
        "[Kenya|GPE|ke] votes. [Kenyan|NORP|kn] police stood by. The [Supreme Court|ORG|a] sat.",
        "[Peru|GPE|pe] votes. [Peruvian|NORP|pn] police stood by. The [Supreme Court|ORG|b] sat.",
        "In [Peru|GPE|pe] the [Supreme Court|ORG|b] sat. In [Peru|GPE|pe] it rained.",
    ]);
}

#[test]
fn units_of_different_numbers_are_different_units() {
    check(&["The [36th Brigade|ORG|a] relieved the [79th Brigade|ORG|b]. The [Brigade|ORG|c] fought."]);
    check_pair("WEAPON", "Leopard 1 tanks", "Leopard 2 tanks", false);
    check_pair("FAC", "School No. 20", "School No. 21", false);
}

#[test]
fn a_people_is_one_entity_in_singular_and_plural_and_its_countrys_is_another() {
    let dossier = check(&[
        "[Russian|NORP|a] troops left [Russia|GPE|b]. [Russians|NORP|a] cheered. [Poles|NORP|c] did not.",
    ]);
    let [people, country, poles] = dossier.entities() else { panic!("three entities") };
    assert_eq!((&*people.linked, &*country.linked, &*poles.linked), (&[1][..], &[0][..], &[][..]));
    check(&[
        "[Polish|NORP|a] troops met [Poles|NORP|a] and [Chechens|NORP|b]. [Russian|NORP|c] troops watched.",
    ]);
}

// Weapons.

#[test]
fn a_weapon_is_one_entity_in_any_number_and_with_its_kind_or_without() {
    check(&["[Missiles|WEAPON|a] fell. One [missile|WEAPON|a] did not explode."]);
    check(&["A [cruise missile|WEAPON|a] fell near a [tank|WEAPON|b]."]);
    check(&[
        "[M1 Abrams|WEAPON|a] tanks came. The [Abrams|WEAPON|a] was hit by [T-72B3s|WEAPON|b], no [T-72 tank|WEAPON|b].",
    ]);
    check(&["[Shahed drones|WEAPON|a] flew. [Shaheds|WEAPON|a] fell. [Drones|WEAPON|b] followed."]);
}

// What keeps apart.

#[test]
fn two_people_of_one_surname_stay_two() {
    check(&["President [Ivan Horbatenko|PERSON|a] met Colonel [Maria Horbatenko|PERSON|b]."]);
    check_pair("PERSON", "Boris Johnson", "Lyndon Johnson", false);
    check_pair("PERSON", "I. Horbatenko", "Maria Horbatenko", false);
}

#[test]
fn a_surname_of_two_people_belongs_to_the_one_whom_title_or_honorific_fits_or_who_was_named_last() {
    check(&["President [Ivan Horbatenko|PERSON|a] met Colonel [Maria Horbatenko|PERSON|b]. President \
        [Horbatenko|PERSON|a] smiled. Colonel [Horbatenko|PERSON|b] did not."]);
    check(&[
        "Mr [Ivan Horbatenko|PERSON|a] met Mrs [Maria Horbatenko|PERSON|b]. Mr [Horbatenko|PERSON|a] smiled. Mrs \
        [Horbatenko|PERSON|b] did not.",
    ]);
    check(&[
        "[Ivan Horbatenko|PERSON|a] spoke. [Horbatenko|PERSON|a] left. [Maria Horbatenko|PERSON|b] came. \
        [Horbatenko|PERSON|b] stayed.",
    ]);
}

#[test]
fn a_surname_belongs_to_the_son_whose_father_is_named_beside_him() {
    check(&[
        "[Bashar al-Tahhan|PERSON|a] followed his father, [Hafez al-Tahhan|PERSON|b]. [Tahhan|PERSON|a] fled.",
    ]);
}

#[test]
fn father_and_son_of_one_name_stay_two() {
    check(&["[John Reardon Sr.|PERSON|a] founded it. [John Reardon Jr.|PERSON|b] sold it."]);
    check_pair("PERSON", "Ivan Petrovych Koval", "Ivan Serhiyovych Koval", false);
}

#[test]
fn a_person_is_neither_the_town_nor_the_company_of_that_name() {
    check(&[
        "[Jack London|PERSON|a] wrote. [London|GPE|b] listened. The [London|ORG|c] sank. [London|PERSON|a] died.",
    ]);
}

#[test]
fn a_region_is_not_its_city() {
    check(&["Troops left [Rivne|GPE|a]. The [Rivne region|GPE|b] was calm."]);
    check(&["[Donetsk|GPE|a] was shelled. So was all [Donetsk region|GPE|b]."]);
}

#[test]
fn a_capital_that_stands_for_its_government_stays_the_city() {
    check(&["[Moscow|GPE|a] said it had left. In [Moscow|GPE|a], shops were open."]);
}

// Between articles.

#[test]
fn a_surname_alone_is_known_again_by_title() {
    check_why(
        &["President [Ivan Horbatenko|PERSON|a] spoke.", "President [Horbatenko|PERSON|a] spoke again."],
        &[Reason::SurnameAndTitle],
    );
}

#[test]
fn a_surname_alone_is_known_again_by_the_company_it_keeps() {
    check(&[
        "[Ivan Horbatenko|PERSON|a] met [Lidia Marchuk|PERSON|b] in [Poltava|GPE|c].",
        "[Horbatenko|PERSON|a] left [Poltava|GPE|c].",
        "[Stepan Horbatenko|PERSON|d] sang in [Lima|GPE|e].",
    ]);
}

#[test]
fn a_surname_that_only_one_bears_is_that_ones() {
    check_why(&["[Ivan Horbatenko|PERSON|a] spoke.", "[Horbatenko|PERSON|a] left."], &[Reason::OnlyBearer]);
}

#[test]
fn a_surname_that_two_bear_is_neither_s_without_evidence() {
    check(&[
        "[Ivan Horbatenko|PERSON|a] spoke.",
        "[Oleh Horbatenko|PERSON|b] spoke.",
        "[Horbatenko|PERSON|c] left.",
    ]);
}

#[test]
fn two_johnsons_of_two_articles_stay_two() {
    check(&[
        "[Johnson|PERSON|a] won in [London|GPE|b], in [Britain|GPE|c].",
        "[Johnson|PERSON|d] farms near [Omaha|GPE|e] in the [United States|GPE|f].",
    ]);
    check(&[
        "[Boris Johnson|PERSON|a] won in [Britain|GPE|c]. [Johnson|PERSON|a] smiled.",
        "[Ernest Johnson|PERSON|d] farms in the [United States|GPE|f]. [Johnson|PERSON|d] smiled.",
    ]);
}

#[test]
fn a_surname_elsewhere_is_someone_else() {
    check(&[
        "[Ivan Horbatenko|PERSON|a] spoke in [Poltava|GPE|b], [Ukraine|GPE|c].",
        "[Horbatenko|PERSON|d] sang in [Lima|GPE|e], [Peru|GPE|f].",
    ]);
}

// All articles together.

#[test]
fn reasons_name_the_mentions_that_they_unite() {
    let dossier = dossier(&[
        "[Serhiy Hrytsai|PERSON|a] spoke. [Hrytsai|PERSON|a] left.",
        "[Sergei Gritsai|PERSON|a] is back.",
    ]);
    let at = |article, mention| MentionRef { article, mention };
    let merges: Vec<_> =
        dossier.entities()[0].merges.iter().map(|merge| (merge.mention, merge.with, merge.reason)).collect();
    assert_eq!(merges, [(at(0, 1), at(0, 0), Reason::Surname), (at(1, 0), at(0, 0), Reason::Spelling)]);
}

#[test]
fn what_an_article_united_falls_apart_when_it_is_taken_away() {
    let bridge = "The [Coastal Mining Institute|ORG|a] ([CMI|ORG|a]) said so.";
    let [one, other] = ["The [Coastal Mining Institute|ORG|a] met.", "[CMI|ORG|b] met."];
    let with: Vec<Reading> = [one, bridge, other].iter().map(|text| reading(text)).collect();
    assert_eq!(Dossier::unite(with.clone(), Resources::embedded()).entities().len(), 1);
    let without = vec![with[0].clone(), with[2].clone()];
    let dossier = Dossier::unite(without, Resources::embedded());
    assert_eq!(found(&dossier), wanted(&[one, other]));
    assert!(dossier.entities().iter().all(|entity| entity.merges.is_empty()));
}

/// Articles whose names have much to do with one another.
const ARTICLES: [&str; 8] = [
    "President [Volodymyr Zelensky|PERSON|a] met [Boris Johnson|PERSON|b] in [Kyiv|GPE|c]. [Johnson|PERSON|b] left.",
    "[Zelenskiy|PERSON|a] spoke in [Kiev|GPE|c], in [Ukraine|GPE|d]. The [Defence Ministry|ORG|e] agreed.",
    "[Ernest Johnson|PERSON|f] farms in [Omaha|GPE|g]. Mr [Johnson|PERSON|f] grows corn.",
    "[Johnson|PERSON|b] rang President [Zelenskyy|PERSON|a]. The [IAEA|ORG|h] was in [Ukraine|GPE|d].",
    "The [International Atomic Energy Agency|ORG|h] ([IAEA|ORG|h]) left. The [Agency|ORG|h] saw [Leopards|WEAPON|i].",
    "[V. Zelensky|PERSON|a] wants [Leopard 2A6s|WEAPON|i], [Leopard 1s|WEAPON|i] and [Abrams|WEAPON|i].",
    "[Ukraine|GPE|d]'s [Ministry of Defence|ORG|e] denied what [Russian|NORP|j] and [Russia|GPE|k]'s [Ministry|ORG|k] said.",
    "[Olena Zelenska|PERSON|l] spoke. Mrs [Zelenska|PERSON|l] thanked the [Houthis|NORP|m], the [Huthi|ORG|m] and [Wagner|ORG|n].",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_articles_changes_nothing_but_numbers(
        order in Just((0..ARTICLES.len()).collect::<Vec<_>>()).prop_shuffle(),
        dated in any::<bool>(),
    ) {
        let readings: Vec<Reading> = (0..8).zip(ARTICLES).map(|(day, marked)| {
            let (text, mentions, _) = unmarked(marked);
            let published = CivilDate::new(2022, 6, 1 + day).filter(|_| dated);
            let article = Article { published, ..Article::new("a", text) };
            pipeline::read_marked(&article, mentions, Resources::embedded())
        }).collect();
        let shuffled = order.iter().map(|&article| readings[article].clone()).collect();
        let one = Dossier::unite(readings, Resources::embedded());
        let other = Dossier::unite(shuffled, Resources::embedded());
        let back = |(article, mention): &(usize, usize)| (order[*article], *mention);
        let things: Things = found(&other).iter().map(|thing| thing.iter().map(back).collect()).collect();
        prop_assert_eq!(found(&one), things);
        let names = |dossier: &Dossier| -> BTreeSet<(String, Vec<String>, usize)> {
            let entities = dossier.entities().iter();
            entities.map(|entity| (entity.name.clone(), entity.aliases.clone(), entity.merges.len())).collect()
        };
        prop_assert_eq!(names(&one), names(&other));
    }
}

#[test]
fn a_text_of_thousands_of_people_of_one_surname_is_read_in_time() {
    let mut marked = String::new();
    for number in 0..5_000 {
        let letters: String =
            (0..3).map(|at| char::from(b"bdfklmnprstvzaou"[number >> (4 * at) & 15])).collect();
        for part in
            ["[X", &letters, " Smith|PERSON|a] and [Smith|PERSON|a] of [X", &letters, " Group|ORG|b]. "]
        {
            marked.push_str(part);
        }
    }
    let start = std::time::Instant::now();
    let dossier = dossier(&[&marked]);
    assert!(dossier.entities().len() > 1_000, "{}", dossier.entities().len());
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}
