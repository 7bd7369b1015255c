import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemOf, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { useLabelLocale } from '../catalog/label-locale.ts';
import type { Choice } from './codes-input.tsx';
import { choicesQuery, understoodOf } from './filter-queries.ts';
import { labelOf } from './label-of.ts';

/** Pages that are read of themselves; more cost calls that may not be wanted. */
const ownPages = 10;

export interface ReadItems<R extends ResourceName> {
  items: ItemOf<R>[];
  reading: boolean;
  failed: boolean;
  complete: boolean;
  more: () => void;
}

/** The items of a list, read page after page; at most a thousand, then on demand. The API has no search by label. */
export function useReadItems<R extends ResourceName>(
  profileId: string,
  resource: R,
  parents: readonly string[],
  { most = ownPages, enabled = true }: { most?: number; enabled?: boolean } = {},
): ReadItems<R> {
  const query = useInfiniteQuery({ ...choicesQuery(profileId, resource, parents), enabled });
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  const pages = data?.pages ?? [];
  const goesOn = enabled && hasNextPage && !isFetching && !isError && pages.length < most;
  useEffect(() => {
    if (goesOn) void fetchNextPage();
  }, [goesOn, fetchNextPage]);
  return {
    items: pages.flatMap((page) => understoodOf(page, resource)),
    reading: isFetching,
    failed: isError,
    complete: data !== undefined && !hasNextPage,
    more: () => void fetchNextPage(),
  };
}

type Labelled = 'attribute-options' | 'families' | 'attributes';

/** Choices by label of a resource. */
export function useChoices(profileId: string, resource: Labelled, parents: readonly string[]) {
  const { locale } = useLabelLocale(profileId);
  const read = useReadItems(profileId, resource, parents);
  const choices: Choice[] = read.items.map((item) => ({ code: item.code, label: labelOf(item, locale) }));
  return { ...read, choices };
}

/** How far the choices are read, and the way to more of them. */
export function ChoicesFoot(
  read: Pick<ReadItems<Labelled>, 'items' | 'reading' | 'failed' | 'complete' | 'more'>,
) {
  const { t } = useTranslation('filters');
  if (read.complete) return null;
  return (
    <div className="ps-filter-foot" role="status">
      <Text size="xs" c="dimmed">
        {read.failed ? t('codes.unread') : t('codes.loaded', { count: read.items.length })}
      </Text>
      {!read.reading && !read.failed && (
        <Button
          size="compact-xs"
          variant="subtle"
          onMouseDown={(event) => event.preventDefault()}
          onClick={read.more}
        >
          {t('codes.more')}
        </Button>
      )}
    </div>
  );
}
