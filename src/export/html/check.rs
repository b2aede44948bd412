//! What tells that a report's texts are the ones that were read: their SHA-256, and how to find it again.

use super::page::Page;
use crate::dossier::Dossier;
use crate::export::form;

/// Every article in one table, leading to its text, with the SHA-256 of that.
pub(super) fn contents(page: &mut Page, dossier: &Dossier) {
    page.raw("<div class=\"scroll\">\n<table>\n<caption>The articles.</caption>\n");
    page.raw("<thead><tr><th scope=\"col\">Article</th><th scope=\"col\">Name</th>");
    page.raw("<th scope=\"col\">SHA-256 of its text</th></tr></thead>\n<tbody>\n");
    for (index, reading) in dossier.readings().iter().enumerate() {
        let id = form::article_id(index);
        page.raw(&format!("<tr><th scope=\"row\"><a href=\"#{id}\">{id}</a></th><td>"));
        page.text(&reading.name);
        page.raw(&format!("</td><td><code>{}</code></td></tr>\n", reading.digest));
    }
    page.raw("</tbody>\n</table>\n</div>\n");
}

/// How a reader finds the sums again.
pub(super) fn how(page: &mut Page) {
    page.element("h2", "How to check the texts");
    page.raw(
        "<p>Each text has a SHA-256, a number that changes when a single character of the text changes. To check one, take the \
         article’s file as it was read, as UTF-8 without a byte order mark and with its line ends unchanged, and run \
         <code>sha256sum FILE</code> (on Windows <code>certutil -hashfile FILE SHA256</code>, on macOS \
         <code>shasum -a 256 FILE</code>). It must print the number that stands above.</p>\n<p>Whoever can edit this report can edit \
         the numbers too: to be sure, compare them with numbers that came to you another way. What is marked and listed here was \
         found by a program and may be wrong; check what matters against the texts. This page holds no script and loads \
         nothing.</p>\n",
    );
}
