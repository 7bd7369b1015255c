import type { MirrorHolding } from '../../../../preload/contract/mirror.ts';
import type { Meta } from './meta.ts';

/** What of a mirror is counted anew each time. */
export interface ItemCounts {
  products: number;
  models: number;
  /** Small pictures. */
  thumbnails: number;
}

/** What a mirror holds, structure first. */
export function holdingsOf(
  { holdings, options }: Pick<Meta, 'holdings' | 'options'>,
  { products, models, thumbnails }: ItemCounts,
): MirrorHolding[] {
  const chosen = (is: boolean | undefined) => (is === true ? null : ('not-chosen' as const));
  const refused = holdings.some(({ part, missing }) => part === 'thumbnails' && missing === 'not-permitted');
  const pictures = chosen(options?.thumbnails) ?? (refused ? ('not-permitted' as const) : null);
  const items: MirrorHolding[] = [
    { part: 'products', count: products, missing: null },
    { part: 'models', count: models, missing: chosen(options?.models) },
    { part: 'thumbnails', count: thumbnails, missing: pictures },
  ];
  const counted = new Set(items.map(({ part }) => part));
  return [...holdings.filter(({ part }) => !counted.has(part)), ...items];
}
