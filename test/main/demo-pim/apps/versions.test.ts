import { describe, expect, it } from 'vitest';
import { withDemo } from '../support/demo.ts';
import { appToken, authorizePath, browserOf, requestToken, tokenFields } from './support/app-flow.ts';
import { Browser } from './support/browser.ts';

const protocol = [
  ['GET', '/connect/apps/v1/authorize'],
  ['POST', '/connect/apps/v1/oauth2/token'],
  ['GET', '/connect/apps/v1/openid/public-key'],
  ['POST', '/connect/apps/v1/scopes/update'],
  ['GET', '/connect/apps/v1/connected_app/x'],
] as const;

describe.each(['4.0', '5.0'] as const)('E apps on %s', (version) => {
  const demo = withDemo({ version });

  it.each(protocol)('%s %s is 404 in HTML', async (method, path) => {
    const browser = await browserOf(demo().pim, 'admin');
    const reply = method === 'GET' ? await browser.get(path) : await browser.post(path);
    expect(reply.status).toBe(404);
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
  });

  it('people can still log in, and the pages do not offer apps', async () => {
    const browser = await browserOf(demo().pim, 'admin');
    const shell = await browser.get('/');
    expect(shell.text).toContain('#/connect/connection-settings');
    expect(shell.text).not.toContain('#/connect/app-store');
  });
});

describe('E apps on 6.0', () => {
  const demo = withDemo({ version: '6.0' });

  it('there are no custom apps', async () => {
    const browser = await browserOf(demo().pim, 'admin');
    const reply = await browser.get(authorizePath(demo().pim.app));
    expect(reply.location).toMatch(
      /error=akeneo_connectivity\.connection\.connect\.apps\.error\.app_not_found$/,
    );
    const token = await requestToken(demo().pim, tokenFields(demo().pim.app, 'x'));
    expect([token.status, token.json]).toEqual([400, { error: 'invalid_client' }]);
    const created = await browser.scriptPost('/rest/custom-apps', {
      name: 'Shop',
      activateUrl: 'https://shop.example',
      callbackUrl: 'https://shop.example',
    });
    expect(created.status).toBe(403);
  });
});

describe.each(['7.0', 'SaaS'] as const)('E apps on %s', (version) => {
  const demo = withDemo({ version });

  it('an app can be connected', async () => {
    const token = await appToken(demo().pim, 'read_channel_settings');
    const reply = await demo().send('/api/rest/v1/channels', {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(reply.status).toBe(200);
  });

  it.each(protocol)('C9 maintenance: %s %s leads to /maintenance', async (method, path) => {
    demo().pim.faults.maintenance = true;
    const reply = await demo().send(path, { method });
    demo().pim.faults.maintenance = false;
    expect([reply.status, reply.headers.get('location')]).toEqual([302, `${demo().pim.url}/maintenance`]);
  });

  it.each(protocol)('A2 feature switched off: %s %s is 404 in HTML', async (method, path) => {
    const browser = await browserOf(demo().pim, 'admin');
    demo().pim.faults.appsSwitchedOff = true;
    const reply = method === 'GET' ? await browser.get(path) : await browser.post(path);
    demo().pim.faults.appsSwitchedOff = false;
    expect(reply.status).toBe(404);
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/);
  });

  it('an unknown address stays 404 in maintenance', async () => {
    demo().pim.faults.maintenance = true;
    const reply = await new Browser(demo().pim).get('/connect/apps/v1/nowhere');
    demo().pim.faults.maintenance = false;
    expect(reply.status).toBe(404);
  });
});
