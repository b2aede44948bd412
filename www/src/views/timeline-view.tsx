// Timeline.

import type { JSX } from "preact";
import type { ViewProps } from "./view-props";

export function TimelineView({ look }: ViewProps): JSX.Element {
  return <section aria-label="Timeline" data-articles={look.snapshot.articles.length} />;
}
