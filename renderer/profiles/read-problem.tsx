import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../preload/contract/problem.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { type Mend, mendOfSecrets, useMend } from './mend-access.ts';

interface ReadProblemProps {
  profile: Profile;
  problem: Problem;
  retry: () => void;
  /** For narrow places. */
  compact?: boolean;
}

/** Connected, and something is not to be had: that is no failure. */
const missing = ['permission-missing', 'not-offered', 'secrets-missing', 'password-needed'];

/** What a person has to do about it, if anything. */
function mendOf(profile: Profile, { code, action }: Problem): Mend | null {
  if (action?.kind === 'enter-password') return 'password';
  if (action?.kind === 'authorize') return mendOfSecrets(profile);
  const aboutSecrets = action?.kind === 'edit-credentials' || code.startsWith('secrets-');
  return aboutSecrets ? mendOfSecrets(profile) : null;
}

/**
 * A problem of a call for a profile. Retry is always to be had; where a person has to authorize again or to enter
 * something, that is offered on the spot.
 */
export function ReadProblem({ profile, problem, retry, compact = false }: ReadProblemProps) {
  const { t } = useTranslation(['profile', 'app']);
  const ask = useMend((state) => state.ask);
  const mend = mendOf(profile, problem);
  const { action: own, ...plain } = problem;
  const action = own?.kind === 'unlock-vault' ? own : { kind: 'retry' as const };
  // The wide card beside it, or the banner above, says the same, with the way out; once is enough.
  if ((compact || profile.authorizationLost) && mend)
    return <Text c="dimmed">{problemTexts(problem).title}</Text>;
  return (
    <ProblemView
      problem={{ ...plain, action }}
      handlers={{ retry }}
      compact={compact}
      tone={missing.includes(problem.code) ? 'warning' : 'error'}
      extra={
        mend && (
          <Button size="xs" onClick={() => ask(profile.id, mend)}>
            {t(labels[mend])}
          </Button>
        )
      }
    />
  );
}

const labels = {
  authorize: 'app:lost.again',
  secrets: 'secrets.enter',
  password: 'app:password.enter',
  address: 'move.ask',
} as const satisfies Record<Mend, string>;
