//! New names in old sentences: people and towns are swapped for others from the gazetteers, so that a name is
//! learnt by where it stands and how it is built rather than by heart.

use std::collections::BTreeMap;
use std::path::Path;

use dateline::{Label, Span};

/// A small seeded generator (Marsaglia 2003, xorshift).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % bound.max(1)
    }
}

/// Names to draw from.
pub(crate) struct Names {
    given: Vec<String>,
    surnames: Vec<String>,
    towns: Vec<String>,
}

impl Names {
    pub(crate) fn read(data: &Path) -> Self {
        let lines = |path: std::path::PathBuf| -> Vec<String> {
            let text = std::fs::read_to_string(path).unwrap_or_default();
            text.lines()
                .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
                .map(str::to_owned)
                .collect()
        };
        let mut towns = Vec::new();
        let mut files: Vec<_> = std::fs::read_dir(data.join("places"))
            .into_iter()
            .flatten()
            .flatten()
            .map(|e| e.path())
            .collect();
        files.sort();
        for path in files {
            for line in lines(path) {
                let fields: Vec<&str> = line.split('\t').collect();
                if matches!(fields.get(6), Some(&("town" | "city" | "village"))) {
                    towns.push(fields[1].to_owned());
                }
            }
        }
        Self {
            given: lines(data.join("lexicon/given-names.txt")),
            surnames: lines(data.join("lexicon/surnames.txt")),
            towns,
        }
    }
}

/// The same text with other people and other towns in it; spans follow.
pub(crate) fn swap(
    text: &str,
    spans: &[(Span, Vec<Label>)],
    names: &Names,
    is_town: impl Fn(&str) -> bool,
    random: &mut Random,
) -> (String, Vec<(Span, Vec<Label>)>) {
    let mut words: BTreeMap<String, String> = BTreeMap::new();
    let mut towns: BTreeMap<String, String> = BTreeMap::new();
    let (mut out, mut moved, mut at) = (String::with_capacity(text.len()), Vec::new(), 0);
    for (span, labels) in spans {
        if span.start() < at {
            continue;
        }
        out.push_str(&text[at..span.start()]);
        let surface = &text[*span];
        let start = out.len();
        if labels == &[Label::Person] {
            let parts: Vec<&str> = surface.split(' ').collect();
            let last = parts.len() - 1;
            for (index, part) in parts.iter().enumerate() {
                if index > 0 {
                    out.push(' ');
                }
                let plain = part.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '’' || c == '-')
                    && part.chars().next().is_some_and(char::is_uppercase)
                    && part.chars().count() > 2;
                if !plain {
                    out.push_str(part);
                    continue;
                }
                let list = if index == last { &names.surnames } else { &names.given };
                let chosen = words
                    .entry(part.to_lowercase())
                    .or_insert_with(|| title(&list[random.below(list.len())]))
                    .clone();
                let capitals = part.chars().all(|c| !c.is_lowercase());
                out.push_str(&if capitals { chosen.to_uppercase() } else { chosen });
            }
        } else if labels.contains(&Label::Gpe) && is_town(surface) {
            let chosen = towns
                .entry(surface.to_lowercase())
                .or_insert_with(|| names.towns[random.below(names.towns.len())].clone());
            let capitals = surface.chars().all(|c| !c.is_lowercase());
            out.push_str(&if capitals { chosen.to_uppercase() } else { chosen.clone() });
        } else {
            out.push_str(surface);
        }
        moved.push((Span::new(start, out.len()), labels.clone()));
        at = span.end();
    }
    out.push_str(&text[at..]);
    (out, moved)
}

fn title(name: &str) -> String {
    if name.chars().next().is_some_and(char::is_uppercase) {
        return name.to_owned();
    }
    name.split_inclusive([' ', '-'])
        .map(|part| {
            let mut letters = part.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        })
        .collect()
}
