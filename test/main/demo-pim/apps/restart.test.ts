import { describe, expect, it } from 'vitest';
import { startDemo } from '../support/demo.ts';
import { appToken, authorizePath, browserOf } from './support/app-flow.ts';

/** A demo PIM that was stopped and started again, and the token that the app had before. */
async function restarted(scope: string, seed = 'restart') {
  const before = await startDemo({ seed: 'restart' });
  const token = await appToken(before.pim, scope);
  await before.pim.close();
  const after = await startDemo({ seed });
  const status = async (path: string, bearer = token) =>
    (await after.send(`/api/rest/v1/${path}`, { headers: { authorization: `Bearer ${bearer}` } })).status;
  return { token, after, status };
}

describe('an app token after a restart', () => {
  it('works with the same scopes, and the app is connected', async () => {
    const { token, after, status } = await restarted('read_channel_settings read_categories');
    expect([await status('channels'), await status('categories'), await status('products')]).toEqual([
      200, 200, 403,
    ]);
    const browser = await browserOf(after.pim, 'admin');
    const path = authorizePath(after.pim.app, { scope: 'read_categories read_channel_settings' });
    expect((await browser.get(path)).location).toContain('/callback?code=');
    expect(await appToken(after.pim, 'read_categories read_channel_settings')).toBe(token);
    await after.pim.close();
  });

  it('is unknown once the app was disconnected or connected with other scopes', async () => {
    const first = await restarted('read_channel_settings');
    first.after.pim.faults.disconnectApp();
    expect(await first.status('channels')).toBe(401);
    await first.after.pim.close();
    const second = await restarted('read_channel_settings');
    await appToken(second.after.pim, 'read_products');
    expect(await second.status('channels')).toBe(401);
    await second.after.pim.close();
  });

  it('is unknown to another PIM, and its scopes cannot be changed', async () => {
    const other = await restarted('read_channel_settings', 'another');
    expect(await other.status('channels')).toBe(401);
    await other.after.pim.close();
    const { token, after, status } = await restarted('read_channel_settings');
    const forged = `${token.slice(0, 5)}${token.charAt(5) === 'A' ? 'B' : 'A'}${token.slice(6)}`;
    expect(await status('channels', forged)).toBe(401);
    await after.pim.close();
  });
});
