import { describe, expect, it } from 'vitest';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();

const admin = (path: string, method = 'GET', body?: unknown, token = demo().pim.admin.token) =>
  demo().send(`/demo/admin/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

describe('administration interface', () => {
  it('needs its token', async () => {
    expect((await admin('faults', 'GET', undefined, 'wrong')).status).toBe(401);
    expect((await admin('faults')).json).toMatchObject({ latencyMs: 0, maintenance: false });
  });

  it('changes what is sent and nothing else, at once', async () => {
    const reply = await admin('faults', 'PATCH', {
      maintenance: true,
      serverError: { calls: 2, status: 503 },
    });
    expect(reply.json).toMatchObject({
      maintenance: true,
      serverError: { calls: 2, status: 503 },
      latencyMs: 0,
    });
    expect(demo().pim.faults.maintenance).toBe(true);
    await admin('faults', 'PATCH', { maintenance: false, serverError: { calls: 0, status: 503 } });
    expect((await demo().get('/api/rest/v1/channels')).status).toBe(200);
  });

  it('refuses unknown switches and wrong values without changing anything', async () => {
    const before = (await admin('faults')).json;
    expect((await admin('faults', 'PATCH', { latencyMs: 5, unknown: 1 })).status).toBe(422);
    expect((await admin('faults', 'PATCH', { latencyMs: -5 })).status).toBe(422);
    expect((await admin('faults', 'PATCH', '{')).status).toBe(400);
    expect((await admin('faults')).json).toEqual(before);
  });

  it('expires and purges tokens', async () => {
    await demo().get('/api/rest/v1/channels');
    expect((await admin('tokens/expire', 'POST')).status).toBe(200);
    expect((await demo().get('/api/rest/v1/channels')).json.message).toBe(
      'The access token provided has expired.',
    );
    await admin('tokens/purge', 'POST');
    expect((await demo().get('/api/rest/v1/channels')).json.message).toBe(
      'The access token provided is invalid.',
    );
  });

  it('works during maintenance and stripped headers, and names what it knows', async () => {
    await admin('faults', 'PATCH', { maintenance: true, stripAuthorization: true });
    const reply = await admin('nowhere');
    await admin('faults', 'PATCH', { maintenance: false, stripAuthorization: false });
    expect(reply.status).toBe(404);
    expect(reply.json.post).toContain('tokens/expire');
  });
});
