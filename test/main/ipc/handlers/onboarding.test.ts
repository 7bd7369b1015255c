import { expect, it } from 'vitest';
import { onboardingHandlers } from '../../../../main/ipc/handlers/onboarding.ts';
import { startHttpServer } from '../../support/http-server.ts';
import { profileHouse } from '../../support/profile-house.ts';
import { problemOf, testTransport } from '../../support/test-transport.ts';

it('looks only at what an address stands for: no credentials in it, and no nonsense', async () => {
  const { onboarding } = await profileHouse();
  const transport = testTransport();
  const { inspectAddress } = onboardingHandlers(onboarding, transport, () => undefined);
  const context = { signal: new AbortController().signal, page: 1 };
  const ask = async (baseUrl: string) => inspectAddress({ baseUrl }, context);
  const server = await startHttpServer(() => ({ status: 500, body: {} }));
  const found = await problemOf(ask(server.url.replace('//', '//user:hunter22@')));
  expect(found.code).toBe('server-error');
  expect(JSON.stringify([found, transport.exchanges])).not.toContain('hunter22');
  expect(server.received[0]?.headers.authorization).toBeUndefined();
  expect((await problemOf(ask('what is my address'))).code).toBe('address-invalid');
});
