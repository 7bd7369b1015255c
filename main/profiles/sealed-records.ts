import type { VersionedFile } from '../storage/versioned-file.ts';

/** The sealed records of the vault's file as they stand there, for putting one back that was removed. */
export interface SealedRecords {
  /** Undefined where there is none. */
  read(profileId: string): unknown;
  /** @throws ProblemError `file-not-writable` */
  putBack(profileId: string, record: unknown): void;
}

export function createSealedRecords<C extends { records: Record<string, unknown> }>(
  file: VersionedFile<C>,
): SealedRecords {
  return {
    read: (profileId) => file.content.records[profileId],
    putBack(profileId, record) {
      file.replace({ ...file.content, records: { ...file.content.records, [profileId]: record } });
    },
  };
}
