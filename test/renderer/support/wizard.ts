import { type AccessKind, type Step, useDraft } from '../../../renderer/onboarding/draft.ts';
import { appAuthorization, verification } from './sample-answers.ts';

export const enteredCredentials = {
  clientId: '4_4ugt9k2x1yw4w8o0k44gwsc8kg8kks8w8ow0oc4sgwksowgkws',
  clientSecret: '2xn5m8hn0lwkc8sok4cg44cw8w0kgo4w84ocgs0w4ow8kc0w00',
  username: 'erp_4821',
  password: 'b4d83ad3c',
};

export const enteredApp = {
  clientId: '9f3c1c0e-5a4b-4c56-8a0f-2f6c0a1d7b11',
  clientSecret: 'ZjU4M2FkNDk2ZTg0YjQ5YTc4ZDY3OGQ0NzE5YzE3ZTg5MzQ5ZGM3ODk0YjQ5YTc4ZDY3OGQ0NzE5YzE3',
  callbackUrl: 'http://127.0.0.1:43117/callback',
};

export const enteredScopes = ['read_channel_settings', 'read_products'];

/** Puts the wizard at a step of a kind of access, with everything before it entered. */
export function beginAt(step: Step, kind: AccessKind = 'connection'): void {
  const baseUrl = 'https://acme-staging.cloud.akeneo.com';
  const tested =
    kind === 'app'
      ? verification('attempt-1', { authorization: appAuthorization(enteredScopes) })
      : verification('attempt-1');
  useDraft.getState().change({
    step,
    kind,
    address: baseUrl,
    inspection: {
      baseUrl,
      routes: 187,
      offers: {
        productsByUuid: true,
        systemInformation: true,
        assetManager: false,
        referenceEntities: false,
        connectedApps: true,
      },
      announcedHost: null,
      durationMs: 20,
    },
    ...(kind === 'app' ? { app: enteredApp, scopes: enteredScopes } : {}),
    ...(kind === 'connection' && (step === 'test' || step === 'name')
      ? { credentials: enteredCredentials }
      : {}),
    ...(step === 'name' ? { verification: tested } : {}),
  });
}
