// The page's side of the worker. Answers are matched by number; stopping ends the worker at once, and whatever
// it still had to say is dropped.

import { Assembler } from "./assembler";
import type { CallName, Calls, Progress, Reply } from "./messages";
import { payload } from "./payload";

/** The reader stopped the work. */
export class Stopped extends Error {
  constructor() {
    super("Stopped.");
  }
}

/** The engine broke down; a new one has to be started and filled. */
export class Broken extends Error {}

interface Waiting {
  call: CallName;
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  progress: ((progress: Progress) => void) | undefined;
}

export class Engine {
  private worker: Worker | null = null;
  private parts: Promise<Parts> | null = null;
  private waiting = new Map<number, Waiting>();
  private readonly snapshot = new Assembler();
  private next = 1;

  /** Whether a worker stands that keeps what it was given. */
  get running(): boolean {
    return this.worker !== null;
  }

  /** Starts a worker, unless one runs. */
  async start(): Promise<void> {
    if (this.worker) return;
    this.parts ??= unpack().catch((error: unknown) => {
      this.parts = null;
      throw error;
    });
    const { module, address } = await this.parts;
    if (this.worker) return;
    const worker = new Worker(address as unknown as URL);
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.end(new Broken(event.message || "The engine stopped without a word."));
    };
    this.worker = worker;
    await this.call("start", [module]);
  }

  /** Calls the engine. Rejects with `Stopped`, `Broken`, or an error whose message is for the reader. */
  call<Name extends CallName>(
    name: Name,
    args: Parameters<Calls[Name]>,
    progress?: (progress: Progress) => void,
  ): Promise<ReturnType<Calls[Name]>> {
    const worker = this.worker;
    if (!worker) return Promise.reject(new Stopped());
    const id = this.next;
    this.next += 1;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { call: name, resolve: resolve as (value: unknown) => void, reject, progress });
      worker.postMessage({ id, call: name, args });
    });
  }

  /** Ends the worker now. */
  stop(): void {
    this.end(new Stopped());
  }

  private receive(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    if (!waiting) return;
    if ("progress" in reply) return waiting.progress?.(reply.progress);
    if ("piece" in reply) return this.snapshot.take(reply.piece);
    this.waiting.delete(reply.id);
    if (reply.ok && waiting.call === "analyse") waiting.resolve(this.snapshot.finish());
    else if (reply.ok) waiting.resolve("json" in reply ? JSON.parse(reply.json) : reply.value);
    else if (reply.fatal) {
      waiting.reject(new Broken(reply.error));
      this.end(new Broken(reply.error));
    } else waiting.reject(new Error(reply.error));
  }

  private end(reason: Error): void {
    this.worker?.terminate();
    this.worker = null;
    this.snapshot.clear();
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of waiting) reject(reason);
  }
}

interface Parts {
  module: WebAssembly.Module;
  address: TrustedAddress;
}

async function unpack(): Promise<Parts> {
  const [wasm, program] = await Promise.all([payload("wasm"), payload("worker")]);
  const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  return { module: await WebAssembly.compile(wasm), address: trusted(address) };
}

type TrustedAddress = string | object;

interface PolicyMaker {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): object };
}

/** The one address that the page's policy lets become a program: the worker that the page carries. */
function trusted(address: string): TrustedAddress {
  const maker = (globalThis as { trustedTypes?: PolicyMaker }).trustedTypes;
  if (!maker) return address;
  const rules = {
    createScriptURL: (asked: string) => {
      if (asked !== address) throw new TypeError("Only the page's own worker may start.");
      return asked;
    },
  };
  return maker.createPolicy("dateline-worker", rules).createScriptURL(address);
}
