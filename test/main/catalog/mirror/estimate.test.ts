import { statSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { estimateOf } from '../../../../main/catalog/mirror/estimate.ts';
import { mirrorDefaults } from '../../../../preload/contract/mirror.ts';
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

it('leaves out what may not be read', async () => {
  const house = await mirrorHouse({ products: 30 });
  house.pim.faults.permissionsRemoved = ['families', 'assets', 'reference-entities'];
  const { parts } = await estimateOf(house.client, mirrorDefaults, never);
  expect(parts.map(({ part }) => part).toSorted()).toEqual(['models', 'products', 'structure']);
});
