import type { Problem } from '../../../preload/contract/problem.ts';
import { type Answers, refuse } from './fake-bridge.ts';
import { appPreviews } from './preview-app-states.ts';
import { homePreviews } from './preview-home-states.ts';
import { settingsPreviews } from './preview-settings-states.ts';
import { check, passedChecks, profile, sampleAnswers, someProfiles, verification } from './sample-answers.ts';

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const forever = () => new Promise<never>(() => undefined);

const permissionMissing: Problem = {
  code: 'permission-missing',
  params: { permission: 'List channels' },
  action: { kind: 'retry' },
  evidence: {
    request: 'GET https://northwind.cloud.akeneo.com/api/rest/v1/channels',
    status: 403,
    body: '{"code":403,"message":"You are not allowed to access the web API."}',
  },
  retryable: false,
};

const clientRejected: Problem = {
  code: 'client-rejected',
  params: { host: 'northwind.cloud.akeneo.com' },
  action: { kind: 'edit-credentials' },
  evidence: {
    request: 'POST https://northwind.cloud.akeneo.com/api/oauth/v1/token',
    status: 422,
    body: '{"code":422,"message":"Parameter \\"client_id\\" is missing or does not match any client, or secret is invalid"}',
  },
  retryable: false,
};

/** Answers for looking at one state of the interface. */
export function previewAnswers(state: string): Answers {
  const ofApps = Object.entries(appPreviews).find(([name]) => name === state)?.[1];
  if (ofApps) return ofApps();
  const ofSettings = settingsPreviews[state];
  if (ofSettings) return ofSettings();
  const ofHome = homePreviews[state];
  if (ofHome) return ofHome();
  const base = sampleAnswers(state === 'empty' ? [] : someProfiles);
  switch (state) {
    case 'many':
      return sampleAnswers([
        ...someProfiles,
        ...Array.from({ length: 9 }, (_, index) =>
          profile(20 + index, { group: 'Retail', environment: 'staging', name: `Store ${index + 1}` }),
        ),
      ]);
    case 'notices':
      return sampleAnswers(someProfiles, [
        {
          id: 'a',
          code: 'profiles-set-aside',
          params: { path: '/home/jo/.config/Pimscope/profiles.damaged-1.json' },
        },
        { id: 'b', code: 'profile-odd', params: { count: '1' } },
      ]);
    case 'no-keyring':
      return {
        ...base,
        app: { ...base.app, secretStorage: () => ({ kind: 'none', backend: 'basic_text' }) },
      };
    case 'address-refused':
      return {
        ...base,
        onboarding: {
          ...base.onboarding,
          inspectAddress: () => {
            throw refuse('https-required', {
              params: { host: 'acme.cloud.akeneo.com' },
              action: { kind: 'use-address', url: 'https://acme.cloud.akeneo.com' },
              evidence: { request: 'GET http://acme.cloud.akeneo.com/api/rest/v1', status: 301 },
            });
          },
        },
      };
    case 'slow':
      return {
        ...base,
        onboarding: {
          ...base.onboarding,
          inspectAddress: forever,
          authorizeAndTest: async ({ attemptId }, { bridge }) => {
            const [reach, identify] = passedChecks();
            await later(50);
            if (reach) bridge.emit('checkProgress', { attemptId, check: reach });
            if (identify) bridge.emit('checkProgress', { attemptId, check: identify });
            bridge.emit('checkProgress', {
              attemptId,
              check: check('authorize', { state: 'running', durationMs: null }),
            });
            return await forever();
          },
        },
        catalog: {
          channels: forever,
          locales: forever,
          currencies: forever,
          productCount: forever,
          products: forever,
        },
      };
    case 'rejected':
    case 'limited': {
      const failed = state === 'rejected';
      const checks = passedChecks().map((each) => {
        if (failed && each.id === 'authorize') {
          return check('authorize', { state: 'failed', problem: clientRejected });
        }
        if (failed && ['version', 'channels'].includes(each.id)) {
          return check(each.id, { state: 'skipped', durationMs: null });
        }
        if (!failed && each.id === 'channels') {
          return check('channels', { state: 'limited', problem: permissionMissing });
        }
        return each;
      });
      const outcome = failed ? ('failed' as const) : ('limited' as const);
      return {
        ...base,
        onboarding: {
          ...base.onboarding,
          authorizeAndTest: ({ attemptId }) => verification(attemptId, { outcome, checks }),
        },
        profiles: {
          ...base.profiles,
          verify: ({ attemptId }) => verification(attemptId, { outcome, checks }),
        },
        catalog: {
          ...base.catalog,
          channels: () => {
            throw refuse('permission-missing', permissionMissing);
          },
        },
      };
    }
    case 'page-error':
      return {
        ...base,
        catalog: {
          ...base.catalog,
          products: (argument, context) => {
            if (argument.after === '100') {
              throw refuse('gateway-failed', {
                retryable: true,
                params: { host: 'northwind.cloud.akeneo.com', status: 502 },
              });
            }
            const products = base.catalog?.products;
            if (!products) throw new Error('no products');
            return products(argument, context);
          },
        },
      };
    case 'no-products':
      return {
        ...base,
        catalog: {
          ...base.catalog,
          productCount: () => ({ count: 0, readAt: new Date().toISOString() }),
          products: () => ({ items: [], next: null, readAt: new Date().toISOString() }),
        },
      };
    case 'secrets-missing': {
      const missing = () => {
        throw refuse('secrets-missing');
      };
      return {
        ...base,
        profiles: { ...base.profiles, secretState: () => ({ kept: 'missing', setAt: null }) },
        catalog: {
          channels: missing,
          locales: missing,
          currencies: missing,
          productCount: missing,
          products: missing,
        },
      };
    }
    default:
      return base;
  }
}
