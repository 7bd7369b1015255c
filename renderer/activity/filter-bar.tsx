import { Button, Chip, CloseButton, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlayerPause, IconPlayerPlay, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { statusClasses } from '../../preload/contract/diagnosis-names.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { type ShownFilter, slowMs } from './activity-filters.ts';

interface FilterBarProps {
  filter: ShownFilter;
  ownProfileId: string;
  onChange: (filter: ShownFilter) => void;
  paused: boolean;
  onPause: (paused: boolean) => void;
  /** How many calls are listed. */
  count: number;
  /** Changes when what was typed is to be forgotten. */
  cleared: number;
}

const methods = ['GET', 'POST'] as const;
const any = 'any';

/** What is shown: whose calls, which, and whether the list follows what happens. */
export function FilterBar({
  filter,
  ownProfileId,
  onChange,
  paused,
  onPause,
  count,
  cleared,
}: FilterBarProps) {
  const { t } = useTranslation('activity');
  const profiles = useQuery(profilesQuery).data ?? [];
  const others = profiles.filter(({ id }) => id !== ownProfileId);
  return (
    <section className="ps-activity-bar" aria-label={t('filters.label')}>
      <SearchField key={cleared} filter={filter} onChange={onChange} />
      <Select
        size="xs"
        w={150}
        aria-label={t('filters.profile')}
        allowDeselect={false}
        value={filter.profileId ?? any}
        data={[
          { value: ownProfileId, label: t('filters.thisProfile') },
          { value: any, label: t('filters.all') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => onChange({ ...filter, profileId: id === any || id === null ? undefined : id })}
      />
      <Select
        size="xs"
        w={120}
        aria-label={t('filters.method')}
        allowDeselect={false}
        value={filter.method ?? any}
        data={[
          { value: any, label: t('filters.anyMethod') },
          ...methods.map((value) => ({ value, label: value })),
        ]}
        onChange={(value) => onChange({ ...filter, method: methods.find((one) => one === value) })}
      />
      <Select
        size="xs"
        w={130}
        aria-label={t('filters.status')}
        allowDeselect={false}
        value={filter.status ?? any}
        data={[
          { value: any, label: t('filters.anyStatus') },
          ...statusClasses.map((value) => ({ value, label: t(`filters.class.${value}`) })),
        ]}
        onChange={(value) => onChange({ ...filter, status: statusClasses.find((one) => one === value) })}
      />
      <Chip
        size="xs"
        checked={filter.slowerThanMs !== undefined}
        title={t('filters.slowHint', { seconds: slowMs / 1000 })}
        onChange={(on) => onChange({ ...filter, slowerThanMs: on ? slowMs : undefined })}
      >
        {t('filters.slow')}
      </Chip>
      <Chip
        size="xs"
        checked={filter.errorsOnly === true}
        onChange={(on) => onChange({ ...filter, errorsOnly: on ? true : undefined })}
      >
        {t('filters.errors')}
      </Chip>
      <div className="ps-activity-bar-end">
        <Text size="xs" c="dimmed" className="ps-tabular">
          {t('list.loaded', { count })}
        </Text>
        <span className="ps-live" data-paused={paused}>
          {t(paused ? 'follow.paused' : 'follow.live')}
        </span>
        <Button
          size="xs"
          variant="default"
          leftSection={
            paused ? <IconPlayerPlay size={14} aria-hidden /> : <IconPlayerPause size={14} aria-hidden />
          }
          onClick={() => onPause(!paused)}
        >
          {t(paused ? 'follow.resume' : 'follow.pause')}
        </Button>
      </div>
    </section>
  );
}

/** The text is asked for once typing rests. */
function SearchField({ filter, onChange }: Pick<FilterBarProps, 'filter' | 'onChange'>) {
  const { t } = useTranslation('activity');
  const [text, setText] = useState(filter.text ?? '');
  const search = useDebouncedCallback((next: string) => {
    onChange({ ...filter, text: next.trim() === '' ? undefined : next.trim() });
  }, 200);
  const type = (next: string) => {
    setText(next);
    search(next);
  };
  return (
    <TextInput
      size="xs"
      className="ps-activity-search"
      aria-label={t('filters.text')}
      placeholder={t('filters.textPlaceholder')}
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={
        text !== '' && <CloseButton size="sm" aria-label={t('filters.clearText')} onClick={() => type('')} />
      }
      maxLength={500}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
