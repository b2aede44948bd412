//! Reads the lists of hostile texts: those that break readers, and those that do harm where they are shown.

mod exports;
mod spreadsheet;

/// Name and text of every line of `hostile.txt`.
///
/// # Panics
/// When a line of the list is malformed.
pub(crate) fn texts() -> Vec<(&'static str, String)> {
    include_str!("hostile.txt").lines().filter(|line| !line.starts_with('#')).map(read).collect()
}

/// Words that do harm where something takes them for more than words: every line of `hostile/payloads.txt`.
pub(crate) fn payloads() -> Vec<String> {
    include_str!("hostile/payloads.txt").lines().filter(|line| !line.starts_with('#')).map(unescape).collect()
}

fn read(line: &'static str) -> (&'static str, String) {
    let (name, rest) = line.split_once('\t').expect("a name and a tab");
    // A tab of the text itself is written \t, so the last tab can only stand before the count.
    let (escaped, count) = match rest.rsplit_once('\t') {
        Some((escaped, count)) => {
            (escaped, count.parse().expect("a number of repetitions after the last tab"))
        }
        None => (rest, 1),
    };
    (name, unescape(escaped).repeat(count))
}

/// Rust's escapes `\n \r \t \\ \u{…}`; everything else stands for itself.
fn unescape(escaped: &str) -> String {
    let mut text = String::new();
    let mut rest = escaped;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let mut following = after.chars();
        match following.next().expect("a letter after the backslash") {
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            't' => text.push('\t'),
            '\\' => text.push('\\'),
            'u' => {
                let (digits, after) = following.as_str()[1..].split_once('}').expect("a closing brace");
                let code = u32::from_str_radix(digits, 16).expect("hexadecimal digits");
                text.push(char::from_u32(code).expect("a Unicode scalar value"));
                rest = after;
                continue;
            }
            other => panic!("no such escape: \\{other}"),
        }
        rest = following.as_str();
    }
    text + rest
}
