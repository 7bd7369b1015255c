import { describe, expect, it } from 'vitest';
import { createSetConnectorUses, dueRotations } from '../../../main/connector-sheets/uses.ts';
import { type ConnectorUse, profileSchema } from '../../../preload/contract/profile.ts';
import { connectionProfile } from './support/subjects.ts';

const use = (changes: Partial<ConnectorUse> = {}): ConnectorUse => ({
  connectorId: 'nexla',
  name: 'Nexla',
  since: '2026-03-01',
  notes: 'Ask Kim before rotating',
  rotateBy: '2026-11-30',
  ...changes,
});
const other = '7a1c1d7e-3f0e-4f0e-9d7a-0a4b3a1f2c12';

describe('the connectors that use a profile', () => {
  it('are noted with it', () => {
    const changed: unknown[] = [];
    const profile = connectionProfile();
    const setUses = createSetConnectorUses({
      change: (id, changes) => {
        changed.push([id, changes]);
        return { ...profile, ...changes };
      },
    });
    expect(setUses(profile.id, [use()]).usedBy).toEqual([use()]);
    expect(changed).toEqual([[profile.id, { usedBy: [use()] }]]);
  });

  it('do not make a profile unreadable, neither when there are none nor when they are odd', () => {
    expect(profileSchema.parse(connectionProfile()).usedBy).toBeUndefined();
    expect(profileSchema.parse({ ...connectionProfile(), usedBy: [use()] }).usedBy).toEqual([use()]);
    for (const odd of ['Nexla', [{ connectorId: 'nexla' }], [use({ since: '1.3.2026' })]]) {
      const read = profileSchema.parse({ ...connectionProfile(), usedBy: odd });
      expect(read).toMatchObject({ id: connectionProfile().id, usedBy: undefined });
    }
  });
});

describe('rotations', () => {
  /** A moment of this computer's own day. */
  const at = (day: number, hour = 12) => new Date(2026, 10, day, hour, 30);

  it('are due on their day and after it, not before', () => {
    const profiles = [connectionProfile({ usedBy: [use()] })];
    expect(dueRotations(profiles, at(29, 23))).toEqual([]);
    expect(dueRotations(profiles, at(30, 0))).toEqual([
      {
        profileId: profiles[0]?.id,
        profileName: 'Möbelhaus Staging',
        connectorId: 'nexla',
        connectorName: 'Nexla',
        rotateBy: '2026-11-30',
        daysLeft: 0,
      },
    ]);
    expect(dueRotations(profiles, at(33))[0]?.daysLeft).toBe(-3);
  });

  it('are told ahead where that is asked for, the most urgent first', () => {
    const profiles = [
      connectionProfile({ usedBy: [use({ rotateBy: '2026-12-05' }), use({ rotateBy: null })] }),
      connectionProfile({
        id: other,
        name: 'Shop',
        usedBy: [use({ name: 'Patchworks', rotateBy: '2026-11-25' })],
      }),
      connectionProfile({ name: 'Never' }),
    ];
    const due = dueRotations(profiles, at(28), 7);
    expect(due.map(({ connectorName, daysLeft }) => [connectorName, daysLeft])).toEqual([
      ['Patchworks', -3],
      ['Nexla', 7],
    ]);
    expect(dueRotations(profiles, at(28), 6)).toHaveLength(1);
  });
});
