import type { Access } from '../../preload/contract/profile.ts';
import type { Transport } from '../pim/transport.ts';
import { createAppGrant } from './connected-app/app-grant.ts';
import { type AskForConsent, createAppRenewal } from './connected-app/app-renewal.ts';
import { createReadIdentity } from './connected-app/read-identity.ts';
import { createConnectionGrant } from './connection-grant.ts';
import { createConnectionRenewal } from './connection-renewal.ts';
import type { Renewal } from './renewal.ts';

/** What of an access the grants need. */
export type AccessIds =
  | Pick<Extract<Access, { kind: 'connection' }>, 'kind' | 'clientId' | 'username'>
  | Pick<Extract<Access, { kind: 'app' }>, 'kind' | 'clientId'>;

export interface AccessRenewalOptions {
  transport: Transport;
  baseUrl: string;
  access: AccessIds;
  /** For a connected app whose consent is to be asked for. */
  consent?: AskForConsent | null;
}

/** The renewal of an access, by its kind. */
export function createAccessRenewal(options: AccessRenewalOptions): Renewal {
  const { transport, baseUrl, access, consent = null } = options;
  const { host } = new URL(baseUrl);
  if (access.kind === 'connection') {
    return createConnectionRenewal({ grant: createConnectionGrant({ baseUrl, transport }), access, host });
  }
  const { clientId } = access;
  return createAppRenewal({
    grant: createAppGrant({ transport, baseUrl }),
    clientId,
    consent,
    readIdentity: createReadIdentity({ transport, baseUrl, clientId, now: () => new Date() }),
    host,
  });
}
