const isPlain = /^[\0-\x7f]*$/;
/** Signs that the tokenizer of words folds as `fold` does, `ß` apart. */
const isLatin =
  /^[\0-\x7f\u00a1-\u00a7\u00a9\u00ab-\u00ae\u00b0\u00b1\u00b6\u00b7\u00bb\u00bf-\u0131\u0134-\u013e\u0141-\u0148\u014a-\u017e]*$/;

/** What single signs become, by their code; null for what stays as it is. */
type Signs = Map<number, string | null>;
const bareSigns: Signs = new Map();
const signsForWords: Signs = new Map();

/** A text as it is searched and sorted: case, accents and umlauts do not matter. */
export function fold(text: string): string {
  // Most texts need no more, and this is run over everything that is kept.
  if (isPlain.test(text)) return text.toLowerCase();
  return signBySign(text, bareSigns, bare).toLowerCase();
}

/** A text for the index of words, whose tokenizer takes off case and accents itself: most of `fold` is left to it. */
export function foldForWords(text: string): string {
  if (isLatin.test(text)) return text.replaceAll('ß', 'ss');
  // What it is in lower case depends on its place in a word.
  if (text.includes('Σ')) return fold(text);
  return signBySign(text, signsForWords, (sign) =>
    isLatin.test(sign) ? sign.replaceAll('ß', 'ss') : fold(sign),
  );
}

/** The words of a text, folded. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A text without accents and umlauts, in the case that it has. */
function bare(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßẞ]/g, 'ss');
}

/** A text with each of its signs made something else, ASCII apart; what signs become is kept, as it takes long. */
function signBySign(text: string, known: Signs, make: (text: string) => string): string {
  let made = '';
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    // Half a sign says nothing.
    if (code >= 0xd800 && code < 0xe000) return make(text);
    let sign = known.get(code);
    if (sign === undefined) {
      const own = String.fromCharCode(code);
      sign = make(own);
      if (sign === own) sign = null;
      known.set(code, sign);
    }
    if (sign === null) continue;
    made += text.slice(end, at) + sign;
    end = at + 1;
  }
  return end === 0 ? text : made + text.slice(end);
}
