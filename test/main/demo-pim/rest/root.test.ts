import { describe, expect, it } from 'vitest';
import { matching } from '../support/body.ts';
import { withDemo } from '../support/demo.ts';

const demo = withDemo();

describe('C1 root and system information', () => {
  it('the root listing needs no token and lists the routes by name', async () => {
    const { status, json } = await demo().send('/api/rest/v1');
    expect(status).toBe(200);
    expect(json.host).toBe(demo().pim.url);
    expect(json.authentication).toEqual({
      fos_oauth_server_token: { route: '/api/oauth/v1/token', methods: ['POST'] },
    });
    expect(json.routes.pim_api_channel_list).toEqual({ route: '/api/rest/v1/channels', methods: ['GET'] });
    expect(json.routes.pim_api_product_uuid_list).toEqual({
      route: '/api/rest/v1/products-uuid',
      methods: ['GET'],
    });
    expect(json.routes.legacy_pim_api_measure_family_list?.route).toBe('/api/rest/v1/measure-families');
    const paths = Object.values<{ route: string }>(json.routes).map(({ route }) => route);
    expect(paths).toContain('/api/rest/v1/products/{code}');
    expect(paths).not.toContain('/api/rest/v1');
  });

  it('its form with a slash is protected, and redirects with a token', async () => {
    expect((await demo().send('/api/rest/v1/')).status).toBe(401);
    const reply = await demo().get('/api/rest/v1/');
    expect(reply.status).toBe(301);
    expect(reply.headers.get('location')).toBe(`${demo().pim.url}/api/rest/v1`);
  });

  it('system information needs a token and says version and edition', async () => {
    expect((await demo().send('/api/rest/v1/system-information')).status).toBe(401);
    const { json } = await demo().get('/api/rest/v1/system-information');
    expect(json).toEqual({ version: matching(/^v2026\d{10}$/), edition: 'Serenity' });
  });

  it('the listing shows the address as it was called, or the internal one behind a proxy', async () => {
    demo().pim.faults.linksOrigin = 'http://pim.internal:8080';
    const { json } = await demo().send('/api/rest/v1');
    demo().pim.faults.linksOrigin = null;
    expect(json.host).toBe('http://pim.internal:8080');
  });
});
