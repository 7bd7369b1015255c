import { z } from 'zod';

/**
 * With what secrets that are entered from now on are kept: sealed by the operating system's keyring, sealed under a
 * passphrase, or in memory until Pimscope quits.
 */
export const vaultModes = ['keyring', 'passphrase', 'until-quit'] as const;

/** A passphrase as it is typed; how strong a new one must be, main decides. */
export const vaultPassphraseSchema = z.string().min(1).max(1000);

/** After how many minutes without any use of secrets the vault locks itself; null for never. */
export const lockAfterMinutesSchema = z.number().int().min(1).max(1440).nullable();

/** Where the secrets of this computer are and what can be done with them now. Holds no secret. */
export const vaultStateSchema = z.object({
  mode: z.enum(vaultModes),
  /** The operating system's keyring as it is now; `none` where there is none or it is locked. */
  keyring: z.object({ kind: z.enum(['keyring', 'none']), backend: z.string() }),
  /** Null where no passphrase is set. */
  passphrase: z
    .object({
      /** ISO 8601; null where what is stored of the passphrase can't be understood. */
      setAt: z.string().nullable(),
      locked: z.boolean(),
    })
    .nullable(),
  lockAfterMinutes: lockAfterMinutesSchema,
  /** How many profiles have their secrets where. */
  counts: z.object({
    keyring: z.number().int(),
    passphrase: z.number().int(),
    untilQuit: z.number().int(),
    /** Sealed under a passphrase that was given up as lost: `recover` opens them when it is found. */
    lost: z.number().int(),
  }),
});
export type VaultState = z.infer<typeof vaultStateSchema>;

/** What can be shown or copied by an explicit act. Tokens never are. */
export const disclosableSecretSchema = z.enum(['clientSecret', 'password']);
export type DisclosableSecret = z.infer<typeof disclosableSecretSchema>;

/** Whether a new passphrase would be taken. `bits` is an estimate of what guessing it takes. */
export const passphraseRatingSchema = z.object({
  bits: z.number(),
  weakness: z.enum(['too-short', 'too-guessable']).nullable(),
});

/** False when the person declined, or another such dialog is open. */
export const revealResultSchema = z.object({ shown: z.boolean() });

export const copyResultSchema = z.discriminatedUnion('copied', [
  /** The person declined, or another such dialog is open. */
  z.object({ copied: z.literal(false) }),
  z.object({
    copied: z.literal(true),
    /** After that the clipboard is cleared, if it still holds the secret. */
    clearedAfterSeconds: z.number().int(),
    /** Whether the clipboard carries what tells this system's histories to leave it out. */
    hiddenFromHistory: z.boolean(),
  }),
]);
export type CopyResult = z.infer<typeof copyResultSchema>;
