//! Reads a finished page back into its parts, as a browser would find them.

use super::payload;

/// The parts of a finished page.
pub(crate) struct Parts {
    /// The content security policy it states.
    pub(crate) policy: String,
    /// The texts of its style elements.
    pub(crate) styles: Vec<String>,
    /// The texts of its scripts that run.
    pub(crate) programs: Vec<String>,
    /// Its data, in order.
    pub(crate) data: Vec<Data>,
    /// What is left of the page when the texts of scripts and styles are taken out.
    pub(crate) shell: String,
}

/// Data that is not compressed.
const PLAIN: [&str; 2] = ["samples", "shell"];

/// One piece of data, from all its blocks.
pub(crate) struct Data {
    /// `wasm`, `worker`, `map`, `samples` or `shell`.
    pub(crate) kind: String,
    /// How many characters it takes in the file, without the tags around it.
    pub(crate) embedded: usize,
    /// How many bytes it has compressed; nothing for data that is not compressed.
    pub(crate) packed: Option<usize>,
    /// Its bytes.
    pub(crate) bytes: Vec<u8>,
}

impl Parts {
    /// Takes a page apart.
    ///
    /// # Errors
    /// When an element is not closed or a payload is damaged.
    pub(crate) fn of(html: &str) -> Result<Self, String> {
        let mut parts = Self {
            policy: String::new(),
            styles: Vec::new(),
            programs: Vec::new(),
            data: Vec::new(),
            shell: String::new(),
        };
        let mut blocks: Vec<(String, Vec<&str>)> = Vec::new();
        let mut rest = html;
        while let Some((start, name)) = next_element(rest) {
            let Element { tag, text, length } = element(&rest[start..], name)?;
            parts.shell.push_str(&rest[..start]);
            parts.shell.push_str(tag);
            rest = &rest[start + length..];
            match (name, attribute(tag, "data-payload")) {
                ("style", _) => parts.styles.push(text.to_owned()),
                (_, Some(kind)) => match blocks.iter_mut().find(|(known, _)| known == kind) {
                    Some((_, texts)) => texts.push(text),
                    None => blocks.push((kind.to_owned(), vec![text])),
                },
                (_, None) => match PLAIN.iter().find(|kind| tag.contains(&format!("data-{kind}"))) {
                    Some(kind) => parts.data.push(Data {
                        kind: (*kind).to_owned(),
                        embedded: text.len(),
                        packed: None,
                        bytes: text.as_bytes().to_vec(),
                    }),
                    None => parts.programs.push(text.to_owned()),
                },
            }
        }
        parts.shell.push_str(rest);
        parts.policy = stated_policy(&parts.shell).unwrap_or_default().to_owned();
        for (kind, texts) in blocks {
            let packed =
                texts.iter().map(|text| payload::decode(text)).collect::<Result<Vec<_>, _>>()?.concat();
            let embedded = texts.iter().map(|text| text.len()).sum();
            let bytes = payload::unpack(&packed)?;
            parts.data.push(Data { kind, embedded, packed: Some(packed.len()), bytes });
        }
        Ok(parts)
    }

    /// The data of one kind.
    ///
    /// # Errors
    /// When the page has none.
    pub(crate) fn data(&self, kind: &str) -> Result<&Data, String> {
        self.data.iter().find(|data| data.kind == kind).ok_or_else(|| format!("the page carries no {kind}"))
    }
}

struct Element<'a> {
    tag: &'a str,
    text: &'a str,
    length: usize,
}

/// Where the next script or style begins, whichever comes first.
fn next_element(html: &str) -> Option<(usize, &'static str)> {
    let at = |name: &'static str| html.find(&format!("<{name}")).map(|start| (start, name));
    [at("script"), at("style")].into_iter().flatten().min()
}

/// The element at the start of `html`. Nothing nests in these: the first end tag ends them.
fn element<'a>(html: &'a str, name: &str) -> Result<Element<'a>, String> {
    let open = html.find('>').ok_or_else(|| format!("a {name} tag is not closed"))? + 1;
    let end_tag = format!("</{name}>");
    let text = html[open..].find(&end_tag).ok_or_else(|| format!("a {name} element is not closed"))?;
    Ok(Element { tag: &html[..open], text: &html[open..open + text], length: open + text + end_tag.len() })
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    rest.split('"').next()
}

/// The policy, which must be the first element but the character set's.
fn stated_policy(shell: &str) -> Option<&str> {
    let (before, rest) = shell.split_once("<meta http-equiv=\"Content-Security-Policy\" content=\"")?;
    let (_, head) = before.split_once("<head>")?;
    (head.trim() == "<meta charset=\"utf-8\">").then_some(rest.split('"').next()?)
}
