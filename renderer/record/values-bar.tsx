import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channelsQuery } from '../catalog/catalog-queries.ts';
import { understoodItems } from '../ui/raw-items.tsx';
import { labelOrCode } from './label-in.ts';
import type { useValuesChoice } from './values-choice.ts';

interface ValuesBarProps extends ReturnType<typeof useValuesChoice> {
  profileId: string;
  labelLocale: string | null;
  text: string;
  onText: (text: string) => void;
  /** How many attributes are missing for the chosen channel and locale; null where nobody can tell. */
  missing: number | null;
}

/** Above the values: channel, locale, "only …", and the search. */
export function ValuesBar(props: ValuesBarProps) {
  const { profileId, labelLocale, choice, choose, text, onText, missing } = props;
  const { t } = useTranslation('record');
  const channels = understoodItems(useQuery(channelsQuery(profileId)).data?.items ?? []);
  const chosen = channels.find(({ code }) => code === choice.channel);
  const locales = chosen?.locales ?? [...new Set(channels.flatMap((channel) => channel.locales))];
  const onChannel = (channel: string | null) => {
    const offered = channels.find(({ code }) => code === channel)?.locales;
    const kept = offered === undefined || choice.locale === null || offered.includes(choice.locale);
    choose({ channel, ...(kept ? {} : { locale: null }) });
  };
  return (
    <search className="ps-values-bar" aria-label={t('bar.label')}>
      <Select
        size="xs"
        aria-label={t('bar.channel')}
        data={[
          { value: '', label: t('bar.allChannels') },
          ...channels.map((channel) => ({ value: channel.code, label: labelOrCode(channel, labelLocale) })),
        ]}
        value={choice.channel ?? ''}
        allowDeselect={false}
        onChange={(channel) => onChannel(channel || null)}
      />
      <Select
        size="xs"
        aria-label={t('bar.locale')}
        data={[{ value: '', label: t('bar.allLocales') }, ...locales]}
        value={choice.locale ?? ''}
        allowDeselect={false}
        searchable={locales.length > 12}
        onChange={(locale) => choose({ locale: locale || null })}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('bar.show')}
        data={[
          { value: 'all', label: t('bar.all') },
          { value: 'filled', label: t('bar.filled') },
          {
            value: 'missing',
            label: missing === null ? t('bar.missing') : t('bar.missingCount', { count: missing }),
          },
        ]}
        value={choice.show}
        onChange={(show) => choose({ show: show === 'filled' || show === 'missing' ? show : 'all' })}
      />
      <TextInput
        type="search"
        size="xs"
        aria-label={t('bar.search')}
        placeholder={t('bar.searchPlaceholder')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </search>
  );
}
