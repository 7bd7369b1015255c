import { type ChildProcess, spawn } from 'node:child_process';
import { Agent, type RequestOptions, request } from 'node:http';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { median, ms } from './statistics.ts';

const rounds = 60;
const warmUp = 20;
const startedSchema = z.object({
  url: z.string(),
  connection: z.object({
    clientId: z.string(),
    secret: z.string(),
    username: z.string(),
    password: z.string(),
  }),
});
type Started = z.infer<typeof startedSchema>;

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

/** Starts a server in a process of its own; the first line that it prints says where it is. */
async function launch(args: readonly string[]): Promise<{ line: string; stop: () => Promise<void> }> {
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.stdout === null) throw new Error('The server has no output.');
  const lines = createInterface({ input: child.stdout });
  const line = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', (code) => reject(new Error(`The server ended with ${String(code)}.`)));
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  return { line, stop };
}

/** The bytes of one answer; throws Error when its status isn't 200. */
function read(url: string, options: RequestOptions, sent?: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const call = request(url, options, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () =>
        reply.statusCode === 200
          ? resolve(Buffer.concat(parts))
          : reject(new Error(`${url} answered ${String(reply.statusCode)}.`)),
      );
    });
    call.on('error', reject);
    call.end(sent);
  });
}

async function tokenOf({ url, connection }: Started): Promise<string> {
  const { clientId, secret, username, password } = connection;
  const body = await read(
    `${url}/api/oauth/v1/token`,
    {
      method: 'POST',
      headers: {
        Authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
        'Content-Type': 'application/json',
      },
    },
    JSON.stringify({ grant_type: 'password', username, password }),
  );
  return z.object({ access_token: z.string() }).parse(JSON.parse(body.toString())).access_token;
}

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
  const pim = await launch(['main/demo-pim/cli.ts', '--json', '--products', '100000', ...release]);
  const started = startedSchema.parse(JSON.parse(pim.line));
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
  await Promise.all([pim.stop(), bare.stop()]);
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
