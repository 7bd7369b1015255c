import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { readBounded } from '../../../main/storage/read-bounded.ts';
import { readVersioned } from '../../../main/storage/read-versioned.ts';
import { writeAtomically } from '../../../main/storage/write-atomically.ts';
import { temporaryFolder } from '../support/real-json-file.ts';

it('a file is replaced in one step, for its owner only, and leaves nothing beside it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'x.json');
  writeFileSync(path, 'old');
  chmodSync(path, 0o644);
  await Promise.all(['one', 'two', 'three'].map((text) => writeAtomically(path, text.repeat(10_000))));
  expect(readFileSync(path, 'utf8')).toMatch(/^(one)+$|^(two)+$|^(three)+$/);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['x.json']);
});

it('a file that can not be replaced stays, and nothing is left beside it', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'x.json');
  mkdirSync(join(path, 'in-the-way'), { recursive: true });
  await expect(writeAtomically(path, 'new')).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['x.json']);
});

it('a file of exactly the limit is read, one byte more is not', async () => {
  const path = join(temporaryFolder(), 'x');
  writeFileSync(path, 'x'.repeat(1000));
  expect(await readBounded(path, 1000)).toHaveLength(1000);
  await expect(readBounded(path, 999)).rejects.toMatchObject({ problem: { code: 'import-too-large' } });
  writeFileSync(path, '');
  expect(await readBounded(path, 10)).toHaveLength(0);
});

it('numbered content is checked and brought up to date without a file', () => {
  const numbered = {
    version: 2,
    schema: z.object({ names: z.array(z.string()) }),
    migrations: { 1: ({ people }: Record<string, unknown>) => ({ names: String(people).split(',') }) },
  };
  const content = { names: ['a', 'b'] };
  expect(readVersioned(numbered, { version: 1, people: 'a,b' })).toEqual({
    state: 'understood',
    content,
    from: 1,
  });
  expect(readVersioned(numbered, { version: 2, ...content })).toEqual({
    state: 'understood',
    content,
    from: 2,
  });
  expect(readVersioned(numbered, { version: 3 })).toEqual({ state: 'newer', version: 3 });
  for (const damaged of [null, [], {}, { version: 0 }, { version: 1.5 }, { version: 2, names: 'a' }]) {
    expect(readVersioned(numbered, damaged)).toEqual({ state: 'damaged' });
  }
});
