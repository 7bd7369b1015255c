import type { MirrorHolding } from '../../../../preload/contract/mirror.ts';
import type { Meta } from './meta.ts';

/** What a mirror holds, structure first. */
export function holdingsOf(
  meta: Pick<Meta, 'holdings' | 'options'>,
  { products, models }: { products: number; models: number },
): MirrorHolding[] {
  const chosen = (is: boolean | undefined) => (is === true ? null : ('not-chosen' as const));
  const items: MirrorHolding[] = [
    { part: 'products', count: products, missing: null },
    { part: 'models', count: models, missing: chosen(meta.options?.models) },
    { part: 'thumbnails', count: 0, missing: chosen(meta.options?.thumbnails) },
  ];
  const told = new Set(meta.holdings.map(({ part }) => part));
  return [...meta.holdings, ...items.filter(({ part }) => !told.has(part))];
}
