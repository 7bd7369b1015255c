import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { matching } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';
import {
  appToken,
  authorizeApp,
  authorizePath,
  browserOf,
  codeOf,
  requestToken,
  tokenFields,
} from './support/app-flow.ts';
import { Browser } from './support/browser.ts';

const demo = withDemo();
const pim = () => demo().pim;

afterEach(() => {
  const off = { appTokenSeconds: null, appRefreshRefused: false, clockAheadMs: 0, loginDelayMs: 0 };
  Object.assign(pim().faults, { ...off, openidKeysMissing: false, rightsRemoved: [] });
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

  it('a refresh keeps the authentication scopes, and each app needs its own refresh token', async () => {
    pim().faults.appTokenSeconds = 600;
    const code = codeOf(await authorizeApp(pim(), 'read_products openid'));
    const first = pairSchema.parse((await requestToken(pim(), tokenFields(pim().app, code))).json);
    const fields = { grant_type: 'refresh_token', refresh_token: first.refresh_token };
    const foreign = await requestToken(pim(), { ...fields, client_id: pim().storeApp.clientId });
    expect([foreign.status, foreign.json]).toEqual([400, { error: 'invalid_grant' }]);
    const own = await requestToken(pim(), { ...fields, client_id: pim().app.clientId });
    expect(own.json).toEqual({
      access_token: matching(/^[A-Za-z0-9]{86}$/),
      token_type: 'bearer',
      scope: 'openid read_products',
      expires_in: 600,
      refresh_token: matching(/^[A-Za-z0-9]{86}$/),
    });
    expect((await channels(first.access_token)).json.message).toBe('The access token provided is invalid.');
  });

  it('refresh tokens that are refused, forgotten, or of an app that was disconnected', async () => {
    pim().faults.appTokenSeconds = 600;
    const pair = async () => {
      const code = codeOf(await authorizeApp(pim(), 'read_products'));
      return pairSchema.parse((await requestToken(pim(), tokenFields(pim().app, code))).json);
    };
    const refresh = async (refresh_token: string) => {
      const fields = { grant_type: 'refresh_token', client_id: pim().app.clientId, refresh_token };
      const { status, json } = await requestToken(pim(), fields);
      return [status, json];
    };
    const refused = [400, { error: 'invalid_grant' }];
    const { refresh_token } = await pair();
    pim().faults.appRefreshRefused = true;
    expect(await refresh(refresh_token)).toEqual(refused);
    pim().faults.appRefreshRefused = false;
    expect((await refresh(refresh_token))[0]).toBe(200);
    const forgotten = await pair();
    pim().faults.purgeRefreshTokens();
    expect(await refresh(forgotten.refresh_token)).toEqual(refused);
    const disconnected = await pair();
    pim().faults.disconnectApp();
    expect(await refresh(disconnected.refresh_token)).toEqual(refused);
  });

  it('missing OpenID keys: 500 with a JSON text, and no id_token for openid', async () => {
    pim().faults.openidKeysMissing = true;
    const key = await demo().send('/connect/apps/v1/openid/public-key');
    expect([key.status, key.headers.get('content-type')]).toEqual([500, 'application/json']);
    expect(key.json).toBeTypeOf('string');
    const code = codeOf(await authorizeApp(pim(), 'openid read_products'));
    expect((await requestToken(pim(), tokenFields(pim().app, code))).status).toBe(500);
    const without = codeOf(await authorizeApp(pim(), 'read_products'));
    expect((await requestToken(pim(), tokenFields(pim().app, without))).status).toBe(200);
  });

  it('rights that people lose count at once, also for who is logged in', async () => {
    const browser = await browserOf(pim(), 'admin');
    expect((await browser.get(authorizePath(pim().app))).status).toBe(302);
    pim().faults.rightsRemoved = ['manageApps'];
    expect((await browser.get(authorizePath(pim().app))).status).toBe(403);
    const confirm = `/rest/apps/confirm-authorization/${pim().app.clientId}`;
    expect((await browser.scriptPost(confirm)).status).toBe(403);
    pim().faults.rightsRemoved = [];
    expect((await browser.scriptPost(confirm)).status).toBe(200);
    pim().faults.rightsRemoved = ['manageApps'];
    expect((await browser.get(authorizePath(pim().app))).location).toMatch(/^http:\/\/127\.0\.0\.1:43117/);
    pim().faults.rightsRemoved = ['manageApps', 'openApps'];
    expect((await browser.get(authorizePath(pim().app))).status).toBe(403);
  });

  it('everybody logged out in the middle of the wizard', async () => {
    const browser = await browserOf(pim(), 'admin');
    await browser.get(authorizePath(pim().app));
    expect((await admin('sessions/end')).status).toBe(200);
    expect((await browser.scriptPost(`/rest/apps/confirm-authorization/${pim().app.clientId}`)).status).toBe(
      401,
    );
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
