//! Inner stages written out for a person who wants to know why something was found or missed.

use std::fmt::Write as _;

use dateline::description::{Description, Whose};
use dateline::dossier::Dossier;
use dateline::pipeline::Reading;
use dateline::reference::Reference;
use dateline::timeline::Timeline;
use dateline::view::said;
use dateline::{Document, Mention, Resources, Span, compare, document, figure, identity, name, number, time};

/// A stage between text and result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Paragraphs, sentences, tokens and furniture.
    Document,
    /// The part of speech of every token.
    Speech,
    /// What the pass over names proposes, overlaps and all.
    Names,
    /// What the pass over numbers proposes.
    Numbers,
    /// What the pass over dates and times proposes.
    Times,
    /// What is left once overlaps are settled.
    Mentions,
    /// What each article says of people and organisations.
    Descriptions,
    /// Who says what, by which word.
    Quotes,
    /// What numbers count, who says so, and which tell the same again.
    Figures,
    /// Who is who, over all articles.
    Entities,
    /// Whom pronouns and descriptions stand for.
    References,
    /// What is told with a date, in order of the calendar.
    Timeline,
    /// What all articles say of the same things.
    Comparison,
}

impl Stage {
    pub(super) const ALL: [Self; 13] = [
        Self::Document,
        Self::Speech,
        Self::Names,
        Self::Numbers,
        Self::Times,
        Self::Mentions,
        Self::Descriptions,
        Self::Quotes,
        Self::Figures,
        Self::Entities,
        Self::References,
        Self::Timeline,
        Self::Comparison,
    ];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Speech => "speech",
            Self::Names => "names",
            Self::Numbers => "numbers",
            Self::Times => "times",
            Self::Mentions => "mentions",
            Self::Descriptions => "descriptions",
            Self::Quotes => "quotes",
            Self::Figures => "figures",
            Self::Entities => "entities",
            Self::References => "references",
            Self::Timeline => "timeline",
            Self::Comparison => "comparison",
        }
    }
}

/// One stage of every article; spans are bytes.
pub(super) fn show(dossier: &Dossier, resources: &Resources, stage: Stage) -> String {
    if stage == Stage::Entities {
        return entities(dossier);
    }
    if stage == Stage::Timeline {
        return timeline(dossier);
    }
    if stage == Stage::Comparison {
        let all: Vec<usize> = (0..dossier.readings().len()).collect();
        return compare::show(dossier, &compare::compare(dossier, resources, &all));
    }
    let mut out = String::new();
    for (index, reading) in dossier.readings().iter().enumerate() {
        let Reading { name, document, mentions, .. } = reading;
        add(&mut out, format_args!("# {}", name.escape_debug()));
        match stage {
            Stage::Document => out.push_str(&document::show(document)),
            Stage::Speech => speech(&mut out, document, resources),
            Stage::Names => {
                let proposals = name::propose(document, resources);
                list(&mut out, document, &resources.names.mentions(document, resources, &proposals));
            }
            Stage::Numbers => {
                let lexemes = number::Lexemes::read(document);
                list(&mut out, document, &number::find(&lexemes, &time::find(&lexemes)));
            }
            Stage::Times => list(&mut out, document, &time::find(&number::Lexemes::read(document))),
            Stage::Mentions => list(&mut out, document, mentions),
            Stage::Descriptions => descriptions(&mut out, reading, resources),
            Stage::References => references(&mut out, dossier, index, resources),
            Stage::Quotes => quotes(&mut out, dossier, index),
            Stage::Figures => figures(&mut out, dossier, index),
            Stage::Entities | Stage::Timeline | Stage::Comparison => {}
        }
    }
    out
}

fn list(out: &mut String, document: &Document, mentions: &[Mention]) {
    for Mention { span, label, score } in mentions {
        let words = document.slice(*span).escape_debug();
        add(out, format_args!("{:<12} {score:>4}  {span:?}  {words}", label.code()));
    }
}

/// A line for each pronoun or description: how sure, where, and whom it stands for.
fn references(out: &mut String, dossier: &Dossier, article: usize, resources: &Resources) {
    let reading = &dossier.readings()[article];
    for Reference { span, kind, antecedent, score } in dossier.references(article, resources) {
        let words = reading.document.slice(span).escape_debug();
        let whom = reading.document.slice(reading.mentions[antecedent].span).escape_debug();
        let entity = dossier.entities_of(article)[antecedent].map(|entity| entity + 1);
        let entity = entity.map_or(String::new(), |entity| format!(" e{entity}"));
        add(out, format_args!("{:<11} {score:>4}  {span:?}  {words} = {whom}{entity}", kind.name()));
    }
}

/// A line for each quote: kind, stance, who says it by which word, who relays it, whether it could be checked, and its pieces.
fn quotes(out: &mut String, dossier: &Dossier, article: usize) {
    let reading = &dossier.readings()[article];
    let words =
        |span: Option<Span>| span.map_or("-", |span| reading.document.slice(span)).escape_debug().to_string();
    let entity = |mention: Option<usize>| mention.and_then(|mention| dossier.entities_of(article)[mention]);
    let id = |mention| entity(mention).map_or(String::new(), |entity| format!(" e{}", entity + 1));
    for (index, quote) in reading.quotes.iter().enumerate() {
        let voice = dossier.voice(article, index);
        let speaker = format!("{}{}", words(voice.speaker), id(voice.mention));
        let via = voice.via.map_or(String::new(), |via| format!(" via{}", id(Some(via))));
        let unverified = if quote.unverified.is_some() { " unverified" } else { "" };
        let (kind, stance, cue) = (quote.kind.code(), quote.stance.code(), words(quote.cue));
        add(out, format_args!("{kind} {stance}: {speaker}, {cue}{via}{unverified}"));
        for piece in &quote.pieces {
            add(out, format_args!("  {piece:?} {}", words(Some(*piece))));
        }
    }
}

/// A line for each sentence, `word/TAG` for each token.
fn speech(out: &mut String, document: &Document, resources: &Resources) {
    let tags = resources.speech.tags(document, &resources.clusters);
    for sentence in document.sentences() {
        let tagged =
            sentence.tokens.clone().map(|at| format!("{}/{}", document.word(at).escape_debug(), tags[at]));
        add(out, format_args!("{}", tagged.collect::<Vec<_>>().join("  ")));
    }
}

/// A line for each thing said: the name, the role, what it is of, the affiliation, and the words that say so.
fn descriptions(out: &mut String, reading: &Reading, resources: &Resources) {
    let Reading { document, mentions, descriptions, .. } = reading;
    for said in descriptions {
        let whose = |whose| match whose {
            Whose::Mention(mention) => document.slice(mentions[mention].span).to_owned(),
            Whose::Country(country) => resources.places.get(country).name.to_owned(),
            Whose::Words(span) => document.slice(span).to_owned(),
        };
        let name = document.slice(mentions[said.mention].span).escape_debug();
        let role = said.role.as_ref().map_or("-", |role| &role.words);
        let of = said.of.map_or_else(|| "-".to_owned(), |of| format!("{} {}", of.link, whose(of.whose)));
        let affiliation = said.affiliation.map_or_else(|| "-".to_owned(), whose);
        let evidence = document.slice(said.evidence).escape_debug();
        add(out, format_args!("{name} | {role} | {of} | {affiliation} | {:?}: {evidence}", said.found));
    }
}

/// A line for each figure: class, group and scope, bounds, words, what is counted, where and when, who says so, and which
/// earlier figure it repeats.
fn figures(out: &mut String, dossier: &Dossier, article: usize) {
    let reading = &dossier.readings()[article];
    let words = |span| reading.document.slice(span).escape_debug();
    let bound =
        |bound: Option<number::Amount>| bound.map_or(String::new(), |amount| amount.to_f64().to_string());
    let repeats = figure::ledger::repeats(dossier, article);
    for (index, found) in reading.figures.iter().enumerate() {
        let of = found.group.code().or(found.fate.code()).map_or(String::new(), |group| format!(" {group}"));
        let place =
            found.place.map_or(String::new(), |place| format!(" in {}", words(reading.mentions[place].span)));
        let date = found.date.map_or(String::new(), |date| format!(" on {}", reading.times[date].value));
        let source = figure::spoken_by(dossier, article, found).words;
        let source = source.map_or(String::new(), |source| format!(" by {}", words(source)));
        let again = repeats[index].map_or(String::new(), |first| format!(" = f{}", first + 1));
        let about = if found.number.approximate { "~" } else { "" };
        let (low, high) = (bound(found.number.low), bound(found.number.high));
        let class = format!("{}{of} {}", found.class.code(), found.scope.code());
        let (text, what) = (words(found.span), found.what(&reading.document));
        add(
            out,
            format_args!(
                "f{:<3} {class:<20} {about}{low}..{high} | {text} | {what} |{place}{date}{source}{again}",
                index + 1
            ),
        );
    }
}

fn entities(dossier: &Dossier) -> String {
    let mut out = String::new();
    for (index, identity::Entity { label, name, aliases, mentions, place, description, .. }) in
        dossier.entities().iter().enumerate()
    {
        add(&mut out, format_args!("e{} {} {}", index + 1, label.code(), name.escape_debug()));
        add(&mut out, format_args!("  aliases {aliases:?}"));
        if let Some(place) = place {
            add(&mut out, format_args!("  place {place:?}"));
        }
        if let Some(Description { role, of, affiliation, .. }) = description {
            add(&mut out, format_args!("  description {role:?} of {of:?} affiliation {affiliation:?}"));
        }
        for at in mentions {
            let reading = &dossier.readings()[at.article];
            let span = reading.mentions[at.mention].span;
            let words = reading.document.slice(span).escape_debug();
            add(&mut out, format_args!("  a{} {span:?} {words}", at.article + 1));
        }
    }
    out
}

/// A line for each entry, when and how that is known; below it each of its statements: the article, what the date dates,
/// its clause within its passage; at the end what each article tells without a date.
fn timeline(dossier: &Dossier) -> String {
    let mut out = String::new();
    let timeline = Timeline::read(dossier);
    for entry in &timeline.entries {
        let first = timeline.first(entry);
        add(&mut out, format_args!("{} ({})", first.when.reads(), first.known(dossier).code()));
        for statement in entry.statements.iter().map(|&at| &timeline.statements[at]) {
            let document = &dossier.readings()[statement.article].document;
            let words = |span: Span| document.slice(span).escape_debug();
            let dates = if statement.said { "saying" } else { "event" };
            let who = statement.quote.and_then(|quote| said::who(dossier, statement.article, quote));
            let who = who.map_or(String::new(), |who| format!(" by {}", who.escape_debug()));
            let caption = if statement.caption { " caption" } else { "" };
            let ahead = if statement.ahead { " ahead" } else { "" };
            add(&mut out, format_args!("  a{} {dates}{who}{caption}{ahead}", statement.article + 1));
            add(&mut out, format_args!("    {:?} {}", statement.clause, words(statement.clause)));
            if statement.clause != statement.passage {
                add(&mut out, format_args!("    in {:?} {}", statement.passage, words(statement.passage)));
            }
        }
    }
    for (article, rest) in timeline.rest.iter().enumerate() {
        let document = &dossier.readings()[article].document;
        add(&mut out, format_args!("a{}: {} sentences without a date", article + 1, rest.undated));
        for left in &rest.left_out {
            add(
                &mut out,
                format_args!("  {:?} {:?} {}", left.why, left.span, document.slice(left.span).escape_debug()),
            );
        }
    }
    out
}

fn add(out: &mut String, line: std::fmt::Arguments<'_>) {
    writeln!(out, "{line}").expect("a string takes what is written");
}
