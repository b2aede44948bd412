//! Buildings and plants by name: the name proper and the word for what they are.

use crate::Resources;
use crate::gazetteer::{Class, PlaceId};
use crate::spelling;

/// A site by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Site {
    /// What stands before the word for its kind, by sound: the keys of "Azovstal"; for a place of the gazetteer its row.
    pub(super) proper: Vec<String>,
    /// What it is, in one form for all that mean it: "nuclear plant".
    pub(super) head: &'static str,
    /// The name proper, folded, when it is no place's: "azovstal".
    pub(super) core: Option<String>,
}

/// Words that a site's kind is told in, longest first where one ends another.
const HEADS: [(&str, &str); 40] = [
    ("nuclear power plant", "nuclear plant"),
    ("nuclear power station", "nuclear plant"),
    ("nuclear plant", "nuclear plant"),
    ("npp", "nuclear plant"),
    ("hydroelectric power plant", "hydroelectric plant"),
    ("hydroelectric power station", "hydroelectric plant"),
    ("hydropower plant", "hydroelectric plant"),
    ("hydroelectric plant", "hydroelectric plant"),
    ("hpp", "hydroelectric plant"),
    ("thermal power plant", "thermal plant"),
    ("thermal power station", "thermal plant"),
    ("tpp", "thermal plant"),
    ("power plant", "power plant"),
    ("power station", "power plant"),
    ("steel plant", "steelworks"),
    ("steel works", "steelworks"),
    ("steelworks", "steelworks"),
    ("iron and steel works", "steelworks"),
    ("coke and chemical plant", "coke plant"),
    ("coke plant", "coke plant"),
    ("chemical plant", "chemical plant"),
    ("chemical works", "chemical plant"),
    ("international airport", "airport"),
    ("airport", "airport"),
    ("airfield", "air base"),
    ("air base", "air base"),
    ("airbase", "air base"),
    ("military base", "base"),
    ("naval base", "naval base"),
    ("base", "base"),
    ("border crossing", "crossing"),
    ("crossing", "crossing"),
    ("oil refinery", "refinery"),
    ("refinery", "refinery"),
    ("hydroelectric dam", "dam"),
    ("dam", "dam"),
    ("bridge", "bridge"),
    ("hospital", "hospital"),
    ("refugee camp", "camp"),
    ("camp", "camp"),
];

impl Site {
    /// Reads a folded name; nothing when no word tells its kind, or nothing else is told.
    pub(super) fn read(plain: &str, resources: &Resources) -> Option<Self> {
        let strip = |head: &str| plain.strip_suffix(head)?.strip_suffix(' ');
        let (name, head) = HEADS.iter().find_map(|(words, head)| Some((strip(words)?, *head)))?;
        let place = place(name, resources);
        let proper = match place {
            Some(id) => vec![format!("#{}", id.0)],
            None => words_keys(name),
        };
        let common = resources.lexicon.classes(name).has(Class::CommonWord);
        let core = (place.is_none() && !common).then(|| name.to_owned());
        Some(Self { proper, head, core })
    }
}

/// The place a site is called after.
fn place(name: &str, resources: &Resources) -> Option<PlaceId> {
    resources.lexicon.places(name).first().copied()
}

/// Keys of a name of one word; the sound of a longer one. None when it has no letter that is known.
pub(super) fn words_keys(plain: &str) -> Vec<String> {
    let mut keys = if plain.contains(' ') {
        let sounds: Vec<String> = plain.split(' ').map(spelling::sound).collect();
        vec![sounds.join(" ")]
    } else {
        spelling::keys(plain)
    };
    // A word in letters that nobody can sound out.
    keys.retain(|key| !key.trim().is_empty());
    keys
}

/// A name with its abbreviations of kinds written out: "zaporizhzhia nuclear power plant" for "zaporizhzhia npp".
pub(super) fn in_full(plain: &str) -> String {
    let ends = [
        ("npp", "nuclear power plant"),
        ("hpp", "hydroelectric power plant"),
        ("tpp", "thermal power plant"),
    ];
    for (short, long) in ends {
        if let Some(name) = plain.strip_suffix(short).filter(|name| name.ends_with(' ')) {
            return format!("{name}{long}");
        }
    }
    plain.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Site, in_full};
    use crate::Resources;
    use crate::identity::fold;

    #[test]
    fn one_site_is_told_in_several_words() {
        let site = |text: &str| Site::read(&fold::plain(text), Resources::embedded()).expect("a site");
        assert_eq!(site("Zaporizhzhia NPP"), site("Zaporizhzhya Nuclear Power Plant"));
        assert_ne!(site("Zaporizhzhia airport"), site("Zaporizhzhia NPP"));
        assert_eq!(site("Azovstal steelworks").core.as_deref(), Some("azovstal"));
        assert_eq!(site("Donetsk airport").core, None);
        assert_eq!(Site::read("kremlin", Resources::embedded()), None);
        assert_eq!(in_full("zaporizhzhia npp"), "zaporizhzhia nuclear power plant");
    }
}
