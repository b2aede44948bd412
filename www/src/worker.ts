// The worker's side: it owns the engine and answers calls by number. The builder puts the engine's glue before
// this program; the glue defines `wasm_bindgen`.

import { IN_JSON, type Reply, type Request } from "./engine/messages";
import { warmUp } from "./warm";
/// <reference path="../../pkg/dateline.d.ts" />

interface Scope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply): void;
}
const scope = globalThis as unknown as Scope;

let engine: wasm_bindgen.Analyzer | null = null;
/** Whether the reader has brought something: from then on real work makes the engine fast. */
let asked = false;

scope.onmessage = ({ data: { id, call, args } }) => {
  try {
    const value = answer(id, call, args) ?? null;
    scope.postMessage(IN_JSON.has(call) ? { id, ok: true, json: value as string } : { id, ok: true, value });
  } catch (error) {
    const fatal = error instanceof WebAssembly.RuntimeError || !engine;
    scope.postMessage({ id, ok: false, error: error instanceof Error ? error.message : String(error), fatal });
  }
};

/** One progress report in this many milliseconds is as often as a reader sees. */
const REPORT_EVERY = 50;

/** Every call but the first is a method of the engine, by its name. */
function answer(id: number, call: string, args: unknown[]): unknown {
  if (call === "start") {
    wasm_bindgen.initSync({ module: args[0] as WebAssembly.Module });
    warmUp(readAside, () => asked);
    engine = new wasm_bindgen.Analyzer();
    return null;
  }
  asked = true;
  const analyzer = started();
  if (call === "readAnew") return readAnew(args[0] as [string, string, string | null][], args[1] as string);
  if (call === "analyse") return analyse(analyzer, reporter(id), (piece) => scope.postMessage({ id, piece }));
  const method: unknown = call === "constructor" || call === "free" ? null : Reflect.get(wasm_bindgen.Analyzer.prototype, call);
  if (typeof method !== "function") throw new Error(`The engine knows no call named ${call}.`);
  return method.apply(analyzer, args);
}

/** Reads what is new and hands the snapshot out piece by piece. */
function analyse(analyzer: wasm_bindgen.Analyzer, report: (done: number, total: number, name: string) => void, hand: (piece: string) => void): null {
  analyzer.begin(report);
  for (let piece = analyzer.nextPiece(); piece !== undefined; piece = analyzer.nextPiece()) hand(piece);
  return null;
}

function started(): wasm_bindgen.Analyzer {
  if (!engine) throw new Error("The engine has not been started.");
  return engine;
}

/** Reads a text that goes nowhere. */
function readAside(text: string): void {
  const aside = new wasm_bindgen.Analyzer();
  aside.addText("", text);
  analyse(aside, () => undefined, () => undefined);
  aside.free();
}

/** Reads articles beside those on the desk, and gives what is made of them. Corrections that cannot be read are left out. */
function readAnew(articles: [string, string, string | null][], corrections: string): string {
  const aside = new wasm_bindgen.Analyzer();
  try {
    for (const [name, text, given] of articles) aside.addArticle(name, text, given ?? undefined);
    try {
      aside.setCorrections(corrections);
    } catch {
      // What is wrong with them was said when the file was opened.
    }
    return new TextDecoder().decode(aside.export("json").bytes);
  } finally {
    aside.free();
  }
}

function reporter(id: number): (done: number, total: number, name: string) => void {
  let last = 0;
  return (done, total, name) => {
    const now = performance.now();
    if (now - last < REPORT_EVERY && done < total) return;
    last = now;
    scope.postMessage({ id, progress: { done, total, name } });
  };
}
