// Map.

import type { JSX } from "preact";
import type { ViewProps } from "./view-props";

export function MapView({ look }: ViewProps): JSX.Element {
  return <section aria-label="Map" data-articles={look.snapshot.articles.length} />;
}
