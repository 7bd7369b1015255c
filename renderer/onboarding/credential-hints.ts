import type { ConnectionFields } from './draft.ts';

type HintCode =
  | 'client-id-of-app'
  | 'client-id-without-underscore'
  | 'swapped'
  | 'client-secret-masked'
  | 'password-masked'
  | 'password-blank-edge';

export interface Hint {
  field: keyof ConnectionFields;
  code: HintCode;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Number, underscore and about 50 base-36 characters (Akeneo pim-community-dev, Apps/OAuth/ClientProvider.php). */
const connectionId = /^\d+_[0-9a-z]{20,}$/;
const masked = /^[*•●·.]{3,}$/;

/** What the shape of the values gives away before anything is sent. Hints never block: shapes may change. */
export function credentialHints(fields: ConnectionFields): Hint[] {
  const hints: Hint[] = [];
  const clientId = fields.clientId.trim();
  const secret = fields.clientSecret.trim();
  if (connectionId.test(secret) && !connectionId.test(clientId)) {
    hints.push({ field: 'clientSecret', code: 'swapped' });
  } else if (uuid.test(clientId)) {
    hints.push({ field: 'clientId', code: 'client-id-of-app' });
  } else if (clientId.length >= 8 && !/^\d+_/.test(clientId)) {
    hints.push({ field: 'clientId', code: 'client-id-without-underscore' });
  }
  if (masked.test(secret)) hints.push({ field: 'clientSecret', code: 'client-secret-masked' });
  if (masked.test(fields.password)) hints.push({ field: 'password', code: 'password-masked' });
  else if (fields.password && fields.password !== fields.password.trim()) {
    hints.push({ field: 'password', code: 'password-blank-edge' });
  }
  return hints;
}
