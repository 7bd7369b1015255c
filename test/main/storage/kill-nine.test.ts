import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { profileSchema } from '../../../preload/contract/profile.ts';
import { shop } from '../exchange/support/exchange-house.ts';
import { temporaryFolder } from '../support/real-json-file.ts';
import { buildWriter } from './support/build-writer.ts';

const fileSchema = z.strictObject({ version: z.literal(1), profiles: z.array(profileSchema).length(100) });
const rounds = 100;
/** Processes at once; each has its own folder. */
const lanes = 4;

/** Kills one writer at a random moment of its writing, then reads what it left. */
async function killOnce(program: string, folder: string, from: number): Promise<number> {
  const writer = spawn(process.execPath, [program, folder, String(from)], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(program, '..', 'cache') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(writer, 'exit');
  // One that finds its file damaged ends without a word.
  await Promise.race([once(writer.stdout, 'data'), ended]);
  await pause(Math.random() * 25);
  writer.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
  const { profiles } = fileSchema.parse(JSON.parse(readFileSync(join(folder, 'profiles.json'), 'utf8')));
  const written = new Set(profiles.map(({ description }) => description));
  // All profiles of one write: never a part of the old and a part of the new.
  expect(written.size).toBe(1);
  return Number([...written][0]);
}

it.skipIf(process.platform === 'win32')(
  `a writer killed ${rounds} times at random moments leaves the old file or the new one`,
  { timeout: 60_000 },
  async () => {
    const profiles = Array.from({ length: 100 }, (_, index) => ({
      ...shop,
      id: `7f0c1f9e-7d1f-4b58-9b2c-${String(index).padStart(12, '0')}`,
      description: '0',
    }));
    const program = await buildWriter(temporaryFolder());
    const advanced = await Promise.all(
      Array.from({ length: lanes }, async () => {
        const folder = temporaryFolder();
        writeFileSync(join(folder, 'profiles.json'), JSON.stringify({ version: 1, profiles }));
        let last = 0;
        for (let round = 0; round < rounds / lanes; round += 1) {
          const next = await killOnce(program, folder, last + 1);
          expect(next).toBeGreaterThan(last);
          last = next;
        }
        return last;
      }),
    );
    // The killed ones had been writing: else this would prove nothing.
    expect(Math.min(...advanced)).toBeGreaterThan(rounds / lanes);
  },
);
