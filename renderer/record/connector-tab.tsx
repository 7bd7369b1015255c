import { MultiSelect, Select, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogRecord, RecordResource } from '../../preload/contract/catalog-records.ts';
import type { Json } from '../../preload/contract/read-item.ts';
import { channelsQuery } from '../catalog/catalog-queries.ts';
import { understoodItems } from '../ui/raw-items.tsx';
import { labelIn, labelOrCode } from './label-in.ts';
import { LazyJson } from './lazy-json.tsx';
import { PartState } from './part-state.tsx';
import { type ConnectorChoice, connectorViewQuery } from './record-queries.ts';

interface ConnectorTabProps {
  profileId: string;
  resource: RecordResource;
  recordKey: string;
  record: CatalogRecord;
  labelLocale: string | null;
}

/** The record as a connector gets it with a channel, locales and attributes of its own. */
export function ConnectorTab({ profileId, resource, recordKey, record, labelLocale }: ConnectorTabProps) {
  const { t } = useTranslation('record');
  const [choice, setChoice] = useState<ConnectorChoice>({ scope: null, locales: [], attributes: [] });
  const channels = understoodItems(useQuery(channelsQuery(profileId)).data?.items ?? []);
  const view = useQuery({
    ...connectorViewQuery(profileId, resource, recordKey, choice),
    placeholderData: keepPreviousData,
  });
  const locales = channels.find(({ code }) => code === choice.scope)?.locales ?? [
    ...new Set(channels.flatMap((channel) => channel.locales)),
  ];
  const attributes = record.groups.flatMap((group) => group.attributes);
  const change = (part: Partial<ConnectorChoice>) => setChoice((known) => ({ ...known, ...part }));
  return (
    <div className="ps-connector">
      <div className="ps-connector-bar">
        <Select
          size="xs"
          label={t('connector.channel')}
          data={[
            { value: '', label: t('connector.noChannel') },
            ...channels.map((channel) => ({ value: channel.code, label: labelOrCode(channel, labelLocale) })),
          ]}
          value={choice.scope ?? ''}
          allowDeselect={false}
          onChange={(scope) => change({ scope: scope || null, locales: [] })}
        />
        <MultiSelect
          size="xs"
          label={t('connector.locales')}
          placeholder={choice.locales.length === 0 ? t('connector.all') : ''}
          data={locales}
          value={choice.locales}
          searchable
          clearable
          onChange={(chosen) => change({ locales: chosen })}
        />
        <MultiSelect
          size="xs"
          label={t('connector.attributes')}
          placeholder={choice.attributes.length === 0 ? t('connector.all') : ''}
          data={attributes.map(({ code, labels }) => ({
            value: code,
            label: labelIn(labels, labelLocale) ?? code,
          }))}
          value={choice.attributes}
          limit={100}
          searchable
          clearable
          onChange={(chosen) => change({ attributes: chosen })}
        />
      </div>
      <PartState query={view} label={t('loading')}>
        {({ raw }) =>
          raw === null ? (
            <div className="ps-note ps-record-note" role="status">
              <div>
                <Text fw={600}>{t('connector.nothing')}</Text>
                <Text>{t(choice.scope === null ? 'connector.notListed' : 'connector.outside')}</Text>
              </div>
            </div>
          ) : (
            <>
              <Text size="xs" c="dimmed" className="ps-connector-count" role="status">
                {t('connector.count', {
                  count: valueCount(raw),
                  total: attributes.filter(({ entries }) => entries.length > 0).length,
                })}
              </Text>
              <div className="ps-connector-json">
                <LazyJson json={raw} />
              </div>
            </>
          )
        }
      </PartState>
    </div>
  );
}

/** How many attributes have a value. */
function valueCount(raw: Json): number {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return 0;
  const { values } = raw;
  return typeof values === 'object' && values !== null ? Object.keys(values).length : 0;
}
