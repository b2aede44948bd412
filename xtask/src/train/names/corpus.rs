//! Annotated corpora, whatever their labels, as documents with a constraint on each token's tag.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use dateline::document::TokenKind;
use dateline::gazetteer::{Class, Resources};
use dateline::model::names::tags::{self as tagset, LABELS, OUTSIDE, Position, TAGS};
use dateline::name::Proposals;
use dateline::{Document, Label, Mention, Span};

/// One annotated document.
pub(crate) struct Example {
    pub(crate) document: Document,
    /// For each token what the annotation says of its tag.
    pub(crate) allowed: Vec<Constraint>,
    /// What the rules find in it.
    pub(crate) rules: Proposals,
    pub(crate) domain: u64,
    /// The spans as annotated, with every label the source's may mean.
    pub(crate) spans: Vec<(Span, Vec<Label>)>,
}

/// What an annotation says of one token's tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Constraint {
    /// The tags it may carry, a bit each. Where the annotation is silent all bits stand.
    pub(crate) allowed: u64,
    /// Of these the ones that are not likely: labels that the corpus does not mark but could hold.
    pub(crate) doubtful: u64,
}

impl Constraint {
    const NONE: Self = Self { allowed: ANY, doubtful: 0 };

    pub(crate) fn is_none(self) -> bool {
        self.allowed == ANY
    }
}

/// How one corpus is to be read.
pub(crate) struct Source {
    pub(crate) file: &'static str,
    /// Its labels and what they may mean here; an empty list leaves the words out of the training.
    pub(crate) labels: &'static [(&'static str, &'static [Label])],
    /// Labels for which an unmarked word is truly outside.
    pub(crate) covers: &'static [Label],
    /// Whether unmarked capitalised words may be names of any kind.
    pub(crate) partial: bool,
}

use Label::{Event, Fac, Gpe, Language, Law, Loc, Norp, Org, Person, Product, Weapon, WorkOfArt};
const PLACE: &[Label] = &[Gpe, Loc, Fac];
const MISC: &[Label] = &[Norp, Event, WorkOfArt, Product, Law, Language, Weapon];
const NEWS: &[Label] = &[Person, Norp, Org, Gpe, Loc];

pub(crate) const SOURCES: &[Source] = &[
    Source {
        file: "gmb_clean",
        labels: &[
            ("PERSON", &[Person]),
            ("GPE", &[Gpe]),
            ("LOC", &[Loc, Fac]),
            ("ORG", &[Org]),
            ("NORP", &[Norp]),
            ("EVENT", &[Event]),
        ],
        covers: NEWS,
        partial: false,
    },
    Source {
        file: "redocred",
        labels: &[
            ("PER", &[Person]),
            ("LOC", &[Gpe, Loc, Norp, Fac]),
            ("ORG", &[Org]),
            ("MISC", &[Event, WorkOfArt, Product, Law, Language, Weapon]),
        ],
        covers: &[Person, Org, Gpe, Loc, Norp],
        partial: false,
    },
    Source {
        file: "wikigold",
        labels: &[("PER", &[Person]), ("LOC", PLACE), ("ORG", &[Org]), ("MISC", MISC)],
        covers: &[Person, Norp, Org, Gpe, Loc, Fac, Event, WorkOfArt, Product, Law, Language],
        partial: false,
    },
    Source {
        file: "crossner_politics",
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
        covers: &[Person, Org, Gpe, Loc, Fac, Event],
        partial: false,
    },
    Source {
        file: "re3d",
        labels: &[
            ("Person", &[Person]),
            ("Location", PLACE),
            ("Organisation", &[Org, Gpe]),
            ("Nationality", &[Norp]),
            ("Weapon", &[Weapon]),
            ("MilitaryPlatform", &[Weapon]),
        ],
        covers: &[Person, Org, Gpe],
        partial: false,
    },
    Source {
        file: "uner_ewt",
        labels: &[("PER", &[Person]), ("LOC", PLACE), ("ORG", &[Org])],
        covers: &[Person, Org, Gpe, Loc, Fac],
        partial: false,
    },
    Source {
        file: "btc",
        labels: &[("PER", &[Person]), ("LOC", PLACE), ("ORG", &[Org])],
        covers: &[Person, Org, Gpe, Loc, Fac],
        partial: false,
    },
    Source {
        file: "wnut17",
        labels: &[
            ("person", &[Person]),
            ("location", PLACE),
            ("corporation", &[Org]),
            ("group", &[Org, Norp]),
            ("product", &[Product, Weapon]),
            ("creative-work", &[WorkOfArt]),
        ],
        covers: &[Person, Org, Gpe, Loc, Fac],
        partial: false,
    },
    Source {
        file: "grobid_ner",
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
            ("CONCEPT", &[]),
            ("CONCEPTUAL", &[]),
            ("ARTIFACT", &[Product, Weapon]),
            ("ACRONYM", &[]),
            ("UNKNOWN", &[]),
            ("AWARD", &[]),
        ],
        covers: &[Person, Norp, Org, Gpe, Loc],
        partial: false,
    },
    Source {
        file: "fewnerd_coarse_partial",
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
        ],
        covers: &[],
        partial: true,
    },
    Source {
        file: "fewnerd_fine_partial",
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
        ],
        covers: &[],
        partial: true,
    },
];

fn tag_mask(labels: &[Label], position: Position) -> u64 {
    labels.iter().fold(0, |mask, label| {
        LABELS
            .iter()
            .position(|known| known == label)
            .map_or(mask, |index| mask | 1 << tagset::tag(index, position))
    })
}

fn all_positions(labels: &[Label]) -> u64 {
    [Position::Begin, Position::Inside, Position::Last, Position::Unit]
        .into_iter()
        .fold(0, |mask, position| mask | tag_mask(labels, position))
}

const ANY: u64 = (1 << TAGS) - 1;

/// Reads one gzipped corpus.
pub(crate) fn read(folder: &Path, source: &Source) -> Vec<Example> {
    let path = folder.join(format!("{}.jsonl.gz", source.file));
    let file = std::fs::File::open(&path).expect("corpus is there");
    let mut text = String::new();
    flate2::read::MultiGzDecoder::new(file).read_to_string(&mut text).expect("corpus is UTF-8");
    let domain = match source.file {
        "gmb_clean" => 1,
        "redocred" | "wikigold" | "crossner_politics" | "grobid_ner" => 2,
        "btc" | "wnut17" | "uner_ewt" => 3,
        "re3d" => 5,
        file if file.starts_with("fewnerd") => 4,
        _ => 0,
    };
    text.lines()
        .map(|line| Example { domain, ..example(&serde_json::from_str(line).expect("JSON line"), source) })
        .collect()
}

fn example(row: &serde_json::Value, source: &Source) -> Example {
    let text = row["text"].as_str().unwrap_or_default();
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let span = |value: &serde_json::Value| {
        let at = |key: &str| bytes[value[key].as_u64().unwrap_or_default() as usize];
        Span::new(at("start"), at("end"))
    };
    let mut spans = Vec::new();
    let mut ignored: Vec<Span> = row["ignore"]
        .as_array()
        .map(|list| list.iter().filter(|entry| entry.is_object()).map(&span).collect())
        .unwrap_or_default();
    for entity in row["entities"].as_array().into_iter().flatten() {
        let name = entity["label"].as_str().unwrap_or_default();
        let unnamed =
            entity["named"].as_bool() == Some(false) && !matches!(name, "Weapon" | "MilitaryPlatform");
        if unnamed {
            continue;
        }
        let known = source.labels.iter().find(|(pattern, _)| {
            pattern.strip_suffix('*').map_or(*pattern == name, |stem| name.starts_with(stem))
        });
        match known {
            Some((_, [])) => ignored.push(span(entity)),
            Some((_, labels)) => spans.push((span(entity), labels.to_vec())),
            None if name.starts_with("other_") || name == "MISC" => ignored.push(span(entity)),
            None => {}
        }
    }
    build(text, spans, &ignored, source.covers, source.partial)
}

/// Puts the constraints on the tokens of a text.
pub(crate) fn build(
    text: &str,
    spans: Vec<(Span, Vec<Label>)>,
    ignored: &[Span],
    covers: &[Label],
    partial: bool,
) -> Example {
    let document = Document::read(text);
    let resources = Resources::embedded();
    let rules = dateline::name::propose(&document, resources);
    let uncovered: Vec<Label> = LABELS.into_iter().filter(|label| !covers.contains(label)).collect();
    // Weapons are marked in few corpora and stand in all.
    let doubtful = all_positions(&uncovered) & !all_positions(&[Weapon]);
    let silent = Constraint { allowed: 1 << OUTSIDE | all_positions(&uncovered), doubtful };
    let tokens = document.tokens();
    let mut allowed: Vec<Constraint> = tokens
        .iter()
        .enumerate()
        .map(|(index, token)| {
            let capital = document.word(index).chars().next().is_some_and(char::is_uppercase);
            if partial && (capital || token.kind == TokenKind::Mark) { Constraint::NONE } else { silent }
        })
        .collect();
    // What the rules see there is no more doubtful than that it is nothing.
    for mention in rules.mentions.iter().filter(|mention| uncovered.contains(&mention.label)) {
        let first = tokens.partition_point(|token| token.span.end() <= mention.span.start());
        let last = tokens.partition_point(|token| token.span.start() < mention.span.end());
        for constraint in &mut allowed[first..last] {
            constraint.doubtful &= !all_positions(&[mention.label]);
        }
    }
    let inside = |span: Span| {
        let first = tokens.partition_point(|token| token.span.end() <= span.start());
        let last = tokens.partition_point(|token| token.span.start() < span.end());
        first..last
    };
    for &span in ignored {
        allowed[inside(span)].fill(Constraint::NONE);
    }
    let mut kept = Vec::new();
    for (span, labels) in spans {
        let range = inside(span);
        if range.is_empty() {
            continue;
        }
        let fits = tokens[range.start].span.start() == span.start()
            && tokens[range.end - 1].span.end() == span.end();
        kept.push((span, labels.clone()));
        if !fits {
            allowed[range].fill(Constraint::NONE);
            continue;
        }
        let range = trimmed(&document, resources, range, &labels);
        let unlikely = unlikely(&document, resources, &rules.mentions, &range, &labels);
        let (first, end) = (range.start, range.end);
        for index in range {
            let position = Position::of(index == first, index + 1 == end);
            allowed[index] =
                Constraint { allowed: tag_mask(&labels, position), doubtful: tag_mask(&unlikely, position) };
        }
    }
    Example { document, allowed, rules, domain: 0, spans: kept }
}

/// A span without what our conventions leave out of a name: leading articles and titles, a trailing possessive.
fn trimmed(
    document: &Document,
    resources: &Resources,
    range: std::ops::Range<usize>,
    labels: &[Label],
) -> std::ops::Range<usize> {
    let (mut start, mut end) = (range.start, range.end);
    while end - start > 1 {
        let word = document.word(start);
        let classes = resources.lexicon.classes(word);
        let title = labels == [Person]
            && classes.has(Class::Title)
            && !classes.has(Class::GivenName)
            && !classes.has(Class::Surname);
        if title
            || matches!(word, "the" | "The" | "a" | "an" | "A" | "An")
            || (start > range.start && word == ".")
        {
            start += 1;
        } else {
            break;
        }
    }
    while end - start > 1 && matches!(document.word(end - 1), "'s" | "’s" | "'" | "’") {
        end -= 1;
    }
    start..end
}

/// Of the labels a span may have, those it hardly has: the rest by what the rules and the lists say.
fn unlikely(
    document: &Document,
    resources: &Resources,
    rules: &[Mention],
    range: &std::ops::Range<usize>,
    labels: &[Label],
) -> Vec<Label> {
    if labels.len() < 2 {
        return Vec::new();
    }
    let span = document.tokens()[range.start].span.cover(document.tokens()[range.end - 1].span);
    let near = rules.partition_point(|mention| mention.span.end() <= span.start());
    let ruled = rules.get(near).filter(|mention| mention.span == span).map(|mention| mention.label);
    let classes = resources.lexicon.classes(document.slice(span));
    let chosen = if labels.contains(&Norp) && (classes.has(Class::Norp) || ruled == Some(Norp)) {
        Norp
    } else if let Some(label) = ruled.filter(|label| labels.contains(label)) {
        label
    } else {
        return labels.iter().copied().filter(|label| *label == Norp).collect();
    };
    labels.iter().copied().filter(|label| *label != chosen).collect()
}

/// Reads the marked wire articles whose number is (not) divisible by six.
pub(crate) fn read_wire(folder: &Path, held_out: bool) -> Vec<Example> {
    let mut names: BTreeMap<String, std::path::PathBuf> = BTreeMap::new();
    for entry in std::fs::read_dir(folder).expect("wire folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let number: u32 = name.trim_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(0);
        if entry.path().extension().is_some_and(|ending| ending == "txt")
            && number.is_multiple_of(6) == held_out
        {
            names.insert(name, entry.path());
        }
    }
    names.values().map(|path| marked(&std::fs::read_to_string(path).expect("wire article"))).collect()
}

fn marked(raw: &str) -> Example {
    let body = raw.split_once("\n\n").map_or("", |(_, body)| body);
    let (mut text, mut spans) = (String::new(), Vec::new());
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('⟦') {
        text.push_str(before);
        let (mark, tail) = after.split_once('⟧').unwrap_or((after, ""));
        let mut fields = mark.split('|');
        let words = fields.next().unwrap_or_default();
        let start = text.len();
        text.push_str(words);
        if let Some(label) = fields.next().and_then(Label::from_code).filter(|label| LABELS.contains(label)) {
            spans.push((Span::new(start, text.len()), vec![label]));
        }
        rest = tail;
    }
    text.push_str(rest);
    build(text.trim_end(), spans, &[], &LABELS, false)
}
