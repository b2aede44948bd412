// Long work on the page, done in short slices: between them the browser paints, scrolls and hears Cancel.

/** A slice ends after so many milliseconds: several fit into what a reader feels as at once. */
const SLICE = 12;

/** One piece of long work. `pause` waits for the browser where the slice has lasted long enough. */
export class Slices {
  private began = performance.now();

  /** Whether it is time to wait. */
  get due(): boolean {
    return performance.now() - this.began > SLICE;
  }

  async pause(): Promise<void> {
    if (!this.due) return;
    await aside();
    this.began = performance.now();
  }
}

interface Scheduler {
  yield?: () => Promise<void>;
}

/** Lets everything that waits go first. A timer would wait four milliseconds each time. */
export function aside(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: Scheduler }).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
