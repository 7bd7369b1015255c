import { describe, expect, it } from 'vitest';
import { isShown, shortAddress, statusClassOf } from '../../../renderer/activity/activity-filters.ts';
import { entry } from './support/sample-calls.ts';

describe('whether a call is shown', () => {
  const failed = entry(1, { status: 503, durationMs: 1500, method: 'POST', profileId: 'other' });
  const silent = entry(2, { status: null });

  it.each([
    [{}, true, true],
    [{ profileId: 'other' }, true, false],
    [{ method: 'POST' as const }, true, false],
    [{ status: '5xx' as const }, true, false],
    [{ status: 'none' as const }, false, true],
    [{ text: 'PAGE=2' }, false, true],
    [{ slowerThanMs: 1500 }, true, false],
    [{ slowerThanMs: 1501 }, false, false],
    [{ errorsOnly: true }, true, true],
    [{ errorsOnly: true, method: 'GET' as const }, false, true],
  ])('%j', (filter, first, second) => {
    expect([isShown(failed, filter), isShown(silent, filter)]).toEqual([first, second]);
  });

  it('leaves out what went well where only errors are wanted', () => {
    expect(isShown(entry(3), { errorsOnly: true })).toBe(false);
  });
});

it('classes a status by its first digit', () => {
  expect([204, 302, 404, 502, null, 99].map((status) => statusClassOf({ status }))).toEqual([
    '2xx',
    '3xx',
    '4xx',
    '5xx',
    'none',
    'none',
  ]);
});

describe('the address of a call', () => {
  it('is path and query as they were sent, and with the host where several PIMs are listed', () => {
    const url = 'https://pim.example.com/api/rest/v1/products/a%2Fb?search=%7B%7D';
    expect(shortAddress(url, false)).toBe('/api/rest/v1/products/a%2Fb?search=%7B%7D');
    expect(shortAddress(url, true)).toBe('pim.example.com/api/rest/v1/products/a%2Fb?search=%7B%7D');
    expect(shortAddress('no url', false)).toBe('no url');
  });
});
