/** What Akeneo puts before a file's own name: folders and a hash (pim-community-dev, PathGenerator.php). */
const before = /^(?:.*\/)?(?:[0-9a-f]{40}_)?/;

/** The name of a file as it stands in its code; characters that Akeneo replaced there stay replaced. */
export function fileNameOf(code: string): string {
  return code.replace(before, '');
}
