import { expect, it } from 'vitest';
import { createDuplicateProfile } from '../../../main/profiles/duplicate-profile.ts';
import { app, demo, exchangeHouse, shop } from '../exchange/support/exchange-house.ts';

const details = { name: 'Shop copy', description: '', environment: 'staging' as const, group: 'Client' };

async function house() {
  const made = exchangeHouse();
  await made.add(shop, { clientSecret: 's', password: 'p' });
  await made.add(app, { clientSecret: 's', password: null });
  await made.add(demo, null);
  return {
    ...made,
    duplicate: createDuplicateProfile(made.profiles, () => new Date('2026-11-22T10:00:00Z')),
  };
}

it('a copy of a connection has an address and details of its own, and no secrets', async () => {
  const { duplicate, profiles, vault } = await house();
  const copy = duplicate(shop.id, details, 'staging.example.com/api/rest/v1');
  expect(copy).toMatchObject({
    ...details,
    baseUrl: 'https://staging.example.com',
    access: shop.access,
    lastUsedAt: null,
    lastVerification: null,
    createdAt: '2026-11-22T10:00:00.000Z',
  });
  expect(profiles.get(copy.id)).toEqual(copy);
  expect(vault.state(copy.id).kept).toBe('missing');
  expect(profiles.get(shop.id)).toEqual(shop);
});

it('a copy of an app waits to be authorized and has nothing of who granted the other', async () => {
  const { duplicate } = await house();
  const copy = duplicate(app.id, details, app.baseUrl);
  expect(copy).toMatchObject({ authorizationLost: { code: 'authorization-expired' } });
  expect(copy.access).toMatchObject({
    callbackUrl: 'http://127.0.0.1:43117/callback',
    authorization: { asked: ['read_products', 'read_channel_settings'], granted: [], identity: null },
  });
});

it('a copy of the demo reaches a PIM; a wrong address or profile is named and nothing added', async () => {
  const { duplicate, profiles } = await house();
  expect(duplicate(demo.id, details, 'https://real.example.com')).toMatchObject({ demo: false });
  expect(() => duplicate(shop.id, details, 'https://api.akeneo.com')).toThrow('address-documentation-site');
  expect(() => duplicate('of-nobody', details, shop.baseUrl)).toThrow('profile-not-found');
  expect(profiles.list()).toHaveLength(4);
});
