import { type ChildProcess, spawn } from 'node:child_process';
import { type RequestOptions, request } from 'node:http';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const startedSchema = z.object({
  url: z.string(),
  connection: z.object({
    clientId: z.string(),
    secret: z.string(),
    username: z.string(),
    password: z.string(),
  }),
  admin: z.object({ url: z.string(), token: z.string() }),
});
export type Started = z.infer<typeof startedSchema>;

/** Starts a server in a process of its own; the first line that it prints says where it is. */
export async function launch(args: readonly string[]): Promise<{ line: string; stop: () => Promise<void> }> {
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

/** A demo PIM in a process of its own. */
export async function launchDemoPim(
  args: readonly string[],
): Promise<Started & { stop: () => Promise<void> }> {
  const { line, stop } = await launch(['main/demo-pim/cli.ts', '--json', ...args]);
  return { ...startedSchema.parse(JSON.parse(line)), stop };
}

/** The bytes of one answer; throws Error when its status isn't 200. */
export function read(url: string, options: RequestOptions, sent?: string): Promise<Buffer> {
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

/** An access token by the password. */
export async function tokenOf({ url, connection }: Pick<Started, 'url' | 'connection'>): Promise<string> {
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

/** Changes a demo PIM: its faults (`PATCH`) or its products (`POST`), as its README says. */
export async function administer(
  { admin }: Started,
  method: 'PATCH' | 'POST',
  path: string,
  body: object,
): Promise<void> {
  await read(
    `${admin.url}/${path}`,
    { method, headers: { Authorization: `Bearer ${admin.token}`, 'Content-Type': 'application/json' } },
    JSON.stringify(body),
  );
}
