import { homedir, release, type as systemName } from 'node:os';
import type { AppInfo } from '../../preload/contract/application.ts';
import type { Diagnostics } from '../../preload/contract/support.ts';
import type { ProfileStore } from '../profiles/profile-store.ts';
import type { SettingsStore } from '../profiles/settings-store.ts';
import type { Vault } from '../secrets/vault.ts';
import { diagnosticsReport } from '../settings/diagnostics-report.ts';
import { logTail } from '../settings/log-tail.ts';

const lines = 200;

export interface DiagnosticsOptions {
  info: AppInfo;
  settings: Pick<SettingsStore, 'shown'>;
  profiles: Pick<ProfileStore, 'list'>;
  vault: Pick<Vault, 'control'>;
  logFile: string;
}

/** Puts the diagnostics of this computer together, as they are now. */
export function createDiagnostics(options: DiagnosticsOptions): () => Promise<Diagnostics> {
  const { info, settings, profiles, vault, logFile } = options;
  return async () => {
    const at = new Date();
    const text = diagnosticsReport({
      at,
      info,
      system: `${systemName()} ${release()}, ${process.arch}`,
      settings: settings.shown(),
      vault: await vault.control.state(),
      profiles: profiles.list(),
      log: await logTail(logFile, lines),
      home: homedir(),
    });
    return { text, fileName: `pimscope-diagnostics-${at.toISOString().slice(0, 10)}.md` };
  };
}
