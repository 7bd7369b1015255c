import type { EventEmitter } from 'node:events';
import { removeTemporaryFolders } from '../boot/temporary-folders.ts';
import { runningBrowser } from '../chromium/browser.ts';
import { hostEvents } from '../host-events.ts';
import { preventableEvent } from '../preventable-event.ts';
import { openWindows } from '../window/window-list.ts';

/** The ways in which an app ends. */
export class Quitting {
  private readonly app: EventEmitter;
  private isQuitting = false;
  private isEnding = false;

  constructor(app: EventEmitter) {
    this.app = app;
    hostEvents.on('window-closed', () => this.windowClosed());
  }

  /** before-quit, then every window is closed, then will-quit and quit; listeners can prevent each but the last. */
  quit(): void {
    if (this.isQuitting || this.isEnding) {
      return;
    }
    const event = preventableEvent({});
    this.app.emit('before-quit', event);
    if (event.defaultPrevented) {
      return;
    }
    this.isQuitting = true;
    const windows = openWindows();
    if (windows.length === 0) {
      this.finish();
      return;
    }
    for (const window of windows) {
      window.close();
      if (!window.isClosing()) {
        this.isQuitting = false; // a listener of 'close' prevented it
        return;
      }
    }
  }

  /** Ends at once, asking nobody. */
  exit(exitCode: number): void {
    if (this.isEnding) {
      return;
    }
    this.isEnding = true;
    for (const window of openWindows()) {
      window.destroy();
    }
    this.app.emit('quit', {}, exitCode);
    void this.end(exitCode);
  }

  /** The browser has gone without being asked. */
  browserGone(): void {
    if (!this.isEnding) {
      process.stderr.write('chromium-host: the browser ended; so does the app\n');
      this.app.emit(
        'child-process-gone',
        {},
        { type: 'GPU', reason: 'crashed', exitCode: 1, name: 'browser' },
      );
      this.exit(1);
    }
  }

  private windowClosed(): void {
    if (this.isEnding || openWindows().length > 0) {
      return;
    }
    if (this.isQuitting) {
      this.finish();
    } else if (this.app.listenerCount('window-all-closed') > 0) {
      this.app.emit('window-all-closed');
    } else {
      this.quit();
    }
  }

  private finish(): void {
    const event = preventableEvent({});
    this.app.emit('will-quit', event);
    if (event.defaultPrevented) {
      this.isQuitting = false;
      return;
    }
    this.isEnding = true;
    this.app.emit('quit', {}, 0);
    void this.end(0);
  }

  private async end(exitCode: number): Promise<void> {
    await runningBrowser()?.close();
    removeTemporaryFolders();
    process.exit(exitCode);
  }
}
