//! The parts of the outside form, in the order of their keys.

use serde::Serialize;

use super::correction::CorrectionForm;
use super::figure::AmountForm;

/// A whole analysis.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Analysis {
    /// Always [`SCHEMA`](super::SCHEMA).
    pub schema: &'static str,
    /// What offsets count: `codepoint`, `utf16` or `utf8`.
    pub offsets: &'static str,
    /// The articles in the order given.
    pub articles: Vec<ArticleForm>,
    /// The entities of all articles, in order of their first mention.
    pub entities: Vec<EntityForm>,
    /// Tolls, munitions, equipment and territory, what is one thing side by side.
    pub ledger: Vec<LedgerRowForm>,
    /// A reader's corrections, in their order.
    pub corrections: Vec<CorrectionForm>,
}

/// One article.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ArticleForm {
    /// `a1`, `a2`, … in the order given.
    pub id: String,
    /// The file name, or the name the reader gave.
    pub name: String,
    /// The headline, when the text has one.
    pub title: Option<String>,
    /// Who published it, when the text says so.
    pub outlet: Option<String>,
    /// The publication date.
    pub published: Option<PublishedForm>,
    /// The place the story opens with.
    pub dateline: Option<Place>,
    /// The text exactly as given.
    pub text: String,
    /// What names something.
    pub mentions: Vec<MentionForm>,
    /// Dates and times with values.
    pub times: Vec<TimeForm>,
    /// Quotes and claims.
    pub quotes: Vec<QuoteForm>,
    /// Numbers with their meaning.
    pub figures: Vec<FigureForm>,
    /// What happened.
    pub events: Vec<EventForm>,
    /// What a reader should know about this analysis.
    pub notes: Vec<String>,
    /// The id of the first article that says the same words, when there is one before it. What the duplicate says is
    /// marked but not counted again.
    pub duplicate_of: Option<String>,
    /// The SHA-256 of the text's UTF-8 bytes.
    pub sha256: String,
}

/// A publication date.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PublishedForm {
    /// ISO 8601, `2022-06-07`.
    pub value: String,
    /// `given` or `text`.
    pub from: &'static str,
}

/// A stretch of the text.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Piece {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// The words.
    pub text: String,
}

/// A stretch of the text and the entity it means.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct Place {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// The words.
    pub text: String,
    /// The entity's id.
    pub entity: Option<String>,
}

/// A mention.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct MentionForm {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// The words.
    pub text: String,
    /// See [`crate::Label::code`].
    pub label: &'static str,
    /// The entity's id; null for dates and numbers.
    pub entity: Option<String>,
    /// How sure, 0 to 1.
    pub score: f64,
    /// Whether a reader corrected it or found it right.
    pub checked: bool,
}

/// A DATE or TIME with its TIMEX3 value.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct TimeForm {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// The words.
    pub text: String,
    /// DATE, TIME, DURATION or SET.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The TIMEX3 value.
    pub value: String,
    /// What it says in words, and what it was counted from.
    pub reads: Option<String>,
    /// The first day it covers, ISO 8601; null for lengths and what has no place in the calendar.
    pub earliest: Option<String>,
    /// The last day it covers.
    pub latest: Option<String>,
}

/// A quote or a claim.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct QuoteForm {
    /// `q1`, `q2`, … within its article.
    pub id: String,
    /// `direct`, `indirect` or `mixed`.
    pub kind: &'static str,
    /// Its content.
    pub pieces: Vec<Piece>,
    /// The words that name the speaker.
    pub speaker: Option<Piece>,
    /// The speaker's entity.
    pub entity: Option<String>,
    /// The entity that relays it.
    pub via: Option<String>,
    /// The word of saying.
    pub cue: Option<Piece>,
    /// `asserts`, `denies`, `demands`, `promises` or `asks`.
    pub stance: &'static str,
    /// The outlet's note that it could not be checked.
    pub unverified: Option<Piece>,
    /// The speaker's name where a reader gave one that no article has; `speaker` and `entity` are null then.
    pub speaker_name: Option<String>,
    /// Whether a reader said who speaks.
    pub checked: bool,
}

/// A number with its meaning.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct FigureForm {
    /// `f1`, `f2`, … within its article.
    pub id: String,
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// The words.
    pub text: String,
    /// Lower bound, null when open; of a share the part of one, of a percentage the number of hundredths.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
    pub low: Option<AmountForm>,
    /// Upper bound, null when open.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
    pub high: Option<AmountForm>,
    /// Whether the text says that it is no exact number: about, at least, dozens.
    pub approximate: bool,
    /// What is counted, in the text's words.
    pub what: String,
    /// See [`crate::figure::FigureClass::code`].
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(
            type = "\"killed\" | \"wounded\" | \"captured\" | \"displaced\" | \"missing\" | \"munitions\" | \"equipment\" | \"territory\" | \"money\" | \"distance\" | \"area\" | \"duration\" | \"share\" | \"other\""
        )
    )]
    pub class: &'static str,
    /// Where: the place's entity.
    pub place: Option<String>,
    /// When, as a TIMEX3 value.
    pub date: Option<String>,
    /// Who says so: an entity. Null for the outlet's own voice and for unnamed groups.
    pub source: Option<String>,
    /// Whose losses they are: `civilian`, `military` or `child`; null when that is not said.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "\"civilian\" | \"military\" | \"child\" | null"))]
    pub group: Option<&'static str>,
    /// `event`, or `total` for what has come together since some beginning.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "\"event\" | \"total\""))]
    pub scope: &'static str,
    /// The words that name who says so; null for the outlet's own voice.
    pub source_text: Option<String>,
    /// The quote or claim it stands in.
    pub quote: Option<String>,
    /// The id of the first figure of the article that tells the same, when this one tells it again.
    pub repeats: Option<String>,
    /// What it is measured in: the ISO 4217 code of a currency, else the unit's English name in the singular, such as `percent`,
    /// `mile`, `square kilometre` or `dollar`; null for what is counted.
    pub unit: Option<String>,
    /// What became of munitions and equipment; null when that is not said.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "\"fired\" | \"destroyed\" | null"))]
    pub fate: Option<&'static str>,
}

/// The same thing as several articles and sources tell it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct LedgerRowForm {
    /// See [`crate::figure::FigureClass::code`]; only classes that [`crate::figure::FigureClass::is_kept`] holds for.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(
            type = "\"killed\" | \"wounded\" | \"captured\" | \"displaced\" | \"missing\" | \"munitions\" | \"equipment\" | \"territory\""
        )
    )]
    pub class: &'static str,
    /// `civilian`, `military` or `child`; null when that is not said.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "\"civilian\" | \"military\" | \"child\" | null"))]
    pub group: Option<&'static str>,
    /// What is counted, in the words of the first figure.
    pub what: String,
    /// Where: the place's entity.
    pub place: Option<String>,
    /// When, as a TIMEX3 value.
    pub date: Option<String>,
    /// `event` or `total`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "\"event\" | \"total\""))]
    pub scope: &'static str,
    /// Its figures in order of the articles; those that repeat another of their article and those of duplicates are left out.
    pub entries: Vec<LedgerEntryForm>,
    /// What became of munitions and equipment; null when that is not said.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "\"fired\" | \"destroyed\" | null"))]
    pub fate: Option<&'static str>,
    /// Whether two of its figures, of different articles or sources, cannot both be right.
    pub differ: bool,
}

/// One figure of a row of the ledger.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LedgerEntryForm {
    /// The article's id.
    pub article: String,
    /// The figure's id within it.
    pub figure: String,
}

/// Something that happened, is said to have happened, or is announced.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct EventForm {
    /// `v1`, `v2`, … within its article.
    pub id: String,
    /// The words that tell it.
    pub triggers: Vec<Piece>,
    /// The PLOVER type.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The mode, for ASSAULT and RETREAT.
    pub mode: Option<&'static str>,
    /// Who did it.
    pub agent: Option<Place>,
    /// To whom.
    pub target: Option<Place>,
    /// Where.
    pub place: Option<Place>,
    /// When.
    pub date: Option<String>,
    /// Who says so; null for the reporter's own voice.
    pub source: Option<String>,
    /// `reported`, `claimed`, `denied`, `planned` or `hypothetical`.
    pub status: &'static str,
    /// Ids of its figures.
    pub figures: Vec<String>,
}

/// An entity.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct EntityForm {
    /// `e1`, `e2`, … in order of the first mention.
    pub id: String,
    /// See [`crate::Label::code`].
    pub label: &'static str,
    /// Its fullest name.
    pub name: String,
    /// Every spelling, most frequent first.
    pub aliases: Vec<String>,
    /// For people and organisations, what they are.
    pub description: Option<DescriptionForm>,
    /// For places, where they are.
    pub place: Option<PlaceForm>,
    /// How many mentions, those in repeated captions and in duplicates of an article left out.
    pub mentions: usize,
    /// Ids of the articles that mention it, duplicates left out.
    pub articles: Vec<String>,
    /// Every spelling as it stands in the texts, with how often each article has it; most frequent first.
    pub spellings: Vec<SpellingForm>,
    /// Why its names were taken for one thing, in the order they were united.
    pub united: Vec<UnitedForm>,
    /// Ids of entities it belongs with but is not: a country and its people.
    pub linked: Vec<String>,
}

/// One spelling of an entity's name.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct SpellingForm {
    /// The spelling.
    pub text: String,
    /// The articles that have it, in order.
    pub counts: Vec<SpellingCount>,
}

/// How often an article has a spelling.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct SpellingCount {
    /// The article's id.
    pub article: String,
    /// How often, repeated captions and duplicates left out.
    pub mentions: usize,
}

/// Two names that were united, and why.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct UnitedForm {
    /// The name that joined.
    pub name: String,
    /// The name it joined.
    pub with: String,
    /// Why, to follow "united by": surname and title.
    pub reason: String,
    /// Where the name that joined first stands.
    pub at: PassageForm,
    /// How many articles unite the two names for this reason.
    pub articles: usize,
}

/// Words of an article that say something.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PassageForm {
    /// The article's id.
    pub article: String,
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// The words.
    pub text: String,
}

/// What a person or an organisation is.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct DescriptionForm {
    /// Governor; for an organisation its kind: news agency.
    pub role: Option<String>,
    /// Luhansk region.
    pub of: Option<String>,
    /// Country or organisation.
    pub affiliation: Option<String>,
    /// The words that say so.
    pub evidence: PassageForm,
}

/// Where a place is.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PlaceForm {
    /// Degrees, north positive.
    pub lat: f64,
    /// Degrees, east positive.
    pub lon: f64,
    /// See [`crate::gazetteer::PlaceKind::word`]; `near` when only its neighbour is known, `point` for a point that a reader gave.
    pub kind: &'static str,
    /// Its country's English name.
    pub country: Option<String>,
    /// Its GeoNames id.
    pub geonames: Option<u32>,
    /// The gazetteer's name for it, or the reader's.
    pub name: Option<String>,
    /// Its inhabitants.
    pub population: Option<u32>,
    /// Where it lies by the text, when the gazetteer has only its neighbour: about 50 km east of Sloviansk.
    pub relation: Option<String>,
}
