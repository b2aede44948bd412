// A part of the page that is drawn again only when what it shows has changed: while work is under way the page hears of
// its progress twenty times a second, and hundreds of rows need not be gone through for that.

import { Component, type JSX } from "preact";

interface Props {
  /** All that the content depends on. */
  on: readonly unknown[];
  children: () => JSX.Element;
}

export class Still extends Component<Props> {
  override shouldComponentUpdate({ on }: Props): boolean {
    return on.length !== this.props.on.length || on.some((value, at) => value !== this.props.on[at]);
  }

  override render({ children }: Props): JSX.Element {
    return children();
  }
}
