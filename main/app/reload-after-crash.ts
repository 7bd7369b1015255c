import type { BrowserWindow } from 'electron';

/** A page that ends again within this time would end for ever. */
const tooSoonMs = 30_000;

/** Loads the page anew when its process ended by itself, unless it did so a moment ago. */
export function reloadAfterCrash(
  window: BrowserWindow,
  report: (what: string, error: unknown) => void,
): void {
  let lastCrash = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    report('The page of the window ended', reason);
    const again = performance.now() - lastCrash < tooSoonMs;
    lastCrash = performance.now();
    if (reason !== 'clean-exit' && !again && !window.isDestroyed()) window.webContents.reload();
  });
}
