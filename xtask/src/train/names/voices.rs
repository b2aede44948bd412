//! What a feature speaks for: each tag alone, each label whatever the position, each position whatever the label. What
//! tags have in common is learnt once.

use dateline::model::names::tags::{LABELS, TAGS, VOICES, parts};

use super::lattice::Row;

/// A number for each voice.
pub(super) type Voices = [f32; VOICES];

/// Each tag's score: what is said for it, for its label and for its position.
pub(super) fn heard(voices: &Voices) -> Row {
    let mut row = [0.0; TAGS];
    row.copy_from_slice(&voices[..TAGS]);
    for (tag, score) in row.iter_mut().enumerate() {
        if let Some((label, position)) = shared(tag) {
            *score += voices[label] + voices[position];
        }
    }
    row
}

/// What each voice is to say, when this is what each tag is to score.
pub(super) fn spoken(tags: &Row) -> Voices {
    let mut voices = [0.0; VOICES];
    voices[..TAGS].copy_from_slice(tags);
    for (tag, score) in tags.iter().enumerate() {
        if let Some((label, position)) = shared(tag) {
            voices[label] += score;
            voices[position] += score;
        }
    }
    voices
}

/// The voices of a tag's label and of its position.
fn shared(tag: usize) -> Option<(usize, usize)> {
    let (label, position) = parts(tag)?;
    Some((TAGS + label, TAGS + LABELS.len() + position as usize))
}

#[cfg(test)]
mod tests {
    use dateline::model::names::tags::{OUTSIDE, Position, TAGS, VOICES, parts, tag};

    use super::{heard, spoken};

    #[test]
    fn a_voice_for_a_label_is_heard_at_each_of_its_tags() {
        let mut voices = [0.0; VOICES];
        voices[TAGS + 2] = 1.0;
        let row = heard(&voices);
        for (tag, score) in row.iter().enumerate() {
            let expected = parts(tag).is_some_and(|(label, _)| label == 2);
            assert_eq!(*score > 0.0, expected, "tag {tag}");
        }
    }

    #[test]
    fn a_tag_speaks_for_itself_its_label_and_its_position() {
        let mut tags = [0.0; TAGS];
        tags[tag(1, Position::Last)] = 1.0;
        let voices = spoken(&tags);
        assert_eq!(voices.iter().filter(|voice| **voice > 0.0).count(), 3);
        let mut outside = [0.0; TAGS];
        outside[OUTSIDE] = 1.0;
        assert_eq!(spoken(&outside).iter().filter(|voice| **voice > 0.0).count(), 1);
    }
}
