import type { AkeneoPlace } from '../../../preload/contract/diagnosis.ts';
import type { VersionLine } from '../version-line.ts';

type Menu = readonly string[];

/**
 * Where things stand in the menus of Akeneo, by release (api.akeneo.com, "Get your app credentials", "Connections",
 * "Permissions"; help.akeneo.com). From 5.0 on connections are below Connect; the App Store of 6.0 is called
 * Marketplace.
 */
const menus: Readonly<Record<AkeneoPlace, (line: VersionLine) => Menu>> = {
  'connection-settings': (line) =>
    line === '4.0' ? ['System', 'Connections'] : ['Connect', 'Connection settings'],
  'connected-app': () => ['Connect', 'Connected apps'],
  'app-store': (line) => ['Connect', line === '6.0' ? 'Marketplace' : 'App Store'],
  roles: () => ['System', 'Roles', 'Web API permissions'],
  'user-groups': () => ['System', 'User groups'],
};

/** The menu from left to right; of the newest release where the line is not known. */
export function menuOf(place: AkeneoPlace, line: VersionLine | null): string[] {
  return [...menus[place](line ?? 'SaaS')];
}

/**
 * The address of a place. A connected app has a link that leads to its page (pim-community-dev,
 * RedirectToEditConnectedAppAction.php); the others are routes of the interface.
 *
 * @param appId the client id of the connected app; null where there is none
 */
export function addressOf(place: AkeneoPlace, baseUrl: string, appId: string | null): string {
  if (place === 'connected-app' && appId !== null) {
    return `${baseUrl}/connect/apps/v1/connected_app/${encodeURIComponent(appId)}`;
  }
  return `${baseUrl}/${routes[place]}`;
}

const routes: Readonly<Record<AkeneoPlace, string>> = {
  'connection-settings': '#/connect/connection-settings',
  'connected-app': '#/connect/connected-apps',
  'app-store': '#/connect/app-store',
  roles: '#/user/role/',
  'user-groups': '#/user/group/',
};
