//! What stands right beside a name without a noun: "Ukraine's Defence Ministry", "the BBC's Jane Doe", "Jane Doe of
//! Uppsala University".

use super::phrase::Phrases;
use super::{Described, Found, Whose};
use crate::{Label, Mention, Span};

/// Adds what names belong to by their neighbours.
pub(super) fn describe(phrases: &Phrases<'_>, described: &mut Vec<Described>) {
    for (index, mention) in phrases.words.mentions.iter().enumerate() {
        let belongs = match mention.label {
            Label::Org => {
                country(phrases, index, *mention).map(|(country, at)| (Whose::Country(country), at))
            }
            Label::Person => organisation(phrases, index).map(|(name, at)| (Whose::Mention(name), at)),
            _ => None,
        };
        if let Some((whose, at)) = belongs {
            let (affiliation, evidence) = (Some(whose), at.cover(mention.span));
            let (role, of, found) = (None, None, Found::Name);
            described.push(Described { mention: index, role, of, affiliation, evidence, found });
        }
    }
}

/// The country before an organisation's name or in it, and where that stands.
fn country(phrases: &Phrases<'_>, index: usize, name: Mention) -> Option<(crate::gazetteer::PlaceId, Span)> {
    let words = &phrases.words;
    let start = words.tokens(index).start;
    let end = if start > 0 && words.is_possessive(start - 1) { start - 1 } else { start };
    let before = words.ends(end).filter(|&before| match words.mentions[before].label {
        Label::Gpe => end < start,
        Label::Norp => end == start,
        _ => false,
    });
    let beside = before.and_then(|before| Some((phrases.country(before)?, words.mentions[before].span)));
    beside.or_else(|| Some((phrases.country_within(index)?, name.span)))
}

/// The organisation that a person belongs to, and where it stands.
fn organisation(phrases: &Phrases<'_>, index: usize) -> Option<(usize, Span)> {
    let words = &phrases.words;
    let tokens = words.tokens(index);
    let owner =
        tokens.start.checked_sub(1).filter(|&at| words.is_possessive(at)).and_then(|at| words.ends(at));
    let owner = owner.filter(|&owner| words.mentions[owner].label == Label::Org);
    let found = owner.or_else(|| {
        let sentence = words.sentence(tokens.start).end;
        let at = if words.is(tokens.end, ",") { tokens.end + 1 } else { tokens.end };
        let links = at < sentence && matches!(words.plain(at), "of" | "from" | "at" | "with");
        // After a comma only "of" belongs to the name: "…, with the army behind him".
        if !links || at > tokens.end && !words.is(at, "of") {
            return None;
        }
        let object = phrases.object(at + 1, sentence)?;
        words.mention(object.end - 1).filter(|&last| words.mentions[last].label == Label::Org)
    });
    found.map(|found| (found, words.mentions[found].span))
}
