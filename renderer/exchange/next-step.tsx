import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportedItem } from '../../preload/contract/exchange.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';
import { type Mend, mendOfSecrets, useMend } from '../profiles/mend-access.ts';
import { secretStateQuery } from '../profiles/profile-queries.ts';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import { problemTexts } from '../ui/problem-texts.ts';
import { useVerification } from '../verification/use-verification.ts';

interface StepProps {
  item: ImportedItem;
  profile: Profile;
}

/** The next step for an imported profile: authorize, enter what is missing, then a test. */
export function NextStep({ item, profile }: StepProps) {
  const { t } = useTranslation('exchange');
  const ask = useMend((state) => state.ask);
  const secrets = useQuery(secretStateQuery(profile.id)).data;
  const test = useVerification((attemptId, signal) =>
    call(bridge().profiles.verify, { profileId: profile.id, attemptId }, signal),
  );
  const last = profile.lastVerification;
  const { nextStep } = item;
  const open = nextStep !== 'none' && !isDone(nextStep, profile, secrets?.kept);
  return (
    <>
      {test.status === 'running' && (
        <span role="status" aria-label={t('result.next.testing', { name: profile.name })}>
          <Loader size={16} aria-hidden />
        </span>
      )}
      {test.status !== 'running' && last && <OutcomeMark outcome={last.outcome} />}
      {test.problem && <span role="alert">{problemTexts(test.problem).title}</span>}
      {open && (
        <Button size="xs" variant="default" onClick={() => ask(profile.id, mendOf(nextStep, profile))}>
          {t(`result.next.${nextStep}`)}
        </Button>
      )}
      {/* A password that was entered shows nowhere: the token that it brought is all there is of it. */}
      {(!open || nextStep === 'enter-password') && (
        <Button size="xs" variant="default" disabled={test.status === 'running'} onClick={test.start}>
          {t('result.next.test')}
        </Button>
      )}
    </>
  );
}

/** Whether the step was taken meanwhile, as far as that shows. */
function isDone(
  step: Exclude<ImportedItem['nextStep'], 'none'>,
  { authorizationLost, lastVerification }: Profile,
  kept: string | undefined,
): boolean {
  if (step === 'authorize') return authorizationLost === undefined;
  if (step === 'enter-secrets') return kept !== undefined && kept !== 'missing' && lastVerification !== null;
  return lastVerification !== null;
}

function mendOf(step: Exclude<ImportedItem['nextStep'], 'none'>, profile: Profile): Mend {
  switch (step) {
    case 'authorize':
      return 'authorize';
    case 'enter-secrets':
      return mendOfSecrets(profile);
    case 'enter-password':
      return 'password';
  }
}
