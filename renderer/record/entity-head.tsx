import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogEntity, ResourceName } from '../../preload/contract/catalog-resources.ts';
import { OriginNote } from '../mirror/origin-note.tsx';
import { CopyCode } from '../ui/copy-code.tsx';

interface EntityHeadProps {
  entityKey: string;
  title: string;
  actions: ReactNode;
  /** Where it was read from, and when; null until it is read. */
  read: Pick<CatalogEntity<ResourceName>, 'origin' | 'readAt'> | null;
}

/** What an entity is called, its code, and what can be done with it. */
export function EntityHead({ entityKey, title, actions, read }: EntityHeadProps) {
  const { t } = useTranslation('record');
  return (
    <header className="ps-record-head">
      <div className="ps-record-title">
        <Title order={2} title={title} dir="auto">
          {title}
        </Title>
        <div className="ps-record-actions">{actions}</div>
      </div>
      <div className="ps-record-codes">
        <CopyCode code={entityKey} what={t('code')} />
        {read && <OriginNote {...read} />}
      </div>
    </header>
  );
}
