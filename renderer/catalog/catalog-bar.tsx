import { Button, Select, Text } from '@mantine/core';
import { IconLanguage, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../ui/moment.ts';
import { productCountQuery } from './catalog-queries.ts';
import type { LabelLocale } from './label-locale.ts';
import type { ReaderProgress } from './product-reader.ts';

interface CatalogBarProps {
  profileId: string;
  labels: LabelLocale;
  progress: ReaderProgress;
  /** Whether the first page could not be read. */
  failed: boolean;
  onRefresh: () => void;
}

/** Above the grid: the locale of the labels, how much is loaded, when it was read, and Refresh. */
export function CatalogBar({ profileId, labels, progress, failed, onRefresh }: CatalogBarProps) {
  const { t, i18n } = useTranslation('catalog');
  const { locale, active, choose } = labels;
  const offered = locale && !active.includes(locale) ? [...active, locale] : active;
  return (
    <div className="ps-catalog-bar">
      <Select
        size="xs"
        w={150}
        title={t('locale')}
        aria-label={t('locale')}
        leftSection={<IconLanguage size={16} aria-hidden />}
        data={[{ value: '', label: t('localeAny') }, ...offered]}
        value={locale === undefined ? null : (locale ?? '')}
        allowDeselect={false}
        searchable={offered.length > 12}
        onChange={(next) => choose(next || null)}
      />
      {failed ? <span className="ps-loaded" /> : <LoadedText profileId={profileId} progress={progress} />}
      {progress.readAt && (
        <Text size="xs" c="dimmed">
          {t('readAt', { time: timeOfDay(progress.readAt, i18n.language) })}
        </Text>
      )}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconRefresh size={15} aria-hidden />}
        onClick={onRefresh}
      >
        {t('refresh')}
      </Button>
    </div>
  );
}

function LoadedText({ profileId, progress }: { profileId: string; progress: ReaderProgress }) {
  const { t, i18n } = useTranslation('catalog');
  const count = useQuery(productCountQuery(profileId)).data?.count ?? null;
  const number = new Intl.NumberFormat(i18n.language);
  const loaded = number.format(progress.loaded);
  let text = t('loadedUnknown', { loaded });
  if (progress.complete) text = t('loadedAll', { count: progress.loaded });
  else if (count !== null) text = t('loaded', { loaded, total: number.format(count) });
  return (
    <Text size="xs" role="status" className="ps-loaded" data-testid="loaded">
      {progress.readAt === null ? t('loadingFirst') : text}
    </Text>
  );
}
