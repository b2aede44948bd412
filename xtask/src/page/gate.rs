//! The last look at the finished file: nothing in it may reach the network, and its policy must fit it.
//!
//! The policy forbids connections, but it stops neither WebRTC nor navigation. So the file may not even name what
//! would be needed for them. Only the project's own program runs in the page; this keeps that program honest.

use super::parts::Parts;
use super::policy;

/// Names that must not stand in the program or the worker as words of their own.
const REFUSED_WORDS: [&str; 12] = [
    "fetch",
    "fetchLater",
    "XMLHttpRequest",
    "WebSocket",
    "WebSocketStream",
    "EventSource",
    "sendBeacon",
    "RTCPeerConnection",
    "webkitRTCPeerConnection",
    "WebTransport",
    "importScripts",
    "serviceWorker",
];

/// Pieces of code that load or lead elsewhere.
const REFUSED_CODE: [&str; 8] = [
    "import(",
    "window.open",
    "location.href=",
    "location.assign",
    "location.replace",
    "location=",
    "document.write",
    "eval(",
];

/// Addresses that are only names: what creates SVG elements must say them, and no browser loads them.
const ALLOWED_ADDRESSES: [&str; 5] = [
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xhtml",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/1998/Math/MathML",
    "http://www.w3.org/XML/1998/namespace",
];

/// Attributes by which HTML loads something.
const LOADING_ATTRIBUTES: [&str; 6] = [" src=", " srcset=", " action=", " formaction=", " ping=", " poster="];

/// Checks a finished page.
///
/// # Errors
/// The first broken promise, with the words around it.
pub(crate) fn check(html: &str) -> Result<(), String> {
    let parts = Parts::of(html)?;
    let ([program], [styles]) = (parts.programs.as_slice(), parts.styles.as_slice()) else {
        return Err("the page must hold one program and one style element".to_owned());
    };
    if parts.policy != policy::of(program, styles) {
        return Err(format!(
            "the page's policy is missing, not first, or does not fit it: {:?}",
            parts.policy
        ));
    }
    let worker = String::from_utf8_lossy(&parts.data("worker")?.bytes).into_owned();
    for (part, code) in [("program", program), ("worker", &worker)] {
        check_code(code).map_err(|why| format!("the {part} {why}"))?;
    }
    check_shell(&parts.shell).map_err(|why| format!("the shell {why}"))?;
    check_styles(styles).map_err(|why| format!("the styles {why}"))?;
    if !parts.data("wasm")?.bytes.starts_with(b"\0asm") {
        return Err("the engine in the page is no WebAssembly".to_owned());
    }
    Ok(())
}

fn check_code(code: &str) -> Result<(), String> {
    for word in REFUSED_WORDS {
        let is_code = |at: usize| stands_alone(code, at, word.len()) && !is_prose(code, at, word.len());
        if let Some((at, _)) = code.match_indices(word).find(|(at, _)| is_code(*at)) {
            return Err(format!("names {word}: …{}…", around(code, at)));
        }
    }
    for piece in REFUSED_CODE {
        // Reading where the page is harms nobody, and neither does comparing it.
        let compares = |at: usize| piece.ends_with('=') && code[at + piece.len()..].starts_with('=');
        let refused = |at: usize| begins_word(code, at) && !compares(at);
        if let Some((at, _)) = code.match_indices(piece).find(|(at, _)| refused(*at)) {
            return Err(format!("holds {piece:?}: …{}…", around(code, at)));
        }
    }
    check_addresses(code)
}

fn check_shell(shell: &str) -> Result<(), String> {
    let lower = shell.to_ascii_lowercase();
    for attribute in LOADING_ATTRIBUTES {
        if let Some(at) = lower.find(attribute) {
            return Err(format!("loads something: …{}…", around(&lower, at)));
        }
    }
    for (at, _) in lower.match_indices("href=") {
        let address = lower[at + "href=".len()..].trim_start_matches(['"', '\'']);
        if !address.starts_with("data:") && !address.starts_with('#') {
            return Err(format!("leads elsewhere: …{}…", around(&lower, at)));
        }
    }
    check_addresses(&lower.replace("1998/math/mathml", "1998/Math/MathML").replace("/xml/1998", "/XML/1998"))
}

fn check_styles(styles: &str) -> Result<(), String> {
    for (at, _) in styles.match_indices("url(") {
        let address = styles[at + "url(".len()..].trim_start_matches(['"', '\'']);
        if !address.starts_with("data:") && !address.starts_with('#') {
            return Err(format!("load something: …{}…", around(styles, at)));
        }
    }
    if let Some(at) = styles.find("@import") {
        return Err(format!("load something: …{}…", around(styles, at)));
    }
    check_addresses(styles)
}

fn check_addresses(text: &str) -> Result<(), String> {
    for scheme in ["http://", "https://", "ws://", "wss://"] {
        for (at, _) in text.match_indices(scheme) {
            let allowed = ALLOWED_ADDRESSES.iter().any(|address| {
                text[at..].strip_prefix(address).is_some_and(|rest| !rest.starts_with(is_of_address))
            });
            if !allowed {
                return Err(format!("holds an address: …{}…", around(text, at)));
            }
        }
    }
    Ok(())
}

fn is_of_address(character: char) -> bool {
    character.is_ascii_alphanumeric() || "/.-_?#%&=:@".contains(character)
}

fn is_of_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_' || character == '$'
}

fn begins_word(text: &str, at: usize) -> bool {
    !text[..at].ends_with(is_of_word)
}

fn stands_alone(text: &str, at: usize, length: usize) -> bool {
    begins_word(text, at) && !text[at + length..].starts_with(is_of_word)
}

/// Whether a word stands between two others with spaces, as in "failed to fetch it". In code that is made small a
/// name has a space on both sides only beside an operator that is a word.
fn is_prose(text: &str, at: usize, length: usize) -> bool {
    let word_before =
        text[..at].strip_suffix(' ').is_some_and(|before| before.ends_with(char::is_alphabetic));
    let after = text[at + length..].strip_prefix(' ').unwrap_or_default();
    let next = &after[..after.find(|character| !is_of_word(character)).unwrap_or(after.len())];
    word_before && next.starts_with(char::is_alphabetic) && !["in", "of", "instanceof"].contains(&next)
}

/// Some characters before and after, for a message.
fn around(text: &str, at: usize) -> &str {
    let from = text.floor_char_boundary(at.saturating_sub(40));
    let to = text.ceil_char_boundary((at + 60).min(text.len()));
    &text[from..to]
}

#[cfg(test)]
mod tests {
    use super::{check, check_code};
    use crate::page::assemble::Page;

    const SHELL: &str = "<!doctype html>\n<head>\n<meta charset=\"utf-8\">\n<!-- policy --><!-- styles --></head>\n\
        <!-- program --><!-- payload -->";

    fn html(change: impl FnOnce(&mut Page)) -> String {
        let mut page = Page {
            shell: SHELL.to_owned(),
            styles: "b{color:red}".to_owned(),
            program: "let a=1".to_owned(),
            worker: "let b=2".to_owned(),
            samples: "[]".to_owned(),
            engine: b"\0asm\x01\0\0\0".to_vec(),
            map: "{}".to_owned(),
        };
        change(&mut page);
        page.put_together(1000).expect("a whole page")
    }

    #[test]
    fn an_honest_page_passes() {
        let namespaces = "let s='http://www.w3.org/2000/svg',m=`http://www.w3.org/1998/Math/MathML`";
        assert_eq!(check(&html(|page| page.program = namespaces.to_owned())), Ok(()));
    }

    #[test]
    fn what_reaches_the_network_is_refused_in_program_and_worker() {
        for code in [
            "fetch('x')",
            "globalThis['fetch']('x')",
            "return fetch in window",
            "let a=fetch",
            "new XMLHttpRequest",
            "new WebSocket(a)",
            "navigator.sendBeacon(a)",
            "new RTCPeerConnection",
            "importScripts(a)",
            "await import('./a.js')",
            "window.open(a)",
            "location=a",
            "location.href=a",
            "eval(a)",
            "a.href='https://example.org'",
            "a='http://www.w3.org/2000/svg/../../evil'",
        ] {
            assert!(check(&html(|page| page.program = code.to_owned())).is_err(), "program: {code}");
            assert!(check(&html(|page| page.worker = code.to_owned())).is_err(), "worker: {code}");
        }
    }

    #[test]
    fn words_that_only_look_alike_pass() {
        for code in [
            "let fetchPriority=1,prefetch=2",
            "const relocation=3",
            "medieval(a)",
            "location.href==a",
            "'failed to fetch it'",
        ] {
            assert_eq!(check_code(code), Ok(()), "{code}");
        }
    }

    #[test]
    fn a_shell_or_styles_that_load_are_refused() {
        for element in ["<img src=a.png>", "<a href='https://example.org'>", "<link href=style.css>"] {
            let shell = SHELL.replace("<!-- program -->", &format!("{element}<!-- program -->"));
            assert!(check(&html(|page| page.shell = shell)).is_err(), "{element}");
        }
        for styles in ["@import 'a.css';", "b{background:url(a.png)}"] {
            assert!(check(&html(|page| page.styles = styles.to_owned())).is_err(), "{styles}");
        }
    }

    #[test]
    fn a_policy_that_does_not_fit_is_refused() {
        let page = html(|_| ());
        assert!(check(&page.replace("let a=1", "let a=2")).is_err(), "another program");
        assert!(check(&page.replace("b{color:red}", "b{color:tan}")).is_err(), "other styles");
        assert!(check(&page.replace("connect-src 'none'", "connect-src *")).is_err(), "another rule");
        let late = SHELL.replace("<!-- policy --><!-- styles -->", "<!-- styles --><!-- policy -->");
        assert!(check(&html(|page| page.shell = late)).is_err(), "a policy that comes late");
    }
}
