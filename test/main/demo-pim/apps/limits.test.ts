import { describe, expect, it } from 'vitest';
import { withDemo } from '../support/demo.ts';
import { authorizePath, browserOf } from './support/app-flow.ts';

describe('A4 limits', () => {
  const demo = withDemo();

  it('50 connections and apps together, and no more until there is room again', async () => {
    const { pim } = demo();
    const browser = await browserOf(pim, 'admin');
    const create = (label: string) => browser.scriptPost('/rest/connections', { label });
    for (let number = 2; number <= 49; number++) expect((await create(`ERP ${number}`)).status).toBe(200);
    await browser.get(authorizePath(pim.app, { scope: 'read_products' }));
    const confirm = () => browser.scriptPost(`/rest/apps/confirm-authorization/${pim.app.clientId}`);
    expect((await confirm()).status).toBe(200);

    const limit = 'App and connections limit reached';
    expect((await create('One more')).json).toEqual({ errors: [{ propertyPath: '', message: limit }] });
    const other = pim.storeApp;
    const activate = () => browser.scriptGet(`/rest/apps/activate/${other.clientId}`);
    expect((await activate()).status).toBe(400);
    await browser.get(authorizePath(other, { scope: 'read_products' }));
    const refused = await browser.scriptPost(`/rest/apps/confirm-authorization/${other.clientId}`);
    expect([refused.status, refused.json]).toEqual([400, { errors: [{ message: limit }] }]);
    expect((await browser.scriptGet('/pages/connect/app-store')).text).toContain(limit);

    // What is connected can be opened and asked for more all the same.
    expect((await browser.scriptGet(`/rest/apps/activate/${pim.app.clientId}`)).status).toBe(200);
    await browser.get(authorizePath(pim.app, { scope: 'read_products read_categories' }));
    expect((await confirm()).status).toBe(200);

    pim.faults.disconnectApp();
    expect((await activate()).status).toBe(200);
  });
});
