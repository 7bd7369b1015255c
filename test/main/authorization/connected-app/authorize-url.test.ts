import { describe, expect, it } from 'vitest';
import {
  authorizeUrl,
  createState,
  sameState,
} from '../../../../main/authorization/connected-app/authorize-url.ts';

const request = { baseUrl: 'https://pim.example.com/akeneo', clientId: 'e33ab1c7-aaaa', state: 's-_t' };

describe('the address that asks for consent', () => {
  it('parts scopes by encoded blanks and sends nothing that Akeneo does not read', () => {
    expect(authorizeUrl({ ...request, scopes: ['read_products', 'openid'] })).toBe(
      'https://pim.example.com/akeneo/connect/apps/v1/authorize' +
        '?response_type=code&client_id=e33ab1c7-aaaa&scope=read_products%20openid&state=s-_t',
    );
  });

  it('leaves the scope out where none is asked for', () => {
    const url = new URL(authorizeUrl({ ...request, scopes: [] }));
    expect([...url.searchParams.keys()]).toEqual(['response_type', 'client_id', 'state']);
  });

  it('encodes what would end a parameter', () => {
    const url = new URL(authorizeUrl({ ...request, clientId: 'a&b=c#d+e', scopes: ['x&y'], state: 'ä/?' }));
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'a&b=c#d+e',
      scope: 'x&y',
      state: 'ä/?',
    });
  });
});

describe('the state', () => {
  it('is 256 random bits that need no encoding in an address', () => {
    const states = Array.from({ length: 100 }, createState);
    expect(new Set(states).size).toBe(100);
    for (const state of states) expect(state).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it.each([
    ['abc', 'abc', true],
    ['abc', 'abd', false],
    ['ab', 'abc', false],
    ['abcd', 'abc', false],
    ['', 'abc', false],
    [null, 'abc', false],
  ])('%j received, %j sent: %j', (received, sent, same) => expect(sameState(received, sent)).toBe(same));
});
