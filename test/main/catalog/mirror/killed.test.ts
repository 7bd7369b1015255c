import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { listOfPim, mirrorHouse } from './support/mirror-house.ts';

vi.setConfig({ testTimeout: 120_000 });

const child = fileURLToPath(new URL('support/filling-child.ts', import.meta.url));

/** Fills in another process and kills it without warning after so many pages. @returns pages that it read */
async function fillAndKill(args: string[], afterPages: number): Promise<number> {
  const filling = spawn(process.execPath, ['--no-warnings', child, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => filling.once('exit', resolve));
  let pages = 0;
  for await (const line of createInterface(filling.stdout)) {
    if (line === 'done') break;
    pages += 1;
    if (pages === afterPages) filling.kill('SIGKILL');
  }
  await ended;
  return pages;
}

it.each(['dates', 'keys'])('is whole after it was killed again and again, cut by %s', async (cut) => {
  const house = await mirrorHouse({ products: 900 });
  const args = [house.pim.url, house.path, await house.accessToken(), cut];
  // At moments that no one chose: while it is made, between pages, while models and assets are read.
  for (const pages of [1, 1 + Math.floor(Math.random() * 4), 2 + Math.floor(Math.random() * 8)])
    await fillAndKill(args, pages);
  await house.fill({ keyRanges: cut === 'keys' });
  expect(house.items()).toEqual(await listOfPim(house));
  expect(house.items('model')).toEqual(await listOfPim(house, '/product-models', 'code'));
  expect(house.meta().problem).toBeNull();
});
