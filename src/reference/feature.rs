//! What speaks for and against a candidate: the features that are weighed.
//!
//! After the features of pronoun resolvers without a parser (Lappin and Leass 1994; Mitkov 1998; Kennedy and Boguraev
//! 1996) and of log-linear rankers (Denis and Baldridge 2008): where both stand, what roles they play, how often and
//! how each is named.

use super::role::Role;
use super::scene::{Candidate, Holder, Scene};
use super::sentence::Sentences;
use super::setting::{Fronted, Setting};
use super::weights::{Features, number};
use super::word::Is;
use crate::model::Clusters;
use crate::model::speech::{Form, PartOfSpeech as Part};

/// The features of each candidate of one pronoun.
pub(super) fn all(
    scene: &Scene<'_>,
    setting: &Setting,
    candidates: &[Candidate],
    clusters: &Clusters,
    named: bool,
) -> Vec<Features> {
    let reader = Reader { scene, setting, candidates, clusters };
    let before = |index: usize| candidates[..index].iter().filter(|candidate| !candidate.after).count();
    let read = |(index, &candidate): (usize, &Candidate)| {
        let mut features = Features::new(named);
        if candidate.after {
            reader.after(candidate, &mut features);
        } else {
            reader.before(candidate, before(index), &mut features);
        }
        reader.sentence(candidate, &mut features);
        reader.person(candidate, &mut features);
        reader.chain(candidate, &mut features);
        features
    };
    candidates.iter().enumerate().map(read).collect()
}

struct Reader<'a> {
    scene: &'a Scene<'a>,
    setting: &'a Setting,
    candidates: &'a [Candidate],
    clusters: &'a Clusters,
}

/// Upper ends of the steps in which distance after the pronoun is counted.
const STEPS_AFTER: [usize; 5] = [2, 4, 8, 16, 32];
/// Words between candidate and pronoun that are looked at.
const FARTHEST_BETWEEN: usize = 60;
/// A way between candidate and pronoun that has more steps is no feature.
const LONGEST_WAY: usize = 4;
/// Mentions of one person that are looked at ahead.
const MOST_AHEAD: usize = 6;

impl Reader<'_> {
    fn text(&self) -> &Sentences<'_> {
        self.scene.text
    }

    /// Sentences between the candidate's mention and the pronoun.
    fn distance(&self, candidate: Candidate) -> usize {
        self.setting.pronoun.sentence - self.scene.person(candidate).sentence
    }

    /// Where a candidate is only named after the pronoun.
    fn after(&self, candidate: Candidate, features: &mut Features) {
        let person = self.scene.person(candidate);
        let pronoun = self.setting.pronoun;
        let case = pronoun.case.name();
        features.add(&["after", case, person.role.name(), self.setting.join.name()]);
        features.add(&["after-opening", yes(self.setting.opens)]);
        let away = person.tokens.start - pronoun.token;
        let step = STEPS_AFTER.iter().position(|&end| away <= end).unwrap_or(STEPS_AFTER.len());
        features.add(&["after-distance", number(step)]);
        let clauses = self.scene.clauses.at(person.tokens.start) - self.scene.clauses.at(pronoun.token);
        features.add(&["after-clauses", number(clauses.min(3))]);
        let mentions = self.scene.cast.figures[candidate.figure].people.len();
        features.add(&["after-mentions", number(mentions.min(3))]);
    }

    /// Where a candidate was last named before the pronoun.
    fn before(&self, candidate: Candidate, rank: usize, features: &mut Features) {
        let Self { scene, setting, .. } = self;
        let person = scene.person(candidate);
        let (case, role) = (setting.pronoun.case.name(), person.role.name());
        let distance = self.distance(candidate).min(3);
        let here = if distance == 0 { "here" } else { "earlier" };
        features.add(&["role", setting.role, role, here]);
        let clauses = scene.clauses.at(setting.pronoun.token) - scene.clauses.at(person.tokens.start);
        if distance == 0 {
            features.add(&["clauses", case, number(clauses.min(3)), role]);
            features.add(&["joined", case, setting.join.name(), role]);
            let between = person.tokens.end..setting.pronoun.token;
            let commas = between.take(FARTHEST_BETWEEN).filter(|&at| self.text().text(at) == ",").count();
            features.add(&["commas", number(commas.min(3))]);
            self.way(candidate, features);
        } else {
            features.add(&["sentences", case, number(distance), role]);
        }
        if distance == 1 {
            features.add(&["opening", case, role, yes(setting.opens)]);
            let join = scene.clauses.around(person.tokens.start).join;
            features.add(&["joins", join.name(), setting.join.name()]);
        }
        features.add(&["rank", number(rank.min(4)), here]);
        if person.words > 1 {
            features.add(&["full-name", if scene.passed(candidate.figure) > 1 { "again" } else { "once" }]);
        }
        if person.role == Role::Possessor
            && self.text().phrase_end(person.tokens.end + 1) >= setting.pronoun.token
        {
            features.add(&["possessor-of-it"]);
        }
        let introduces = |at| self.text().pronoun(at).is_some();
        if (person.phrase..person.tokens.start).any(introduces) {
            features.add(&["possessed", case]);
        }
        if distance <= 1 {
            self.verb(candidate, features);
        }
    }

    /// The class of the verb whose subject or object the candidate is.
    fn verb(&self, candidate: Candidate, features: &mut Features) {
        const FARTHEST: usize = 12;
        let text = self.text();
        let person = self.scene.person(candidate);
        let verb = match person.role {
            Role::Subject => {
                let end = text.around(person.tokens.start).end.min(person.tokens.end + FARTHEST);
                (person.tokens.end..end).find(|&at| text.part(at) == Part::Verb)
            }
            Role::Object => person.phrase.checked_sub(1),
            _ => None,
        };
        let Some(verb) = verb else { return };
        let class = usize::from(self.clusters.of(text.text(verb)).coarse);
        let (high, low) = (number(class / 8), number(class % 8));
        features.add(&["verb", high, low, person.role.name(), self.setting.pronoun.case.name()]);
    }

    /// What stands between, in single letters.
    fn way(&self, candidate: Candidate, features: &mut Features) {
        let text = self.text();
        let person = self.scene.person(candidate);
        let mut way = String::new();
        if self.setting.pronoun.token - person.tokens.end > FARTHEST_BETWEEN {
            return;
        }
        for at in person.tokens.end..self.setting.pronoun.token {
            let Some(step) = self.step(text, at) else { continue };
            let repeats = way.ends_with(step) && matches!(step, 'm' | 'n' | 'x' | 'F' | 'E' | 'G' | 'I');
            if !repeats {
                way.push(step);
            }
            if way.len() > LONGEST_WAY {
                return;
            }
        }
        features.add(&["way", self.setting.pronoun.case.name(), yes(person.role.leads()), &way]);
    }

    fn step(&self, text: &Sentences<'_>, at: usize) -> Option<char> {
        let gender = self.setting.pronoun.gender;
        if let Some(person) = self.scene.cast.at(at) {
            return Some(if self.scene.fits(person.figure, gender) { 'm' } else { 'x' });
        }
        let part = text.part(at);
        Some(match part {
            Part::Verb | Part::Auxiliary if text.is_finite(at) => 'F',
            Part::Verb | Part::Auxiliary => match text.form(at) {
                Form::Ing => 'G',
                Form::Participle => 'E',
                _ => 'I',
            },
            Part::Adposition => 'P',
            Part::CoordinatingConjunction => 'C',
            Part::SubordinatingConjunction => 'S',
            _ if text.is_relative(at) => 'R',
            _ if text.text(at) == "," => ',',
            _ if text.is_break(at) => ';',
            Part::Noun | Part::ProperNoun => 'n',
            Part::Pronoun if text.form(at) != Form::Possessive => {
                if text.pronoun(at).is_some_and(|(own, _)| own == gender) { 'h' } else { 'y' }
            }
            _ => return None,
        })
    }

    /// What the pronoun's sentence and clause say of the candidate.
    fn sentence(&self, candidate: Candidate, features: &mut Features) {
        let Self { scene, setting, .. } = self;
        let text = self.text();
        let person = scene.person(candidate);
        let case = setting.pronoun.case.name();
        let figure = candidate.figure;
        if setting.is_subject {
            let (before, way) = setting.before;
            features.add(&["subject-before", self.relation(before, figure), setting.join.name(), way]);
        } else {
            let relation = self.relation(setting.subject, figure);
            features.add(&["subject", setting.role, relation, setting.control]);
            if relation == THIS {
                let distance =
                    if candidate.after { "after" } else { number(self.distance(candidate).min(3)) };
                features.add(&["its-subject", case, distance]);
            }
            let (way, holder) = setting.local;
            let holder = holder.unwrap_or(setting.subject);
            features.add(&["doer", case, way, self.relation(holder, figure)]);
        }
        if let Some((fronted, subject)) = setting.fronted {
            let kind = match fronted {
                Fronted::Phrase => "fronted-phrase",
                Fronted::Clause => "fronted-clause",
            };
            features.add(&[kind, yes(subject == figure), case, yes(candidate.after)]);
        }
        if !candidate.after {
            let sentence = setting.pronoun.sentence;
            let mut coming = scene.coming(figure).take(MOST_AHEAD);
            let later = coming.next();
            if let Some(later) = later.filter(|later| later.sentence == sentence) {
                let away = scene.clauses.at(later.tokens.start) - scene.clauses.at(setting.pronoun.token);
                let distance = number(self.distance(candidate).min(3));
                features.add(&["later", case, number(away.min(2)), setting.join.name(), distance]);
            }
            let next = later.into_iter().chain(coming).find(|person| person.sentence > sentence);
            if let Some(next) = next.filter(|person| person.sentence == sentence + 1) {
                features.add(&["next", case, next.role.name()]);
            }
        }
        features.add(&["label", yes(person.certain)]);
        let (quoted, other) = (text.is_quoted(setting.pronoun.token), text.is_quoted(person.tokens.start));
        if quoted != other {
            features.add(&["quoted", yes(quoted), yes(person.role == Role::Subject)]);
        }
        if let Some(possessed) = setting.possessed {
            let place = match self.distance_of(candidate) {
                None => "after",
                Some(0) => "here",
                Some(_) => "earlier",
            };
            features.add(&["kin", yes(possessed.kin), place, person.role.name()]);
            features.add(&["own", yes(possessed.own), place, person.role.name()]);
        }
    }

    fn distance_of(&self, candidate: Candidate) -> Option<usize> {
        (!candidate.after).then(|| self.distance(candidate))
    }

    /// What is known of the person from all mentions.
    fn person(&self, candidate: Candidate, features: &mut Features) {
        let Self { scene, setting, .. } = self;
        let text = self.text();
        let pronoun = setting.pronoun;
        let figure = &scene.cast.figures[candidate.figure];
        let first = &scene.cast.people[figure.people[0]];
        features.add(&["gender", figure.gender.against(pronoun.gender)]);
        if figure.people[0] == 0 {
            features.add(&["first-of-all"]);
        }
        let before = scene.pronouns_before(pronoun, first.tokens.start.min(pronoun.token)).min(2);
        features.add(&["pronouns-before", number(before), yes(figure.full)]);
        let here = first.sentence == pronoun.sentence;
        features.add(&["introduced-here", number(before), yes(here)]);
        let rivals = |better: &dyn Fn(usize) -> bool| {
            number(self.candidates.iter().filter(|other| better(other.figure)).count().min(3))
        };
        let mentions = |figure: usize| scene.cast.figures[figure].people.len();
        features.add(&["more-named", rivals(&|other| mentions(other) > mentions(candidate.figure))]);
        let meant = |figure: usize| mentions(figure) + scene.stood_for(figure);
        features.add(&["more-meant", rivals(&|other| meant(other) > meant(candidate.figure))]);
        features.add(&["in-sentences", number(figure.sentences.min(3))]);
        let sentence = text.around(first.tokens.start);
        let introducer = (first.tokens.start > sentence.start).then(|| first.tokens.start - 1);
        features.add(&["introduced-by", introducer.map_or("nothing", |at| text.part(at).code())]);
        let near = first.phrase.saturating_sub(3).max(sentence.start)..first.tokens.start;
        let possessive = |at| text.part(at) == Part::Pronoun && text.form(at) == Form::Possessive;
        if near.into_iter().any(possessive) {
            features.add(&["introduced-as-theirs"]);
        }
        let next = first.tokens.end;
        if next < sentence.end && text.is(next, Is::Bracket) {
            features.add(&["introduced-with-bracket", yes(first.role == Role::First || first.sentence == 0)]);
        }
    }

    /// What the pronouns before say.
    fn chain(&self, candidate: Candidate, features: &mut Features) {
        let Self { scene, setting, .. } = self;
        let pronoun = setting.pronoun;
        let stood_for = scene.stood_for(candidate.figure).min(3);
        let last = scene.last_bound(pronoun.gender);
        features.add(&["meant", number(stood_for), yes(last.is_some())]);
        let Some((last, figure)) = last else { return };
        let same = yes(figure == candidate.figure);
        let newer = yes(!candidate.after && scene.person(candidate).tokens.start > last.token);
        let distance = pronoun.sentence - last.sentence;
        features.add(&["chain", same, number(distance.min(2)), newer, pronoun.case.name()]);
        if distance == 0 {
            let clause = scene.clauses.at(last.token) == scene.clauses.at(pronoun.token);
            features.add(&["chain-clause", same, yes(clause), newer, last.case.name(), pronoun.case.name()]);
        }
    }

    /// What fills a place, seen from a candidate.
    fn relation(&self, holder: Holder, figure: usize) -> &'static str {
        match holder {
            Holder::Nobody => "none",
            Holder::Thing => "thing",
            Holder::Someone => "someone",
            Holder::Pronoun => "pronoun",
            Holder::Figure(other) if other == figure => THIS,
            Holder::Figure(other) if self.scene.fits(other, self.setting.pronoun.gender) => "rival",
            Holder::Figure(_) => "other",
        }
    }
}

/// The candidate itself.
const THIS: &str = "this";

const fn yes(condition: bool) -> &'static str {
    if condition { "yes" } else { "no" }
}
