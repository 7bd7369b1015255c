import type { CatalogExports } from '../../catalog/export/catalog-exports.ts';
import type { HandlersOf } from '../handlers.ts';

/** @param showInFolder shows a file in the system's file manager */
export function catalogExportsHandlers(
  exports: CatalogExports,
  showInFolder: (path: string) => void,
): HandlersOf<'catalogExports'> {
  return {
    list: () => exports.list(),
    start: ({ profileId, request }) => exports.start(profileId, request),
    stop: ({ exportId }) => exports.stop(exportId),
    resume: ({ exportId }) => exports.resume(exportId),
    discard: async ({ exportId }) => {
      await exports.discard(exportId);
      return undefined;
    },
    showInFolder: ({ exportId }) => {
      showInFolder(exports.pathOf(exportId));
      return undefined;
    },
  };
}
