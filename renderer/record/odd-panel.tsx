import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json } from '../../preload/contract/read-item.ts';
import { OddEntity } from './odd-entity.tsx';

interface OddPanelProps {
  name: string | null;
  odd: { raw: Json; issues: string[] } | null;
  close: ReactNode;
}

/** An item of a list that can't be asked for by itself. */
export function OddPanel({ name, odd, close }: OddPanelProps) {
  const { t } = useTranslation('record');
  return (
    <>
      <header className="ps-record-head">
        <div className="ps-record-title">
          <Title order={2} dir="auto">
            {name || t('odd.name')}
          </Title>
          <div className="ps-record-actions">{close}</div>
        </div>
      </header>
      {odd !== null && <OddEntity raw={odd.raw} issues={odd.issues} />}
    </>
  );
}
