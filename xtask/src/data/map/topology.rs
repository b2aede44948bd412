//! Borders shared: each stretch between two meeting points is one arc, whichever areas it bounds.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::areas::{Area, disputed};
use super::path::{Line, Point, area_km2};
use super::rings::{self, Polygon};
use super::simple;

/// An arc and the way it is gone: `!index` backwards, as TopoJSON writes it.
pub(super) type ArcId = i32;

/// Countries and regions as arcs.
pub(super) struct Drawing {
    /// The arcs, simplified.
    pub(super) arcs: Vec<Line>,
    /// By country code.
    pub(super) countries: BTreeMap<String, Vec<Polygon>>,
    /// Regions of countries that are drawn closely, with their GeoNames id, name and country.
    pub(super) regions: Vec<(u32, String, String, Vec<Polygon>)>,
    pub(super) coast: Vec<ArcId>,
    pub(super) borders: Vec<ArcId>,
    pub(super) disputed: Vec<ArcId>,
    /// Borders between the regions of one country.
    pub(super) inner: Vec<ArcId>,
}

/// Countries with a war in this century or beside one, drawn closely and with their regions.
const CLOSE: [&str; 44] = [
    "AF", "AM", "AZ", "BA", "BF", "BI", "BY", "CD", "CF", "CM", "CO", "EG", "ER", "ET", "GE", "HT", "IL",
    "IQ", "IR", "JO", "KE", "LB", "LY", "MD", "ML", "MM", "MZ", "NE", "NG", "PK", "PS", "RS", "RU", "RW",
    "SD", "SO", "SS", "SY", "TD", "UA", "VE", "XK", "YE", "TW",
];
/// Islands and holes smaller than this are left out, in square kilometres: where it is drawn closely, and elsewhere.
const LEAST_KM2: [f64; 2] = [9.0, 600.0];
/// What a corner of a line must enclose with its neighbours to stay, in square kilometres: in the countries drawn most
/// closely, in the other close ones, and elsewhere.
const CORNER_KM2: [f64; 3] = [1.6, 6.0, 60.0];
/// The same for borders between regions of one country.
const INNER_KM2: [f64; 3] = [2.5, 20.0, 90.0];
/// The countries drawn most closely: small ones, and the one where most is read.
const CLOSEST: [&str; 7] = ["UA", "PS", "IL", "LB", "MD", "AM", "XK"];
/// East of this meridian, in steps of a degree, Russia is drawn as countries far from any war are.
const URAL: i32 = 600_000;

pub(super) fn is_close(country: &str) -> bool {
    CLOSE.contains(&country)
}

impl Drawing {
    /// Finds what is shared, and simplifies it.
    pub(super) fn of(areas: Vec<Area>) -> Self {
        let areas = without_specks(areas);
        let cut = Cut::of(&areas);
        let arcs = cut.arcs.iter().enumerate().map(|(arc, line)| {
            let beyond = line[0].0 > URAL;
            let distance = |&area: &usize| match areas[area].country.as_str() {
                country if CLOSEST.contains(&country) => 0,
                "RU" if beyond => 2,
                country => 2 - usize::from(is_close(country)),
            };
            let nearest = cut.users[arc].iter().map(distance).min().unwrap_or_default();
            let inner = match cut.users[arc].as_slice() {
                [one, other, ..] => areas[*one].land == areas[*other].land,
                _ => false,
            };
            simple::line(line, if inner { INNER_KM2 } else { CORNER_KM2 }[nearest])
        });
        let mut drawing = Self {
            arcs: arcs.collect(),
            countries: BTreeMap::new(),
            regions: Vec::new(),
            coast: Vec::new(),
            borders: Vec::new(),
            disputed: Vec::new(),
            inner: Vec::new(),
        };
        drawing.sort_arcs(&areas, &cut);
        drawing.outline(&areas, &cut);
        drawing.drop_unused();
        drawing
    }

    /// Says of each arc what it is.
    fn sort_arcs(&mut self, areas: &[Area], cut: &Cut) {
        for (arc, users) in cut.users.iter().enumerate() {
            let id = ArcId::try_from(arc).expect("fewer arcs than 2^31");
            match users.as_slice() {
                [_] => self.coast.push(id),
                [one, other, ..] => {
                    let (one, other) = (&areas[*one], &areas[*other]);
                    let south = cut.arcs[arc].iter().map(|at| at.1).min().unwrap_or_default();
                    if disputed(&one.land, &other.land, south) {
                        self.disputed.push(id);
                    } else if one.country != other.country {
                        self.borders.push(id);
                    } else if is_close(&one.country) {
                        self.inner.push(id);
                    }
                }
                [] => {}
            }
        }
    }

    /// Puts countries and regions together from arcs.
    fn outline(&mut self, areas: &[Area], cut: &Cut) {
        let mut countries: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        let mut regions: BTreeMap<(u32, &str, &str), Vec<usize>> = BTreeMap::new();
        for (at, area) in areas.iter().enumerate() {
            countries.entry(&area.country).or_default().push(at);
            if let (Some((id, name)), true) = (&area.region, is_close(&area.country)) {
                regions.entry((*id, name.as_str(), area.country.as_str())).or_default().push(at);
            }
        }
        for (country, members) in countries {
            self.countries.insert(country.to_owned(), rings::merged(&self.arcs, &cut.rings, &members));
        }
        for ((id, name, country), members) in regions {
            let shape = rings::merged(&self.arcs, &cut.rings, &members);
            self.regions.push((id, name.to_owned(), country.to_owned(), shape));
        }
    }
}

impl Drawing {
    /// Leaves out the arcs that nothing is made of: the regions' borders of countries that are not drawn closely.
    fn drop_unused(&mut self) {
        let mut shapes: Vec<&mut ArcId> = self.countries.values_mut().flatten().flatten().flatten().collect();
        shapes.extend(self.regions.iter_mut().flat_map(|(.., shape)| shape).flatten().flatten());
        shapes.extend(
            [&mut self.coast, &mut self.borders, &mut self.disputed, &mut self.inner].into_iter().flatten(),
        );
        let mut kept: BTreeMap<usize, usize> = BTreeMap::new();
        for arc in &shapes {
            kept.insert(position(**arc), 0);
        }
        for (next, place) in kept.values_mut().enumerate() {
            *place = next;
        }
        for arc in shapes {
            let place = ArcId::try_from(kept[&position(*arc)]).expect("fewer arcs than 2^31");
            *arc = if *arc < 0 { !place } else { place };
        }
        self.arcs = kept.keys().map(|&arc| std::mem::take(&mut self.arcs[arc])).collect();
    }
}

/// The place of an arc among all, whichever way it is gone.
pub(super) fn position(arc: ArcId) -> usize {
    usize::try_from(if arc < 0 { !arc } else { arc }).expect("an index is not negative")
}

/// The areas without rings too small to see, but for the largest of each area's country.
fn without_specks(mut areas: Vec<Area>) -> Vec<Area> {
    let mut largest: BTreeMap<String, f64> = BTreeMap::new();
    for area in &areas {
        for ring in &area.rings {
            let most = largest.entry(area.country.clone()).or_default();
            *most = most.max(area_km2(ring));
        }
    }
    // A ring that others share is a border, not an island.
    let mut shared: BTreeMap<Point, usize> = BTreeMap::new();
    for ring in areas.iter().flat_map(|area| &area.rings) {
        for &at in &ring[1..] {
            *shared.entry(at).or_default() += 1;
        }
    }
    for area in &mut areas {
        let least = LEAST_KM2[usize::from(!is_close(&area.country))];
        let most = largest.get(&area.country).copied().unwrap_or_default();
        area.rings.retain(|ring| {
            let size = area_km2(ring);
            size >= least || size >= most || ring.iter().any(|at| shared[at] > 1)
        });
    }
    areas.retain(|area| !area.rings.is_empty());
    areas
}

/// Rings cut where borders meet.
struct Cut {
    arcs: Vec<Line>,
    /// By arc: the areas it bounds.
    users: Vec<Vec<usize>>,
    /// By area: its rings as arcs.
    rings: Vec<Vec<Vec<ArcId>>>,
}

impl Cut {
    fn of(areas: &[Area]) -> Self {
        let meeting = meeting_points(areas);
        let mut known: HashMap<Line, usize> = HashMap::new();
        let mut cut = Self { arcs: Vec::new(), users: Vec::new(), rings: Vec::new() };
        for (at, area) in areas.iter().enumerate() {
            let mut rings = Vec::new();
            for ring in &area.rings {
                let mut ids = Vec::new();
                for line in pieces(ring, &meeting) {
                    let (forward, key) = directed(line);
                    let next = cut.arcs.len();
                    let arc = *known.entry(key).or_insert_with_key(|key| {
                        cut.arcs.push(key.clone());
                        cut.users.push(Vec::new());
                        next
                    });
                    cut.users[arc].push(at);
                    let id = ArcId::try_from(arc).expect("fewer arcs than 2^31");
                    ids.push(if forward { id } else { !id });
                }
                rings.push(ids);
            }
            cut.rings.push(rings);
        }
        cut
    }
}

/// Points where a ring has other neighbours than another ring, or than itself elsewhere.
fn meeting_points(areas: &[Area]) -> BTreeSet<Point> {
    let mut neighbours: HashMap<Point, (Point, Point)> = HashMap::new();
    let mut meeting = BTreeSet::new();
    for ring in areas.iter().flat_map(|area| &area.rings) {
        let corners = &ring[1..];
        for (index, &at) in corners.iter().enumerate() {
            let before = corners[(index + corners.len() - 1) % corners.len()];
            let after = corners[(index + 1) % corners.len()];
            let pair = (before.min(after), before.max(after));
            if *neighbours.entry(at).or_insert(pair) != pair {
                meeting.insert(at);
            }
        }
    }
    meeting
}

/// A ring cut at meeting points; whole where it has none.
fn pieces(ring: &[Point], meeting: &BTreeSet<Point>) -> Vec<Line> {
    let corners = &ring[1..];
    // A ring without a meeting point begins at its least point, so that its neighbour inside begins there too.
    let first = corners.iter().position(|at| meeting.contains(at));
    let start = first.or_else(|| (0..corners.len()).min_by_key(|&index| corners[index])).unwrap_or_default();
    let around = (0..=corners.len()).map(|step| corners[(start + step) % corners.len()]);
    let mut pieces: Vec<Line> = Vec::new();
    let mut piece: Line = Vec::new();
    for at in around {
        piece.push(at);
        if piece.len() > 1 && meeting.contains(&at) {
            pieces.push(std::mem::replace(&mut piece, vec![at]));
        }
    }
    if piece.len() > 1 {
        pieces.push(piece);
    }
    pieces
}

/// A line in the direction in which it is kept, and whether it was given so.
fn directed(line: Line) -> (bool, Line) {
    let back: Line = line.iter().rev().copied().collect();
    if line <= back { (true, line) } else { (false, back) }
}

#[cfg(test)]
mod tests {
    use super::{Area, Drawing};

    /// A square of a degree with its lower left corner at a point.
    fn square(country: &str, land: &str, x: i32, y: i32) -> Area {
        let corner = |dx: i32, dy: i32| ((x + dx) * 10_000, (y + dy) * 10_000);
        let ring = vec![corner(0, 0), corner(0, 1), corner(1, 1), corner(1, 0), corner(0, 0)];
        Area {
            country: country.to_owned(),
            land: land.to_owned(),
            region: Some((1, country.to_owned())),
            rings: vec![ring],
        }
    }

    #[test]
    fn neighbours_share_one_arc_and_each_border_is_said_to_be_what_it_is() {
        let areas = vec![
            square("UA", "UKR", 0, 0),
            square("UA", "CRIMEA", 0, 1),
            square("RU", "RUS", 1, 0),
            square("UA", "UKR", 0, -1),
        ];
        let drawing = Drawing::of(areas);
        assert_eq!((drawing.borders.len(), drawing.disputed.len(), drawing.inner.len()), (1, 1, 1));
        assert_eq!(drawing.countries["UA"].len(), 1, "its three squares are one outline");
        let corners: usize = drawing.countries["UA"][0][0]
            .iter()
            .map(|&arc| drawing.arcs[super::position(arc)].len() - 1)
            .sum();
        assert!(corners >= 4, "a ring around all three: {corners}");
    }

    #[test]
    fn specks_are_left_out_but_a_country_keeps_its_largest_ring() {
        let mut far = square("FR", "FRA", 0, 0);
        far.rings.push(vec![(90_000, 0), (90_000, 50), (90_050, 50), (90_000, 0)]);
        let mut small = square("MC", "MCO", 20, 0);
        small.rings = vec![vec![(200_000, 0), (200_000, 50), (200_050, 50), (200_000, 0)]];
        let drawing = Drawing::of(vec![far, small]);
        assert_eq!(drawing.countries["FR"].len(), 1);
        assert_eq!(drawing.countries["MC"].len(), 1);
    }
}
