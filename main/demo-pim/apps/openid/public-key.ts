import { jsonAnswer } from '../../server/answers.ts';
import type { Answer } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';

/** `GET /connect/apps/v1/openid/public-key`: the certificate of the key that signs id_tokens; needs no token. */
export async function publicKey(pim: Pim): Promise<Answer> {
  return jsonAnswer({ public_key: (await pim.apps.signingKey.get()).certificate });
}
