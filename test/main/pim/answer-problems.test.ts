import { describe, expect, it } from 'vitest';
import { answerProblem } from '../../../main/pim/answer-problems.ts';
import type { ProblemCode } from '../../../preload/contract/problem.ts';
import type { Json } from '../../../preload/contract/read-item.ts';
import { answerOf } from '../support/answers.ts';

const said = (code: number, message: string) => ({ code, message });
const oauth = (error_description: string) => ({ error: 'access_denied', error_description });
const page = (content: string) => `<!DOCTYPE html><html><body>${content}</body></html>`;

describe('what an answer to a call with a token means', () => {
  it.each<[string, number, Json, ProblemCode]>([
    // B4: bad tokens
    ['unknown token', 401, said(401, 'The access token provided is invalid.'), 'token-rejected'],
    ['expired token', 401, said(401, 'The access token provided has expired.'), 'token-expired'],
    [
      'disconnected app',
      401,
      said(401, 'The access token provided is invalid. Your app has been disconnected from that PIM.'),
      'app-disconnected',
    ],
    [
      'no header, 7.0 and SaaS',
      401,
      said(401, 'Full authentication is required to access this resource.'),
      'authorization-missing',
    ],
    ['no header, 4.0 to 6.0', 401, oauth('OAuth2 authentication required'), 'authorization-missing'],
    ['no header, as documented', 401, said(401, 'Authentication is required'), 'authorization-missing'],
    ['user disabled', 401, oauth('User account is disabled.'), 'account-disabled'],
    ['user disabled, other words', 401, oauth('Bad credentials.'), 'account-disabled'],
    ['any other 401 of the PIM', 401, said(401, 'No.'), 'token-rejected'],
    ['password of the web server', 401, page('<h1>401 Authorization Required</h1>'), 'blocked'],
    ['sign-on in front', 401, page('<form><input type="password"></form>'), 'login-page'],
    // C6: missing rights
    [
      'no overall access',
      403,
      said(403, 'You are not allowed to access the web API.'),
      'web-api-not-allowed',
    ],
    [
      'no right to list',
      403,
      said(403, 'Access forbidden. You are not allowed to list channels.'),
      'permission-missing',
    ],
    ['firewall', 403, page('<h1>403 Forbidden</h1>'), 'blocked'],
    ['firewall without a page', 403, 'Request blocked.', 'blocked'],
    // C2: router, headers, parameters, entity
    ['no such route', 404, said(404, 'No route found for "GET https://pim/api/rest/v1/x"'), 'not-offered'],
    ['no such route, 4.4', 404, said(404, 'No route found for "GET /api/rest/v1/x"'), 'not-offered'],
    ['no such entity', 404, said(404, 'Channel "x" does not exist.'), 'entity-not-found'],
    ['page of a web server', 404, page('<h1>404 Not Found</h1>'), 'api-not-found'],
    [
      'wrong method',
      405,
      said(405, 'No route found for "POST https://pim/api/rest/v1": Method Not Allowed (Allow: GET)'),
      'not-offered',
    ],
    ['wrong Accept', 406, said(406, '"text/html" in "Accept" header is not valid.'), 'request-refused'],
    ['wrong content type', 415, said(415, 'The "Content-Type" header is missing.'), 'request-refused'],
    ['bad parameter', 400, said(400, 'Search query parameter should be valid JSON.'), 'request-refused'],
    ['bad limit', 422, said(422, 'You cannot request more than 100 items.'), 'request-refused'],
    ['unhandled', 500, said(500, 'Internal Server Error'), 'server-error'],
    // C9: infrastructure
    ['rate limit', 429, said(429, 'You have exceeded the limit of API requests per second.'), 'rate-limited'],
    ['rate limit of a web server', 429, page('429 Too Many Requests'), 'rate-limited'],
    ['maintenance', 503, 'Undergoing maintenance.', 'maintenance'],
    ['bad gateway', 502, page('502 Bad Gateway'), 'gateway-failed'],
    ['unavailable', 503, page('503 Service Temporarily Unavailable'), 'gateway-failed'],
    ['gateway time-out', 504, page('504 Gateway Time-out'), 'gateway-failed'],
    ['too large for a proxy', 413, page('413 Request Entity Too Large'), 'blocked'],
    ['request time-out', 408, '', 'timed-out'],
    ['company proxy', 407, page('Proxy Authentication Required'), 'proxy-authentication'],
    // 2xx that is no answer of a PIM
    [
      'login page',
      200,
      page('<form action="/user/login_check"><input type="password"></form>'),
      'login-page',
    ],
    ['a web page', 200, page('<h1>Welcome</h1>'), 'not-akeneo'],
    ['half of a JSON', 200, '{"_embedded":{"items":[{"code":', 'malformed-answer'],
    ['nothing', 204, '', 'unexpected-answer'],
    ['a teapot with a page', 418, page('short and stout'), 'blocked'],
    ['a status out of the world', 999, '', 'unexpected-answer'],
  ])('%s', (_case, status, body, code) => {
    expect(answerProblem(answerOf(status, body)).code).toBe(code);
  });

  it('names the missing permission in the words of the PIM', () => {
    const found = answerProblem(
      answerOf(403, said(403, 'Access forbidden. You are not allowed to list attribute options.')),
    );
    expect(found.params).toMatchObject({ permission: 'list attribute options' });
  });

  it('tells how long to wait', () => {
    const found = answerProblem(answerOf(429, '', { 'retry-after': '17' }));
    expect(found).toMatchObject({ params: { seconds: 17 }, retryable: true, action: { kind: 'retry' } });
  });

  it('offers https where a TLS port was asked in plain HTTP', () => {
    const body = page('400 The plain HTTP request was sent to HTTPS port');
    const found = answerProblem(
      answerOf(400, body, {}, 'http://pim.example.com:8443/sub/api/rest/v1/channels'),
    );
    expect(found).toMatchObject({
      code: 'https-required',
      action: { kind: 'use-address', url: 'https://pim.example.com:8443/sub' },
    });
  });

  it('shows what was asked and answered', () => {
    expect(answerProblem(answerOf(500, said(500, 'Internal Server Error'))).evidence).toEqual({
      request: 'GET https://pim.example.com/api/rest/v1/channels',
      status: 500,
      body: '{"code":500,"message":"Internal Server Error"}',
    });
  });
});
