// Opens the page: the state, the desk, and what the whole window listens to.

import { h, render } from "preact";
import { Desk } from "./desk";
import { Session, title } from "./saved/session";
import { listen } from "./window";
import { type State, Store } from "./store";
import { applyTheme, watchSystem } from "./theme";
import { App } from "./views/app";

// The samples and the engine's blocks stand below this program: before the whole file has been read, what a reader
// asked for could not be done.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", open);
else open();

function open(): void {
  const root = document.getElementById("page");
  if (!root) throw new Error("The page has lost its frame.");
  root.replaceChildren();

  const store = new Store(show);
  const desk = new Desk(store.dispatch);
  const session = new Session(store, desk);
  const doors = listen(store, desk, session);
  watchSystem(() => show(store.state));
  show(store.state);
  desk.warm();
  void session.open();

  function show(state: State): void {
    if (!root) return;
    applyTheme(state.theme);
    document.title = title(state);
    session.noticed(state);
    render(h(App, { state, desk, dispatch: store.dispatch, ...doors }), root);
  }
}
