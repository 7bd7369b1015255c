/** What a filter is about: a property of the item or the type of an attribute. */
export type FilterKind =
  | 'uuid'
  | 'identifier'
  | 'categories'
  | 'enabled'
  | 'completeness'
  | 'model-completeness'
  | 'groups'
  | 'family'
  | 'date-time'
  | 'structure-updated'
  | 'parent'
  | 'model-parent'
  | 'quality-score'
  | 'code-list'
  | 'text'
  | 'number'
  | 'metric'
  | 'price'
  | 'select'
  | 'boolean'
  | 'date'
  | 'file'
  | 'link'
  | 'table'
  | 'flag'
  | 'tree'
  | 'type-list'
  | 'unfilterable';

/**
 * How a value is written: `date-time` as `2026-12-31 23:59:59` in the server's time zone, `iso-date-time` as
 * `2026-12-31T23:59:59Z` without milliseconds, `date` as `2026-12-31`; `…-range` is a list of two; `days` a whole number;
 * `pattern` a regular expression of JavaScript, without slashes.
 */
export type ValueShape =
  | 'none'
  | 'text'
  | 'texts'
  | 'number'
  | 'flag'
  | 'date'
  | 'date-range'
  | 'date-time'
  | 'date-time-range'
  | 'iso-date-time'
  | 'days'
  | 'metric'
  | 'price'
  | 'pattern';

/** One operator: what value it takes, since which generation of PIMs there is (8 is SaaS), and what else it needs. */
export interface FilterOperator {
  operator: string;
  value: ValueShape;
  since: number;
  needsScope: boolean;
  needsLocale: boolean;
  needsLocales: boolean;
  /** The API has no such operator for the field: only an offline copy answers it. */
  onlyOffline: boolean;
}

type Row = readonly [operators: string, value: ValueShape, rest?: Partial<FilterOperator>];

const empty: Row = ['EMPTY|NOT EMPTY', 'none'];
const inList: Row = ['IN|NOT IN', 'texts'];
const compared = '<|<=|=|!=|>=|>';
const texts: Row = ['STARTS WITH|CONTAINS|DOES NOT CONTAIN|=|!=', 'text'];
const onAll = ['GREATER', 'LOWER'].flatMap((word) => [`${word} THAN`, `${word} OR EQUALS THAN`]);
const ofScope = { needsScope: true };

/**
 * The operators of each kind (api.akeneo.com, documentation, filters; pim-community-dev,
 * Enrichment/Bundle/Elasticsearch/Filter).
 */
const rows: Readonly<Record<FilterKind, readonly Row[]>> = {
  uuid: [['IN|NOT IN', 'texts', { since: 7 }]],
  identifier: [texts, empty, ['IN|NOT IN', 'texts', { since: 7 }]],
  categories: [
    ['IN|NOT IN|IN CHILDREN|NOT IN CHILDREN|IN OR UNCLASSIFIED', 'texts'],
    ['UNCLASSIFIED', 'none'],
  ],
  enabled: [['=|!=', 'flag']],
  completeness: [
    [compared, 'number', ofScope],
    [
      onAll.map((word) => `${word} ON ALL LOCALES`).join('|'),
      'number',
      { needsScope: true, needsLocales: true },
    ],
  ],
  'model-completeness': [
    ['AT LEAST COMPLETE|AT LEAST INCOMPLETE|ALL COMPLETE|ALL INCOMPLETE', 'none', ofScope],
  ],
  groups: [inList, empty],
  family: [inList, empty],
  'date-time': [
    ['=|!=|<|>', 'date-time'],
    ['BETWEEN|NOT BETWEEN', 'date-time-range'],
    ['SINCE LAST N DAYS', 'days'],
  ],
  'structure-updated': [['>', 'iso-date-time']],
  parent: [
    ['=', 'text'],
    ['IN', 'texts', { since: 7 }],
    ['EMPTY|NOT EMPTY', 'none', { since: 7 }],
  ],
  'model-parent': [
    ['IN', 'texts', { since: 6 }],
    ['EMPTY|NOT EMPTY', 'none', { since: 6 }],
  ],
  'quality-score': [['IN', 'texts', { since: 6, needsScope: true, needsLocale: true }]],
  'code-list': [['IN', 'texts']],
  text: [texts, empty, inList],
  number: [[compared, 'number'], empty],
  metric: [[compared, 'metric'], empty],
  price: [[compared, 'price'], empty],
  select: [inList, empty],
  boolean: [
    ['=|!=', 'flag'],
    ['EMPTY|NOT EMPTY', 'none', { since: 5 }],
  ],
  date: [['<|=|!=|>', 'date'], ['BETWEEN|NOT BETWEEN', 'date-range'], empty],
  file: [texts, empty],
  link: [inList, empty],
  table: [empty],
  flag: [['=', 'flag']],
  tree: [['=', 'text']],
  'type-list': [['IN', 'texts', { since: 7 }]],
  unfilterable: [],
};

const attributeKinds: readonly FilterKind[] = [
  ...(['text', 'number', 'metric', 'price', 'select', 'boolean', 'date'] as const),
  ...(['file', 'link', 'table', 'unfilterable'] as const),
];

/** What an offline copy adds to the API: `EMPTY` for all attributes, and operators that the API does not know. */
const offlineRows: readonly (readonly [kinds: readonly FilterKind[], row: Row])[] = [
  [attributeKinds, empty],
  [
    ['identifier', ...attributeKinds],
    ['DUPLICATE', 'none'],
  ],
  [
    ['identifier', 'text', 'select', 'file', 'link', 'unfilterable'],
    ['MATCHES', 'pattern'],
  ],
  [
    ['file', 'link'],
    ['MEDIA MISSING', 'none'],
  ],
];

/**
 * The operators for a kind: those that PIMs of a generation have, or those of an offline copy, which has all of the API
 * and some of its own, flagged `onlyOffline`. Without any, it can't be filtered by.
 */
export function operatorsOf(
  kind: FilterKind,
  generation: number,
  origin: 'live' | 'mirror' = 'live',
): readonly FilterOperator[] {
  const all = rows[kind].flatMap(operatorsIn);
  if (origin === 'live') return all.filter(({ since }) => since <= generation);
  const own = offlineRows.flatMap(([kinds, row]) => (kinds.includes(kind) ? operatorsIn(row) : []));
  const added = own.filter((one) => all.every(({ operator }) => operator !== one.operator));
  return [
    ...all.map((one) => ({ ...one, onlyOffline: one.since > generation })),
    ...added.map((one) => ({ ...one, onlyOffline: true })),
  ];
}

function operatorsIn([names, value, rest]: Row): FilterOperator[] {
  const none = {
    since: 4,
    needsScope: false,
    needsLocale: false,
    needsLocales: false,
    onlyOffline: false,
  };
  return names.split('|').map((operator) => ({ operator, value, ...none, ...rest }));
}
