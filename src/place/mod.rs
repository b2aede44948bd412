//! Places on Earth: which row of the gazetteer each place name of an article means, and where that lies which has none.

pub(crate) mod abbreviation;
mod choose;
mod globe;
mod inner;
mod link;
mod links;
mod name;
mod sense;
mod tell;
mod votes;
mod weight;
mod whereabouts;

pub use whereabouts::{Direction, Offset, Relation, Whereabouts};

use crate::gazetteer::PlaceId;
use crate::identity::MentionRef;
use crate::pipeline::Reading;
use crate::{Document, Label, Mention, Resources, Span};
use name::Named;

/// A place name and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Toponym {
    /// The mention it is, or stands in, as an index into the article's mentions.
    pub mention: usize,
    /// The place, when the gazetteer knows it.
    pub place: Option<PlaceId>,
    /// The name itself, without "region", "river" or the like behind it where that says only what kind of place it is.
    pub name: Span,
    /// Whether the text speaks of a region or a district, and not of the town of the same name.
    pub region: bool,
    /// Where it lies by the text or by its name, when the gazetteer does not know it.
    pub near: Option<Whereabouts>,
}

impl Toponym {
    /// Where it is, as well as can be told.
    #[must_use]
    pub fn whereabouts(&self) -> Option<Whereabouts> {
        self.place.map(Whereabouts::at).or(self.near)
    }
}

/// The place names of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Toponyms {
    /// One for every mention of a place (GPE, LOC or FAC), in order of the text.
    pub mentioned: Vec<Toponym>,
    /// Those within the names of other things, such as Kharkiv in "Kharkiv airport", in order of the text.
    pub inner: Vec<Toponym>,
}

/// Every place name of an article with what it means.
#[must_use]
pub fn resolve(document: &Document, mentions: &[Mention], resources: &Resources) -> Toponyms {
    let places = mentions
        .iter()
        .enumerate()
        .filter(|(_, mention)| matches!(mention.label, Label::Gpe | Label::Loc | Label::Fac));
    let mut named: Vec<Named> = places.map(|(index, _)| Named::read(document, mentions, index)).collect();
    named.extend(inner::find(document, mentions, &named, resources));
    // A name stands behind the mention that it stands in.
    named.sort_by_key(|named| (named.whole.start(), std::cmp::Reverse(named.whole.end())));
    let chosen = choose::choose(document, mentions, &named, resources);
    let told = tell::tell(document, &named, &chosen, resources);
    let mut toponyms = Toponyms::default();
    for ((named, meaning), near) in named.iter().zip(chosen).zip(told) {
        let toponym = named.toponym(meaning.place(), near);
        if named.inner {
            toponyms.inner.push(toponym);
        } else {
            toponyms.mentioned.push(toponym);
        }
    }
    toponyms
}

/// Where something lies that no gazetteer knows, by what the articles tell beside some of its mentions: words before a name
/// that it bears, the first before the others.
#[must_use]
pub(crate) fn estimate(readings: &[Reading], mentions: &[MentionRef]) -> Option<Whereabouts> {
    let near = |at: &MentionRef| readings[at.article].toponym(at.mention)?.near;
    let told = mentions.iter().filter_map(near).find(|near| near.relation != Relation::Named);
    told.or_else(|| mentions.iter().find_map(near))
}
