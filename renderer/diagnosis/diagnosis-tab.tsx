import { Skeleton, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { AllDialog } from './all-dialog.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { DiagnosisActions, type DiagnosisDialog } from './diagnosis-actions.tsx';
import { DiagnosisBody } from './diagnosis-body.tsx';
import { lastDiagnosisQuery } from './diagnosis-queries.ts';
import { cancelDiagnosis, startDiagnosis, useDiagnosisRuns } from './diagnosis-runs.ts';
import { EmptyDiagnosis } from './empty-diagnosis.tsx';
import { ReportDialog } from './report-dialog.tsx';
import { StoppedVerdict } from './stopped-verdict.tsx';
import { RunningVerdict, Verdict } from './verdict.tsx';
import './diagnosis.css';

/** What stands in the way of a profile, check by check, and what to do about it. */
export function DiagnosisTab() {
  const { profileId } = useParams({ from: '/profiles/$profileId' });
  const profile = useQuery(profilesQuery).data?.find(({ id }) => id === profileId);
  return profile ? <DiagnosisOf key={profileId} profile={profile} /> : null;
}

function DiagnosisOf({ profile }: { profile: Profile }) {
  const { t } = useTranslation('diagnosis');
  const queryClient = useQueryClient();
  const last = useQuery(lastDiagnosisQuery(profile.id));
  const run = useDiagnosisRuns(({ runs }) => runs[profile.id]);
  const [dialog, setDialog] = useState<DiagnosisDialog | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => setDialog(null);
  const start = () => void startDiagnosis(queryClient, profile.id);

  // Whoever came by a link that is gone goes on reading here.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);

  if (!run && last.isPending) {
    return (
      <div className="ps-screen ps-diagnosis" role="status" aria-label={t('screen.heading')}>
        <Skeleton height={92} radius="lg" />
      </div>
    );
  }
  const diagnosis = run ? null : (last.data ?? null);
  const actions = <DiagnosisActions diagnosis={diagnosis} onRun={start} onOpen={setDialog} />;
  return (
    <div className="ps-screen ps-diagnosis">
      {!run && !diagnosis && <EmptyDiagnosis onRun={start} />}
      {run?.status === 'running' && (
        <RunningVerdict steps={run.steps} headingRef={heading} onCancel={() => cancelDiagnosis(profile.id)} />
      )}
      {run && run.status !== 'running' && <StoppedVerdict run={run} actions={actions} onRun={start} />}
      {diagnosis && <Verdict diagnosis={diagnosis} actions={actions} headingRef={heading} />}
      {(run || diagnosis) && (
        <DiagnosisBody profile={profile} diagnosis={diagnosis} steps={run?.steps ?? diagnosis?.steps ?? []} />
      )}
      <Text component="span" className="ps-unseen" role="status">
        {diagnosis && t(`degree.${diagnosis.degree}`)}
      </Text>
      {dialog === 'report' && diagnosis && <ReportDialog diagnosisId={diagnosis.id} onClose={close} />}
      {dialog === 'compare' && diagnosis && (
        <CompareDialog profile={profile} diagnosis={diagnosis} onClose={close} />
      )}
      {dialog === 'all' && <AllDialog onClose={close} />}
    </div>
  );
}
