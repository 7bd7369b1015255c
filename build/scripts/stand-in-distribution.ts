import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './run.ts';

const manifest = z.object({ version: z.string() });

/** Where electron-builder and electron-fuses look for the fuses of a binary, followed by version and length. */
const fuseSentinel = '# dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09';

/**
 * Makes a folder that electron-builder takes for Electron's distribution: its `electron` starts the packed app on the
 * Chromium host of this checkout. It proves the packaging where Electron's binary can't be had, and is never shipped.
 * @returns the folder
 */
export function makeStandInDistribution(): string {
  const folder = join(root, 'out', 'stand-in-electron');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  writeFileSync(join(folder, 'electron'), launcher());
  chmodSync(join(folder, 'electron'), 0o755);
  for (const locale of ['en-US', 'fr']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
  const electron = manifest.parse(
    JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')),
  );
  writeFileSync(join(folder, 'version'), electron.version);
  return folder;
}

function launcher(): string {
  const node = join(root, 'node_modules', 'node', 'bin', 'node');
  const boot = join(root, 'build', 'chromium-host', 'boot.ts');
  return [
    '#!/bin/sh',
    'CHROMIUM_HOST_LAUNCHER=$(readlink -f "$0")',
    'export CHROMIUM_HOST_LAUNCHER',
    `exec "${node}" --unhandled-rejections=warn --disable-warning=ExperimentalWarning "${boot}" "$@"`,
    `${fuseSentinel}000000000`,
    '',
  ].join('\n');
}
