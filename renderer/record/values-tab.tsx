import { Button, Text } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogRecord } from '../../preload/contract/catalog-records.ts';
import { AttributeRow } from './attribute-row.tsx';
import { EntityLink } from './entity-link.tsx';
import { labelIn } from './label-in.ts';
import { chosenMissing, type ShownRow, shownRows } from './shown-values.ts';
import { ValuesBar } from './values-bar.tsx';
import { useValuesChoice } from './values-choice.ts';
import { VirtualRows } from './virtual-rows.tsx';

interface ValuesTabProps {
  profileId: string;
  record: CatalogRecord;
  labelLocale: string | null;
}

/** The values of a record by attribute group in Akeneo's order. */
export function ValuesTab({ profileId, record, labelLocale }: ValuesTabProps) {
  const { t } = useTranslation('record');
  const { choice, choose } = useValuesChoice(profileId);
  const [text, setText] = useState('');
  const looked = useDeferredValue(text);
  const rows = useMemo(() => shownRows(record, choice, looked), [record, choice, looked]);
  const ofChoice = chosenMissing(record.missing, choice);
  const missing =
    ofChoice.length === 0 ? null : new Set(ofChoice.flatMap(({ missing: codes }) => codes)).size;
  const clear = () => {
    setText('');
    choose({ channel: null, locale: null, show: 'all' });
  };
  return (
    <div className="ps-values-tab">
      <ValuesBar
        profileId={profileId}
        labelLocale={labelLocale}
        choice={choice}
        choose={choose}
        text={text}
        onText={setText}
        missing={missing}
      />
      {rows.length === 0 ? (
        <div className="ps-record-note" role="status">
          <Text c="dimmed">{t(emptyText(record, choice.show, looked))}</Text>
          {record.groups.length > 0 && (
            <Button size="xs" variant="default" mt={8} onClick={clear}>
              {t('bar.clear')}
            </Button>
          )}
        </div>
      ) : (
        <VirtualRows rows={rows} keyOf={keyOf} estimate={estimate} label={t('tab.values')}>
          {(row) =>
            row.kind === 'group' ? (
              <GroupHead profileId={profileId} row={row} labelLocale={labelLocale} />
            ) : (
              <AttributeRow profileId={profileId} shown={row.shown} labelLocale={labelLocale} />
            )
          }
        </VirtualRows>
      )}
    </div>
  );
}

function emptyText(record: CatalogRecord, show: 'all' | 'filled' | 'missing', text: string) {
  if (record.groups.length === 0) return 'none.values' as const;
  if (show === 'missing' && text.trim() === '') return 'none.missing' as const;
  return 'none.match' as const;
}

interface GroupHeadProps {
  profileId: string;
  row: Extract<ShownRow, { kind: 'group' }>;
  labelLocale: string | null;
}

function GroupHead({ profileId, row, labelLocale }: GroupHeadProps) {
  const { t } = useTranslation('record');
  const { group, count } = row;
  return (
    <h3 className="ps-value-group">
      {group.code === null ? (
        t('noGroup')
      ) : (
        <EntityLink profileId={profileId} resource="attribute-groups" entityKey={group.code}>
          <bdi>{labelIn(group.labels, labelLocale) ?? `[${group.code}]`}</bdi>
        </EntityLink>
      )}
      <span className="ps-muted">{count}</span>
    </h3>
  );
}

function keyOf(row: ShownRow): string {
  return row.kind === 'group' ? `group ${row.group.code ?? ''}` : `attribute ${row.shown.attribute.code}`;
}

function estimate(row: ShownRow): number {
  return row.kind === 'group' ? 44 : 36 + 22 * Math.max(1, row.shown.entries.length);
}
