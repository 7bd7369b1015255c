import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { finished } from 'node:stream/promises';
import { createAccessRenewal } from '../../main/authorization/access-renewal.ts';
import { createTokenKeeper } from '../../main/authorization/token-keeper.ts';
import { createCatalog } from '../../main/catalog/browse.ts';
import { type CatalogSource, wholeList } from '../../main/catalog/catalog-source.ts';
import type { ExportJournal } from '../../main/catalog/export/journal.ts';
import { prepareExport } from '../../main/catalog/export/prepare-export.ts';
import { createExportWorker } from '../../main/catalog/export/worker/export-worker.ts';
import { createLiveCatalogSource } from '../../main/catalog/live/live-catalog-source.ts';
import { type DemoPimInWorker, startDemoPimInWorker } from '../../main/demo-pim/start-in-worker.ts';
import { createAgents } from '../../main/pim/agents.ts';
import { systemNetwork } from '../../main/pim/network-options.ts';
import { createPace } from '../../main/pim/pace.ts';
import { createPimClient } from '../../main/pim/pim-client.ts';
import { createCapabilities } from '../../main/pim/resources/root-listing.ts';
import { createRetry } from '../../main/pim/retry.ts';
import { createTransport } from '../../main/pim/transport.ts';
import type { ExportFormat, ExportRequest } from '../../preload/contract/catalog-export.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { memorySecrets } from '../main/support/memory-secrets.ts';
import { tokenOf } from './server-process.ts';
import { ms } from './statistics.ts';

const exportId = '11111111-1111-4111-8111-111111111111';

interface Measured {
  name: string;
  seconds: number;
  /** Peak of the resident memory over that before. */
  megabytes: number;
  /** The longest time for which the thread answered nobody. */
  blocked: number;
  bytes: number;
}

/**
 * All products of a PIM of so many as each format, against a bare loop that asks for the same pages and writes them as
 * they come. The PIM runs in a thread of its own.
 */
export async function exportSpeed(products = 100_000): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pimscope-bench-'));
  const worker = new URL('../../main/demo-pim/worker.ts', import.meta.url);
  const pim = await startDemoPimInWorker(worker, { products, seed: 'bench' });
  const agents = createAgents({
    systemCertificates: () => [],
    resolveProxy: () => Promise.resolve('DIRECT'),
  });
  try {
    const { source, work } = exportsOf(pim, agents);
    const measured = [await measure('bare loop, as received', (path) => bareLoop(pim, path), folder)];
    for (const format of ['jsonl', 'csv', 'xlsx'] as const)
      measured.push(await measure(format, (path) => exported(source, work, format, path), folder));
    return table(measured, products);
  } finally {
    agents.close();
    await pim.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The exports as the app does them: in a worker, with the tokens and the pace of this thread. */
function exportsOf(pim: DemoPimInWorker, agents: ReturnType<typeof createAgents>) {
  const { clientId, secret, username, password } = pim.connection;
  const transport = createTransport({ agents, userAgent: 'Pimscope-bench', onExchange: () => undefined });
  const tokens = createTokenKeeper({
    renewal: createAccessRenewal({
      transport,
      baseUrl: pim.url,
      access: { kind: 'connection', clientId, username },
    }),
    secrets: memorySecrets({ clientSecret: secret, password }),
  });
  const pace = createPace();
  const client = createPimClient({
    profileKey: 'bench',
    baseUrl: pim.url,
    transport,
    pace,
    tokens,
    retry: createRetry({ attempts: 1, baseMs: 1 }),
  });
  const capabilities = createCapabilities(client);
  const work = createExportWorker({
    workerFile: new URL('../../main/export-worker.ts', import.meta.url),
    profiles: { get: (id) => ({ id }) as Profile },
    sessions: {
      of: async () => ({
        tokenKeeper: tokens,
        client,
        baseUrl: pim.url,
        catalog: createCatalog({ client, capabilities }),
      }),
    },
    pace,
    networkOf: async () => systemNetwork,
    resolveProxy: async () => 'DIRECT',
    record: () => undefined,
    accessOf: async (profileId) => ({ profileId, baseUrl: pim.url, userAgent: 'Pimscope-bench' }),
  });
  return { source: createLiveCatalogSource({ client, capabilities }), work };
}

async function exported(
  source: CatalogSource,
  work: ReturnType<typeof createExportWorker>,
  format: ExportFormat,
  path: string,
): Promise<void> {
  const csv = { separator: ';', byteOrderMark: false, formulaSafe: true } as const;
  const list = { resource: 'products', parents: [], query: wholeList, keys: null } as const;
  const request: ExportRequest = { ...list, parents: [], format, columns: null, csv };
  const { signal } = new AbortController();
  const begun = { cursor: null, complete: false, rows: 0, total: null, bytes: 0, odd: 0, missing: 0, cut: 0 };
  const journal: ExportJournal = {
    version: 1,
    exportId,
    profileId: exportId,
    path,
    startedAt: new Date().toISOString(),
    request,
    replaces: true,
    origin: 'live',
    ...(await prepareExport(source, request, signal)),
    ...begun,
  };
  await work({
    source,
    journal,
    fresh: true,
    signal,
    tell: () => undefined,
    clock: () => performance.now(),
  });
}

async function bareLoop(pim: DemoPimInWorker, path: string): Promise<void> {
  const headers = { Authorization: `Bearer ${await tokenOf(pim)}` };
  const file = createWriteStream(path);
  let next: string | undefined =
    `${pim.url}/api/rest/v1/products-uuid?pagination_type=search_after&limit=100`;
  while (next !== undefined) {
    const answer: Response = await fetch(next, { headers });
    const page = (await answer.json()) as {
      _embedded: { items: unknown[] };
      _links: { next?: { href: string } };
    };
    for (const item of page._embedded.items) file.write(`${JSON.stringify(item)}\n`);
    next = page._embedded.items.length === 0 ? undefined : page._links.next?.href;
  }
  file.end();
  await finished(file);
}

async function measure(
  name: string,
  work: (path: string) => Promise<void>,
  folder: string,
): Promise<Measured> {
  const path = join(folder, `bench.${name.split(' ')[0] ?? 'file'}`);
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begin = performance.now();
  await work(path);
  const seconds = (performance.now() - begin) / 1000;
  delay.disable();
  clearInterval(watch);
  const { size } = statSync(path);
  return { name, seconds, megabytes: (peak - before) / 1e6, blocked: delay.max / 1e6, bytes: size };
}

function table(measured: readonly Measured[], products: number): string {
  const [bare] = measured;
  const rows = measured.map(
    ({ name, seconds, megabytes, blocked, bytes }) =>
      `| ${name} | ${Math.round(products / seconds).toLocaleString('en')} | ${(seconds / (bare?.seconds ?? seconds)).toFixed(2)} | ${Math.round(megabytes)} MB | ${ms(blocked)} | ${Math.round(bytes / 1e6)} MB |`,
  );
  return [
    '## Export',
    '',
    `${products.toLocaleString('en')} products with all columns, from a demo PIM in a thread of its own without latency, against a bare loop that asks for the same pages one after the other and writes them as they come. Memory is the peak of the process over that before; blocked is the longest time in which the main thread answered nobody: exports run in a worker, the bare loop in the main thread.`,
    '',
    '| | rows/s | time, ratio | memory | blocked | file |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}
