//! Who and what one article speaks of, settled within the article. Nothing here depends on other articles, so it is done
//! once when an article is read, and not again when others come and go.

use std::collections::{BTreeMap, HashMap};

use rustc_hash::FxBuildHasher;

use super::body;
use super::circle::{Circle, Node};
use super::company::Company;
use super::evidence::{self, EVIDENCE, Way};
use super::form::{Detail, Form, Profile, Setting};
use super::key::{Key, Tag};
use super::kind::Kind;
use super::near::{self, Address};
use super::reason::Merge;
use super::{MentionRef, known, part, stated};
use crate::gazetteer::PlaceId;
use crate::place::Toponym;
use crate::{Document, Label, Mention, Resources};

/// The things that one article names.
#[derive(Clone, Debug, Default)]
pub struct Cast {
    pub(super) things: Vec<Thing>,
    /// Why names were united, the article counted as the first.
    pub(super) merges: Vec<Merge>,
    pub(super) company: Company,
    thing_of: Vec<Option<usize>>,
}

/// One of them.
#[derive(Clone, Debug)]
pub(super) struct Thing {
    pub(super) kind: Kind,
    /// As indices into the article's mentions, in order; never empty.
    pub(super) mentions: Vec<usize>,
    pub(super) names: Vec<Key>,
    /// Under the rows that hold between articles.
    pub(super) tags: Vec<Tag>,
    pub(super) profile: Profile,
}

impl Cast {
    /// Settles who is who among the mentions of one article.
    #[must_use]
    pub fn of(document: &Document, mentions: &[Mention], places: &[Toponym], resources: &Resources) -> Self {
        let mut scene = Scene::gather(document, mentions, places, resources);
        for (row, evidence) in (0..).zip(&EVIDENCE) {
            match evidence.way {
                Way::Same(_) => scene.circle.unite_same(row, evidence.reason),
                Way::StandsFor(_) => scene.circle.unite_short(row, evidence.reason),
                Way::Words => stated::hear(&mut scene, evidence.reason),
                Way::Part(_) => part::hear(&mut scene, row, evidence.reason),
            }
        }
        scene.cast(resources)
    }

    /// Which of the article's things a mention names, things counted in order of their first mention; none for dates and
    /// numbers.
    #[must_use]
    pub fn thing_of(&self, mention: usize) -> Option<usize> {
        self.thing_of.get(mention).copied().flatten()
    }

    /// The mentions of one of the article's things, in order.
    ///
    /// # Panics
    /// When there is no such thing.
    #[must_use]
    pub fn mentions_of(&self, thing: usize) -> &[usize] {
        &self.things[thing].mentions
    }
}

/// An article's names while they are being united.
pub(super) struct Scene<'a> {
    pub(super) document: &'a Document,
    pub(super) mentions: &'a [Mention],
    pub(super) circle: Circle,
    /// By node.
    pub(super) forms: Vec<Form>,
    /// By node, its mentions in order.
    pub(super) members: Vec<Vec<usize>>,
    /// By mention.
    pub(super) node_of: Vec<Option<usize>>,
    /// How people are spoken of, by mention.
    pub(super) addresses: HashMap<usize, Address, FxBuildHasher>,
}

/// Mentions that are written alike in one setting have one node.
type Known<'a> = HashMap<(Label, &'a str, Setting<'a>), usize, FxBuildHasher>;

impl<'a> Scene<'a> {
    fn gather(
        document: &'a Document,
        mentions: &'a [Mention],
        places: &'a [Toponym],
        resources: &Resources,
    ) -> Self {
        let mut scene = Self {
            document,
            mentions,
            circle: Circle::default(),
            forms: Vec::new(),
            members: Vec::new(),
            node_of: vec![None; mentions.len()],
            addresses: HashMap::default(),
        };
        let mut known = Known::default();
        let mut places = places.iter().peekable();
        let mut token = 0;
        for (mention, found) in mentions.iter().enumerate() {
            let Some(kind) = Kind::of(found.label) else { continue };
            let text = document.slice(found.span);
            let mut setting = Setting::default();
            match kind {
                Kind::Place => {
                    while places.next_if(|toponym| toponym.mention < mention).is_some() {}
                    if let Some(toponym) = places.next_if(|toponym| toponym.mention == mention) {
                        setting.place = toponym.place;
                        setting.name = Some(document.slice(toponym.name));
                        setting.region = toponym.region;
                    }
                }
                Kind::Organisation => setting.country = scene.country_beside(mention, resources),
                Kind::Person => {
                    let tokens = document.tokens();
                    token += tokens[token..].partition_point(|token| token.span.end() <= found.span.start());
                    let address = near::address(document, token, found.span, resources);
                    if !text.trim().contains(char::is_whitespace) {
                        setting.gender = address.gender;
                    }
                    scene.addresses.insert(mention, address);
                }
                _ => {}
            }
            let node = *known.entry((found.label, text, setting)).or_insert_with(|| {
                let form = Form::read(kind, found.label, text, &setting, resources);
                scene.add(form, mention)
            });
            scene.members[node].push(mention);
            scene.node_of[mention] = Some(node);
            scene.note_address(node, mention);
        }
        scene
    }

    /// A node for a name first met at `mention`.
    pub(super) fn add(&mut self, form: Form, mention: usize) -> usize {
        let first = MentionRef { article: 0, mention };
        let names = vec![Key::of([form.kind.word(), &form.plain])];
        let node = Node { first, names, tags: evidence::tags(&form).tags };
        let mut profile = form.profile();
        // Every mention can only take this away.
        profile.person.relative = true;
        self.forms.push(form);
        self.members.push(Vec::new());
        self.circle.add(node, profile)
    }

    /// What the words before a person's name say of the person.
    fn note_address(&mut self, node: usize, mention: usize) {
        let Some(address) = self.addresses.get(&mention) else { return };
        let person = &mut self.circle.profile_mut(node).person;
        person.gender = person.gender.or(address.gender);
        if person.has_full_name() {
            person.relative &= address.relative;
        }
        if let Some(title) = &address.title {
            person.add_title(title.clone());
        }
    }

    /// The country whose name or people stands right beside an organisation's name: "Russia's Defence Ministry", "the
    /// Supreme Court of Israel".
    fn country_beside(&self, mention: usize, resources: &Resources) -> Option<PlaceId> {
        let span = self.mentions[mention].span;
        let text = self.document.text();
        let country = |mention: &Mention| {
            matches!(mention.label, Label::Gpe | Label::Norp)
                .then(|| body::country_of(self.document.slice(mention.span), resources))
                .flatten()
        };
        let before = mention.checked_sub(1).map(|at| &self.mentions[at]).filter(|before| {
            let between = &text[before.span.end()..span.start()];
            between.len() <= LONGEST_LINK && matches!(between.trim(), "" | "'s" | "’s" | "'" | "’")
        });
        let after = self.mentions.get(mention + 1).filter(|after| {
            let between = &text[span.end()..after.span.start()];
            between.len() <= LONGEST_LINK && matches!(between.trim(), "of" | "of the")
        });
        before.and_then(country).or_else(|| after.and_then(country))
    }

    fn cast(mut self, resources: &Resources) -> Cast {
        let company = Company::of(&self, resources);
        if let Some(country) = company.dominant() {
            self.claim(country);
        }
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for node in 0..self.forms.len() {
            groups.entry(self.circle.root(node)).or_default().push(node);
        }
        let mut things: Vec<Thing> = groups.values().map(|nodes| self.thing(nodes)).collect();
        things.sort_by_key(|thing| thing.mentions[0]);
        let mut thing_of = vec![None; self.mentions.len()];
        for (number, thing) in things.iter().enumerate() {
            for &mention in &thing.mentions {
                thing_of[mention] = Some(number);
            }
        }
        Cast { things, merges: self.circle.merges, company, thing_of }
    }

    /// Gives institutions of which the article does not say whose they are to the country it is about.
    fn claim(&mut self, country: PlaceId) {
        for (node, form) in self.forms.iter_mut().enumerate() {
            let Detail::Body(body) = &mut form.detail else { continue };
            let nobodys = body.institution.is_some() && body.country.is_none();
            if nobodys
                && self.circle.profile(node).country.is_none()
                && known::thing(false, &form.plain).is_none()
            {
                body.country = Some(country);
                self.circle.nodes[node].tags = evidence::tags(form).tags;
                self.circle.profile_mut(node).country = Some(country);
            }
        }
    }

    fn thing(&self, nodes: &[usize]) -> Thing {
        let mut mentions: Vec<usize> = nodes.iter().flat_map(|&node| self.members[node].clone()).collect();
        mentions.sort_unstable();
        let mut names: Vec<Key> =
            nodes.iter().flat_map(|&node| self.circle.nodes[node].names.clone()).collect();
        names.sort_unstable();
        names.dedup();
        let beyond = |tag: &&Tag| EVIDENCE[usize::from(tag.row)].beyond;
        let mut tags: Vec<Tag> = nodes
            .iter()
            .flat_map(|&node| self.circle.nodes[node].tags.iter().filter(beyond))
            .copied()
            .collect();
        tags.sort_unstable();
        tags.dedup();
        let profile = self.circle.profile(nodes[0]).clone();
        Thing { kind: self.forms[nodes[0]].kind, mentions, names, tags, profile }
    }
}

/// Bytes between a country and the organisation it stands beside.
const LONGEST_LINK: usize = 8;
