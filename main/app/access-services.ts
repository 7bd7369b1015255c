import { shell } from 'electron';
import type { Activation } from '../../preload/contract/consent.ts';
import { createConsents } from '../authorization/consent/consents.ts';
import { createOpenConsentWindow } from '../authorization/consent-window.ts';
import { createLoopback } from '../authorization/loopback/loopback.ts';
import { createDemoPimService } from '../demo-pim/demo-pim-service.ts';
import { broadcast } from '../ipc/broadcast.ts';
import type { Pace } from '../pim/pace.ts';
import type { Transport } from '../pim/transport.ts';
import { appProfileAt } from '../profiles/app-profile-at.ts';
import { createAuthorizationMarks } from '../profiles/authorization-lost.ts';
import { createKeptSecrets } from '../profiles/kept-secrets.ts';
import type { ProfileStore } from '../profiles/profile-store.ts';
import { createSessions } from '../profiles/sessions.ts';
import type { SettingsStore } from '../profiles/settings-store.ts';
import type { Vault } from '../secrets/vault.ts';
import type { Log } from './log.ts';
import type { NativeWords } from './native-words.ts';

export interface AccessServicesOptions {
  settings: SettingsStore;
  profiles: ProfileStore;
  vault: Vault;
  transport: Transport;
  pace: Pace;
  demoPimWorker: URL;
  onActivated: (activation: Activation) => void;
  words: () => NativeWords;
  log: Log;
  now: () => Date;
}

/** How profiles come to an access and use it: consents, the listener, the demo PIM, and one session for each profile. */
export function createAccessServices(options: AccessServicesOptions) {
  const { settings, profiles, vault, transport, pace, demoPimWorker, onActivated, words, log, now } = options;
  const report = (what: string, error: unknown): void => log.error(what, error);
  const demoPim = createDemoPimService({
    workerFile: demoPimWorker,
    callbackUrl: () => loopback.state().callbackUrl,
    recall: () => settings.get().demoPim,
    remember: (demo) => {
      try {
        settings.change({ demoPim: demo });
      } catch (error) {
        // It runs all the same; a profile of it finds it wherever it is.
        log.error('The port of the demo PIM could not be stored', error);
      }
    },
  });
  const loopback = createLoopback({
    recall: () => settings.get().loopback,
    remember: (loopbackSettings) => void settings.change({ loopback: loopbackSettings }),
    pages: () => ({ language: words().language, texts: words().loopback }),
    onActivate: ({ baseUrl }) => onActivated({ baseUrl, profileId: appProfileAt(profiles.list(), baseUrl) }),
  });
  const consents = createConsents({
    openWindow: createOpenConsentWindow(report, () => words().consentWindow),
    openBrowser: (url) => shell.openExternal(url),
    listener: loopback,
    now,
  });
  const keptSecrets = createKeptSecrets(vault);
  const marks = createAuthorizationMarks(profiles, now);
  const sessions = createSessions({
    transport,
    pace,
    keptSecrets,
    marks,
    demoPimUrl: async () => (await demoPim.start()).url,
    onUse: () => vault.touch(),
  });
  vault.control.onChange(() => {
    // A locked vault leaves no token in use.
    for (const { id } of profiles.list()) if (vault.isLocked(id)) sessions.forget(id);
    vault.control
      .state()
      .then((state) => broadcast('vaultChanged', state))
      .catch((error: unknown) => report('The state of the vault could not be told', error));
  });
  return { demoPim, loopback, consents, keptSecrets, marks, sessions };
}
