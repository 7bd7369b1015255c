import type { MirrorHolding, MirrorPart } from '../../../../preload/contract/mirror.ts';
import type { MirrorStore } from '../store/mirror-store.ts';
import type { Missing } from './missing.ts';

const parts: readonly [MirrorPart, kind: RegExp][] = [
  ['channels', /^channels$/],
  ['locales', /^locales$/],
  ['currencies', /^currencies$/],
  ['categories', /^categories$/],
  ['attributes', /^attributes$/],
  ['attribute-groups', /^attribute-groups$/],
  ['attribute-options', /^attributes\/[^/]*\/options$/],
  ['association-types', /^association-types$/],
  ['families', /^families$/],
  ['family-variants', /^families\/[^/]*\/variants$/],
  ['measurement-families', /^measurement-families$/],
  ['reference-entities', /^reference-entities$/],
  ['records', /^reference-entities\/[^/]*\/records$/],
  ['asset-families', /^asset-families$/],
  ['assets', /^asset-families\/[^/]*\/assets$/],
];

/** Drops lists whose owner is gone, and counts what is there. What is missing below a missing list is missing too. */
export function structureHoldings(store: MirrorStore, missing: Missing): MirrorHolding[] {
  dropOrphans(store);
  const counts = store.structureCounts();
  const below: Partial<Record<MirrorPart, MirrorPart>> = {
    'attribute-options': 'attributes',
    'family-variants': 'families',
    records: 'reference-entities',
    assets: 'asset-families',
  };
  return parts.map(([part, pattern]) => {
    const owner = below[part];
    let count = 0;
    for (const [kind, items] of counts) if (pattern.test(kind)) count += items;
    return {
      part,
      count,
      missing: missing.get(part) ?? (owner === undefined ? undefined : missing.get(owner)) ?? null,
    };
  });
}

function dropOrphans(store: MirrorStore): void {
  const known = new Map<string, ReadonlySet<string>>();
  const codesIn = (kind: string) => {
    const codes = known.get(kind) ?? new Set(store.structure(kind).keys());
    known.set(kind, codes);
    return codes;
  };
  for (const kind of store.structureCounts().keys()) {
    if (kind.startsWith('.')) continue;
    const [list, code, below, owner] = kind.split('/');
    if (list === undefined || code === undefined) continue;
    const isGone =
      !codesIn(list).has(code) || (owner !== undefined && !codesIn(`${list}/${code}/${below}`).has(owner));
    if (isGone) store.dropStructure(kind);
  }
}
