//! The tables of quotes, of figures and of a reader's corrections.

use super::page::{Page, link, quote_id};
use crate::dossier::Dossier;
use crate::export::{form, words};
use crate::identity::MentionRef;
use crate::view::said;
use crate::view::told::{self, Account};

/// Who says what, each leading to its words; nothing when nobody says anything.
pub(super) fn quotes(page: &mut Page, dossier: &Dossier) {
    let all: Vec<(usize, usize)> = said::all(dossier).collect();
    if all.is_empty() {
        return;
    }
    head(
        page,
        &format!("{}: quotes and claims.", all.len()),
        &["Speaker", "Stance", "Words", "Kind", "Article"],
    );
    for (article, index) in all {
        let reading = &dossier.readings()[article];
        let quote = &reading.quotes[index];
        page.raw("<tr><th scope=\"row\">");
        page.text(said::who(dossier, article, index).unwrap_or("not named"));
        page.raw(&format!("</th><td>{}", quote.stance.code()));
        if let Some(unverified) = quote.unverified {
            page.raw("<br><small>the outlet adds: ");
            page.text(reading.document.slice(unverified));
            page.raw("</small>");
        }
        page.raw(&format!("</td><td><a href=\"#{}\">", quote_id(article, index)));
        page.text(&said::words(&reading.document, quote));
        let id = form::article_id(article);
        page.raw(&format!(
            "</a></td><td>{}</td><td><a href=\"#{id}\">{id}</a></td></tr>\n",
            quote.kind.code()
        ));
    }
    page.raw("</tbody>\n</table>\n</div>\n");
}

/// What is counted, and what each article tells of it; nothing when nothing is.
pub(super) fn ledger(page: &mut Page, dossier: &Dossier) {
    let things = told::things(dossier);
    if things.is_empty() {
        return;
    }
    head(
        page,
        &format!("{}: figures, as the articles tell them.", things.len()),
        &["What", "Where", "When", "Accounts"],
    );
    for thing in &things {
        page.raw("<tr><th scope=\"row\">");
        page.text(&thing.title);
        page.raw("<br><small>");
        page.text(&thing.what);
        page.raw("</small></th><td>");
        page.text(&thing.place);
        page.raw("</td><td>");
        page.text(&thing.date);
        page.raw("</td><td><ul>");
        for account in &thing.accounts {
            page.raw("<li>");
            account_line(page, account);
            page.raw("</li>");
        }
        page.raw("</ul>");
        if thing.differ {
            page.raw("<small>These accounts differ.</small>");
        }
        page.raw("</td></tr>\n");
    }
    page.raw("</tbody>\n</table>\n</div>\n");
}

/// What a reader corrected, and how many marks it was about; nothing when nothing was.
pub(super) fn corrections(page: &mut Page, dossier: &Dossier) {
    if dossier.corrections().is_empty() {
        return;
    }
    head(
        page,
        &format!(
            "{}: corrections by a reader, followed in all that stands here.",
            dossier.corrections().len()
        ),
        &["Correction", "Changes"],
    );
    for made in dossier.corrections() {
        page.raw("<tr><th scope=\"row\">");
        page.text(&made.words);
        page.raw(&format!("</th><td>{}</td></tr>\n", words::changed(made.changed)));
    }
    page.raw("</tbody>\n</table>\n</div>\n");
}

fn account_line(page: &mut Page, account: &Account) {
    let to = account.mention.map(|mention| MentionRef { article: account.article, mention });
    link(page, to, &account.words);
    page.text(&format!(", {}, ", account.source));
    let id = form::article_id(account.article);
    page.raw(&format!("<a href=\"#{id}\">{id}</a>"));
}

fn head(page: &mut Page, caption: &str, columns: &[&str]) {
    page.raw("<div class=\"scroll\">\n<table>\n");
    page.element("caption", caption);
    page.raw("<thead><tr>");
    for column in columns {
        page.raw(&format!("<th scope=\"col\">{column}</th>"));
    }
    page.raw("</tr></thead>\n<tbody>\n");
}
