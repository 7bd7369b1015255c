import { statSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { estimateOf } from '../../../../main/catalog/mirror/estimate.ts';
import { mirrorDefaults } from '../../../../preload/contract/mirror.ts';
import { serveFiles } from './support/kept-pictures.ts';
import { mirrorHouse } from './support/mirror-house.ts';

vi.setConfig({ testTimeout: 90_000 });

const never = new AbortController().signal;

it('tells by a few calls what a mirror takes, by part and by what is chosen', async () => {
  const house = await mirrorHouse({ products: 900 });
  const before = house.transport.exchanges.length;
  const whole = await estimateOf(house.client, mirrorDefaults, never);
  expect(house.transport.exchanges.length - before).toBeLessThan(25);
  expect(whole).toMatchObject({ products: 900 });
  expect(whole.parts.map(({ part }) => part).toSorted()).toEqual([
    'assets',
    'models',
    'products',
    'records',
    'structure',
  ]);
  expect(whole.bytes).toBe(whole.parts.reduce((sum, { bytes }) => sum + bytes, 0));
  const less = { ...mirrorDefaults, records: false, assets: false, models: false, locales: ['en_US'] };
  const small = await estimateOf(house.client, less, never);
  expect(small.parts.map(({ part }) => part).toSorted()).toEqual(['products', 'structure']);
  expect(small.bytes).toBeLessThan(whole.bytes);
  expect(small.calls).toBeLessThan(whole.calls);

  const calls = house.calls();
  await house.fill();
  const real = statSync(house.path).size;
  expect(whole.bytes / real).toBeGreaterThan(0.4);
  expect(whole.bytes / real).toBeLessThan(2.5);
  expect(whole.calls / (house.calls() - calls)).toBeGreaterThan(0.5);
  expect(whole.calls / (house.calls() - calls)).toBeLessThan(2.5);
});

it('tells what small pictures take: as many calls as there are files, and their bytes', async () => {
  const house = await mirrorHouse({ products: 150 });
  const items = { ...mirrorDefaults, records: false, assets: false };
  const chosen = { ...items, thumbnails: true };
  const without = await estimateOf(house.client, items, never);
  const whole = await estimateOf(house.client, chosen, never);
  const pictures = whole.parts.find(({ part }) => part === 'thumbnails')?.bytes ?? 0;
  expect(without.parts.some(({ part }) => part === 'thumbnails')).toBe(false);
  expect(whole.bytes - without.bytes).toBe(pictures);
  expect(whole.seconds).toBeGreaterThan(without.seconds);
  const { asked } = serveFiles(house);
  await house.fill(chosen);
  const estimated = whole.calls - without.calls;
  expect(estimated / asked.length).toBeGreaterThan(0.6);
  expect(estimated / asked.length).toBeLessThan(2);
  expect(pictures / estimated).toBeGreaterThan(8000);
  expect(pictures / estimated).toBeLessThan(12_000);
  const all = await estimateOf(house.client, { ...mirrorDefaults, thumbnails: true }, never);
  const bytes = all.parts.find(({ part }) => part === 'thumbnails')?.bytes ?? 0;
  expect(bytes).toBeGreaterThan(pictures);
  // One that does not come is no reason to tell nothing.
  house.pim.faults.serverError = { calls: 9, pathContains: '/download', status: 500 };
  const same = await estimateOf(house.client, chosen, never);
  expect(same.parts).toEqual(whole.parts);
});

it('leaves out what may not be read', async () => {
  const house = await mirrorHouse({ products: 30 });
  house.pim.faults.permissionsRemoved = ['families', 'assets', 'reference-entities'];
  const { parts } = await estimateOf(house.client, mirrorDefaults, never);
  expect(parts.map(({ part }) => part).toSorted()).toEqual(['models', 'products', 'structure']);
});
