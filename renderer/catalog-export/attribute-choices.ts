import { useQuery } from '@tanstack/react-query';
import { valueAttributesOf } from '../../preload/contract/catalog-export-properties.ts';
import type { CatalogPage, ListQuery, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { bridge, call } from '../app/pimscope.ts';
import { labelIn } from './label-in.ts';

/** A column that can be chosen. */
export interface ColumnChoice {
  name: string;
  label: string | null;
}

const whole: ListQuery = {
  search: null,
  scope: null,
  locales: [],
  attributes: [],
  withAttributeOptions: false,
  withQualityScores: false,
  withCompletenesses: false,
};
const mostPages = 200;

/** The attributes whose values a resource has, read only where they are to be chosen from. */
export function useAttributeChoices(
  profileId: string,
  { resource, parents }: { resource: ResourceName; parents: readonly string[] },
  language: string,
  enabled: boolean,
) {
  const listed = valueAttributesOf(resource);
  const own = listed === 'attributes' ? [] : parents.slice(0, 1);
  return useQuery({
    queryKey: ['profile', profileId, 'export-attributes', listed, own, language],
    enabled: enabled && listed !== null,
    staleTime: 300_000,
    queryFn: async ({ signal }): Promise<ColumnChoice[]> => {
      if (listed === null) return [];
      const choices: ColumnChoice[] = [];
      const list = { profileId, resource: listed, parents: own, query: whole, limit: 100 };
      let cursor: string | null = null;
      for (let pages = 0; pages < mostPages; pages += 1) {
        const page: CatalogPage<ResourceName> = await call(
          bridge().catalog.list,
          { ...list, cursor },
          signal,
        );
        for (const { item } of page.items)
          if (item !== null && 'labels' in item && 'code' in item)
            choices.push({ name: item.code, label: labelIn(item.labels, language) });
        cursor = page.next;
        if (cursor === null) break;
      }
      return choices;
    },
  });
}
