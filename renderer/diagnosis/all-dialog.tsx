import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { EnvironmentBadge } from '../ui/environment-badge.tsx';
import { problemTexts } from '../ui/problem-texts.ts';
import { Progress } from '../ui/progress.tsx';
import { DegreeMark } from './degree-mark.tsx';
import { cancelAll, diagnoseAll, useDiagnoseAll } from './diagnose-all.ts';
import { lastDiagnosisQuery } from './diagnosis-queries.ts';
import { useDiagnosisRuns } from './diagnosis-runs.ts';
import { headlineSentence } from './headline-sentence.ts';
import './all-dialog.css';

/** The diagnosis of every profile, one after the other, with how each one is. */
export function AllDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['diagnosis', 'common']);
  const queryClient = useQueryClient();
  const profiles = useQuery(profilesQuery).data ?? [];
  const { status, profileIds, done } = useDiagnoseAll();
  const running = status === 'running';
  const start = () =>
    void diagnoseAll(
      queryClient,
      profiles.map(({ id }) => id),
    );
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={t('all.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text c="dimmed">{t('all.lead')}</Text>
        <ul className="ps-all" aria-label={t('all.title')}>
          {profiles.map((profile) => (
            <ProfileLine
              key={profile.id}
              profile={profile}
              waits={running && profileIds.indexOf(profile.id) > done}
              onClose={onClose}
            />
          ))}
        </ul>
        {running && (
          <Progress label={t('all.progress', { done, all: profileIds.length })} onCancel={cancelAll} />
        )}
        {status === 'cancelled' && (
          <Text c="dimmed" role="status">
            {t('all.cancelled')}
          </Text>
        )}
        {!running && (
          <Group justify="flex-end" gap="xs">
            <Button onClick={start} disabled={profiles.length === 0}>
              {t('all.start')}
            </Button>
          </Group>
        )}
      </Stack>
    </Modal>
  );
}

interface ProfileLineProps {
  profile: Profile;
  waits: boolean;
  onClose: () => void;
}

function ProfileLine({ profile, waits, onClose }: ProfileLineProps) {
  const { t } = useTranslation('diagnosis');
  const navigate = useNavigate();
  const run = useDiagnosisRuns(({ runs }) => runs[profile.id]);
  const last = useQuery(lastDiagnosisQuery(profile.id)).data;
  const current = run?.steps.find(({ state }) => state === 'running');
  return (
    <li data-profile={profile.id}>
      <div className="ps-all-head">
        <Text fw={600} truncate>
          {profile.name}
        </Text>
        <EnvironmentBadge environment={profile.environment} />
        <span className="ps-all-state">
          {run?.status === 'running' && <Loader size={14} aria-hidden />}
          {!run && !waits && last && <DegreeMark degree={last.degree} />}
        </span>
      </div>
      <div className="ps-all-text">
        <Text size="xs" c="dimmed">
          {run?.status === 'running'
            ? t('all.running', { check: current ? t(`check.${current.id}.name`) : '' })
            : run?.problem
              ? problemTexts(run.problem).title
              : waits
                ? t('all.waiting')
                : last
                  ? headlineSentence(last.headline, t)
                  : t('all.notRun')}
        </Text>
        {last && !waits && !run && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('all.show', { name: profile.name })}
            onClick={() => {
              onClose();
              void navigate({ to: '/profiles/$profileId/diagnosis', params: { profileId: profile.id } });
            }}
          >
            {t('all.showShort')}
          </Button>
        )}
      </div>
    </li>
  );
}
