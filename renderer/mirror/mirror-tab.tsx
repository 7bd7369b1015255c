import { Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { MirrorFilling } from './mirror-filling.tsx';
import { MirrorOff } from './mirror-off.tsx';
import { isFilled, mirrorStateQuery } from './mirror-queries.ts';
import { MirrorReady } from './mirror-ready.tsx';
import './mirror.css';

/** The offline copy of a profile's catalog: what it would take, how far it is, or what is in it. */
export function MirrorTab() {
  const { profileId } = useParams({ from: '/profiles/$profileId' });
  return <Mirror key={profileId} profileId={profileId} />;
}

function Mirror({ profileId }: { profileId: string }) {
  const { t } = useTranslation('mirror');
  const { data: state, error, refetch } = useQuery(mirrorStateQuery(profileId));
  if (!state)
    return (
      <div className="ps-screen ps-mirror" aria-busy={!error}>
        {error ? (
          <ProblemView problem={problemOf(error)} handlers={{ retry: () => void refetch() }} />
        ) : (
          <Stack gap="md" role="status" aria-label={t('reading')}>
            <Skeleton height={96} />
            <Skeleton height={260} />
          </Stack>
        )}
      </div>
    );
  return (
    <div className="ps-screen ps-mirror" data-status={state.status}>
      {isFilled(state) ? (
        <MirrorReady profileId={profileId} state={state} />
      ) : state.status === 'off' ? (
        <MirrorOff profileId={profileId} state={state} />
      ) : (
        <MirrorFilling profileId={profileId} state={state} />
      )}
    </div>
  );
}
