import { z } from 'zod';
import { vaultModes } from '../../preload/contract/secrets.ts';

/** Since when each secret of a record is the one it is; null where there is none. In clear: it tells no secret. */
const setTimesSchema = z.object({
  clientSecret: z.string(),
  password: z.string().nullable(),
  token: z.string().nullable(),
});
export type SetTimes = z.output<typeof setTimesSchema>;

/** Format 1 (Pimscope 0.1): sealed by the operating system, as plain JSON of the secrets. */
const firstRecordSchema = z.looseObject({
  format: z.literal(1),
  backend: z.string(),
  sealed: z.base64(),
  setAt: z.string(),
});

const laterRecord = { format: z.literal(2), sealed: z.base64(), setAt: z.string(), set: setTimesSchema };

/** Format 2: what is sealed names its profile, so that a record can't be put in the place of another one. */
const keyringRecordSchema = z.looseObject({
  ...laterRecord,
  sealer: z.literal('keyring'),
  backend: z.string(),
});

/** AES-256-GCM under the key of the passphrase that `salt` names; profile and format are authenticated with it. */
const passphraseRecordSchema = z.looseObject({
  ...laterRecord,
  sealer: z.literal('passphrase'),
  salt: z.string(),
  nonce: z.base64(),
});

const recordSchema = z.union([firstRecordSchema, keyringRecordSchema, passphraseRecordSchema]);
export type VaultRecord = z.output<typeof recordSchema>;
export type KeyringRecord = z.output<typeof firstRecordSchema> | z.output<typeof keyringRecordSchema>;
export type PassphraseRecord = z.output<typeof passphraseRecordSchema>;

/** A stored record as this release understands it; null where it does not, or where there is none. */
export function understoodRecord(stored: unknown): VaultRecord | null {
  return recordSchema.safeParse(stored).data ?? null;
}

export function isPassphraseRecord(record: VaultRecord): record is PassphraseRecord {
  return record.format === 2 && record.sealer === 'passphrase';
}

/** A passphrase that was lost, with everything that it opens. */
const lostPassphraseSchema = z.object({
  at: z.string(),
  passphrase: z.unknown(),
  records: z.record(z.string(), z.unknown()),
});

/** The file: one record for each profile. Each is checked for itself, so that an odd one costs no other. */
const vaultFileSchema = z.object({
  /** With what new secrets are sealed. */
  mode: z.enum(vaultModes).catch('keyring'),
  /** The envelope of the passphrase; null where none is set. */
  passphrase: z.unknown().optional(),
  /** After how many minutes without use the passphrase is asked for again; null for never. */
  lockAfterMinutes: z.number().int().min(1).max(1440).nullable().catch(15),
  records: z.record(z.string(), z.unknown()),
  /**
   * Records that could not be opened when others took their place, by profile: kept until the one that took it was
   * opened from the file.
   */
  aside: z.record(z.string(), z.array(z.object({ at: z.string(), record: z.unknown() }))),
  lost: z.array(lostPassphraseSchema),
});
export type VaultContent = z.output<typeof vaultFileSchema>;

/** How the vault's file is read and written: for `openVersionedFile`. */
export const vaultFile = {
  version: 2,
  schema: vaultFileSchema,
  migrations: {
    /** Records stay as they are. Releases before would drop the passphrase's envelope, so they may not write. */
    1: (content: Record<string, unknown>) => ({
      mode: 'keyring',
      passphrase: null,
      lockAfterMinutes: 15,
      aside: {},
      lost: [],
      ...content,
    }),
  },
  empty: {
    mode: 'keyring',
    passphrase: null,
    lockAfterMinutes: 15,
    records: {},
    aside: {},
    lost: [],
  } satisfies VaultContent,
};
