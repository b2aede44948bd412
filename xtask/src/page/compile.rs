//! The engine: the crate compiled by wasm-pack and made smaller and faster by wasm-opt.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::Outcome;
use crate::command::run;
use crate::settings::Settings;
use crate::stamp::Stamp;
use crate::tools::Tools;

/// Everything the engine is made from.
const INPUTS: [&str; 7] = [
    "src",
    "data",
    "Cargo.toml",
    "Cargo.lock",
    "wasm-pack.toml",
    "rust-toolchain.toml",
    ".cargo/config.toml",
];

/// How well the engine is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Make {
    /// As it is shipped.
    Finished,
    /// Compiled in a fraction of the time, to be tried out: slower to run, and larger.
    Draft,
}

/// The profile in Cargo.toml that drafts are compiled with.
const DRAFT_PROFILE: &str = "draft";

/// The bytes of the engine, compiled anew where something has changed.
///
/// # Errors
/// When the compiler, wasm-pack or wasm-opt fails.
pub(super) fn engine(root: &Path, settings: &Settings, tools: &Tools, make: Make) -> Result<Vec<u8>, String> {
    let wasm = settings.package_file(root, "_bg.wasm");
    let outputs = [wasm.clone(), settings.package_file(root, ".js"), settings.package_file(root, ".d.ts")];
    let profile = if make == Make::Draft { DRAFT_PROFILE } else { settings.wasm.profile.as_str() };
    let stamp = Stamp::of(root, "engine", &[profile], &INPUTS)?;
    if !stamp.is_fresh(&outputs) {
        println!("Compiling the engine to WebAssembly.");
        compile(settings, tools, profile)?;
        if make == Make::Finished {
            optimise(&wasm, settings, tools)?;
        }
        stamp.write(&outputs)?;
    }
    fs::read(&wasm).map_err(|why| format!("{}: {why}", wasm.display()))
}

fn compile(settings: &Settings, tools: &Tools, profile: &str) -> Outcome {
    let wasm = &settings.wasm;
    let mut call = tools.call("wasm-pack")?;
    call.args(["--log-level", "warn", "build", "--no-opt", "--no-pack", "--mode", "no-install"]);
    call.args(["--target", &wasm.target, "--profile", profile]);
    call.args(["--out-dir", &wasm.out_dir, "--out-name", &wasm.out_name, "."]);
    call.args(["--", "--quiet", "--locked", "--no-default-features"]);
    if !wasm.features.is_empty() {
        call.args(["--features", &wasm.features.join(",")]);
    }
    flags(&mut call, settings);
    run(&mut call)
}

/// What rustc is told when it compiles for the web, in the build and in the tests alike.
pub(crate) fn flags(call: &mut Command, settings: &Settings) {
    let mut flags = vec![format!("-Clink-arg=--max-memory={}", settings.wasm.maximum_memory_mb << 20)];
    if !settings.wasm.target_features.is_empty() {
        let features: Vec<String> =
            settings.wasm.target_features.iter().map(|feature| format!("+{feature}")).collect();
        flags.push(format!("-Ctarget-feature={}", features.join(",")));
    }
    // The shipped file is the same wherever it is built, and does not tell where that was.
    for (variable, folder) in [("CARGO_HOME", ".cargo"), ("RUSTUP_HOME", ".rustup")] {
        let home = std::env::var_os(variable).map(std::path::PathBuf::from);
        let home = home.or_else(|| std::env::home_dir().map(|home| home.join(folder)));
        if let Some(home) = home {
            flags.push(format!("--remap-path-prefix={}=/{}", home.display(), folder.trim_start_matches('.')));
        }
    }
    // Encoded, so that a folder with a space in its name stays one word.
    call.env_remove("RUSTFLAGS").env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
}

fn optimise(wasm: &Path, settings: &Settings, tools: &Tools) -> Outcome {
    if settings.optimiser.flags.is_empty() {
        return Ok(());
    }
    run(tools.call("wasm-opt")?.args(&settings.optimiser.flags).arg(wasm).arg("-o").arg(wasm))
}
