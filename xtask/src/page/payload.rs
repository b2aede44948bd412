//! Data in the page: compressed and in base64, or as JSON in which nothing looks like a tag.

use std::io::{Read as _, Write as _};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

/// Bytes as script blocks that no browser runs, none longer than `block_kb` thousand characters.
pub(super) fn blocks(kind: &str, bytes: &[u8], block_kb: usize) -> String {
    // Four characters hold three bytes. Cut there, each block decodes alone.
    let chunk = block_kb * 1000 / 4 * 3;
    let packed = pack(bytes);
    let blocks = packed.chunks(chunk).enumerate().map(|(part, bytes)| {
        let text = BASE64_STANDARD.encode(bytes);
        format!("<script type=\"text/plain\" data-payload=\"{kind}\" data-part=\"{part}\">{text}</script>\n")
    });
    blocks.collect()
}

/// The bytes of one block, still compressed.
///
/// # Errors
/// When it is no base64.
pub(super) fn decode(block: &str) -> Result<Vec<u8>, String> {
    BASE64_STANDARD.decode(block).map_err(|why| format!("a payload block is no base64: {why}"))
}

/// Compresses; the same bytes on every machine and day.
pub(crate) fn pack(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes).expect("memory takes everything");
    packer.finish().expect("memory takes everything")
}

/// The reverse of [`pack`].
///
/// # Errors
/// When the bytes were not packed so, or not all of them are there.
pub(super) fn unpack(packed: &[u8]) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut bytes).map_err(|why| format!("a payload is damaged: {why}"))?;
    Ok(bytes)
}

/// JSON in which no `<` is left, so that no end tag and no comment can begin.
pub(super) fn escape(json: &str) -> String {
    json.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::{blocks, decode, escape, unpack};

    #[test]
    fn each_block_decodes_alone_and_together_they_are_the_bytes() {
        // Numbers without a pattern (xorshift), which compression cannot make shorter.
        let mut state = 1u32;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            state.to_le_bytes()[0]
        };
        let bytes: Vec<u8> = (0..40_000).map(|_| next()).collect();
        let text = blocks("wasm", &bytes, 10);
        let mut packed = Vec::new();
        for (part, line) in text.lines().enumerate() {
            let start = format!("<script type=\"text/plain\" data-payload=\"wasm\" data-part=\"{part}\">");
            let block = line.strip_prefix(start.as_str()).and_then(|rest| rest.strip_suffix("</script>"));
            let block = block.expect("a script block");
            assert!(block.len() <= 10_000);
            packed.extend(decode(block).expect("base64"));
        }
        assert!(text.lines().count() > 1, "several blocks are what this test is about");
        assert_eq!(unpack(&packed), Ok(bytes));
    }

    #[test]
    fn escaped_json_means_the_same_and_holds_no_tag() {
        let text = "</script><!-- <script>";
        let json = escape(&serde_json::to_string(text).expect("a string"));
        assert!(!json.contains('<'));
        assert_eq!(serde_json::from_str::<String>(&json).expect("JSON"), text);
    }
}
