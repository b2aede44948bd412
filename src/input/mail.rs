//! Mails (RFC 5322 with MIME) and web archives, which are mails without a sender (RFC 2557): the subject, the text, and what
//! is attached as far as it is articles.

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _, PartType};

use super::depth::Depth;
use super::refusal::Reason;
use super::{Arrival, Format, Opened, html};
use crate::article::{Article, CivilDate};
use crate::document::Document;
use crate::published;

/// Parts of a mail that are looked at.
const MOST_PARTS: usize = 1_000;

/// No mail is older than mail.
const FIRST_YEAR: u16 = 1971;

/// A text part with fewer words is a stub beside an HTML part that says more: "Your mail program cannot show this".
const STUB_WORDS: usize = 40;

/// Header fields that mails begin with, in small letters.
const FIELDS: [&str; 12] = [
    "from",
    "to",
    "subject",
    "date",
    "received",
    "return-path",
    "delivered-to",
    "message-id",
    "mime-version",
    "content-type",
    "reply-to",
    "snapshot-content-location",
];

/// Fields that nobody writes by hand.
const TECHNICAL: [&str; 4] = ["received", "message-id", "mime-version", "snapshot-content-location"];

/// Whether a file begins like a mail: lines that are header fields, one of them such as only programs write.
pub(super) fn begins_like_one(bytes: &[u8]) -> bool {
    let (mut known, mut technical) = (0, false);
    for line in bytes.split(|&byte| byte == b'\n').take(100) {
        let line = line.trim_ascii_end();
        if line.is_empty() {
            break;
        }
        if line[0].is_ascii_whitespace() {
            continue;
        }
        let Some(colon) = line.iter().position(|&byte| byte == b':') else { return false };
        let name = line[..colon].to_ascii_lowercase();
        let is_name =
            !name.is_empty() && name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
        if !is_name {
            return false;
        }
        known += usize::from(FIELDS.iter().any(|field| field.as_bytes() == name));
        technical |= TECHNICAL.iter().any(|field| field.as_bytes() == name);
    }
    known >= 2 && technical
}

/// The article of a mail, and those attached to it.
pub(super) fn read(name: &str, bytes: &[u8], depth: Depth) -> Opened {
    match MessageParser::default().parse(bytes) {
        Some(message) if !message.parts.is_empty() => of_message(name, &message, depth),
        _ => Opened::refused(name, Reason::NoArticle { what: "mail" }),
    }
}

fn of_message(name: &str, message: &Message<'_>, depth: Depth) -> Opened {
    let mut opened = Opened::default();
    let (attached, left_out) = attached(name, message, depth);
    let arrival = own_text(name, message);
    let is_empty = arrival.article.text.trim().is_empty();
    if !is_empty || attached.outcomes.is_empty() {
        opened.outcomes.push(Ok(arrival));
    }
    opened.append(attached);
    if let (Some(Ok(first)), 1..) = (opened.outcomes.first_mut(), left_out) {
        let what = if left_out == 1 { "1 attachment is" } else { &format!("{left_out} attachments are") };
        first.warnings.push(format!("{what} no article and left out"));
    }
    opened
}

/// The subject and the text of a mail.
fn own_text(name: &str, message: &Message<'_>) -> Arrival {
    let page = page(message);
    let plain = plain(message);
    let words = |text: &str| text.split_whitespace().count();
    let is_stub =
        words(&plain) < STUB_WORDS && page.as_ref().is_some_and(|page| words(&page.text) > 2 * words(&plain));
    let page = page.filter(|_| plain.trim().is_empty() || is_stub);
    let of_page = page.as_ref().and_then(|page| page.published);
    let body = page.map_or(plain, |page| page.text);
    let subject = message.subject().map(str::trim).filter(|subject| !subject.is_empty());
    let text = match subject {
        Some(subject) if !body.trim_start().starts_with(subject) => format!("{subject}\n\n{body}"),
        _ => body,
    };
    let mut article = Article { name: name.to_owned(), text, published: of_page };
    let mut warnings = Vec::new();
    // A mail may have been sent long after what it forwards was published: the text itself knows better.
    if article.published.is_none() && published::find(&article, &Document::read(&article.text)).is_none() {
        article.published = sent(message);
        if let Some(day) = article.published {
            warnings.push(format!("it states no date: that of the mail, {day}, was taken"));
        }
    }
    Arrival { article, warnings }
}

/// The parts that are plain text, one after another.
fn plain(message: &Message<'_>) -> String {
    let parts =
        message.text_body.iter().take(MOST_PARTS).filter_map(|&part| message.parts.get(part as usize));
    let texts = parts.filter_map(|part| match &part.body {
        PartType::Text(text) if part.is_content_type("text", "plain") || part.content_type().is_none() => {
            Some(if is_flowed(part) { unflowed(text) } else { text.to_string() })
        }
        _ => None,
    });
    texts.collect::<Vec<_>>().join("\n\n")
}

/// The first part that is a page, reduced to its text.
fn page(message: &Message<'_>) -> Option<html::Page> {
    let mut parts =
        message.html_body.iter().take(MOST_PARTS).filter_map(|&part| message.parts.get(part as usize));
    parts.find_map(|part| match &part.body {
        PartType::Html(page) => Some(html::read(page)),
        _ => None,
    })
}

/// The day a mail was sent. Of a web archive that is the day it was saved, which tells nothing.
fn sent(message: &Message<'_>) -> Option<CivilDate> {
    if message.header_raw("Snapshot-Content-Location").is_some() || message.from().is_none() {
        return None;
    }
    let date = message.date()?;
    CivilDate::new(date.year, date.month, date.day).filter(|day| day.year() >= FIRST_YEAR)
}

/// The articles attached to a mail, and how many attachments are none.
fn attached(name: &str, message: &Message<'_>, depth: Depth) -> (Opened, usize) {
    let mut opened = Opened::default();
    let mut left_out = 0;
    let parts = message.attachments.iter().filter_map(|&part| message.parts.get(part as usize));
    for (index, part) in parts.enumerate() {
        let file = part.attachment_name().map_or_else(|| format!("attachment {}", index + 1), str::to_owned);
        let inner = format!("{name}/{file}");
        let content = match &part.body {
            PartType::Message(message) if index < MOST_PARTS => match depth.deeper() {
                Some(deeper) => {
                    opened.append(of_message(&inner, message, deeper));
                    continue;
                }
                None => None,
            },
            PartType::Text(_) | PartType::Html(_) | PartType::Binary(_) | PartType::InlineBinary(_) => {
                Some(part.contents())
            }
            _ => None,
        };
        let deeper = depth.deeper().filter(|_| index < MOST_PARTS && holds_articles(&file));
        match (content, deeper) {
            (Some(content), Some(deeper)) => {
                opened.append(super::open_within(&inner, content, Format::Auto, deeper));
            }
            _ => left_out += 1,
        }
    }
    (opened, left_out)
}

/// Whether a name ends like that of a file that holds articles.
fn holds_articles(file: &str) -> bool {
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let ending = ending.unwrap_or_default();
    matches!(
        ending.as_str(),
        "txt"
            | "md"
            | "markdown"
            | "html"
            | "htm"
            | "xhtml"
            | "docx"
            | "eml"
            | "mht"
            | "mhtml"
            | "csv"
            | "tsv"
            | "json"
            | "jsonl"
            | "ndjson"
            | "zip"
    )
}

/// Whether the lines of a text were broken for mails and may be joined (RFC 3676).
fn is_flowed(part: &MessagePart<'_>) -> bool {
    let format = part.content_type().and_then(|kind| kind.attribute("format"));
    format.is_some_and(|format| format.eq_ignore_ascii_case("flowed"))
}

/// A flowed text: a line that ends with a space goes on in the next one, but for the line above a signature.
fn unflowed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        // Programs put a space before what looks like a quotation mark of theirs.
        let line = line
            .strip_prefix(' ')
            .filter(|rest| rest.starts_with(['>', ' ']) || rest.starts_with("From "))
            .unwrap_or(line);
        out.push_str(line);
        if !line.ends_with(' ') || line == "-- " {
            out.push('\n');
        }
    }
    out
}
