import { describe, expect, it, vi } from 'vitest';
import { createDemoPimService, type DemoPimMemory } from '../../../main/demo-pim/demo-pim-service.ts';
import type { DemoPimOptions } from '../../../main/demo-pim/types.ts';

const started = (port: number) => ({
  url: `http://127.0.0.1:${port}`,
  port,
  products: 10,
  connection: { clientId: '1_a', secret: 's', username: 'u', password: 'p' },
  administrator: { username: 'admin', password: 'a' },
  app: { clientId: 'c', clientSecret: 's', callbackUrl: 'http://127.0.0.1:43117/callback' },
  storeApp: { clientId: 'c', clientSecret: 's', callbackUrl: 'http://127.0.0.1:1/callback' },
  users: [],
  admin: { url: '', token: '' },
  ended: new Promise<void>(() => undefined),
  close: vi.fn<() => Promise<void>>().mockResolvedValue(undefined),
});

function service(
  memory: DemoPimMemory,
  launch: (file: URL, options: DemoPimOptions) => Promise<ReturnType<typeof started>>,
) {
  const remember = vi.fn<(memory: DemoPimMemory) => void>();
  const demoPim = createDemoPimService({
    workerFile: new URL('file:///worker.js'),
    callbackUrl: () => 'http://127.0.0.1:4712/callback',
    recall: () => memory,
    remember,
    launch,
  });
  return { demoPim, remember };
}

describe('the demo PIM of the app', () => {
  it('starts once for all who ask, and keeps its port', async () => {
    const launch = vi.fn(async (_file: URL, _options: DemoPimOptions) => started(4711));
    const { demoPim, remember } = service({ port: 0, seed: 's' }, launch);
    const [one, two] = await Promise.all([demoPim.start(), demoPim.start()]);
    expect(one).toBe(two);
    expect(launch).toHaveBeenCalledOnce();
    expect(remember).toHaveBeenCalledExactlyOnceWith({ port: 4711, seed: 's' });
  });

  it('takes another port when the one of last time is taken', async () => {
    const launch = vi.fn(async (_file: URL, { port }: DemoPimOptions) => {
      if (port === 4711) throw Object.assign(new Error('taken'), { code: 'port-in-use' });
      return started(4712);
    });
    const { demoPim, remember } = service({ port: 4711, seed: 's' }, launch);
    expect((await demoPim.start()).port).toBe(4712);
    expect(remember).toHaveBeenCalledExactlyOnceWith({ port: 4712, seed: 's' });
  });

  it('says that it did not start, and can be started again', async () => {
    const launch = vi.fn(async (_file: URL, _options: DemoPimOptions) => started(4711));
    launch.mockRejectedValueOnce(new Error('no memory'));
    const { demoPim } = service({ port: 0, seed: 's' }, launch);
    await expect(demoPim.start()).rejects.toMatchObject({ problem: { code: 'demo-pim-failed' } });
    expect((await demoPim.start()).port).toBe(4711);
  });

  it('starts again after its worker ended by itself', async () => {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const launch = vi.fn(async (_file: URL, _options: DemoPimOptions) => started(4712));
    launch.mockResolvedValueOnce({ ...started(4711), ended });
    const { demoPim } = service({ port: 4711, seed: 's' }, launch);
    expect((await demoPim.start()).port).toBe(4711);
    end();
    await vi.waitFor(async () => expect((await demoPim.start()).port).toBe(4712));
  });

  it('stops what runs, and nothing where nothing runs', async () => {
    const running = started(4711);
    const { demoPim } = service({ port: 0, seed: 's' }, async () => running);
    await demoPim.stop();
    await demoPim.start();
    await demoPim.stop();
    expect(running.close).toHaveBeenCalledOnce();
  });
});
