import type { ImportItem, ImportPreview } from '../../../preload/contract/exchange.ts';
import type { Answers } from '../support/fake-bridge.ts';
import { uuid } from '../support/sample-answers.ts';

export const clientId = '12_3qsqjoyt3ssgkc0s0ksk4o0sw0gw0k4s8wo0s8k4w4gcg0k0kw';

export function item(index: number, more: Partial<ImportItem> = {}): ImportItem {
  return {
    index,
    name: `Shop ${index}`,
    environment: 'staging',
    group: '',
    baseUrl: `https://shop${index}.example.com`,
    kind: 'connection',
    clientId,
    username: `erp_${index}`,
    callbackUrl: null,
    clientSecret: 'missing',
    password: 'missing',
    missing: [],
    state: 'new',
    existing: null,
    duplicateOf: null,
    choices: ['add', 'skip'],
    suggested: 'add',
    problem: null,
    ...more,
  };
}

export function preview(items: ImportItem[], more: Partial<ImportPreview> = {}): ImportPreview {
  return {
    previewId: 'preview-1',
    source: 'profiles-file',
    fileName: 'team.pimscope.json',
    secrets: 'none',
    items,
    ...more,
  };
}

/** One entry of each state: new, repeated, the same as Northwind, in conflict with its sandbox, and invalid. */
export function someItems(): ImportItem[] {
  const known = { duplicateOf: null, choices: ['replace', 'keep-both', 'skip'] as const };
  return [
    item(0),
    item(1, { duplicateOf: 0, choices: ['keep-both', 'skip'], suggested: 'skip', name: 'Shop 0 again' }),
    item(2, {
      ...known,
      choices: [...known.choices],
      name: 'Northwind',
      state: 'same',
      suggested: 'skip',
      existing: { profileId: uuid(1), name: 'Northwind', differences: [] },
    }),
    item(3, {
      ...known,
      choices: [...known.choices],
      name: 'Northwind test',
      environment: 'staging',
      group: 'Tests',
      baseUrl: 'https://northwind-sandbox.cloud.akeneo.com',
      state: 'conflicting',
      suggested: 'skip',
      existing: { profileId: uuid(2), name: 'Northwind sandbox', differences: ['name', 'group', 'scopes'] },
    }),
    item(4, {
      name: '5',
      state: 'invalid',
      baseUrl: null,
      clientId: null,
      username: null,
      choices: ['skip'],
      suggested: 'skip',
      problem: { code: 'import-entry-invalid', params: { places: 'access.kind' }, retryable: false },
    }),
  ];
}

/** Main's answers for exchange: what is chosen and read gives this preview. */
export function exchangeAnswers(first: ImportPreview): Answers {
  return {
    exchange: {
      chooseFile: () => first,
      readText: () => first,
      preview: () => first,
      discard: () => undefined,
      unlock: () => first,
    },
    secrets: { ratePassphrase: ({ passphrase }) => rate(passphrase) },
  };
}

/** A stand-in for main's judgement: by length only. */
function rate(passphrase: string) {
  return {
    bits: passphrase.length * 3,
    weakness: passphrase.length < 12 ? ('too-short' as const) : null,
  };
}
