//! What the labels of other people's annotation mean in ours.

use dateline::Label;

use super::spans::{Class, Meaning, Otherwise};

/// The class of every place where annotation does not tell places apart.
pub(super) const PLACE: Class = "PLACE";

/// How our labels are called in a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fold {
    /// By their own codes.
    None,
    /// GPE, LOC and FAC are one class.
    Places,
}

impl Fold {
    /// What a label of ours is called.
    pub(super) fn class(self, label: Label) -> Class {
        match (self, label) {
            (Self::Places, Label::Gpe | Label::Loc | Label::Fac) => PLACE,
            _ => label.code(),
        }
    }
}

/// Reads `A|B`: any of the labels is right; `PLACE` stands for any place. `IGNORE` among them leaves the span out when none of them was found, `DROP`
/// makes it as if it were not annotated.
///
/// # Errors
/// When a word is none of our labels.
pub(super) fn read(words: &str) -> Result<Meaning, String> {
    let mut meaning = Meaning { classes: Vec::new(), otherwise: Otherwise::Missed };
    for word in words.split('|') {
        match word {
            "IGNORE" => meaning.otherwise = Otherwise::LeftOut,
            "DROP" => meaning.otherwise = Otherwise::Dropped,
            PLACE => meaning.classes.push(PLACE),
            code => {
                let label =
                    Label::from_code(code).ok_or_else(|| format!("{code} in {words:?} is no label"))?;
                meaning.classes.push(label.code());
            }
        }
    }
    Ok(meaning)
}

#[cfg(test)]
mod tests {
    use dateline::Label;

    use super::{Fold, PLACE, read};
    use crate::score::spans::{Meaning, Otherwise};

    #[test]
    fn alternatives_are_read_in_their_order() {
        let meaning = |classes: &[&'static str], otherwise| Meaning { classes: classes.to_vec(), otherwise };
        assert_eq!(read("GPE|LOC"), Ok(meaning(&["GPE", "LOC"], Otherwise::Missed)));
        assert_eq!(read("NORP|IGNORE"), Ok(meaning(&["NORP"], Otherwise::LeftOut)));
        assert_eq!(read("IGNORE"), Ok(meaning(&[], Otherwise::LeftOut)));
        assert_eq!(read("DROP"), Ok(meaning(&[], Otherwise::Dropped)));
        assert!(read("GPE|Planet").is_err_and(|why| why.contains("Planet")));
    }

    #[test]
    fn places_fold_into_one_class_and_nothing_else_does() {
        let folded = Label::ALL.into_iter().filter(|label| Fold::Places.class(*label) == PLACE);
        assert_eq!(folded.collect::<Vec<_>>(), [Label::Gpe, Label::Loc, Label::Fac]);
        assert_eq!(Fold::None.class(Label::Fac), "FAC");
    }
}
