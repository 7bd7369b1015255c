import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Session } from '../session/session.ts';
import { preloadScript } from '../worlds/scripts.ts';

/** The scripts of the session and of the window, in the order they run. Throws where one cannot be read or parsed. */
export function preloadsOf(session: Session, preload: string | undefined): string[] {
  const files = [
    ...session.preloads.map(({ filePath }) => filePath),
    ...(preload === undefined ? [] : [preload]),
  ];
  return files.map((file) => preloadScript(readFileSync(file, 'utf8'), pathToFileURL(file).href));
}
