import { Button, Select, Text } from '@mantine/core';
import { IconLanguage, IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../ui/moment.ts';
import { understoodItems } from '../ui/raw-items.tsx';
import { localesQuery, productCountQuery } from './catalog-queries.ts';
import type { ReaderProgress } from './product-reader.ts';

interface CatalogBarProps {
  profileId: string;
  locale: string | null;
  onLocale: (locale: string | null) => void;
  progress: ReaderProgress;
  onRefresh: () => void;
}

/** Above the grid: the locale of the labels, how much is loaded, when it was read, and Refresh. */
export function CatalogBar({ profileId, locale, onLocale, progress, onRefresh }: CatalogBarProps) {
  const { t, i18n } = useTranslation('catalog');
  const locales = useQuery(localesQuery(profileId));
  const codes = understoodItems(locales.data?.items ?? [])
    .filter(({ enabled }) => enabled)
    .map(({ code }) => code);
  const offered = locale && !codes.includes(locale) ? [...codes, locale] : codes;
  return (
    <div className="ps-catalog-bar">
      <Select
        size="xs"
        w={170}
        aria-label={t('locale')}
        leftSection={<IconLanguage size={16} aria-hidden />}
        data={[{ value: '', label: t('localeAny') }, ...offered]}
        value={locale ?? ''}
        allowDeselect={false}
        searchable={offered.length > 12}
        onChange={(next) => onLocale(next || null)}
      />
      <LoadedText profileId={profileId} progress={progress} />
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
