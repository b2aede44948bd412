//! Packs phrases; `src/gazetteer/lexicon.rs` reads what is written here.

use std::collections::BTreeMap;

use dateline::gazetteer::lexicon::{IN_LIST, NO_PLACE};
use dateline::gazetteer::packed::planes;
use fst::MapBuilder;

use super::places::{self, Row};
use super::{Entries, column};

/// The sections of the lexicon.
pub(super) fn pack(entries: &Entries, rows: &[Row]) -> Result<Vec<Vec<u8>>, String> {
    let sets = class_sets(entries)?;
    let codes = places::countries(rows);
    let (mut entry_sets, mut entry_places) = (Vec::new(), Vec::new());
    let (mut lists, mut countries) = (Vec::new(), Vec::new());
    let mut map = MapBuilder::memory();
    for (phrase, entry) in entries {
        let set = sets[&entry.classes.0];
        let mut value = u64::from(set);
        if !entry.places.is_empty() || entry.country.is_some() {
            let number = u32::try_from(entry_sets.len()).expect("fewer than 2^32 phrases");
            value = sets.len() as u64 + u64::from(number);
            entry_sets.push(set);
            entry_places.push(place_cell(&likeliest_first(&entry.places, rows), &mut lists));
            if let Some(code) = &entry.country {
                let country =
                    codes.get(code.as_str()).ok_or_else(|| format!("{phrase:?}: no country {code:?}"))?;
                countries.extend([number, *country]);
            }
        }
        map.insert(phrase, value).map_err(|why| format!("{phrase:?}: {why}"))?;
    }
    let map = map.into_inner().map_err(|why| why.to_string())?;
    let sets_in_order: BTreeMap<u8, u32> = sets.iter().map(|(classes, number)| (*number, *classes)).collect();
    let place_count = u32::try_from(rows.len()).expect("fewer than 2^32 places");
    Ok(vec![
        map,
        column(sets_in_order.into_values()),
        entry_sets,
        planes(entry_places),
        planes(lists),
        column(countries),
        column([place_count]),
    ])
}

/// Each set of classes that occurs, with a number.
fn class_sets(entries: &Entries) -> Result<BTreeMap<u32, u8>, String> {
    let mut sets: BTreeMap<u32, u8> = entries.values().map(|entry| (entry.classes.0, 0)).collect();
    for (number, set) in sets.values_mut().enumerate() {
        *set = u8::try_from(number).map_err(|_| "more than 256 sets of classes: widen the column")?;
    }
    Ok(sets)
}

/// Countries first, then by how many people a name is likely to stand for.
fn likeliest_first(places: &[u32], rows: &[Row]) -> Vec<u32> {
    let mut places = places.to_vec();
    places.sort_by_key(|place| {
        let row = &rows[*place as usize];
        (std::cmp::Reverse(row.prominence()), *place)
    });
    places.dedup();
    places
}

/// The cell for an entry's places; more than one are written to the lists.
fn place_cell(places: &[u32], lists: &mut Vec<u32>) -> u32 {
    match places {
        [] => NO_PLACE,
        [one] => *one,
        many => {
            let start = u32::try_from(lists.len()).expect("fewer than 2^31 places in lists");
            lists.push(u32::try_from(many.len()).expect("fewer than 2^32 places of one name"));
            lists.extend(many);
            start | IN_LIST
        }
    }
}
