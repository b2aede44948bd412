//! What an annotation says of each token's tag. Where it leaves several tags open, learning keeps to all of them
//! (Tsuboi et al. 2008), so that corpora with other labels than ours, or with some kinds of names unmarked, teach what
//! they know and nothing else.

use std::ops::Range;

use dateline::document::TokenKind;
use dateline::gazetteer::{Class, Lexicon};
use dateline::model::names::tags::{self, LABELS, OUTSIDE, Position, TAGS};
use dateline::{Document, Label, Span};

use super::annotated::Annotated;
use super::sources::Silence;

/// The tags a token may carry, a bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Constraint(u64);

impl Constraint {
    /// Every tag.
    pub(super) const NONE: Self = Self((1 << TAGS) - 1);

    pub(super) fn allows(self, tag: usize) -> bool {
        self.0 >> tag & 1 == 1
    }

    #[cfg(test)]
    pub(super) fn of_tags(tags: &[usize]) -> Self {
        Self(tags.iter().fold(0, |bits, tag| bits | 1 << tag))
    }

    /// Outside, or any tag of these labels.
    fn outside_or(labels: &[Label]) -> Self {
        let positions = [Position::Begin, Position::Inside, Position::Last, Position::Unit];
        positions
            .into_iter()
            .map(|position| Self::at(position, labels))
            .fold(Self(1 << OUTSIDE), |all, one| Self(all.0 | one.0))
    }

    /// This position in a name with one of these labels.
    fn at(position: Position, labels: &[Label]) -> Self {
        let indices = labels.iter().filter_map(|label| LABELS.iter().position(|known| known == label));
        Self(indices.fold(0, |bits, index| bits | 1 << tags::tag(index, position)))
    }
}

/// The constraint on each token of a document that was annotated.
pub(super) fn read(annotated: &Annotated, document: &Document, lexicon: &Lexicon) -> Vec<Constraint> {
    let mut constraints = unmarked(annotated.silence, document);
    for &span in &annotated.unsure {
        constraints[tokens_in(document, span)].fill(Constraint::NONE);
    }
    for (span, labels) in &annotated.spans {
        let tokens = tokens_in(document, *span);
        if tokens.is_empty() {
            continue;
        }
        if covered(document, &tokens) != *span {
            // It cuts a token in two: no tag says that.
            constraints[tokens].fill(Constraint::NONE);
            continue;
        }
        let name = trimmed(document, lexicon, tokens, labels);
        for token in name.clone() {
            let position = Position::of(token == name.start, token + 1 == name.end);
            constraints[token] = Constraint::at(position, labels);
        }
    }
    constraints
}

/// What it says of each token that it is not marked.
fn unmarked(silence: Silence, document: &Document) -> Vec<Constraint> {
    let covered = match silence {
        Silence::Covers(labels) => labels,
        Silence::Partial => &[],
    };
    let open: Vec<Label> = LABELS.into_iter().filter(|label| !covered.contains(label)).collect();
    let silent = Constraint::outside_or(&open);
    let capital = |token: usize| document.word(token).chars().next().is_some_and(char::is_uppercase);
    let tokens = document.tokens().iter().enumerate();
    tokens
        .map(|(at, token)| match silence {
            Silence::Partial if capital(at) || token.kind == TokenKind::Mark => Constraint::NONE,
            _ => silent,
        })
        .collect()
}

/// The tokens that share a byte with a span.
fn tokens_in(document: &Document, span: Span) -> Range<usize> {
    let tokens = document.tokens();
    let first = tokens.partition_point(|token| token.span.end() <= span.start());
    let end = tokens.partition_point(|token| token.span.start() < span.end());
    first..end
}

/// From the first of some tokens to the last.
fn covered(document: &Document, tokens: &Range<usize>) -> Span {
    document.tokens()[tokens.start].span.cover(document.tokens()[tokens.end - 1].span)
}

/// A name without what our conventions leave out of it: articles and titles before it, a possessive after it.
fn trimmed(document: &Document, lexicon: &Lexicon, name: Range<usize>, labels: &[Label]) -> Range<usize> {
    let is_title = |word: &str| {
        let classes = lexicon.classes(word);
        classes.has(Class::Title) && !classes.has(Class::GivenName) && !classes.has(Class::Surname)
    };
    let (mut start, mut end) = (name.start, name.end);
    while end - start > 1 {
        let word = document.word(start);
        let left_out = matches!(word, "the" | "The" | "a" | "an" | "A" | "An")
            || (labels == [Label::Person] && is_title(word))
            // The full stop of "Dr. ".
            || (start > name.start && word == ".");
        if !left_out {
            break;
        }
        start += 1;
    }
    while end - start > 1 && matches!(document.word(end - 1), "'s" | "’s" | "'" | "’") {
        end -= 1;
    }
    start..end
}

#[cfg(test)]
mod tests {
    use dateline::gazetteer::Resources;
    use dateline::model::names::tags::{LABELS, OUTSIDE, TAGS, parts};
    use dateline::{Document, Label, Span};

    use super::super::sources::Domain;
    use super::{Annotated, Constraint, Silence, read};

    /// What may be said of each word of a text in which some parts are marked.
    fn read_marked(text: &str, marks: &[(&str, &[Label])], silence: Silence) -> Vec<(String, Constraint)> {
        let span = |words: &str| {
            let start = text.find(words).expect("the words stand in the text");
            Span::new(start, start + words.len())
        };
        let spans = marks.iter().map(|(words, labels)| (span(words), labels.to_vec())).collect();
        let annotated =
            Annotated { text: text.to_owned(), spans, unsure: Vec::new(), silence, domain: Domain::Wire };
        let document = Document::read(text);
        let constraints = read(&annotated, &document, &Resources::embedded().lexicon);
        (0..document.tokens().len()).map(|token| document.word(token).to_owned()).zip(constraints).collect()
    }

    /// The tags a constraint allows: `O`, or a letter of the position and the label.
    fn tags(constraint: Constraint) -> Vec<String> {
        let name = |tag: usize| match parts(tag) {
            Some((label, position)) => {
                format!("{}-{}", &format!("{position:?}")[..1], LABELS[label].code())
            }
            None => "O".to_owned(),
        };
        (0..TAGS).filter(|tag| constraint.allows(*tag)).map(name).collect()
    }

    fn tags_of(text: &str, marks: &[(&str, &[Label])], silence: Silence) -> Vec<Vec<String>> {
        read_marked(text, marks, silence).into_iter().map(|(_, constraint)| tags(constraint)).collect()
    }

    const ALL: Silence = Silence::Covers(&LABELS);

    #[test]
    fn a_span_gives_its_tokens_their_places_in_the_name() {
        let found = tags_of("in Bila Tserkva today", &[("Bila Tserkva", &[Label::Gpe])], ALL);
        assert_eq!(found, [["O"], ["B-GPE"], ["L-GPE"], ["O"]]);
    }

    #[test]
    fn a_label_that_may_mean_several_things_leaves_them_open() {
        let found = tags_of("in Syria", &[("Syria", &[Label::Gpe, Label::Norp])], ALL);
        assert_eq!(found, [vec!["O"], vec!["U-NORP", "U-GPE"]]);
    }

    #[test]
    fn a_name_goes_without_articles_titles_and_possessive() {
        let found = tags_of("the Red Cross's tents", &[("the Red Cross's", &[Label::Org])], ALL);
        assert_eq!(found, [["O"], ["B-ORG"], ["L-ORG"], ["O"], ["O"]]);
        let found = tags_of("President Aung San spoke", &[("President Aung San", &[Label::Person])], ALL);
        assert_eq!(found, [["O"], ["B-PERSON"], ["L-PERSON"], ["O"]]);
    }

    #[test]
    fn what_a_corpus_does_not_mark_stays_open() {
        let found = read_marked("a tank", &[], Silence::Covers(&[Label::Person]));
        let tank = found[1].1;
        assert!(tank.allows(OUTSIDE) && tags(tank).contains(&"U-WEAPON".to_owned()));
        assert!(!tags(tank).contains(&"U-PERSON".to_owned()));
        let found = read_marked("the Tank", &[], Silence::Partial);
        assert_eq!(found[1].1, Constraint::NONE);
    }

    #[test]
    fn a_span_that_cuts_a_token_says_nothing() {
        let found = read_marked("pro-Ukraine, Kharkivoblast", &[("Kharkiv", &[Label::Gpe])], ALL);
        let cut = found.last().expect("tokens");
        assert_eq!((cut.0.as_str(), cut.1), ("Kharkivoblast", Constraint::NONE));
    }
}
