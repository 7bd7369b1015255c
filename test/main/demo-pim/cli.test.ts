import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readArguments } from '../../../main/demo-pim/cli-arguments.ts';
import { matching, some } from './support/body.ts';

const script = fileURLToPath(new URL('../../../main/demo-pim/cli.ts', import.meta.url));
const running: ChildProcess[] = [];

function run(...args: string[]) {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  return child;
}

const startedSchema = z.looseObject({ url: z.string() });

function firstLine(input: Readable): Promise<string> {
  return new Promise((resolve) => createInterface({ input }).once('line', resolve));
}

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

describe('cli', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    '--json prints one line to start with, and %s closes it',
    async (signal) => {
      const child = run(
        '--json',
        '--products',
        '30',
        '--seed',
        'cli',
        '--pim-version',
        '7.0',
        '--edition',
        'CE',
      );
      const started = startedSchema.parse(JSON.parse(await firstLine(child.stdout)));
      expect(started).toMatchObject({
        url: matching(/^http:\/\/127\.0\.0\.1:\d+$/),
        connection: {
          clientId: some(String),
          secret: some(String),
          username: some(String),
          password: some(String),
        },
        administrator: { username: 'admin', password: some(String) },
        app: {
          clientId: matching(/^[0-9a-f-]{36}$/),
          clientSecret: matching(/^[A-Za-z0-9]{86}$/),
          callbackUrl: 'http://127.0.0.1:43117/callback',
        },
        products: 30,
      });
      expect((await fetch(`${started.url}/api/rest/v1`)).status).toBe(200);
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
    },
  );

  it('prints usage and ends with 2 for bad arguments', async () => {
    const child = run('--products', 'many');
    let errors = '';
    child.stderr.on('data', (data: Buffer) => {
      errors += data.toString();
    });
    expect(await once(child, 'close')).toEqual([2, null]);
    expect(errors).toContain('Usage: demo-pim');
  });

  it('says that a port is taken', async () => {
    const first = run('--json');
    const { url } = startedSchema.parse(JSON.parse(await firstLine(first.stdout)));
    const { port } = new URL(url);
    const second = run('--port', port);
    expect(await firstLine(second.stderr)).toBe(`Port ${port} is in use.`);
  });
});

describe('readArguments', () => {
  it('takes the other PIM of a seed and the sizes of the structure', () => {
    const sizes = ['--categories', '50000', '--options', '10000', '--families', '300'];
    expect(readArguments(['--variant', 'staging', ...sizes])).toEqual({
      json: false,
      options: { variant: 'staging', categories: 50_000, options: 10_000, families: 300 },
    });
    expect(readArguments(['--variant', 'x'])).toHaveProperty('refused');
  });

  it('reads every option', () => {
    expect(
      readArguments([
        '--json',
        '--port',
        '8080',
        '--products',
        '5',
        '--seed',
        's',
        '--pim-version',
        '4.0',
        '--edition',
        'GE',
        '--callback-url',
        'http://localhost:1/back',
        '--https',
      ]),
    ).toEqual({
      json: true,
      options: {
        port: 8080,
        products: 5,
        seed: 's',
        version: '4.0',
        edition: 'GE',
        callbackUrl: 'http://localhost:1/back',
        https: true,
      },
    });
    expect(readArguments([])).toEqual({ json: false, options: {} });
  });

  it.each([
    [['--port', '70000']],
    [['--products', '0']],
    [['--pim-version', '8.0']],
    [['--edition', 'XX']],
    [['--callback-url', 'myapp://callback']],
    [['--seed']],
    [['--unknown']],
    [['extra']],
  ])('refuses %j', (args) => {
    expect(readArguments(args)).toEqual({ refused: matching(/.+/) });
  });
});
