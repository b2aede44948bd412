//! Makes the pictures of the page that the README shows.

use crate::Outcome;
use crate::command::run as call;
use crate::settings::Settings;
use crate::test::browser::Browser;
use crate::tools::Tools;

/// Builds the page, opens it with its samples in a browser, and writes `docs/dateline*.png`.
pub(crate) fn run(_words: &[String]) -> Outcome {
    let root = crate::root();
    let page = crate::page::build(crate::page::Make::Finished)?;
    let tools = Tools::ready(&root, &Settings::read(&root)?)?;
    let browser = Browser::ready(&tools)?;
    let folder = root.join("docs");
    std::fs::create_dir_all(&folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let mut picture = tools.call("node")?;
    picture.arg("www/tools/picture.mjs").arg(page).arg(folder);
    if let Some(program) = &browser.program {
        picture.env("DATELINE_BROWSER", program);
    }
    call(&mut picture)
}
