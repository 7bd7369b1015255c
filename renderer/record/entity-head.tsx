import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyCode } from '../ui/copy-code.tsx';

interface EntityHeadProps {
  entityKey: string;
  title: string;
  actions: ReactNode;
}

/** What an entity is called, its code, and what can be done with it. */
export function EntityHead({ entityKey, title, actions }: EntityHeadProps) {
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
      </div>
    </header>
  );
}
