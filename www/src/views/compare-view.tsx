// Compare.

import type { JSX } from "preact";
import type { ViewProps } from "./view-props";

export function CompareView({ look }: ViewProps): JSX.Element {
  return <section aria-label="Compare" data-articles={look.snapshot.articles.length} />;
}
