const isPlain = /^[\0-\x7f]*$/;

/** A text as it is searched and sorted: case, accents and umlauts do not matter. */
export function fold(text: string): string {
  // Most texts need no more, and this is run over everything that is kept.
  if (isPlain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

/** The words of a text, folded. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
