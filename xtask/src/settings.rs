//! What `wasm-pack.toml` says about the web build.

use std::fs;
use std::path::Path;

use serde::Deserialize;

/// The whole file. A key that is not listed here is refused, so that a slip of the pen does not go unnoticed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Settings {
    pub(crate) tools: Tools,
    pub(crate) wasm: Wasm,
    pub(crate) optimiser: Optimiser,
    pub(crate) page: Page,
    pub(crate) size: Size,
}

/// Versions of what is installed with `cargo install`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Tools {
    pub(crate) wasm_pack: String,
}

/// What wasm-pack and rustc are told.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Wasm {
    pub(crate) target: String,
    pub(crate) profile: String,
    pub(crate) out_dir: String,
    pub(crate) out_name: String,
    pub(crate) features: Vec<String>,
    pub(crate) target_features: Vec<String>,
    pub(crate) maximum_memory_mb: u64,
}

/// What wasm-opt is told.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Optimiser {
    pub(crate) flags: Vec<String>,
}

/// What the page is put together from.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Page {
    pub(crate) out: String,
    pub(crate) shell: String,
    pub(crate) program: String,
    pub(crate) worker: String,
    pub(crate) styles: String,
    pub(crate) samples: String,
    pub(crate) map: String,
    pub(crate) engines: Vec<String>,
    pub(crate) block_kb: usize,
}

/// Upper bounds, in kB of the shipped file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Size {
    pub(crate) page: usize,
    pub(crate) wasm: usize,
    pub(crate) worker: usize,
    pub(crate) program: usize,
    pub(crate) styles: usize,
    pub(crate) samples: usize,
    pub(crate) map: usize,
}

impl Settings {
    /// Reads `wasm-pack.toml` from the top of the project.
    ///
    /// # Errors
    /// When the file is missing or says something that is not understood, with the line.
    pub(crate) fn read(root: &Path) -> Result<Self, String> {
        let file = root.join("wasm-pack.toml");
        let text = fs::read_to_string(&file).map_err(|why| format!("{}: {why}", file.display()))?;
        toml::from_str(&text).map_err(|why| format!("{}: {why}", file.display()))
    }

    /// The folder of the built package, with its files' common start.
    pub(crate) fn package_file(&self, root: &Path, ending: &str) -> std::path::PathBuf {
        root.join(&self.wasm.out_dir).join(format!("{}{ending}", self.wasm.out_name))
    }
}

#[cfg(test)]
mod tests {
    use super::Settings;

    #[test]
    fn the_projects_own_settings_are_understood() {
        let settings = Settings::read(&crate::root()).expect("the file at the top of the project");
        assert_eq!(settings.wasm.target, "no-modules", "all that a page opened from disk can start");
        assert!(settings.page.block_kb <= 1000, "WebKit stalls on large blocks");
        assert!(settings.size.page <= 8000, "the promised bound");
    }
}
