import { z } from 'zod';
import type { VersionedFile } from '../../storage/versioned-file.ts';

export const exportsFileSchema = z.object({
  exports: z.array(z.object({ exportId: z.uuid(), profileId: z.string(), path: z.string() })),
});
export type ExportsContent = z.output<typeof exportsFileSchema>;
type Place = ExportsContent['exports'][number];

/** Where the exports lie that did not come to their end; how far they are stands beside them. */
export interface ExportsStore {
  places(): readonly Place[];
  /** @throws ProblemError `file-not-writable`, `profiles-newer` */
  add(place: Place): void;
  /** @throws ProblemError as `add` */
  remove(exportId: string): void;
}

export function createExportsStore(file: VersionedFile<ExportsContent>): ExportsStore {
  const without = (exportId: string) => file.content.exports.filter((place) => place.exportId !== exportId);
  return {
    places: () => file.content.exports,
    add: (place) => file.replace({ exports: [...without(place.exportId), place] }),
    remove(exportId) {
      const others = without(exportId);
      if (others.length < file.content.exports.length) file.replace({ exports: others });
    },
  };
}
