import { describe, expect, it } from 'vitest';
import { nativeWords } from '../../../main/app/native-words.ts';
import { mayLoad, requestedAddress } from '../../../main/authorization/consent/allowed-address.ts';
import { loadProblem } from '../../../main/authorization/consent/load-problem.ts';
import { errorPageProblem, pageProblem } from '../../../main/authorization/consent/page-problem.ts';
import { shownPage, windowTitle } from '../../../main/authorization/consent/shown-page.ts';

const { consentWindow } = nativeWords('en', '');

const pim = 'https://pim.example.com';
const inFolder = 'https://host.example.com/pim';
const authorize = '/connect/apps/v1/authorize';
const keys = 'akeneo_connectivity.connection.connect.apps';

describe('a page of the PIM', () => {
  it.each([
    [pim, `${pim}${authorize}?client_id=1`, 403, 'consent-not-allowed'],
    [pim, `${pim}${authorize}?client_id=1`, 404, 'apps-not-offered'],
    [pim, `${pim}${authorize}`, 500, 'server-error'],
    [pim, `${pim}${authorize}`, 502, 'gateway-failed'],
    [pim, `${pim}${authorize}`, 503, 'gateway-failed'],
    [pim, `${pim}/user/login-check`, 504, 'gateway-failed'],
    [pim, `${pim}/maintenance`, 200, 'maintenance'],
    [pim, `${pim}/maintenance`, 503, 'maintenance'],
    [inFolder, `${inFolder}${authorize}`, 404, 'apps-not-offered'],
    [inFolder, `${inFolder}/maintenance`, 503, 'maintenance'],
    ['http://pim.example.com', `${pim}${authorize}`, 403, 'consent-not-allowed'],
  ])('of %s at %s with %i is %s', (baseUrl, url, status, code) => {
    const found = pageProblem(url, status, baseUrl);
    expect(found?.code).toBe(code);
    expect(found?.params).toMatchObject({ host: new URL(url).host, status });
    expect(found?.evidence?.request).not.toContain('client_id');
  });

  it.each([
    [pim, `${pim}${authorize}`, 401],
    [pim, `${pim}${authorize}`, 200],
    [pim, `${pim}/user/login`, 404],
    [pim, `${pim}/`, 403],
    [pim, 'https://sso.example.com/connect/apps/v1/authorize', 403],
    [pim, 'https://sso.example.com/maintenance', 503],
    [inFolder, `https://host.example.com${authorize}`, 404],
    [inFolder, 'https://host.example.com/pim2/maintenance', 503],
    [pim, 'about:blank', -1],
  ])('of %s: a person can go on at %s with %i', (baseUrl, url, status) => {
    expect(pageProblem(url, status, baseUrl)).toBeNull();
  });
});

describe("an error page inside the PIM, which the PIM's answer leads to", () => {
  const page = (baseUrl: string, error: string): string =>
    `${baseUrl}/#/connect/apps/authorize?error=${encodeURIComponent(error)}`;

  it.each([pim, inFolder])('of an unknown app at %s', (baseUrl) => {
    const url = page(baseUrl, `${keys}.error.app_not_found`);
    expect(errorPageProblem(url, baseUrl)).toMatchObject({ code: 'consent-app-unknown' });
    expect(pageProblem(url, 200, baseUrl)).toMatchObject({ code: 'consent-app-unknown' });
  });

  it.each([
    ['constraint.response_type.must_be_code', 'must_be_code'],
    ['constraint.scope.too_long', 'too_long'],
    ['constraint.client_id.must_be_valid', 'must_be_valid'],
    ['something.newer', 'newer'],
  ])('of a refused request: %s', (key, reason) => {
    expect(errorPageProblem(page(pim, `${keys}.${key}`), pim)).toMatchObject({
      code: 'consent-request-refused',
      params: { host: 'pim.example.com', reason },
    });
  });

  it.each([
    `${pim}/#/connect/apps/authorize?client_id=1`,
    `${pim}/#/connect/apps/authorize?error=`,
    `${pim}/#/connect/apps/authenticate?error=x`,
    `${pim}/?error=x`,
    'https://evil.example/#/connect/apps/authorize?error=a.error.app_not_found',
  ])('is no other page: %s', (url) => {
    expect(errorPageProblem(url, pim)).toBeNull();
  });
});

describe('a page that does not load', () => {
  it.each([
    [-105, 'ERR_NAME_NOT_RESOLVED', 'host-not-found'],
    [-102, 'ERR_CONNECTION_REFUSED', 'connection-refused'],
    [-106, 'ERR_INTERNET_DISCONNECTED', 'host-unreachable'],
    [-109, 'ERR_ADDRESS_UNREACHABLE', 'host-unreachable'],
    [-118, 'ERR_CONNECTION_TIMED_OUT', 'timed-out'],
    [-7, 'ERR_TIMED_OUT', 'timed-out'],
    [-101, 'ERR_CONNECTION_RESET', 'connection-cut'],
    [-324, 'ERR_EMPTY_RESPONSE', 'connection-cut'],
    [-107, 'ERR_SSL_PROTOCOL_ERROR', 'tls-failed'],
    [-113, 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'tls-failed'],
    [-200, 'ERR_CERT_COMMON_NAME_INVALID', 'certificate-other-host'],
    [-201, 'ERR_CERT_DATE_INVALID', 'certificate-expired'],
    [-202, 'ERR_CERT_AUTHORITY_INVALID', 'certificate-untrusted'],
    [-206, 'ERR_CERT_REVOKED', 'certificate-untrusted'],
    [-130, 'ERR_PROXY_CONNECTION_FAILED', 'proxy-failed'],
    [-9999, 'ERR_OF_TOMORROW', 'connection-cut'],
  ])('with %i (%s) is %s', (code, name, problem) => {
    expect(loadProblem({ code, name, url: `${pim}/x?state=s` })).toMatchObject({
      code: problem,
      params: { host: 'pim.example.com', errorCode: name },
      evidence: { request: `GET ${pim}/x`, errorCode: name },
    });
  });

  it.each([
    [-3, 'ERR_ABORTED', `${pim}/`],
    [-20, 'ERR_BLOCKED_BY_CLIENT', `${pim}/`],
    [-102, 'ERR_CONNECTION_REFUSED', 'about:blank'],
  ])('and was stopped by Pimscope or is no page is no problem: %i', (code, name, url) => {
    expect(loadProblem({ code, name, url })).toBeNull();
  });
});

describe('the title of the window', () => {
  it.each([
    ['https://pim.example.com/x', 'pim.example.com · encrypted connection — Pimscope'],
    ['https://pim.example.com:8443/', 'pim.example.com:8443 · encrypted connection — Pimscope'],
    ['http://pim.example.com/', 'pim.example.com · not encrypted — Pimscope'],
    ['http://127.0.0.1:8080/', '127.0.0.1:8080 · this computer — Pimscope'],
    ['http://[::1]:8080/', '[::1]:8080 · this computer — Pimscope'],
    ['http://localhost/', 'localhost · this computer — Pimscope'],
    ['http://127.0.0.1.evil.example/', '127.0.0.1.evil.example · not encrypted — Pimscope'],
    ['http://localhost.evil.example/', 'localhost.evil.example · not encrypted — Pimscope'],
    // What a page would like to be read as its host is seen as what it is.
    ['https://pim.example.com@evil.example/', 'evil.example · encrypted connection — Pimscope'],
    ['https://pіm.example.com/', 'xn--pm-hoc.example.com · encrypted connection — Pimscope'],
    ['about:blank', 'Pimscope'],
  ])('at %s is %s', (url, title) => {
    expect(windowTitle(url, 'shown', consentWindow)).toBe(title);
  });

  it('claims no connection before a page is shown, or when none is', () => {
    expect(windowTitle(`${pim}/`, 'opening', consentWindow)).toBe('pim.example.com · connecting — Pimscope');
    expect(windowTitle(`${pim}/`, 'failed', consentWindow)).toBe(
      'pim.example.com · no connection — Pimscope',
    );
  });

  it('goes with what the screen is told', () => {
    expect(shownPage('http://pim.example.com/x')).toEqual({
      origin: 'http://pim.example.com',
      secure: false,
    });
    expect(shownPage('http://127.0.0.2/x')).toEqual({ origin: 'http://127.0.0.2', secure: true });
    expect(shownPage('https://pim.example.com/x')).toEqual({ origin: pim, secure: true });
    expect(shownPage('about:blank')).toBeNull();
  });
});

describe('what may be loaded', () => {
  it.each(['file:///etc/passwd', 'app://bundle/index.html', 'mailto:a@b.example', 'javascript:1', 'x'])(
    '%s nowhere',
    (url) => {
      expect(mayLoad(url, 'window') || mayLoad(url, 'pop-up') || mayLoad(url, 'frame')).toBe(false);
    },
  );

  it('pages of the web everywhere, an empty page in a pop-up, what a page makes itself in a frame', () => {
    expect(mayLoad(`${pim}/`, 'window')).toBe(true);
    expect([mayLoad('about:blank', 'window'), mayLoad('about:blank', 'pop-up')]).toEqual([false, true]);
    expect([mayLoad('data:text/html,x', 'pop-up'), mayLoad('data:text/html,x', 'frame')]).toEqual([
      false,
      true,
    ]);
    expect([mayLoad('about:srcdoc', 'window'), mayLoad('about:srcdoc', 'frame')]).toEqual([false, true]);
  });

  it('a WebSocket is judged as the request of http that it begins as', () => {
    expect(requestedAddress('ws://127.0.0.1:7/callback')).toBe('http://127.0.0.1:7/callback');
    expect(requestedAddress('wss://a.example/')).toBe('https://a.example/');
    expect(requestedAddress('https://ws://x')).toBe('https://ws://x');
  });
});
