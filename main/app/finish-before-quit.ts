import type { App } from 'electron';

/** What is to be done before the app ends; its name is for the log. */
export interface LastWork {
  what: string;
  run: () => Promise<unknown>;
}

/** How long quitting waits for all of it. */
const quitWaitsMs = 2000;

/**
 * Holds quitting back until `works` have run, side by side, once; what fails is reported and holds nothing up. Electron
 * awaits no listener, so the first `will-quit` is prevented and quitting begun again at the end.
 */
export function finishBeforeQuit(
  app: Pick<App, 'on' | 'quit'>,
  works: readonly LastWork[],
  report: (what: string, error: unknown) => void,
): void {
  let state: 'before' | 'running' | 'done' = 'before';
  app.on('will-quit', (event) => {
    if (state === 'done') return;
    event.preventDefault();
    if (state === 'running') return;
    state = 'running';
    const all = works.map(({ what, run }) => run().catch((error: unknown) => report(what, error)));
    const tooLong = new Promise<void>((resolve) => setTimeout(resolve, quitWaitsMs).unref());
    void Promise.race([Promise.all(all), tooLong]).then(() => {
      state = 'done';
      app.quit();
    });
  });
}
