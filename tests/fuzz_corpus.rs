//! A small fuzzer without tools: replays `fuzz/corpus` and mutations of it, the same ones in every run.
//!
//! An input that breaks something is written to `fuzz/corpus/…/find-…`, so that it is replayed ever after.
//! `FUZZ_ROUNDS=1000 cargo test fuzz` looks longer.

use std::path::{Path, PathBuf};

use dateline::input::Format;

use crate::{hostile, invariants};

/// Mutations of each file in an ordinary test run: about a second in a debug build.
const ROUNDS: u64 = 24;
/// Longest text that is made: the invariants are checked in a debug build.
const LONGEST: usize = 4_000;

#[test]
fn fuzz_corpus_is_replayed() {
    for (path, bytes) in corpus("text").into_iter().chain(corpus("bytes")) {
        let text = String::from_utf8_lossy(&bytes);
        let outcome = std::panic::catch_unwind(|| {
            invariants::check_text(&text);
            invariants::check_bytes("any", &bytes, Format::Auto);
        });
        assert!(outcome.is_ok(), "{} broke an invariant; see above", path.display());
    }
}

#[test]
fn fuzz_mutations_of_texts_break_nothing() {
    let spices: Vec<Vec<u8>> = hostile::texts().into_iter().map(|(_, text)| start(&text)).collect();
    fuzz("text", &spices, |bytes| {
        invariants::check_text(&String::from_utf8_lossy(bytes));
    });
}

#[test]
fn fuzz_mutations_of_bytes_break_nothing() {
    let spices = [
        &b"\0"[..],
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\x80",
        b"\n{\"name\": \"a\", \"text\": \"",
        b"\"}\n",
        b"<p>",
        b"&#x0;",
    ];
    fuzz("bytes", &spices.map(<[u8]>::to_vec), |bytes| invariants::check_bytes("any", bytes, Format::Auto));
}

/// Changes every file of a corpus at random, the same way in every run, and keeps what breaks something.
fn fuzz(kind: &str, spices: &[Vec<u8>], check: impl Fn(&[u8]) + std::panic::RefUnwindSafe) {
    let rounds = std::env::var("FUZZ_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(ROUNDS);
    let corpus = corpus(kind);
    for (path, bytes) in &corpus {
        let mut random = Random(fnv(bytes));
        for _ in 0..rounds {
            let donor = &corpus[random.below(corpus.len())].1;
            let mutated = mutate(bytes, donor, spices, &mut random);
            if std::panic::catch_unwind(|| check(&mutated)).is_err() {
                let find = folder(kind).join(format!("find-{:016x}", fnv(&mutated)));
                std::fs::write(&find, &mutated).expect("fuzz/corpus can be written");
                panic!("a mutation of {} broke an invariant; kept as {}", path.display(), find.display());
            }
        }
    }
}

/// Every file of a corpus in order of name.
fn corpus(kind: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = std::fs::read_dir(folder(kind)).expect("a folder of fuzz/corpus");
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("an entry of the corpus").path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "the corpus holds files");
    let read = |path: PathBuf| {
        let bytes = std::fs::read(&path).expect("a file of the corpus can be read");
        (path, bytes)
    };
    paths.into_iter().map(read).collect()
}

fn folder(kind: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(kind)
}

/// The first characters of a hostile text: a mutation wants many small ones.
fn start(text: &str) -> Vec<u8> {
    text.chars().take(24).collect::<String>().into_bytes()
}

/// The bytes after one to four changes, characters cut wherever the change falls.
fn mutate(bytes: &[u8], donor: &[u8], spices: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=random.below(4) {
        let (from, to) = stretch(&bytes, random);
        let replacement = match random.below(7) {
            0 => Vec::new(),
            1 => [spices[random.below(spices.len())].as_slice(), &bytes[from..to]].concat(),
            2 => spices[random.below(spices.len())].clone(),
            3 => {
                let (donor_from, donor_to) = stretch(donor, random);
                donor[donor_from..donor_to].to_vec()
            }
            4 => bytes[from..to].repeat(1 + random.below(4)),
            5 => bytes[from..to].to_ascii_uppercase(),
            _ => bytes[from..to].iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect(),
        };
        bytes.splice(from..to, replacement);
        bytes.truncate(LONGEST);
    }
    bytes
}

/// A stretch of at most 60 bytes, empty when there are none.
fn stretch(bytes: &[u8], random: &mut Random) -> (usize, usize) {
    let from = random.below(bytes.len() + 1);
    (from, (from + random.below(60)).min(bytes.len()))
}

/// Steele and Vigna's `SplitMix64`: small, and the same on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, which is not zero.
    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).expect("less than a usize")
    }
}

/// The 64-bit hash of Fowler, Noll and Vo, so that names and seeds do not change between versions of Rust.
fn fnv(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
