import type {
  SheetCheck,
  SheetForProfile,
  SheetSummary,
} from '../../../preload/contract/connector-sheets.ts';
import type { Answers } from '../support/fake-bridge.ts';
import { uuid } from '../support/sample-answers.ts';

const documentation = 'https://docs.example.com/akeneo';

export const summaries: SheetSummary[] = [
  { id: 'nexla', name: 'Nexla', vendor: 'Nexla', documentation, access: ['app'], form: 'form' },
  {
    id: 'patchworks',
    name: 'Patchworks',
    vendor: 'Patchworks',
    documentation,
    access: ['connection'],
    form: 'form',
  },
  {
    id: 'dotenv',
    name: 'Environment variables',
    vendor: 'Generic',
    documentation,
    access: ['connection', 'app'],
    form: 'document',
  },
];

function summary(sheetId: string): SheetSummary {
  const found = summaries.find(({ id }) => id === sheetId);
  if (!found) throw new Error(`no sheet ${sheetId}`);
  return found;
}

/** A sheet as main fills it in, with fields of each kind. */
export function sheet(sheetId: string, more: Partial<SheetForProfile> = {}): SheetForProfile {
  const field = { required: true, hint: null, secret: null, state: 'ready' as const };
  const isForm = summary(sheetId).form === 'form';
  return {
    ...summary(sheetId),
    profileId: uuid(1),
    fields: isForm
      ? [
          { ...field, id: 'client-id', label: 'Client ID', shown: '1_3kq9zr0x6m8g' },
          {
            ...field,
            id: 'client-secret',
            label: 'Client Secret',
            secret: 'clientSecret',
            shown: '••••••••k0kw',
          },
          {
            ...field,
            id: 'store-url',
            label: 'Store URL',
            shown: 'northwind.cloud.akeneo.com/',
            hint: { en: 'Without https:// and with a closing slash.' },
          },
          {
            ...field,
            id: 'password',
            label: 'Password',
            secret: 'password',
            state: 'missing',
            shown: null,
          },
        ]
      : [],
    document: isForm
      ? null
      : { fileName: 'northwind.env', preview: 'AKENEO_CLIENT_SECRET=<client secret>\n' },
    steps: [
      { releases: ['SaaS', '7.0'], fits: true, steps: [{ en: 'Open Connect > Connection settings.' }] },
      { releases: ['4.0'], fits: false, steps: [{ en: 'Open System > Connections.' }] },
    ],
    notes: [
      {
        id: 'full-stop',
        claim: { en: 'The key is “access_token.”.' },
        fact: { en: 'The key is access_token.' },
        reason: { en: 'The full stop slipped in.' },
        source: null,
      },
    ],
    ...more,
  };
}

export function check(sheetId: string, more: Partial<SheetCheck> = {}): SheetCheck {
  return {
    sheetId,
    profileId: uuid(1),
    checkedAt: new Date().toISOString(),
    works: 'no',
    requirements: [
      { id: 'access', state: 'ok', code: 'access-fits', params: { connector: 'Patchworks' }, because: null },
      { id: 'secrets', state: 'problem', code: 'secrets-missing', params: {}, because: null },
      {
        id: 'verified',
        state: 'unknown',
        code: 'never-verified',
        params: {},
        because: { en: 'It meets the same PIM.' },
      },
    ],
    live: null,
    ...more,
  };
}

/** Main's answers for connector sheets. */
export function sheetAnswers(): Answers {
  return {
    connectorSheets: {
      list: () => summaries,
      sheet: ({ sheetId, profileId }) => sheet(sheetId, { profileId }),
      check: ({ sheetId }) => check(sheetId),
      copyField: () => ({ copied: true, secret: null }),
      copyDocument: () => ({ copied: true, secret: null }),
      saveFile: ({ withSecrets }) => ({ path: '/home/jo/northwind.env', withSecrets }),
      dueRotations: () => [],
    },
  };
}
