import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { valueAttributesOf } from '../../preload/contract/catalog-export-properties.ts';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { CatalogViews } from '../../preload/contract/catalog-views.ts';
import { problemOf } from '../app/problem-error.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { tellNotKept } from '../ui/tell.ts';
import {
  attributeOfColumn,
  fixedColumns,
  type ListColumn,
  startColumns,
  valueColumn,
} from './list-column.ts';
import { type ColumnSetting, type ListSetup, useListSetup } from './list-store.ts';
import { rememberColumns, rememberedView, viewsQuery } from './remembered-columns.ts';

export interface Columns {
  /** Those that are shown, in their order. */
  shown: ListColumn[];
  settings: ColumnSetting[];
  change: (settings: ColumnSetting[]) => void;
  /** Back to those that the resource begins with. */
  reset: () => void;
}

/** How long changes are gathered before they are kept, in milliseconds. */
const keepAfterMs = 600;

/**
 * The columns of a list: those chosen in this window, else those it had last (of the family, where it shows only one),
 * else those of the resource. Changes are remembered for the profile.
 */
export function useColumns(
  profileId: string,
  resource: ResourceName,
  place: string,
  family: string | null,
): Columns {
  const queryClient = useQueryClient();
  const views = useQuery(viewsQuery(profileId)).data;
  const { setup, change } = useListSetup(place);
  const own = rememberedView(views, resource, family);
  const known = knownSettings(setup, views, resource, family);
  const settings = useMemo(() => known ?? settingsOf(startColumns[resource]), [known, resource]);
  const shown = useMemo(() => columnsOf(resource, settings), [resource, settings]);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const set = (next: ColumnSetting[]) => {
    change({ columns: { ...setup.columns, [family ?? '']: next } });
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      rememberColumns(profileId, own, resource, family, next).then(
        (kept) => queryClient.setQueryData(viewsQuery(profileId).queryKey, kept),
        (error: unknown) => tellNotKept(problemTexts(problemOf(error)).title),
      );
    }, keepAfterMs);
  };
  return {
    shown,
    settings,
    change: set,
    reset: () => set(settingsOf(startColumns[resource])),
  };
}

/** The settings that were chosen in this window, else those of last time; undefined where there are none. */
export function knownSettings(
  { columns }: Pick<ListSetup, 'columns'>,
  views: CatalogViews | undefined,
  resource: ResourceName,
  family: string | null,
): ColumnSetting[] | undefined {
  return (
    columns[family ?? ''] ??
    rememberedView(views, resource, family)?.columns ??
    rememberedView(views, resource, null)?.columns
  );
}

/** The settings of columns as they are to begin with. */
export function settingsOf(columns: readonly ListColumn[]): ColumnSetting[] {
  return columns.map(({ id, pinned }) => ({ field: id, hidden: false, pinned: pinned ?? null, width: null }));
}

/** The columns that settings name; those that the resource does not have are left out. */
export function columnsOf(resource: ResourceName, settings: readonly ColumnSetting[]): ListColumn[] {
  const fixed = new Map(fixedColumns(resource).map((column) => [column.id, column]));
  return settings.flatMap(({ field, hidden }) => {
    const attribute = attributeOfColumn(field);
    const column =
      attribute !== null && valueAttributesOf(resource) !== null ? valueColumn(attribute) : fixed.get(field);
    return column && !hidden ? [column] : [];
  });
}
