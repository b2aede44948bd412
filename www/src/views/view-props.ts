// What every view beside the text is given.

import type { Desk } from "../desk";
import type { Passage } from "../engine/types";
import type { Within } from "../filter";
import type { Lookup } from "../lookup";
import type { Dispatch, State } from "../store";

export interface ViewProps {
  look: Lookup;
  state: State;
  desk: Desk;
  dispatch: Dispatch;
  /** Whether a passage stands within the filters. */
  within: Within;
  /** Goes to words of the text. */
  onPassage: (passage: Passage) => void;
}
