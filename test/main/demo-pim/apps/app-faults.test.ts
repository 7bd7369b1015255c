import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { matching } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';
import { appToken, authorizeApp, codeOf, requestToken, tokenFields } from './support/app-flow.ts';
import { Browser } from './support/browser.ts';

const demo = withDemo();
const pim = () => demo().pim;

afterEach(() => {
  Object.assign(pim().faults, { appTokenSeconds: null, clockAheadMs: 0, loginDelayMs: 0 });
  pim().faults.disconnectApp();
});

const pairSchema = z.object({ access_token: z.string(), refresh_token: z.string(), expires_in: z.number() });

async function channels(token: string) {
  return demo().send('/api/rest/v1/channels', { headers: { authorization: `Bearer ${token}` } });
}

const admin = (path: string) =>
  demo().send(`/demo/admin/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${pim().admin.token}` },
  });

describe('faults of apps', () => {
  it('a token that ends and can be refreshed once with each refresh token', async () => {
    pim().faults.appTokenSeconds = 600;
    const code = codeOf(await authorizeApp(pim(), 'read_channel_settings'));
    const first = pairSchema.parse((await requestToken(pim(), tokenFields(pim().app, code))).json);
    expect(first.expires_in).toBe(600);
    expect((await channels(first.access_token)).status).toBe(200);
    pim().faults.clockAheadMs = 601_000;
    const ended = await channels(first.access_token);
    expect([ended.status, ended.json.message]).toEqual([401, 'The access token provided has expired.']);
    const fields = {
      grant_type: 'refresh_token',
      client_id: pim().app.clientId,
      refresh_token: first.refresh_token,
    };
    const second = pairSchema.parse((await requestToken(pim(), fields)).json);
    expect((await channels(second.access_token)).status).toBe(200);
    expect((await requestToken(pim(), fields)).json).toEqual({ error: 'invalid_grant' });
  });

  it('an HTML page instead of the answer of the token endpoint', async () => {
    pim().faults.proxyPage = { calls: 1, pathContains: '/oauth2/token' };
    const code = codeOf(await authorizeApp(pim(), 'read_channel_settings'));
    const reply = await requestToken(pim(), tokenFields(pim().app, code));
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
    expect((await requestToken(pim(), tokenFields(pim().app, code))).status).toBe(200);
  });

  it('a slow login', async () => {
    pim().faults.loginDelayMs = 120;
    const before = performance.now();
    await new Browser(pim()).logIn(pim(), 'admin');
    expect(performance.now() - before).toBeGreaterThanOrEqual(115);
  });

  it('from another process: disconnect, new secret, delete', async () => {
    const token = await appToken(pim(), 'read_channel_settings');
    const secret = await admin('app/regenerate-secret');
    expect(secret.json).toEqual({ clientSecret: matching(/^[A-Za-z0-9]{86}$/) });
    expect((await channels(token)).status).toBe(200);
    await admin('app/disconnect');
    expect((await channels(token)).json.message).toBe(
      'The access token provided is invalid. Your app has been disconnected from that PIM.',
    );
    expect((await admin('app/delete')).json).toEqual({ deleted: true });
    expect((await admin('app/delete')).json).toEqual({ deleted: false });
  });
});
