//! The command line: reads files, hands their bytes to the library, prints what comes back. With `folder.rs` the only file
//! under `src/` that touches the outside world.
#![allow(clippy::print_stderr, reason = "errors go to standard error")]

mod cli;
mod folder;

use std::io::{self, IsTerminal as _, Read as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use cli::args::{self, Call, Options};
use dateline::correction::Correction;
use dateline::export::form;
use dateline::export::format::{Content, Facts};
use dateline::input::{self, Arrival};
use dateline::{Article, Dossier, Resources};
use folder::Found;

/// Some input could not be read; the rest was analysed and printed.
const UNREADABLE: u8 = 1;
/// The call itself was wrong; nothing was read.
const WRONG_CALL: u8 = 2;

fn main() -> ExitCode {
    let options = match args::parse() {
        Ok(Call::Analyse(options)) => options,
        Ok(Call::Say(text)) => return print(text.as_bytes(), ExitCode::SUCCESS),
        Err(why) => {
            complain(&why);
            return ExitCode::from(WRONG_CALL);
        }
    };
    let Intake { articles, corrections: mut all, failed } = take_in(&options);
    let code = if failed { ExitCode::from(UNREADABLE) } else { ExitCode::SUCCESS };
    if failed && articles.is_empty() {
        return code;
    }
    if let Some(path) = options.corrections.as_deref() {
        match corrections(path, &options) {
            // What is named by itself comes later, and so wins over what came along with articles.
            Ok(named) => all.extend(named),
            Err(why) => {
                complain(&why);
                return ExitCode::from(UNREADABLE);
            }
        }
    }
    let resources = Resources::embedded();
    let dossier = Dossier::read_corrected(&articles, all, resources);
    say_what_found_nothing(&dossier);
    write(&dossier, resources, &options, code)
}

/// The corrections in a file.
fn corrections(path: &std::path::Path, options: &Options) -> Result<Vec<Correction>, String> {
    let (name, bytes) = (path.display(), read(path)?);
    let text = String::from_utf8(bytes).map_err(|_| format!("{name} is no JSON: it is not UTF-8"))?;
    form::read_corrections_of_file(&text, options.offsets).map_err(|error| format!("{name}: {error}"))
}

/// Says on standard error how many corrections changed nothing.
fn say_what_found_nothing(dossier: &Dossier) {
    let corrections = dossier.corrections();
    let idle = corrections.iter().filter(|made| made.changed == 0).count();
    if idle > 0 {
        complain(&format!(
            "{idle} of {} corrections found nothing in these articles to change; json lists them with changed 0",
            corrections.len()
        ));
    }
}

/// Writes what was asked for, to standard output or a file.
fn write(dossier: &Dossier, resources: &Resources, options: &Options, code: ExitCode) -> ExitCode {
    if let (Some(path), None) = (&options.output, options.show) {
        let bytes = options.format.file(dossier, resources, options.offsets);
        return match std::fs::write(path, bytes) {
            Ok(()) => code,
            Err(error) => {
                complain(&format!("cannot write {}: {error}", path.display()));
                ExitCode::from(UNREADABLE)
            }
        };
    }
    match cli::output(dossier, resources, options) {
        Content::Text(text) => print(text.as_bytes(), code),
        Content::Bytes(_) if io::stdout().is_terminal() => {
            let Facts { name, file, .. } = options.format.facts();
            complain(&format!(
                "{name} is no text for a terminal; name a file for it, as in: --output {file}"
            ));
            ExitCode::from(WRONG_CALL)
        }
        Content::Bytes(bytes) => print(&bytes, code),
    }
}

/// What could be read, and whether something could not.
struct Intake {
    articles: Vec<Article>,
    /// Those of analyses that were written before.
    corrections: Vec<Correction>,
    failed: bool,
}

/// Reads every named file, the files of every named folder, and standard input where none or `-` is named; says on standard
/// error what went wrong.
fn take_in(options: &Options) -> Intake {
    let mut intake = Intake { articles: Vec::new(), corrections: Vec::new(), failed: false };
    for path in &options.files {
        for found in folder::files(path) {
            match found.and_then(|Found { name, path }| Ok((name, read(&path)?))) {
                Ok((name, bytes)) => intake.add(&name, &bytes, options),
                Err(why) => {
                    complain(&why);
                    intake.failed = true;
                }
            }
        }
    }
    intake
}

impl Intake {
    /// Adds what a file holds.
    fn add(&mut self, name: &str, bytes: &[u8], options: &Options) {
        let opened = input::open(name, bytes, options.from);
        if let Some(corrections) = opened.corrections {
            match form::read_corrections(&corrections, options.offsets) {
                Ok(corrections) => self.corrections.extend(corrections),
                Err(error) => {
                    complain(&format!("{name}: {error}"));
                    self.failed = true;
                }
            }
        }
        for outcome in opened.outcomes {
            match outcome {
                Ok(Arrival { mut article, warnings }) => {
                    for warning in warnings {
                        complain(&format!("{}: {warning}", article.name));
                    }
                    article.published = article.published.or(options.published);
                    self.articles.push(article);
                }
                Err(refusal) => {
                    complain(&refusal.to_string());
                    self.failed = true;
                }
            }
        }
    }
}

/// A file's bytes, or those of standard input.
fn read(path: &Path) -> Result<Vec<u8>, String> {
    if path.as_os_str() == "-" {
        let mut bytes = Vec::new();
        return match io::stdin().lock().read_to_end(&mut bytes) {
            Ok(_) => Ok(bytes),
            Err(error) => Err(format!("cannot read standard input: {error}")),
        };
    }
    std::fs::read(path).map_err(|error| folder::complaint(path, &error))
}

/// Prints to standard output. A reader that has seen enough, as `head` has, is no error.
fn print(bytes: &[u8], code: ExitCode) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Ok(()) => code,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => code,
        Err(error) => {
            complain(&format!("cannot write the result: {error}"));
            ExitCode::from(UNREADABLE)
        }
    }
}

/// One line on standard error, whatever the message holds.
fn complain(message: &str) {
    let line: String = message.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    // Standard error may be closed as well: there is nobody left to tell.
    let _ = writeln!(io::stderr(), "dateline: {line}");
}
