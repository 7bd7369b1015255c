import { ActionIcon, Tooltip } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { CopyCallMenu } from './copy-call-menu.tsx';
import { OpenInAkeneo } from './open-in-akeneo.tsx';

interface EntityActionsProps {
  profileId: string;
  resource: ResourceName;
  parents: string[];
  entityKey: string;
  onRefresh: () => void;
  isReading: boolean;
  onProblem: (problem: Problem | null) => void;
}

/** What can be done with an entity: open it in Akeneo, copy the call that reads it, read it again. */
export function EntityActions({ onRefresh, isReading, ...entity }: EntityActionsProps) {
  const { t } = useTranslation('record');
  return (
    <>
      <OpenInAkeneo {...entity} />
      <CopyCallMenu {...entity} />
      <Tooltip label={t('refresh')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('refresh')}
          loading={isReading}
          onClick={onRefresh}
        >
          <IconRefresh size={18} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
