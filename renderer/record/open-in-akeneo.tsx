import { ActionIcon, Tooltip } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { akeneoPage } from '../../preload/contract/akeneo-pages.ts';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';

interface OpenInAkeneoProps {
  profileId: string;
  resource: ResourceName;
  parents: string[];
  entityKey: string;
  onProblem: (problem: Problem | null) => void;
}

/** Opens the entity in Akeneo, in the person's browser; nothing where Akeneo has no page for it that can be known. */
export function OpenInAkeneo({ profileId, resource, parents, entityKey, onProblem }: OpenInAkeneoProps) {
  const { t } = useTranslation('record');
  const open = useMutation({
    mutationFn: () => call(bridge().catalog.openInAkeneo, { profileId, resource, parents, key: entityKey }),
    onMutate: () => onProblem(null),
    onError: (error) => onProblem(problemOf(error)),
  });
  if (akeneoPage(resource, entityKey) === null) return null;
  return (
    <Tooltip label={t('openInAkeneo')}>
      <ActionIcon variant="subtle" color="gray" aria-label={t('openInAkeneo')} onClick={() => open.mutate()}>
        <IconExternalLink size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
