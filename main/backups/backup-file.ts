import { z } from 'zod';
import { type Backup, backupIdSchema, backupReasons } from '../../preload/contract/backups.ts';

export type BackupReason = (typeof backupReasons)[number];

export const backupFileType = 'pimscope-backup';
const fileVersion = 1;

/** A backup: the files with their own versions, as they stood on disk. */
const fileSchema = z.object({
  type: z.literal(backupFileType),
  version: z.literal(fileVersion),
  at: z.string(),
  profiles: z.looseObject({ version: z.number().int().min(1) }),
  settings: z.looseObject({ version: z.number().int().min(1) }),
});
export type BackupContent = z.output<typeof fileSchema>;

const headSchema = z.object({ type: z.literal(backupFileType), version: z.number().int().min(1) });

export type BackupReading = { state: 'understood'; content: BackupContent } | { state: 'newer' | 'damaged' };

/** The text of a backup file. */
export function writeBackup(content: Pick<BackupContent, 'at' | 'profiles' | 'settings'>): string {
  return `${JSON.stringify({ type: backupFileType, version: fileVersion, ...content }, null, 2)}\n`;
}

/** Checks the text of a backup file; what is in it is checked by whoever takes it. */
export function readBackup(text: string): BackupReading {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { state: 'damaged' };
  }
  const head = headSchema.safeParse(raw);
  if (head.success && head.data.version > fileVersion) return { state: 'newer' };
  const file = fileSchema.safeParse(raw);
  return file.success ? { state: 'understood', content: file.data } : { state: 'damaged' };
}

const prefix = 'pimscope-';
const suffix = '.json';

/** The id of a backup of this moment: sorts by time, and is a file name on every system. */
export function backupId(at: Date, reason: BackupReason): string {
  return `${at.toISOString().replace(/[:.]/g, '-')}-${reason}`;
}

export function backupFileName(id: string): string {
  return `${prefix}${id}${suffix}`;
}

/** Time and reason of a backup by its file name; null for files that are none. */
export function readFileName(name: string): Pick<Backup, 'id' | 'at' | 'reason'> | null {
  if (!name.startsWith(prefix) || !name.endsWith(suffix)) return null;
  const id = backupIdSchema.safeParse(name.slice(prefix.length, -suffix.length)).data;
  const reason = backupReasons.find((known) => id?.endsWith(`Z-${known}`) === true);
  if (id === undefined || reason === undefined) return null;
  const at = id.slice(0, 24).replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, 'T$1:$2:$3.$4Z');
  return { id, at, reason };
}
