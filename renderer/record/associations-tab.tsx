import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Associations, RecordResource } from '../../preload/contract/catalog-records.ts';
import { CodedLabel, EntityLink } from './entity-link.tsx';
import { labelIn } from './label-in.ts';
import { PartState } from './part-state.tsx';
import { associationsQuery } from './record-queries.ts';

interface AssociationsTabProps {
  profileId: string;
  resource: RecordResource;
  recordKey: string;
  labelLocale: string | null;
}

/** What a record is associated with, by type; quantities where it has them. */
export function AssociationsTab({ profileId, resource, recordKey, labelLocale }: AssociationsTabProps) {
  const { t } = useTranslation('record');
  const associations = useQuery(associationsQuery(profileId, resource, recordKey, labelLocale));
  return (
    <div className="ps-record-scroll">
      <PartState query={associations} label={t('loading')}>
        {(all) =>
          all.length === 0 ? (
            <Text className="ps-record-note" c="dimmed">
              {t('associations.none')}
            </Text>
          ) : (
            all.map((one) => (
              <AssociationType
                key={`${one.type} ${one.quantified}`}
                profileId={profileId}
                association={one}
                labelLocale={labelLocale}
              />
            ))
          )
        }
      </PartState>
    </div>
  );
}

/** More are shown on demand. */
const mostRecords = 100;

interface AssociationTypeProps {
  profileId: string;
  association: Associations[number];
  labelLocale: string | null;
}

function AssociationType({ profileId, association, labelLocale }: AssociationTypeProps) {
  const { t } = useTranslation('record');
  const [all, setAll] = useState(false);
  const { type, labels, quantified, records, groups } = association;
  const shown = all ? records : records.slice(0, mostRecords);
  return (
    <section className="ps-part">
      <h3>
        <EntityLink profileId={profileId} resource="association-types" entityKey={type}>
          <CodedLabel label={labelIn(labels, labelLocale)} code={type} />
        </EntityLink>
        {quantified && <span className="ps-tag">{t('associations.quantified')}</span>}
      </h3>
      {records.length > 0 && (
        <table className="ps-part-table">
          <thead>
            <tr>
              <th scope="col">{t('associations.record')}</th>
              <th scope="col">{t('associations.kind')}</th>
              {quantified && (
                <th scope="col" className="ps-number">
                  {t('associations.quantity')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={`${one.resource} ${one.key}`}>
                <td>
                  <EntityLink
                    profileId={profileId}
                    resource={one.resource}
                    entityKey={one.record?.key ?? one.key}
                  >
                    <CodedLabel label={one.record?.label ?? null} code={one.record?.name ?? one.key} />
                  </EntityLink>
                  {one.record === null && <span className="ps-muted"> {t('associations.gone')}</span>}
                </td>
                <td>{t(one.resource === 'products' ? 'kind.product' : 'kind.model')}</td>
                {quantified && <td className="ps-number ps-tabular">{one.quantity}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < records.length && (
        <Anchor component="button" type="button" size="xs" onClick={() => setAll(true)}>
          {t('associations.all', { count: records.length })}
        </Anchor>
      )}
      {groups.length > 0 && (
        <p className="ps-value-codes">
          {t('associations.groups')}
          {groups.map((group) => (
            <span key={group} className="ps-chip">
              {group}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
