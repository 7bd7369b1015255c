import type { SecretState } from '../../preload/contract/profile.ts';
import type { ProfileSecrets } from './profile-secrets.ts';
import type { SetTimes, VaultRecord } from './vault-file.ts';

/** Secrets with the times since when they are what they are. `setAt` is when the record as a whole was entered. */
export interface DatedSecrets {
  secrets: ProfileSecrets;
  setAt: string;
  set: SetTimes;
}

/** Records of format 1 tell only when they were entered, and tokens when they were obtained. */
export function datesOf(record: VaultRecord, secrets: ProfileSecrets): DatedSecrets {
  const { setAt } = record;
  if (record.format === 2) return { secrets, setAt, set: record.set };
  const password = secrets.password === null ? null : setAt;
  const set = { clientSecret: setAt, password, token: secrets.token?.obtainedAt ?? null };
  return { secrets, setAt, set };
}

/** Dates other secrets of the same profile: what stays the same keeps its date. */
export function dateAnew(secrets: ProfileSecrets, before: DatedSecrets | null, now: string): SetTimes {
  const same = (name: 'clientSecret' | 'password') =>
    before !== null && before.secrets[name] === secrets[name];
  return {
    clientSecret: (same('clientSecret') ? before?.set.clientSecret : null) ?? now,
    password: secrets.password === null ? null : ((same('password') ? before?.set.password : null) ?? now),
    token: secrets.token?.obtainedAt ?? null,
  };
}

/** The shortest client secret whose end may be shown. */
const shortestShown = 17;

/** What the screen may know of opened secrets: of a long client secret its last four characters, of others nothing. */
export function shownSecrets({ secrets, set }: DatedSecrets): NonNullable<SecretState['secrets']> {
  const { clientSecret } = secrets;
  const lastFour = clientSecret.length < shortestShown ? null : clientSecret.slice(-4);
  return { clientSecret: { setAt: set.clientSecret, lastFour }, ...shownTimes(set) };
}

/** What the screen may know of secrets that are not opened. */
export function shownDates(set: SetTimes): NonNullable<SecretState['secrets']> {
  return { clientSecret: { setAt: set.clientSecret, lastFour: null }, ...shownTimes(set) };
}

function shownTimes({ password, token }: SetTimes) {
  return {
    password: password === null ? null : { setAt: password },
    token: token === null ? null : { setAt: token },
  };
}
