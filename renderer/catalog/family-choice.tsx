import { Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesQuery, understoodOf } from '../catalog-filter/filter-queries.ts';
import { labelOf } from './item-parts.ts';

interface FamilyChoiceProps {
  profileId: string;
  locale: string | null;
  family: string | null;
  onChoose: (family: string | null) => void;
}

/** Whose attributes are offered as columns: those of one family, or all. */
export function FamilyChoice({ profileId, locale, family, onChoose }: FamilyChoiceProps) {
  const { t } = useTranslation('explorer');
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = useInfiniteQuery(
    choicesQuery(profileId, 'families', []),
  );
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const families = (data?.pages ?? []).flatMap((page) => understoodOf(page, 'families'));
  const options = families.map((one) => ({ value: one.code, label: labelOf(one, locale) ?? one.code }));
  const isKnown = family === null || options.some(({ value }) => value === family);
  return (
    <Select
      size="xs"
      aria-label={t('columns.family')}
      data={[
        { value: '', label: t('columns.anyFamily') },
        ...(isKnown ? [] : [{ value: family, label: family }]),
        ...options,
      ]}
      value={family ?? ''}
      allowDeselect={false}
      searchable
      limit={200}
      comboboxProps={{ withinPortal: false }}
      onChange={(next) => onChoose(next || null)}
    />
  );
}
