import { join } from 'node:path';
import { app, clipboard, dialog, session } from 'electron';
import type { Activation } from '../../preload/contract/consent.ts';
import type { Activity } from '../activity/activity.ts';
import type { Consents } from '../authorization/consent/consents.ts';
import type { Loopback } from '../authorization/loopback/loopback.ts';
import type { Backups } from '../backups/backups.ts';
import type { CatalogExports } from '../catalog/export/catalog-exports.ts';
import type { Mirrors } from '../catalog/mirror/mirrors.ts';
import { type ConnectorSheets, createConnectorSheets } from '../connector-sheets/connector-sheets.ts';
import type { DemoPimService } from '../demo-pim/demo-pim-service.ts';
import { createExchange, type Exchange } from '../exchange/exchange.ts';
import { broadcast } from '../ipc/broadcast.ts';
import { lastUsedWindow } from '../ipc/own-windows.ts';
import type { Agents } from '../pim/agents.ts';
import type { Transport } from '../pim/transport.ts';
import { createProfileStore, type ProfileStore } from '../profiles/profile-store.ts';
import { createSealedRecords } from '../profiles/sealed-records.ts';
import type { Sessions } from '../profiles/sessions.ts';
import { createSettingsStore, type SettingsStore } from '../profiles/settings-store.ts';
import { createDiscloseSecret, type DiscloseSecret } from '../secrets/disclose-secret.ts';
import { createSafeStorage } from '../secrets/safe-storage.ts';
import { createSecretCopy, type SecretCopy } from '../secrets/secret-copy.ts';
import { createVault, type Vault } from '../secrets/vault.ts';
import { afterTimeout } from '../secrets/vault-lock.ts';
import { createAccessServices } from './access-services.ts';
import { createBackupServices } from './backup-services.ts';
import { createCallServices } from './call-services.ts';
import { type CatalogServices, createCatalogServices } from './catalog-services.ts';
import { createExportServices } from './export-services.ts';
import { chooseAuthorityFile, chooseExportTarget, chooseImportSource } from './file-dialogs.ts';
import type { Log } from './log.ts';
import { createMirrorServices } from './mirror-services.ts';
import { type NativeWords, nativeWords } from './native-words.ts';
import { createNetworkServices, type NetworkServices } from './network-services.ts';
import { createNotices, type Notices } from './notices.ts';
import { openOwnFiles } from './own-files.ts';
import { createProfileServices, type ProfileServices } from './profile-services.ts';
import { createSecretClipboard } from './secret-clipboard.ts';
import { createSecretDialogs } from './secret-dialogs.ts';
import { createSheetDialogs } from './sheet-dialogs.ts';
import { systemCertificates } from './system-certificates.ts';
import { createTrustDialog } from './trust-dialog.ts';

/** Everything that lives as long as the app. */
export interface Services extends ProfileServices {
  notices: Notices;
  settings: SettingsStore;
  vault: Vault;
  discloseSecret: DiscloseSecret;
  profiles: ProfileStore;
  exchange: Exchange;
  connectorSheets: ConnectorSheets;
  backups: Backups;
  consents: Consents;
  loopback: Loopback;
  sessions: Sessions;
  agents: Agents;
  network: NetworkServices;
  transport: Transport;
  activity: Activity;
  secretCopy: SecretCopy;
  demoPim: DemoPimService;
  mirrors: Mirrors;
  catalog: CatalogServices;
  catalogExports: CatalogExports;
  /** The texts of menus and native dialogs, in the language of now. */
  words: () => NativeWords;
  logFile: string;
}

export interface ServicesOptions {
  /** The folder of profiles, settings and vault. */
  folder: string;
  version: string;
  demoPimWorker: URL;
  mirrorWorker: URL;
  exportWorker: URL;
  log: Log;
  /** Told when somebody chose *Connect* or *Open* for Pimscope in a PIM. */
  onActivated: (activation: Activation) => void;
}

/** Puts the parts of the app together. The only place that knows them all. */
export function createServices(options: ServicesOptions): Services {
  const { folder, version, demoPimWorker, log, onActivated } = options;
  const now = (): Date => new Date();
  const notices = createNotices();
  notices.onChange((list) => broadcast('noticesChanged', list));

  const files = openOwnFiles({ folder, notices, log, now });
  const { settingsFile, settingsOnDisk, profilesFile, profilesOnDisk, vaultOnDisk } = files;
  const settings = createSettingsStore(settingsOnDisk);
  const profiles = createProfileStore(
    profilesOnDisk,
    (list) => {
      broadcast('profilesChanged', list);
      mirrorsFollow(list);
      catalog.profilesChanged(list.map(({ id }) => id));
    },
    ({ params }) => notices.add('file-not-writable', { path: String(params.path) }),
  );
  if (profiles.oddEntries() > 0) notices.add('profile-odd', { count: String(profiles.oddEntries()) });

  const vault = createVault({
    file: vaultOnDisk,
    safeStorage: createSafeStorage(),
    now,
  });
  const report = (what: string, error: unknown): void => log.error(what, error);
  const words = (): NativeWords => nativeWords(settings.get().language, app.getLocale());
  const documents = (): string => app.getPath('documents');
  const secretCopy = createSecretCopy({ clipboard: createSecretClipboard(), after: afterTimeout, report });
  const discloseSecret = createDiscloseSecret({
    profileOf: (profileId) => profiles.get(profileId),
    vault,
    ...createSecretDialogs(lastUsedWindow, dialog, words),
    secretCopy,
  });

  const network = createNetworkServices({
    systemCertificates,
    resolveProxy: (url) => session.defaultSession.resolveProxy(url),
    profiles,
    settings,
    vault,
    chooseAuthorityFile: () => chooseAuthorityFile(words()),
    confirmTrust: createTrustDialog(lastUsedWindow, words),
    onSettingsChanged: () => broadcast('settingsChanged', settings.shown()),
  });
  const { agents } = network;
  const calls = createCallServices({ folder, version, network, notices, log, now });
  const { activity, transport, pace } = calls;
  const access = createAccessServices({
    settings,
    profiles,
    vault,
    transport,
    pace,
    demoPimWorker,
    onActivated,
    words,
    log,
    now,
  });
  const { demoPim, loopback, consents, keptSecrets, marks, sessions } = access;
  const ofProfiles = createProfileServices({
    version,
    settings,
    profiles,
    vault,
    sealedRecords: createSealedRecords(vaultOnDisk),
    keptSecrets,
    marks,
    sessions,
    consents,
    network,
    transport,
    pace,
    words,
    log,
    now,
  });
  const exchange = createExchange({
    profiles,
    vault,
    keptSecrets,
    sessions,
    chooseTarget: chooseExportTarget,
    chooseSource: chooseImportSource,
    now,
  });
  const connectorSheets = createConnectorSheets({
    profiles,
    sessions,
    vault,
    keptSecrets,
    transport,
    pace,
    discloseSecret,
    secretCopy,
    ...createSheetDialogs(lastUsedWindow, dialog, clipboard, documents, words),
    now,
  });
  const backups = createBackupServices({
    folder,
    profiles,
    settings,
    sessions,
    schemas: { profiles: profilesFile, settings: settingsFile },
    onDisk: { profiles: profilesOnDisk, settings: settingsOnDisk },
    notices,
    log,
    now,
  });
  const mirrors = createMirrorServices({
    folder,
    workerFile: options.mirrorWorker,
    userAgent: `Pimscope/${version}`,
    profiles,
    sessions,
    pace,
    networkOf: network.networkOf,
    record: (exchange) => activity.record(exchange),
    isUsable: (profileId) =>
      !vault.isLocked(profileId) && profiles.get(profileId).authorizationLost === undefined,
    log,
    now,
  });
  const catalog = createCatalogServices({ folder, profiles, sessions, mirrors, log, now });
  function mirrorsFollow(list: Parameters<Mirrors['profilesChanged']>[0]): void {
    mirrors
      .profilesChanged(list)
      .catch((error: unknown) => report('The mirror of a removed profile could not be removed', error));
  }

  return {
    ...ofProfiles,
    notices,
    settings,
    vault,
    discloseSecret,
    profiles,
    exchange,
    connectorSheets,
    backups,
    consents,
    loopback,
    sessions,
    agents,
    network,
    words,
    logFile: join(folder, 'logs', 'main.log'),
    transport,
    activity,
    secretCopy,
    demoPim,
    mirrors,
    catalog,
    catalogExports: createExportServices({
      folder,
      workerFile: options.exportWorker,
      userAgent: `Pimscope/${version}`,
      profiles,
      sessions,
      pace,
      networkOf: network.networkOf,
      record: (exchange) => activity.record(exchange),
      explorers: catalog.explorers,
      mirrors,
      log,
      now,
    }),
  };
}
