//! The content security policy: what the page may do, and that is little.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// The name under which the page's program may make the worker's address, its only use of Trusted Types.
const TRUSTED_TYPES_POLICY: &str = "dateline-worker";

/// The policy for a page with this program and these styles.
pub(super) fn of(program: &str, styles: &str) -> String {
    let rules = [
        "default-src 'none'".to_owned(),
        // Compiling WebAssembly counts as a script; evaluating text stays forbidden.
        format!("script-src '{}' 'wasm-unsafe-eval'", hash(program)),
        format!("style-src '{}'", hash(styles)),
        "img-src data: blob:".to_owned(),
        "worker-src blob:".to_owned(),
        "connect-src 'none'".to_owned(),
        "form-action 'none'".to_owned(),
        "base-uri 'none'".to_owned(),
        "require-trusted-types-for 'script'".to_owned(),
        format!("trusted-types {TRUSTED_TYPES_POLICY}"),
    ];
    rules.join("; ")
}

/// The policy as the element that states it.
pub(super) fn element(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

/// The hash by which a policy names an inline element's text.
pub(super) fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::{hash, of};

    #[test]
    fn the_hash_is_the_one_browsers_compute() {
        // From the specification of Content Security Policy, section on hashes.
        assert_eq!(hash("doSomething();"), "sha256-RFWPLDbv2BY+rCkDzsE+0fr8ylGr2R2faWMhq4lfEQc=");
    }

    #[test]
    fn nothing_may_be_connected_loaded_or_evaluated() {
        let policy = of("program", "styles");
        for rule in ["default-src 'none'", "connect-src 'none'", "base-uri 'none'", "form-action 'none'"] {
            assert!(policy.split("; ").any(|stated| stated == rule), "{rule} is missing from {policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    }
}
