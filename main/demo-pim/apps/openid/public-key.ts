import { jsonAnswer } from '../../server/answers.ts';
import type { Answer } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';

/**
 * `GET /connect/apps/v1/openid/public-key`: the certificate of the key that signs id_tokens; needs no token. 500 with a
 * JSON text when the PIM has no keys; its wording is ours.
 */
export async function publicKey(pim: Pim): Promise<Answer> {
  if (pim.faults.openidKeysMissing) return jsonAnswer('OpenID keys not found', 500);
  return jsonAnswer({ public_key: (await pim.apps.signingKey.get()).certificate });
}
