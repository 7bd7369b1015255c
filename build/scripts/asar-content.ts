import { statSync } from 'node:fs';
import { normalize } from 'node:path';
import { listPackage, statFile } from '@electron/asar';

/** What may be in the archive. Everything that runs is bundled, so no node_modules folder belongs there. */
const allowed = [
  /^\/out(\/(main|preload|renderer)(\/.*)?)?$/,
  /^\/(package\.json|LICENSE|THIRD-PARTY-NOTICES\.txt)$/,
];
const required = [
  '/package.json',
  '/LICENSE',
  '/THIRD-PARTY-NOTICES.txt',
  '/out/main/main.js',
  '/out/main/demo-pim-worker.js',
  '/out/preload/preload.cjs',
  '/out/renderer/index.html',
];

export interface AsarContent {
  files: number;
  /** Bytes of the archive. */
  size: number;
  /** The largest files, with their bytes. */
  largest: [path: string, bytes: number][];
  /** What should not be there, and what is missing. */
  faults: string[];
}

export function inspectAsar(archive: string): AsarContent {
  const entries = listPackage(archive, { isPack: false }).map((entry) => entry.replaceAll('\\', '/'));
  const sizes: [string, number][] = entries.flatMap((entry) => {
    const stat = statFile(archive, normalize(entry.slice(1)));
    return 'size' in stat ? [[entry, stat.size]] : [];
  });
  return {
    files: sizes.length,
    size: statSync(archive).size,
    largest: sizes.toSorted((a, b) => b[1] - a[1]).slice(0, 5),
    faults: [
      ...entries
        .filter((entry) => !allowed.some((pattern) => pattern.test(entry)))
        .map((entry) => `not allowed: ${entry}`),
      ...required.filter((entry) => !entries.includes(entry)).map((entry) => `missing: ${entry}`),
    ],
  };
}
