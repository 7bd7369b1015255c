import { jsonAnswer } from '../server/answers.ts';
import type { Answer } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';

/** `GET /system-information`, since 6.0. */
export function systemInformation(pim: Pim): Answer {
  return jsonAnswer({ version: pim.version.versionText, edition: pim.version.editionText });
}
