//! What the articles and all that was found in them can leave as: one list for the command line, the page and the crate.
//!
//! To add a format: a variant, its line in [`Format::ALL`] and in [`Format::facts`], and how it is written in
//! [`Format::content`]. The command line's `--format`, the page's call and the page's menu follow.

use super::annotation::{brat, conll, spacy, web};
use super::csv::{self, Table};
use super::offsets::Unit;
use super::{geojson, html, ics, json, markdown, summary};
use crate::dossier::Dossier;
use crate::gazetteer::Resources;

/// A format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Tables for a person at a terminal.
    Summary,
    /// A brief in Markdown.
    Markdown,
    /// A report for a browser, to read or print.
    Html,
    /// Every table with a data dictionary, in a ZIP file.
    CsvPack,
    /// One table.
    Csv(Table),
    /// Everything, as `dateline/1`.
    Json,
    /// The places.
    GeoJson,
    /// W3C Web Annotations.
    Annotations,
    /// The timeline, for calendars.
    Ics,
    /// Standoff files of brat, in a ZIP file.
    Brat,
    /// Columns of `CoNLL` 2003.
    Conll,
    /// What displaCy draws.
    Spacy,
}

/// What kind of thing a format is, to set formats apart in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// To read.
    Reports,
    /// For spreadsheets.
    Tables,
    /// For maps.
    Places,
    /// For calendars.
    Dates,
    /// For programs, nothing left out.
    Everything,
    /// For annotation tools and trainers.
    Annotation,
}

impl Group {
    /// What stands over its formats.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Reports => "To read",
            Self::Tables => "Tables",
            Self::Places => "Places",
            Self::Dates => "Dates",
            Self::Everything => "Everything",
            Self::Annotation => "Annotations",
        }
    }
}

/// What offsets of a format count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// It has none.
    Nothing,
    /// Whatever is asked for; the file names it.
    AsAsked,
    /// What the format's own rules say.
    Always(Unit),
}

/// What is told of a format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Its name in a call.
    pub name: &'static str,
    /// What it is, for a person: "Places as GeoJSON".
    pub words: &'static str,
    /// What it is among others.
    pub group: Group,
    /// The name of its file.
    pub file: &'static str,
    /// Its media type, without the encoding: text is always UTF-8.
    pub media_type: &'static str,
    /// What its offsets count.
    pub offsets: Counted,
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Text.
    Text(String),
    /// Bytes that are no text.
    Bytes(Vec<u8>),
}

/// Tells spreadsheets that a table is UTF-8: without it Excel garbles Cyrillic. A pipeline does not want it.
pub(super) const BYTE_ORDER_MARK: &str = "\u{feff}";

impl Format {
    /// Every format, in the order in which lists show them.
    pub const ALL: [Self; 23] = [
        Self::Summary,
        Self::Markdown,
        Self::Html,
        Self::CsvPack,
        Self::Csv(Table::Entities),
        Self::Csv(Table::Mentions),
        Self::Csv(Table::Quotes),
        Self::Csv(Table::Figures),
        Self::Csv(Table::Times),
        Self::Csv(Table::Timeline),
        Self::Csv(Table::Articles),
        Self::Csv(Table::Corrections),
        Self::Csv(Table::Spellings),
        Self::Csv(Table::Differing),
        Self::Csv(Table::Denials),
        Self::Csv(Table::Overlaps),
        Self::GeoJson,
        Self::Ics,
        Self::Json,
        Self::Annotations,
        Self::Brat,
        Self::Conll,
        Self::Spacy,
    ];

    /// The format with this name, if there is one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.facts().name == name)
    }

    /// What is told of it.
    #[must_use]
    pub const fn facts(self) -> Facts {
        use Counted::{Always, AsAsked, Nothing};
        use Group::{Annotation, Dates, Everything, Places, Reports, Tables};
        match self {
            Self::Summary => {
                facts("summary", "Summary as plain text", Reports, "dateline.txt", "text/plain", Nothing)
            }
            Self::Html => {
                facts("html", "Report as a web page", Reports, "dateline-report.html", "text/html", Nothing)
            }
            Self::Markdown => {
                facts("markdown", "Brief in Markdown", Reports, "dateline-brief.md", "text/markdown", Nothing)
            }
            Self::Annotations => facts(
                "jsonld",
                "W3C Web Annotations (JSON-LD)",
                Annotation,
                "dateline-annotations.jsonld",
                "application/ld+json",
                Always(Unit::CodePoint),
            ),
            Self::Brat => facts(
                "brat",
                "brat standoff, zipped",
                Annotation,
                "dateline-brat.zip",
                "application/zip",
                Always(Unit::CodePoint),
            ),
            Self::Conll => {
                facts("conll", "CoNLL 2003 columns", Annotation, "dateline.conll", "text/plain", Nothing)
            }
            Self::Spacy => facts(
                "spacy",
                "spaCy displaCy JSON",
                Annotation,
                "dateline-displacy.json",
                "application/json",
                Always(Unit::CodePoint),
            ),
            Self::CsvPack => facts(
                "csv-pack",
                "All tables with a data dictionary, zipped",
                Tables,
                "dateline-tables.zip",
                "application/zip",
                Nothing,
            ),
            Self::Csv(table) => of_table(table),
            Self::GeoJson => facts(
                "geojson",
                "Places as GeoJSON",
                Places,
                "dateline-places.geojson",
                "application/geo+json",
                AsAsked,
            ),
            Self::Ics => facts(
                "ics",
                "Timeline for a calendar",
                Dates,
                "dateline-timeline.ics",
                "text/calendar",
                Nothing,
            ),
            Self::Json => {
                facts("json", "Everything as JSON", Everything, "dateline.json", "application/json", AsAsked)
            }
        }
    }

    /// The whole of a dossier in this format. `unit` is what offsets count where the format leaves that open.
    #[must_use]
    pub fn content(self, dossier: &Dossier, resources: &Resources, unit: Unit) -> Content {
        match self {
            Self::Summary => Content::Text(summary::summary(dossier, resources)),
            Self::Html => Content::Text(html::html(dossier, resources)),
            Self::Markdown => Content::Text(markdown::markdown(dossier, resources)),
            Self::Annotations => Content::Text(web::web(dossier, resources)),
            Self::Brat => Content::Bytes(brat::brat(dossier, resources)),
            Self::Conll => Content::Text(conll::conll(dossier, resources)),
            Self::Spacy => Content::Text(spacy::spacy(dossier)),
            Self::CsvPack => Content::Bytes(csv::pack::pack(dossier, resources)),
            Self::Csv(table) => Content::Text(csv::table(dossier, resources, table)),
            Self::GeoJson => Content::Text(geojson::geojson(dossier, resources, unit)),
            Self::Ics => Content::Text(ics::ics(dossier)),
            Self::Json => Content::Text(json::json(dossier, resources, unit)),
        }
    }

    /// The bytes of a file in this format, which programs open by a double click: tables begin with a byte order mark.
    #[must_use]
    pub fn file(self, dossier: &Dossier, resources: &Resources, unit: Unit) -> Vec<u8> {
        match (self.content(dossier, resources, unit), self) {
            (Content::Text(text), Self::Csv(_)) => [BYTE_ORDER_MARK, &text].concat().into_bytes(),
            (Content::Text(text), _) => text.into_bytes(),
            (Content::Bytes(bytes), _) => bytes,
        }
    }
}

const fn of_table(table: Table) -> Facts {
    const CSV: &str = "text/csv";
    let (name, words, file) = match table {
        Table::Entities => ("csv", "Table as CSV", "dateline-table.csv"),
        Table::Mentions => ("csv-mentions", "Mentions as CSV", "dateline-mentions.csv"),
        Table::Quotes => ("csv-quotes", "Quotes as CSV", "dateline-quotes.csv"),
        Table::Figures => ("csv-figures", "Figures as CSV", "dateline-figures.csv"),
        Table::Times => ("csv-times", "Times as CSV", "dateline-times.csv"),
        Table::Timeline => ("csv-timeline", "Timeline as CSV", "dateline-timeline.csv"),
        Table::Articles => ("csv-articles", "Articles as CSV", "dateline-articles.csv"),
        Table::Corrections => ("csv-corrections", "Corrections as CSV", "dateline-corrections.csv"),
        Table::Spellings => ("csv-spellings", "Spellings that differ as CSV", "dateline-spellings.csv"),
        Table::Differing => ("csv-differing", "Figures that differ as CSV", "dateline-differing.csv"),
        Table::Denials => ("csv-denials", "Denials and claims as CSV", "dateline-denials.csv"),
        Table::Overlaps => ("csv-overlaps", "Shared text as CSV", "dateline-overlaps.csv"),
    };
    facts(name, words, Group::Tables, file, CSV, Counted::Nothing)
}

const fn facts(
    name: &'static str,
    words: &'static str,
    group: Group,
    file: &'static str,
    media_type: &'static str,
    offsets: Counted,
) -> Facts {
    Facts { name, words, group, file, media_type, offsets }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Facts, Format};

    #[test]
    fn no_two_formats_share_a_name_or_words() {
        let all = Format::ALL.map(Format::facts);
        for fact in [|facts: &Facts| facts.name, |facts: &Facts| facts.words, |facts: &Facts| facts.file] {
            assert_eq!(all.iter().map(fact).collect::<BTreeSet<_>>().len(), all.len());
        }
        for format in Format::ALL {
            assert_eq!(Format::from_name(format.facts().name), Some(format));
        }
    }

    #[test]
    fn formats_of_a_group_stand_together() {
        let mut groups = Format::ALL.map(|format| format.facts().group.words()).to_vec();
        groups.dedup();
        assert_eq!(groups.iter().collect::<BTreeSet<_>>().len(), groups.len(), "{groups:?}");
    }
}
