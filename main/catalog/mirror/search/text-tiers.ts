import { fold, words } from '../fold.ts';

/** Items that a text finds, by an index. */
export interface TextTier {
  index: 'words' | 'fragments';
  match: string;
  /** Folded text that the names must hold: what the trigrams only hint at. */
  names?: string;
}

const columns = ['ids', 'labels', 'body'] as const;
/** The trigram index finds nothing shorter. */
const shortestFragment = 3;

/**
 * How a text is looked for, the best first: in identifiers, in labels, in other texts, words over all of these, and as
 * a part of identifiers and labels. Empty for no text.
 */
export function textTiers(text: string): TextTier[] {
  const asked = words(text);
  const plain = fold(text.trim());
  if (plain === '') return [];
  const tiers: TextTier[] = [];
  if (asked.length > 0) {
    const match = matchOf(asked);
    for (const column of columns) tiers.push({ index: 'words', match: `${column}: (${match})` });
    // Words of one query may stand in several columns.
    if (asked.length > 1) tiers.push({ index: 'words', match });
  }
  const fragment = fragmentOf(plain);
  return fragment === null ? tiers : [...tiers, fragment];
}

/** The same without ranks: fewer sets, which say together what a text finds. */
export function textParts(text: string): TextTier[] {
  const asked = words(text);
  const fragment = fragmentOf(fold(text.trim()));
  const parts: TextTier[] = asked.length === 0 ? [] : [{ index: 'words', match: matchOf(asked) }];
  return fragment === null ? parts : [...parts, fragment];
}

function matchOf(asked: readonly string[]): string {
  return asked.map((word) => `"${word}"*`).join(' AND ');
}

function fragmentOf(plain: string): TextTier | null {
  const signs = Array.from(plain);
  if (signs.length < shortestFragment) return null;
  const trigrams = new Set(signs.slice(2).map((_, place) => signs.slice(place, place + 3).join('')));
  const match = [...trigrams].map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' AND ');
  return { index: 'fragments', match, ...(trigrams.size === 1 ? {} : { names: plain }) };
}
