import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type MirrorWorkers, startMirrorWorkers } from './mirror/mirror-workers.ts';
import { administer, launchDemoPim } from './server-process.ts';
import { sizeOf } from './size.ts';
import { ms } from './statistics.ts';

/** What happens in the PIM before each update. */
const edits = [
  { name: 'nothing', change: 0, remove: 0 },
  { name: '10 changed', change: 10, remove: 0 },
  { name: '10 removed', change: 0, remove: 10 },
  { name: '1,000 changed', change: 1000, remove: 0 },
  { name: '1,000 changed, 1,000 removed', change: 1000, remove: 1000 },
];

interface Update {
  name: string;
  calls: number;
  seconds: number;
  changed: number;
  removed: number;
}

/** A mirror of a million products filled by the app's workers without latency, and then brought up to date. */
export async function mirrorUpdate(): Promise<string> {
  const products = sizeOf(1_000_000);
  const folder = mkdtempSync(join(tmpdir(), 'pimscope-bench-'));
  const path = join(folder, 'mirror.db');
  const pim = await launchDemoPim([
    '--products',
    String(products),
    '--pim-version',
    '7.0',
    '--edition',
    'CE',
  ]);
  const workers = await startMirrorWorkers(pim);
  try {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const filled = await workers.run('fill', { path });
    delay.disable();
    const bytes = statSync(path).size;
    const updates: Update[] = [];
    for (const { name, ...edit } of edits) {
      if (edit.change + edit.remove > 0) await administer(pim, 'POST', 'edits', edit);
      updates.push({ name, ...(await timed(workers, path)) });
    }
    return report({ products, filled, bytes, blocked: delay.max / 1e6, updates });
  } finally {
    await workers.stop();
    await pim.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole of an update, with the structure. */
async function timed(workers: MirrorWorkers, path: string): Promise<Omit<Update, 'name'>> {
  const begin = performance.now();
  const { calls, changed, removed } = await workers.run('update', { path });
  return { calls, changed, removed, seconds: (performance.now() - begin) / 1000 };
}

interface Measured {
  products: number;
  filled: { seconds: number; calls: number };
  bytes: number;
  /** Milliseconds. */
  blocked: number;
  updates: readonly Update[];
}

function report({ products, filled, bytes, blocked, updates }: Measured): string {
  const number = (value: number) => Math.round(value).toLocaleString('en');
  return [
    '## Bringing a mirror up to date',
    '',
    `${number(products)} products of a demo PIM (7.0 CE) in a process of its own without latency, filled by the app's workers in ${number(filled.seconds)} s (${number(products / filled.seconds)} products/s, ${number(filled.calls)} calls, ${number(bytes / 1e6)} MB); main was never blocked longer than ${ms(blocked)} meanwhile. Then one update after each change of the PIM; the structure is read each time.`,
    '',
    '| since the last update | calls | time | taken over | removed |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...updates.map(
      ({ name, calls, seconds, changed, removed }) =>
        `| ${name} | ${number(calls)} | ${seconds.toFixed(1)} s | ${number(changed)} | ${number(removed)} |`,
    ),
    '',
  ].join('\n');
}
