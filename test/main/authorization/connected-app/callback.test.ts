import { describe, expect, it } from 'vitest';
import {
  createCallbackMatcher,
  isLoopback,
  readCallback,
} from '../../../../main/authorization/connected-app/callback.ts';

const here = 'http://127.0.0.1:43117/callback';
const there = 'https://app.example.com/akeneo/callback';

type Row = [what: string, registered: string, url: string, is: boolean, code?: string | null, state?: string];

const rows: Row[] = [
  ['code and state', here, `${here}?code=abc&state=s`, true, 'abc', 's'],
  ['state before code', here, `${here}?state=s&code=abc`, true, 'abc', 's'],
  ['more than was asked for', here, `${here}?code=abc&state=s&iss=x`, true, 'abc', 's'],
  ['nothing', here, here, true],
  ['no state', here, `${here}?code=abc`, true, 'abc'],
  ['no code', here, `${here}?state=s`, true, null, 's'],
  ['an empty code and an empty state', here, `${here}?code=&state=`, true],
  ['two codes', here, `${here}?code=abc&code=def&state=s`, true, null, 's'],
  ['two equal states', here, `${here}?code=abc&state=s&state=s`, true, 'abc'],
  ['encoded values', here, `${here}?code=a%2Bb&state=a%20b`, true, 'a+b', 'a b'],
  ['blanks around', here, ` ${here}?code=abc&state=s\n`, true, 'abc', 's'],
  ['no address', here, 'code=abc&state=s', false],
  ['nothing registered', 'not an address', `${here}?code=abc`, false],

  ['a query of its own', `${here}?tenant=1`, `${here}?tenant=1&code=abc&state=s`, true, 'abc', 's'],
  ['two parameters of its own', `${here}?a=1&b=2`, `${here}?a=1&b=2&state=s&code=abc`, true, 'abc', 's'],
  ['its own query left out', `${here}?tenant=1`, `${here}?code=abc&state=s`, false],
  ['its own query with another value', `${here}?tenant=1`, `${here}?tenant=2&code=abc&state=s`, false],
  ['its own query behind', `${here}?tenant=1`, `${here}?code=abc&state=s&tenant=1`, false],
  ['a code of its own', `${here}?code=mine`, `${here}?code=mine&code=abc&state=s`, true, 'abc', 's'],
  ['a bare question mark', `${here}?`, `${here}?&code=abc&state=s`, true, 'abc', 's'],
  ['its own query in another encoding', `${here}?a=x y`, `${here}?a=x+y&code=abc`, true, 'abc'],

  ['a slash at the end, not registered', here, `${here}/?code=abc`, false],
  ['a slash at the end, registered', `${here}/`, `${here}?code=abc`, false],
  ['no path', 'http://127.0.0.1:43117', 'http://127.0.0.1:43117/?code=abc', true, 'abc'],
  ['a path in other case', here, 'http://127.0.0.1:43117/Callback?code=abc', false],
  ['a path below', here, `${here}/more?code=abc`, false],
  ['dots in the path', here, 'http://127.0.0.1:43117/x/../callback?code=abc', true, 'abc'],
  ['two slashes', here, 'http://127.0.0.1:43117//callback?code=abc', false],
  ['an encoded letter', there, 'https://app.example.com/%61keneo/callback?code=abc', true, 'abc'],
  ['a registered encoded letter', 'http://h.example/%7euser', 'http://h.example/~user?code=abc', true, 'abc'],
  ['hex in other case', 'http://h.example/a%c3%a4', 'http://h.example/aä?code=abc', true, 'abc'],
  ['an encoded slash', there, 'https://app.example.com/akeneo%2Fcallback?code=abc', false],

  ['another port', here, 'http://127.0.0.1:43118/callback?code=abc', false],
  ['no port', here, 'http://127.0.0.1/callback?code=abc', false],
  ['the default port', there, 'https://app.example.com:443/akeneo/callback?code=abc', true, 'abc'],
  ['the default port, registered', 'http://h.example:80/', 'http://h.example/?code=abc', true, 'abc'],
  ['the port of the other scheme', there, 'https://app.example.com:80/akeneo/callback?code=abc', false],
  ['the other scheme', there, 'http://app.example.com/akeneo/callback?code=abc', false],
  ['https where http is registered', here, 'https://127.0.0.1:43117/callback?code=abc', false],
  ['a scheme of no web', here, 'pimscope://127.0.0.1:43117/callback?code=abc', false],
  ['upper case', there, 'HTTPS://APP.Example.COM/akeneo/callback?code=abc', true, 'abc'],

  ['a host in the place of user information', here, 'http://127.0.0.1:43117@evil.example/callback', false],
  ['user information', here, 'http://someone@127.0.0.1:43117/callback?code=abc', false],
  ['a password', here, 'http://:x@127.0.0.1:43117/callback?code=abc', false],
  ['user information, registered', 'http://a:b@h.example/', 'http://a:b@h.example/?code=abc', false],
  ['a backslash', here, 'http://127.0.0.1:43117\\@evil.example/callback?code=abc', false],
  ['a host that begins alike', here, 'http://127.0.0.1.evil.example:43117/callback?code=abc', false],
  ['a host that ends alike', there, 'https://evil-app.example.com/akeneo/callback?code=abc', false],
  ['a host below', there, 'https://x.app.example.com/akeneo/callback?code=abc', false],
  ['the callback as a parameter', here, `https://evil.example/?next=${here}?code=abc`, false],
  ['localhost for 127.0.0.1', here, 'http://localhost:43117/callback?code=abc', false],
  ['127.0.0.1 as a number', here, 'http://2130706433:43117/callback?code=abc', true, 'abc'],
  ['IPv6', 'http://[::1]:43117/cb', 'http://[0:0:0:0:0:0:0:1]:43117/cb?code=abc', true, 'abc'],
  ['IPv4 within IPv6', here, 'http://[::ffff:127.0.0.1]:43117/callback?code=abc', false],
  ['another script', 'https://münchen.example/cb', 'https://xn--mnchen-3ya.example/cb?code=abc', true, 'abc'],
  ['a letter that looks alike', there, 'https://app.exаmple.com/akeneo/callback?code=abc', false],

  ['a fragment', `${here}#done`, `${here}#done?code=abc&state=s`, true, 'abc', 's'],
  ['query and fragment', `${here}?a=1#done`, `${here}?a=1#done&code=abc&state=s`, true, 'abc', 's'],
  ['a route as fragment', `${here}#/in?a=1`, `${here}#/in?a=1&code=abc&state=s`, true, 'abc', 's'],
  ['code before the fragment', `${here}#done`, `${here}?code=abc&state=s#done`, true, 'abc', 's'],
  ['a code on either side', `${here}#done`, `${here}?code=abc#done?code=def`, true],
  ['the fragment lost on the way', `${here}#done`, here, true],
  ['another fragment', `${here}#done`, `${here}#gone?code=abc`, false],
  ['a longer fragment', `${here}#done`, `${here}#done2?code=abc`, false],
  ['a fragment that a browser kept', here, `${here}?code=abc&state=s#code=x`, true, 'abc', 's'],
];

describe('the callback', () => {
  it.each(rows)('with %s', (_what, registered, url, is, code, state) => {
    expect(createCallbackMatcher(registered)(url)).toBe(is);
    expect(readCallback(url, registered)).toEqual({ code: code ?? null, state: state ?? null });
  });
});

describe('loopback', () => {
  it.each([
    'http://127.0.0.1:43117/callback',
    'http://localhost/callback?a=1',
    'HTTP://LOCALHOST:1024',
    'http://[::1]:43117/callback',
  ])('is %s', (url) => expect(isLoopback(url)).toBe(true));

  it.each([
    'http://127.0.0.1.evil.example/callback',
    'http://127.0.0.1:43117@evil.example/callback',
    'http://someone@127.0.0.1:43117/callback',
    'http://localhost.evil.example/callback',
    'http://app.localhost/callback',
    'http://127.0.0.2/callback',
    'http://0.0.0.0:43117/callback',
    'http://[::]:43117/callback',
    'http://[::ffff:127.0.0.1]/callback',
    'https://127.0.0.1:43117/callback',
    'https://app.example.com/callback',
    'app://localhost/callback',
    'callback',
  ])('is not %s', (url) => expect(isLoopback(url)).toBe(false));
});
