import { z } from 'zod';
import { environments } from './names.ts';
import { problemSchema } from './problem.ts';

export const backupReasons = ['daily', 'asked', 'before-restore'] as const;

/** Time and reason, as the file is named. */
export const backupIdSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z-(daily|asked|before-restore)$/);

export const backupSchema = z.object({
  id: backupIdSchema,
  at: z.string(),
  reason: z.enum(backupReasons),
  /** How many profiles it holds; null where it can't be used. */
  profiles: z.number().int().nonnegative().nullable(),
  /** Why it can't be used: `backup-damaged` or `backup-newer`. */
  problem: problemSchema.nullable(),
});
export type Backup = z.infer<typeof backupSchema>;

/** Newest first. */
export const backupListSchema = z.object({
  folder: z.string(),
  /** Whether that is Pimscope's own, and not one that was chosen. */
  isOwnFolder: z.boolean(),
  backups: z.array(backupSchema),
  /** Why the last daily backup was not written; null where it was. */
  lastFailure: problemSchema.nullable(),
});
export type BackupList = z.infer<typeof backupListSchema>;

/** What a restore would do to one profile. `address-changed`: it comes back without the secrets of today's. */
export const restoredProfileSchema = z.object({
  name: z.string(),
  environment: z.enum(environments),
  baseUrl: z.string(),
  change: z.enum(['same', 'details-changed', 'address-changed', 'comes-back', 'goes']),
});
export type RestoredProfile = z.infer<typeof restoredProfileSchema>;
export const restorePreviewSchema = z.object({
  id: backupIdSchema,
  profiles: z.array(restoredProfileSchema),
});

export const restoreResultSchema = z.object({
  profiles: z.number().int().nonnegative(),
  /** Settings take effect wholly with the next start. */
  settings: z.boolean(),
  /** The backup of what was there before; null where there was nothing to keep. */
  before: backupIdSchema.nullable(),
});
export type RestoreResult = z.infer<typeof restoreResultSchema>;
