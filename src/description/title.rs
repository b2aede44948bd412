//! Names behind their titles: "Governor Haidai", "Presidents Putin and Xi".

use super::bearer::Finder;
use super::noun::{self, NounKind};
use super::phrase::{Opening, Phrase, Phrases};
use super::{Whose, word};
use crate::Label;

/// Names that a list of titled people may have: "Presidents Putin, Xi and Lukashenko".
pub(super) const MOST_NAMES: usize = 6;

impl Finder<'_> {
    /// "Governor Haidai", "Presidents Putin and Xi", "head of the regional administration Serhiy Haidai", "the Wagner
    /// group".
    pub(super) fn titled(self, phrase: &mut Phrase) -> Option<Vec<usize>> {
        let words = &self.phrases.words;
        if let Some(first) = self.begins(phrase.head_end) {
            let noun = phrase.sense.noun;
            let bare =
                phrase.opening == Opening::Bare && !phrase.is_modified() && phrase.affiliation.is_none();
            if noun.also_verb
                && bare
                && !words.word(phrase.head_end - 1).capital
                && !self.is_opening(phrase.start)
            {
                return None;
            }
            let all = if phrase.sense.plural { self.list_from(first) } else { vec![first] };
            // "told reporters Putin would": a plural is the title of several.
            if phrase.sense.plural && all.len() < 2 {
                return None;
            }
            if !phrase.sense.plural {
                belonging(self.phrases, phrase, first);
            }
            if bare {
                self.consecrate(phrase);
            }
            return Some(all);
        }
        if phrase.sense.plural {
            return None;
        }
        if phrase.end > phrase.head_end
            && let Some(name) = self.begins(phrase.end)
        {
            return Some(vec![name]);
        }
        // "the Wagner mercenary group", but not "the U.N. nuclear watchdog": the noun stands behind the name.
        let name = phrase.behind.filter(|_| phrase.sense.noun.behind_name && !phrase.is_modified())?;
        (words.mentions[name].label == Label::Org).then(|| {
            let own = Some(Whose::Mention(name));
            phrase.affiliation = phrase.affiliation.filter(|whose| Some(*whose) != own);
            phrase.of = phrase.of.filter(|of| Some(of.whose) != own);
            vec![name]
        })
    }

    /// Father Serafim is a priest.
    fn consecrate(self, phrase: &mut Phrase) {
        if !self.phrases.words.word(phrase.head_end - 1).capital {
            return;
        }
        let order = match phrase.sense.noun.word {
            "father" => "priest",
            "sister" | "mother" => "nun",
            "brother" => "monk",
            _ => return,
        };
        if let Some(sense) = noun::role(order) {
            phrase.sense = sense;
            order.clone_into(&mut phrase.role);
            order.clone_into(&mut phrase.head);
        }
    }

    /// The names of a list, its first known: "Putin of Russia, Xi and Modi".
    pub(super) fn list_from(self, first: usize) -> Vec<usize> {
        let words = &self.phrases.words;
        let mut all = vec![first];
        while all.len() < MOST_NAMES {
            let mut at = words.tokens(*all.last().expect("it has a first")).end;
            if words.is(at, "of") && words.begins(at + 1).is_some() {
                at = words.tokens(words.begins(at + 1).expect("it begins")).end;
            }
            let comma = usize::from(words.is(at, ","));
            let and = usize::from(words.is(at + comma, "and") || words.is(at + comma, "&"));
            let Some(next) = self.begins(at + comma + and).filter(|_| comma + and > 0) else { break };
            all.push(next);
        }
        all
    }
}

/// "analyst X of the Institute for the Study of War": what the name behind a title belongs to.
pub(super) fn belonging(phrases: &Phrases<'_>, phrase: &mut Phrase, name: usize) {
    let words = &phrases.words;
    let at = words.tokens(name).end;
    let sentence = words.sentence(phrase.start).end;
    let links = at < sentence
        && words.mention(at).is_none()
        && matches!(words.plain(at), "of" | "from" | "at" | "with");
    if !links {
        return;
    }
    let next = if words.is(at + 1, "the") { at + 2 } else { at + 1 };
    let Some(owner) = words.begins(next).filter(|_| next < sentence) else { return };
    // "King Abdullah at the White House" is a visitor.
    let link = words.plain(at);
    let at_work = phrase.sense.noun.kind == NounKind::Work;
    let belongs = match words.mentions[owner].label {
        Label::Org => at_work || link == "of",
        Label::Gpe | Label::Loc => link == "of" || at_work && link == "from",
        _ => false,
    };
    if belongs {
        phrases.take(phrase, word::preposition(link), &words.tokens(owner));
    }
}
