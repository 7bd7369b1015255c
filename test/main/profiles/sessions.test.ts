import { expect, it } from 'vitest';
import { createPace } from '../../../main/pim/pace.ts';
import { createSessions } from '../../../main/profiles/sessions.ts';
import type { Profile } from '../../../preload/contract/profile.ts';
import { memorySecrets } from '../support/memory-secrets.ts';
import { testTransport } from '../support/test-transport.ts';

const profile: Profile = {
  id: '7f0c1f9e-7d1f-4b58-9b2c-0d3a3c1c2b1a',
  name: 'Shop',
  description: '',
  environment: 'other',
  group: '',
  baseUrl: 'http://127.0.0.1:1',
  access: { kind: 'connection', clientId: '1_a', username: 'erp' },
  demo: true,
  createdAt: '',
  lastUsedAt: null,
  lastVerification: null,
};

it('a profile of the demo PIM is led to where that runs now, any other to its own address', async () => {
  let port = 4001;
  const sessions = createSessions({
    transport: testTransport(),
    pace: createPace(),
    keptSecrets: { keeper: () => memorySecrets() },
    marks: { refused: () => undefined, taken: () => undefined },
    demoPimUrl: async () => `http://127.0.0.1:${port}`,
  });
  const demo = await sessions.of(profile);
  expect(demo.client.baseUrl).toBe('http://127.0.0.1:4001');
  expect(await sessions.of(profile)).toBe(demo);
  port = 4002;
  expect((await sessions.of(profile)).client.baseUrl).toBe('http://127.0.0.1:4002');
  const other = { ...profile, id: 'b', demo: false };
  expect((await sessions.of(other)).client.baseUrl).toBe('http://127.0.0.1:1');
});
