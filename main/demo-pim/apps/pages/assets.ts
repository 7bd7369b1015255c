import type { Answer } from '../../server/call.ts';
import { pagesScript } from './script.ts';
import { pagesStyle } from './style.ts';

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="#0b6b5d"><rect x="2" y="2" width="9" height="9" rx="2"/><rect x="14" y="3" width="7" height="7" rx="1" fill="none" stroke="#0b6b5d" stroke-width="2"/><rect x="2" y="13" width="9" height="9" rx="2"/><rect x="13" y="13" width="9" height="9" rx="2"/></svg>';

const asset = (type: string, body: string) => (): Answer => ({
  status: 200,
  headers: { 'Content-Type': type, 'Cache-Control': 'no-cache' },
  body,
});

/** What the pages load beside themselves, by the last part of the path. */
export const assets: Readonly<Record<string, () => Answer>> = {
  'pages.css': asset('text/css; charset=UTF-8', pagesStyle),
  'pages.js': asset('text/javascript; charset=UTF-8', pagesScript),
  'icon.svg': asset('image/svg+xml', icon),
};
