import { Select } from '@mantine/core';
import { IconLanguage, IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { understoodItems } from '../ui/raw-items.tsx';
import { channelsQuery } from './catalog-queries.ts';
import type { LabelLocale } from './label-locale.ts';

interface ListBarProps {
  profileId: string;
  labels: LabelLocale;
  /** Null where the values of the resource do not differ by channel; `channel: null` shows any. */
  channel: { shown: string | null; choose: (channel: string | null) => void } | null;
  /** Columns, views and what else belongs to the resource. */
  children: ReactNode;
}

/** What changes how a list is shown, and what is done with it. */
export function ListBar({ profileId, labels, channel, children }: ListBarProps) {
  const { t } = useTranslation(['explorer', 'catalog']);
  const { locale, active, choose } = labels;
  const offered = locale && !active.includes(locale) ? [...active, locale] : active;
  return (
    <div className="ps-list-bar">
      <Select
        size="xs"
        w="clamp(96px, 8vw, 112px)"
        title={t('catalog:locale')}
        aria-label={t('catalog:locale')}
        leftSection={<IconLanguage size={16} aria-hidden />}
        data={[{ value: '', label: t('catalog:localeAny') }, ...offered]}
        value={locale === undefined ? null : (locale ?? '')}
        allowDeselect={false}
        searchable={offered.length > 12}
        onChange={(next) => choose(next || null)}
      />
      {channel && <ChannelSelect profileId={profileId} locale={locale ?? null} {...channel} />}
      {children}
    </div>
  );
}

interface ChannelSelectProps {
  profileId: string;
  locale: string | null;
  shown: string | null;
  choose: (channel: string | null) => void;
}

function ChannelSelect({ profileId, locale, shown, choose }: ChannelSelectProps) {
  const { t } = useTranslation('explorer');
  const options = useChannelOptions(profileId, locale);
  return (
    <Select
      size="xs"
      w={132}
      title={t('channel')}
      aria-label={t('channel')}
      leftSection={<IconRoute size={16} aria-hidden />}
      data={[{ value: '', label: t('channelAny') }, ...options]}
      value={shown ?? ''}
      allowDeselect={false}
      onChange={(next) => choose(next || null)}
    />
  );
}

/** The channels of a PIM for a select, by label; empty where they can't be read. */
export function useChannelOptions(
  profileId: string,
  locale: string | null,
): { value: string; label: string }[] {
  const channels = understoodItems(useQuery(channelsQuery(profileId)).data?.items ?? []);
  return channels.map((channel) => ({
    value: channel.code,
    label: (locale === null ? null : channel.labels[locale]) || channel.code,
  }));
}
