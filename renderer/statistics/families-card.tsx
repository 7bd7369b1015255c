import { Button, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FamilySizes } from '../../preload/contract/catalog-statistics.ts';
import { labelIn } from '../catalog-export/label-in.ts';
import { Card } from '../ui/card.tsx';
import { timeOfDay } from '../ui/moment.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { BarTable } from './bar-table.tsx';
import { Running } from './running.tsx';
import { familySizesQuery } from './statistics-queries.ts';
import { useOnDemand } from './use-on-demand.ts';

/** How many products each family has. */
export function FamiliesCard({ profileId }: { profileId: string }) {
  const { t, i18n } = useTranslation(['statistics', 'common']);
  const attemptId = useId();
  const sizes = useOnDemand(familySizesQuery(profileId, attemptId), attemptId);
  const { data, isRunning, progress, problem, start, cancel } = sizes;
  return (
    <Card
      title={t('families.title')}
      aside={
        !isRunning && (
          <Button size="xs" variant="default" onClick={start}>
            {data ? t('common:refresh') : t('families.start')}
          </Button>
        )
      }
    >
      {!data && <Text c="dimmed">{t('families.lead')}</Text>}
      {isRunning && (
        <Running
          label={
            progress?.total
              ? t('families.running', { count: progress.done, total: progress.total })
              : t('families.reading')
          }
          progress={progress}
          onCancel={cancel}
        />
      )}
      {problem && <ProblemView problem={problem} handlers={{ retry: start }} />}
      {data && <Sizes sizes={data} />}
      {data && (
        <Text size="xs" c="dimmed">
          {t('readAt', { time: timeOfDay(data.readAt, i18n.language) })}
        </Text>
      )}
    </Card>
  );
}

function Sizes({ sizes: { families, withoutFamily } }: { sizes: FamilySizes }) {
  const { t, i18n } = useTranslation('statistics');
  const number = new Intl.NumberFormat(i18n.language);
  const most = Math.max(1, withoutFamily ?? 0, ...families.map(({ count }) => count ?? 0));
  const row = (code: string | null, label: string, count: number | null) => ({
    key: code ?? '',
    label,
    code,
    figures: [count === null ? '–' : number.format(count)],
    plain: [count ?? ''],
    share: count === null ? null : count / most,
  });
  return (
    <BarTable
      label={t('families.title')}
      headings={[t('families.family'), t('families.products')]}
      rows={[
        ...families.map(({ code, labels, count }) =>
          row(code, labelIn(labels, i18n.language) ?? code, count),
        ),
        row(null, t('families.without'), withoutFamily),
      ]}
    />
  );
}
