const signatures: readonly (readonly [mimeType: string, at: number, bytes: string])[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF87a'],
  ['image/gif', 0, 'GIF89a'],
  ['image/webp', 8, 'WEBP'],
  ['image/avif', 4, 'ftypavif'],
  ['image/bmp', 0, 'BM'],
];

/** The kind of image that a file is by its first bytes, whatever its name says; null for none that can be shown. */
export function imageTypeOf(start: Buffer): string | null {
  const text = start.subarray(0, 32).toString('latin1');
  const found = signatures.find(([, at, bytes]) => text.startsWith(bytes, at));
  if (found !== undefined) return found[0];
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i.test(
    start.toString('latin1'),
  )
    ? 'image/svg+xml'
    : null;
}
