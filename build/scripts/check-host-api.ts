/*
 * Is everything of Electron that main/ and preload/ use offered by the Chromium host?
 * `node build/scripts/check-host-api.ts` prints each use that is not, as file:line:column, and exits with 1; also where there is no use at all.
 */
import path from 'node:path';
import { checkProgram } from '../chromium-host/strict/checker/check-program.ts';
import { loadProject } from '../chromium-host/strict/checker/project-files.ts';
import { hostTables } from '../chromium-host/strict/tables.ts';

const root = path.join(import.meta.dirname, '../..');
const preload = path.join(root, 'preload') + path.sep;

const { program, files } = loadProject(root, ['main', 'preload']);
const { misses, uses } = checkProgram(program, files, hostTables, (file) =>
  path.normalize(file).startsWith(preload),
);

for (const { file, line, column, what } of misses) {
  console.error(
    `${path.relative(root, file)}:${line}:${column}: not implemented on the Chromium host: ${what}`,
  );
}
console.log(`Chromium host: ${uses} uses of Electron in ${files.length} files, ${misses.length} not offered`);
if (uses === 0) console.error('Nothing of Electron was found: what was looked at is not the app.');
process.exitCode = misses.length > 0 || uses === 0 ? 1 : 0;
