import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { filtersAttributes, readSearch, writeSearch } from '../../preload/contract/catalog-filter.ts';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { channelsQuery } from '../catalog/catalog-queries.ts';
import { useLabelLocale } from '../catalog/label-locale.ts';
import { understoodItems } from '../ui/raw-items.tsx';
import { attributeKnown, type KnownFields, useKnownFields } from './known-fields.ts';
import { useRawDrafts } from './raw-drafts.ts';
import { RawSearch, type RawSearchHandle } from './raw-search.tsx';
import { useReadItems } from './read-choices.tsx';
import { searchFaults } from './search-faults.ts';
import { searchText } from './search-text.ts';

export type RawPanelHandle = RawSearchHandle;

interface RawPanelProps {
  profileId: string;
  resource: ResourceName;
  /** By `listKey`. */
  list: string;
  filter: string | null;
  onChange: (filter: string | null) => void;
  ref: Ref<RawPanelHandle>;
}

/** The JSON of a filter: in step with it unless something else is typed, which is kept until it is applied. */
export function RawPanel({ profileId, resource, list, filter, onChange, ref }: RawPanelProps) {
  const { t } = useTranslation('filters');
  const { drafts, keep } = useRawDrafts();
  const draft = drafts[list];
  const written = useMemo(() => searchText(filter), [filter]);
  const text = draft?.text ?? written;
  const [settled] = useDebouncedValue(text, 250);
  const codes = useMemo(() => {
    const read = readSearch(settled);
    return read.ok ? read.tree.map(({ field }) => field) : [];
  }, [settled]);
  const fields = useKnownFields(profileId, resource, codes);
  const faults = useMemo(() => searchFaults(text, fields, t), [text, fields, t]);
  const editor = useRef<RawSearchHandle>(null);
  useImperativeHandle(ref, () => ({ goTo: (place) => editor.current?.goTo(place) }));

  const type = (next: string) =>
    keep(list, next === written ? null : { text: next, of: draft?.of ?? filter });
  const apply = () => {
    const read = readSearch(text);
    if (!read.ok) {
      const [first] = faults;
      if (first) editor.current?.goTo(first);
      return;
    }
    keep(list, null);
    onChange(writeSearch(read.tree));
  };
  return (
    <RawSearch
      ref={editor}
      text={text}
      faults={faults}
      words={useSearchWords(profileId, resource, fields)}
      state={draft === undefined ? 'in-step' : draft.of === filter ? 'changed' : 'overtaken'}
      onText={type}
      onApply={apply}
      onDiscard={() => keep(list, null)}
    />
  );
}

/** What is completed: all fields as far as they are read, channels and active locales. */
function useSearchWords(
  profileId: string,
  resource: ResourceName,
  { properties, generation, origin }: KnownFields,
) {
  const { locale, active } = useLabelLocale(profileId);
  const channels = useQuery(channelsQuery(profileId)).data?.items ?? [];
  const most = Number.POSITIVE_INFINITY;
  const read = useReadItems(profileId, 'attributes', [], { most, enabled: filtersAttributes(resource) });
  const attributes = read.items.map((one) => attributeKnown(one, locale));
  return {
    fields: [...properties, ...attributes],
    generation: generation ?? 8,
    origin,
    channels: understoodItems(channels).map(({ code }) => code),
    locales: active,
  };
}
