import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../../main/connector-sheets/check/check-sheet.ts';
import { sheetOf } from '../../../main/connector-sheets/sheets.ts';
import type { DemoPim } from '../../../main/demo-pim/demo-pim.ts';
import { sheetCheckSchema } from '../../../preload/contract/connector-sheets.ts';
import { appToken } from '../demo-pim/apps/support/app-flow.ts';
import { accessTo, demoPim } from '../support/demo-access.ts';
import { startHttpServer } from '../support/http-server.ts';
import { missingParams } from '../support/sentences.ts';
import { fixedTokens, testClient } from '../support/test-client.ts';
import { problemOf, testTransport } from '../support/test-transport.ts';
import { appProfile, authorization, connectionProfile, subject } from './support/subjects.ts';

const never = new AbortController().signal;
const now = () => new Date('2026-11-22T10:00:00Z');

/** Checks a connection with the calls of a sheet, and that no secret got out. */
async function checkConnection(
  sheetId: string,
  baseUrl: string,
  credentials: DemoPim['connection'],
  options: { secrets?: null; signal?: AbortSignal } = {},
) {
  const { clientId, username, secret, password } = credentials;
  const { transport, client } = accessTo(baseUrl, credentials);
  const profile = connectionProfile({ baseUrl, access: { kind: 'connection', clientId, username } });
  const secrets = options.secrets === null ? null : { clientSecret: secret, password };
  const check = await checkSheet({
    subject: { ...subject(profile), secrets },
    sheet: sheetOf(sheetId),
    ways: { transport, client },
    now,
    signal: options.signal ?? never,
  });
  expect(sheetCheckSchema.parse(check)).toEqual(check);
  const shown = JSON.stringify([check, transport.exchanges]);
  expect(shown).not.toContain(secret);
  expect(shown).not.toContain(password);
  for (const { problem } of check.live ?? [])
    if (problem !== null) expect(missingParams(problem)).toEqual([]);
  return { check, exchanges: transport.exchanges };
}
const ends = ({ check }: Awaited<ReturnType<typeof checkConnection>>) =>
  check.live?.map(({ call, state, code, problem }) => [call, state, code, problem?.code ?? null]);

describe('the calls of Patchworks', () => {
  it('get a token in either form', async () => {
    const pim = await demoPim();
    const run = await checkConnection('patchworks', pim.url, pim.connection);
    expect(ends(run)).toEqual([
      ['token-basic', 'ok', 'works', null],
      ['token-body', 'ok', 'works', null],
    ]);
    expect(run.exchanges.map(({ method, url, requestBody }) => [method, url, requestBody])).toEqual([
      ['POST', `${pim.url}/api/oauth/v1/token`, ''],
      ['POST', `${pim.url}/api/oauth/v1/token`, ''],
    ]);
    expect(JSON.stringify(run)).not.toMatch(/access_token"\s*:/);
  });

  it('send JSON, with the client in the header and then in the body', async () => {
    const server = await startHttpServer(() => ({ body: { access_token: 'a', refresh_token: 'b' } }));
    const credentials = { clientId: '1_a', secret: 'secret-1', username: 'erp_1', password: 'word-1' };
    await checkConnection('patchworks', server.url, credentials);
    const [basic, body] = server.received;
    expect(basic?.headers).toMatchObject({
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from('1_a:secret-1').toString('base64')}`,
    });
    const grant = { grant_type: 'password', username: 'erp_1', password: 'word-1' };
    expect(JSON.parse(basic?.body ?? '')).toEqual(grant);
    expect(body?.headers.authorization).toBeUndefined();
    expect(JSON.parse(body?.body ?? '')).toEqual({ ...grant, client_id: '1_a', client_secret: 'secret-1' });
  });

  it('miss the refresh token where the answer has none', async () => {
    const server = await startHttpServer(() => ({ body: { access_token: 'a', refresh_token: null } }));
    const credentials = { clientId: '1_a', secret: 'secret-1', username: 'erp_1', password: 'word-1' };
    const { check } = await checkConnection('patchworks', server.url, credentials);
    expect(check.live?.[0]).toMatchObject({ code: 'key-missing', params: { key: 'refresh_token' } });
    expect(check.works).toBe('no');
  });

  it('say what a PIM refuses', async () => {
    const pim = await demoPim();
    const wrong = await checkConnection('patchworks', pim.url, { ...pim.connection, password: 'wrong-word' });
    expect(ends(wrong)?.map((end) => end.at(-1))).toEqual(['user-rejected', 'user-rejected']);
    const long = await checkConnection('patchworks', pim.url, {
      ...pim.connection,
      password: 'long-word'.repeat(15),
    });
    expect(ends(long)?.map((end) => end.at(-1))).toEqual(['user-rejected', 'token-request-too-large']);
  });

  it('are not tried without the password', async () => {
    const pim = await demoPim();
    const run = await checkConnection('patchworks', pim.url, pim.connection, { secrets: null });
    expect(ends(run)?.map(([call, state, code]) => [call, state, code])).toEqual([
      ['token-basic', 'unknown', 'secrets-unusable'],
      ['token-body', 'unknown', 'secrets-unusable'],
    ]);
    expect(run.exchanges).toEqual([]);
  });

  it('end when they are cancelled', async () => {
    const cancelled = new AbortController();
    const server = await startHttpServer(() => {
      cancelled.abort();
      return 'hang';
    });
    const credentials = { clientId: '1_a', secret: 'secret-1', username: 'erp_1', password: 'word-1' };
    const run = checkConnection('patchworks', server.url, credentials, { signal: cancelled.signal });
    expect((await problemOf(run)).code).toBe('cancelled');
    expect(server.received).toHaveLength(1);
  });
});

describe('the call of Nexla', () => {
  async function checkApp(scope: string) {
    const pim = await demoPim();
    const token = await appToken(pim, scope);
    const transport = testTransport();
    const client = testClient(pim.url, { tokens: fixedTokens(token), transport });
    const granted = scope.split(' ');
    const profile = appProfile(
      { clientId: pim.app.clientId, ...authorization(granted, granted) },
      { baseUrl: pim.url },
    );
    const check = await checkSheet({
      subject: { ...subject(profile), secrets: null },
      sheet: sheetOf('nexla'),
      ways: { transport, client },
      now,
      signal: never,
    });
    expect(JSON.stringify([check, transport.exchanges])).not.toContain(token);
    return {
      check,
      urls: transport.exchanges.map(({ method, url }) => `${method} ${url.slice(pim.url.length)}`),
    };
  }

  it('reads the channels', async () => {
    const { check, urls } = await checkApp('read_channel_settings read_products');
    expect(check.live).toMatchObject([{ call: 'channels', state: 'ok', code: 'works', problem: null }]);
    expect(urls).toEqual(['GET /api/rest/v1/channels']);
  });

  it('is refused without its scope, as the requirement says beforehand', async () => {
    const { check } = await checkApp('read_products');
    expect(check.live).toMatchObject([
      { call: 'channels', state: 'problem', code: 'failed', problem: { code: 'permission-missing' } },
    ]);
    expect(check.requirements.find(({ id }) => id.startsWith('scope:'))?.code).toBe('scope-missing');
    expect(check.works).toBe('no');
  });
});

describe('a check without calls', () => {
  const verdict = async (sheetId: string, profile: ReturnType<typeof appProfile>) =>
    (
      await checkSheet({
        subject: { ...subject(profile), secrets: { clientSecret: 's', password: 'p' } },
        sheet: sheetOf(sheetId),
        ways: null,
        now,
        signal: never,
      })
    ).works;

  it('sums up', async () => {
    expect(await verdict('patchworks', connectionProfile())).toBe('yes');
    expect(await verdict('nexla', appProfile())).toBe('unknown');
    expect(await verdict('nexla', connectionProfile())).toBe('no');
  });
});
