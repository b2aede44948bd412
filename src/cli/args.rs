//! The words of a call, read into options.

use std::path::PathBuf;

use super::show::Stage;
use dateline::CivilDate;
use dateline::export::Format;
use dateline::export::csv::Table;
use dateline::export::format::{Counted, Facts};
use dateline::export::offsets::Unit;
use dateline::input;

/// What `--help` says, the formats left out.
const HELP: &str = "\
Dateline reads news articles and says who, where, when, how many, what happened, and according to whom.

usage: dateline [OPTION…] [FILE or FOLDER…]

Reads standard input when no file is named, or where a file is named - ; of a folder all files but hidden ones.

  --from FORMAT       what the files hold: auto, text, html, markdown, docx, eml, csv, json, jsonl or zip
                      (auto, by default: told by a file's name and beginning)
                      csv: a header with text, and name, title, date, source where they are known
                      json, jsonl: {\"text\": …} and the same keys, in a list or one a line; or what json wrote
  --format FORMAT     what to write, see below; summary by default
  --table TABLE       which table csv writes: entities (default), mentions, quotes, figures, times, articles,
                      or over all articles: spellings, differing (figures), denials, overlaps (shared text)
  --output FILE       write there instead of to standard output; tables get the mark that spreadsheets need
  --corrections FILE  a reader's corrections to follow: a list of them, or a json file that has them;
                      offsets of a bare list count what --offsets says
  --published DATE    when the articles appeared, as YYYY-MM-DD, where they do not say so themselves
  --offsets UNIT      what offsets count: codepoint (default), utf16 or utf8
  --show STAGE        print an inner stage instead, spans in bytes: document (paragraphs, sentences, tokens),
                      speech (part of speech of each token), names, numbers, times (what each pass proposes),
                      mentions (what is left once overlaps are settled), entities (who is who),
                      references (whom pronouns and descriptions stand for), quotes, figures,
                      timeline (what is told with a date),
                      comparison (what all articles say of the same things)
  -h, --help          print this
  -V, --version       print the version

formats:
";

/// What `--help` says after the formats.
const HELP_END: &str = "
A text holds several articles when lines of ===== (five or more), each after an empty line, stand between them;
===== name ===== gives the next one its name.

exit status: 0 all was read; 1 some input could not be read, the rest was; 2 the call was wrong
";

fn help() -> String {
    let formats = Format::ALL.map(|format| {
        let Facts { name, words, offsets, .. } = format.facts();
        let counts = match offsets {
            Counted::Always(unit) => format!("; offsets count {}", unit.words()),
            Counted::AsAsked => "; offsets as asked".to_owned(),
            Counted::Nothing => String::new(),
        };
        format!("  {name:<18}  {words}{counts}\n")
    });
    [HELP, &formats.concat(), HELP_END].concat()
}

/// What a call asks for.
#[derive(Debug)]
pub(crate) enum Call {
    /// Reading articles.
    Analyse(Options),
    /// A text about the program.
    Say(String),
}

/// How to read and what to print.
#[derive(Debug)]
pub(crate) struct Options {
    /// Never empty; `-` is standard input.
    pub(crate) files: Vec<PathBuf>,
    pub(crate) from: input::Format,
    pub(crate) format: Format,
    /// Where to write it; standard output when none is named.
    pub(crate) output: Option<PathBuf>,
    pub(crate) published: Option<CivilDate>,
    /// Where a reader's corrections stand.
    pub(crate) corrections: Option<PathBuf>,
    pub(crate) offsets: Unit,
    /// An inner stage to print instead of a result.
    pub(crate) show: Option<Stage>,
}

/// Reads the words the program was called with.
///
/// # Errors
/// One sentence that says what is wrong and what to write instead.
pub(crate) fn parse() -> Result<Call, String> {
    read(lexopt::Parser::from_env()).map_err(|error| format!("{error}; try dateline --help"))
}

fn read(mut words: lexopt::Parser) -> Result<Call, lexopt::Error> {
    use lexopt::prelude::*;
    let mut options = Options {
        files: Vec::new(),
        from: input::Format::Auto,
        format: Format::Summary,
        output: None,
        published: None,
        corrections: None,
        offsets: Unit::CodePoint,
        show: None,
    };
    let mut table = None;
    while let Some(word) = words.next()? {
        match word {
            Short('h') | Long("help") => return Ok(Call::Say(help())),
            Short('V') | Long("version") => {
                return Ok(Call::Say(format!("dateline {}\n", env!("CARGO_PKG_VERSION"))));
            }
            Long("from") => {
                options.from = one_of(&mut words, "--from", &input::Format::ALL, input::Format::name)?;
            }
            Long("format") => {
                options.format = one_of(&mut words, "--format", &Format::ALL, |format| format.facts().name)?;
            }
            Long("table") => table = Some(one_of(&mut words, "--table", &Table::ALL, Table::name)?),
            Long("output") => options.output = Some(words.value()?.into()),
            Long("offsets") => options.offsets = one_of(&mut words, "--offsets", &Unit::ALL, Unit::name)?,
            Long("show") => options.show = Some(one_of(&mut words, "--show", &Stage::ALL, Stage::name)?),
            Long("corrections") => options.corrections = Some(words.value()?.into()),
            Long("published") => options.published = Some(words.value()?.parse()?),
            Value(path) => options.files.push(path.into()),
            _ => return Err(word.unexpected()),
        }
    }
    if let (Format::Csv(_), Some(table)) = (options.format, table) {
        options.format = Format::Csv(table);
    }
    if options.files.is_empty() {
        options.files.push("-".into());
    }
    Ok(Call::Analyse(options))
}

/// The option's value, which must be one of a few names.
fn one_of<T: Copy>(
    words: &mut lexopt::Parser,
    option: &str,
    all: &[T],
    name: impl Fn(T) -> &'static str,
) -> Result<T, lexopt::Error> {
    use lexopt::ValueExt as _;
    let word = words.value()?.string()?;
    all.iter().copied().find(|one| name(*one) == word).ok_or_else(|| {
        let names: Vec<&str> = all.iter().map(|one| name(*one)).collect();
        lexopt::Error::Custom(format!("{option} {word} is unknown; it takes {}", names.join(", ")).into())
    })
}
