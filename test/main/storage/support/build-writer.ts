import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** Bundles the writer into `folder`, so that a hundred of them start quickly. @returns the path of the program */
export async function buildWriter(folder: string): Promise<string> {
  // Of Electron, electron-store takes nothing but the default folder, and the app names its own.
  const electron = join(folder, 'electron.mjs');
  writeFileSync(electron, 'export default {};');
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { electron } },
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'write-in-a-loop.ts'),
      outDir: join(folder, 'out'),
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
  return join(folder, 'out', 'writer.mjs');
}
