import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CodedLabel, EntityLink } from '../record/entity-link.tsx';
import { labelIn } from '../record/label-in.ts';
import { PartState } from '../record/part-state.tsx';
import { UnreadNote } from '../record/unread-note.tsx';
import { VirtualRows } from '../record/virtual-rows.tsx';
import { attributePageQuery } from './structure-queries.ts';
import { useTypeName } from './use-type-name.ts';

interface AttributeOptionsProps {
  profileId: string;
  code: string;
  labelLocale: string | null;
}

const selects: readonly (string | null)[] = ['pim_catalog_simpleselect', 'pim_catalog_multiselect'];

/** The options of an attribute in the order in which Akeneo shows them, and by what they are in that order. */
export function AttributeOptions({ profileId, code, labelLocale }: AttributeOptionsProps) {
  const { t } = useTranslation('structure');
  const typeName = useTypeName();
  const query = useQuery(attributePageQuery(profileId, code, labelLocale));
  return (
    <PartState query={query} label={t('reading')}>
      {({ attribute, options, unread }) => (
        <div className="ps-values-tab">
          <UnreadNote unread={unread} />
          <Text className="ps-record-note" size="sm" c="dimmed" role="status">
            {selects.includes(attribute.type)
              ? t(attribute.autoOptionSorting === true ? 'attribute.byLabel' : 'attribute.byOrder', {
                  count: options.length,
                })
              : t('attribute.noOptions', { type: typeName(attribute.type) })}
          </Text>
          {options.length > 0 && (
            <VirtualRows
              rows={options}
              keyOf={(option) => option.code}
              estimate={() => 36}
              label={t('attribute.options')}
            >
              {(option) => (
                <div className="ps-usage">
                  <EntityLink
                    profileId={profileId}
                    resource="attribute-options"
                    parents={[code]}
                    entityKey={option.code}
                  >
                    <CodedLabel label={labelIn(option.labels, labelLocale)} code={option.code} />
                  </EntityLink>
                  <span className="ps-muted ps-tabular">{option.sortOrder}</span>
                </div>
              )}
            </VirtualRows>
          )}
        </div>
      )}
    </PartState>
  );
}
