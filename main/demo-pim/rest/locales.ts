import { channelDefinitions } from '../catalog/data/channels.ts';
import { localeCodes } from '../catalog/data/codes.ts';
import { structureList } from '../pagination/structure-list.ts';
import { jsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { enabledSearch } from './enabled-search.ts';
import { byCode } from './shape.ts';

const active = new Set(channelDefinitions.flatMap((channel) => channel.locales));
const locales = [...localeCodes].sort().map((code) => ({ code, enabled: active.has(code) }));

/** `GET /locales`: all that the PIM knows, enabled or not. */
export function listLocales(_pim: Pim, call: Call): Answer {
  return structureList(call, '/api/rest/v1/locales', enabledSearch(call, locales), toItem);
}

/** `GET /locales/{code}`. */
export function getLocale(_pim: Pim, call: Call): Answer {
  const code = parameter(call, 'code');
  const locale = byCode(locales, code);
  if (locale === undefined) throw notFound(`Locale "${code}" does not exist.`);
  return jsonAnswer(locale);
}

function toItem(locale: { code: string; enabled: boolean }) {
  return { code: locale.code, content: locale };
}
