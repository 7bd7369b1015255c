/** What may follow a sign so that it need not be there. */
const optional = /^(?:[*?]|\{)/;
/** Of other signs upper and lower case are more than two. */
const isPlain = /[\0-\x7f]/;
const special = /[\\^$.|?*+()[\]{}]/;
/** Long s, which a pattern takes for `s` whatever the case, and which stays as it is in lower case. */
export const longS = '\u017f';

/**
 * A text in lower case that everything holds which a regular expression matches, the longest one that is plain to see;
 * empty where none is. Values are looked through for it many times as quickly. Of values with a long s it says nothing.
 */
export function requiredText(source: string): string {
  if (source.includes('|')) return '';
  const texts: string[] = [];
  let text = '';
  let depth = 0;
  const end = (): void => {
    texts.push(text);
    text = '';
  };
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? '';
    if (special.test(sign)) {
      end();
      if (sign === '(') depth += 1;
      else if (sign === ')') depth -= 1;
      else if (sign === '\\') at = afterEscape(source, at);
      else if (sign === '[') at = afterClass(source, at);
      else if (sign === '{') at = source.indexOf('}', at);
      if (at < 0) return '';
    } else if (depth > 0) continue;
    else if (!isPlain.test(sign) || optional.test(source.slice(at + 1))) end();
    else text += sign;
  }
  end();
  const [longest = ''] = texts.map((one) => one.toLowerCase()).sort((a, b) => b.length - a.length);
  return longest;
}

/** The last sign of an escape such as `\d`, `\p{L}`, `\u{1f388}`, `\x41` or `\k<name>`. */
function afterEscape(source: string, at: number): number {
  const [escaped = ''] =
    /^\\(?:[pPu]\{[^}]*\}|u[0-9a-f]{4}|x[0-9a-f]{2}|k<[^>]*>|c.|\d+|.)/isu.exec(source.slice(at)) ?? [];
  return at + Math.max(1, escaped.length) - 1;
}

function afterClass(source: string, at: number): number {
  for (let place = at + 1; place < source.length; place += 1) {
    if (source[place] === '\\') place += 1;
    else if (source[place] === ']') return place;
  }
  return -1;
}
