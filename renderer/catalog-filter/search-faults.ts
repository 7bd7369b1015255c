import type { TFunction } from 'i18next';
import { checkFilter, readSearch } from '../../preload/contract/catalog-filter.ts';
import { issueText } from './issue-text.ts';
import type { KnownFields } from './known-fields.ts';
import { jsonFault, lineAt, type Place, searchPlaces } from './search-places.ts';

/** Something to say at a place of a search. */
export interface SearchFault extends Place {
  line: number;
  text: string;
  /** `error` keeps it from being applied; the rest is the PIM's to judge. */
  severity: 'error' | 'warning' | 'info';
}

/** What is wrong with the text of a search, as far as can be told without asking the PIM. */
export function searchFaults(text: string, fields: KnownFields, t: TFunction<'filters'>): SearchFault[] {
  const read = readSearch(text);
  if (!read.ok && read.code === 'no-json') {
    const { from, to, fault } = jsonFault(text);
    return [{ from, to, line: lineAt(text, from), text: t(`json.${fault}`), severity: 'error' }];
  }
  if (!read.ok) return [{ from: 0, to: text.length, line: 1, text: t('json.no-object'), severity: 'error' }];
  const { generation, origin, byCode, unsure } = fields;
  if (generation === null || read.tree.length === 0) return [];
  const places = searchPlaces(text);
  return checkFilter(read.tree, byCode, generation, origin)
    .filter(({ code }) => !(unsure && code === 'unknown-field'))
    .map((issue) => {
      const place = places.of(issue.at, issue.part);
      return {
        ...place,
        line: lineAt(text, place.from),
        text: issueText(issue, read.tree, byCode, generation, t, origin),
        severity: issue.code === 'not-checked' ? 'info' : 'warning',
      };
    });
}
