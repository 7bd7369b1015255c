import type { FamilyPage } from '../../preload/contract/catalog-structure.ts';

type Group = FamilyPage['groups'][number];

/** A family's groups and attributes, flat, so that only what is in sight has to be drawn. */
export type FamilyRow =
  | { kind: 'group'; group: Group; count: number }
  | { kind: 'attribute'; attribute: Group['attributes'][number] };

/** Those whose code or label holds the text. */
export function familyRows({ groups }: FamilyPage, text: string): FamilyRow[] {
  const looked = text.trim().toLowerCase();
  return groups.flatMap((group): FamilyRow[] => {
    const shown = group.attributes.filter(({ code, attribute }) =>
      [code, ...Object.values(attribute?.labels ?? {})].some((name) => name.toLowerCase().includes(looked)),
    );
    if (shown.length === 0) return [];
    return [
      { kind: 'group', group, count: shown.length },
      ...shown.map((attribute): FamilyRow => ({ kind: 'attribute', attribute })),
    ];
  });
}
