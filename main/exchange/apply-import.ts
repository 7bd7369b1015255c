import type { ImportedItem } from '../../preload/contract/exchange.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { ProblemError, problem, toProblem } from '../pim/problem-error.ts';
import type { KeptSecrets } from '../profiles/kept-secrets.ts';
import type { ProfileStore } from '../profiles/profile-store.ts';
import type { Sessions } from '../profiles/sessions.ts';
import type { ProfileSecrets } from '../secrets/profile-secrets.ts';
import type { Vault } from '../secrets/vault.ts';
import type { Step } from './plan-import.ts';

export interface ApplyOptions {
  profiles: ProfileStore;
  vault: Pick<Vault, 'canSeal' | 'state'>;
  keptSecrets: KeptSecrets;
  sessions: Pick<Sessions, 'forget'>;
}

/** The steps that leave a profile behind. */
type Lasting = Extract<Step, { profile: Profile }>;

/**
 * Takes the steps: all profiles in one write, then the secrets of each. Where the profiles can't be written nothing is
 * changed; secrets that can't be stored are said with their profile.
 * @throws ProblemError `secrets-unavailable`, `file-not-writable`, `profiles-newer`
 */
export async function applyImport(
  steps: readonly Step[],
  { acceptUntilQuit }: { acceptUntilQuit: boolean },
  options: ApplyOptions,
): Promise<ImportedItem[]> {
  const { profiles, vault, sessions } = options;
  const bringSecrets = steps.some((step) => 'profile' in step && step.entry.secrets.clientSecret !== null);
  if (bringSecrets && !acceptUntilQuit && !(await vault.canSeal())) {
    throw new ProblemError(problem('secrets-unavailable'));
  }
  profiles.rewrite((list) => steps.reduce(takeStep, list));
  const items: ImportedItem[] = [];
  for (const step of steps) {
    if (!('profile' in step)) {
      items.push(withoutProfile(step));
      continue;
    }
    if ('before' in step) sessions.forget(step.before.id);
    items.push(await withProfile(step, () => storeSecrets(step, options, acceptUntilQuit)));
  }
  return items;
}

function takeStep(list: Profile[], step: Step): Profile[] {
  if (!('profile' in step)) return list;
  if (step.do === 'add') return [...list, step.profile];
  return list.map((profile) => (profile.id === step.before.id ? step.profile : profile));
}

async function storeSecrets(
  step: Lasting,
  { keptSecrets, vault }: ApplyOptions,
  acceptUntilQuit: boolean,
): Promise<'stored' | 'kept' | 'none'> {
  const { profile } = step;
  if (step.do === 'exchange') await keptSecrets.remove(step.before.id);
  const { clientSecret, password } = step.entry.secrets;
  if (clientSecret !== null) {
    const before = step.do === 'change' ? await readBefore(step.before, keptSecrets) : null;
    const same = before?.clientSecret === clientSecret && before.password === password;
    // A token of an app outlives its secret; that of a connection belongs to its password.
    const token = before !== null && (profile.access.kind === 'app' || same) ? before.token : null;
    await keptSecrets.write(profile, { clientSecret, password, token }, { acceptUntilQuit });
    return 'stored';
  }
  if (step.do !== 'change' || vault.state(profile.id).kept === 'missing') return 'none';
  if (asksPassword(profile) && !asksPassword(step.before)) {
    // Written anew, since the password is not to be kept any longer.
    const before = await keptSecrets.keeper(step.before).read();
    await keptSecrets.write(profile, before, { acceptUntilQuit: true });
  }
  return 'kept';
}

function asksPassword({ access }: Profile): boolean {
  return access.kind === 'connection' && access.askPassword === true;
}

/** Null where there are none, or none that can be read: what comes with the entry then takes their place. */
async function readBefore(profile: Profile, keptSecrets: KeptSecrets): Promise<ProfileSecrets | null> {
  try {
    return await keptSecrets.keeper(profile).read();
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

async function withProfile(
  step: Lasting,
  store: () => Promise<'stored' | 'kept' | 'none'>,
): Promise<ImportedItem> {
  const { index, profile } = step;
  const outcome = step.do === 'add' ? ('added' as const) : ('replaced' as const);
  const item = { index, name: profile.name, outcome, profileId: profile.id };
  try {
    const secrets = await store();
    return { ...item, secrets, nextStep: nextStep(step, secrets), problem: null };
  } catch (error) {
    return { ...item, secrets: 'not-stored', nextStep: nextStep(step, 'none'), problem: toProblem(error) };
  }
}

function withoutProfile(step: Exclude<Step, Lasting>): ImportedItem {
  return {
    index: step.index,
    name: step.entry.details.name,
    outcome: step.do === 'fail' ? 'failed' : 'skipped',
    profileId: null,
    secrets: 'none',
    nextStep: 'none',
    problem: step.do === 'fail' ? step.problem : null,
  };
}

function nextStep(step: Lasting, secrets: 'stored' | 'kept' | 'none'): ImportedItem['nextStep'] {
  const { profile, entry } = step;
  if (profile.access.kind === 'app') return profile.authorizationLost === undefined ? 'none' : 'authorize';
  if (secrets === 'kept') return 'none';
  if (secrets === 'none') return 'enter-secrets';
  if (asksPassword(profile)) return 'enter-password';
  return entry.secrets.password === null ? 'enter-secrets' : 'none';
}
