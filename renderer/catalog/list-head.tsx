import { ActionIcon, Button, Text, Title, Tooltip } from '@mantine/core';
import { IconDownload, IconRefresh } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { OriginNote } from '../mirror/origin-note.tsx';
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
  /** Null where there is nothing that could be exported. */
  onExport: (() => void) | null;
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
  const { t } = useTranslation(['explorer', 'catalog']);
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
      {progress.readAt && <OriginNote origin={progress.origin ?? 'live'} readAt={progress.readAt} />}
      {onExport && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          onClick={onExport}
        >
          {t('export')}
        </Button>
      )}
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
  const { t, i18n } = useTranslation(['explorer', 'catalog', 'mirror']);
  const number = new Intl.NumberFormat(i18n.language);
  const loaded = number.format(progress.loaded);
  let text = t('catalog:loadedUnknown', { loaded });
  if (progress.complete || (progress.origin === 'mirror' && count !== null)) {
    const isProducts = resource === 'products';
    text = t(isProducts ? 'catalog:loadedAll' : 'entries', { count: count ?? progress.loaded });
  } else if (progress.origin === 'mirror') text = t('mirror:search.counting');
  else if (count !== null) text = t('catalog:loaded', { loaded, total: number.format(count) });
  return (
    <Text size="xs" role="status" className="ps-loaded" data-testid="loaded">
      {progress.readAt === null ? t('reading') : text}
    </Text>
  );
}
