import type { AppAuthorization } from '../../../preload/contract/app-authorization.ts';
import type { Notice, Settings } from '../../../preload/contract/application.ts';
import type { ProductRow } from '../../../preload/contract/catalog.ts';
import type { LoopbackState } from '../../../preload/contract/consent.ts';
import { noNetworkSettings } from '../../../preload/contract/network.ts';
import type { AddressReading } from '../../../preload/contract/pim-address.ts';
import type { AppAccess, Profile } from '../../../preload/contract/profile.ts';
import type { CheckResult, Verification } from '../../../preload/contract/verification.ts';
import type { WindowTabs } from '../../../preload/contract/windows.ts';
import type { Answers } from './fake-bridge.ts';
import { settingsAnswers } from './sample-settings.ts';

const hour = 3600_000;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();

/** A uuid that ends with the number. */
export const uuid = (number: number) => `8f1c6e0a-52b4-4c1e-9d3a-${String(number).padStart(12, '0')}`;

export function profile(number: number, more: Partial<Profile> = {}): Profile {
  return {
    id: uuid(number),
    name: `Profile ${number}`,
    description: '',
    environment: 'other',
    group: '',
    baseUrl: `https://pim${number}.example.com`,
    access: { kind: 'connection', clientId: `${number}_3kq9zr0x6m8g`, username: `erp_${1000 + number}` },
    demo: false,
    createdAt: ago(40 * 24 * hour),
    lastUsedAt: ago(3 * hour),
    lastVerification: {
      at: ago(26 * hour),
      outcome: 'works',
      problem: null,
      version: '7.0.42',
      edition: 'EE',
    },
    ...more,
  };
}

export const someProfiles: Profile[] = [
  profile(1, {
    name: 'Northwind',
    environment: 'production',
    group: 'Northwind Traders',
    baseUrl: 'https://northwind.cloud.akeneo.com',
  }),
  profile(2, {
    name: 'Northwind sandbox',
    environment: 'staging',
    group: 'Northwind Traders',
    baseUrl: 'https://northwind-sandbox.cloud.akeneo.com',
    lastVerification: {
      at: ago(2 * hour),
      outcome: 'limited',
      problem: 'permission-missing',
      version: '7.0.42',
      edition: 'EE',
    },
  }),
  profile(3, {
    name: 'Garden catalogue, development',
    environment: 'development',
    group: 'Holm & Söhne',
    baseUrl: 'http://localhost:8080/garden',
    lastVerification: {
      at: ago(400 * hour),
      outcome: 'failed',
      problem: 'client-rejected',
      version: null,
      edition: null,
    },
    lastUsedAt: ago(400 * hour),
  }),
  profile(4, {
    name: 'Demo PIM',
    demo: true,
    baseUrl: 'http://127.0.0.1:41234',
    lastVerification: null,
    lastUsedAt: null,
  }),
];

export function check(id: CheckResult['id'], more: Partial<CheckResult> = {}): CheckResult {
  return { id, state: 'passed', durationMs: 120, facts: {}, problem: null, ...more };
}

export function passedChecks(): CheckResult[] {
  return [
    check('reach', { durationMs: 84 }),
    check('identify', { durationMs: 131, facts: { routes: 187 } }),
    check('authorize', { durationMs: 412 }),
    check('version', { durationMs: 96, facts: { version: '7.0.42', edition: 'EE' } }),
    check('channels', { durationMs: 148, facts: { channels: 3 } }),
  ];
}

export function verification(attemptId: string, more: Partial<Verification> = {}): Verification {
  return { attemptId, outcome: 'works', checks: passedChecks(), finishedAt: ago(0), ...more };
}

/** What a person granted, all that was asked for unless said otherwise. */
export function appAuthorization(asked: string[], more: Partial<AppAuthorization> = {}): AppAuthorization {
  return { asked, granted: [...asked].sort(), identity: null, ...more };
}

/** Access as a connected app. */
export function appAccess(more: Partial<AppAccess> = {}): AppAccess {
  return {
    kind: 'app',
    clientId: '9f3c1c0e-5a4b-4c56-8a0f-2f6c0a1d7b11',
    callbackUrl: 'http://127.0.0.1:43117/callback',
    authorization: appAuthorization(['read_channel_settings', 'read_products']),
    authorizedAt: ago(12 * 24 * hour),
    ...more,
  };
}

export function loopbackState(port: number, listening: boolean): LoopbackState {
  return {
    port,
    callbackUrl: `http://127.0.0.1:${port}/callback`,
    activateUrl: `http://127.0.0.1:${port}/activate`,
    listening,
    problem: null,
  };
}

/** A plain stand-in for main's reading: enough for the screen, not a copy of the rules. */
export function readAddress(text: string): AddressReading {
  const bare = text.trim();
  if (bare === '') {
    return { understood: false, problem: { code: 'address-empty', params: {}, retryable: false } };
  }
  if (bare.includes('api.akeneo.com')) {
    return {
      understood: false,
      problem: { code: 'address-documentation-site', params: { host: 'api.akeneo.com' }, retryable: false },
    };
  }
  const withScheme = /^https?:\/\//.test(bare) ? bare : `https://${bare}`;
  const baseUrl = withScheme.replace(/\/?#.*$/, '').replace(/\/$/, '');
  return {
    understood: true,
    baseUrl,
    changes: [
      ...(withScheme === bare ? [] : (['scheme-added'] as const)),
      ...(bare.includes('#') ? (['interface-path-removed'] as const) : []),
    ],
    insecure: baseUrl.startsWith('http:') && !baseUrl.includes('localhost') && !baseUrl.includes('127.0.0.1'),
  };
}

export function productRow(number: number, more: Partial<ProductRow> = {}): ProductRow {
  const names = [
    'Folding chair “Sylt”',
    'Trekking backpack 45 l',
    'Gießkanne Kupfer',
    'Desk lamp',
    'حقيبة سفر',
  ];
  return {
    key: uuid(number),
    uuid: uuid(number),
    identifier: `SKU-${String(number).padStart(6, '0')}`,
    label: number % 11 === 0 ? null : `${names[number % names.length]} ${number}`,
    family: number % 3 === 0 ? 'garden_furniture' : 'accessories',
    familyLabel: number % 3 === 0 ? 'Garden furniture' : 'Accessories',
    enabled: number % 4 !== 0,
    parent: number % 5 === 0 ? `MODEL-${number % 50}` : null,
    categories: number % 2 ? ['master_garden', 'print_summer'] : ['master_accessories'],
    valueCount: 12 + (number % 40),
    created: ago(3000 * hour),
    updated: ago((number % 500) * hour),
    ...more,
  };
}

const productValues = [
  ['name', 'Name', 'Folding chair “Sylt”', 'en_US', null],
  ['name', 'Name', 'Klappstuhl „Sylt“', 'de_DE', null],
  ['name', 'Name', 'كرسي قابل للطي', 'ar_AE', null],
  [
    'description',
    'Description',
    `<p>${'A folding chair of acacia wood, oiled twice, with brass hinges. '.repeat(14)}</p>`,
    'en_US',
    'ecommerce',
  ],
  ['description', 'Description', 'Ein Klappstuhl aus Akazienholz.', 'de_DE', 'print'],
  [
    'price',
    'Price',
    [
      { amount: '89.90', currency: 'EUR' },
      { amount: '99.00', currency: 'USD' },
    ],
    null,
    null,
  ],
  ['weight', 'Weight', { amount: '4.2000', unit: 'KILOGRAM' }, null, null],
  ['colors', 'Colours', ['oak', 'anthracite', 'sand'], null, null],
  ['foldable', 'Foldable', true, null, null],
  ['seats', 'Number of seats', 1, null, null],
  ['release_date', 'Release date', '2026-03-01T00:00:00+00:00', null, 'ecommerce'],
  ['packshot', 'Packshot', 'a/b/c/d/3f2a_sylt_front.jpg', null, null],
  [
    'composition',
    null,
    [
      { material: 'acacia', share: 92 },
      { material: 'brass', share: 8 },
    ],
    null,
    null,
  ],
  ['empty_note', 'Note', null, null, null],
] as const;

/** How many products the sample PIM has. */
const productTotal = 1204;

/** Answers of a PIM and a computer on which everything works. */
export function sampleAnswers(profiles: Profile[] = someProfiles, notices: Notice[] = []): Answers {
  let known = profiles;
  let told = notices;
  let listener = loopbackState(43_117, false);
  let settings: Settings = {
    theme: 'system',
    home: { view: 'tiles', sort: 'name', collapsed: [] },
    backgroundCheck: false,
    language: 'en',
    network: noNetworkSettings,
  };
  let open: WindowTabs = { tabs: [], active: null };
  let removed: Profile | undefined;
  return {
    ...settingsAnswers(),
    app: {
      info: () => ({
        version: '0.1.0',
        platform: 'linux',
        host: 'electron',
        chrome: '150',
        node: '24',
        userData: '-',
      }),
      notices: () => told,
      dismissNotice: ({ id }, { bridge }) => {
        told = told.filter((notice) => notice.id !== id);
        bridge.emit('noticesChanged', told);
        return undefined;
      },
      secretStorage: () => ({ kind: 'keyring', backend: 'gnome_libsecret' }),
    },
    settings: {
      get: () => settings,
      set: (change, { bridge }) => {
        settings = { ...settings, ...(change as Partial<Settings>) };
        bridge.emit('settingsChanged', settings);
        return settings;
      },
    },
    onboarding: {
      readAddress: ({ text }) => readAddress(text),
      inspectAddress: ({ baseUrl }) => ({
        baseUrl,
        routes: 187,
        offers: {
          productsByUuid: true,
          systemInformation: true,
          assetManager: true,
          referenceEntities: false,
          connectedApps: true,
        },
        announcedHost: null,
        durationMs: 231,
      }),
      authorizeAndTest: ({ attemptId, credentials }, { bridge }) => {
        for (const each of passedChecks()) bridge.emit('checkProgress', { attemptId, check: each });
        if (credentials.kind === 'connection') return verification(attemptId);
        return verification(attemptId, { authorization: appAuthorization(credentials.scopes) });
      },
      save: ({ details }, { bridge }) => {
        const saved = profile(90, { ...details, baseUrl: 'https://acme-staging.cloud.akeneo.com' });
        known = [...known, saved];
        bridge.emit('profilesChanged', known);
        return saved;
      },
      discard: () => undefined,
    },
    profiles: {
      list: () => known,
      open: ({ profileId }) => {
        const found = known.find(({ id }) => id === profileId);
        if (!found) throw new Error('unknown profile');
        return found;
      },
      update: ({ profileId, details }) => {
        known = known.map((each) => (each.id === profileId ? { ...each, ...details } : each));
        return { ...profile(1), ...known.find(({ id }) => id === profileId) };
      },
      remove: ({ profileId }, { bridge }) => {
        removed = known.find(({ id }) => id === profileId);
        known = known.filter(({ id }) => id !== profileId);
        bridge.emit('profilesChanged', known);
        return undefined;
      },
      secretState: () => ({ kept: 'keyring', setAt: ago(500 * hour) }),
      enterSecrets: () => verification('secrets'),
      changeAddress: ({ attemptId }) => verification(attemptId),
      enterPassword: () => undefined,
      authorize: ({ attemptId, app }, { bridge }) => {
        for (const each of passedChecks()) bridge.emit('checkProgress', { attemptId, check: each });
        return verification(attemptId, { authorization: appAuthorization(app.scopes) });
      },
      announceScopes: () => undefined,
      verify: ({ attemptId }, { bridge }) => {
        for (const each of passedChecks()) bridge.emit('checkProgress', { attemptId, check: each });
        return verification(attemptId);
      },
      undoRemove: (_argument, { bridge }) => {
        if (!removed) throw new Error('nothing removed');
        known = [...known, removed];
        bridge.emit('profilesChanged', known);
        return removed;
      },
      duplicate: ({ profileId, details, baseUrl }, { bridge }) => {
        const original = known.find(({ id }) => id === profileId) ?? profile(1);
        const copy = { ...original, ...details, baseUrl, id: uuid(95), lastVerification: null };
        known = [...known, copy];
        bridge.emit('profilesChanged', known);
        return copy;
      },
      pin: ({ profileId, pinned }, { bridge }) => {
        known = known.map(({ pinned: before, ...each }) =>
          (each.id === profileId ? pinned : before) ? { ...each, pinned: true } : each,
        );
        bridge.emit('profilesChanged', known);
        return { ...profile(1), ...known.find(({ id }) => id === profileId) };
      },
      moveToGroup: ({ profileIds, group }, { bridge }) => {
        known = known.map((each) => (profileIds.includes(each.id) ? { ...each, group } : each));
        bridge.emit('profilesChanged', known);
        return known.filter(({ id }) => profileIds.includes(id));
      },
      checkAll: ({ attemptId, profileIds }, { bridge }) => {
        const items = profileIds.map((profileId) => ({
          profileId,
          outcome: 'works' as const,
          problem: null,
          needs: null,
        }));
        items.forEach((item, index) => {
          const more = { attemptId, total: items.length, running: [], over: false };
          bridge.emit('checkAllProgress', { ...more, done: index + 1, item });
        });
        return items;
      },
      stopBackgroundCheck: () => undefined,
    },
    windows: {
      restored: () => open,
      remember: (tabs) => {
        open = tabs;
        return undefined;
      },
      open: () => undefined,
      close: () => undefined,
    },
    catalog: {
      channels: () => ({
        readAt: ago(0),
        items: [
          channel('ecommerce', 'E-commerce', ['en_US', 'fr_FR', 'de_DE'], ['EUR', 'USD']),
          channel('print', 'Print', ['de_DE'], ['EUR']),
          { understood: false, raw: { code: 12, locales: null }, issues: ['code: expected a string'] },
          channel(
            'marketplace',
            'Marketplace',
            ['en_US', 'en_GB', 'fr_FR', 'it_IT', 'es_ES', 'nl_NL', 'pl_PL'],
            ['EUR', 'GBP', 'PLN'],
          ),
        ],
      }),
      locales: () => ({
        readAt: ago(0),
        items: ['en_US', 'fr_FR', 'de_DE', 'ar_AE'].map((code) => ({
          understood: true as const,
          item: { code, enabled: code !== 'ar_AE' },
        })),
      }),
      currencies: () => ({
        readAt: ago(0),
        items: ['EUR', 'USD', 'GBP', 'PLN'].map((code) => ({
          understood: true as const,
          item: { code, enabled: true },
        })),
      }),
      productCount: () => ({ count: productTotal, readAt: ago(0) }),
      products: ({ after, limit }) => {
        const start = after ? Number(after) : 0;
        const count = Math.min(limit, productTotal - start);
        return {
          items: Array.from({ length: count }, (_, index) => {
            const number = start + index + 1;
            if (number === 6) {
              return {
                understood: false as const,
                raw: { identifier: 'SKU-000006', values: 'none', enabled: 'yes' },
                issues: ['values: expected an object', 'enabled: expected true or false'],
              };
            }
            return { understood: true as const, item: productRow(number) };
          }),
          next: start + count < productTotal ? String(start + count) : null,
          readAt: ago(0),
        };
      },
      product: ({ key }) => ({
        row: productRow(Number(key.slice(-12)), {}),
        values: productValues.map(([attribute, attributeLabel, data, locale, scope]) => ({
          attribute,
          attributeLabel,
          locale,
          scope,
          data: structuredClone(data) as never,
        })),
        raw: {
          uuid: key,
          identifier: 'SKU',
          enabled: true,
          family: 'garden_furniture',
          values: Object.fromEntries(
            productValues.map(([code, , data]) => [
              code,
              [{ data: structuredClone(data) as never, locale: null, scope: null }],
            ]),
          ),
        },
        readAt: ago(0),
      }),
    },
    consent: {
      choose: () => undefined,
      paste: () => undefined,
      show: () => undefined,
    },
    loopback: {
      state: () => listener,
      change: ({ port, listening }) => {
        listener = loopbackState(port ?? listener.port, listening ?? listener.listening);
        return listener;
      },
    },
    demoPim: {
      start: () => ({
        url: 'http://127.0.0.1:41234',
        products: productTotal,
        connection: {
          clientId: '1_4ugt9k2x1yw4w8o0k44gwsc8kg8kks8w8ow0oc4sgwksowgkws',
          secret: '2xn5m8hn0lwkc8sok4cg44cw8w0kgo4w84ocgs0w4ow8kc0w00',
          username: 'demo_4821',
          password: 'b4d83ad3c',
        },
        app: {
          clientId: 'b1c2d3e4-0f1a-4b2c-8d3e-4f5a6b7c8d9e',
          clientSecret:
            'ZjU4M2FkNDk2ZTg0YjQ5YTc4ZDY3OGQ0NzE5YzE3ZTg5MzQ5ZGM3ODk0YjQ5YTc4ZDY3OGQ0NzE5YzE3ZTg5MzQ5',
          callbackUrl: 'http://127.0.0.1:43117/callback',
        },
        user: { username: 'julia', password: 'julia' },
      }),
    },
  };
}

function channel(code: string, label: string, locales: string[], currencies: string[]) {
  return {
    understood: true as const,
    item: { code, labels: { en_US: label }, locales, currencies, categoryTree: 'master' },
  };
}
