//! Where places are: names that several places share, what stands beside a name, and what no gazetteer has.

use dateline::gazetteer::{Place, PlaceKind};
use dateline::pipeline::{self, Reading};
use dateline::place::{Direction, Offset, Relation, Whereabouts};
use dateline::{Article, Dossier, Label, Mention, Resources, Span};
use proptest::prelude::*;

/// Reads a text whose place names are marked: `[Paris]` is GPE, `{Donbas}` LOC, `<Kharkiv airport>` FAC, `|Fire Brigade|`
/// ORG, `~Russian~` NORP.
fn read(marked: &str) -> Reading {
    let (mut text, mut mentions, mut open) = (String::new(), Vec::new(), None);
    for character in marked.chars() {
        let label = match character {
            '[' | ']' => Label::Gpe,
            '{' | '}' => Label::Loc,
            '<' | '>' => Label::Fac,
            '|' => Label::Org,
            '~' => Label::Norp,
            letter => {
                text.push(letter);
                continue;
            }
        };
        match open.take() {
            Some(start) => {
                mentions.push(Mention { span: Span::new(start, text.len()), label, score: 1000 });
            }
            None => open = Some(text.len()),
        }
    }
    pipeline::read_marked(&Article::new("a", text), mentions, Resources::embedded())
}

/// Every mentioned place in order: its name in the text, and country or kind of the row it was given.
fn places(marked: &str) -> Vec<(String, Option<Place<'static>>)> {
    let reading = read(marked);
    let place = |toponym: &dateline::place::Toponym| {
        let name = reading.document.slice(toponym.name).to_owned();
        (name, toponym.place.map(|id| Resources::embedded().places.get(id)))
    };
    reading.places.iter().map(place).collect()
}

/// The row that a name was given, which the gazetteer knows.
fn place(marked: &str, name: &str) -> Place<'static> {
    let found = places(marked);
    let (_, place) = found.iter().find(|(found, _)| found == name).expect("the name is marked");
    place.unwrap_or_else(|| panic!("{name} has no place in {marked:?}"))
}

fn region(place: Place<'_>) -> &'static str {
    place.region.map_or("", |region| Resources::embedded().places.get(region).name)
}

/// Where a mention without a row of its own lies, and beside which place.
fn estimate(marked: &str, index: usize) -> Option<(Relation, &'static str)> {
    let toponym = read(marked).places[index];
    assert_eq!(toponym.place, None, "{marked:?}");
    toponym.near.map(|near| (near.relation, Resources::embedded().places.get(near.place).name))
}

fn near(km: Option<u32>, about: bool, direction: Option<Direction>) -> Relation {
    Relation::Near(Offset { km, about, direction })
}

#[test]
fn a_city_of_the_world_is_meant_when_nothing_else_is_said() {
    for (name, country) in [
        ("Paris", "France"),
        ("Odesa", "Ukraine"),
        ("Odessa", "Ukraine"),
        ("London", "United Kingdom"),
        ("Moscow", "Russia"),
        ("Cambridge", "United Kingdom"),
        ("Tripoli", "Libya"),
    ] {
        let found = place(&format!("The talks in [{name}] went on."), name);
        assert_eq!((found.country, found.kind.has_government()), (Some(country), true), "{name}");
    }
}

#[test]
fn two_spellings_of_a_city_beside_each_other_mean_the_city_and_not_its_region() {
    for text in ["Shells fell on [Kharkiv]. [Kharkov] is its Russian name.", "[Kharkov] or [Kharkiv]?"] {
        assert_eq!(place(text, "Kharkiv").kind, PlaceKind::City, "{text}");
        assert_eq!(place(text, "Kharkov").kind, PlaceKind::City, "{text}");
    }
}

#[test]
fn the_larger_place_behind_a_comma_tells_which_is_meant() {
    for (marked, name, expected) in [
        ("A school in [Paris], [Texas], was closed.", "Paris", "Texas"),
        ("Students in [Cambridge], [Mass.], protested.", "Cambridge", "Massachusetts"),
        ("Students in [Cambridge], [England], protested.", "Cambridge", "England"),
        ("The well near [Odessa], [Texas], caught fire.", "Odessa", "Texas"),
        ("The mayor of [Moscow], [Idaho], resigned.", "Moscow", "Idaho"),
        ("A court in [Athens], [Ga.], ruled.", "Athens", "Georgia"),
        ("The port of [Odesa], [Ukraine], was hit.", "Odesa", "Odesa Oblast"),
    ] {
        assert_eq!(region(place(marked, name)), expected, "{marked}");
    }
}

#[test]
fn an_abbreviated_state_behind_its_town_is_found_with_its_full_stop() {
    let text = "A court in Athens, Ga., ruled. The mayor of Columbus, Ohio. He lives in Austin, TX now.";
    let reading = pipeline::read(&Article::new("a", text), Resources::embedded());
    let words: Vec<&str> =
        reading.places.iter().map(|toponym| reading.document.slice(toponym.name)).collect();
    assert_eq!(words, ["Athens", "Ga.", "Columbus", "Ohio", "Austin", "TX"]);
}

#[test]
fn the_villages_of_one_name_are_told_apart_by_district_and_region() {
    for (marked, expected) in [
        ("Shelling hit [Oleksandrivka] in the southern [Odesa region].", "Odesa Oblast"),
        ("Shelling hit [Oleksandrivka] in [Kirovohrad region].", "Kirovohrad Oblast"),
        ("Shelling hit [Mykolaiv region]'s [Oleksandrivka].", "Mykolaiv Oblast"),
    ] {
        assert_eq!(region(place(marked, "Oleksandrivka")), expected, "{marked}");
    }
}

#[test]
fn a_village_said_to_lie_where_none_of_its_name_is_listed_is_no_namesake_elsewhere() {
    let marked = "Shelling hit [Oleksandrivka], [Kramatorsk district], [Donetsk region].";
    assert_eq!(estimate(marked, 0), Some((Relation::In, "Donetsk Oblast")));
}

#[test]
fn a_chain_of_three_leads_to_the_village() {
    let marked =
        "A shell killed two in [Bilohorivka], [Sievierodonetsk district], [Luhansk region], on Sunday.";
    assert_eq!(region(place(marked, "Bilohorivka")), "Luhansk Oblast");
}

#[test]
fn georgia_is_the_state_among_american_places_and_the_country_among_its_neighbours() {
    let state =
        "Voters in [Atlanta] and [Savannah] waited for hours, and [Georgia] and [Alabama] counted late.";
    assert_eq!(place(state, "Georgia").kind, PlaceKind::Region);
    let country =
        "Police in [Tbilisi] used tear gas. [Georgia] and [Armenia] called on [Azerbaijan] to talk.";
    assert_eq!(place(country, "Georgia").kind, PlaceKind::Country);
    let governor = "[Georgia] Gov. Jane Roe signed the law.";
    assert_eq!(place(governor, "Georgia").kind, PlaceKind::Region);
}

#[test]
fn the_other_places_of_an_article_tell_which_town_is_meant() {
    let ohio =
        "The road from [Columbus] to [Dublin] and [Westerville] was closed; [Ohio] police gave no reason.";
    assert_eq!(region(place(ohio, "Dublin")), "Ohio");
    let ireland = "The road from [Dublin] to [Cork] and [Limerick] was closed, the ~Irish~ government said.";
    assert_eq!(place(ireland, "Dublin").country, Some("Ireland"));
}

#[test]
fn a_head_noun_tells_the_region_from_the_city() {
    let marked = "Rockets hit [Donetsk]. In [Donetsk region] and the [Luhansk] and [Kherson] regions fighting went on. The \
                  city of [Luhansk] was calm.";
    let kinds: Vec<PlaceKind> =
        places(marked).into_iter().map(|(_, place)| place.expect("all are known").kind).collect();
    let (city, region) = (PlaceKind::City, PlaceKind::Region);
    assert_eq!(kinds, [city, region, region, region, city]);
}

#[test]
fn what_stands_beside_a_bare_name_can_make_it_a_region() {
    for marked in [
        "[Luhansk] Gov. Ivan Petrenko said so.",
        "The [Luhansk] regional governor said so.",
        "Two cities in [Luhansk] were shelled.",
        "He spoke of [Donetsk] and [Luhansk], the eastern provinces.",
    ] {
        assert_eq!(place(marked, "Luhansk").kind, PlaceKind::Region, "{marked}");
    }
}

#[test]
fn what_no_gazetteer_has_lies_where_the_text_says() {
    let (east, southeast) = (Some(Direction::East), Some(Direction::Southeast));
    for (marked, expected) in [
        (
            "the village of [Qwertivka], about 50 km east of [Sloviansk]",
            (near(Some(50), true, east), "Sloviansk"),
        ),
        (
            "[Qwertivka], 20 miles (32 km) south-east of [Kharkiv], burned",
            (near(Some(33), false, southeast), "Kharkiv"),
        ),
        ("[Qwertivka], near [Kramatorsk], was hit", (near(None, false, None), "Kramatorsk")),
        ("[Qwertivka], in [Luhansk region], was hit", (Relation::In, "Luhansk Oblast")),
        ("[Qwertivka], [Xyzov district], [Luhansk region], was hit", (Relation::In, "Luhansk Oblast")),
        ("[Luhansk region]'s [Qwertivka] was hit", (Relation::In, "Luhansk Oblast")),
    ] {
        let index = usize::from(marked.starts_with("[Luhansk"));
        assert_eq!(estimate(marked, index), Some(expected), "{marked}");
    }
    assert_eq!(estimate("[Qwertivka] and [Sloviansk] were hit", 0), None);
    assert_eq!(estimate("[Qwertivka] was hit. In [Luhansk region] it rained", 0), None);
}

#[test]
fn what_is_told_of_a_place_once_holds_for_its_other_mentions() {
    let marked = "[Qwertivka] was shelled. [Qwertivka], near [Kramatorsk], is a village.";
    assert_eq!(estimate(marked, 0), Some((near(None, false, None), "Kramatorsk")));
}

#[test]
fn a_site_lies_where_the_text_says_or_where_its_name_does() {
    for (marked, expected) in [
        ("<Kharkiv airport> was hit", (Relation::Named, "Kharkiv")),
        ("the <Azovna chemical plant> in [Rubizhne] burned", (Relation::In, "Rubizhne")),
        ("the <Azovna industrial zone> of [Rubizhne]", (Relation::In, "Rubizhne")),
        ("the <Zaporizhzhia nuclear power plant>, {Europe}'s biggest", (Relation::Named, "Zaporizhzhia")),
        ("the <Zaporizhzhia plant> in southern [Ukraine]", (Relation::Named, "Zaporizhzhia")),
    ] {
        assert_eq!(estimate(marked, 0), Some(expected), "{marked}");
    }
    // An embassy bears the name of the country that it is not in.
    assert_eq!(estimate("the <U.S. Embassy> was closed", 0), None);
}

#[test]
fn a_district_that_is_not_listed_bears_the_name_of_its_town() {
    assert_eq!(estimate("in [Kramatorsk district]", 0), Some((Relation::Named, "Kramatorsk")));
}

#[test]
fn places_within_other_names_are_read_too() {
    let reading =
        read("The |Kharkiv Fire Brigade| came to [Hopkinton]; the |Hopkinton Police Department| did not.");
    let names: Vec<&str> =
        reading.inner_places.iter().map(|toponym| reading.document.slice(toponym.name)).collect();
    assert_eq!(names, ["Kharkiv", "Hopkinton"]);
}

#[test]
fn lands_and_waters_have_a_point_and_a_kind() {
    for (name, kind) in [
        ("Black Sea", PlaceKind::Sea),
        ("Dnipro river", PlaceKind::River),
        ("Donbas", PlaceKind::Area),
        ("Europe", PlaceKind::Continent),
        ("Sahara", PlaceKind::Area),
        ("Caucasus", PlaceKind::Area),
    ] {
        let found = places(&format!("They crossed the {{{name}}} at night."));
        assert_eq!(found[0].1.map(|place| place.kind), Some(kind), "{name}");
    }
}

#[test]
fn a_told_distance_moves_the_point() {
    let reading = read("[Qwertivka], 100 km north of [Kyiv], was hit.");
    let places = &Resources::embedded().places;
    let [north, kyiv] = [0, 1].map(|index| reading.places[index].whereabouts().expect("told").point(places));
    assert_eq!(north.1, kyiv.1);
    // A degree of latitude is 111 km.
    assert!((8_900..9_100).contains(&(north.0 - kyiv.0)), "{north:?} {kyiv:?}");
}

#[test]
fn an_entity_has_the_estimate_that_words_give_before_the_one_of_its_name() {
    let reading = read("<Kharkiv airport> is closed. <Kharkiv airport>, near [Bezliudivka], was hit.");
    let dossier = Dossier::unite(vec![reading], Resources::embedded());
    let airport = dossier.entities().iter().find(|entity| entity.label == Label::Fac).expect("marked");
    let Whereabouts { relation, .. } = airport.place.expect("told");
    assert_eq!(relation, near(None, false, None));
}

#[test]
fn ukraine_is_known_village_by_village_in_both_romanisations() {
    for (one, other) in [
        ("Sievierodonetsk", "Severodonetsk"),
        ("Kharkiv", "Kharkov"),
        ("Mykolaiv", "Nikolayev"),
        ("Zaporizhzhia", "Zaporozhye"),
        ("Chasiv Yar", "Chasov Yar"),
        ("Sloviansk", "Slavyansk"),
        ("Kreminna", "Kremennaya"),
        ("Chornobaivka", "Chernobayevka"),
    ] {
        let [one, other] = [one, other].map(|name| {
            let found = place(&format!("Shells fell on [{name}], [Ukraine]."), name);
            (found.lat_e4, found.lon_e4)
        });
        assert_eq!(one, other);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_place_mention_has_one_toponym_within_it(text in ".{0,200}", from in 0usize..200, length in 0usize..40) {
        let boundary = |at: usize| text.floor_char_boundary(at.min(text.len()));
        let (start, end) = (boundary(from), boundary(from + length));
        let mentions = vec![Mention { span: Span::new(start, end), label: Label::Gpe, score: 1000 }];
        let reading = pipeline::read_marked(&Article::new("a", text.clone()), mentions, Resources::embedded());
        prop_assert_eq!(reading.places.len(), 1);
        prop_assert!(Span::new(start, end).contains(reading.places[0].name));
    }

    #[test]
    fn places_in_any_order_are_understood_alike_each_time(
        names in prop::collection::vec(prop::sample::select(vec![
            "Paris", "Georgia", "Odessa", "Springfield", "Oleksandrivka", "Texas", "Luhansk region", "Xyzov",
        ]), 1..12),
        glue in prop::sample::select(vec![", ", " and ", " in ", "'s ", ", 5 km from ", ". "]),
    ) {
        let marked = names.iter().map(|name| format!("[{name}]")).collect::<Vec<_>>().join(glue);
        let (one, other) = (read(&marked), read(&marked));
        prop_assert_eq!(&one.places, &other.places);
        prop_assert_eq!(one.places.len(), names.len());
    }
}
