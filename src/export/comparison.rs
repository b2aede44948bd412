//! A comparison of articles as the page shows it; offsets are UTF-16 units.
//!
//! Articles, entities and quotes are named as in `dateline/1`. What stands there is not said again.

use serde::Serialize;

use super::form::{AmountForm, PassageForm, article_id, entity_id};
use super::offsets::{Offsets, Unit};
use crate::Span;
use crate::compare::align::{Aligned, How};
use crate::compare::alike::Likeness;
use crate::compare::claims::Side;
use crate::compare::common::Named;
use crate::compare::denials::Denial;
use crate::compare::figures::{Account, Differing, Why};
use crate::compare::sayings::Saying;
use crate::compare::single::Single;
use crate::compare::spellings::Spelt;
use crate::compare::{Comparison, Passage, told};
use crate::dossier::Dossier;
use crate::figure::ledger::FigureRef;
use crate::time::tell;
use crate::time::value::TimeKind;

/// Articles compared with each other.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ComparisonForm {
    /// The articles that are compared, in order.
    pub articles: Vec<String>,
    /// Chosen articles that say the same words as another chosen one, and are compared as that one.
    pub copies: Vec<CopyForm>,
    /// Every entity they name.
    pub named: Vec<NamedForm>,
    /// Entities that they write in different ways.
    pub spellings: Vec<SpeltForm>,
    /// Numbers of one thing that they give differently.
    pub figures: Vec<DifferingForm>,
    /// Who says something, by side.
    pub sides: Vec<SideForm>,
    /// Who denies something, and which claim that answers.
    pub denials: Vec<DenialForm>,
    /// Somebody's words that several of them give.
    pub sayings: Vec<SayingForm>,
    /// Articles that carry much of each other's text.
    pub likenesses: Vec<LikenessForm>,
    /// What one of them alone tells.
    pub single: Vec<SingleForm>,
    /// Two articles that share text, paragraph by paragraph; else empty.
    pub aligned: Vec<AlignedForm>,
}

/// A copy of another article.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CopyForm {
    /// Its id.
    pub article: String,
    /// The id of the one that says the same words.
    pub of: String,
}

/// An entity and who names it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct NamedForm {
    /// Its id.
    pub entity: String,
    /// The articles that name it, in order.
    pub by: Vec<UseForm>,
}

/// How often an article names something.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct UseForm {
    /// How often.
    pub mentions: usize,
    /// Where first.
    pub first: PassageForm,
}

/// An entity that articles write in different ways.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct SpeltForm {
    /// Its id.
    pub entity: String,
    /// Whether some forms are spellings of one name; else they are other names.
    pub spelling: bool,
    /// The forms, those of more mentions first.
    pub forms: Vec<WayForm>,
}

/// A way to write a name.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct WayForm {
    /// As it is written first.
    pub text: String,
    /// The articles that write it so.
    pub used: Vec<UseForm>,
}

/// Numbers of one thing that are not the same.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct DifferingForm {
    /// What is counted: `killed`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "FigureForm[\"class\"]"))]
    pub class: &'static str,
    /// What became of munitions and equipment.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "FigureForm[\"fate\"]"))]
    pub fate: Option<&'static str>,
    /// In the words of the first account.
    pub what: String,
    /// The entity of the place.
    pub place: Option<String>,
    /// What is told of it.
    pub accounts: Vec<AccountForm>,
    /// Accounts of two articles that differ, those that cannot both be right first.
    pub pairs: Vec<PairForm>,
}

/// What an article tells.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AccountForm {
    /// Its words.
    pub at: PassageForm,
    /// Who says so, in words.
    pub source: String,
    /// Whose losses.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "FigureForm[\"group\"]"))]
    pub group: Option<&'static str>,
    /// `event` or `total`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "FigureForm[\"scope\"]"))]
    pub scope: &'static str,
    /// The day in words.
    pub day: Option<String>,
    /// At least so many.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
    pub low: Option<AmountForm>,
    /// At most so many.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
    pub high: Option<AmountForm>,
}

/// Two accounts that differ, by their places among the accounts.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct PairForm {
    /// The earlier.
    pub one: usize,
    /// The later.
    pub other: usize,
    /// Why they may differ, in words.
    pub why: Vec<&'static str>,
    /// Whether they cannot both be right, as far as the words tell.
    pub exclude: bool,
}

/// A quote of an article.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct QuoteKey {
    /// The article's id.
    pub article: String,
    /// The quote's id within it.
    pub quote: String,
}

/// What the speakers of one side say.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct SideForm {
    /// The country or the group; null for speakers of whom the articles tell neither.
    pub name: Option<String>,
    /// Who speaks, the most heard first.
    pub speakers: Vec<HeardForm>,
    /// What is said, in order.
    pub quotes: Vec<QuoteKey>,
}

/// Somebody, and how often they speak.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct HeardForm {
    /// By name, or the words for them.
    pub name: String,
    /// How often.
    pub quotes: usize,
}

/// Somebody denies something.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct DenialForm {
    /// The denial.
    pub at: QuoteKey,
    /// Whose it is.
    pub side: Option<String>,
    /// The claims it answers, the likeliest first; empty where none was found.
    pub answers: Vec<AnswerForm>,
}

/// A claim that is denied.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AnswerForm {
    /// The claim.
    pub at: QuoteKey,
    /// Whose it is.
    pub side: Option<String>,
    /// Why it is taken for what is denied, in words.
    pub because: String,
}

/// Somebody's words in several articles.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct SayingForm {
    /// Who gives them.
    pub told: Vec<TellingForm>,
    /// Whether two give other words.
    pub differ: bool,
    /// Whether two name other speakers.
    pub speakers_differ: bool,
    /// Whether one at least gives them in quotation marks.
    pub quoted: bool,
}

/// How one article gives somebody's words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct TellingForm {
    /// The quote.
    pub at: QuoteKey,
    /// Words that the others lack.
    pub only: Vec<StretchForm>,
}

/// A stretch of an article that is named beside it.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct StretchForm {
    /// First unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
}

/// Two articles that share text.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LikenessForm {
    /// The first article.
    pub one: String,
    /// The other.
    pub other: String,
    /// How much of the first stands in the other too, in whole percent of its words.
    pub of_one: usize,
    /// How much of the other stands in the first.
    pub of_other: usize,
    /// Whether most of one of them stands in the other.
    pub near: bool,
}

/// What one article alone tells.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct SingleForm {
    /// Its id.
    pub article: String,
    /// Entities that no other names.
    pub entities: Vec<OnlyNamedForm>,
    /// Figures of things that no other numbers.
    pub figures: Vec<OnlyCountedForm>,
    /// Words in quotation marks that no other gives: the quotes' ids.
    pub quotes: Vec<String>,
    /// Sentences with a day that no other names.
    pub dated: Vec<DatedForm>,
}

/// An entity that one article names.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct OnlyNamedForm {
    /// Its id.
    pub entity: String,
    /// Its first mention.
    pub first: PassageForm,
}

/// A figure that one article gives.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct OnlyCountedForm {
    /// What it counts.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "FigureForm[\"class\"]"))]
    pub class: &'static str,
    /// In the text's words.
    pub what: String,
    /// Its words.
    pub at: PassageForm,
    /// Who says so.
    pub source: String,
}

/// A sentence with its day.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct DatedForm {
    /// The day in words.
    pub day: String,
    /// The sentence.
    pub sentence: PassageForm,
}

/// Paragraphs of two articles that belong together.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct AlignedForm {
    /// That of the first article.
    pub one: Option<ParagraphForm>,
    /// That of the other.
    pub other: Option<ParagraphForm>,
    /// `same`, `edited`, `within` another paragraph of the other article, or `alone`.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "\"same\" | \"edited\" | \"within\" | \"alone\""))]
    pub how: &'static str,
    /// Of a paragraph within another: whether it is the first article's.
    pub first: bool,
}

/// A paragraph, and which of its words the other lacks.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ParagraphForm {
    /// Where it stands.
    pub at: PassageForm,
    /// Words that the other lacks.
    pub only: Vec<StretchForm>,
}

/// A comparison in the outside form.
#[must_use]
pub fn form(dossier: &Dossier, comparison: &Comparison) -> ComparisonForm {
    let readings = dossier.readings().iter();
    let offsets = readings.map(|reading| Offsets::new(reading.document.text(), Unit::Utf16)).collect();
    let texts = Texts { dossier, offsets };
    let copy =
        |&(article, of): &(usize, usize)| CopyForm { article: article_id(article), of: article_id(of) };
    ComparisonForm {
        articles: comparison.articles.iter().copied().map(article_id).collect(),
        copies: comparison.copies.iter().map(copy).collect(),
        named: comparison.named.iter().map(|named| texts.named(named)).collect(),
        spellings: comparison.spellings.iter().map(|spelt| texts.spelt(spelt)).collect(),
        figures: comparison.figures.iter().map(|differing| texts.differing(differing)).collect(),
        sides: comparison.sides.iter().map(side).collect(),
        denials: comparison.denials.iter().map(|denial| denial_form(dossier, denial)).collect(),
        sayings: comparison.sayings.iter().map(|saying| texts.saying(saying)).collect(),
        likenesses: comparison.likenesses.iter().map(likeness).collect(),
        single: comparison.single.iter().map(|single| texts.single(single)).collect(),
        aligned: texts.aligned(comparison),
    }
}

/// A comparison as JSON on one line.
///
/// # Panics
/// Never: plain data can be written.
#[must_use]
pub fn json(dossier: &Dossier, comparison: &Comparison) -> String {
    serde_json::to_string(&form(dossier, comparison)).expect("the comparison is plain data")
}

/// Two articles that share text.
#[must_use]
pub fn likeness(found: &Likeness) -> LikenessForm {
    LikenessForm {
        one: article_id(found.one),
        other: article_id(found.other),
        of_one: found.of_one.percent(),
        of_other: found.of_other.percent(),
        near: found.is_near_duplicate(),
    }
}

fn quote_key(article: usize, quote: usize) -> QuoteKey {
    QuoteKey { article: article_id(article), quote: format!("q{}", quote + 1) }
}

fn side(side: &Side) -> SideForm {
    let heard = |(name, quotes): &(String, usize)| HeardForm { name: name.clone(), quotes: *quotes };
    SideForm {
        name: side.name.clone(),
        speakers: side.speakers.iter().map(heard).collect(),
        quotes: side.quotes.iter().map(|&(article, quote)| quote_key(article, quote)).collect(),
    }
}

fn denial_form(dossier: &Dossier, denial: &Denial) -> DenialForm {
    let answers = denial.answers.iter().map(|answer| AnswerForm {
        at: quote_key(answer.article, answer.quote),
        side: answer.side.clone(),
        because: told::because(dossier, answer),
    });
    DenialForm {
        at: quote_key(denial.article, denial.quote),
        side: denial.side.clone(),
        answers: answers.collect(),
    }
}

/// The texts that passages are taken from.
struct Texts<'a> {
    dossier: &'a Dossier,
    /// One for each article.
    offsets: Vec<Offsets<'a>>,
}

impl Texts<'_> {
    fn passage(&self, at: Passage) -> PassageForm {
        let StretchForm { start, end } = self.stretch(at.article, at.span);
        let text = self.dossier.readings()[at.article].document.slice(at.span).to_owned();
        PassageForm { article: article_id(at.article), start, end, text }
    }

    fn stretch(&self, article: usize, span: Span) -> StretchForm {
        let offsets = &self.offsets[article];
        StretchForm { start: offsets.at(span.start()), end: offsets.at(span.end()) }
    }

    fn named(&self, named: &Named) -> NamedForm {
        let by = named
            .by
            .iter()
            .map(|naming| UseForm { mentions: naming.mentions, first: self.passage(naming.first) });
        NamedForm { entity: entity_id(named.entity), by: by.collect() }
    }

    fn spelt(&self, spelt: &Spelt) -> SpeltForm {
        let forms = spelt.forms.iter().map(|form| {
            let used = form.used.iter();
            let used = used.map(|used| UseForm { mentions: used.mentions, first: self.passage(used.first) });
            WayForm { text: form.text.clone(), used: used.collect() }
        });
        SpeltForm { entity: entity_id(spelt.entity), spelling: spelt.spelling, forms: forms.collect() }
    }

    fn differing(&self, differing: &Differing) -> DifferingForm {
        let pairs = differing.pairs.iter().map(|pair| PairForm {
            one: pair.one,
            other: pair.other,
            why: pair.why.iter().copied().map(Why::words).collect(),
            exclude: pair.exclude,
        });
        DifferingForm {
            class: differing.class.code(),
            fate: differing.fate.code(),
            what: differing.what.clone(),
            place: differing.place.map(entity_id),
            accounts: differing.accounts.iter().map(|account| self.account(account)).collect(),
            pairs: pairs.collect(),
        }
    }

    fn account(&self, account: &Account) -> AccountForm {
        let figure = &self.dossier.readings()[account.at.article].figures[account.at.figure];
        let in_words = |value: &String| tell::tell(TimeKind::Date, value).unwrap_or_else(|| value.clone());
        AccountForm {
            at: self.figure(account.at),
            source: told::account(self.dossier, account.at).source,
            group: account.group.code(),
            scope: account.scope.code(),
            day: account.day.as_ref().map(in_words),
            low: figure.number.low.map(AmountForm),
            high: figure.number.high.map(AmountForm),
        }
    }

    fn figure(&self, at: FigureRef) -> PassageForm {
        let span = self.dossier.readings()[at.article].figures[at.figure].span;
        self.passage(Passage { article: at.article, span })
    }

    fn saying(&self, saying: &Saying) -> SayingForm {
        let told = saying.told.iter().map(|told| TellingForm {
            at: quote_key(told.article, told.quote),
            only: told.only.iter().map(|&span| self.stretch(told.article, span)).collect(),
        });
        SayingForm {
            told: told.collect(),
            differ: saying.differ,
            speakers_differ: saying.speakers_differ,
            quoted: saying.quoted,
        }
    }

    fn single(&self, single: &Single) -> SingleForm {
        let reading = &self.dossier.readings()[single.article];
        let counted = |&at: &FigureRef| {
            let figure = &reading.figures[at.figure];
            OnlyCountedForm {
                class: figure.class.code(),
                what: figure.what(&reading.document),
                at: self.figure(at),
                source: told::account(self.dossier, at).source,
            }
        };
        let dated = |&(time, sentence): &(usize, Passage)| {
            let time = &reading.times[time];
            let day = tell::tell(time.kind, &time.value).unwrap_or_else(|| time.value.clone());
            DatedForm { day, sentence: self.passage(sentence) }
        };
        let named = |&(entity, first): &(usize, Passage)| OnlyNamedForm {
            entity: entity_id(entity),
            first: self.passage(first),
        };
        SingleForm {
            article: article_id(single.article),
            entities: single.entities.iter().map(named).collect(),
            figures: single.figures.iter().map(counted).collect(),
            quotes: single.quotes.iter().map(|quote| format!("q{}", quote + 1)).collect(),
            dated: single.dated.iter().map(dated).collect(),
        }
    }

    fn aligned(&self, comparison: &Comparison) -> Vec<AlignedForm> {
        let &[one, other] = comparison.articles.as_slice() else { return Vec::new() };
        comparison.aligned.iter().map(|row| self.row(one, other, row)).collect()
    }

    fn row(&self, one: usize, other: usize, row: &Aligned) -> AlignedForm {
        let paragraph = |article: usize, at: Option<usize>, only: &[Span]| {
            let span = self.dossier.readings()[article].document.paragraphs()[at?].span;
            let only = only.iter().map(|&span| self.stretch(article, span)).collect();
            Some(ParagraphForm { at: self.passage(Passage { article, span }), only })
        };
        AlignedForm {
            one: paragraph(one, row.one, &row.only_one),
            other: paragraph(other, row.other, &row.only_other),
            how: match row.how {
                How::Same => "same",
                How::Edited => "edited",
                How::Within => "within",
                How::Alone => "alone",
            },
            first: row.from_first,
        }
    }
}
