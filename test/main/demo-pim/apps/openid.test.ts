import { verify, X509Certificate } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { matching, some } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';
import { authorizeApp, browserOf, codeOf, requestToken, tokenFields } from './support/app-flow.ts';

const demo = withDemo();
const pim = () => demo().pim;

afterEach(() => {
  pim().faults.pimUrl = null;
  pim().faults.disconnectApp();
});

const answerSchema = z.looseObject({ scope: z.string(), id_token: z.string() });

async function tokens(scope: string, username = 'admin') {
  const code = codeOf(await authorizeApp(pim(), scope, { username }));
  return (await requestToken(pim(), tokenFields(pim().app, code))).json;
}

async function idToken(scope: string, username?: string): Promise<string> {
  return answerSchema.parse(await tokens(scope, username)).id_token;
}

function part(token: string, index: 0 | 1): unknown {
  return JSON.parse(Buffer.from(token.split('.')[index] ?? '', 'base64url').toString('utf8'));
}

async function certificate(): Promise<X509Certificate> {
  const reply = await demo().send('/connect/apps/v1/openid/public-key');
  const { public_key } = z.strictObject({ public_key: z.string() }).parse(JSON.parse(reply.text));
  expect(public_key).toMatch(/^-----BEGIN CERTIFICATE-----\n/);
  return new X509Certificate(public_key);
}

describe('OpenID', () => {
  it('the id_token is signed by the published certificate (RS256)', async () => {
    const token = await idToken('openid read_products');
    const [head = '', body = '', signature = ''] = token.split('.');
    const { publicKey } = await certificate();
    const signed = (text: string) =>
      verify('sha256', Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'));
    expect(part(token, 0)).toEqual({ alg: 'RS256', typ: 'JWT' });
    expect(signed(`${head}.${body}`)).toBe(true);
    expect(signed(`${head}.${body}x`)).toBe(false);
  });

  it('the certificate is well-formed, valid now and signed by itself', async () => {
    const own = await certificate();
    expect(own.verify(own.publicKey)).toBe(true);
    expect(own.subject).toBe('CN=Demo PIM');
    expect(Date.parse(own.validFrom)).toBeLessThan(Date.now());
    expect(Date.parse(own.validTo)).toBeGreaterThan(Date.now());
  });

  it('claims with profile and email', async () => {
    const before = Math.floor(Date.now() / 1000);
    const claims = part(await idToken('openid profile email'), 1);
    expect(claims).toEqual({
      iss: pim().url,
      jti: matching(/^[0-9a-f-]{36}$/),
      sub: matching(/^[0-9a-f-]{36}$/),
      aud: pim().app.clientId,
      iat: some(Number),
      exp: some(Number),
      firstname: 'Ada',
      lastname: 'Lindqvist',
      email: 'admin@demo-pim.example',
      email_verified: false,
    });
    const { iat, exp } = z.object({ iat: z.number(), exp: z.number() }).parse(claims);
    expect(iat).toBeGreaterThanOrEqual(before);
    expect(exp - iat).toBe(3600);
  });

  it('without profile and email the claims say neither', async () => {
    const claims = part(await idToken('openid'), 1);
    expect(Object.keys(z.looseObject({}).parse(claims)).sort()).toEqual([
      'aud',
      'exp',
      'iat',
      'iss',
      'jti',
      'sub',
    ]);
  });

  it('authentication scopes are merged into the sorted scope', async () => {
    expect(await tokens('read_products openid email')).toHaveProperty('scope', 'email openid read_products');
  });

  it.each(['read_products', 'profile email read_products'])('no id_token for %j', async (scope) => {
    const body = await tokens(scope);
    expect(body).not.toHaveProperty('id_token');
    expect(body).toHaveProperty('scope', 'read_products');
  });

  it('one person has the same sub again, another one another', async () => {
    const sub = async (username?: string) =>
      z.object({ sub: z.string() }).parse(part(await idToken('openid', username), 1)).sub;
    const first = await sub();
    expect(await sub()).toBe(first);
    expect(await sub('manager')).not.toBe(first);
  });

  it('iss is the address that the PIM is configured with', async () => {
    pim().faults.pimUrl = 'http://localhost:8080';
    expect(part(await idToken('openid'), 1)).toHaveProperty('iss', 'http://localhost:8080');
  });
});

describe('the option pimUrl', () => {
  const other = withDemo({ pimUrl: 'https://pim.example' });

  it('is the iss of id_tokens and the pim_url of activation URLs from the start', async () => {
    const code = codeOf(await authorizeApp(other().pim, 'openid'));
    const reply = await requestToken(other().pim, tokenFields(other().pim.app, code));
    expect(part(answerSchema.parse(reply.json).id_token, 1)).toHaveProperty('iss', 'https://pim.example');
    const browser = await browserOf(other().pim, 'admin');
    const activation = await browser.scriptGet(`/rest/apps/activate/${other().pim.app.clientId}`);
    expect(activation.json).toEqual({
      url: 'http://127.0.0.1:43117/activate?pim_url=https%3A%2F%2Fpim.example',
    });
  });
});
