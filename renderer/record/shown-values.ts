import type {
  CatalogRecord,
  MissingValues,
  RecordAttribute,
  RecordGroup,
} from '../../preload/contract/catalog-records.ts';
import type { ValueEntry } from '../../preload/contract/catalog-resources.ts';
import type { Json } from '../../preload/contract/read-item.ts';
import type { ValuesChoice } from './values-choice.ts';

/** Where a value is missing: a channel and a locale. */
export type MissingPlace = Pick<MissingValues, 'scope' | 'locale'>;

/** An attribute with the values that the choice leaves, and where it is missing. */
export interface ShownAttribute {
  attribute: RecordAttribute;
  entries: ValueEntry[];
  missing: MissingPlace[];
}

/** A list of groups and attributes, flat, so that only what is in sight has to be drawn. */
export type ShownRow =
  | { kind: 'group'; group: RecordGroup; count: number }
  | { kind: 'attribute'; shown: ShownAttribute };

/** So many characters of one value are looked through; a text of many megabytes would hold up the typing. */
const searchedCharacters = 100_000;

/** What is shown of a record's values by channel, locale, "only …" and a text over labels, codes and values. */
export function shownRows(
  { groups, missing }: Pick<CatalogRecord, 'groups' | 'missing'>,
  choice: ValuesChoice,
  text: string,
): ShownRow[] {
  const places = missingPlaces(missing, choice);
  const looked = text.trim().toLowerCase();
  return groups.flatMap((group): ShownRow[] => {
    const shown = group.attributes
      .map((attribute) => ({
        attribute,
        entries: attribute.entries.filter((entry) => isOf(entry, choice)),
        missing: places.get(attribute.code) ?? [],
      }))
      .filter((one) => passes(one, choice.show) && matches(one, looked));
    if (shown.length === 0) return [];
    return [
      { kind: 'group', group, count: shown.length },
      ...shown.map((one): ShownRow => ({ kind: 'attribute', shown: one })),
    ];
  });
}

/** The channels and locales that the choice leaves. */
export function chosenMissing(
  missing: readonly MissingValues[],
  { channel, locale }: ValuesChoice,
): MissingValues[] {
  return missing.filter(
    (one) => (channel === null || one.scope === channel) && (locale === null || one.locale === locale),
  );
}

/** Whether there is anything in a value; false and 0 are something. */
export function isFilled(data: Json): boolean {
  return data !== null && data !== '' && !(Array.isArray(data) && data.length === 0);
}

function missingPlaces(missing: readonly MissingValues[], choice: ValuesChoice) {
  const places = new Map<string, MissingPlace[]>();
  for (const { scope, locale, missing: codes } of chosenMissing(missing, choice)) {
    for (const code of codes) {
      const known = places.get(code);
      if (known === undefined) places.set(code, [{ scope, locale }]);
      else known.push({ scope, locale });
    }
  }
  return places;
}

function isOf(entry: ValueEntry, { channel, locale }: ValuesChoice): boolean {
  const ofChannel = channel === null || entry.scope === null || entry.scope === channel;
  return ofChannel && (locale === null || entry.locale === null || entry.locale === locale);
}

function passes({ entries, missing }: ShownAttribute, show: ValuesChoice['show']): boolean {
  if (show === 'filled') return entries.some(({ data }) => isFilled(data));
  return show === 'all' || missing.length > 0;
}

function matches({ attribute, entries }: ShownAttribute, looked: string): boolean {
  if (looked === '') return true;
  const names = [attribute.code, ...Object.values(attribute.labels)];
  if (names.some((name) => name.toLowerCase().includes(looked))) return true;
  return entries.some(({ data, linkedData }) =>
    [data, linkedData].some((json) => searchText(json).toLowerCase().includes(looked)),
  );
}

function searchText(json: Json): string {
  if (json === null) return '';
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  return text.slice(0, searchedCharacters);
}
