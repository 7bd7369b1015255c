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

/** Signs that the tokenizer of words folds as `fold` does, `ß` apart. */
const isLatin =
  /^[\0-\x7f\u00a1-\u00a7\u00a9\u00ab-\u00ae\u00b0\u00b1\u00b6\u00b7\u00bb\u00bf-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e]*$/;

/** A text for the index of words, whose tokenizer takes off case and accents itself: most of `fold` is left to it. */
export function foldForWords(text: string): string {
  return isLatin.test(text) ? text.replaceAll('ß', 'ss') : fold(text);
}

/** The words of a text, folded. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
