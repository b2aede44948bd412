//! Who writes a name how: Zelensky here, Zelenskyy there; Kiev here, Kyiv there.
//!
//! A short form is no other spelling: an article that says "Zelensky" beside one that says "Volodymyr Zelensky" writes the name
//! in the same way. Two forms are rivals where neither is a part of the other, and one article uses only the one, another only
//! the other.

use std::collections::{BTreeMap, BTreeSet};

use super::Passage;
use crate::Label;
use crate::dossier::Dossier;
use crate::spelling::{self, Bearer, Evidence};

/// An entity that articles write in different ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelt {
    /// The entity, as an index into [`Dossier::entities`].
    pub entity: usize,
    /// Whether some of the forms are spellings of one name; else they are other names, as Kremlin and Moscow.
    pub spelling: bool,
    /// The forms that have a rival, those of more mentions first.
    pub forms: Vec<Form>,
}

/// A way to write a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// As it is written first.
    pub text: String,
    /// Who writes it so, in order of the articles.
    pub used: Vec<Use>,
}

/// How often an article writes a name in one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use {
    /// How often.
    pub mentions: usize,
    /// Where first.
    pub first: Passage,
}

impl Form {
    fn mentions(&self) -> usize {
        self.used.iter().map(|used| used.mentions).sum()
    }

    fn articles(&self) -> BTreeSet<usize> {
        self.used.iter().map(|used| used.first.article).collect()
    }
}

/// So many forms of an entity are compared, the most frequent.
const MOST_FORMS: usize = 24;

/// Every entity that the articles write in different ways, in the dossier's order.
///
/// # Panics
/// When the dossier lacks one of the articles; they are given as indices in order.
#[must_use]
pub fn find(dossier: &Dossier, articles: &[usize]) -> Vec<Spelt> {
    let mut found = Vec::new();
    for (entity, of) in dossier.entities().iter().enumerate() {
        let Some(bearer) = bearer(of.label) else { continue };
        let mut forms: BTreeMap<String, Form> = BTreeMap::new();
        for at in of.mentions.iter().filter(|at| articles.binary_search(&at.article).is_ok()) {
            let reading = &dossier.readings()[at.article];
            let span = reading.mentions[at.mention].span;
            let text = reading.document.slice(span);
            let form =
                forms.entry(folded(text)).or_insert_with(|| Form { text: text.to_owned(), used: Vec::new() });
            match form.used.last_mut() {
                Some(last) if last.first.article == at.article => last.mentions += 1,
                _ => form.used.push(Use { mentions: 1, first: Passage { article: at.article, span } }),
            }
        }
        if forms.len() < 2 {
            continue;
        }
        let mut forms: Vec<(String, Form)> = forms.into_iter().collect();
        forms.sort_by_key(|(_, form)| std::cmp::Reverse(form.mentions()));
        forms.truncate(MOST_FORMS);
        found.extend(spelt(entity, bearer, forms));
    }
    found
}

fn spelt(entity: usize, bearer: Bearer, forms: Vec<(String, Form)>) -> Option<Spelt> {
    let used: Vec<BTreeSet<usize>> = forms.iter().map(|(_, form)| form.articles()).collect();
    let mut rivals = vec![false; forms.len()];
    let mut spelling = false;
    for one in 0..forms.len() {
        for other in one + 1..forms.len() {
            let apart = !used[one].is_subset(&used[other]) && !used[other].is_subset(&used[one]);
            if apart && are_rivals(&forms[one].0, &forms[other].0, bearer) {
                (rivals[one], rivals[other]) = (true, true);
                spelling |= is_spelling(&forms[one].0, &forms[other].0, bearer);
            }
        }
    }
    let forms: Vec<Form> =
        forms.into_iter().zip(rivals).filter(|(_, rival)| *rival).map(|((_, form), _)| form).collect();
    (!forms.is_empty()).then_some(Spelt { entity, spelling, forms })
}

/// Whose name it is; peoples and languages have forms, not spellings.
const fn bearer(label: Label) -> Option<Bearer> {
    match label {
        Label::Person => Some(Bearer::Person),
        Label::Org | Label::Event | Label::Law | Label::WorkOfArt => Some(Bearer::Organisation),
        Label::Gpe | Label::Loc | Label::Fac => Some(Bearer::Place),
        Label::Weapon | Label::Product => Some(Bearer::Vessel),
        _ => None,
    }
}

/// A name without case, full stops, hyphens, apostrophes and "the".
fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    let letters: String = lower
        .chars()
        .filter(|letter| !matches!(letter, '.' | '\'' | '’' | 'ʼ' | '`' | '´'))
        .map(|letter| if letter.is_alphanumeric() { letter } else { ' ' })
        .collect();
    let words: Vec<&str> = letters.split_whitespace().filter(|word| *word != "the").collect();
    words.join(" ")
}

fn are_rivals(one: &str, other: &str, bearer: Bearer) -> bool {
    let [one, other] = [one, other].map(|form| form.split(' ').collect::<Vec<&str>>());
    let (shorter, longer) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    if shorter.iter().all(|word| longer.iter().any(|other| is_short_for(word, other))) {
        return false;
    }
    // A family name and a given name are no rivals.
    bearer != Bearer::Person || one.len() == other.len()
}

/// The word itself, or its initial.
fn is_short_for(word: &str, other: &str) -> bool {
    let initial = |word: &str, other: &str| word.chars().count() == 1 && other.starts_with(word);
    word == other || initial(word, other) || initial(other, word)
}

fn is_spelling(one: &str, other: &str, bearer: Bearer) -> bool {
    let like = [Evidence::Spelling, Evidence::Slip, Evidence::GivenForms, Evidence::Joined];
    let agreement = spelling::compare(one, other, bearer);
    // Kiev and Kyiv share a beginning and the row of the gazetteer.
    let near = bearer == Bearer::Place && one.chars().next() == other.chars().next() && !one.contains(' ');
    agreement.fits() && agreement.evidence.iter().any(|evidence| like.contains(evidence)) || near
}
