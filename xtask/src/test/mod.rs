//! Runs every test and check of the project, and says at the end what became of each.

pub(crate) mod browser;
mod runner;

use std::time::{Duration, Instant};

use crate::Outcome;
use crate::command::run as call;
use crate::page::{self, compile};
use crate::settings::Settings;
use crate::tools::Tools;
use browser::Browser;
use runner::Counts;

const USAGE: &str = "usage: cargo xtask test [native | wasm | page]";

/// Runs everything, or one part. A failing step does not keep the next from running.
pub(crate) fn run(words: &[String]) -> Outcome {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let part = match words.as_slice() {
        [] => None,
        ["native"] => Some(Part::Native),
        ["wasm"] => Some(Part::Wasm),
        ["page"] => Some(Part::Page),
        _ => return Err(USAGE.to_owned()),
    };
    let wanted = |asked: Part| part.is_none_or(|part| part == asked);
    let mut report = Report::default();
    if wanted(Part::Native) {
        native(&mut report)?;
    }
    if wanted(Part::Wasm) || wanted(Part::Page) {
        let root = crate::root();
        let settings = Settings::read(&root)?;
        let tools = Tools::ready(&root, &settings)?;
        let browser = Browser::ready(&tools)?;
        if wanted(Part::Wasm) {
            wasm(&mut report, &tools, &settings, &browser);
        }
        if wanted(Part::Page) {
            in_page(&mut report, &tools, &browser);
        }
    }
    report.close()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Native,
    Wasm,
    Page,
}

/// What the code is on its own.
fn native(report: &mut Report) -> Outcome {
    let tools = Tools::found(&crate::root())?;
    let cargo = |words: &[&str]| {
        tools.call("cargo").map(|mut cargo| {
            cargo.args(words);
            cargo
        })
    };
    let everything = ["--workspace", "--all-targets", "--quiet", "--", "--deny", "warnings"];
    report.check("formatting", || call(&mut cargo(&["fmt", "--all", "--check"])?));
    report.check("clippy", || call(cargo(&["clippy"])?.args(everything)));
    report.check("documentation", || {
        let library = ["doc", "--package", "dateline", "--lib", "--no-deps", "--quiet"];
        call(cargo(&library)?.env("RUSTDOCFLAGS", "--deny warnings"))
    });
    report.tests("native tests", || runner::run(&mut cargo(&["test", "--workspace"])?));
    report.check("gazetteers", || crate::data::run(&["--check".to_owned()]));
    Ok(())
}

/// The engine in a browser.
fn wasm(report: &mut Report, tools: &Tools, settings: &Settings, browser: &Browser) {
    report.check("clippy, wasm", || {
        let mut cargo = tools.call("cargo")?;
        cargo.args(["clippy", "--target", "wasm32-unknown-unknown", "--no-default-features", "--quiet"]);
        compile::flags(&mut cargo, settings);
        call(cargo.args(["--lib", "--test", "web", "--", "--deny", "warnings"]))
    });
    report.tests("wasm tests", || {
        let mut test = tools.call("wasm-pack")?;
        test.args(["--log-level", "warn", "test", "--headless", "--chrome"]);
        match &browser.driver {
            Some(driver) => test.args(["--mode", "no-install", "--chromedriver"]).arg(driver),
            // wasm-pack brings the driver that belongs to the browser.
            None => &mut test,
        };
        test.args([".", "--locked", "--no-default-features", "--test", "web"]);
        compile::flags(&mut test, settings);
        runner::run(&mut test)
    });
}

/// The built page in a browser.
fn in_page(report: &mut Report, tools: &Tools, browser: &Browser) {
    report.check("page and its size", || crate::size::run(&[]));
    report.check("TypeScript", || {
        call(tools.call("tsc")?.args(["--project", "www/tsconfig.json"]))?;
        call(tools.call("tsc")?.args(["--project", "www/tests/tsconfig.json"]))
    });
    report
        .check("command line", || call(tools.call("cargo")?.args(["build", "--quiet", "--bin", "dateline"])));
    report.tests("page tests", || {
        let mut test = tools.call("playwright")?;
        test.args(["test", "--config", "www/playwright.config.ts", "--reporter", "list"]);
        test.env("DATELINE_PAGE", page::file()?).env("DATELINE_CLI", command_line());
        if let Some(program) = &browser.program {
            test.env("DATELINE_BROWSER", program);
        }
        if let Some(firefox) = browser::firefox(tools)? {
            test.env("DATELINE_FIREFOX", firefox);
        }
        runner::run(&mut test)
    });
}

fn command_line() -> std::path::PathBuf {
    crate::root().join("target/debug").join(format!("dateline{}", std::env::consts::EXE_SUFFIX))
}

/// What became of each step.
#[derive(Default)]
struct Report {
    steps: Vec<Step>,
}

struct Step {
    name: &'static str,
    outcome: Outcome,
    /// Nothing for a check that counts no tests.
    counts: Option<Counts>,
    took: Duration,
}

impl Report {
    /// Runs a step that holds or does not.
    fn check(&mut self, name: &'static str, step: impl FnOnce() -> Outcome) {
        self.step(name, || (step(), None));
    }

    /// Runs a step that counts its tests.
    fn tests(&mut self, name: &'static str, step: impl FnOnce() -> Result<(Outcome, Counts), String>) {
        self.step(name, || match step() {
            Ok((outcome, counts)) => (outcome, Some(counts)),
            Err(why) => (Err(why), None),
        });
    }

    fn step(&mut self, name: &'static str, step: impl FnOnce() -> (Outcome, Option<Counts>)) {
        println!("\n== {name}");
        let start = Instant::now();
        let (outcome, counts) = step();
        if let Err(why) = &outcome {
            println!("{why}");
        }
        self.steps.push(Step { name, outcome, counts, took: start.elapsed() });
    }

    /// Prints the table and the sum. A step that failed without a count of its own counts as one.
    fn close(&self) -> Outcome {
        println!();
        let mut sum = Counts::default();
        for step in &self.steps {
            let counts = step.counts.unwrap_or_default();
            let word = if step.outcome.is_ok() { "ok" } else { "FAILED" };
            let counted = step.counts.map_or_else(String::new, Counts::words);
            println!("{:<20}{word:<8}{:>7.1} s  {counted}", step.name, step.took.as_secs_f64());
            sum.passed += counts.passed;
            sum.failed += counts.failed.max(usize::from(step.outcome.is_err()));
            sum.skipped += counts.skipped;
        }
        println!("{}", sum.words());
        if sum.failed == 0 { Ok(()) } else { Err("not everything passed".to_owned()) }
    }
}
