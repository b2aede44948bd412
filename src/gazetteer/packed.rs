//! The packed file: a short header and sections of bytes that are read where they lie.
//!
//! Eight letters say which file it is, then come the format's version, a checksum of all that follows it, the
//! number of sections and their lengths, all little-endian `u32` but for the `u64` checksum, then the sections.

use super::ResourceError;

/// Raised whenever the meaning of a section changes, so that an old file is refused and not misread.
const VERSION: u32 = 1;
const MAGIC: usize = 8;
const HEADER: usize = MAGIC + 4 + 8 + 4;

/// The sections of one packed file, whole and in order.
pub(crate) type Sections<const N: usize> = [&'static [u8]; N];

/// Packs sections into one file.
///
/// # Panics
/// When a section is 4 GiB long or longer.
#[must_use]
pub fn seal(magic: [u8; MAGIC], sections: &[Vec<u8>]) -> Vec<u8> {
    let length =
        |length: usize| u32::try_from(length).expect("a section is shorter than 4 GiB").to_le_bytes();
    let mut body = length(sections.len()).to_vec();
    for section in sections {
        body.extend(length(section.len()));
    }
    body.extend(sections.iter().flatten());
    let mut file = magic.to_vec();
    file.extend(VERSION.to_le_bytes());
    file.extend(checksum(&body).to_le_bytes());
    file.extend(body);
    file
}

/// Opens a packed file after checking that it is the right one, of this version, whole and undamaged.
pub(crate) fn open<const N: usize>(
    file: &'static str,
    magic: [u8; MAGIC],
    bytes: &'static [u8],
) -> Result<Sections<N>, ResourceError> {
    let refuse = |why| Err(ResourceError { file, why });
    if bytes.len() < HEADER {
        return refuse("it is too short to hold its header");
    }
    if bytes[..MAGIC] != magic {
        return refuse("it is a file of another kind");
    }
    if word(bytes, MAGIC) != VERSION {
        return refuse("it was packed for another version of the program");
    }
    let body = &bytes[MAGIC + 4 + 8..];
    if checksum(body).to_le_bytes() != bytes[MAGIC + 4..MAGIC + 4 + 8] {
        return refuse("its bytes are damaged");
    }
    let lengths_end = 4 + N * 4;
    if word(body, 0) as usize != N || body.len() < lengths_end {
        return refuse("its sections are not those expected");
    }
    let mut sections: Sections<N> = [&[]; N];
    let mut rest = &body[lengths_end..];
    for (index, section) in sections.iter_mut().enumerate() {
        let length = word(body, 4 + index * 4) as usize;
        let Some((head, tail)) = rest.split_at_checked(length) else {
            return refuse("a section runs past its end");
        };
        (*section, rest) = (head, tail);
    }
    if rest.is_empty() { Ok(sections) } else { refuse("bytes are left over at its end") }
}

/// The `u32` at a byte offset.
pub(super) fn word(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes make a u32"))
}

/// The `u32` at an index of a section that holds nothing else; none past its end.
pub(crate) fn nth(bytes: &[u8], index: usize) -> Option<u32> {
    let at = index.checked_mul(4)?;
    (at + 4 <= bytes.len()).then(|| word(bytes, at))
}

/// A column of `u32` words, the lowest byte of each first, then the second of each, and so on: like lies beside like, and
/// gzip packs it a fifth smaller than words one after another.
///
/// [`planes`] writes what this reads.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Planes {
    bytes: &'static [u8],
    count: usize,
}

impl Planes {
    /// A column over a section; none when the section's length is no multiple of four.
    pub(crate) fn new(bytes: &'static [u8]) -> Option<Self> {
        bytes.len().is_multiple_of(4).then_some(Self { bytes, count: bytes.len() / 4 })
    }

    /// How many words it holds.
    pub(crate) fn count(self) -> usize {
        self.count
    }

    /// The word at an index; none past the end.
    pub(crate) fn nth(self, index: usize) -> Option<u32> {
        let plane = |number: usize| self.bytes[number * self.count + index];
        (index < self.count).then(|| u32::from_le_bytes([plane(0), plane(1), plane(2), plane(3)]))
    }
}

/// Packs a column of whole numbers in byte planes, as it is read in place.
#[must_use]
pub fn planes(words: impl IntoIterator<Item = u32>) -> Vec<u8> {
    let words: Vec<[u8; 4]> = words.into_iter().map(u32::to_le_bytes).collect();
    (0..4).flat_map(|plane| words.iter().map(move |word| word[plane])).collect()
}

/// FNV-1a by Fowler, Noll and Vo, taken over eight bytes at a time: it finds damage, not malice.
fn checksum(bytes: &[u8]) -> u64 {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let mix = |sum: u64, chunk: &[u8]| {
        let mut eight = [0; 8];
        eight[..chunk.len()].copy_from_slice(chunk);
        let mixed = (sum ^ u64::from_le_bytes(eight)).wrapping_mul(PRIME);
        mixed ^ mixed >> 32
    };
    bytes.chunks(8).fold(BASIS, mix)
}

#[cfg(test)]
mod tests {
    use super::{Planes, open, planes, seal};

    const MAGIC: [u8; 8] = *b"test    ";

    fn sealed() -> Vec<u8> {
        seal(MAGIC, &[b"one".to_vec(), Vec::new(), b"three".to_vec()])
    }

    fn why(bytes: Vec<u8>) -> String {
        open::<3>("test.bin", MAGIC, bytes.leak()).expect_err("broken on purpose").to_string()
    }

    #[test]
    fn what_is_sealed_opens_again() {
        let sections = open::<3>("test.bin", MAGIC, sealed().leak()).expect("just sealed");
        assert_eq!(sections, [b"one".as_slice(), b"", b"three"]);
    }

    #[test]
    fn a_column_in_planes_gives_its_words_back() {
        let words = [0, 1, 0x0102_0304, u32::MAX];
        let column = Planes::new(planes(words).leak()).expect("four bytes a word");
        let back: Vec<Option<u32>> = (0..=words.len()).map(|index| column.nth(index)).collect();
        assert_eq!(back, [Some(0), Some(1), Some(0x0102_0304), Some(u32::MAX), None]);
        assert!(Planes::new(b"three").is_none());
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_noticed() {
        let whole = sealed();
        for at in 0..whole.len() {
            let mut bent = whole.clone();
            bent[at] ^= 0x10;
            assert!(why(bent).contains("test.bin"), "byte {at}");
            assert!(why(whole[..at].to_vec()).contains("test.bin"), "cut at {at}");
        }
    }

    #[test]
    fn the_message_says_what_is_wrong_and_what_to_do() {
        let mut damaged = sealed();
        *damaged.last_mut().expect("not empty") ^= 1;
        assert_eq!(
            why(damaged),
            "test.bin cannot be used: its bytes are damaged; run `cargo xtask data` to make it anew"
        );
        assert!(why(seal(*b"another ", &[])).contains("another kind"));
        assert!(why(seal(MAGIC, &[])).contains("sections"));
    }
}
