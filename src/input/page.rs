//! Pages that Dateline saved: the analysis stands in blocks of JSON that no browser runs.

/// How such a block's tag begins and what stands in it.
const BLOCK: &str = "<script type=\"application/json\" data-project";
const END: &str = "</script>";

/// The analysis that a page carries, put together from its blocks; none when it carries none.
///
/// # Errors
/// When some of its blocks are missing.
pub(super) fn carried(page: &str) -> Option<Result<String, Missing>> {
    let mut parts: Vec<(usize, &str)> = Vec::new();
    let mut wanted = 0;
    let mut rest = page;
    while let Some((_, behind)) = rest.split_once(BLOCK) {
        let (tag, behind) = behind.split_once('>')?;
        let (content, behind) = behind.split_once(END)?;
        let number =
            |name: &str| tag.split_once(&format!(" {name}=\""))?.1.split_once('"')?.0.parse::<usize>().ok();
        let part = number("data-part").unwrap_or(parts.len());
        wanted = wanted.max(number("data-parts").unwrap_or_default()).max(part + 1);
        parts.push((part, content));
        rest = behind;
    }
    if parts.is_empty() {
        return None;
    }
    parts.sort_by_key(|&(part, _)| part);
    parts.dedup_by_key(|&mut (part, _)| part);
    if parts.len() < wanted {
        return Some(Err(Missing));
    }
    Some(Ok(parts.into_iter().map(|(_, content)| content).collect()))
}

/// Blocks of a saved page are missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Missing;

#[cfg(test)]
mod tests {
    use super::{Missing, carried};

    #[test]
    fn the_blocks_of_a_page_are_put_together_in_their_order() {
        let page = "<p>x</p>\
            <script type=\"application/json\" data-project data-part=\"1\" data-parts=\"2\">2}</script>\
            <script type=\"application/json\" data-project data-part=\"0\" data-parts=\"2\">{\"a\":</script>";
        assert_eq!(carried(page), Some(Ok("{\"a\":2}".to_owned())));
        assert_eq!(
            carried("<script type=\"application/json\" data-project>{}</script>"),
            Some(Ok("{}".to_owned()))
        );
        let half =
            "<script type=\"application/json\" data-project data-part=\"0\" data-parts=\"2\">{</script>";
        assert_eq!(carried(half), Some(Err(Missing)));
        assert_eq!(carried("<p>no more than a page</p>"), None);
    }
}
