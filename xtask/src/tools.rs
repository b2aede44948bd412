//! The programs that build the page: found where they are, installed where they are missing.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{find, output, run};
use crate::settings::Settings;
use crate::stamp::Stamp;

/// Where programs are searched: the project's own folders come before those of the system.
pub(crate) struct Tools {
    root: PathBuf,
    path: OsString,
}

impl Tools {
    /// Everything the web build needs. Says what it installs and how long that takes.
    ///
    /// # Errors
    /// When something is missing and cannot be installed; the message says what to do.
    pub(crate) fn ready(root: &Path, settings: &Settings) -> Result<Self, String> {
        let tools = Self::found(root)?;
        tools.ready_target()?;
        tools.ready_crate("wasm-bindgen", "wasm-bindgen-cli", &wasm_bindgen_version(root)?, Match::Exact)?;
        tools.ready_crate("wasm-pack", "wasm-pack", &settings.tools.wasm_pack, Match::AtLeast)?;
        tools.ready_node_modules()?;
        Ok(tools)
    }

    /// What there is, for work that needs no tool of the web.
    ///
    /// # Errors
    /// When the project's address cannot stand in a search path.
    pub(crate) fn found(root: &Path) -> Result<Self, String> {
        let own = [root.join("target/tools/bin"), root.join("www/node_modules/.bin")];
        let system = std::env::var_os("PATH").unwrap_or_default();
        let path = std::env::join_paths(own.into_iter().chain(std::env::split_paths(&system)))
            .map_err(|why| format!("this project lies at an address that PATH cannot hold: {why}"))?;
        Ok(Self { root: root.to_owned(), path })
    }

    /// A call of the program with this name, run at the top of the project.
    ///
    /// # Errors
    /// When there is no such program.
    pub(crate) fn call(&self, name: &str) -> Result<Command, String> {
        let program = find(name, &self.path).ok_or_else(|| missing(name))?;
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", &self.path);
        Ok(command)
    }

    fn ready_target(&self) -> Result<(), String> {
        let sysroot = output(self.call("rustc")?.args(["--print", "sysroot"]))?;
        if Path::new(sysroot.trim()).join("lib/rustlib/wasm32-unknown-unknown").is_dir() {
            return Ok(());
        }
        println!("Installing Rust's wasm32 target.");
        run(self.call("rustup")?.args(["target", "add", "wasm32-unknown-unknown"]))
    }

    /// Installs a program from crates.io into the project's own target folder.
    fn ready_crate(&self, program: &str, package: &str, version: &str, wanted: Match) -> Result<(), String> {
        let present = self.call(program).and_then(|mut call| output(call.arg("--version")));
        if present.is_ok_and(|line| wanted.accepts(&line, version)) {
            return Ok(());
        }
        println!("Installing {package} {version} into target/tools, which takes some minutes once.");
        let install = |locked: &[&str]| {
            let mut call = self.call("cargo")?;
            call.args(["install", package, "--version", version, "--root", "target/tools"]).args(locked);
            // Flags meant for the project must not reach its tools.
            call.env_remove("RUSTFLAGS").env_remove("CARGO_BUILD_TARGET");
            run(&mut call)
        };
        install(&["--locked"]).or_else(|why| {
            println!(
                "{why}\nIts lock file may name a crate that this registry lacks: trying once more without it."
            );
            install(&[])
        })
    }

    fn ready_node_modules(&self) -> Result<(), String> {
        let version = output(self.call("node")?.arg("--version"))?;
        if numbers(&version).first().is_none_or(|major| *major < OLDEST_NODE) {
            return Err(format!(
                "Node.js {OLDEST_NODE} or newer is needed, and this is {}: see https://nodejs.org",
                version.trim()
            ));
        }
        let stamp = Stamp::of(&self.root, "npm", &[], &["www/package.json", "www/package-lock.json"])?;
        let outputs = [self.root.join("www/node_modules/.package-lock.json")];
        if stamp.is_fresh(&outputs) {
            return Ok(());
        }
        println!("Installing the page's tools from npm.");
        let mut call = self.call("npm")?;
        // The browser for the tests is found, or installed, when the tests need it.
        call.args(["ci", "--no-audit", "--no-fund"]).env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        run(call.current_dir(self.root.join("www")))?;
        stamp.write(&outputs)
    }
}

/// The oldest Node.js that is still maintained and runs every tool of the page.
const OLDEST_NODE: u32 = 20;

/// How a found version must relate to the wanted one.
#[derive(Clone, Copy)]
enum Match {
    /// The program and the crate share a format that changes with every version.
    Exact,
    AtLeast,
}

impl Match {
    fn accepts(self, printed: &str, version: &str) -> bool {
        match self {
            Self::Exact => numbers(printed) == numbers(version),
            Self::AtLeast => numbers(printed) >= numbers(version),
        }
    }
}

/// The numbers of the first version in a line such as `wasm-pack 0.15.1`.
fn numbers(line: &str) -> Vec<u32> {
    let version = line.split_whitespace().find(|word| word.contains('.')).unwrap_or_default();
    version.trim_start_matches('v').split('.').map_while(|part| part.parse().ok()).collect()
}

/// The version of the crate wasm-bindgen that the project is locked to.
fn wasm_bindgen_version(root: &Path) -> Result<String, String> {
    let text = fs::read_to_string(root.join("Cargo.lock")).map_err(|why| format!("Cargo.lock: {why}"))?;
    let lock: toml::Table = toml::from_str(&text).map_err(|why| format!("Cargo.lock: {why}"))?;
    let packages = lock.get("package").and_then(toml::Value::as_array).into_iter().flatten();
    let named =
        |package: &&toml::Value| package.get("name").and_then(toml::Value::as_str) == Some("wasm-bindgen");
    let version = packages.into_iter().find(named).and_then(|package| package.get("version")?.as_str());
    version.map(str::to_owned).ok_or_else(|| "Cargo.lock names no wasm-bindgen".to_owned())
}

fn missing(name: &str) -> String {
    match name {
        "node" | "npm" => {
            format!("{name} is missing: install Node.js {OLDEST_NODE} or newer (https://nodejs.org)")
        }
        "rustup" => "the target wasm32-unknown-unknown is missing, and rustup, which would add it, too: \
                     install rustup (https://rustup.rs), or the target by your system's packages"
            .to_owned(),
        _ => format!("{name} is missing from PATH"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Match, numbers, wasm_bindgen_version};

    #[test]
    fn versions_are_compared_as_numbers() {
        assert_eq!(numbers("wasm-pack 0.15.1"), [0, 15, 1]);
        assert_eq!(numbers("v20.20.2"), [20, 20, 2]);
        assert!(Match::AtLeast.accepts("wasm-pack 0.100.0", "0.15.1"));
        assert!(!Match::AtLeast.accepts("wasm-pack 0.9.9", "0.15.1"));
        assert!(!Match::Exact.accepts("wasm-bindgen 0.2.131", "0.2.130"));
        assert!(!Match::AtLeast.accepts("what is this", "0.15.1"));
    }

    #[test]
    fn the_lock_file_says_which_wasm_bindgen_is_wanted() {
        let version = wasm_bindgen_version(&crate::root()).expect("the project's own lock file");
        assert_eq!(numbers(&version).len(), 3, "{version}");
    }
}
