import { createAccessRenewal } from '../../../../main/authorization/access-renewal.ts';
import { createTokenKeeper } from '../../../../main/authorization/token-keeper.ts';
import type { DemoPim } from '../../../../main/demo-pim/demo-pim.ts';
import type { Transport } from '../../../../main/pim/transport.ts';
import { memorySecrets } from '../../support/memory-secrets.ts';

/** The token keeper of a connection over a given transport, and what it stores. */
export function accessTokenKeeper(transport: Transport, baseUrl: string, credentials: DemoPim['connection']) {
  const { clientId, secret, username, password } = credentials;
  const secrets = memorySecrets({ clientSecret: secret, password });
  const access = { kind: 'connection' as const, clientId, username };
  const renewal = createAccessRenewal({ transport, baseUrl, access });
  return { keeper: createTokenKeeper({ renewal, secrets }), secrets };
}
