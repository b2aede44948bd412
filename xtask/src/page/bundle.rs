//! Styles and scripts, bundled and made small by esbuild.

use std::path::Path;
use std::process::Command;

use crate::command::output;
use crate::settings::Settings;
use crate::tools::Tools;

/// All styles as one text.
///
/// # Errors
/// When esbuild refuses them.
pub(super) fn styles(settings: &Settings, tools: &Tools) -> Result<String, String> {
    let mut call = esbuild(settings, tools)?;
    // Pictures the styles name travel inside them.
    output(call.args([&settings.page.styles, "--bundle", "--loader:.svg=dataurl"]))
}

/// The page's program as one classic script.
///
/// # Errors
/// When esbuild refuses it.
pub(super) fn program(settings: &Settings, tools: &Tools) -> Result<String, String> {
    let mut call = esbuild(settings, tools)?;
    output(call.args([settings.page.program.as_str(), "--bundle", "--format=iife"]))
}

/// The worker's program: the glue that wasm-bindgen made, which defines `wasm_bindgen`, and the page's worker.
///
/// # Errors
/// When esbuild refuses either.
pub(super) fn worker(root: &Path, settings: &Settings, tools: &Tools) -> Result<String, String> {
    let glue = settings.package_file(root, ".js");
    let mut call = esbuild(settings, tools)?;
    // The glue can load the engine by address. The page hands it over instead, so the way to the network is cut out.
    call.arg(glue).args(["--define:fetch=undefined", "--define:Request=undefined"]);
    // A classic script keeps its top-level names only when nothing is bundled around it.
    let glue = output(&mut call)?;
    let mut call = esbuild(settings, tools)?;
    let program = output(call.args([settings.page.worker.as_str(), "--bundle", "--format=iife"]))?;
    Ok(glue + &program)
}

fn esbuild(settings: &Settings, tools: &Tools) -> Result<Command, String> {
    let mut call = tools.call("esbuild")?;
    let engines = settings.page.engines.join(",");
    call.args(["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning"]);
    call.arg(format!("--target={engines}"));
    Ok(call)
}
