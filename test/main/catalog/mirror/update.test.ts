import { expect, it, vi } from 'vitest';
import { listOfPim, mirrorHouse } from './support/mirror-house.ts';

vi.setConfig({ testTimeout: 60_000 });

type House = Awaited<ReturnType<typeof mirrorHouse>>;

async function expectSame(house: House) {
  const pim = await listOfPim(house);
  expect(house.items()).toEqual(pim);
}

it('asks for little where nothing changed', async () => {
  const house = await mirrorHouse({ products: 500 });
  await house.fill({ models: false });
  const before = house.productCalls();
  await house.update({ models: false });
  const after = house.productCalls();
  expect(after - before).toBe(2);
});

it('follows what was changed and created', async () => {
  const house = await mirrorHouse({ products: 500 });
  await house.fill();
  house.pim.edits.apply({ change: 120, create: 30 });
  await house.update();
  await expectSame(house);
});

it('finds what was removed by counting', async () => {
  const house = await mirrorHouse({ products: 1500, version: '7.0', edition: 'CE' });
  await house.fill({ models: false });
  house.pim.edits.apply({ remove: 2, change: 5 });
  const before = house.productCalls();
  await house.update({ models: false });
  expect(house.productCalls() - before).toBeLessThan(120);
  await expectSame(house);
});

it('reads everything again where too much was removed to count', async () => {
  const house = await mirrorHouse({ products: 500 });
  await house.fill({ models: false });
  house.pim.edits.apply({ remove: 200, create: 20 });
  await house.update({ models: false });
  await expectSame(house);
});
