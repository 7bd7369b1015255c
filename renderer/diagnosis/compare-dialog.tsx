import { Modal, Select, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '../../preload/contract/diagnosis.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { Progress } from '../ui/progress.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { lastDiagnosisQuery } from './diagnosis-queries.ts';
import { cancelDiagnosis, startDiagnosis, useDiagnosisRuns } from './diagnosis-runs.ts';

interface CompareDialogProps {
  profile: Profile;
  diagnosis: Diagnosis;
  onClose: () => void;
}

/** The diagnosis of this profile beside that of another one, which is run where there is none yet. */
export function CompareDialog({ profile, diagnosis, onClose }: CompareDialogProps) {
  const { t } = useTranslation(['diagnosis', 'common']);
  const queryClient = useQueryClient();
  const others = (useQuery(profilesQuery).data ?? []).filter(({ id }) => id !== profile.id);
  const [otherId, setOtherId] = useState<string | null>(null);
  const other = others.find(({ id }) => id === otherId);
  const choose = async (id: string) => {
    setOtherId(id);
    const known = await queryClient.fetchQuery(lastDiagnosisQuery(id));
    if (known === null) await startDiagnosis(queryClient, id);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={1080}
      title={t('compare.title', { name: profile.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md" mih={280}>
        {others.length === 0 ? (
          <Text c="dimmed">{t('compare.none')}</Text>
        ) : (
          <Select
            label={t('compare.with')}
            placeholder={t('compare.choose')}
            maw={360}
            searchable={others.length > 8}
            data={others.map(({ id, name, environment }) => ({
              value: id,
              label: `${name} · ${t(`common:environment.${environment}`)}`,
            }))}
            value={otherId}
            allowDeselect={false}
            onChange={(id) => {
              if (id !== null) void choose(id);
            }}
          />
        )}
        {other && <Compared key={other.id} left={diagnosis} other={other} />}
      </Stack>
    </Modal>
  );
}

function Compared({ left, other }: { left: Diagnosis; other: Profile }) {
  const { t } = useTranslation('diagnosis');
  const queryClient = useQueryClient();
  const run = useDiagnosisRuns(({ runs }) => runs[other.id]);
  const right = useQuery(lastDiagnosisQuery(other.id)).data ?? null;
  const comparison = useQuery({
    queryKey: ['comparison', left.id, right?.id],
    queryFn: ({ signal }) =>
      call(bridge().diagnosis.compare, { leftId: left.id, rightId: right?.id ?? '' }, signal),
    enabled: right !== null,
  });
  if (run?.status === 'running') {
    return (
      <Progress label={t('compare.runs', { name: other.name })} onCancel={() => cancelDiagnosis(other.id)} />
    );
  }
  if (run && !right) {
    return run.problem ? (
      <ProblemView
        problem={run.problem}
        handlers={{ retry: () => void startDiagnosis(queryClient, other.id) }}
      />
    ) : (
      <Text c="dimmed" role="status">
        {t('run.cancelled')}
      </Text>
    );
  }
  if (comparison.error) return <ProblemView problem={problemOf(comparison.error)} />;
  return comparison.data ? <ComparisonTable comparison={comparison.data} /> : null;
}
