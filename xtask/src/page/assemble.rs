//! Puts the parts into the shell.

use super::{payload, policy};

/// Everything the file is made of.
pub(super) struct Page {
    /// The HTML around it all, with a placeholder for each of the others.
    pub(super) shell: String,
    pub(super) styles: String,
    pub(super) program: String,
    pub(super) worker: String,
    pub(super) samples: String,
    pub(super) engine: Vec<u8>,
    /// The outlines of the map, TopoJSON.
    pub(super) map: String,
}

impl Page {
    /// The finished file.
    ///
    /// # Errors
    /// When the shell lacks a placeholder, or a part would end its own element early.
    pub(super) fn put_together(&self, block_kb: usize) -> Result<String, String> {
        refuse_tags("styles", &self.styles, "</style")?;
        refuse_tags("program", &self.program, "</script")?;
        for part in [&self.shell, &self.styles, &self.program, &self.samples] {
            refuse_changing(part)?;
        }
        let policy = policy::element(&policy::of(&self.program, &self.styles));
        let shell = serde_json::to_string(&self.shell).map_err(|why| why.to_string())?;
        let payload = [
            // The page puts itself together again when it is saved.
            format!("<script type=\"application/json\" data-shell>{}</script>\n", payload::escape(&shell)),
            format!("<script type=\"application/json\" data-samples>{}</script>\n", self.samples),
            payload::blocks("worker", self.worker.as_bytes(), block_kb),
            payload::blocks("wasm", &self.engine, block_kb),
            payload::blocks("map", self.map.as_bytes(), block_kb),
        ];
        let parts = [
            ("<!-- policy -->", policy),
            ("<!-- styles -->", format!("<style>{}</style>", self.styles)),
            ("<!-- program -->", format!("<script>{}</script>", self.program)),
            ("<!-- payload -->", payload.concat()),
        ];
        fill(&self.shell, &parts)
    }
}

/// Replaces each placeholder once. What is filled in is never searched for placeholders.
fn fill(shell: &str, parts: &[(&str, String)]) -> Result<String, String> {
    let mut places = Vec::new();
    for (placeholder, part) in parts {
        let mut found = shell.match_indices(placeholder);
        let (Some((at, _)), None) = (found.next(), found.next()) else {
            return Err(format!("the shell must hold {placeholder} exactly once"));
        };
        places.push((at, placeholder.len(), part));
    }
    places.sort_by_key(|(at, ..)| *at);
    let mut page = String::new();
    let mut from = 0;
    for (at, length, part) in places {
        page.push_str(&shell[from..at]);
        page.push_str(part);
        from = at + length;
    }
    page.push_str(&shell[from..]);
    Ok(page)
}

/// An inline element ends at the first end tag in it, and a comment in a script can hide its end: either would
/// break the page without a word.
fn refuse_tags(part: &str, text: &str, end_tag: &str) -> Result<(), String> {
    let lower = text.to_ascii_lowercase();
    for tag in [end_tag, "<!--", "<script"] {
        if lower.contains(tag) {
            return Err(format!(
                "the {part} hold {tag:?}, which breaks the page they stand in: write it in two pieces"
            ));
        }
    }
    Ok(())
}

/// A browser reads these otherwise than they are written: a page that saved itself would differ from the one that was built.
fn refuse_changing(part: &str) -> Result<(), String> {
    match part.find(['\0', '\r']) {
        Some(at) => Err(format!(
            "a part of the page holds a NUL or a carriage return, which does not survive a browser: …{}…",
            part[part.floor_char_boundary(at.saturating_sub(40))..at].escape_debug()
        )),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::Page;

    const SHELL: &str = "<head><!-- policy --><!-- styles --></head><!-- program --><!-- payload -->";

    fn page() -> Page {
        Page {
            shell: SHELL.to_owned(),
            styles: "b{}".to_owned(),
            program: "let a='<!-- payload -->'.length".replace("<!--", "<\\!--"),
            worker: "1".to_owned(),
            samples: "[]".to_owned(),
            engine: b"\0asm".to_vec(),
            map: "{}".to_owned(),
        }
    }

    #[test]
    fn every_placeholder_is_filled() {
        let html = page().put_together(1000).expect("a whole page");
        // The shell that the page carries of itself has them, with their < written out.
        assert!(!html.contains("<!-- "), "{html}");
        assert_eq!(html.matches("</script>").count(), 6);
    }

    #[test]
    fn a_part_that_would_end_its_element_is_refused() {
        for (program, styles) in
            [("'</SCRIPT >'", ""), ("'<!--'", ""), ("'<script'", ""), ("", "/*</style>*/")]
        {
            let page = Page { program: program.to_owned(), styles: styles.to_owned(), ..page() };
            assert!(page.put_together(1000).is_err(), "{program}{styles}");
        }
    }

    #[test]
    fn what_a_browser_would_change_is_refused() {
        for program in ["'\r'", "'\0'"] {
            let page = Page { program: program.to_owned(), ..page() };
            assert!(page.put_together(1000).is_err(), "{program:?}");
        }
    }

    #[test]
    fn a_shell_without_a_placeholder_is_refused() {
        let page = Page { shell: SHELL.replace("<!-- policy -->", ""), ..page() };
        assert!(page.put_together(1000).is_err());
    }
}
