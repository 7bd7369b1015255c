import type { Contract } from './contract.ts';
import type { EventName } from './events.ts';

/**
 * The names of all calls and events, without their schemas: the preload needs nothing more, and stays small and
 * quick. The compiler and a test hold this list against the contract.
 */
export const channels = {
  app: ['info', 'notices', 'dismissNotice', 'secretStorage'],
  settings: ['get', 'set'],
  onboarding: ['readAddress', 'inspectAddress', 'authorizeAndTest', 'save', 'discard'],
  profiles: [
    'list',
    'open',
    'update',
    'remove',
    'undoRemove',
    'duplicate',
    'secretState',
    'enterSecrets',
    'verify',
    'checkAll',
    'stopBackgroundCheck',
    'pin',
    'moveToGroup',
    'enterPassword',
    'authorize',
    'announceScopes',
    'changeAddress',
  ],
  catalog: [
    'channels',
    'locales',
    'currencies',
    'productCount',
    'products',
    'product',
    'offers',
    'list',
    'count',
    'entity',
    'lookup',
    'record',
    'variants',
    'associations',
    'connectorView',
    'callText',
    'media',
    'saveMedia',
    'categoryChildren',
    'searchCategories',
    'familyPage',
    'attributePage',
    'channelPage',
    'whereUsed',
    'views',
    'saveView',
    'removeView',
    'visit',
    'openInAkeneo',
    'forgetVisits',
    'filters',
    'noteFilter',
    'forgetFilters',
  ],
  catalogExports: ['list', 'start', 'stop', 'resume', 'discard', 'showInFolder'],
  catalogStatistics: ['counts', 'familySizes', 'sample'],
  consent: ['choose', 'paste', 'show'],
  loopback: ['state', 'change'],
  secrets: [
    'vault',
    'unlock',
    'lock',
    'setLockAfter',
    'ratePassphrase',
    'moveToPassphrase',
    'changePassphrase',
    'moveToKeyring',
    'keepUntilQuit',
    'forgetPassphrase',
    'recover',
    'reveal',
    'copy',
  ],
  network: ['set', 'addAuthorities', 'removeAuthority', 'trustAuthority'],
  support: ['openFolder', 'diagnostics', 'saveDiagnostics'],
  exchange: ['exportProfiles', 'chooseFile', 'readText', 'preview', 'unlock', 'apply', 'discard'],
  backups: ['list', 'make', 'chooseFolder', 'useOwnFolder', 'preview', 'restore'],
  diagnosis: ['run', 'last', 'explain', 'report', 'saveReport', 'compare', 'openInAkeneo'],
  activity: ['list', 'detail', 'curl', 'rates'],
  connectorSheets: [
    'list',
    'sheet',
    'copyField',
    'copyDocument',
    'saveFile',
    'check',
    'setUses',
    'dueRotations',
  ],
  demoPim: ['start'],
  mirror: [
    'state',
    'estimate',
    'chooseFolder',
    'configure',
    'start',
    'pause',
    'resume',
    'cancel',
    'remove',
    'browse',
    'check',
  ],
  windows: ['restored', 'remember', 'open', 'close'],
} as const satisfies { [D in keyof Contract]: readonly (keyof Contract[D])[] };

export const eventNames = [
  'checkProgress',
  'profilesChanged',
  'noticesChanged',
  'consentProgress',
  'activated',
  'diagnosisProgress',
  'catalogProgress',
  'exportProgress',
  'activityAdded',
  'vaultChanged',
  'checkAllProgress',
  'settingsChanged',
  'mirrorProgress',
  'menuCommand',
] as const satisfies EventName[];

/** Sent by the screen with a call id, to cancel that call. */
export const cancelChannel = 'pimscope:cancel';

export function channelOf(domain: string, name: string): string {
  return `pimscope:${domain}.${name}`;
}

export function eventChannel(event: string): string {
  return `pimscope:event.${event}`;
}
