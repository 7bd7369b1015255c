import { type Step, useDraft } from '../../../renderer/onboarding/draft.ts';
import { verification } from './sample-answers.ts';

export const enteredCredentials = {
  clientId: '4_4ugt9k2x1yw4w8o0k44gwsc8kg8kks8w8ow0oc4sgwksowgkws',
  clientSecret: '2xn5m8hn0lwkc8sok4cg44cw8w0kgo4w84ocgs0w4ow8kc0w00',
  username: 'erp_4821',
  password: 'b4d83ad3c',
};

/** Puts the wizard at a step, with everything before it entered. */
export function beginAt(step: Step): void {
  const baseUrl = 'https://acme-staging.cloud.akeneo.com';
  useDraft.getState().change({
    step,
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
    ...(step === 'test' || step === 'name' ? { credentials: enteredCredentials } : {}),
    ...(step === 'name' ? { verification: verification('attempt-1') } : {}),
  });
}
