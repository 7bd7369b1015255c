import { readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inspectAsar } from './asar-content.ts';
import { e2e } from './e2e.ts';
import { obtainElectron } from './electron-binary.ts';
import { writeNotices } from './notices.ts';
import { buildApp, root, run } from './run.ts';
import { makeStandInDistribution } from './stand-in-distribution.ts';

const folderOnly = process.argv.includes('--dir');
const electron = await obtainElectron({ force: false, say: (line) => console.log(line) });

if (electron === null && !folderOnly) {
  console.error(
    "Electron's binary can't be had here, so no installer can be built; `npm run package:dir` proves the rest.",
  );
  process.exit(1);
}

console.log('Building Pimscope …');
await buildApp();
writeNotices();
process.exit(electron === null ? await packageOnStandIn() : await packageOnElectron());

async function packageOnElectron(): Promise<number> {
  const release = join(root, 'release');
  rmSync(release, { recursive: true, force: true });
  const { code } = await run('electron-builder', folderOnly ? ['--dir'] : []);
  if (code !== 0) return code;
  const files = readdirSync(release, { recursive: true, encoding: 'utf8' });
  const archives = files.filter((file) => basename(file) === 'app.asar').map((file) => join(release, file));
  return archives.length > 0 && archives.every(isAsItShouldBe) ? 0 : 1;
}

/** The same configuration on a stand-in distribution, then a look into the archive, then the smoke test on it. */
async function packageOnStandIn(): Promise<number> {
  console.log(
    "Electron's binary can't be had here: packing with a stand-in distribution (not for shipping).",
  );
  const distribution = makeStandInDistribution();
  const builder = ['--linux', 'dir', `-c.electronDist=${distribution}`];
  const { code, output } = await run('electron-builder', builder, { output: 'collect' });
  if (code !== 0) {
    process.stderr.write(output);
    return code;
  }
  const unpacked = join(root, 'release', 'linux-unpacked');
  if (!isAsItShouldBe(join(unpacked, 'resources', 'app.asar'))) return 1;
  process.env.PIMSCOPE_PACKAGED = join(unpacked, 'pimscope');
  process.env.PIMSCOPE_HOST = 'chromium';
  return e2e(['--grep', '@smoke']);
}

/** Prints what is in the archive, and whether nothing is missing or too much. */
function isAsItShouldBe(archive: string): boolean {
  const content = inspectAsar(archive);
  console.log(`app.asar: ${content.files} files, ${megabytes(content.size)}`);
  for (const [path, bytes] of content.largest) console.log(`  ${megabytes(bytes).padStart(9)}  ${path}`);
  for (const fault of content.faults) console.error(`  ${fault}`);
  return content.faults.length === 0;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}
