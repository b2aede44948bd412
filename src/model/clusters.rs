//! Word classes induced from raw text (Brown et al. 1992): words that stand in like places share a class.

use std::borrow::Cow;

use crate::gazetteer::ResourceError;
use crate::gazetteer::packed;
use crate::memo::Memo;

/// The file's first eight bytes.
pub const MAGIC: [u8; 8] = *b"dl-class";

/// Words remembered: those of some thousand articles, about 2 MB.
const MOST_WORDS: usize = 1 << 15;

/// A word's classes at three granularities, counted from 1; all 0 when the word is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WordClasses {
    /// 1 to 64.
    pub coarse: u16,
    /// 1 to 256.
    pub middle: u16,
    /// 1 to 1,024.
    pub fine: u16,
}

/// Word forms with their classes, read where they lie.
#[derive(Clone, Debug)]
pub struct Clusters {
    fine: fst::Map<&'static [u8]>,
    /// For each fine class, from 1 on, the middle and the coarse class it belongs to, a byte each and from 0 on.
    above: &'static [u8],
    known: Memo<WordClasses>,
}

impl Clusters {
    /// Opens packed word classes.
    ///
    /// # Errors
    /// When the file is of another kind or version, cut short or damaged.
    pub fn from_bytes(bytes: &'static [u8]) -> Result<Self, ResourceError> {
        let [fine, above] = packed::open("clusters.bin", MAGIC, bytes)?;
        let fine = fst::Map::new(fine)
            .map_err(|_| ResourceError { file: "clusters.bin", why: "its word forms cannot be read" })?;
        Ok(Self { fine, above, known: Memo::new(MOST_WORDS) })
    }

    /// Packs word forms, in byte order, with their classes.
    ///
    /// # Panics
    /// When the forms are out of order, or a fine class belongs to two middle ones.
    #[must_use]
    pub fn pack(forms: &std::collections::BTreeMap<String, WordClasses>) -> Vec<u8> {
        let most = forms.values().map(|classes| classes.fine).max().unwrap_or(0);
        let mut above = vec![0; usize::from(most) * 2];
        for classes in forms.values() {
            let byte = |class: u16| u8::try_from(class - 1).expect("at most 256 middle and coarse classes");
            let at = usize::from(classes.fine - 1) * 2;
            above[at] = byte(classes.middle);
            above[at + 1] = byte(classes.coarse);
        }
        let fine = fst::Map::from_iter(forms.iter().map(|(form, classes)| (form, u64::from(classes.fine))));
        packed::seal(MAGIC, &[fine.expect("a sorted map is in order").into_fst().into_inner(), above])
    }

    /// A word's classes. Digits count as 0 and curly quotes as straight ones; an unknown form falls back to its
    /// lower-case, then to its title-case twin.
    #[must_use]
    pub fn of(&self, word: &str) -> WordClasses {
        self.known.of(word, || self.find(word))
    }

    fn find(&self, word: &str) -> WordClasses {
        let form = plain(word);
        let found = self.fine.get(form.as_bytes()).or_else(|| {
            let lower = form.to_lowercase();
            let found = if lower == *form { None } else { self.fine.get(&lower) };
            found.or_else(|| {
                let mut letters = lower.chars();
                let title: String = letters.next()?.to_uppercase().chain(letters).collect();
                if title == *form { None } else { self.fine.get(&title) }
            })
        });
        let Some(fine) = found.and_then(|fine| u16::try_from(fine).ok()).filter(|fine| *fine > 0) else {
            return WordClasses::default();
        };
        let at = usize::from(fine - 1) * 2;
        match self.above.get(at..at + 2) {
            Some(above) => {
                WordClasses { coarse: u16::from(above[1]) + 1, middle: u16::from(above[0]) + 1, fine }
            }
            None => WordClasses::default(),
        }
    }
}

/// A word as the table has it, whatever its digits and quotes.
fn plain(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_digit()) {
        return Cow::Borrowed(word);
    }
    let plain = word.chars().map(|character| match character {
        '0'..='9' => '0',
        '’' | '‘' | '´' | 'ʼ' => '\'',
        '“' | '”' => '"',
        other => other,
    });
    Cow::Owned(plain.collect())
}
