import { join } from 'node:path';
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
  const { code } = await run('electron-builder', folderOnly ? ['--dir'] : []);
  return code;
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
  const content = inspectAsar(join(unpacked, 'resources', 'app.asar'));
  console.log(`app.asar: ${content.files} files, ${megabytes(content.size)}`);
  for (const [path, bytes] of content.largest) console.log(`  ${megabytes(bytes).padStart(9)}  ${path}`);
  for (const fault of content.faults) console.error(`  ${fault}`);
  if (content.faults.length > 0) return 1;
  process.env.PIMSCOPE_PACKAGED = join(unpacked, 'pimscope');
  process.env.PIMSCOPE_HOST = 'chromium';
  return e2e(['--grep', '@smoke']);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(2)} MB`;
}
