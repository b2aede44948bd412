//! First-order divisions of the world, each with the country it is drawn in.

use serde_json::Value;

use super::path::{self, Line};
use super::places::Gazetteer;

/// A division, or what is left of its outline.
pub(super) struct Area {
    /// Its country's code.
    pub(super) country: String,
    /// The land it is for the table of disputed borders: Natural Earth's own code, which tells Somaliland from Somalia.
    pub(super) land: String,
    /// Its row in the gazetteer: GeoNames id and name.
    pub(super) region: Option<(u32, String)>,
    pub(super) rings: Vec<Line>,
}

/// Lands without a code of their own, and the country they are drawn in: as the United Nations has it. The border inside is
/// drawn as disputed where [`DISPUTED`] lists it.
const PARTS: [(&str, &str); 9] = [
    ("CYN", "CY"),
    ("SOL", "SO"),
    ("KAB", "KZ"),
    ("USG", "CU"),
    ("WSB", "GB"),
    ("ESB", "GB"),
    ("KAS", "IN"),
    ("PSX", "PS"),
    ("KOS", "XK"),
];

/// Natural Earth's code, and our own for Crimea, on both sides of a border that is in dispute.
const DISPUTED: [(&str, &str); 14] = [
    ("CRIMEA", "UKR"),
    ("PSX", "ISR"),
    ("ISR", "SYR"),
    ("ISR", "LBN"),
    ("CYN", "CYP"),
    ("SOL", "SOM"),
    ("SOL", "ETH"),
    ("KOS", "SRB"),
    ("MAR", "SAH"),
    ("IND", "PAK"),
    ("CHN", "IND"),
    ("KAS", "IND"),
    ("KAS", "PAK"),
    ("CHN", "KAS"),
];

/// South of this latitude, in steps, nobody disputes the border between India and Pakistan: Jammu and Kashmir begins here.
const KASHMIR: i32 = 324_000;

/// Whether a stretch of the border between two lands is in dispute, by its southern end's latitude in steps.
pub(super) fn disputed(one: &str, other: &str, south: i32) -> bool {
    let pair = DISPUTED.iter().find(|&&(a, b)| (a, b) == (one, other) || (b, a) == (one, other));
    pair.is_some_and(|&pair| pair != ("IND", "PAK") || south > KASHMIR)
}

/// Natural Earth draws what is held: these it gives to Russia, the General Assembly (resolution 68/262) to Ukraine.
const CRIMEA: [&str; 2] = ["UP11", "UP20"];

/// Reads every division.
pub(super) fn read(features: &[Value], gazetteer: &Gazetteer) -> Result<Vec<Area>, String> {
    let areas: Vec<Area> = features.iter().map(|feature| area(feature, gazetteer)).collect();
    let found = areas.iter().filter(|area| area.land == "CRIMEA").count();
    if found == CRIMEA.len() {
        Ok(areas)
    } else {
        Err(format!("Crimea is in {found} pieces: the data set is another one"))
    }
}

fn area(feature: &Value, gazetteer: &Gazetteer) -> Area {
    let word = |key: &str| feature["properties"][key].as_str().unwrap_or_default();
    let of_crimea = CRIMEA.contains(&word("fips"));
    let land = if of_crimea { "CRIMEA" } else { word("adm0_a3") };
    let part = PARTS.iter().find(|(code, _)| *code == land).map(|(_, country)| *country);
    let country = if of_crimea { "UA" } else { part.unwrap_or_else(|| word("iso_a2")) };
    let rings = path::rings(&feature["geometry"]);
    let names = [word("name"), word("gn_name"), word("woe_name")];
    let region = gazetteer.region(country, &names, word("fips"), &rings);
    Area { country: country.to_owned(), land: land.to_owned(), region, rings }
}

#[cfg(test)]
mod tests {
    use super::{Gazetteer, disputed, read};
    use serde_json::{Value, json};

    fn feature(fips: &str) -> Value {
        json!({
            "properties": {"fips": fips, "adm0_a3": "RUS", "iso_a2": "RU", "name": "Crimea"},
            "geometry": {"type": "Polygon", "coordinates": [[[33, 45], [35, 45], [35, 46], [33, 45]]]},
        })
    }

    #[test]
    fn crimea_is_of_ukraine_and_its_border_in_dispute() {
        let areas = read(&[feature("UP11"), feature("UP20")], &Gazetteer::default()).expect("two divisions");
        assert!(areas.iter().all(|area| area.country == "UA" && area.land == "CRIMEA"));
        assert!(disputed("UKR", "CRIMEA", 0) && !disputed("UKR", "RUS", 0));
        assert!(disputed("PAK", "IND", 330_000) && !disputed("PAK", "IND", 300_000));
    }

    #[test]
    fn another_data_set_is_refused() {
        assert!(read(&[feature("RS01")], &Gazetteer::default()).is_err());
    }
}
