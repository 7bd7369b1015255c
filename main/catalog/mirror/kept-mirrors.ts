import { z } from 'zod';
import { catalogOriginSchema } from '../../../preload/contract/catalog-resources.ts';
import {
  type MirrorOptions,
  mirrorDefaults,
  mirrorOptionsSchema,
  mirrorRunSchema,
} from '../../../preload/contract/mirror.ts';
import type { VersionedFile } from '../../storage/versioned-file.ts';

/** Options as an older release stored them: what it did not know is as at first. Null where they can't be read. */
export const storedOptionsSchema = z
  .looseObject({})
  .transform((stored) => mirrorOptionsSchema.safeParse({ ...mirrorDefaults, ...stored }).data ?? null);

const keptMirrorSchema = z.object({
  options: storedOptionsSchema.transform((stored) => stored ?? mirrorDefaults),
  /** Whether it was filled once, so that the schedule may bring it up to date. */
  filled: z.boolean().catch(false),
  /** What runs, or ran when the app ended; it goes on at the next start. Null also where a person paused it. */
  running: mirrorRunSchema.pick({ kind: true, startedAt: true }).nullable().catch(null),
  lastRun: mirrorRunSchema.nullable().catch(null),
  /** Where the catalog of the profile is read from. */
  origin: catalogOriginSchema.catch('live'),
});
/** What is kept of the mirror of a profile outside of its file. */
export type KeptMirror = z.output<typeof keptMirrorSchema>;

export const keptMirrorsFileSchema = z.object({ mirrors: z.record(z.string(), keptMirrorSchema) });
export type KeptMirrorsContent = z.output<typeof keptMirrorsFileSchema>;

/** Writing throws ProblemError `file-not-writable`, `profiles-newer`. */
export interface KeptMirrors {
  of(profileId: string): KeptMirror | null;
  all(): [string, KeptMirror][];
  /** Changes what is kept, or begins keeping it. */
  change(profileId: string, change: Partial<KeptMirror>): void;
  drop(profileId: string): void;
}

export function createKeptMirrors(file: VersionedFile<KeptMirrorsContent>): KeptMirrors {
  const fresh = (): KeptMirror => ({
    options: mirrorDefaults,
    filled: false,
    running: null,
    lastRun: null,
    origin: 'live',
  });
  return {
    of: (profileId) => file.content.mirrors[profileId] ?? null,
    all: () => Object.entries(file.content.mirrors),
    change(profileId, change) {
      const { mirrors } = file.content;
      file.replace({
        mirrors: { ...mirrors, [profileId]: { ...(mirrors[profileId] ?? fresh()), ...change } },
      });
    },
    drop(profileId) {
      const { [profileId]: dropped, ...others } = file.content.mirrors;
      if (dropped !== undefined) file.replace({ mirrors: others });
    },
  };
}

/** Milliseconds between two updates by schedule. */
const intervals: Readonly<Record<Exclude<MirrorOptions['schedule'], 'off'>, number>> = {
  hourly: 3_600_000,
  daily: 86_400_000,
};

/** When a mirror is due by its schedule; null where it has none or nothing to bring up to date. */
export function nextRunOf({ options, filled, lastRun }: KeptMirror): Date | null {
  if (options.schedule === 'off' || !filled || lastRun === null) return null;
  const last = Date.parse(lastRun.endedAt ?? lastRun.startedAt);
  return new Date(last + intervals[options.schedule]);
}
