import { describe, expect, it } from 'vitest';
import {
  closed,
  moved,
  neighbour,
  noTabs,
  only,
  pathAfterClosing,
  restored,
  type Tabs,
  tabOfKey,
  visited,
} from '../../../renderer/tabs/tabs.ts';

const visitAll = (...paths: string[]) => paths.reduce(visited, noTabs);
const ids = ({ open }: Tabs) => open.map(({ profileId }) => profileId).join('');
const abc = visitAll('/profiles/a', '/profiles/b', '/profiles/c');

describe('tabs', () => {
  it('open with the screens of profiles, and remember where each was left', () => {
    const tabs = visitAll('/profiles/a', '/', '/profiles/b/catalog?search=x', '/profiles/a/diagnosis');
    expect(tabs.open).toEqual([
      { profileId: 'a', path: '/profiles/a/diagnosis' },
      { profileId: 'b', path: '/profiles/b/catalog?search=x' },
    ]);
    expect(tabs.active).toBe('a');
    expect(visited(tabs, '/settings').active).toBeNull();
    expect(visited(tabs, '/profiles/a/diagnosis')).toBe(tabs);
  });

  it('lead to the one on the right when the shown one is closed, at the end to the left, at last home', () => {
    const shown = visited(abc, '/profiles/b');
    expect(pathAfterClosing(shown, 'b')).toBe('/profiles/c');
    expect(pathAfterClosing(shown, 'a')).toBeNull();
    expect(pathAfterClosing(abc, 'c')).toBe('/profiles/b');
    expect(pathAfterClosing(visitAll('/profiles/a'), 'a')).toBe('/');
    expect(ids(closed(abc, 'b'))).toBe('ac');
  });

  it('can be opened again, the last one first, and only once', () => {
    const without = closed(closed(abc, 'a'), 'b');
    expect(without.closed.map(({ profileId }) => profileId)).toEqual(['a', 'b']);
    const again = visited(without, without.closed.at(-1)?.path ?? '');
    expect(ids(again)).toBe('cb');
    expect(again.closed.map(({ profileId }) => profileId)).toEqual(['a']);
  });

  it('go on around the ends', () => {
    expect(neighbour(abc, 1)?.profileId).toBe('a');
    expect(neighbour(abc, -1)?.profileId).toBe('b');
    const atHome = visited(abc, '/');
    expect([neighbour(atHome, 1)?.profileId, neighbour(atHome, -1)?.profileId]).toEqual(['a', 'c']);
    expect(neighbour(noTabs, 1)).toBeUndefined();
    expect([tabOfKey(abc, 2), tabOfKey(abc, 9), tabOfKey(abc, 7)].map((tab) => tab?.profileId)).toEqual([
      'b',
      'c',
      undefined,
    ]);
  });

  it('can be put elsewhere, not beyond the ends', () => {
    expect(
      [moved(abc, 'a', 2), moved(abc, 'c', -1), moved(abc, 'b', 9), moved(abc, 'x', 0)].map(ids),
    ).toEqual(['bca', 'cab', 'acb', 'abc']);
  });

  it('close with their profiles, also those that were closed before', () => {
    const tabs = only(closed(abc, 'a'), new Set(['b']));
    expect([ids(tabs), tabs.active, tabs.closed]).toEqual(['b', null, []]);
    expect(only(tabs, new Set(['b']))).toBe(tabs);
  });

  it('of the last time come before those that are open already, whose screens stay', () => {
    const tabs = restored(visitAll('/profiles/b/catalog', '/profiles/x'), [
      { profileId: 'a', path: '/profiles/a' },
      { profileId: 'b', path: '/profiles/b' },
    ]);
    expect(ids(tabs)).toBe('abx');
    expect(tabs.open[1]?.path).toBe('/profiles/b/catalog');
  });

  it('are at most as many as main remembers', () => {
    const many = Array.from({ length: 130 }, (_, at) => `/profiles/${at}`).reduce(visited, noTabs);
    expect(many.open).toHaveLength(100);
    expect(many.active).toBe('129');
  });
});
