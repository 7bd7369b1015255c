import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAgents } from '../../../main/pim/agents.ts';
import { systemNetwork } from '../../../main/pim/network-options.ts';
import { createAddAuthorities } from '../../../main/settings/add-authorities.ts';
import { createDraftAuthorities } from '../../../main/settings/draft-authorities.ts';
import { readAuthorities } from '../../../main/settings/read-authorities.ts';
import { createTrustAuthority, type TrustQuestion } from '../../../main/settings/trust-authority.ts';
import { createTestAuthority } from '../support/certificates.ts';
import { startHttpServer } from '../support/http-server.ts';
import { temporaryFolder } from '../support/real-json-file.ts';
import { problemOf } from '../support/test-transport.ts';
import { networkHouse, someProfile } from './support.ts';

const never = new AbortController().signal;

describe('a file of certificates', () => {
  it('gives each once, with its names, end and fingerprint', async () => {
    const { cert } = await createTestAuthority();
    const { issue } = await createTestAuthority();
    const other = (await issue('pim.example.com')).cert;
    const found = readAuthorities(Buffer.from(`# ours\n${cert}\n${other}\n${cert}`), 'ours.pem');
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({
      subject: 'CN=Test authority',
      fingerprint: new X509Certificate(cert).fingerprint256,
    });
    expect(found[1]).toMatchObject({ subject: 'CN=pim.example.com', issuer: 'CN=Test authority' });
  });

  it('may be in DER', async () => {
    const { cert } = await createTestAuthority();
    const [found] = readAuthorities(new X509Certificate(cert).raw, 'ours.der');
    expect(found?.fingerprint).toBe(new X509Certificate(cert).fingerprint256);
    expect(found?.pem).toContain('BEGIN CERTIFICATE');
  });

  it('gives nothing but certificates: a private key is left out', async () => {
    const { cert, key } = await (await createTestAuthority()).issue('pim.example.com');
    const found = readAuthorities(Buffer.from(`${key}\n${cert}`), 'server.pem');
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found)).not.toContain('PRIVATE');
  });

  it.each([
    ['text', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['a broken one', Buffer.from('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')],
  ])('with %s is refused', async (_case, content) => {
    const read = async () => readAuthorities(content, 'ours.pem');
    expect(await problemOf(read())).toMatchObject({
      code: 'authority-not-readable',
      params: { name: 'ours.pem' },
    });
  });

  it('is chosen by a person, or not', async () => {
    const path = join(temporaryFolder(), 'ours.pem');
    writeFileSync(path, (await createTestAuthority()).cert);
    const { networkSettings, profile } = networkHouse();
    const { id } = profile();
    expect(await createAddAuthorities(networkSettings, async () => null)(id)).toBeNull();
    expect((await createAddAuthorities(networkSettings, async () => path)(id))?.added).toBe(1);
    expect(profile().network?.authorities[0]?.subject).toBe('CN=Test authority');
  });
});

/** A server whose authority nobody knows, and a person who says `answer`. */
async function trustHouse(answer: boolean) {
  const authority = await createTestAuthority();
  const certificate = await authority.issue('127.0.0.1');
  const chain = { ...certificate, cert: `${certificate.cert}\n${authority.cert}` };
  const server = await startHttpServer(() => ({ body: {} }), chain);
  const house = networkHouse([someProfile({ baseUrl: server.url })]);
  const agents = createAgents({ systemCertificates: () => [], resolveProxy: async () => 'DIRECT' });
  onTestFinished(() => agents.close());
  const questions: TrustQuestion[] = [];
  const drafts = createDraftAuthorities();
  const trust = createTrustAuthority({
    profiles: { get: () => house.profile() },
    networkSettings: house.networkSettings,
    drafts,
    agents,
    optionsFor: async () => systemNetwork,
    confirm: async (question) => {
      questions.push(question);
      return answer;
    },
  });
  return {
    ...house,
    server,
    trust,
    drafts,
    questions,
    fingerprint: new X509Certificate(authority.cert).fingerprint256,
  };
}

describe('trusting what a host shows', () => {
  it('asks with the certificate, and stores it for the profile', async () => {
    const { trust, profile, questions, fingerprint } = await trustHouse(true);
    expect(await trust({ profileId: profile().id, baseUrl: null, fingerprint }, never)).toBe(true);
    expect(questions).toEqual([expect.objectContaining({ profileName: 'Shop' })]);
    expect(questions[0]?.authority).toMatchObject({ subject: 'CN=Test authority', fingerprint });
    expect(profile().network?.authorities.map((one) => one.fingerprint)).toEqual([fingerprint]);
  });

  it('stores nothing when the answer is no', async () => {
    const { trust, profile, fingerprint } = await trustHouse(false);
    expect(await trust({ profileId: profile().id, baseUrl: null, fingerprint }, never)).toBe(false);
    expect(profile().network).toBeUndefined();
  });

  it('refuses a certificate that the host does not show', async () => {
    const { trust, profile, questions } = await trustHouse(true);
    const other = new X509Certificate((await createTestAuthority()).cert).fingerprint256;
    const found = await problemOf(
      trust({ profileId: profile().id, baseUrl: null, fingerprint: other }, never),
    );
    expect(found.code).toBe('authority-not-shown');
    expect(questions).toEqual([]);
  });

  it('is for the origin only while there is no profile', async () => {
    const { trust, drafts, server, profile, fingerprint } = await trustHouse(true);
    expect(await trust({ profileId: null, baseUrl: server.url, fingerprint: null }, never)).toBe(true);
    expect(drafts.of(`${server.url}/api/rest/v1`).map((one) => one.fingerprint)).toEqual([fingerprint]);
    expect(drafts.of('https://pim.example.com')).toEqual([]);
    expect(profile().network).toBeUndefined();
  });

  it('names a host that can not be reached', async () => {
    const { trust } = await trustHouse(true);
    const found = await problemOf(
      trust({ profileId: null, baseUrl: 'https://127.0.0.1:1', fingerprint: null }, never),
    );
    expect(found.code).toBe('connection-refused');
  });
});
