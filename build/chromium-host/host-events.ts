import { EventEmitter } from 'node:events';
import type * as E from 'electron';

interface HostEvents {
  'web-contents-created': [contents: E.WebContents];
  'render-process-gone': [contents: E.WebContents, details: E.RenderProcessGoneDetails];
  'session-created': [session: E.Session];
  'window-created': [window: E.BrowserWindow];
  'window-focus': [window: E.BrowserWindow];
  'window-blur': [window: E.BrowserWindow];
  'window-closed': [];
  /** A claimed key chord, as worlds/page-watch.ts reports it. */
  key: [chord: unknown, targetId: string];
}

/** What parts of the host tell each other, so that windows need not know the app. */
export const hostEvents = new EventEmitter<HostEvents>();
