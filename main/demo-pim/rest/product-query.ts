import { type ChannelDefinition, channelDefinitions } from '../catalog/data/channels.ts';
import type { Parameter } from '../pagination/links.ts';
import { unprocessable } from '../server/api-error.ts';
import type { Call } from '../server/call.ts';
import type { Pim } from '../server/pim.ts';
import { conversionsOf } from './convert-measurements.ts';
import type { Selection } from './product-json.ts';
import { byCode } from './shape.ts';

/** What a list of products is asked for beside its page. */
export interface ProductQuery {
  readonly selection: Selection;
  readonly channel: ChannelDefinition | undefined;
}

/** The parameters attributes, scope, locales and with_…; throws ApiError 422 for what does not exist. */
export function productQuery(pim: Pim, call: Call): ProductQuery {
  const attributeCodes = list(call.query.get('attributes'));
  const unknown = attributeCodes?.filter((code) => !pim.catalog.structure.attributes.has(code)) ?? [];
  if (unknown.length > 0) {
    throw unprocessable(`${plural('Attribute', unknown)} ${unknown.length > 1 ? 'do' : 'does'} not exist.`);
  }
  const scope = call.query.get('scope');
  const channel = scope === undefined || scope === '' ? undefined : byCode(channelDefinitions, scope);
  if (scope !== undefined && scope !== '' && channel === undefined)
    throw unprocessable(`Scope "${scope}" does not exist.`);
  const locales = checkedLocales(call, channel);
  const flag = (name: string) => call.query.get(name) === 'true';
  const selection: Selection = {
    attributes: attributeCodes === undefined ? null : new Set(attributeCodes),
    locales: locales === undefined ? null : new Set(locales),
    scope: channel?.code ?? null,
    withAttributeOptions: flag('with_attribute_options'),
    withQualityScores: flag('with_quality_scores'),
    withCompletenesses: flag('with_completenesses'),
    withAssetShareLinks: pim.version.isSaas && flag('with_asset_share_links'),
    conversions: conversionsOf(pim, call, channel?.code ?? null),
  };
  return { selection, channel };
}

/** The parameter `locales`; throws ApiError 422 for locales that are not activated, in a channel where one is given. */
export function checkedLocales(
  call: Call,
  channel: ChannelDefinition | undefined,
): readonly string[] | undefined {
  const locales = list(call.query.get('locales'));
  if (locales !== undefined) checkLocales(locales, channel);
  return locales;
}

const linkedNames = [
  'search',
  'scope',
  'search_scope',
  'search_locale',
  'locales',
  'attributes',
  'with_attribute_options',
  'with_quality_scores',
  'with_completenesses',
  'with_asset_share_links',
  'convert_measurements',
];

/** The parameters that a link repeats; unknown ones are dropped. */
export function linkedParameters(call: Call): readonly Parameter[] {
  return linkedNames.flatMap((name): Parameter[] => {
    const value = call.query.get(name);
    return value === undefined || value === '' ? [] : [[name, value]];
  });
}

/** Whether a locale is switched on in some channel. */
export function isActivated(locale: string): boolean {
  return channelDefinitions.some((channel) => channel.locales.includes(locale));
}

function checkLocales(locales: readonly string[], channel: ChannelDefinition | undefined): void {
  const unknown = locales.filter((locale) => !isActivated(locale));
  if (unknown.length > 0) {
    const [verb, state] = unknown.length > 1 ? ['do', 'are'] : ['does', 'is'];
    throw unprocessable(`${plural('Locale', unknown)} ${verb} not exist or ${state} not activated.`);
  }
  if (channel === undefined) return;
  const foreign = locales.filter((locale) => !channel.locales.includes(locale));
  if (foreign.length > 0) {
    const verb = foreign.length > 1 ? 'are' : 'is';
    throw unprocessable(
      `${plural('Locale', foreign)} ${verb} not activated for the scope "${channel.code}".`,
    );
  }
}

function plural(noun: string, codes: readonly string[]): string {
  return `${noun}${codes.length > 1 ? 's' : ''} "${codes.join(', ')}"`;
}

function list(value: string | undefined): readonly string[] | undefined {
  return value === undefined || value === '' ? undefined : value.split(',');
}
