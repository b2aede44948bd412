//! The browser that the tests drive: found where it is, installed where that is cheap.

use std::path::{Path, PathBuf};

use crate::command::{find, output, run};
use crate::tools::Tools;

/// A Chromium and its driver.
pub(crate) struct Browser {
    /// Nothing when Playwright brings its own.
    pub(crate) program: Option<PathBuf>,
    /// Nothing when wasm-pack has to bring it.
    pub(crate) driver: Option<PathBuf>,
}

/// Names under which systems install Chromium and Chrome.
const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Where they lie when they are not on the search path.
const PLACES: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
];

impl Browser {
    /// A browser that is there. The variables CHROME and CHROMEDRIVER name others.
    ///
    /// # Errors
    /// When there is none and none can be installed; the message says what to do.
    pub(crate) fn ready(tools: &Tools) -> Result<Self, String> {
        let found = Self::find();
        if found.program.is_some() && found.driver.is_some() {
            return Ok(found);
        }
        if is_debian_as_root(tools) {
            println!("Installing Chromium and its driver for the tests.");
            run(tools.call("apt-get")?.args(["update", "--quiet"]))?;
            let install =
                ["install", "--yes", "--quiet", "--no-install-recommends", "chromium", "chromium-driver"];
            run(tools.call("apt-get")?.args(install).env("DEBIAN_FRONTEND", "noninteractive"))?;
            return Ok(Self::find());
        }
        if found.program.is_none() {
            println!("No Chromium is found (CHROME can name one): Playwright installs its own.");
            run(tools.call("playwright")?.args(["install", "chromium"])).map_err(|why| {
                format!("{why}\nInstall Chromium or Chrome for the tests, or name one in CHROME.")
            })?;
        }
        Ok(found)
    }

    fn find() -> Self {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let named = |variable: &str| std::env::var_os(variable).map(PathBuf::from);
        let on_path = || NAMES.iter().find_map(|name| find(name, &path));
        let in_place = || PLACES.iter().map(PathBuf::from).find(|place| place.is_file());
        Self {
            program: named("CHROME").or_else(on_path).or_else(in_place),
            driver: named("CHROMEDRIVER").or_else(|| find("chromedriver", &path)),
        }
    }
}

/// Names under which systems install Firefox.
const FIREFOX_NAMES: [&str; 2] = ["firefox-esr", "firefox"];

/// Where it lies when it is not on the search path.
const FIREFOX_PLACES: [&str; 2] =
    ["/Applications/Firefox.app/Contents/MacOS/firefox", r"C:\Program Files\Mozilla Firefox\firefox.exe"];

/// A Firefox, installed where that is cheap. The variable FIREFOX names another. Without one its tests are skipped, and that is said.
///
/// # Errors
/// When one was to be installed and was not.
pub(crate) fn firefox(tools: &Tools) -> Result<Option<PathBuf>, String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = || {
        let named = std::env::var_os("FIREFOX").map(PathBuf::from);
        let on_path = || FIREFOX_NAMES.iter().find_map(|name| find(name, &path));
        named
            .or_else(on_path)
            .or_else(|| FIREFOX_PLACES.iter().map(PathBuf::from).find(|place| place.is_file()))
    };
    if found().is_none() && is_debian_as_root(tools) {
        println!("Installing Firefox for the tests.");
        run(tools.call("apt-get")?.args(["update", "--quiet"]))?;
        let install = ["install", "--yes", "--quiet", "--no-install-recommends", "firefox-esr"];
        run(tools.call("apt-get")?.args(install).env("DEBIAN_FRONTEND", "noninteractive"))?;
    }
    let firefox = found();
    if firefox.is_none() {
        println!("No Firefox is found (FIREFOX can name one): the tests in Firefox are skipped.");
    }
    Ok(firefox)
}

fn is_debian_as_root(tools: &Tools) -> bool {
    let root = tools.call("id").and_then(|mut id| output(id.arg("-u"))).is_ok_and(|id| id.trim() == "0");
    root && Path::new("/etc/debian_version").is_file()
}
