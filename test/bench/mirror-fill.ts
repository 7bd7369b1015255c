import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillStore, type Stored } from './mirror/fill-store.ts';
import { type MirrorWorkers, startMirrorWorkers } from './mirror/mirror-workers.ts';
import { axiosRate, nodeAkeneoApiRate } from './mirror/other-clients.ts';
import { type Reads, readsBesideFilling } from './mirror/reads-beside-filling.ts';
import { administer, launchDemoPim, type Started } from './server-process.ts';
import { sizeOf } from './size.ts';
import { median, ms } from './statistics.ts';

/** Pages of the clients that read one after the other; their rate does not depend on how many. */
const pagesOfOthers = 60;
const latencies = [150, 300];
const mega = 1e6;

interface Rate {
  latency: number;
  name: string;
  /** Products a second. */
  rate: number;
}

/**
 * Filling a mirror from a demo PIM in a process of its own, against the PIM's own limit and other clients; reading
 * beside it; and the writer alone.
 */
export async function mirrorFill(): Promise<string> {
  const products = sizeOf(100_000);
  const folder = mkdtempSync(join(tmpdir(), 'pimscope-bench-'));
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
    const rates: Rate[] = [];
    for (const latency of latencies) rates.push(...(await ratesAt(latency, { pim, workers, folder })));
    await administer(pim, 'PATCH', 'faults', { latencyMs: latencies[0] });
    const reads = await readsBesideFilling(workers, join(folder, 'dates-150.db'));
    const alone = join(folder, 'alone.db');
    const stored = fillStore(alone, products);
    return report(products, rates, reads, { ...stored, bytes: statSync(alone).size });
  } finally {
    await workers.stop();
    await pim.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ratesAt(
  latency: number,
  { pim, workers, folder }: { pim: Started; workers: MirrorWorkers; folder: string },
): Promise<Rate[]> {
  await administer(pim, 'PATCH', 'faults', { latencyMs: latency });
  const fill = async (name: string, keyRanges: boolean): Promise<number> => {
    const path = join(folder, `${name}-${latency}.db`);
    const { seconds, changed } = await workers.run('fill', { path, options: { keyRanges } });
    return changed / seconds;
  };
  return [
    { latency, name: 'axios, page by page', rate: await axiosRate(pim, pagesOfOthers) },
    { latency, name: 'node-akeneo-api 1.6.19', rate: await nodeAkeneoApiRate(pim, pagesOfOthers) },
    { latency, name: 'mirror, by dates', rate: await fill('dates', false) },
    { latency, name: 'mirror, by ranges of keys', rate: await fill('keys', true) },
  ];
}

function bestOfOthers(rates: readonly Rate[], latency: number): number {
  const others = rates.filter((one) => one.latency === latency && !one.name.startsWith('mirror'));
  return Math.max(...others.map(({ rate }) => rate));
}

function report(
  products: number,
  rates: readonly Rate[],
  reads: readonly Reads[],
  stored: Stored & { bytes: number },
): string {
  const number = (value: number) => Math.round(value).toLocaleString('en');
  const rows = rates.map(({ latency, name, rate }) => {
    const best = bestOfOthers(rates, latency);
    const limit = (4 * 100 * 1000) / latency;
    return `| ${latency} ms | ${name} | ${number(rate)} | ${(rate / limit).toFixed(2)} | ${(rate / best).toFixed(2)} |`;
  });
  return [
    '## Filling a mirror',
    '',
    `${number(products)} products of a demo PIM (7.0 CE) in a process of its own, from the first call for products until the last is written and indexed; the others only read, ${pagesOfOthers} pages each in the same run. The limit is what Akeneo allows one connection: 4 calls in flight, 100 products each. "Better client" is the better of the two others at that latency.`,
    '',
    '| latency | | products/s | of the limit | times the better client |',
    '| --- | --- | ---: | ---: | ---: |',
    ...rows,
    '',
    'Reading the mirror at rest, and while all of it is read anew at 150 ms; other words each time.',
    '',
    '| | at rest, median | while filling, median | ratio |',
    '| --- | ---: | ---: | ---: |',
    ...reads.map(
      ({ name, idle, busy }) =>
        `| ${name} | ${ms(median(idle))} | ${ms(median(busy))} | ${(median(busy) / median(idle)).toFixed(2)} |`,
    ),
    '',
    `The writer alone, ${number(products)} products of ${number(stored.jsonBytes / products)} bytes of JSON from memory, parsed, packed, written and indexed in two threads: ${number(products / stored.seconds)} rows/s, and ${stored.finishing.toFixed(1)} s for the indexes of the sorts. The file has ${number(stored.bytes / mega)} MB, ${(stored.bytes / stored.jsonBytes).toFixed(2)} of the JSON.`,
    '',
  ].join('\n');
}
