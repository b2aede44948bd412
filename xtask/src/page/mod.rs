//! Builds `dist/dateline.html`: one file that holds the page, its styles, its program and the engine.

mod assemble;
mod bundle;
pub(crate) mod compile;
pub(crate) mod gate;
pub(crate) mod parts;
mod payload;
mod policy;
mod samples;

pub(crate) use payload::pack;

use std::fs;
use std::path::PathBuf;

use crate::Outcome;
use crate::settings::Settings;
use crate::tools::Tools;

pub(crate) use compile::Make;

/// Builds the page and says where it is. `--draft` compiles the engine quickly instead of well.
pub(crate) fn run(words: &[String]) -> Outcome {
    let make = match words {
        [] => Make::Finished,
        [word] if word == "--draft" => Make::Draft,
        _ => return Err("usage: cargo xtask page [--draft]".to_owned()),
    };
    let page = build(make)?;
    println!("{}", page.display());
    Ok(())
}

/// Builds the page. What has not changed since the last time is not made again.
///
/// # Errors
/// When a tool is missing, a step fails, or the finished file breaks one of its promises.
pub(crate) fn build(make: Make) -> Result<PathBuf, String> {
    let root = crate::root();
    let settings = Settings::read(&root)?;
    let tools = Tools::ready(&root, &settings)?;

    let engine = compile::engine(&root, &settings, &tools, make)?;
    let page = assemble::Page {
        shell: crate::read(&root.join(&settings.page.shell))?,
        styles: bundle::styles(&settings, &tools)?,
        program: bundle::program(&settings, &tools)?,
        worker: bundle::worker(&root, &settings, &tools)?,
        samples: samples::block(&root.join(&settings.page.samples))?,
        engine,
        map: crate::read(&root.join(&settings.page.map))?,
    };
    let html = page.put_together(settings.page.block_kb)?;
    gate::check(&html)?;

    let out = file()?;
    let folder = out.parent().expect("the page lies in a folder");
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&out, html))
        .map_err(|why| format!("{}: {why}", out.display()))?;
    Ok(out)
}

/// Where the finished page lies.
///
/// # Errors
/// When the settings cannot be read.
pub(crate) fn file() -> Result<PathBuf, String> {
    let root = crate::root();
    Ok(root.join(Settings::read(&root)?.page.out))
}
