import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { fetchPublicKey, verifyIdToken } from '../../../../main/authorization/connected-app/id-token.ts';
import { startDemoPim } from '../../../../main/demo-pim/demo-pim.ts';
import { authorizeApp, codeOf, requestToken, tokenFields } from '../../demo-pim/apps/support/app-flow.ts';
import { type Reply, startHttpServer } from '../../support/http-server.ts';
import { problemOf, testTransport } from '../../support/test-transport.ts';

const tokenSchema = z.object({ id_token: z.string() });

async function demoPim() {
  const pim = await startDemoPim({ products: 10 });
  onTestFinished(() => pim.close());
  return pim;
}

describe('the public key of a PIM', () => {
  it('verifies the id_token that the PIM gave', async () => {
    const pim = await demoPim();
    const code = codeOf(await authorizeApp(pim, 'read_products openid profile email'));
    const answer = await requestToken(pim, tokenFields(pim.app, code));
    const { id_token: idToken } = tokenSchema.parse(answer.json);
    const published = await fetchPublicKey(testTransport(), pim.url);
    const request = { idToken, certificate: published, baseUrl: pim.url, now: new Date() };
    const identity = await verifyIdToken({ ...request, clientId: pim.app.clientId });
    expect(identity.firstName).toMatch(/\w/);
    expect(identity.lastName).toMatch(/\w/);
    expect(identity.email).toContain('@');
    expect(identity.issuerDiffers).toBe(false);
    const otherClient = await problemOf(verifyIdToken({ ...request, clientId: 'another' }));
    expect(otherClient.params.reason).toBe('audience');
  });

  it('of another PIM does not', async () => {
    const pim = await demoPim();
    const other = await demoPim();
    const code = codeOf(await authorizeApp(pim, 'openid'));
    const answer = await requestToken(pim, tokenFields(pim.app, code));
    const { id_token: idToken } = tokenSchema.parse(answer.json);
    const published = await fetchPublicKey(testTransport(), other.url);
    const { clientId } = pim.app;
    const request = { idToken, certificate: published, clientId, baseUrl: other.url, now: new Date() };
    expect((await problemOf(verifyIdToken(request))).params.reason).toBe('signature');
  });

  it.each<[what: string, reply: Reply]>([
    ['a PIM without keys', { status: 500, body: JSON.stringify('Internal error') }],
    ['a PIM without apps', { status: 404, body: '<html>Not found</html>' }],
    ['a sign-on service', { body: '<html><input type="password"></html>' }],
    ['other JSON', { body: { key: 'x' } }],
    ['an empty key', { body: { public_key: '' } }],
    ['a key that is no text', { body: { public_key: ['x'] } }],
  ])('is not in the answer of %s', async (_what, reply) => {
    const server = await startHttpServer(() => reply);
    expect(await problemOf(fetchPublicKey(testTransport(), server.url))).toMatchObject({
      code: 'identity-not-verified',
      params: { host: `127.0.0.1:${server.port}`, reason: 'key', status: reply.status ?? 200 },
      evidence: { status: reply.status ?? 200 },
    });
  });

  it('is asked for without any secret, and not any more when nobody wants it', async () => {
    const asked = Promise.withResolvers<void>();
    const server = await startHttpServer(() => {
      asked.resolve();
      return 'hang';
    });
    const abort = new AbortController();
    const found = problemOf(fetchPublicKey(testTransport(), `${server.url}/akeneo`, abort.signal));
    await asked.promise;
    abort.abort();
    expect((await found).code).toBe('cancelled');
    const [request] = server.received;
    expect(request).toMatchObject({ method: 'GET', path: '/akeneo/connect/apps/v1/openid/public-key' });
    expect(request?.headers.authorization).toBeUndefined();
  });
});
