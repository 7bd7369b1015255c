import type { CallLanguage } from '../../../preload/contract/catalog-records.ts';
import type { ResourceName } from '../../../preload/contract/catalog-resources.ts';
import { phpApiOf } from './php-apis.ts';

/** A call of the API as it is made. */
export interface ApiCall {
  baseUrl: string;
  /** Below `/api/rest/v1`, encoded. */
  path: string;
  query: Readonly<Record<string, string>>;
  resource: ResourceName;
  byUuid: boolean;
  /** Codes as they are, and the key of one entity; null for a list. */
  parents: readonly string[];
  key: string | null;
  /** How the PHP client lists it: with a page size, with parameters only, or with nothing. */
  paging: 'pages' | 'both' | 'cursor' | 'whole';
}

/** The call in another language. The token stands as the variable `AKENEO_TOKEN`: no secret is in the text. */
export function apiCallText(call: ApiCall, language: CallLanguage): string {
  return texts[language](call);
}

const texts: Readonly<Record<CallLanguage, (call: ApiCall) => string>> = {
  curl: (call) =>
    `curl ${shell(`${address(call)}${queryString(call)}`)} \\\n  --header "Authorization: Bearer $AKENEO_TOKEN"`,
  javascript: (call) =>
    [
      `const url = new URL(${json(address(call))});`,
      ...Object.entries(call.query).map(
        ([key, value]) => `url.searchParams.set(${json(key)}, ${json(value)});`,
      ),
      'const response = await fetch(url, {',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of the text that is written
      '  headers: { Authorization: `Bearer ${process.env.AKENEO_TOKEN}` },',
      '});',
      'const body = await response.json();',
    ].join('\n'),
  python: (call) =>
    [
      'import os',
      'import requests',
      '',
      'response = requests.get(',
      `    ${json(address(call))},`,
      ...(Object.keys(call.query).length === 0 ? [] : [`    params=${json(call.query)},`]),
      '    headers={"Authorization": "Bearer " + os.environ["AKENEO_TOKEN"]},',
      ')',
      'body = response.json()',
    ].join('\n'),
  'php-client': phpText,
};

function phpText(call: ApiCall): string {
  const { search, ...rest } = call.query;
  const own = ['page', 'limit', 'with_count', 'pagination_type', 'search_after'];
  const pairs = Object.entries(rest).flatMap(([key, value]) =>
    own.includes(key) ? [] : [[key, value] as const],
  );
  const parameters = [
    ...(search === undefined ? [] : [`'search' => json_decode(${php(search)}, true)`]),
    ...pairs.map(([key, value]) => `${php(key)} => ${value === 'true' ? 'true' : php(value)}`),
  ];
  const query = parameters.length === 0 ? [] : [`[${parameters.join(', ')}]`];
  const size = call.paging === 'pages' || call.paging === 'both' ? ['100'] : [];
  const list = query.length === 0 && size.length === 0 ? [] : [...size, ...query];
  const codes = call.parents.map(php);
  const method =
    call.key === null
      ? `all(${[...codes, ...list].join(', ')})`
      : `get(${[...codes, php(call.key)].join(', ')})`;
  return [
    '$builder = new \\Akeneo\\Pim\\ApiClient\\AkeneoPimClientBuilder(',
    `    ${php(call.baseUrl)}`,
    ');',
    "$client = $builder->buildAuthenticatedByAppToken(getenv('AKENEO_TOKEN'));",
    `$${call.key === null ? 'items' : 'item'} = $client->${phpApiOf(call.resource, call.byUuid)}->${method};`,
  ].join('\n');
}

function address({ baseUrl, path }: ApiCall): string {
  return `${baseUrl}/api/rest/v1${path}`;
}

function queryString({ query }: ApiCall): string {
  const parts = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** A literal of JavaScript and of Python. */
function json(value: unknown): string {
  return JSON.stringify(value);
}

function shell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function php(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
