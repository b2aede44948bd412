//! Weapon nouns that mean something else: "fuel tank", "jet lag", "in his arms".

use crate::gazetteer::Class;
use crate::name::capital::Shape;
use crate::name::cue;
use crate::name::word::Words;

/// Whether a single weapon noun means something else here.
pub(super) fn is_meant(words: &Words<'_>, at: usize, end: usize) -> bool {
    // In the middle of a capitalised name: "Shell", "Arms Control Association".
    let beside_name = words.shape(end).is_capital() && words.together(at, end)
        || words.step_back(at).is_some_and(|before| words.shape(before).is_capital());
    if words.shape(at) == Shape::Title
        && !words.opens(at)
        && !words.is_loud(at)
        && (beside_name || words.has(at, Class::CommonWord))
    {
        return true;
    }
    let word = words.word(at);
    let (before, after) = (words.before(at), words.after(end));
    if word.eq_ignore_ascii_case("mine") {
        return !cue::is_one_of(after, &MINE_FOLLOWERS) && !cue::is_one_of(before, &MINE_LEADERS);
    }
    OTHER_USES.iter().any(|other| {
        cue::is_one_of(word, other.nouns)
            && (cue::is_one_of(before, other.behind) || cue::is_one_of(after, other.before))
    })
}

/// "mine" is mostly a pronoun or a pit; these say that it is a weapon.
const MINE_FOLLOWERS: [&str; 8] =
    ["clearance", "explosion", "blast", "exploded", "clearing", "detonated", "detector", "detectors"];
const MINE_LEADERS: [&str; 5] = ["sea", "land", "naval", "drifting", "floating"];

/// A weapon noun that is none behind or before certain words: "fuel tank", "jet lag", "in his arms".
struct OtherUse {
    nouns: &'static [&'static str],
    behind: &'static [&'static str],
    before: &'static [&'static str],
}

const OTHER_USES: [OtherUse; 19] = [
    OtherUse {
        nouns: &["arms"],
        behind: &[
            "his",
            "her",
            "their",
            "my",
            "your",
            "our",
            "in",
            "into",
            "both",
            "outstretched",
            "crossed",
            "folded",
            "open",
            "bare",
            "tattooed",
        ],
        before: &["folded", "crossed", "outstretched", "around", "length"],
    },
    OtherUse {
        nouns: &["tank", "tanks"],
        behind: &[
            "fuel", "water", "gas", "septic", "think", "oil", "storage", "fish", "petrol", "oxygen",
            "gasoline", "holding", "diesel", "milk",
        ],
        before: &["top", "tops"],
    },
    OtherUse {
        nouns: &["mines"],
        behind: &[
            "coal", "gold", "copper", "salt", "diamond", "silver", "iron", "tin", "uranium", "cobalt",
            "coltan", "lithium", "zinc", "ore", "opencast", "deep", "nickel", "bauxite", "crypto",
        ],
        before: &["minister", "ministry", "workers", "union"],
    },
    OtherUse {
        nouns: &["shell", "shells"],
        behind: &[
            "egg",
            "sea",
            "snail",
            "to",
            "walnut",
            "nut",
            "empty",
            "burnt-out",
            "outer",
            "concrete",
            "hollow",
            "tortoise",
            "turtle",
            "pasta",
        ],
        before: &["company", "companies", "game", "suit", "shock"],
    },
    OtherUse {
        nouns: &["gun", "guns"],
        behind: &["glue", "nail", "starting", "speed", "jumped", "top", "radar"],
        before: &[],
    },
    OtherUse {
        nouns: &["jet", "jets"],
        behind: &[
            "private",
            "jumbo",
            "business",
            "passenger",
            "executive",
            "water",
            "corporate",
            "commercial",
            "airline",
        ],
        before: &["fuel", "lag", "stream", "engine", "engines", "ski", "skis", "set"],
    },
    OtherUse {
        nouns: &["aircraft", "helicopter", "helicopters"],
        behind: &[
            "civilian",
            "passenger",
            "commercial",
            "private",
            "civil",
            "light",
            "rescue",
            "air-ambulance",
            "police",
        ],
        before: &["maker", "manufacturer", "engines", "parts", "company"],
    },
    OtherUse {
        nouns: &["bomber", "bombers"],
        behind: &["suicide", "alleged", "would-be", "suspected", "the", "convicted", "embassy", "marathon"],
        before: &["jacket", "jackets"],
    },
    OtherUse {
        nouns: &["rocket", "rockets"],
        behind: &["to", "space", "carrier", "prices", "ariane", "soyuz"],
        before: &["science", "scientist", "scientists", "salad", "ship", "lifted"],
    },
    OtherUse {
        nouns: &["bomb", "mortar", "torpedo", "knife", "shotgun", "tank", "rocket", "drone", "arm"],
        behind: &["to", "would", "could", "should", "will", "can", "might", "must", "they", "we", "not"],
        before: &[],
    },
    OtherUse {
        nouns: &["bomb", "bombs"],
        behind: &["photo", "bath", "sex", "time", "cherry"],
        before: &["scare", "threat", "threats", "hoax", "shelter", "shelters"],
    },
    OtherUse { nouns: &["mortar"], behind: &[], before: &["board", "boards"] },
    OtherUse {
        nouns: &["bullet", "bullets"],
        behind: &["silver", "magic", "left-foot", "right-foot"],
        before: &["point", "points", "train", "trains", "list"],
    },
    OtherUse { nouns: &["armor", "armour"], behind: &["body", "his", "her", "in", "shining"], before: &[] },
    OtherUse {
        nouns: &["explosive"],
        behind: &[
            "an",
            "more",
            "most",
            "very",
            "so",
            "potentially",
            "as",
            "is",
            "was",
            "the",
            "highly",
            "and",
        ],
        before: &["growth", "report", "mix", "situation", "claims", "allegations", "issue"],
    },
    OtherUse {
        nouns: &["cannon", "cannons"],
        behind: &["water", "loose", "glitter", "snow", "confetti"],
        before: &["fodder"],
    },
    OtherUse {
        nouns: &["knife", "knives"],
        behind: &["kitchen", "butter", "bread", "steak", "palette"],
        before: &["edge"],
    },
    OtherUse {
        nouns: &["weapon", "weapons", "ammunition", "artillery", "missile", "missiles"],
        behind: &["secret", "best", "main", "political", "only", "our", "my"],
        before: &["against"],
    },
    OtherUse {
        nouns: &["shot", "magazine", "cartridge", "cartridges"],
        behind: &["ink", "toner", "printer"],
        before: &[],
    },
];
