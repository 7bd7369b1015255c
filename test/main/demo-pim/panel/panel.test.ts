import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { switchesOff } from '../../../../main/demo-pim/faults/faults.ts';
import { faultGroups } from '../../../../main/demo-pim/panel/fault-controls.ts';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();

/** GET with another Host header, which fetch does not allow. */
function getAs(host: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const call = request(`${demo().pim.url}/demo`, { headers: { host } }, (reply) => {
      let text = '';
      reply.on('data', (part: Buffer) => {
        text += part.toString();
      });
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }));
    });
    call.on('error', reject);
    call.end();
  });
}

describe('GET /demo', () => {
  it('shows what the PIM is and its credentials, and loads nothing from elsewhere', async () => {
    const reply = await demo().send('/demo');
    const { connection, admin } = demo().pim;
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8']);
    for (const shown of [connection.clientId, connection.secret, connection.username, admin.token])
      expect(reply.text).toContain(shown);
    expect(reply.text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });

  it('keeps its token from a name that is not of this computer', async () => {
    const reply = await getAs('evil.example');
    expect(reply.status).toBe(403);
    expect(reply.text).not.toContain(demo().pim.admin.token);
    expect((await getAs('localhost:1')).status).toBe(200);
  });

  it('a browser that opens the address of the administration sees it, a program does not', async () => {
    const browser = await demo().send('/demo/admin', { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(browser.text).toContain('<title>Demo PIM panel</title>');
    expect((await demo().send('/demo/admin')).status).toBe(401);
  });

  it('has one labelled control for every switch, with an explanation', async () => {
    const names = Object.keys(switchesOff());
    const controls = faultGroups.flatMap((group) => group.controls);
    expect([...new Set(controls.map(({ path }) => path.split('.')[0] ?? ''))].sort()).toEqual(names.sort());
    const { text } = await demo().send('/demo');
    for (const { path, help } of controls) {
      const id = `fault-${path.replace('.', '-')}`;
      expect(text).toContain(`<label for="${id}">`);
      expect(text).toContain(`aria-describedby="${id}-help"`);
      expect(help).not.toBe('');
    }
  });

  it('compares with all switches off, to mark what is on', async () => {
    const { text } = await demo().send('/demo');
    const off = (/data-off="([^"]*)"/.exec(text)?.[1] ?? '').replace(/&#(\d+);/g, (_, code: string) =>
      String.fromCharCode(Number(code)),
    );
    const { admin } = demo().pim;
    const headers = { authorization: `Bearer ${admin.token}` };
    const now: unknown = await (await fetch(`${admin.url}/faults`, { headers })).json();
    expect(JSON.parse(off)).toEqual(now);
  });

  it('works while the PIM is redirected and in maintenance', async () => {
    demo().pim.faults.redirectTo = 'https://pim.example';
    demo().pim.faults.maintenance = true;
    expect((await demo().send('/demo')).status).toBe(200);
    demo().pim.faults.redirectTo = null;
    demo().pim.faults.maintenance = false;
  });
});

describe('statistics', () => {
  it('count calls by status and resource', async () => {
    const { url, token } = demo().pim.admin;
    const read = async () =>
      (await (
        await fetch(`${url}/statistics`, { headers: { authorization: `Bearer ${token}` } })
      ).json()) as {
        calls: number;
        byStatus: Record<string, number>;
        byResource: Record<string, number>;
      };
    await demo().get('/api/rest/v1/channels');
    await demo().get('/api/rest/v1/families');
    await demo().send('/api/rest/v1/families');
    await expect.poll(async () => (await read()).byResource.families).toBe(2);
    const counts = await read();
    expect(counts.byResource.channels).toBe(1);
    expect(counts.byStatus['401']).toBe(1);
    expect(counts.calls).toBe(Object.values(counts.byStatus).reduce((sum, count) => sum + count, 0));
  });
});
