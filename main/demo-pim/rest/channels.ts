import { type ChannelDefinition, channelDefinitions } from '../catalog/data/channels.ts';
import { labelsOf } from '../catalog/words/localized.ts';
import { structureList } from '../pagination/structure-list.ts';
import { jsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { localeRules } from './convert-measurements.ts';
import { byCode, mapOrEmpty } from './shape.ts';

/** `GET /channels`. */
export function listChannels(pim: Pim, call: Call): Answer {
  return structureList(call, '/api/rest/v1/channels', channelDefinitions, (channel) => ({
    code: channel.code,
    content: represent(pim, channel),
  }));
}

/** `GET /channels/{code}`. */
export function getChannel(pim: Pim, call: Call): Answer {
  const code = parameter(call, 'code');
  const channel = byCode(channelDefinitions, code);
  if (channel === undefined) throw notFound(`Channel "${code}" does not exist.`);
  return jsonAnswer(represent(pim, channel));
}

function represent(pim: Pim, channel: ChannelDefinition): Record<string, unknown> {
  return {
    code: channel.code,
    currencies: channel.currencies,
    locales: channel.locales,
    category_tree: channel.tree,
    conversion_units: mapOrEmpty(pim, conversionUnits(pim, channel)),
    labels: mapOrEmpty(pim, labelsOf(channel.labels)),
  };
}

/** On SaaS the onlineshop has rules by locale beside its units. Source: api.akeneo.com, target market settings. */
function conversionUnits(pim: Pim, { code, conversionUnits: units }: ChannelDefinition) {
  if (!pim.version.isSaas || code !== 'ecommerce') return units;
  return { ...units, pim_config_attribute_locale_rules: localeRules };
}
