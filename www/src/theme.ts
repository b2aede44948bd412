// The colours: light or dark, as the reader or the system says.

import type { Theme } from "./store";

const system = window.matchMedia("(prefers-color-scheme: dark)");

/** Calls `changed` when the system turns light or dark. */
export function watchSystem(changed: () => void): void {
  system.addEventListener("change", changed);
}

export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  dataset.theme = theme === "auto" ? (system.matches ? "dark" : "light") : theme;
}
