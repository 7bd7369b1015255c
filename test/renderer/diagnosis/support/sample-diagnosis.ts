import type {
  Diagnosis,
  DiagnosisStep,
  Permission,
  PermissionRow,
} from '../../../../preload/contract/diagnosis.ts';
import { diagnosisCheckIds } from '../../../../preload/contract/diagnosis-names.ts';
import type { Problem } from '../../../../preload/contract/problem.ts';
import { uuid } from '../../support/sample-answers.ts';

const pim = 'https://northwind.cloud.akeneo.com';
const at = '2026-11-26T09:30:00.000Z';

/** What each check sees of a PIM on which all is well. */
const facts: Partial<Record<DiagnosisStep['id'], DiagnosisStep['facts']>> = {
  resolve: { addresses: '203.0.113.7', named: 'yes' },
  connect: { address: '203.0.113.7:443', milliseconds: 18, via: 'direct' },
  tls: { encrypted: 'yes', protocol: 'TLSv1.3', issuer: "Let's Encrypt R11", days: 61 },
  proxy: { proxy: 'none' },
  scheme: { scheme: 'https' },
  'root-listing': { paths: 118, host: pim, line: 'SaaS' },
  clock: { known: 'yes', seconds: 0 },
  token: { expiresInMinutes: 60 },
  'system-information': { offered: 'yes', version: '7.0.42', edition: 'EE', line: '7.0' },
  channels: { channels: 3, names: 'ecommerce, mobile, print' },
  permissions: { offered: 4, readable: 4, unreadable: '', unknown: '' },
};

export function step(id: DiagnosisStep['id'], more: Partial<DiagnosisStep> = {}): DiagnosisStep {
  return {
    id,
    state: 'passed',
    startedAt: at,
    durationMs: 42,
    facts: facts[id] ?? {},
    finding: null,
    calls: [],
    ...more,
  };
}

/** All checks passed, but for those given. */
export function steps(...other: DiagnosisStep[]): DiagnosisStep[] {
  return diagnosisCheckIds.map((id) => other.find((one) => one.id === id) ?? step(id));
}

export function permission(more: Partial<Permission> = {}): Permission {
  return { offered: true, scope: 'not-needed', role: 'allowed', needsScope: null, needsAcl: null, ...more };
}

export function row(resource: string, more: Partial<PermissionRow> = {}): PermissionRow {
  return {
    resource,
    read: permission(),
    write: permission({ role: 'unknown' }),
    delete: null,
    empty: false,
    problem: null,
    ...more,
  };
}

export const channelsRefused: Problem = {
  code: 'permission-missing',
  params: { permission: 'list channels', host: 'northwind.cloud.akeneo.com' },
  evidence: { request: `GET ${pim}/api/rest/v1/channels?limit=1`, status: 403 },
  retryable: false,
};

export function diagnosis(more: Partial<Diagnosis> = {}): Diagnosis {
  return {
    id: 'diagnosis-1',
    profileId: uuid(1),
    profileName: 'Northwind',
    baseUrl: pim,
    accessKind: 'connection',
    appVersion: '0.1.0',
    startedAt: at,
    finishedAt: at,
    durationMs: 2140,
    degree: 'works',
    headline: { code: 'works', params: {}, finding: null },
    version: '7.0.42',
    edition: 'EE',
    versionLine: '7.0',
    steps: steps(),
    certificates: [
      {
        subject: 'CN=northwind.cloud.akeneo.com',
        issuer: "C=US, O=Let's Encrypt, CN=R11",
        validFrom: '2026-11-01T00:00:00.000Z',
        validTo: '2027-01-30T00:00:00.000Z',
        fingerprint: 'AB:CD:EF:01',
        names: ['northwind.cloud.akeneo.com'],
      },
    ],
    permissions: [
      row('channels'),
      row('locales', { write: null }),
      row('families', { delete: permission({ role: 'unknown' }) }),
      row('products-uuid', { delete: permission({ role: 'unknown' }) }),
    ],
    ...more,
  };
}

/** A role that may not list channels, as a connection sees it. */
export function channelsDenied(): Diagnosis {
  const menu = ['System', 'Roles', 'Web API permissions'];
  const where = {
    kind: 'akeneo' as const,
    place: 'roles' as const,
    menu,
    permissions: ['List channels'],
    acls: ['pim_api_channel_list'],
    scopes: [],
    opens: true,
  };
  return diagnosis({
    degree: 'works-with-limits',
    headline: {
      code: 'cannot-read-connection',
      params: { resources: 'channels' },
      finding: channelsRefused,
    },
    steps: steps(
      step('channels', {
        state: 'limited',
        finding: { problem: channelsRefused, causes: ['permission-missing'], remedies: [where] },
        calls: [
          {
            startedAt: at,
            attempt: 1,
            method: 'GET',
            url: `${pim}/api/rest/v1/channels?limit=100`,
            status: 403,
            durationMs: 88,
            bytes: 76,
            problem: null,
            requestHeaders: { authorization: 'Bearer (hidden)', accept: 'application/json' },
            requestBody: '',
            answerHeaders: { 'content-type': 'application/json' },
            answerBody: '{"code":403,"message":"Access forbidden. You are not allowed to list channels."}',
            remoteAddress: '203.0.113.7:443',
            requestId: 'req-81',
          },
        ],
      }),
    ),
    permissions: [
      row('channels', {
        read: permission({ role: 'denied', needsAcl: 'pim_api_channel_list' }),
        problem: channelsRefused,
        empty: null,
      }),
      row('locales', { write: null }),
      row('families', { delete: permission({ offered: false, role: 'unknown' }) }),
    ],
  });
}

/** A connected app to which a scope was not granted. */
export function scopeMissing(): Diagnosis {
  const scopes = ['read_categories', 'read_channel_settings', 'read_products'];
  const problem: Problem = {
    code: 'resources-not-readable',
    params: {
      host: 'northwind.cloud.akeneo.com',
      resources: 'categories',
      names: 'categories',
      count: 1,
      scopes: 'read_categories',
    },
    retryable: false,
  };
  return diagnosis({
    profileId: uuid(7),
    profileName: 'Northwind app',
    accessKind: 'app',
    degree: 'works-with-limits',
    headline: { code: 'cannot-read-app', params: { resources: 'categories' }, finding: problem },
    steps: steps(
      step('permissions', {
        state: 'limited',
        finding: {
          problem,
          causes: ['scope-missing'],
          remedies: [
            { kind: 'here', action: { kind: 'authorize', scopes } },
            {
              kind: 'akeneo',
              place: 'connected-app',
              menu: ['Connect', 'Connected apps'],
              permissions: ['List categories'],
              acls: ['pim_api_category_list'],
              scopes: ['read_categories'],
              opens: true,
            },
          ],
        },
      }),
    ),
    permissions: [
      row('channels', {
        read: permission({ scope: 'granted', needsScope: 'read_channel_settings' }),
        write: permission({ scope: 'missing', role: 'unknown', needsScope: 'write_channel_settings' }),
      }),
      row('categories', {
        read: permission({
          scope: 'missing',
          role: 'denied',
          needsScope: 'read_categories',
          needsAcl: 'pim_api_category_list',
        }),
        write: permission({ scope: 'missing', role: 'unknown', needsScope: 'write_categories' }),
        problem,
        empty: null,
      }),
      row('media-files'),
    ],
  });
}

/** The Authorization header does not arrive, and Pimscope goes around it for the token only. */
export function headerStripped(): Diagnosis {
  const problem: Problem = {
    code: 'authorization-missing',
    params: { host: 'northwind.cloud.akeneo.com' },
    retryable: false,
  };
  const failed = step('authorization-header', {
    state: 'failed',
    finding: {
      problem,
      causes: ['header-stripped', 'header-lost-on-redirect'],
      remedies: [
        { kind: 'done', what: 'credentials-in-body' },
        { kind: 'server', setting: 'authorization-header', snippet: 'CGIPassAuth On' },
      ],
    },
  });
  const skipped = (['overall-access', 'system-information', 'channels', 'permissions'] as const).map((id) =>
    step(id, { state: 'skipped', startedAt: null, durationMs: null, facts: {} }),
  );
  return diagnosis({
    degree: 'action-needed',
    headline: { code: 'action-needed', params: {}, finding: problem },
    steps: steps(failed, ...skipped),
    permissions: [],
  });
}
