import { ActionIcon, CloseButton, Tooltip } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowsDiagonal } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { Json } from '../../preload/contract/read-item.ts';
import { PanelSeparator } from '../catalog/panel-separator.tsx';
import { GenericEntity } from './generic-entity.tsx';
import { OddPanel } from './odd-panel.tsx';
import { RecordView } from './record-view.tsx';
import './record.css';

export interface RecordPanelProps {
  profileId: string;
  resource: ResourceName;
  parents: string[];
  /** What it is asked by; null for an item that has no key. */
  entityKey: string | null;
  /** What the list calls it. */
  name: string | null;
  /** An item of the list that was not understood, as received. */
  odd: { raw: Json; issues: string[] } | null;
  onClose: () => void;
}

/** One entity at the right of a list. Escape closes it. */
export function RecordPanel({
  profileId,
  resource,
  parents,
  entityKey,
  name,
  odd,
  onClose,
}: RecordPanelProps) {
  const { t } = useTranslation('record');
  const navigate = useNavigate();
  const [width, setWidth] = useState(480);
  // While the arrow keys run through rows only the one that is rested on is asked for.
  const [rested] = useDebouncedValue(entityKey, 120);
  const close = <CloseButton aria-label={t('panel.close')} onClick={onClose} />;
  const open = (key: string) =>
    void navigate({
      to: '/profiles/$profileId/catalog/$resource/$key',
      params: { profileId, resource, key },
      search: parents.length === 0 ? {} : { parents },
    });
  const buttons = (key: string) => (
    <>
      <Tooltip label={t('panel.open')}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('panel.open')} onClick={() => open(key)}>
          <IconArrowsDiagonal size={18} />
        </ActionIcon>
      </Tooltip>
      {close}
    </>
  );
  return (
    <>
      <PanelSeparator width={width} onWidth={setWidth} label={t('panel.resize')} />
      <aside
        className="ps-record ps-record-panel"
        style={{ width }}
        aria-label={t('panel.label')}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.defaultPrevented) onClose();
        }}
      >
        {odd !== null || rested === null ? (
          <OddPanel name={name} odd={odd} close={close} />
        ) : resource === 'products' || resource === 'product-models' ? (
          <RecordView
            key={rested}
            profileId={profileId}
            resource={resource}
            recordKey={rested}
            knownName={name}
          >
            {buttons(rested)}
          </RecordView>
        ) : (
          <GenericEntity
            key={rested}
            profileId={profileId}
            resource={resource}
            parents={parents}
            entityKey={rested}
          >
            {buttons(rested)}
          </GenericEntity>
        )}
      </aside>
    </>
  );
}
