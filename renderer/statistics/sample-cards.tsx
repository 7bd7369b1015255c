import { Button, Select, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogSample } from '../../preload/contract/catalog-statistics.ts';
import { labelIn } from '../catalog-export/label-in.ts';
import { Card } from '../ui/card.tsx';
import { timeOfDay } from '../ui/moment.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { BarTable } from './bar-table.tsx';
import { Running } from './running.tsx';
import { sampleQuery } from './statistics-queries.ts';
import { useOnDemand } from './use-on-demand.ts';

const sizes = [100, 500, 1000, 5000, 10_000];

/** Completeness and unused attributes in a sample, whose size can be chosen and is told. */
export function SampleCards({ profileId }: { profileId: string }) {
  const { t, i18n } = useTranslation(['statistics', 'common']);
  const attemptId = useId();
  const [size, setSize] = useState(500);
  const sample = useOnDemand(sampleQuery(profileId, size, attemptId), attemptId);
  const { data, isRunning, progress, problem, start, cancel } = sample;
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <>
      <Card
        title={t('sample.title')}
        aside={
          <div className="ps-stat-aside">
            <Select
              size="xs"
              w={150}
              aria-label={t('sample.size')}
              allowDeselect={false}
              disabled={isRunning}
              data={sizes.map((one) => ({
                value: String(one),
                label: t('sample.products', { count: one }),
              }))}
              value={String(size)}
              onChange={(next) => setSize(Number(next ?? size))}
            />
            <Button size="xs" variant="default" onClick={start} disabled={isRunning}>
              {data ? t('common:refresh') : t('sample.start')}
            </Button>
          </div>
        }
      >
        <Text c="dimmed">{t('sample.lead')}</Text>
        {isRunning && (
          <Running
            label={
              progress?.total
                ? t('sample.running', {
                    done: number.format(progress.done),
                    total: number.format(progress.total),
                  })
                : t('sample.beginning')
            }
            progress={progress}
            onCancel={cancel}
          />
        )}
        {problem && <ProblemView problem={problem} handlers={{ retry: start }} />}
        {data && (
          <Text role="status" className="ps-tabular">
            {data.total === null
              ? t('sample.told', { count: data.products })
              : t('sample.toldOf', { count: data.products, total: number.format(data.total) })}{' '}
            {t('readAt', { time: timeOfDay(data.readAt, i18n.language) })}
          </Text>
        )}
      </Card>
      {data && <Completeness sample={data} />}
      {data && <Unused sample={data} />}
    </>
  );
}

function Completeness({ sample: { completeness, products } }: { sample: CatalogSample }) {
  const { t, i18n } = useTranslation('statistics');
  const number = new Intl.NumberFormat(i18n.language);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <Card title={t('completeness.title')}>
      {completeness.length === 0 && (
        <Text c="dimmed">{t(products === 0 ? 'sample.empty' : 'completeness.notTold')}</Text>
      )}
      {completeness.length > 0 && (
        <BarTable
          label={t('completeness.title')}
          headings={[
            t('completeness.place'),
            t('completeness.average'),
            t('completeness.complete'),
            t('completeness.of'),
          ]}
          rows={completeness.map(({ scope, locale, products: of, complete, average }) => ({
            key: `${scope} ${locale}`,
            label: `${scope} · ${locale}`,
            code: null,
            figures: [percent.format(average / 100), number.format(complete), number.format(of)],
            plain: [Math.round(average * 10) / 10, complete, of],
            share: average / 100,
          }))}
        />
      )}
    </Card>
  );
}

function Unused({ sample: { unused, attributes, products } }: { sample: CatalogSample }) {
  const { t, i18n } = useTranslation('statistics');
  return (
    <Card title={t('unused.title')}>
      {unused === null && <Text c="dimmed">{t('unused.notRead')}</Text>}
      {unused?.length === 0 && <Text c="dimmed">{t('unused.none')}</Text>}
      {unused !== null && unused.length > 0 && (
        <>
          <Text c="dimmed">{t('unused.lead', { count: unused.length, attributes, products })}</Text>
          <BarTable
            label={t('unused.title')}
            headings={[t('unused.attribute'), t('unused.type')]}
            rows={unused.map(({ code, labels, type }) => ({
              key: code,
              label: labelIn(labels, i18n.language) ?? code,
              code,
              figures: [(type ?? '').replace(/^(pim_catalog|akeneo)_/, '')],
              plain: [type ?? ''],
              share: null,
            }))}
          />
        </>
      )}
    </Card>
  );
}
