import { app, nativeTheme, shell } from 'electron';
import type { AppInfo, Settings } from '../../preload/contract/application.ts';
import { broadcast } from '../ipc/broadcast.ts';
import { activityHandlers } from '../ipc/handlers/activity.ts';
import { appHandlers } from '../ipc/handlers/app.ts';
import { backupsHandlers } from '../ipc/handlers/backups.ts';
import { catalogHandlers } from '../ipc/handlers/catalog.ts';
import { catalogExportsHandlers } from '../ipc/handlers/catalog-exports.ts';
import { catalogStatisticsHandlers } from '../ipc/handlers/catalog-statistics.ts';
import { connectorSheetsHandlers } from '../ipc/handlers/connector-sheets.ts';
import { consentHandlers } from '../ipc/handlers/consent.ts';
import { demoPimHandlers } from '../ipc/handlers/demo-pim.ts';
import { diagnosisHandlers } from '../ipc/handlers/diagnosis.ts';
import { exchangeHandlers } from '../ipc/handlers/exchange.ts';
import { loopbackHandlers } from '../ipc/handlers/loopback.ts';
import { mirrorHandlers } from '../ipc/handlers/mirror.ts';
import { networkHandlers } from '../ipc/handlers/network.ts';
import { onboardingHandlers } from '../ipc/handlers/onboarding.ts';
import { profilesHandlers } from '../ipc/handlers/profiles.ts';
import { secretsHandlers } from '../ipc/handlers/secrets.ts';
import { settingsHandlers } from '../ipc/handlers/settings.ts';
import { supportHandlers } from '../ipc/handlers/support.ts';
import { type WindowsHandlersOptions, windowsHandlers } from '../ipc/handlers/windows.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { createDiagnostics } from './diagnostics.ts';
import { chooseFolder, chooseMediaTarget } from './file-dialogs.ts';
import { createOpenFolder } from './open-folder.ts';
import { createOpenEntityInAkeneo, createOpenInAkeneo } from './open-in-akeneo.ts';
import { saveReport } from './save-report.ts';
import type { Services } from './services.ts';

/**
 * The handlers of the whole contract on the app's services and windows.
 *
 * @param onLanguage told when menus have to be written anew
 */
export function createHandlers(
  services: Services,
  windows: WindowsHandlersOptions,
  onLanguage: () => void,
): Handlers {
  const info: AppInfo = {
    version: app.getVersion(),
    platform: process.platform,
    host: process.versions['chromium-host'] === undefined ? 'electron' : 'chromium',
    chrome: process.versions.chrome,
    node: process.versions.node,
    userData: app.getPath('userData'),
  };
  const applySettings = (changed: Settings): void => {
    nativeTheme.themeSource = changed.theme;
    broadcast('settingsChanged', changed);
    onLanguage();
  };
  return {
    app: appHandlers({
      info,
      notices: services.notices,
      secretStorage: () => services.vault.storage(),
    }),
    settings: settingsHandlers(services.settings, applySettings),
    network: networkHandlers(services.network),
    support: supportHandlers({
      openFolder: createOpenFolder({
        data: info.userData,
        app: app.getAppPath(),
        backups: () => services.settings.get().backupFolder,
      }),
      diagnostics: createDiagnostics({ info, ...services }),
      save: saveReport,
    }),
    onboarding: onboardingHandlers(services.onboarding, services.transport, broadcast),
    profiles: profilesHandlers({
      profiles: services.profileService,
      duplicate: services.duplicateProfile,
      home: services.homeProfiles,
      checkAll: services.checkAll,
      backgroundCheck: services.backgroundCheck,
      authorize: services.authorizeProfile,
      enterPassword: services.enterPassword,
      announceScopes: services.announceScopes,
      changeAddress: services.changeAddress,
      broadcast,
    }),
    catalog: catalogHandlers({
      ...services,
      ...services.catalog,
      openInAkeneo: createOpenEntityInAkeneo(services),
      chooseMediaTarget,
      tell: (progress) => broadcast('catalogProgress', progress),
    }),
    catalogExports: catalogExportsHandlers(services.catalogExports, (path) => shell.showItemInFolder(path)),
    catalogStatistics: catalogStatisticsHandlers(services.catalog.explorers, (progress) =>
      broadcast('catalogProgress', progress),
    ),
    consent: consentHandlers(services.consents),
    loopback: loopbackHandlers(services.loopback),
    secrets: secretsHandlers(services.vault.control, services.discloseSecret),
    exchange: exchangeHandlers(services.exchange),
    backups: backupsHandlers({
      backups: services.backups,
      chooseFolder,
      onSettings: () => applySettings(services.settings.shown()),
    }),
    diagnosis: diagnosisHandlers({
      diagnoses: services.diagnoses,
      openInAkeneo: createOpenInAkeneo(services),
      saveReport,
      broadcast,
    }),
    activity: activityHandlers(services.activity),
    connectorSheets: connectorSheetsHandlers(services.connectorSheets),
    demoPim: demoPimHandlers(services.demoPim),
    mirror: mirrorHandlers(services.mirrors, chooseFolder),
    windows: windowsHandlers(windows),
  };
}
