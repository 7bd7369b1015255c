import { expect, it, vi } from 'vitest';
import { createOpenEntityInAkeneo, createOpenInAkeneo } from '../../../main/app/open-in-akeneo.ts';
import { details, never, profileHouse, silent } from '../support/profile-house.ts';
import { problemOf } from '../support/test-transport.ts';

vi.mock('electron', () => ({ shell: {} }));

async function house(baseUrl?: string) {
  const parts = await profileHouse();
  const attempt = {
    attemptId: 'a',
    baseUrl: parts.pim.url,
    credentials: parts.credentials,
    consent: null,
    demo: false,
  };
  await parts.onboarding.authorizeAndTest(attempt, silent, never);
  const profile = await parts.onboarding.save('a', details, { acceptUntilQuit: false });
  const opened: string[] = [];
  const session =
    baseUrl === undefined
      ? parts.sessions
      : { ...parts.sessions, of: async () => ({ ...(await parts.sessions.of(profile)), baseUrl }) };
  const open = createOpenInAkeneo({ profiles: parts.profiles, sessions: session }, async (url) => {
    opened.push(url);
  });
  const openEntity = createOpenEntityInAkeneo(
    { profiles: parts.profiles, sessions: session },
    async (url) => {
      opened.push(url);
    },
  );
  return { ...parts, profile, opened, open, openEntity };
}

it("opens a page of the profile's own PIM", async () => {
  const { open, opened, profile, pim } = await house();
  await open(profile.id, 'roles');
  await open(profile.id, 'connection-settings');
  expect(opened).toEqual([`${pim.url}/#/user/role/`, `${pim.url}/#/connect/connection-settings`]);
});

it('opens nothing else', async () => {
  const { open, opened, profile } = await house('file:///etc');
  expect((await problemOf(open(profile.id, 'roles'))).code).toBe('not-trusted');
  expect(opened).toEqual([]);
});

it('says when the system does not open it', async () => {
  const { profiles, sessions, profile } = await house();
  const open = createOpenInAkeneo({ profiles, sessions }, () => Promise.reject(new Error('no browser')));
  expect((await problemOf(open(profile.id, 'roles'))).code).toBe('opening-failed');
});

it('opens the page of an entity, with its code encoded', async () => {
  const { openEntity, opened, profile, pim } = await house();
  const uuid = '8f1c6e0a-52b4-4c1e-9d3a-000000000001';
  await openEntity(profile.id, 'products', uuid);
  await openEntity(profile.id, 'families', '../x?#');
  expect(opened).toEqual([
    `${pim.url}/#/enrich/product/${uuid}`,
    `${pim.url}/#/configuration/family/..%2Fx%3F%23/edit`,
  ]);
});

it('opens nothing for what has no page in Akeneo that can be known', async () => {
  const { openEntity, opened, profile } = await house();
  for (const [resource, key] of [
    ['products', 'SKU-1'],
    ['product-models', 'model'],
    ['currencies', 'EUR'],
  ] as const)
    expect((await problemOf(openEntity(profile.id, resource, key))).code).toBe('not-trusted');
  expect(opened).toEqual([]);
});
