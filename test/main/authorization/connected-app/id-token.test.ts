import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type IdTokenRequest, verifyIdToken } from '../../../../main/authorization/connected-app/id-token.ts';
import { certificate } from '../../../../main/demo-pim/certificates/certificate.ts';
import { problemOf } from '../../support/test-transport.ts';

const pimKey = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = certificateOf(pimKey);
const now = new Date('2026-03-01T12:00:00Z');
const seconds = now.getTime() / 1000;

const claims = {
  iss: 'https://pim.example.com/',
  jti: 'one',
  sub: 'pairwise',
  aud: 'client-1',
  iat: seconds,
  exp: seconds + 3600,
  firstname: 'Julia',
  lastname: 'Stark',
  email: 'julia@example.com',
  email_verified: false,
};

function certificateOf({ publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject }): string {
  const names = { subject: 'A PIM', issuer: 'A PIM' };
  const times = { from: new Date('2020-01-01'), to: new Date('2030-01-01') };
  return certificate({ ...names, ...times, publicKey, signingKey: privateKey });
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function signed(payload: object, options: { key?: KeyObject; header?: object } = {}): string {
  const text = `${encode(options.header ?? { typ: 'JWT', alg: 'RS256' })}.${encode(payload)}`;
  return `${text}.${sign('sha256', Buffer.from(text), options.key ?? pimKey.privateKey).toString('base64url')}`;
}

function request(idToken: string, changed: Partial<IdTokenRequest> = {}): IdTokenRequest {
  const right = { certificate: pem, clientId: 'client-1', baseUrl: 'https://pim.example.com', now };
  return { idToken, ...right, ...changed };
}

function without(...names: (keyof typeof claims)[]): object {
  return Object.fromEntries(Object.entries(claims).filter(([name]) => !names.some((one) => one === name)));
}

describe('an id_token', () => {
  it('says who authorized', async () => {
    expect(await verifyIdToken(request(signed(claims)))).toEqual({
      firstName: 'Julia',
      lastName: 'Stark',
      email: 'julia@example.com',
      issuer: 'https://pim.example.com/',
      issuerDiffers: false,
    });
  });

  it('is verified by the certificate or by the key alone', async () => {
    const key = pimKey.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const identity = await verifyIdToken(request(signed(claims), { certificate: `${key}\n` }));
    expect(identity.firstName).toBe('Julia');
  });

  it('may say nothing of the person, or odd things', async () => {
    const nobody = { firstName: null, lastName: null, email: null };
    const bare = signed(without('firstname', 'lastname', 'email'));
    expect(await verifyIdToken(request(bare))).toMatchObject(nobody);
    const odd = signed({ ...claims, firstname: 7, lastname: null, email: ['a@example.com'] });
    expect(await verifyIdToken(request(odd))).toMatchObject(nobody);
  });

  it.each([
    ['https://pim.example.com', false],
    ['https://PIM.example.com:443//', false],
    ['http://pim.example.com', true],
    ['http://localhost:8080', true],
    ['https://pim.example.com.evil.example', true],
    ['not an address', true],
    [undefined, true],
    [7, true],
  ])('of the issuer %j: differs is %j', async (iss, differs) => {
    const identity = await verifyIdToken(request(signed({ ...claims, iss })));
    expect(identity.issuerDiffers).toBe(differs);
    expect(identity.issuer).toBe(typeof iss === 'string' ? iss : '');
  });

  it.each([
    ['expired, but within five minutes', { ...claims, exp: seconds - 299 }],
    ['signed by a clock that is five minutes ahead', { ...claims, iat: seconds + 299 }],
    ['with fractions of seconds', { ...claims, iat: seconds + 0.25, exp: seconds + 3600.25 }],
    ['for several clients', { ...claims, aud: ['other', 'client-1'] }],
    ['without the time of signing', without('iat')],
  ])('%s is taken', async (_what, payload) => {
    expect((await verifyIdToken(request(signed(payload)))).lastName).toBe('Stark');
  });
});

describe('an id_token is not taken', () => {
  const hmac = (payload: object): string => {
    const text = `${encode({ typ: 'JWT', alg: 'HS256' })}.${encode(payload)}`;
    return `${text}.${createHmac('sha256', pem).update(text).digest('base64url')}`;
  };
  const [head = '', , tail = ''] = signed(claims).split('.');
  const embedded = otherKey.publicKey.export({ format: 'jwk' });

  it.each([
    ['signed by another key', signed(claims, { key: otherKey.privateKey }), 'signature'],
    [
      'that brings its own key',
      signed(claims, { key: otherKey.privateKey, header: { alg: 'RS256', jwk: embedded } }),
      'signature',
    ],
    ['not signed at all', `${encode({ alg: 'none' })}.${encode(claims)}.`, 'signature'],
    ['signed with the certificate as a secret', hmac(claims), 'signature'],
    ['that says another algorithm', signed(claims, { header: { alg: 'RS512' } }), 'signature'],
    ['that was changed', `${head}.${encode({ ...claims, firstname: 'Eve' })}.${tail}`, 'signature'],
    ['for another client', signed({ ...claims, aud: 'client-2' }), 'audience'],
    ['for no client', signed(without('aud')), 'audience'],
    ['expired', signed({ ...claims, iat: seconds - 7200, exp: seconds - 301 }), 'expired'],
    ['signed in the future', signed({ ...claims, iat: seconds + 301 }), 'expired'],
    ['not valid yet', signed({ ...claims, nbf: seconds + 301 }), 'expired'],
    ['without an end', signed(without('exp')), 'malformed'],
    ['with an end that is no time', signed({ ...claims, exp: 'tomorrow' }), 'malformed'],
    ['that is no token', 'certainly.not', 'malformed'],
    ['that is empty', '', 'malformed'],
    ['with claims that are none', signed(['Julia']), 'malformed'],
  ])('%s', async (_what, idToken, reason) => {
    const found = await problemOf(verifyIdToken(request(idToken)));
    expect(found).toMatchObject({
      code: 'identity-not-verified',
      params: { host: 'pim.example.com', reason },
    });
    const told = JSON.stringify(found);
    for (const part of idToken.split('.')) if (part.length > 8) expect(told).not.toContain(part);
    expect(told).not.toMatch(/Julia|client-1/);
  });

  it('by how many minutes the clocks differ is told', async () => {
    const hour = { ...claims, iat: seconds - 7200, exp: seconds - 3600 };
    expect((await problemOf(verifyIdToken(request(signed(hour))))).params.minutes).toBe(120);
    const ahead = { ...claims, iat: seconds + 600 };
    expect((await problemOf(verifyIdToken(request(signed(ahead))))).params.minutes).toBe(10);
  });

  it.each([
    ['no PEM', 'the key'],
    ['nothing', ''],
    ['a damaged certificate', pem.replace(/\n.{20}/, '\n!!!!')],
    [
      'a key of another kind',
      generateKeyPairSync('ec', { namedCurve: 'P-256' })
        .publicKey.export({ type: 'spki', format: 'pem' })
        .toString(),
    ],
    [
      'a key that is too short',
      generateKeyPairSync('rsa', { modulusLength: 1024 })
        .publicKey.export({ type: 'spki', format: 'pem' })
        .toString(),
    ],
    ['a private key', otherKey.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
  ])('where the PIM publishes %s', async (_what, published) => {
    const found = await problemOf(verifyIdToken(request(signed(claims), { certificate: published })));
    expect(found).toMatchObject({ code: 'identity-not-verified', params: { reason: 'key' } });
  });
});
