import { app, nativeTheme } from 'electron';
import { broadcast } from '../ipc/broadcast.ts';
import { activityHandlers } from '../ipc/handlers/activity.ts';
import { appHandlers } from '../ipc/handlers/app.ts';
import { backupsHandlers } from '../ipc/handlers/backups.ts';
import { catalogHandlers } from '../ipc/handlers/catalog.ts';
import { connectorSheetsHandlers } from '../ipc/handlers/connector-sheets.ts';
import { consentHandlers } from '../ipc/handlers/consent.ts';
import { demoPimHandlers } from '../ipc/handlers/demo-pim.ts';
import { diagnosisHandlers } from '../ipc/handlers/diagnosis.ts';
import { exchangeHandlers } from '../ipc/handlers/exchange.ts';
import { loopbackHandlers } from '../ipc/handlers/loopback.ts';
import { onboardingHandlers } from '../ipc/handlers/onboarding.ts';
import { profilesHandlers } from '../ipc/handlers/profiles.ts';
import { secretsHandlers } from '../ipc/handlers/secrets.ts';
import { settingsHandlers } from '../ipc/handlers/settings.ts';
import { type WindowsHandlersOptions, windowsHandlers } from '../ipc/handlers/windows.ts';
import type { Handlers } from '../ipc/handlers.ts';
import { createOpenInAkeneo } from './open-in-akeneo.ts';
import { saveReport } from './save-report.ts';
import type { Services } from './services.ts';

/** The handlers of the whole contract on the app's services and windows. */
export function createHandlers(services: Services, windows: WindowsHandlersOptions): Handlers {
  return {
    app: appHandlers({
      info: {
        version: app.getVersion(),
        platform: process.platform,
        host: process.versions['chromium-host'] === undefined ? 'electron' : 'chromium',
        chrome: process.versions.chrome,
        node: process.versions.node,
        userData: app.getPath('userData'),
      },
      notices: services.notices,
      secretStorage: () => services.vault.storage(),
    }),
    settings: settingsHandlers(services.settings, (changed) => {
      nativeTheme.themeSource = changed.theme;
      broadcast('settingsChanged', changed);
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
      broadcast,
    }),
    catalog: catalogHandlers(services.profiles, services.sessions),
    consent: consentHandlers(services.consents),
    loopback: loopbackHandlers(services.loopback),
    secrets: secretsHandlers(services.vault.control, services.discloseSecret),
    exchange: exchangeHandlers(services.exchange),
    backups: backupsHandlers(services.backups),
    diagnosis: diagnosisHandlers({
      diagnoses: services.diagnoses,
      openInAkeneo: createOpenInAkeneo(services),
      saveReport,
      broadcast,
    }),
    activity: activityHandlers(services.activity),
    connectorSheets: connectorSheetsHandlers(services.connectorSheets),
    demoPim: demoPimHandlers(services.demoPim),
    windows: windowsHandlers(windows),
  };
}
