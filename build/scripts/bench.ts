import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { categoryTree } from '../../test/bench/category-tree.ts';
import { coldStart } from '../../test/bench/cold-start.ts';
import { demoPimSpeed } from '../../test/bench/demo-pim-speed.ts';
import { exportSpeed } from '../../test/bench/export.ts';
import { firstProducts } from '../../test/bench/first-products.ts';
import { listScroll } from '../../test/bench/list-scroll.ts';
import { thousandProfiles } from '../../test/bench/many-profiles.ts';
import { mirrorFill } from '../../test/bench/mirror-fill.ts';
import { mirrorMillion } from '../../test/bench/mirror-million.ts';
import { mirrorUpdate } from '../../test/bench/mirror-update.ts';
import { roundTrip } from '../../test/bench/round-trip.ts';
import { thumbnails } from '../../test/bench/thumbnails.ts';
import { KeyringMissingError, keyringSession } from '../chromium-host/browser/keyring-session.ts';
import { chooseHost } from './host.ts';
import { buildApp, root, run } from './run.ts';

/** All parts, in the order of BENCHMARKS.md. */
const allParts: Readonly<Record<string, () => Promise<string>>> = {
  'cold-start': coldStart,
  'round-trip': roundTrip,
  'many-profiles': thousandProfiles,
  'first-products': firstProducts,
  lists: listScroll,
  thumbnails,
  'category-tree': categoryTree,
  export: exportSpeed,
  'demo-pim': demoPimSpeed,
  'mirror-fill': mirrorFill,
  'mirror-million': mirrorMillion,
  'mirror-update': mirrorUpdate,
};
/** Parts that need no app that is built. */
const withoutApp: ReadonlySet<string> = new Set(['export', 'demo-pim', 'mirror-fill', 'mirror-update']);

/**
 * `npm run bench`: measures side by side in one run and writes BENCHMARKS.md. `npm run bench -- mirror-fill` measures
 * the parts named and only prints them; `PIMSCOPE_BENCH_SIZE=20000` before it makes the mirrors smaller.
 */
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(allParts, name));
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Parts: ${Object.keys(allParts).join(', ')}.`);
  process.exit(2);
}
const say = (line: string): void => console.log(line);

if (process.env.PIMSCOPE_BENCH === undefined) process.exit(await prepare());
await bench();

async function prepare(): Promise<number> {
  const command = ['node', 'build/scripts/bench.ts', ...asked];
  if (asked.length > 0 && asked.every((name) => withoutApp.has(name))) {
    const env = { ...process.env, PIMSCOPE_BENCH: 'none' };
    return (await run('node', command.slice(1), { env })).code;
  }
  await buildApp();
  const host = await chooseHost(say);
  const env = { ...host.env, PIMSCOPE_HOST: host.kind, PIMSCOPE_BENCH: host.kind };
  if (process.platform !== 'linux') return (await run('node', command.slice(1), { env })).code;
  try {
    const session = await keyringSession(command, env, say);
    return (await run(session.command, session.args, { env: session.env })).code;
  } catch (error) {
    if (error instanceof KeyringMissingError) say(error.message);
    else throw error;
    return 1;
  }
}

async function bench(): Promise<void> {
  const parts: string[] = [];
  for (const [name, measure] of Object.entries(allParts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    const part = await measure();
    say(`\n${part}`);
    parts.push(part);
  }
  if (asked.length > 0) return;
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
