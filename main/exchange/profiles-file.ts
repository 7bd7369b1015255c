import { z } from 'zod';
import { profileDetailsSchema } from '../../preload/contract/profile.ts';
import { readAddress } from '../pim/address.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import type { Entry, EntrySecrets, Source } from './entry.ts';
import { noSecrets } from './entry.ts';
import { completeDetails, type ExchangedProfile, exchangedProfileSchema } from './exchanged-profile.ts';
import { openSecrets, sealedSecretsSchema, sealSecrets } from './sealed-secrets.ts';

/** What `type` of the file says. */
export const profilesFileType = 'pimscope-profiles';
const fileVersion = 1;
const mostProfiles = 5000;

const headSchema = z.object({ type: z.literal(profilesFileType), version: z.number().int().min(1) });
const fileSchema = z.object({
  exportedAt: z.string().max(100),
  profiles: z.array(z.unknown()).max(mostProfiles),
  secrets: sealedSecretsSchema.nullable(),
});
const secretsSchema = z.array(
  z.object({ clientSecret: z.string().nullable(), password: z.string().nullable() }).nullable(),
);

export interface ProfilesFileContent {
  exportedAt: Date;
  profiles: ExchangedProfile[];
  /** One for each profile, in their order; null for a file without secrets. */
  secrets: { each: (EntrySecrets | null)[]; passphrase: string } | null;
}

/** The text of an exported file. Secrets are in it under the passphrase only, bound to everything else in the file. */
export async function writeProfilesFile(content: ProfilesFileContent): Promise<string> {
  const { profiles, secrets } = content;
  const exportedAt = content.exportedAt.toISOString();
  const sealed =
    secrets &&
    (await sealSecrets(JSON.stringify(secrets.each), secrets.passphrase, publicPart(exportedAt, profiles)));
  const file = { type: profilesFileType, version: fileVersion, exportedAt, profiles, secrets: sealed };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Reads the parsed content of an exported file. An entry that is not understood is kept with its problem.
 * @throws ProblemError `import-newer`, `import-damaged`
 */
export function readProfilesFile(raw: unknown): Source {
  const head = headSchema.safeParse(raw);
  if (!head.success) throw new ProblemError(problem('import-damaged'));
  if (head.data.version > fileVersion) {
    throw new ProblemError(problem('import-newer', { version: head.data.version }));
  }
  const file = fileSchema.safeParse(raw);
  if (!file.success) throw new ProblemError(problem('import-damaged'));
  const { exportedAt, profiles, secrets } = file.data;
  return {
    kind: 'profiles-file',
    entries: profiles.map((profile, index) => readEntry(profile, index)),
    unlock:
      secrets &&
      (async (passphrase) => {
        const text = await openSecrets(secrets, passphrase, publicPart(exportedAt, profiles));
        return readSecrets(text, profiles.length);
      }),
  };
}

/** What the secrets are bound to, so that no address can be exchanged under them. */
function publicPart(exportedAt: string, profiles: readonly unknown[]): string {
  try {
    return JSON.stringify([profilesFileType, fileVersion, exportedAt, profiles]);
  } catch (error) {
    // Nested deeper than the stack goes: nothing that Pimscope ever wrote.
    if (error instanceof RangeError) throw new ProblemError(problem('import-damaged'));
    throw error;
  }
}

function readSecrets(text: string, count: number): (EntrySecrets | null)[] {
  const secrets = secretsSchema.safeParse(JSON.parse(text));
  if (!secrets.success || secrets.data.length !== count) throw new ProblemError(problem('import-damaged'));
  return secrets.data;
}

function readEntry(raw: unknown, index: number): Entry {
  const parsed = exchangedProfileSchema.safeParse(raw);
  if (!parsed.success) return oddEntry(raw, index, placesOf(parsed.error));
  const { id, baseUrl, access, ...details } = parsed.data;
  const address = readAddress(baseUrl);
  return {
    id,
    details: completeDetails(details),
    stated: profileDetailsSchema.keyof().options.filter((name) => details[name] !== undefined),
    baseUrl: address.understood ? address.baseUrl : null,
    access: access.kind === 'app' ? access : { ...access, askPassword: access.askPassword === true },
    secrets: noSecrets,
    problem: address.understood ? null : address.problem,
    valid: true,
  };
}

function placesOf({ issues }: z.ZodError): string {
  return [...new Set(issues.map(({ path }) => path.join('.')))].slice(0, 5).join(', ');
}

const anyName = z.object({ name: z.string().trim().min(1) });

function oddEntry(raw: unknown, index: number, places: string): Entry {
  const named = anyName.safeParse(raw);
  const name = named.success ? named.data.name.slice(0, 100) : `${index + 1}`;
  return {
    id: null,
    details: completeDetails({ name }),
    stated: [],
    baseUrl: null,
    access: { kind: 'connection', clientId: null, username: null, askPassword: null },
    secrets: noSecrets,
    problem: problem('import-entry-invalid', { places }),
    valid: false,
  };
}
