import { Agent, type RequestOptions } from 'node:http';
import { z } from 'zod';
import { launch, launchDemoPim, read, type Started, tokenOf } from './server-process.ts';
import { median, ms } from './statistics.ts';

const rounds = 60;
const warmUp = 20;

/** A node:http server that answers every request with one prepared buffer; its size is the first argument. */
const bareServer = `
import http from 'node:http';
const body = Buffer.alloc(Number(process.argv[1]), 'x');
const server = http.createServer((request, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port));
`;

const pageSchema = z.object({ _links: z.object({ next: z.object({ href: z.string() }) }) });

/** The addresses of some pages of 100 products, one after the other. */
async function pagesOf(started: Started, options: RequestOptions): Promise<readonly string[]> {
  const pages = [`${started.url}/api/rest/v1/products-uuid?pagination_type=search_after&limit=100`];
  while (pages.length < 40) {
    const body: unknown = JSON.parse((await read(pages.at(-1) ?? '', options)).toString());
    pages.push(pageSchema.parse(body)._links.next.href);
  }
  return pages;
}

/** How long four pages take that are asked for at once. */
async function timeFour(urls: readonly string[], round: number, options: RequestOptions): Promise<number> {
  const four = [0, 1, 2, 3].map((place) => urls[(round * 4 + place) % urls.length] ?? '');
  const begin = performance.now();
  await Promise.all(four.map((url) => read(url, options)));
  return performance.now() - begin;
}

async function measure(release: readonly string[]): Promise<string> {
  const started = await launchDemoPim(['--products', '100000', ...release]);
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const options = { agent, headers: { Authorization: `Bearer ${await tokenOf(started)}` } };
  const pages = await pagesOf(started, options);
  const size = (await read(pages[1] ?? '', options)).length;
  const bare = await launch(['--input-type=module', '-e', bareServer, String(size)]);
  const times: { pim: number[]; bare: number[] } = { pim: [], bare: [] };
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const [ours, theirs] = [await timeFour(pages, round, options), await timeFour([bare.line], 0, { agent })];
    if (round < warmUp) continue;
    times.pim.push(ours);
    times.bare.push(theirs);
  }
  agent.destroy();
  await Promise.all([started.stop(), bare.stop()]);
  const ratio = median(times.pim.map((time, index) => time / (times.bare[index] ?? time)));
  const kilobytes = (size / 100 / 1024).toFixed(1);
  const name = `${release[1] ?? ''} ${release[3] ?? ''}, ${kilobytes} KB a product`;
  return `| ${name} | ${ms(median(times.pim))} | ${ms(Math.min(...times.pim))} | ${ms(median(times.bare))} | ${ratio.toFixed(1)} |`;
}

/** Four pages of 100 products at once from the demo PIM against a bare server that sends as many bytes. */
export async function demoPimSpeed(): Promise<string> {
  const rows = [
    await measure(['--pim-version', '7.0', '--edition', 'CE']),
    await measure(['--pim-version', 'SaaS', '--edition', 'EE']),
  ];
  return [
    '## Demo PIM',
    '',
    `Four pages of 100 products asked for at once over four connections, other pages each time, from a catalog of 100,000; client and servers in processes of their own. The bare server is node:http with one prepared buffer of the same size, asked in turn; ${rounds} rounds after ${warmUp}.`,
    '',
    '| | demo PIM, median | best | bare server, median | ratio (median of the pairs) |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
  ].join('\n');
}
