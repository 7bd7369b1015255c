import { Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PartState } from '../record/part-state.tsx';
import { UnreadNote } from '../record/unread-note.tsx';
import { VirtualRows } from '../record/virtual-rows.tsx';
import { FamilyAttributeRow, FamilyGroupHead } from './family-attribute-row.tsx';
import { type FamilyRow, familyRows } from './family-rows.ts';
import { familyPageQuery } from './structure-queries.ts';

export interface FamilyPartProps {
  profileId: string;
  code: string;
  labelLocale: string | null;
}

/** The attributes of a family by group in Akeneo's order, with the channels that require them. */
export function FamilyAttributes({ profileId, code, labelLocale }: FamilyPartProps) {
  const { t } = useTranslation('structure');
  const query = useQuery(familyPageQuery(profileId, code));
  const [text, setText] = useState('');
  const looked = useDeferredValue(text);
  const rows = useMemo(() => (query.data ? familyRows(query.data, looked) : []), [query.data, looked]);
  return (
    <PartState query={query} label={t('reading')}>
      {({ family, unread }) => (
        <div className="ps-values-tab">
          <search className="ps-values-bar">
            <TextInput
              type="search"
              size="xs"
              aria-label={t('family.search')}
              placeholder={t('family.search')}
              leftSection={<IconSearch size={14} aria-hidden />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Text size="xs" c="dimmed" role="status">
              {t('family.count', { count: family.attributes.length })}
            </Text>
          </search>
          <UnreadNote unread={unread} />
          {rows.length === 0 ? (
            <Text className="ps-record-note" c="dimmed" role="status">
              {t('family.noMatch')}
            </Text>
          ) : (
            <VirtualRows
              rows={rows}
              keyOf={keyOf}
              estimate={(row) => (row.kind === 'group' ? 44 : 40)}
              label={t('family.attributes')}
            >
              {(row) =>
                row.kind === 'group' ? (
                  <FamilyGroupHead profileId={profileId} row={row} labelLocale={labelLocale} />
                ) : (
                  <FamilyAttributeRow
                    profileId={profileId}
                    row={row}
                    family={family}
                    labelLocale={labelLocale}
                  />
                )
              }
            </VirtualRows>
          )}
        </div>
      )}
    </PartState>
  );
}

function keyOf(row: FamilyRow): string {
  return row.kind === 'group' ? `group ${row.group.code ?? ''}` : `attribute ${row.attribute.code}`;
}
