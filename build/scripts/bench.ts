import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { coldStart } from '../../test/bench/cold-start.ts';
import { demoPimSpeed } from '../../test/bench/demo-pim-speed.ts';
import { exportSpeed } from '../../test/bench/export.ts';
import { firstProducts } from '../../test/bench/first-products.ts';
import { thousandProfiles } from '../../test/bench/many-profiles.ts';
import { roundTrip } from '../../test/bench/round-trip.ts';
import { KeyringMissingError, keyringSession } from '../chromium-host/browser/keyring-session.ts';
import { chooseHost } from './host.ts';
import { buildApp, root, run } from './run.ts';

/** `npm run bench`: measures side by side in one run and writes BENCHMARKS.md. */
const say = (line: string): void => console.log(line);

if (process.env.PIMSCOPE_BENCH === undefined) process.exit(await prepare());
await bench();

async function prepare(): Promise<number> {
  await buildApp();
  const host = await chooseHost(say);
  const env = { ...host.env, PIMSCOPE_HOST: host.kind, PIMSCOPE_BENCH: host.kind };
  if (process.platform !== 'linux') return (await run('node', ['build/scripts/bench.ts'], { env })).code;
  try {
    const session = await keyringSession(['node', 'build/scripts/bench.ts'], env, say);
    return (await run(session.command, session.args, { env: session.env })).code;
  } catch (error) {
    if (error instanceof KeyringMissingError) say(error.message);
    else throw error;
    return 1;
  }
}

async function bench(): Promise<void> {
  const parts: string[] = [];
  for (const measure of [coldStart, roundTrip, thousandProfiles, firstProducts, exportSpeed, demoPimSpeed]) {
    const part = await measure();
    say(`\n${part}`);
    parts.push(part);
  }
  const gigabytes = Math.round(totalmem() / 1024 ** 3);
  const head = [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. What is compared was measured side by side in one run; absolute times belong to the',
    'machine, the ratios are what to look at. Nothing here is asserted in tests.',
    '',
    `Last run: ${new Date().toISOString().slice(0, 10)}, ${process.env.PIMSCOPE_BENCH === 'electron' ? 'Electron' : 'Chromium host, headless'}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${gigabytes} GB, ${process.platform}.`,
    '',
  ];
  writeFileSync(join(root, 'BENCHMARKS.md'), [...head, ...parts].join('\n'));
}
