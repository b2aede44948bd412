// Corrections.

import type { JSX } from "preact";
import type { ViewProps } from "./view-props";

export function CorrectionsView({ look }: ViewProps): JSX.Element {
  return <section aria-label="Corrections" data-articles={look.snapshot.articles.length} />;
}
