import { Button, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ResourceCounts } from '../../preload/contract/catalog-statistics.ts';
import { problemOf } from '../app/problem-error.ts';
import { resourceGroups } from '../catalog/resource-groups.ts';
import { Card } from '../ui/card.tsx';
import { timeOfDay } from '../ui/moment.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { BarTable } from './bar-table.tsx';
import { resourceCountsQuery } from './statistics-queries.ts';

const order = resourceGroups.flatMap(([, resources]) => resources);

/** As the catalog lists them, at its left. */
function inOrder(counts: ResourceCounts['counts']): ResourceCounts['counts'] {
  return counts.toSorted((one, other) => order.indexOf(one.resource) - order.indexOf(other.resource));
}

/** How many there are of each resource. */
export function CountsCard({ profileId }: { profileId: string }) {
  const { t, i18n } = useTranslation(['statistics', 'explorer', 'common']);
  const { data, error, isFetching, refetch } = useQuery(resourceCountsQuery(profileId));
  const number = new Intl.NumberFormat(i18n.language);
  const most = Math.max(1, ...(data?.counts ?? []).map(({ count }) => count ?? 0));
  return (
    <Card
      title={t('counts.title')}
      aside={
        <Button size="xs" variant="default" loading={isFetching} onClick={() => void refetch()}>
          {t('common:refresh')}
        </Button>
      }
    >
      {!data && !error && <Skeleton height={180} aria-label={t('common:loading')} />}
      {error && <ProblemView problem={problemOf(error)} handlers={{ retry: () => void refetch() }} />}
      {data && (
        <>
          <BarTable
            label={t('counts.title')}
            headings={[t('counts.resource'), t('counts.count')]}
            rows={inOrder(data.counts).map(({ resource, count, problem }) => ({
              key: resource,
              label: t(`explorer:resource.${resource}`),
              code: null,
              figures: [count === null ? '–' : number.format(count)],
              plain: [count ?? ''],
              // The few of the structure are seen beside a million products too.
              share: count === null ? null : Math.log1p(count) / Math.log1p(most),
              ...(problem !== null
                ? { note: problemTexts(problem).title }
                : count === null
                  ? { note: t('counts.notTold') }
                  : {}),
            }))}
          />
          <Text size="xs" c="dimmed">
            {t('counts.scale')} {t('readAt', { time: timeOfDay(data.readAt, i18n.language) })}
          </Text>
        </>
      )}
    </Card>
  );
}
