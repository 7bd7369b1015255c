import { ActionIcon, Button, Select, Text, Title, Tooltip } from '@mantine/core';
import { IconDownload, IconLanguage, IconRefresh, IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { timeOfDay } from '../ui/moment.ts';
import { understoodItems } from '../ui/raw-items.tsx';
import { channelsQuery } from './catalog-queries.ts';
import type { LabelLocale } from './label-locale.ts';
import type { ReaderProgress } from './list-reader.ts';
import { containersOf } from './resource-groups.ts';

interface ListHeadProps {
  profileId: string;
  resource: ResourceName;
  parents: readonly string[];
  progress: ReaderProgress;
  count: number | null;
  /** Whether the first page could not be read. */
  failed: boolean;
  onExport: () => void;
  onRefresh: () => void;
}

/** The name of a list with the way to what it lies in, how much of it is loaded, and from when it is. */
export function ListHead({
  profileId,
  resource,
  parents,
  progress,
  count,
  failed,
  onExport,
  onRefresh,
}: ListHeadProps) {
  const { t, i18n } = useTranslation(['explorer', 'catalog']);
  return (
    <div className="ps-list-head">
      <Title order={2} className="ps-list-title">
        {containersOf(resource).map((container, at) => (
          <Fragment key={container}>
            <Link
              to="/profiles/$profileId/catalog/$resource"
              params={{ profileId, resource: container }}
              search={at === 0 ? {} : { parents: parents.slice(0, at) }}
            >
              {t(`resource.${container}`)}
            </Link>{' '}
            ›{' '}
            <Link
              to="/profiles/$profileId/catalog/$resource/$key"
              params={{ profileId, resource: container, key: parents[at] ?? '' }}
              search={at === 0 ? {} : { parents: parents.slice(0, at) }}
            >
              <code>{parents[at]}</code>
            </Link>{' '}
            ›{' '}
          </Fragment>
        ))}
        {t(`resource.${resource}`)}
      </Title>
      {failed ? (
        <span className="ps-loaded" />
      ) : (
        <LoadedText resource={resource} progress={progress} count={count} />
      )}
      {progress.readAt && (
        <Text size="xs" c="dimmed">
          {t('catalog:readAt', { time: timeOfDay(progress.readAt, i18n.language) })}
        </Text>
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconDownload size={15} aria-hidden />}
        onClick={onExport}
      >
        {t('export')}
      </Button>
      <Tooltip label={t('catalog:refresh')}>
        <ActionIcon variant="default" size={30} aria-label={t('catalog:refresh')} onClick={onRefresh}>
          <IconRefresh size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

function LoadedText({
  resource,
  progress,
  count,
}: {
  resource: ResourceName;
  progress: ReaderProgress;
  count: number | null;
}) {
  const { t, i18n } = useTranslation(['explorer', 'catalog']);
  const number = new Intl.NumberFormat(i18n.language);
  const loaded = number.format(progress.loaded);
  let text = t('catalog:loadedUnknown', { loaded });
  if (progress.complete) {
    const isProducts = resource === 'products';
    text = t(isProducts ? 'catalog:loadedAll' : 'entries', { count: progress.loaded });
  } else if (count !== null) text = t('catalog:loaded', { loaded, total: number.format(count) });
  return (
    <Text size="xs" role="status" className="ps-loaded" data-testid="loaded">
      {progress.readAt === null ? t('reading') : text}
    </Text>
  );
}

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
        w={112}
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
