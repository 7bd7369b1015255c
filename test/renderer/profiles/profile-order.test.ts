import { describe, expect, it } from 'vitest';
import type { Environment, Profile } from '../../../preload/contract/profile.ts';
import { beside, rowsOf } from '../../../renderer/profiles/home-rows.ts';
import { noFilter } from '../../../renderer/profiles/home-store.ts';
import {
  findProfiles,
  groupNames,
  type ProfileFilter,
  type ProfileSort,
  sectionsOf,
} from '../../../renderer/profiles/profile-order.ts';
import { profile, someProfiles } from '../support/sample-answers.ts';

const words: Record<Environment, string> = {
  production: 'Produktion',
  staging: 'Staging',
  development: 'Entwicklung',
  other: 'Andere',
};
const find = (filter: Partial<ProfileFilter>, profiles: Profile[] = someProfiles) =>
  findProfiles(profiles, { ...noFilter, ...filter }, (environment) => words[environment]).map(
    ({ name }) => name,
  );

describe('what is found', () => {
  it.each([
    ['sandbox', ['Northwind sandbox']],
    ['localhost:8080', ['Garden catalogue, development']],
    ['SOHNE garden', ['Garden catalogue, development']],
    ['traders entwicklung', []],
    ['produktion', ['Northwind']],
    ['  ', someProfiles.map(({ name }) => name)],
  ])('by %j: words in name, host, group and environment, whatever their case and marks', (text, names) => {
    expect(find({ text })).toEqual(names);
  });

  it('by a word of the description', () => {
    expect(find({ text: 'ursula' }, [profile(1), profile(2, { description: 'Ask Ursula first' })])).toEqual([
      'Profile 2',
    ]);
  });

  it('passes all filters at once', () => {
    expect(find({ environments: ['production', 'staging'] })).toEqual(['Northwind', 'Northwind sandbox']);
    expect(find({ environments: ['production', 'staging'], health: ['limited'] })).toEqual([
      'Northwind sandbox',
    ]);
    expect(find({ health: ['never'], text: 'north' })).toEqual([]);
  });

  it('needs a person where the authorization is lost, whatever the last check said', () => {
    const lost = profile(1, { authorizationLost: { code: 'app-disconnected', at: '2026-11-22T10:00:00Z' } });
    expect(find({ health: ['works'] }, [lost])).toEqual([]);
    expect(find({ health: ['needs-you'] }, [lost])).toEqual(['Profile 1']);
  });
});

describe('the order', () => {
  const at = (day: number) => `2026-11-${day}T10:00:00Z`;
  const checked = (day: number) => ({
    at: at(day),
    outcome: 'works' as const,
    problem: null,
    version: null,
    edition: null,
  });
  const three = [
    profile(1, { name: 'Store 10', environment: 'staging', lastUsedAt: at(20), lastVerification: null }),
    profile(2, {
      name: 'Store 9',
      environment: 'production',
      lastUsedAt: null,
      lastVerification: checked(12),
    }),
    profile(3, {
      name: 'alpha',
      environment: 'production',
      lastUsedAt: at(21),
      lastVerification: checked(13),
    }),
  ];
  const names = (sort: ProfileSort) =>
    sectionsOf(three, sort, 'en').flatMap(({ profiles }) => profiles.map(({ name }) => name));

  it.each<[ProfileSort, string[]]>([
    ['name', ['alpha', 'Store 9', 'Store 10']],
    ['lastUsed', ['alpha', 'Store 10', 'Store 9']],
    ['lastCheck', ['alpha', 'Store 9', 'Store 10']],
    ['environment', ['alpha', 'Store 9', 'Store 10']],
  ])('by %s', (sort, expected) => {
    expect(names(sort)).toEqual(expected);
  });

  it('has pinned profiles first, then groups by name, those without a group last', () => {
    const sections = sectionsOf(
      [...someProfiles, profile(9, { name: 'Pinned', group: 'Zeta', pinned: true })],
      'name',
      'en',
    );
    expect(sections.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'pinned ',
      'group Holm & Söhne',
      'group Northwind Traders',
      'group ',
    ]);
    expect(groupNames(someProfiles, 'en')).toEqual(['Holm & Söhne', 'Northwind Traders']);
  });
});

describe('the lines of home', () => {
  const sections = sectionsOf(
    Array.from({ length: 7 }, (_, at) => profile(at + 1, { name: `P${at + 1}`, group: at < 5 ? 'A' : 'B' })),
    'name',
    'en',
  );
  const options = { columns: 3, isCollapsed: () => false, withHeadings: true };
  const rows = rowsOf(sections, options);
  const id = (number: number) => profile(number).id;
  const step = (from: number | null, direction: Parameters<typeof beside>[2]) => {
    const found = beside(rows, from === null ? null : id(from), direction);
    return found && Number(found.profileId.slice(-2));
  };

  it('are headings and as many profiles as stand side by side', () => {
    expect(rows.map((row) => (row.kind === 'heading' ? row.section.name : row.profiles.length))).toEqual([
      'A',
      3,
      2,
      'B',
      2,
    ]);
  });

  it('lack the profiles of a group that is folded', () => {
    const folded = rowsOf(sections, { ...options, isCollapsed: ({ name }) => name === 'A' });
    expect(folded.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'profiles']);
  });

  it.each<[number | null, Parameters<typeof beside>[2], number | null]>([
    [null, 'down', 1],
    [1, 'right', 2],
    [3, 'right', 4],
    [4, 'left', 3],
    [3, 'down', 5],
    [5, 'down', 7],
    [6, 'up', 4],
    [1, 'up', null],
    [7, 'right', null],
    [4, 'first', 1],
    [1, 'last', 7],
  ])('lead from %s %s to %s', (from, direction, to) => {
    expect(step(from, direction)).toBe(to);
  });
});
