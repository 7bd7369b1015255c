import type { DemoPim } from '../../../../main/demo-pim/demo-pim.ts';
import type { Access } from '../../../../preload/contract/profile.ts';
import { appToken } from '../../demo-pim/apps/support/app-flow.ts';
import { diagnose, type Run } from './diagnose.ts';

/** The connected app of a demo PIM, authorized with these scopes. */
export async function appAccess(pim: DemoPim, scopes: readonly string[]) {
  const accessToken = await appToken(pim, scopes.join(' '));
  const access: Access = {
    kind: 'app',
    clientId: pim.app.clientId,
    callbackUrl: pim.app.callbackUrl,
    authorization: { asked: [...scopes], granted: [...scopes], identity: null },
    authorizedAt: '2026-11-26T08:00:00Z',
  };
  const token = {
    accessToken,
    refreshToken: null,
    expiresInSeconds: null,
    obtainedAt: '2026-11-26T08:00:00Z',
  };
  return { access, secrets: { clientSecret: pim.app.clientSecret, password: null, token } };
}

/** Diagnoses the app of a demo PIM. `change` happens between the consent and the diagnosis. */
export async function diagnoseApp(
  pim: DemoPim,
  scopes: readonly string[],
  options: { change?: () => unknown; run?: Run } = {},
) {
  const app = await appAccess(pim, scopes);
  await options.change?.();
  const { secrets, ...run } = options.run ?? {};
  const merged = { ...app, ...run, secrets: { ...app.secrets, ...secrets } };
  return (await diagnose(pim.url, pim.connection, merged)).diagnosis;
}
