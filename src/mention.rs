//! Mentions: spans of text with a label, and the one rule that settles overlaps between passes.

use crate::{Label, Span};

/// A span of text that names something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Where it stands, without leading article and trailing possessive.
    pub span: Span,
    /// What kind of thing it names.
    pub label: Label,
    /// How sure the pass is, in thousandths.
    pub score: u16,
}

/// Settles overlaps: the longer mention wins, then the one with the higher score, then the one further left,
/// then the earlier label. What comes back stands in order of the text and does not overlap.
#[must_use]
pub fn settle(mut candidates: Vec<Mention>) -> Vec<Mention> {
    candidates.retain(|mention| !mention.span.is_empty());
    candidates.sort_by_key(|mention| {
        (std::cmp::Reverse(mention.span.len()), std::cmp::Reverse(mention.score), mention.span, mention.label)
    });
    // Kept spans do not overlap, so ordered by start the only possible rivals are the two neighbours.
    let mut kept = std::collections::BTreeMap::<usize, Mention>::new();
    for mention in candidates {
        let before = kept.range(..=mention.span.start()).next_back();
        let after = kept.range(mention.span.start()..).next();
        if [before, after].into_iter().flatten().all(|(_, other)| !other.span.overlaps(mention.span)) {
            kept.insert(mention.span.start(), mention);
        }
    }
    kept.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::{Mention, settle};
    use crate::{Label, Span};

    fn mention(start: usize, end: usize, label: Label, score: u16) -> Mention {
        Mention { span: Span::new(start, end), label, score }
    }

    #[test]
    fn the_longer_mention_wins_over_a_surer_one_inside_it() {
        let long = mention(0, 20, Label::Org, 400);
        let inside = mention(4, 9, Label::Gpe, 990);
        let beside = mention(20, 24, Label::Person, 100);
        assert_eq!(settle(vec![inside, beside, long]), vec![long, beside]);
    }

    #[test]
    fn of_equal_spans_the_surer_wins() {
        let city = mention(0, 6, Label::Gpe, 700);
        let person = mention(0, 6, Label::Person, 800);
        assert_eq!(settle(vec![city, person]), vec![person]);
    }
}
