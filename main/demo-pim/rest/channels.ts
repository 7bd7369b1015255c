import { type ChannelDefinition, channelDefinitions } from '../catalog/data/channels.ts';
import { labelsOf } from '../catalog/words/localized.ts';
import { structureList } from '../pagination/structure-list.ts';
import { jsonAnswer } from '../server/answers.ts';
import { notFound } from '../server/api-error.ts';
import { type Answer, type Call, parameter } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
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
    conversion_units: mapOrEmpty(pim, channel.conversionUnits),
    labels: mapOrEmpty(pim, labelsOf(channel.labels)),
  };
}
