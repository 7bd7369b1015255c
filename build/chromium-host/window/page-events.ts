import type { LoadFailure } from '../navigation/net-errors.ts';

/** What happens in a page, from its DevTools events. URLs are in main's form (app://). */
export interface PageEvents {
  message: [parts: readonly unknown[]];
  navigated: [url: string, status: number, statusText: string];
  'navigated-in-page': [url: string, isMainFrame: boolean];
  requested: [url: string, disposition: string];
  'start-loading': [];
  'stop-loading': [];
  'dom-ready': [];
  loaded: [];
  failed: [failure: LoadFailure, url: string];
  'first-paint': [];
  console: [level: string, text: string, line: number, source: string];
  crashed: [];
  resized: [];
}
