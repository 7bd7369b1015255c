import { Agent, get } from 'node:https';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startDemoPim } from '../../../main/demo-pim/demo-pim.ts';
import { createTestAuthority } from '../support/certificates.ts';

describe('startDemoPim', () => {
  it('binds 127.0.0.1 and keeps a port that it is given', async () => {
    const first = await startDemoPim({ products: 10 });
    const { port } = first;
    await first.close();
    const again = await startDemoPim({ products: 10, port });
    expect(again.url).toBe(`http://127.0.0.1:${port}`);
    await expect(startDemoPim({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await again.close();
  });

  it('speaks https with a certificate that it is given, and links so', async () => {
    const authority = await createTestAuthority();
    const pim = await startDemoPim({ products: 10, tls: await authority.issue('localhost') });
    const agent = new Agent({ ca: authority.cert });
    const body = await new Promise<string>((resolve, reject) => {
      get(`https://localhost:${pim.port}/api/rest/v1`, { agent, family: 4 }, (response) => {
        let text = '';
        response.on('data', (part: Buffer) => {
          text += part.toString();
        });
        response.on('end', () => resolve(text));
      }).on('error', reject);
    });
    agent.destroy();
    await pim.close();
    expect(pim.url).toBe(`https://127.0.0.1:${pim.port}`);
    expect(JSON.parse(body)).toHaveProperty('host', `https://localhost:${pim.port}`);
  });

  it('closes while calls are waiting', async () => {
    const pim = await startDemoPim({ products: 10, latencyMs: 60_000 });
    const waiting = fetch(`${pim.url}/api/rest/v1`);
    const refused = expect(waiting).rejects.toThrow('fetch failed');
    await expect.poll(async () => (await statistics(pim)).peakInFlight).toBe(1);
    await pim.close();
    await refused;
  });
});

async function statistics(pim: { admin: { url: string; token: string } }): Promise<{ peakInFlight: number }> {
  const reply = await fetch(`${pim.admin.url}/statistics`, {
    headers: { authorization: `Bearer ${pim.admin.token}` },
  });
  return z.object({ peakInFlight: z.number() }).parse(await reply.json());
}
