// The `test` of every spec. Each test gets a page opened from disk, and fails when the page did what it must never
// do: open a connection, break its own policy, complain on the console, or let a script of others run.

import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { type ConsoleMessage, expect, type Page, test as base } from "@playwright/test";
import { Desk } from "./desk";

export { expect };

/** What the page did that a reader does not see. */
export class Watch {
  /** Addresses asked for. Parts of the page itself, `blob:` and `data:`, are no requests. */
  readonly requests: string[] = [];
  /** Complaints on the console, errors that nobody caught, and dialogs of scripts. */
  readonly faults: string[] = [];

  constructor(private readonly page: Page) {
    page.on("request", (request) => {
      if (!/^(blob|data):/.test(request.url())) this.requests.push(request.url());
    });
    page.on("websocket", (socket) => this.requests.push(socket.url()));
    page.on("console", (message) => {
      if (isComplaint(message)) this.faults.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.faults.push(`uncaught: ${error.message}`));
    page.on("dialog", (dialog) => {
      this.faults.push(`a script showed: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }

  async begin(): Promise<void> {
    await this.page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { violations: seen });
      document.addEventListener("securitypolicyviolation", (event) => {
        seen.push(`${event.effectiveDirective}: ${event.blockedURI}`);
      });
    });
  }

  /** Every breach of the policy so far, as `directive: what was blocked`. */
  async violations(): Promise<string[]> {
    return this.page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);
  }
}

function isComplaint(message: ConsoleMessage): boolean {
  return message.type() === "error" || message.type() === "warning";
}

interface Fixtures {
  /** Hears every connection: each that the browser opens must come through here. */
  wire: { port: number; connections: string[] };
  watch: Watch;
  desk: Desk;
}

export const test = base.extend<Fixtures>({
  wire: async ({}, use) => {
    const connections: string[] = [];
    const server = createServer((socket) => {
      const heard = connections.push("a connection without a word") - 1;
      socket.on("error", () => null);
      socket.once("data", (bytes) => {
        connections[heard] = bytes.toString("latin1").split("\r\n")[0] ?? "";
        socket.destroy();
      });
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    await use({ port: (server.address() as AddressInfo).port, connections });
    server.close();
  },
  proxy: async ({ wire }, use) => {
    await use({ server: `http://127.0.0.1:${wire.port}`, bypass: "<-loopback>" });
  },
  watch: async ({ page }, use) => {
    const watch = new Watch(page);
    await watch.begin();
    await use(watch);
  },
  desk: async ({ page, watch, wire }, use) => {
    const desk = new Desk(page);
    await desk.open();
    const addresses = new Set([page.url()]);
    // Some tests open a page that they have saved.
    page.on("framenavigated", (frame) => frame === page.mainFrame() && addresses.add(frame.url()));
    await use(desk);
    expect(watch.requests.filter((asked) => !addresses.has(asked)), "the page asks for nothing but itself").toEqual([]);
    expect(await watch.violations(), "the page keeps its own policy").toEqual([]);
    expect(watch.faults, "nothing is complained about").toEqual([]);
    expect(wire.connections, "no connection is opened").toEqual([]);
  },
});
