// How the built page is tested: opened from disk in Chromium. `cargo xtask test page` names the page and the
// browser; by hand, `DATELINE_BROWSER=/usr/bin/chromium npx playwright test` does.

import { defineConfig } from "@playwright/test";

const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests",
  outputDir: "../target/page-tests",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  use: {
    acceptDownloads: true,
    launchOptions: {
      executablePath: process.env["DATELINE_BROWSER"],
      args: [
        // The sandbox refuses to start for the administrator, which containers run as.
        ...(asRoot ? ["--no-sandbox"] : []),
        // The browser's own errands would drown the page's requests, which must be none.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
