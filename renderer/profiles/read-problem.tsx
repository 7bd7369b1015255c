import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../preload/contract/problem.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { EnterSecretsDialog } from './enter-secrets-dialog.tsx';

interface ReadProblemProps {
  profile: Profile;
  problem: Problem;
  retry: () => void;
  /** For narrow places. */
  compact?: boolean;
}

const secretProblems = ['secrets-missing', 'secrets-unreadable', 'client-rejected', 'user-rejected'];

/** Connected, and something is not to be had: that is no failure. */
const missing = ['permission-missing', 'not-offered', 'secrets-missing'];

/**
 * A problem of a call for a profile. Retry is always to be had; where the secrets are the reason, they can be entered
 * again on the spot.
 */
export function ReadProblem({ profile, problem, retry, compact = false }: ReadProblemProps) {
  const { t } = useTranslation('profile');
  const [entering, setEntering] = useState(false);
  const aboutSecrets = secretProblems.includes(problem.code) || problem.action?.kind === 'edit-credentials';
  const { action: _action, ...plain } = problem;
  // The wide card beside it says the same, with the way out; once is enough.
  if (compact && aboutSecrets) return <Text c="dimmed">{problemTexts(problem).title}</Text>;
  return (
    <>
      <ProblemView
        problem={{ ...plain, action: { kind: 'retry' } }}
        handlers={{ retry }}
        compact={compact}
        tone={missing.includes(problem.code) ? 'warning' : 'error'}
        extra={
          aboutSecrets && (
            <Button size="xs" onClick={() => setEntering(true)}>
              {t('secrets.enter')}
            </Button>
          )
        }
      />
      <EnterSecretsDialog
        profile={profile}
        opened={entering}
        onClose={() => setEntering(false)}
        onDone={retry}
      />
    </>
  );
}
