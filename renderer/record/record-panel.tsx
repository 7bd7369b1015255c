import { CloseButton, Skeleton, Tabs, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../preload/contract/read-item.ts';
import { problemOf } from '../app/problem-error.ts';
import { productQuery } from '../catalog/catalog-queries.ts';
import { PanelSeparator } from '../catalog/panel-separator.tsx';
import { type GridRow, oddName } from '../catalog/product-reader.ts';
import { CopyCode } from '../ui/copy-code.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { ValueList } from './value-list.tsx';
import './record-panel.css';

const JsonView = lazy(() => import('./json-view.tsx').then(({ JsonView }) => ({ default: JsonView })));

interface RecordPanelProps {
  profileId: string;
  row: GridRow;
  rowKey: string;
  locale: string | null;
  onClose: () => void;
}

/** One record at the right of the grid: its values, and the JSON as received. Escape closes it. */
export function RecordPanel({ profileId, row, rowKey, locale, onClose }: RecordPanelProps) {
  const { t } = useTranslation(['catalog', 'common']);
  const [width, setWidth] = useState(420);
  const name = nameOf(row);
  return (
    <>
      <PanelSeparator width={width} onWidth={setWidth} label={t('record.resize')} />
      <aside
        className="ps-record"
        style={{ width }}
        aria-label={t('record.label')}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onClose();
        }}
      >
        <div className="ps-record-head">
          <div>
            <Title order={2} title={name} dir="auto">
              {name || t('odd')}
            </Title>
            {row.kind === 'product' && <Codes row={row} />}
          </div>
          <CloseButton aria-label={t('record.close')} onClick={onClose} />
        </div>
        {row.kind === 'odd' ? (
          <OddRecord row={row} />
        ) : (
          <ProductRecordView profileId={profileId} rowKey={rowKey} locale={locale} />
        )}
      </aside>
    </>
  );
}

function nameOf(row: GridRow): string {
  if (row.kind === 'odd') return oddName(row.raw) ?? '';
  return row.row.label ?? row.row.identifier ?? row.row.uuid ?? '';
}

function Codes({ row }: { row: Extract<GridRow, { kind: 'product' }> }) {
  const { t } = useTranslation('catalog');
  const { identifier, uuid } = row.row;
  return (
    <span className="ps-record-codes">
      {identifier !== null && <CopyCode code={identifier} what={t('record.identifier')} />}
      {uuid !== null && <CopyCode code={uuid} what={t('record.uuid')} />}
    </span>
  );
}

function OddRecord({ row }: { row: Extract<GridRow, { kind: 'odd' }> }) {
  const { t } = useTranslation('catalog');
  return (
    <>
      <div className="ps-note ps-record-note" data-tone="warning">
        <div>
          <Text fw={600}>{t('record.oddTitle')}</Text>
          <Text>{t('record.oddDetail')}</Text>
          <ul>
            {row.issues.map((issue) => (
              <li key={issue}>{issue}</li>
            ))}
          </ul>
        </div>
      </div>
      <LazyJson json={row.raw} />
    </>
  );
}

function ProductRecordView({
  profileId,
  rowKey,
  locale,
}: {
  profileId: string;
  rowKey: string;
  locale: string | null;
}) {
  const { t } = useTranslation('catalog');
  // While the arrow keys run through rows only the one that is rested on is asked for.
  const [rested] = useDebouncedValue(rowKey, 120);
  const record = useQuery(productQuery(profileId, rested, locale));
  const settled = rested === rowKey;
  return (
    <Tabs defaultValue="values" className="ps-record-tabs" keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="values">{t('record.values')}</Tabs.Tab>
        <Tabs.Tab value="json">{t('record.json')}</Tabs.Tab>
      </Tabs.List>
      {settled && record.error && (
        <div className="ps-record-note">
          <ProblemView
            problem={{ ...problemOf(record.error), action: { kind: 'retry' } }}
            handlers={{ retry: () => void record.refetch() }}
          />
        </div>
      )}
      {(!settled || record.isPending) && (
        <div className="ps-record-note" role="status" aria-label={t('record.loading')}>
          {[72, 44, 96, 44, 60].map((height, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: five bars that never change
            <Skeleton key={index} height={height} mb={10} />
          ))}
        </div>
      )}
      {settled && record.data && (
        <>
          <Tabs.Panel value="values" className="ps-record-part">
            <ValueList values={record.data.values} />
          </Tabs.Panel>
          <Tabs.Panel value="json" className="ps-record-part">
            <LazyJson json={record.data.raw} />
          </Tabs.Panel>
        </>
      )}
    </Tabs>
  );
}

function LazyJson({ json }: { json: Json }) {
  return (
    <Suspense
      fallback={
        <div className="ps-record-note">
          <Skeleton height={200} />
        </div>
      }
    >
      <JsonView json={json} />
    </Suspense>
  );
}
