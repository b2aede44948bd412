//! Everything the page paints, in one typed object; offsets are UTF-16 units.

use serde::Serialize;

use super::form::{self, Analysis, ArticleForm};
use super::format::{Facts, Format};
use super::offsets::{Offsets, Unit};
use crate::Label;
use crate::document::{FurnitureKind, ParagraphKind};
use crate::dossier::Dossier;
use crate::gazetteer::Resources;
use crate::identity::MentionRef;
use crate::published::PublishedFrom;
use crate::view::counted::Counted;
use crate::view::{certainty, runs, table, title};

/// One analysis with its views.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Snapshot {
    /// The outside form.
    pub analysis: Analysis,
    /// The articles, in the order of [`Analysis::articles`].
    pub articles: Vec<ArticleView>,
    /// The summary table of all articles.
    pub table: Vec<TableRow>,
    /// Every label in display order.
    pub labels: Vec<LabelInfo>,
    /// What all of it can be saved as, in display order.
    pub formats: Vec<FormatInfo>,
    /// How certainty is said in words, least certain first.
    pub certainty: Vec<CertaintyStep>,
    /// Below which scores a reader may have marks faded, lowest first.
    pub lines: Vec<f64>,
    /// How long the analysis took, in milliseconds; the caller holds the clock.
    pub elapsed_ms: f64,
}

impl Snapshot {
    /// The snapshot as JSON on one line.
    ///
    /// # Panics
    /// Never: plain data can be written.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).expect("the snapshot is plain data")
    }
}

/// One article, cut up for painting.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ArticleView {
    /// The caller's own number for it.
    pub key: u32,
    /// Its id in the outside form.
    pub id: String,
    /// Its headline, else its first words.
    pub title: String,
    /// How many words it has.
    pub words: usize,
    /// Whether only captions state its publication date: it may be some days younger.
    pub dated_by_caption: bool,
    /// Its paragraphs; what stands between them is white space.
    pub paragraphs: Vec<ParagraphView>,
    /// Characters a reader cannot see.
    pub hidden: Vec<HiddenView>,
    /// Mentions of entities that are not counted again, as indices into the article's mentions.
    pub uncounted: Vec<usize>,
}

/// One paragraph.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ParagraphView {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// `body`, `heading`, `listItem`, `caption` or `furniture`.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "\"body\" | \"heading\" | \"listItem\" | \"caption\" | \"furniture\"")
    )]
    pub kind: &'static str,
    /// Whether it says again what an earlier paragraph says.
    pub repeats: bool,
    /// Its runs, without a gap: each begins where the one before ends, the first where the paragraph begins.
    pub runs: Vec<RunView>,
}

/// A stretch of a paragraph in which nothing begins or ends. Most of a snapshot is runs: what one has nothing to say of
/// is left out.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct RunView {
    /// One past the last unit.
    pub end: u32,
    /// The mention it belongs to, as an index into the article's mentions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mention: Option<usize>,
    /// The furniture it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(
            type = "\"dateline\" | \"byline\" | \"credit\" | \"dateLine\" | \"wireCode\" | \"promotion\" | \"shareCount\"",
            optional
        )
    )]
    pub furniture: Option<&'static str>,
    /// The quotes whose content it belongs to, as indices into the article's quotes, the outermost first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub quotes: Vec<usize>,
    /// Whether it belongs to a word of saying.
    #[serde(skip_serializing_if = "is_not")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub cue: bool,
    /// Whether it belongs to the words that name a speaker.
    #[serde(skip_serializing_if = "is_not")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub speaker: bool,
    /// The figure it belongs to, as an index into the article's figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<usize>,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
const fn is_not(fact: &bool) -> bool {
    !*fact
}

/// A character a reader cannot see.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct HiddenView {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// `U+202E right-to-left override`.
    pub name: String,
}

/// One row of the summary table: what the entity itself does not say.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct TableRow {
    /// The entity's id.
    pub entity: String,
    /// Mentions by article.
    pub counts: Vec<ArticleCount>,
    /// The lowest score among its mentions, 0 to 1.
    pub least_sure: f64,
    /// The highest score among its mentions, 0 to 1.
    pub surest: f64,
    /// Its first mention.
    pub first: FirstMention,
}

/// How often one article mentions an entity.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ArticleCount {
    /// The article's id.
    pub article: String,
    /// How often.
    pub mentions: usize,
    /// The highest score among these mentions, 0 to 1.
    pub surest: f64,
}

/// An entity's first mention.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct FirstMention {
    /// The article's id.
    pub article: String,
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// The words.
    pub text: String,
    /// The words around it, cut with `…`.
    pub context: String,
}

/// A label and how to show it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LabelInfo {
    /// See [`Label::code`].
    pub code: &'static str,
    /// See [`Label::word`].
    pub word: &'static str,
    /// See [`Label::explanation`].
    pub explanation: &'static str,
    /// See [`crate::label::Family::class`].
    pub family: &'static str,
    /// One to three capitals that stand beside a mark, so that colour never speaks alone.
    pub tag: &'static str,
}

/// Something that can be saved.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct FormatInfo {
    /// Its name in the call that writes it.
    pub name: &'static str,
    /// What it is.
    pub words: &'static str,
    /// What stands over it and its like.
    pub group: &'static str,
}

/// Words for the certainties from one score up to the next step's.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CertaintyStep {
    /// The lowest score they hold for, 0 to 1.
    pub from: f64,
    /// See [`crate::view::certainty::words`].
    pub words: &'static str,
}

/// Everything the page paints. `keys` are the caller's numbers for the articles, in order; a missing one is 0.
#[must_use]
pub fn snapshot(dossier: &Dossier, resources: &Resources, keys: &[u32], elapsed_ms: f64) -> Snapshot {
    let counted = Counted::of(dossier);
    let articles = (0..dossier.readings().len()).map(|index| {
        let key = keys.get(index).copied().unwrap_or_default();
        article(dossier, &counted, index, key)
    });
    let (forms, views) = articles.unzip();
    let mut snapshot = frame(dossier, resources, elapsed_ms);
    snapshot.analysis.articles = forms;
    snapshot.articles = views;
    snapshot
}

/// What the page paints besides the articles.
#[must_use]
pub fn frame(dossier: &Dossier, resources: &Resources, elapsed_ms: f64) -> Snapshot {
    let offsets: Vec<Offsets<'_>> =
        dossier.readings().iter().map(|reading| Offsets::new(reading.document.text(), Unit::Utf16)).collect();
    Snapshot {
        analysis: form::frame(dossier, resources, Unit::Utf16),
        articles: Vec::new(),
        table: table::rows(dossier).iter().map(|row| table_row(dossier, &offsets, row)).collect(),
        labels: Label::ALL.into_iter().map(label_info).collect(),
        formats: Format::ALL.into_iter().map(format_info).collect(),
        certainty: certainty::STEPS
            .into_iter()
            .map(|(from, words)| CertaintyStep { from: certainty::fraction(from), words })
            .collect(),
        lines: certainty::LINES.into_iter().map(certainty::fraction).collect(),
        elapsed_ms,
    }
}

/// One article in the outside form and cut up for painting; `key` is the caller's number for it.
///
/// # Panics
/// When the dossier has no article at `index`.
#[must_use]
pub fn article(dossier: &Dossier, counted: &Counted, index: usize, key: u32) -> (ArticleForm, ArticleView) {
    let offsets = Offsets::new(dossier.readings()[index].document.text(), Unit::Utf16);
    (form::article(dossier, index, Unit::Utf16), article_view(dossier, counted, index, &offsets, key))
}

fn article_view(
    dossier: &Dossier,
    counted: &Counted,
    index: usize,
    offsets: &Offsets<'_>,
    key: u32,
) -> ArticleView {
    let reading = &dossier.readings()[index];
    let document = &reading.document;
    let paragraphs =
        document.paragraphs().iter().zip(runs::of(reading)).map(|(paragraph, runs)| ParagraphView {
            start: offsets.at(paragraph.span.start()),
            end: offsets.at(paragraph.span.end()),
            kind: paragraph_kind(paragraph.kind),
            repeats: paragraph.repeats.is_some(),
            runs: runs
                .into_iter()
                .map(|run| RunView {
                    end: offsets.at(run.span.end()),
                    mention: run.mention,
                    furniture: run.furniture.map(furniture_kind),
                    quotes: run.quotes,
                    cue: run.cue,
                    speaker: run.speaker,
                    figure: run.figure,
                })
                .collect(),
        });
    let hidden = document.hidden().iter().map(|hidden| HiddenView {
        start: offsets.at(hidden.span.start()),
        end: offsets.at(hidden.span.end()),
        name: hidden.name(),
    });
    ArticleView {
        key,
        id: form::article_id(index),
        title: title::title(document),
        words: title::count_words(document.text()),
        dated_by_caption: reading.published.is_some_and(|found| found.from == PublishedFrom::Caption),
        paragraphs: paragraphs.collect(),
        hidden: hidden.collect(),
        uncounted: uncounted(dossier, counted, index),
    }
}

fn uncounted(dossier: &Dossier, counted: &Counted, article: usize) -> Vec<usize> {
    let mentions = 0..dossier.readings()[article].mentions.len();
    let refs = mentions.map(|mention| MentionRef { article, mention });
    refs.filter(|&at| dossier.entity_of(at).is_some() && !counted.counts(at)).map(|at| at.mention).collect()
}

fn table_row(dossier: &Dossier, offsets: &[Offsets<'_>], row: &table::Row) -> TableRow {
    let reading = &dossier.readings()[row.first.article];
    let span = reading.mentions[row.first.mention].span;
    let offsets = &offsets[row.first.article];
    let count = |count: &table::ArticleCount| ArticleCount {
        article: form::article_id(count.article),
        mentions: count.mentions,
        surest: certainty::fraction(count.surest),
    };
    TableRow {
        entity: form::entity_id(row.entity),
        counts: row.counts.iter().map(count).collect(),
        least_sure: certainty::fraction(row.least_sure),
        surest: certainty::fraction(row.surest),
        first: FirstMention {
            article: form::article_id(row.first.article),
            start: offsets.at(span.start()),
            end: offsets.at(span.end()),
            text: reading.document.slice(span).to_owned(),
            context: row.context.words(&reading.document),
        },
    }
}

fn label_info(label: Label) -> LabelInfo {
    LabelInfo {
        code: label.code(),
        word: label.word(),
        explanation: label.explanation(),
        family: label.family().class(),
        tag: tag(label),
    }
}

fn format_info(format: Format) -> FormatInfo {
    let Facts { name, words, group, .. } = format.facts();
    FormatInfo { name, words, group: group.words() }
}

/// One to three capitals for a label.
#[must_use]
pub const fn tag(label: Label) -> &'static str {
    match label {
        Label::Person => "PER",
        Label::Norp => "GRP",
        Label::Org => "ORG",
        Label::Gpe => "GPE",
        Label::Loc => "LOC",
        Label::Fac => "FAC",
        Label::Event => "EVT",
        Label::Weapon => "WPN",
        Label::Product => "PRD",
        Label::WorkOfArt => "WRK",
        Label::Law => "LAW",
        Label::Language => "LNG",
        Label::Date => "DAT",
        Label::Time => "TIM",
        Label::Percent => "PCT",
        Label::Money => "MNY",
        Label::Quantity => "QTY",
        Label::Ordinal => "ORD",
        Label::Cardinal => "NUM",
    }
}

const fn paragraph_kind(kind: ParagraphKind) -> &'static str {
    match kind {
        ParagraphKind::Body => "body",
        ParagraphKind::Heading => "heading",
        ParagraphKind::ListItem => "listItem",
        ParagraphKind::Caption => "caption",
        ParagraphKind::Furniture => "furniture",
    }
}

const fn furniture_kind(kind: FurnitureKind) -> &'static str {
    match kind {
        FurnitureKind::Dateline => "dateline",
        FurnitureKind::Byline => "byline",
        FurnitureKind::Credit => "credit",
        FurnitureKind::DateLine => "dateLine",
        FurnitureKind::WireCode => "wireCode",
        FurnitureKind::Promotion => "promotion",
        FurnitureKind::ShareCount => "shareCount",
    }
}
