import { describe, expect, it } from 'vitest';
import { createHomeProfiles } from '../../../main/profiles/home-profiles.ts';
import { details, never, profileHouse, silent } from '../support/profile-house.ts';

async function houseWithTwo() {
  const house = await profileHouse();
  const { onboarding, pim, credentials } = house;
  const ids: string[] = [];
  for (const name of ['One', 'Two']) {
    const attempt = { attemptId: name, baseUrl: pim.url, credentials, consent: null, demo: false };
    await onboarding.authorizeAndTest(attempt, silent, never);
    ids.push((await onboarding.save(name, { ...details, name }, { acceptUntilQuit: false })).id);
  }
  return { ...house, ids, home: createHomeProfiles(house.profiles) };
}

describe('the order of home', () => {
  it('pins and unpins one profile', async () => {
    const { home, profiles, ids } = await houseWithTwo();
    const [one = ''] = ids;
    expect(home.pin(one, true).pinned).toBe(true);
    expect(profiles.list().map(({ pinned }) => pinned)).toEqual([true, undefined]);
    home.pin(one, false);
    expect('pinned' in profiles.get(one)).toBe(false);
    expect(() => home.pin('8f1c6e0a-52b4-4c1e-9d3a-000000000001', true)).toThrow('profile-not-found');
  });

  it('moves several into a group with one write, and leaves out those that are gone', async () => {
    const { home, profiles, ids, changes } = await houseWithTwo();
    const before = changes.length;
    const moved = home.moveToGroup([...ids, '8f1c6e0a-52b4-4c1e-9d3a-000000000001'], 'Agency');
    expect(moved.map(({ name }) => name)).toEqual(['One', 'Two']);
    expect(profiles.list().map(({ group }) => group)).toEqual(['Agency', 'Agency']);
    expect(changes).toHaveLength(before + 1);
    expect(() => home.moveToGroup(['8f1c6e0a-52b4-4c1e-9d3a-000000000001'], 'X')).toThrow(
      'profile-not-found',
    );
  });
});
