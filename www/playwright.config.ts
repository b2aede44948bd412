// How the built page is tested: opened from disk in Chromium. `cargo xtask test page` names the page and the
// browser; by hand, `DATELINE_BROWSER=/usr/bin/chromium npx playwright test` does.

import { defineConfig } from "@playwright/test";

const browser = process.env["DATELINE_BROWSER"];
const asRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "tests",
  outputDir: "../target/page-tests",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  // On a stalled machine a key can come before the focus it is meant for. What passes only the second time is listed as flaky.
  retries: 1,
  // Generous, because a machine that builds beside the tests is slow; a page that works is done in a moment.
  expect: { timeout: 30_000 },
  use: {
    acceptDownloads: true,
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
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
