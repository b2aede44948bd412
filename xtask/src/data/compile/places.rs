//! Reads and packs the places; `src/gazetteer/place.rs` reads what is written here.

use std::collections::BTreeMap;
use std::path::Path;

use dateline::gazetteer::packed::planes;
use dateline::gazetteer::place::{MINOR, NONE, STRIDE};
use dateline::gazetteer::{Class, PlaceKind, phrase};

use super::{Entries, column, files, lines};

/// Stands before a name that only serves to say where a place lies, like those of minor places.
const UNSEEN: char = '~';
/// The columns of `data/places/*.tsv`, without the last, the region's.
const COLUMNS: usize = 8;
/// The folder of `data/places/` whose rows are minor, see `Places::is_minor`.
const MINOR_FOLDER: &str = "minor";
/// A region weighs as many people as this share of its own, see `Lexicon::places`.
const REGION_SHARE: u32 = 20;
/// A region weighs at least as much as a town of this size, so that Wyoming is the state and not a suburb.
const REGION_FLOOR: u32 = 100_000;

/// Seas, rivers and lands are chosen by hand because papers name them: the Dnieper is the river before the city.
const LAND_OR_WATER: u32 = 5_000_000;

/// One line of a places list.
pub(super) struct Row {
    geonames: u32,
    name: String,
    lat_e4: i32,
    lon_e4: i32,
    population: u32,
    country: String,
    kind: PlaceKind,
    others: Vec<String>,
    /// The code of the first-order division it lies in.
    region: String,
    minor: bool,
}

impl Row {
    /// What decides which place of a name comes first.
    pub(super) fn prominence(&self) -> (bool, u32) {
        let weight = match self.kind {
            PlaceKind::Region => (self.population / REGION_SHARE).max(REGION_FLOOR),
            kind if kind.has_government() || self.population > 0 => self.population,
            _ => LAND_OR_WATER,
        };
        (self.kind == PlaceKind::Country, weight)
    }

    /// Countries lead and regions follow, so that their rows fit 16 bits; then places stand by country, region and name.
    fn order(&self) -> impl Ord + use<> {
        let key = phrase::normal(&self.name);
        let rank = match self.kind {
            PlaceKind::Country => 0,
            PlaceKind::Region => 1,
            _ => 2,
        };
        let coordinates = (self.lat_e4, self.lon_e4);
        (rank, self.country.clone(), self.region.clone(), key, self.geonames, coordinates)
    }
}

/// Reads every list, in the order in which the rows are packed.
pub(super) fn read(folder: &Path) -> Result<Vec<Row>, String> {
    let mut rows = Vec::new();
    for (folder, minor) in [(folder.to_owned(), false), (folder.join(MINOR_FOLDER), true)] {
        for path in files(&folder, "tsv")? {
            for (number, line) in lines(&path)? {
                let row = row(&line).map_err(|why| format!("{}:{number}: {why}", path.display()))?;
                rows.push(Row { minor, ..row });
            }
        }
    }
    rows.sort_by_cached_key(Row::order);
    let known = countries(&rows);
    if let Some(lost) =
        rows.iter().find(|row| row.country != "-" && !known.contains_key(row.country.as_str()))
    {
        return Err(format!("{}: there is no country {:?}", lost.name, lost.country));
    }
    Ok(rows)
}

/// Reads one line: GeoNames id, name, latitude, longitude, people, country code, kind, other names after `|`, and where it is
/// known the code of the first-order division.
fn row(line: &str) -> Result<Row, String> {
    let mut cells: Vec<&str> = line.split('\t').collect();
    let region = if cells.len() > COLUMNS { cells.pop() } else { None }.unwrap_or("-");
    let [id, name, lat, lon, population, country, kind, others] = cells[..] else {
        return Err(format!("{} columns instead of {COLUMNS}", cells.len()));
    };
    let whole = |cell: &str| match cell {
        "-" => Ok(0),
        number => number.parse().map_err(|_| format!("{number:?} is no number")),
    };
    let row = Row {
        geonames: whole(id)?,
        name: name.to_owned(),
        lat_e4: degrees_e4(lat, 90)?,
        lon_e4: degrees_e4(lon, 180)?,
        population: whole(population)?,
        country: country.to_owned(),
        kind: PlaceKind::from_word(kind).ok_or_else(|| format!("there is no kind {kind:?}"))?,
        others: others
            .split('|')
            .filter(|other| !other.is_empty() && *other != "-")
            .map(str::to_owned)
            .collect(),
        region: region.to_owned(),
        minor: false,
    };
    if row.name.len() > usize::from(u8::MAX) {
        return Err("the name is too long".to_owned());
    }
    let is_odd = |name: &&str| phrase::normal(name).is_empty() || phrase::normal(name).contains('?');
    let odd = row
        .names()
        .map(|(name, _)| name)
        .find(is_odd)
        .map(|name| format!("{name:?} is no name in Latin script"));
    odd.map_or(Ok(row), Err)
}

impl Row {
    /// Each name, and whether texts are searched for it.
    fn names(&self) -> impl Iterator<Item = (&str, bool)> {
        std::iter::once(&self.name).chain(&self.others).map(|name| match name.strip_prefix(UNSEEN) {
            Some(name) => (name, false),
            None => (name.as_str(), !self.minor),
        })
    }
}

/// Decimal degrees in ten-thousandths, read digit by digit so that no rounding differs between machines.
fn degrees_e4(cell: &str, most: i32) -> Result<i32, String> {
    let wrong = || format!("{cell:?} is no angle of at most {most} degrees");
    let (sign, digits) = cell.strip_prefix('-').map_or((1, cell), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let part: String = part.chars().chain("0000".chars()).take(4).collect();
    let whole: i32 = whole.parse().map_err(|_| wrong())?;
    let part: i32 = part.parse().map_err(|_| wrong())?;
    if whole > most { Err(wrong()) } else { Ok(sign * (whole * 10_000 + part)) }
}

/// Adds every name of every place to the phrases.
pub(super) fn add_names(rows: &[Row], entries: &mut Entries) {
    for (index, row) in (0..).zip(rows) {
        for (name, sought) in row.names() {
            let entry = entries.entry(phrase::normal(name)).or_default();
            if sought {
                entry.classes = entry.classes.with(Class::Place);
            }
            if row.kind == PlaceKind::Country {
                entry.classes = entry.classes.with(Class::Country);
            }
            entry.places.push(index);
        }
    }
}

/// The row of each country by its code.
pub(super) fn countries(rows: &[Row]) -> BTreeMap<&str, u32> {
    let countries = (0..).zip(rows).filter(|(_, row)| row.kind == PlaceKind::Country);
    countries.map(|(index, row)| (row.country.as_str(), index)).collect()
}

/// The row of each first-order division by its code.
fn regions(rows: &[Row]) -> BTreeMap<&str, u32> {
    let regions = (0..).zip(rows).filter(|(_, row)| row.kind == PlaceKind::Region && row.region != "-");
    regions.map(|(index, row)| (row.region.as_str(), index)).collect()
}

/// The sections of the table of places.
pub(super) fn pack(rows: &[Row]) -> Vec<Vec<u8>> {
    let (countries, regions) = (countries(rows), regions(rows));
    let half = |index: Option<&u32>| {
        index.map_or(NONE, |index| u16::try_from(*index).expect("countries and regions lead the table"))
    };
    let kind = |row: &Row| {
        let index = PlaceKind::ALL.iter().position(|kind| *kind == row.kind);
        let index = u8::try_from(index.expect("ALL holds every kind")).expect("there are few kinds");
        if row.minor { index | MINOR } else { index }
    };
    let name_ends = rows.iter().scan(0, |end, row| {
        *end += u32::try_from(row.name.len()).expect("names are short");
        Some(*end)
    });
    let name_starts = std::iter::once(0).chain(name_ends).take(rows.len());
    vec![
        planes(rows.iter().map(|row| row.lat_e4.cast_unsigned())),
        planes(rows.iter().map(|row| row.lon_e4.cast_unsigned())),
        planes(rows.iter().map(|row| row.population)),
        planes(rows.iter().map(|row| row.geonames)),
        rows.iter().flat_map(|row| half(countries.get(row.country.as_str())).to_le_bytes()).collect(),
        rows.iter().flat_map(|row| half(regions.get(row.region.as_str())).to_le_bytes()).collect(),
        rows.iter().map(kind).collect(),
        rows.iter().map(|row| u8::try_from(row.name.len()).expect("checked when read")).collect(),
        column(name_starts.step_by(STRIDE)),
        rows.iter().flat_map(|row| row.name.bytes()).collect(),
    ]
}

#[cfg(test)]
mod tests {
    use super::{degrees_e4, row};

    #[test]
    fn degrees_are_cut_to_ten_thousandths() {
        assert_eq!(degrees_e4("50.45466", 90), Ok(504_546));
        assert_eq!(degrees_e4("-0.5", 90), Ok(-5_000));
        assert_eq!(degrees_e4("7", 90), Ok(70_000));
        assert!(degrees_e4("91.0", 90).is_err());
        assert!(degrees_e4("north", 90).is_err());
    }

    #[test]
    fn a_broken_line_is_refused_with_the_reason() {
        let why = |line: &str| row(line).err().expect("broken on purpose");
        assert_eq!(why("1\tKyiv"), "2 columns instead of 8");
        assert!(why("1\tKyiv\t50\t30\t2\tUA\tmetropolis\t-").contains("metropolis"));
        assert!(why("1\tКиїв\t50\t30\t2\tUA\tcity\t-").contains("Latin script"));
    }
}
