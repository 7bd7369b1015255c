import type { Icon } from '@tabler/icons-react';

/** Something that the palette leads to or does. */
export interface PaletteItem {
  id: string;
  group: 'records' | 'visits' | 'here' | 'profiles' | 'actions';
  title: string;
  /** Stands behind the title: a code, a host, what kind of thing it is. */
  hint: string | null;
  icon: Icon;
  run: () => void;
  /** It leads nowhere: the palette stays open. */
  stays?: boolean;
}

/** The items that have all words of the text, those first that begin with it. Without a text, all. */
export function matching(items: readonly PaletteItem[], text: string): PaletteItem[] {
  const wanted = folded(text).trim();
  if (wanted === '') return [...items];
  const words = wanted.split(/\s+/);
  return items
    .flatMap((item) => {
      const title = folded(item.title);
      const all = `${title} ${folded(item.hint ?? '')}`;
      if (!words.every((word) => all.includes(word))) return [];
      return [{ item, rank: rankOf(title, wanted) }];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

function rankOf(title: string, wanted: string): number {
  if (title === wanted) return 0;
  if (title.startsWith(wanted)) return 1;
  return title.includes(` ${wanted}`) ? 2 : 3;
}

/** Without accents and case, so that `parametres` finds what is written otherwise. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
