import { X509Certificate } from 'node:crypto';
import { Agent, get, request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoPim, startDemoPim } from '../../../../main/demo-pim/demo-pim.ts';
import { createTestAuthority } from '../../support/certificates.ts';
import { present } from '../support/body.ts';

let pim: DemoPim;
beforeAll(async () => {
  pim = await startDemoPim({ products: 10, https: true });
});
afterAll(() => pim.close());

/** What a client that trusts these authorities comes to: a status, or the code of Node's error. */
function call(demo: DemoPim, ca: string | undefined, agent = new Agent({ ca, keepAlive: false })) {
  return new Promise<number | string>((resolve) => {
    get(`${demo.url}/api/rest/v1`, { agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
    }).on('error', (error: Error & { code?: string }) => resolve(error.code ?? error.message));
  });
}

describe('C9 and G TLS faults', () => {
  it('a private authority: refused unless the client trusts it', async () => {
    expect(pim.url).toMatch(/^https:\/\/127\.0\.0\.1:/);
    expect(await call(pim, pim.authority)).toBe(200);
    expect(await call(pim, undefined)).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  });

  it.each([
    ['private-authority', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['expired', 'CERT_HAS_EXPIRED'],
    ['not-yet-valid', 'CERT_NOT_YET_VALID'],
    ['wrong-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ] as const)('%s, and right again', async (fault, code) => {
    pim.faults.certificate = fault;
    expect(await call(pim, pim.authority)).toBe(code);
    pim.faults.certificate = null;
    expect(await call(pim, pim.authority)).toBe(200);
  });

  it('is met at once by a client that keeps its connection and its TLS session', async () => {
    const agent = new Agent({ ca: pim.authority, keepAlive: true, maxSockets: 1 });
    expect(await call(pim, undefined, agent)).toBe(200);
    pim.faults.certificate = 'expired';
    await expect.poll(() => call(pim, undefined, agent)).toBe('CERT_HAS_EXPIRED');
    pim.faults.certificate = null;
    agent.destroy();
  });

  it('can be switched from another process, and all switches off ends it', async () => {
    const agent = new Agent({ rejectUnauthorized: false });
    const admin = (path: string, method: string, body = '') =>
      new Promise<number>((resolve, reject) => {
        const headers = { authorization: `Bearer ${pim.admin.token}` };
        const sent = request(`${pim.admin.url}/${path}`, { agent, method, headers }, (response) => {
          response.resume();
          response.once('end', () => resolve(response.statusCode ?? 0));
        });
        sent.on('error', reject).end(body);
      });
    expect(await admin('faults', 'PATCH', '{"certificate":"expired"}')).toBe(200);
    expect(pim.faults.certificate).toBe('expired');
    expect(await call(pim, pim.authority)).toBe('CERT_HAS_EXPIRED');
    expect(await admin('faults', 'PATCH', '{"certificate":"odd"}')).toBe(422);
    expect(await admin('faults/reset', 'POST')).toBe(200);
    expect(await call(pim, pim.authority)).toBe(200);
    agent.destroy();
  });

  it('a certificate that it was given comes back after a fault', async () => {
    const authority = await createTestAuthority();
    const other = await startDemoPim({ products: 10, tls: await authority.issue('127.0.0.1') });
    expect(await call(other, authority.cert)).toBe(200);
    other.faults.certificate = 'wrong-host';
    expect(await call(other, other.authority)).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    other.faults.certificate = null;
    expect(await call(other, authority.cert)).toBe(200);
    await other.close();
  });

  it('the authority may issue, and nothing of it exists over http', async () => {
    expect(new X509Certificate(present(pim.authority)).ca).toBe(true);
    const plain = await startDemoPim({ products: 10 });
    plain.faults.certificate = 'expired';
    expect(plain.authority).toBeUndefined();
    expect((await fetch(`${plain.url}/api/rest/v1`)).status).toBe(200);
    await plain.close();
  });
});
