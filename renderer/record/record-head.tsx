import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogRecord } from '../../preload/contract/catalog-records.ts';
import { OriginNote } from '../mirror/origin-note.tsx';
import { CopyCode } from '../ui/copy-code.tsx';
import { CompletenessBadge } from './completeness-badge.tsx';
import { CodedLabel, EntityLink } from './entity-link.tsx';
import { labelIn } from './label-in.ts';
import type { RecordName } from './record-name.ts';

interface RecordHeadProps {
  profileId: string;
  name: RecordName;
  /** Null until it is read. */
  record: CatalogRecord | null;
  labelLocale: string | null;
  /** Buttons at the right. */
  actions: ReactNode;
}

/** What a record is: label, identifier, uuid, family, whether it is enabled and how complete. */
export function RecordHead({ profileId, name, record, labelLocale, actions }: RecordHeadProps) {
  const { t } = useTranslation('record');
  const { identifier, uuid, code, family, enabled } = name;
  return (
    <header className="ps-record-head">
      <div className="ps-record-title">
        <Title order={2} title={name.title} dir="auto">
          {name.title}
        </Title>
        <div className="ps-record-actions">{actions}</div>
      </div>
      <div className="ps-record-codes">
        {enabled !== null && (
          <span className="ps-record-state" data-enabled={enabled}>
            {t(enabled ? 'enabled' : 'disabled')}
          </span>
        )}
        {identifier !== null && <CopyCode code={identifier} what={t('identifier')} />}
        {code !== null && <CopyCode code={code} what={t('code')} />}
        {uuid !== null && <CopyCode code={uuid} what={t('uuid')} />}
        {record !== null && <OriginNote origin={record.record.origin} readAt={record.record.readAt} />}
      </div>
      {record !== null && (
        <div className="ps-record-codes">
          {family === null ? (
            <span>{t('noFamily')}</span>
          ) : (
            <EntityLink profileId={profileId} resource="families" entityKey={family}>
              <CodedLabel label={labelIn(record.familyLabels, labelLocale)} code={family} />
            </EntityLink>
          )}
          <CompletenessBadge profileId={profileId} missing={record.missing} />
        </div>
      )}
    </header>
  );
}
