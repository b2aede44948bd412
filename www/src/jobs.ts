// Jobs run one after another. Stopping drops the one under way and all that wait.

import { Stopped } from "./engine/client";

/** Throws `Stopped` when the job has been dropped; a job calls it after every wait. */
export type Check = () => void;

export interface Job {
  begin: () => void;
  run: (check: Check) => Promise<void>;
  fail: (error: unknown) => void;
  end: () => void;
}

export class Jobs {
  private queue: Promise<void> = Promise.resolve();
  private age = 0;

  add({ begin, run, fail, end }: Job): void {
    const { age } = this;
    const current = () => age === this.age;
    const check = () => {
      if (!current()) throw new Stopped();
    };
    this.queue = this.queue.then(async () => {
      if (!current()) return;
      begin();
      try {
        await run(check);
      } catch (error) {
        if (current()) fail(error);
      } finally {
        if (current()) end();
      }
    });
  }

  /** Drops every job. */
  stop(): void {
    this.age += 1;
  }
}
