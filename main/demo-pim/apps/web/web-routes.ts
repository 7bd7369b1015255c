import type { VersionProfile } from '../../versions.ts';
import { authorize } from '../authorization/authorize.ts';
import { openConnectedApp } from '../authorization/connected-app-link.ts';
import {
  activate,
  confirmAuthentication,
  confirmAuthorization,
  loadWizardData,
} from '../authorization/wizard-calls.ts';
import { createConnection, regenerate } from '../connections/connection-calls.ts';
import {
  createCustomApp,
  deleteCustomApp,
  disconnectApp,
  regenerateCustomAppSecret,
} from '../custom/custom-app-calls.ts';
import { checkLogin, logout, showLogin } from '../login/login.ts';
import { appTokenEndpoint } from '../oauth/app-token-endpoint.ts';
import { updateScopes } from '../oauth/update-scopes.ts';
import { publicKey } from '../openid/public-key.ts';
import {
  appStorePage,
  createAppPage,
  customAppPage,
  deleteAppPage,
  regenerateAppSecretPage,
} from '../pages/app-store-pages.ts';
import { assets } from '../pages/assets.ts';
import { authenticationPage, authorizePage } from '../pages/authorize-pages.ts';
import { connectedAppPage, connectedAppsPage, disconnectPage } from '../pages/connected-app-pages.ts';
import {
  connectionPage,
  connectionsPage,
  createConnectionPage,
  regeneratePage,
} from '../pages/connection-pages.ts';
import { dashboardPage } from '../pages/dashboard-page.ts';
import { maintenancePage } from '../pages/error-page.ts';
import { shell } from '../pages/shell.ts';
import type { WebRoute } from './web-route.ts';

/** Every route outside /api of a release. */
export function webRoutes(version: VersionProfile): readonly WebRoute[] {
  return version.apps ? [...common, ...protocol, ...apps] : common;
}

const open = (
  method: WebRoute['method'],
  path: string,
  handler: (WebRoute & { access: 'open' })['handler'],
) => ({ access: 'open', method, path, handler }) as const;

type PersonalHandler = (WebRoute & { access: 'script' })['handler'];

const page = (path: string, handler: PersonalHandler) =>
  ({ access: 'script', method: 'GET', path: `/pages${path}`, handler }) as const;

const call = (path: string, handler: PersonalHandler) =>
  ({ access: 'script', method: 'POST', path: `/rest${path}`, handler }) as const;

const common: readonly WebRoute[] = [
  { access: 'person', method: 'GET', path: '/', handler: shell },
  open('GET', '/maintenance', maintenancePage),
  open('GET', '/user/login', showLogin),
  open('POST', '/user/login-check', checkLogin),
  open('GET', '/user/logout', logout),
  ...Object.entries(assets).map(([name, asset]) => open('GET', `/demo-pim/${name}`, asset)),
  page('/dashboard', dashboardPage),
  page('/connect/connection-settings', connectionsPage),
  page('/connect/connection-settings/create', createConnectionPage),
  page('/connect/connection-settings/{code}', connectionPage),
  page('/connect/connection-settings/{code}/regenerate-secret', regeneratePage('secret')),
  page('/connect/connection-settings/{code}/regenerate-password', regeneratePage('password')),
  call('/connections', createConnection),
  call('/connections/{code}/regenerate-secret', regenerate('secret')),
  call('/connections/{code}/regenerate-password', regenerate('password')),
];

/** What apps and people's browsers call. Source: pim-community-dev, Apps/routing.yml. */
const protocol: readonly WebRoute[] = [
  { apps: true, access: 'person', method: 'GET', path: '/connect/apps/v1/authorize', handler: authorize },
  { apps: true, ...open('POST', '/connect/apps/v1/oauth2/token', appTokenEndpoint) },
  { apps: true, ...open('GET', '/connect/apps/v1/openid/public-key', publicKey) },
  { apps: true, ...open('POST', '/connect/apps/v1/scopes/update', updateScopes) },
  {
    apps: true,
    access: 'person',
    method: 'GET',
    path: '/connect/apps/v1/connected_app/{appId}',
    handler: openConnectedApp,
  },
];

const apps: readonly WebRoute[] = [
  {
    access: 'script',
    method: 'GET',
    path: '/rest/apps/load-wizard-data/{clientId}',
    handler: loadWizardData,
  },
  { access: 'script', method: 'GET', path: '/rest/apps/activate/{id}', handler: activate },
  call('/apps/confirm-authorization/{clientId}', confirmAuthorization),
  call('/apps/confirm-authentication/{clientId}', confirmAuthentication),
  call('/custom-apps', createCustomApp),
  call('/custom-apps/{clientId}/regenerate-secret', regenerateCustomAppSecret),
  call('/custom-apps/{clientId}/delete', deleteCustomApp),
  call('/connected-apps/{code}/disconnect', disconnectApp),
  page('/connect/apps/authorize', authorizePage),
  page('/connect/apps/authenticate', authenticationPage),
  page('/connect/app-store', appStorePage),
  page('/connect/app-store/create', createAppPage),
  page('/connect/app-store/custom-apps/{clientId}', customAppPage),
  page('/connect/app-store/custom-apps/{clientId}/regenerate-secret', regenerateAppSecretPage),
  page('/connect/app-store/custom-apps/{clientId}/delete', deleteAppPage),
  page('/connect/connected-apps', connectedAppsPage),
  page('/connect/connected-apps/{code}', connectedAppPage),
  page('/connect/connected-apps/{code}/disconnect', disconnectPage),
];
