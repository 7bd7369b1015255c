import { Button, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { UsageResource } from '../../preload/contract/catalog-structure.ts';
import { bridge, call } from '../app/pimscope.ts';
import { UnreadNote } from '../record/unread-note.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { Progress } from '../ui/progress.tsx';
import { UsageList } from './usage-list.tsx';
import { useLongCall } from './use-long-call.ts';
import './structure.css';

interface WhereUsedProps {
  profileId: string;
  resource: UsageResource;
  parents?: readonly string[];
  code: string;
  labelLocale: string | null;
}

const none: readonly string[] = [];

const usageResources: readonly string[] = [
  'attributes',
  'channels',
  'locales',
  'currencies',
  'categories',
  'families',
  'attribute-groups',
  'attribute-options',
] satisfies UsageResource[];

/** Whether it can be told where an entity of the resource is used. */
export function isUsageResource(resource: ResourceName): resource is UsageResource {
  return usageResources.includes(resource);
}

/** Where a code is used. The API has no such question, so much may have to be read: with progress and Cancel. */
export function WhereUsed({ profileId, resource, parents = none, code, labelLocale }: WhereUsedProps) {
  const { t, i18n } = useTranslation('structure');
  const run = useCallback(
    (attemptId: string, signal: AbortSignal) =>
      call(
        bridge().catalog.whereUsed,
        { profileId, resource, parents: [...parents], code, attemptId },
        signal,
      ),
    [profileId, resource, parents, code],
  );
  const { state, progress, result, problem, start, cancel } = useLongCall(run);
  useEffect(start, [start]);
  const number = new Intl.NumberFormat(i18n.language);
  const label =
    progress === null || progress.total === null
      ? t('usage.reading')
      : t('usage.progress', { done: number.format(progress.done), total: number.format(progress.total) });
  return (
    <div className="ps-record-scroll">
      {state === 'running' && (
        <div className="ps-record-note">
          <Progress label={label} onCancel={cancel} />
        </div>
      )}
      {problem && (
        <div className="ps-record-note">
          <ProblemView problem={{ ...problem, action: { kind: 'retry' } }} handlers={{ retry: start }} />
        </div>
      )}
      {state === 'cancelled' && (
        <Text className="ps-record-note" role="status">
          {t('usage.cancelled')}
        </Text>
      )}
      {result && (
        <>
          <UnreadNote unread={result.unread} />
          <UsageList profileId={profileId} usage={result} labelLocale={labelLocale} />
        </>
      )}
      {state !== 'running' && state !== 'idle' && problem === null && (
        <Button
          className="ps-record-note"
          size="xs"
          variant="default"
          leftSection={<IconRefresh size={15} aria-hidden />}
          onClick={start}
        >
          {t('usage.again')}
        </Button>
      )}
    </div>
  );
}
