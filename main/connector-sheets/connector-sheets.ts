import type {
  DueRotation,
  SheetCheck,
  SheetForProfile,
  SheetSummary,
} from '../../preload/contract/connector-sheets.ts';
import type { ConnectorUse, Profile } from '../../preload/contract/profile.ts';
import type { Pace } from '../pim/pace.ts';
import { createPimClient } from '../pim/pim-client.ts';
import { ProblemError } from '../pim/problem-error.ts';
import { onBehalfOf, type Transport } from '../pim/transport.ts';
import type { KeptSecrets } from '../profiles/kept-secrets.ts';
import type { ProfileStore } from '../profiles/profile-store.ts';
import type { Sessions } from '../profiles/sessions.ts';
import type { Vault } from '../secrets/vault.ts';
import { checkSheet } from './check/check-sheet.ts';
import type { LiveWays } from './check/live-run.ts';
import type { DocumentSecrets } from './document.ts';
import { createHandOn, type HandOn, type HandOnOptions } from './hand-on.ts';
import { connectorSheetFor, summaryOf } from './sheet-for-profile.ts';
import { allSheets, sheetOf } from './sheets.ts';
import { createSetConnectorUses, dueRotations } from './uses.ts';

/** What other programs ask for to reach a PIM, filled in for a profile. Every call throws `profile-not-found`. */
export interface ConnectorSheets {
  list(): SheetSummary[];
  /** @throws ProblemError `sheet-not-found`, `demo-pim-failed` */
  sheet(profileId: string, sheetId: string): Promise<SheetForProfile>;
  /** @throws ProblemError as `HandOn.copyField` */
  copyField(
    profileId: string,
    sheetId: string,
    fieldId: string,
    signal: AbortSignal,
  ): ReturnType<HandOn['copyField']>;
  /** @throws ProblemError as `HandOn.copyDocument` */
  copyDocument(
    profileId: string,
    sheetId: string,
    withSecrets: boolean,
    signal: AbortSignal,
  ): ReturnType<HandOn['copyDocument']>;
  /** @throws ProblemError as `HandOn.saveFile` */
  saveFile(
    profileId: string,
    sheetId: string,
    withSecrets: boolean,
    signal: AbortSignal,
  ): ReturnType<HandOn['saveFile']>;
  /** @throws ProblemError `sheet-not-found`, `demo-pim-failed`, `cancelled` */
  check(profileId: string, sheetId: string, live: boolean, signal: AbortSignal): Promise<SheetCheck>;
  /** @throws ProblemError `file-not-writable` */
  setUses(profileId: string, usedBy: ConnectorUse[]): Profile;
  dueRotations(withinDays: number): DueRotation[];
}

export interface ConnectorSheetsOptions extends Omit<HandOnOptions, 'baseUrlOf' | 'readSecrets'> {
  profiles: Pick<ProfileStore, 'get' | 'list' | 'change'>;
  sessions: Pick<Sessions, 'of'>;
  vault: Pick<Vault, 'examine'>;
  keptSecrets: Pick<KeptSecrets, 'keeper'>;
  transport: Transport;
  pace: Pace;
  now: () => Date;
}

export function createConnectorSheets(options: ConnectorSheetsOptions): ConnectorSheets {
  const { profiles, sessions, vault, keptSecrets, transport, pace, now } = options;

  const baseUrlOf = async (profile: Profile): Promise<string> =>
    profile.demo ? (await sessions.of(profile)).baseUrl : profile.baseUrl;
  const readSecrets = async (profile: Profile): Promise<DocumentSecrets> => {
    const { clientSecret, password } = await keptSecrets.keeper(profile).read();
    return { clientSecret, password };
  };
  const subjectOf = async (profile: Profile) => ({
    profile,
    baseUrl: await baseUrlOf(profile),
    secretState: await vault.examine(profile.id),
  });
  const liveWays = async (profile: Profile): Promise<LiveWays> => {
    const { baseUrl, tokenKeeper } = await sessions.of(profile);
    const asking = { profileId: profile.id, asker: 'verification' } as const;
    const client = createPimClient({
      profileKey: profile.id,
      baseUrl,
      transport,
      pace,
      tokens: tokenKeeper,
      asker: 'verification',
    });
    return { transport: onBehalfOf(transport, asking), client };
  };
  const handOn = createHandOn({ ...options, baseUrlOf, readSecrets });
  const setUses = createSetConnectorUses(profiles);

  return {
    list: () => allSheets().map(summaryOf),
    async sheet(profileId, sheetId) {
      return connectorSheetFor(await subjectOf(profiles.get(profileId)), sheetOf(sheetId));
    },
    copyField: async (profileId, sheetId, fieldId, signal) =>
      handOn.copyField(profiles.get(profileId), sheetOf(sheetId), fieldId, signal),
    copyDocument: async (profileId, sheetId, withSecrets, signal) =>
      handOn.copyDocument(profiles.get(profileId), sheetOf(sheetId), withSecrets, signal),
    saveFile: async (profileId, sheetId, withSecrets, signal) =>
      handOn.saveFile(profiles.get(profileId), sheetOf(sheetId), withSecrets, signal),
    async check(profileId, sheetId, live, signal) {
      const profile = profiles.get(profileId);
      const sheet = sheetOf(sheetId);
      const subject = { ...(await subjectOf(profile)), secrets: await orNull(readSecrets(profile)) };
      const ways = live ? await liveWays(profile) : null;
      return checkSheet({ subject, sheet, ways, now, signal });
    },
    setUses,
    dueRotations: (withinDays) => dueRotations(profiles.list(), now(), withinDays),
  };
}

/** Secrets that can't be had leave what depends on them unknown; `vault.examine` says why. */
async function orNull(secrets: Promise<DocumentSecrets>): Promise<DocumentSecrets | null> {
  try {
    return await secrets;
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}
