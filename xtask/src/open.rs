//! Builds the page and opens it.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::Outcome;

/// Builds the page and opens it in the person's browser. Without a desktop the address alone is printed.
pub(crate) fn run(_words: &[String]) -> Outcome {
    let page = crate::page::build(crate::page::Make::Finished)?;
    println!("{}", page.display());
    let Some(mut opener) = opener(&page) else {
        println!("There is no desktop here: open this file in a browser.");
        return Ok(());
    };
    let status = opener.stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !status.is_ok_and(|status| status.success()) {
        println!("It could not be opened from here: open this file in a browser.");
    }
    Ok(())
}

fn opener(page: &Path) -> Option<Command> {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("cmd");
        // The first quoted word after `start` is a window's title.
        command.args(["/c", "start", ""]);
        command
    } else {
        let desktop = ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some());
        if !desktop {
            return None;
        }
        Command::new("xdg-open")
    };
    command.arg(page);
    Some(command)
}
