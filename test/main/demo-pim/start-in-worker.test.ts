import { Agent, get } from 'node:https';
import { describe, expect, it } from 'vitest';
import { startDemoPimInWorker } from '../../../main/demo-pim/start-in-worker.ts';

const workerFile = new URL('../../../main/demo-pim/worker.ts', import.meta.url);

describe('startDemoPimInWorker', () => {
  it('starts a PIM that answers, and closes it with its worker', async () => {
    const callbackUrl = 'http://localhost:1234/back';
    const demoPim = await startDemoPimInWorker(workerFile, { products: 20, seed: 'worker', callbackUrl });
    expect(demoPim.products).toBe(20);
    expect(demoPim.app.callbackUrl).toBe(callbackUrl);
    expect(demoPim.users[0]).toMatchObject(demoPim.administrator);
    expect((await fetch(`${demoPim.url}/api/rest/v1`)).status).toBe(200);
    const headers = { authorization: `Bearer ${demoPim.admin.token}` };
    const body = JSON.stringify({ maintenance: true });
    expect((await fetch(`${demoPim.admin.url}/faults`, { method: 'PATCH', headers, body })).status).toBe(200);
    expect((await fetch(`${demoPim.url}/api/rest/v1`)).status).toBe(503);
    await demoPim.close();
    await expect(fetch(`${demoPim.url}/api/rest/v1`)).rejects.toThrow('fetch failed');
    await demoPim.close();
  });

  it('speaks https with an authority that it names, and has the app of the App Store', async () => {
    const demoPim = await startDemoPimInWorker(workerFile, { products: 10, https: true });
    const agent = new Agent({ ca: demoPim.authority });
    const status = await new Promise((resolve, reject) => {
      get(`${demoPim.url}/api/rest/v1`, { agent }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
    agent.destroy();
    await demoPim.close();
    expect(status).toBe(200);
    expect(demoPim.storeApp.clientSecret).toMatch(/^[A-Za-z0-9]{86}$/);
  });

  it('rejects with port-in-use when the port is taken', async () => {
    const first = await startDemoPimInWorker(workerFile, { products: 10 });
    await expect(startDemoPimInWorker(workerFile, { port: first.port })).rejects.toMatchObject({
      name: 'DemoPimStartError',
      code: 'port-in-use',
    });
    await first.close();
  });

  it('rejects impossible options and a worker file that is none', async () => {
    await expect(startDemoPimInWorker(workerFile, { products: 0 })).rejects.toMatchObject({
      code: 'invalid-options',
    });
    const missing = new URL('./no-worker.ts', import.meta.url);
    await expect(startDemoPimInWorker(missing)).rejects.toMatchObject({ code: 'failed' });
  });
});
