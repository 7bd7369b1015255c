import type { ConsentStage, ConsentWay } from '../../../preload/contract/consent.ts';
import type { Problem } from '../../../preload/contract/problem.ts';
import type { Profile } from '../../../preload/contract/profile.ts';
import { type Answers, refuse } from './fake-bridge.ts';
import {
  appAccess,
  appAuthorization,
  check,
  passedChecks,
  profile,
  sampleAnswers,
  someProfiles,
  verification,
} from './sample-answers.ts';

const forever = () => new Promise<never>(() => undefined);

const pim = 'https://northwind.cloud.akeneo.com';

/** A consent that is being waited for. */
export function waiting(
  way: ConsentWay,
  more: Partial<Extract<ConsentStage, { kind: 'waiting' }>> = {},
): ConsentStage {
  return {
    kind: 'waiting',
    way,
    page: way === 'window' ? { origin: pim, secure: true } : null,
    authorizeUrl: `${pim}/connect/apps/v1/authorize?response_type=code&client_id=9f3c1c0e-5a4b-4c56-8a0f-2f6c0a1d7b11&scope=read_channel_settings%20read_products&state=Zk3tq9`,
    endsAt: new Date(Date.now() + 272_000).toISOString(),
    ...more,
  };
}

const asked = ['openid', 'profile', 'read_channel_settings', 'read_products', 'read_product_models'];

/** Somebody granted less, and the PIM calls itself otherwise. */
export const grantedLess = appAuthorization(asked, {
  granted: ['openid', 'profile', 'read_categories', 'read_products'],
  identity: {
    firstName: 'Julia',
    lastName: 'Stark',
    email: null,
    issuer: 'http://pim.internal:8080',
    issuerDiffers: true,
  },
});

const scopeMissing: Problem = {
  code: 'permission-missing',
  params: { permission: 'list channels' },
  action: { kind: 'retry' },
  evidence: { request: `GET ${pim}/api/rest/v1/channels`, status: 403 },
  retryable: false,
};

/** A profile with a connected app at Northwind. */
export function appProfile(more: Partial<Profile> = {}): Profile {
  return profile(7, {
    name: 'Northwind app',
    environment: 'production',
    group: 'Northwind Traders',
    baseUrl: pim,
    access: appAccess({ authorization: grantedLess }),
    ...more,
  });
}

const lostAt = new Date(Date.now() - 3 * 3600_000).toISOString();

/** A profile whose app somebody disconnected in the PIM. */
export const disconnectedProfile = appProfile({
  authorizationLost: { code: 'app-disconnected', at: lostAt },
});

function withApps(connectedApps: boolean | null): Answers {
  const base = sampleAnswers();
  return {
    ...base,
    onboarding: {
      ...base.onboarding,
      inspectAddress: ({ baseUrl }) => ({
        baseUrl,
        routes: 140,
        offers: {
          productsByUuid: false,
          systemInformation: false,
          assetManager: false,
          referenceEntities: false,
          connectedApps,
        },
        announcedHost: null,
        durationMs: 310,
      }),
    },
  };
}

function authorizing(end: (attemptId: string) => Promise<never> | ReturnType<typeof verification>): Answers {
  const base = sampleAnswers([...someProfiles, appProfile()]);
  return {
    ...base,
    onboarding: {
      ...base.onboarding,
      authorizeAndTest: async ({ attemptId, consent }, { bridge }) => {
        for (const each of passedChecks().slice(0, 2))
          bridge.emit('checkProgress', { attemptId, check: each });
        bridge.emit('checkProgress', {
          attemptId,
          check: check('authorize', { state: 'running', durationMs: null }),
        });
        // The screen listens from its next frame on.
        await new Promise((resolve) => setTimeout(resolve, 30));
        bridge.emit('consentProgress', { attemptId, stage: waiting(consent?.way ?? 'window') });
        return await end(attemptId);
      },
    },
    profiles: {
      ...base.profiles,
      authorize: async ({ attemptId, consent }, { bridge }) => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        bridge.emit('consentProgress', { attemptId, stage: waiting(consent.way) });
        return await end(attemptId);
      },
    },
    consent: {
      ...base.consent,
      choose: ({ attemptId, way }, { bridge }) => {
        bridge.emit('consentProgress', { attemptId, stage: waiting(way) });
        return undefined;
      },
      paste: () => {
        throw refuse('callback-not-recognised', {
          params: { callbackUrl: 'http://127.0.0.1:43117/callback' },
        });
      },
    },
  };
}

function ended(problem: Problem): Answers {
  return authorizing((attemptId) =>
    verification(attemptId, {
      outcome: 'failed',
      checks: [
        ...passedChecks().slice(0, 2),
        check('authorize', { state: 'failed', problem }),
        check('version', { state: 'skipped', durationMs: null }),
        check('channels', { state: 'skipped', durationMs: null }),
      ],
    }),
  );
}

/** Answers for looking at the states of connected apps. */
export const appPreviews = {
  'no-apps': () => withApps(false),
  'apps-unknown': () => withApps(null),
  'app-waiting': () => authorizing(forever),
  'app-limited': () =>
    authorizing((attemptId) =>
      verification(attemptId, {
        outcome: 'limited',
        checks: passedChecks().map((each) =>
          each.id === 'channels' ? check('channels', { state: 'limited', problem: scopeMissing }) : each,
        ),
        authorization: grantedLess,
      }),
    ),
  'app-timed-out': () =>
    ended({
      code: 'consent-timed-out',
      params: {
        host: 'northwind.cloud.akeneo.com',
        seconds: 300,
        callbackUrl: 'http://127.0.0.1:43117/callback',
      },
      action: { kind: 'authorize' },
      retryable: false,
    }),
  'app-port-taken': () =>
    ended({
      code: 'loopback-port-taken',
      params: { port: 43_117 },
      action: { kind: 'change-port' },
      evidence: { errorCode: 'EADDRINUSE' },
      retryable: false,
    }),
  'app-profile': () => sampleAnswers([...someProfiles, appProfile(), appProfile({ id: profile(8).id })]),
  'app-lost': () => {
    const base = sampleAnswers([...someProfiles, disconnectedProfile]);
    const lost = () => {
      throw refuse('app-disconnected', {
        params: { host: 'northwind.cloud.akeneo.com' },
        action: { kind: 'authorize' },
      });
    };
    return {
      ...base,
      catalog: { channels: lost, locales: lost, currencies: lost, productCount: lost, products: lost },
    };
  },
  'password-needed': () => {
    const asking = profile(9, {
      name: 'Password each time',
      access: { kind: 'connection', clientId: '9_3kq9zr0x6m8g', username: 'erp_1009', askPassword: true },
    });
    const base = sampleAnswers([...someProfiles, asking]);
    const needed = () => {
      throw refuse('password-needed', {
        params: { username: 'erp_1009' },
        action: { kind: 'enter-password' },
      });
    };
    return {
      ...base,
      catalog: {
        channels: needed,
        locales: needed,
        currencies: needed,
        productCount: needed,
        products: needed,
      },
    };
  },
} satisfies Record<string, () => Answers>;
