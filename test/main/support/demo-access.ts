import { onTestFinished } from 'vitest';
import { createAccessRenewal } from '../../../main/authorization/access-renewal.ts';
import { createTokenKeeper } from '../../../main/authorization/token-keeper.ts';
import { type DemoPim, type DemoPimOptions, startDemoPim } from '../../../main/demo-pim/demo-pim.ts';
import type { ProfileSecrets } from '../../../main/secrets/profile-secrets.ts';
import { memorySecrets } from './memory-secrets.ts';
import { testClient } from './test-client.ts';
import { testTransport } from './test-transport.ts';

type Credentials = DemoPim['connection'];

/** A demo PIM that ends with the test. */
export async function demoPim(options: DemoPimOptions = {}): Promise<DemoPim> {
  const pim = await startDemoPim({ products: 30, ...options });
  onTestFinished(() => pim.close());
  return pim;
}

/** Transport, token keeper and client for credentials on a base URL. */
export function accessTo(
  baseUrl: string,
  credentials: Credentials,
  options: {
    secrets?: Partial<ProfileSecrets>;
    transport?: Parameters<typeof testTransport>[0];
    attempts?: number;
  } = {},
) {
  const transport = testTransport(options.transport);
  const secrets = memorySecrets({
    clientSecret: credentials.secret,
    password: credentials.password,
    ...options.secrets,
  });
  const tokenKeeper = createTokenKeeper({
    renewal: createAccessRenewal({
      transport,
      baseUrl,
      access: { kind: 'connection', clientId: credentials.clientId, username: credentials.username },
    }),
    secrets,
  });
  const attempts = options.attempts ?? 1;
  return {
    transport,
    secrets,
    tokenKeeper,
    client: testClient(baseUrl, { tokens: tokenKeeper, transport, attempts }),
  };
}
