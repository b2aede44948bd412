//! The SHA-256 of a text: what tells that it is the very same text, to the byte.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};

/// The SHA-256 (FIPS 180-4) of a text's UTF-8 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(Sha256::digest(text.as_bytes()).into())
    }

    /// The digest as addresses have it (RFC 4648, section 5, without padding).
    #[must_use]
    pub fn base64url(&self) -> String {
        const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        let sextet = |at: usize| {
            let (byte, bit) = (at * 6 / 8, at * 6 % 8);
            let pair = u16::from_be_bytes([self.0[byte], self.0.get(byte + 1).copied().unwrap_or(0)]);
            char::from(DIGITS[usize::from(pair >> (10 - bit)) & 0x3f])
        };
        (0..(self.0.len() * 8).div_ceil(6)).map(sextet).collect()
    }
}

/// 64 digits in small letters, as `sha256sum` prints them.
impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The text is no SHA-256 in hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoDigest;

impl fmt::Display for NoDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no SHA-256: 64 hexadecimal digits are wanted")
    }
}

impl std::error::Error for NoDigest {}

impl FromStr for Digest {
    type Err = NoDigest;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits: [u8; 64] = text.as_bytes().try_into().map_err(|_| NoDigest)?;
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = value(pair[0])? << 4 | value(pair[1])?;
        }
        Ok(Self(bytes))
    }
}

fn value(digit: u8) -> Result<u8, NoDigest> {
    let value = char::from(digit).to_digit(16).ok_or(NoDigest)?;
    Ok(u8::try_from(value).expect("a hexadecimal digit is below 16"))
}

#[cfg(test)]
mod tests {
    use super::{Digest, NoDigest};

    #[test]
    fn the_standard_s_own_examples_come_out() {
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Digest::of("abc").to_string(), abc);
        assert_eq!(Digest::of("").to_string(), empty);
        assert_eq!(abc.to_uppercase().parse(), Ok(Digest::of("abc")));
    }

    #[test]
    fn the_address_of_the_standard_s_own_example_comes_out() {
        assert_eq!(Digest::of("Hello World!").base64url(), "f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk");
    }

    #[test]
    fn what_is_no_digest_is_refused() {
        for text in ["", "abc", &"g".repeat(64), &"é".repeat(32), &"a".repeat(65)] {
            assert_eq!(text.parse::<Digest>(), Err(NoDigest), "{text}");
        }
    }
}
