//! The corpora that are learnt from and measured on: what their labels mean here, and what they leave unmarked.

use dateline::Label::{
    self, Event, Fac, Gpe, Language, Law, Loc, Norp, Org, Person, Product, Weapon, WorkOfArt,
};

/// How one corpus is to be read.
pub(super) struct Source {
    /// The name of its file, without `.jsonl.gz`.
    pub(super) file: &'static str,
    pub(super) domain: Domain,
    /// Its labels and what they may mean here; `*` stands for any ending. A label that is not listed says nothing.
    pub(super) labels: &'static [(&'static str, &'static [Label])],
    pub(super) silence: Silence,
}

/// Where a text comes from: what its kind does otherwise than all is learnt apart. The numbers are hashed;
/// nought would leave the feature whose hash is nought as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Domain {
    /// Written for Dateline: the conventions that are wanted.
    Wire = 1,
    News = 2,
    Encyclopedia = 3,
    Web = 4,
    /// An encyclopedia's sentences with marks on some kinds of names alone.
    Selection = 5,
    /// On Syria and Iraq, by governments and news agencies.
    Dispatches = 6,
}

/// What it says of a word that it is not marked.
#[derive(Clone, Copy, Debug)]
pub(super) enum Silence {
    /// It is no name of these kinds, and may be one of any other.
    Covers(&'static [Label]),
    /// If it has a capital it may be any name, otherwise it is none but perhaps of a kind that needs no capital.
    Partial,
}

/// The labels of a span that may be anything, or nothing.
const UNSURE: &[Label] = &[];
const PLACE: &[Label] = &[Gpe, Loc, Fac];
/// What corpora in the manner of `CoNLL` 2003 call miscellaneous.
const MISC: &[Label] = &[Norp, Event, WorkOfArt, Product, Law, Language, Weapon];
const NEWS: &[Label] = &[Person, Norp, Org, Gpe, Loc];
const PEOPLE_GROUPS_PLACES: &[Label] = &[Person, Org, Gpe, Loc, Fac];

/// What is learnt from besides the wire articles, in `corpora/train/`.
pub(super) const SOURCES: &[Source] = &[
    Source {
        file: "gmb_clean",
        domain: Domain::News,
        labels: &[
            ("PERSON", &[Person]),
            ("GPE", &[Gpe]),
            ("LOC", &[Loc, Fac]),
            ("ORG", &[Org]),
            ("NORP", &[Norp]),
            ("EVENT", &[Event]),
        ],
        silence: Silence::Covers(NEWS),
    },
    Source {
        file: "redocred",
        domain: Domain::Encyclopedia,
        labels: &[
            ("PER", &[Person]),
            ("LOC", &[Gpe, Loc, Norp, Fac]),
            ("ORG", &[Org]),
            ("MISC", &[Event, WorkOfArt, Product, Law, Language, Weapon]),
        ],
        silence: Silence::Covers(NEWS),
    },
    Source {
        file: "wikigold",
        domain: Domain::Encyclopedia,
        labels: &[("PER", &[Person]), ("LOC", PLACE), ("ORG", &[Org]), ("MISC", MISC)],
        silence: Silence::Covers(&[
            Person, Norp, Org, Gpe, Loc, Fac, Event, WorkOfArt, Product, Law, Language,
        ]),
    },
    Source {
        file: "crossner_politics",
        domain: Domain::Encyclopedia,
        labels: &[
            ("politician", &[Person]),
            ("person", &[Person]),
            ("organisation", &[Org]),
            ("politicalparty", &[Org]),
            ("country", &[Gpe]),
            ("location", PLACE),
            ("election", &[Event]),
            ("event", &[Event]),
            ("misc", MISC),
        ],
        silence: Silence::Covers(&[Person, Org, Gpe, Loc, Fac, Event]),
    },
    Source {
        file: "re3d",
        domain: Domain::Dispatches,
        labels: &[
            ("Person", &[Person]),
            ("Location", PLACE),
            ("Organisation", &[Org, Gpe]),
            ("Nationality", &[Norp]),
            ("Weapon", &[Weapon]),
            ("MilitaryPlatform", &[Weapon]),
        ],
        silence: Silence::Covers(&[Person, Org, Gpe]),
    },
    Source {
        file: "uner_ewt",
        domain: Domain::Web,
        labels: &[("PER", &[Person]), ("LOC", PLACE), ("ORG", &[Org])],
        silence: Silence::Covers(PEOPLE_GROUPS_PLACES),
    },
    Source {
        file: "btc",
        domain: Domain::Web,
        labels: &[("PER", &[Person]), ("LOC", PLACE), ("ORG", &[Org])],
        silence: Silence::Covers(PEOPLE_GROUPS_PLACES),
    },
    Source {
        file: "wnut17",
        domain: Domain::Web,
        labels: &[
            ("person", &[Person]),
            ("location", PLACE),
            ("corporation", &[Org]),
            ("group", &[Org, Norp]),
            ("product", &[Product, Weapon]),
            ("creative-work", &[WorkOfArt]),
        ],
        silence: Silence::Covers(PEOPLE_GROUPS_PLACES),
    },
    Source {
        file: "grobid_ner",
        domain: Domain::Encyclopedia,
        labels: &[
            ("PERSON", &[Person]),
            ("LOCATION", &[Gpe, Loc]),
            ("ORGANISATION", &[Org]),
            ("INSTITUTION", &[Org, Gpe]),
            ("BUSINESS", &[Org]),
            ("MEDIA", &[Org, WorkOfArt]),
            ("NATIONAL", &[Norp]),
            ("PERSON_TYPE", &[Norp]),
            ("INSTALLATION", &[Fac]),
            ("EVENT", &[Event]),
            ("LEGAL", &[Law]),
            ("CREATION", &[WorkOfArt]),
            ("CONCEPT", UNSURE),
            ("CONCEPTUAL", UNSURE),
            ("ARTIFACT", &[Product, Weapon]),
            ("ACRONYM", UNSURE),
            ("UNKNOWN", UNSURE),
            ("AWARD", UNSURE),
        ],
        silence: Silence::Covers(NEWS),
    },
    Source {
        file: "fewnerd_coarse_partial",
        domain: Domain::Selection,
        labels: &[
            ("product_weapon", &[Weapon]),
            ("organization_government/governmentagency", &[Org]),
            ("organization_politicalparty", &[Org]),
            ("location_bodiesofwater", &[Loc]),
            ("location_other", &[Loc, Fac]),
            ("person_*", &[Person]),
            ("event_election", &[Event]),
            ("event_sportsevent", &[Event]),
            ("building_*", &[Fac]),
            ("product_car", &[Product]),
            ("art_*", &[WorkOfArt]),
            ("other_*", UNSURE),
        ],
        silence: Silence::Partial,
    },
    Source {
        file: "fewnerd_fine_partial",
        domain: Domain::Selection,
        labels: &[
            ("location_GPE", &[Gpe, Norp]),
            ("location_island", &[Loc]),
            ("location_mountain", &[Loc]),
            ("location_road/railway/highway/transit", &[Fac]),
            ("building_*", &[Fac]),
            ("organization_*", &[Org]),
            ("person_*", &[Person]),
            ("event_*", &[Event]),
            ("product_airplane", &[Weapon, Product]),
            ("product_ship", &[Weapon, Product]),
            ("product_*", &[Product]),
            ("art_*", &[WorkOfArt]),
            ("other_law", &[Law]),
            ("other_language", &[Language]),
            ("other_*", UNSURE),
        ],
        silence: Silence::Partial,
    },
];

/// What is measured on besides the wire articles held out, in `corpora/measure/`. Places of all kinds are one.
pub(super) const MEASURED: &[Source] = &[
    Source {
        file: "worldwide_dev",
        domain: Domain::Wire,
        labels: &[("Person", &[Person]), ("Location", &[Gpe]), ("Organization", &[Org]), ("NORP", &[Norp])],
        silence: Silence::Partial,
    },
    Source {
        file: "conll03_dev",
        domain: Domain::Wire,
        labels: &[("PER", &[Person]), ("LOC", &[Gpe]), ("ORG", &[Org])],
        silence: Silence::Partial,
    },
];

impl Source {
    /// What a label of this corpus may mean; an empty list when that is unsure, nothing when it is no name to us.
    pub(super) fn meaning(&self, label: &str) -> Option<&'static [Label]> {
        let fits = |pattern: &str| {
            pattern.strip_suffix('*').map_or(pattern == label, |stem| label.starts_with(stem))
        };
        self.labels.iter().find(|(pattern, _)| fits(pattern)).map(|(_, labels)| *labels)
    }
}

#[cfg(test)]
mod tests {
    use dateline::Label;

    use super::{SOURCES, Source};

    fn source(file: &str) -> &'static Source {
        SOURCES.iter().find(|source| source.file == file).expect("a source of this name")
    }

    #[test]
    fn an_exact_label_goes_before_a_pattern_and_an_unlisted_one_says_nothing() {
        let fine = source("fewnerd_fine_partial");
        assert_eq!(fine.meaning("product_ship"), Some(&[Label::Weapon, Label::Product][..]));
        assert_eq!(fine.meaning("product_food"), Some(&[Label::Product][..]));
        assert_eq!(fine.meaning("other_god"), Some(&[][..]));
        assert_eq!(source("gmb_clean").meaning("DATE"), None);
    }
}
