import type { RecordAttribute, RecordGroup } from '../../../preload/contract/catalog-records.ts';
import type { ItemOf, Values } from '../../../preload/contract/catalog-resources.ts';

export interface GroupingQuestion {
  values: Values;
  family: ItemOf<'families'> | null;
  attributes: ReadonlyMap<string, ItemOf<'attributes'>>;
  groups: readonly ItemOf<'attribute-groups'>[];
  /** Whether the record itself holds the values of an attribute. */
  owns: (attribute: string) => boolean;
  /** Whether a record at this place can have the attribute at all. */
  holds: (attribute: string) => boolean;
}

/**
 * The attributes of a record in Akeneo's order: groups by sort order, then attributes by theirs, then by code. Those of
 * the family without a value are among them; those that can't be read stand in a group without code at the end.
 */
export function valueGroups(question: GroupingQuestion): RecordGroup[] {
  const { values, family, attributes, groups } = question;
  const ofFamily = (family?.attributes ?? []).filter(question.holds);
  const codes = [...new Set([...Object.keys(values), ...ofFamily])];
  const ordered = [...groups].sort(bySortOrder);
  const known = new Map(ordered.map((group) => [group.code, group]));
  const members = Map.groupBy(codes, (code) => {
    const group = attributes.get(code)?.group ?? null;
    return group !== null && known.has(group) ? group : null;
  });
  const sortOrder = (code: string) => attributes.get(code)?.sortOrder ?? Number.MAX_SAFE_INTEGER;
  const groupOf = (code: string | null): RecordGroup[] => {
    const inside = members.get(code);
    if (inside === undefined) return [];
    inside.sort((one, other) => sortOrder(one) - sortOrder(other) || one.localeCompare(other, 'en'));
    const labels = (code === null ? undefined : known.get(code)?.labels) ?? {};
    return [{ code, labels, attributes: inside.map((member) => recordAttribute(member, question)) }];
  };
  return [...ordered.flatMap(({ code }) => groupOf(code)), ...groupOf(null)];
}

function recordAttribute(
  code: string,
  { values, family, attributes, owns }: GroupingQuestion,
): RecordAttribute {
  const attribute = attributes.get(code);
  const requirements = Object.entries(family?.attributeRequirements ?? {});
  return {
    code,
    type: attribute?.type ?? null,
    labels: attribute?.labels ?? {},
    referenceDataName: attribute?.referenceDataName ?? null,
    localizable: attribute?.localizable === true,
    scopable: attribute?.scopable === true,
    entries: values[code] ?? [],
    own: owns(code),
    inFamily: family?.attributes.includes(code) === true,
    requiredFor: requirements.flatMap(([channel, required]) => (required.includes(code) ? [channel] : [])),
  };
}

function bySortOrder(one: ItemOf<'attribute-groups'>, other: ItemOf<'attribute-groups'>): number {
  return (one.sortOrder ?? 0) - (other.sortOrder ?? 0) || one.code.localeCompare(other.code, 'en');
}
