import { Button, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProfileDetailsFields } from '../profiles/profile-details-fields.tsx';
import { profilesQuery, secretStorageQuery } from '../profiles/profile-queries.ts';
import { SecretStorageConsent } from '../profiles/secret-storage-consent.tsx';
import { focusFirstError } from '../ui/focus-first-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';
import { useDraft } from './draft.ts';
import { StepFrame } from './step-frame.tsx';
import { suggestDetails } from './suggest-details.ts';

/** Step 5: what the profile is called, then Save. Without a keyring it asks first how to go on. */
export function NameStep() {
  const { t } = useTranslation(['onboarding', 'common']);
  const navigate = useNavigate();
  const draft = useDraft();
  const { change, goTo, clear, verification } = draft;
  const [suggested] = useState(() =>
    suggestDetails(draft.inspection?.baseUrl ?? draft.address, draft.demo ? t('name.demo') : null),
  );
  const details = draft.details ?? suggested;
  const storage = useQuery(secretStorageQuery);
  const [consent, setConsent] = useState(false);
  const [tried, setTried] = useState(false);
  const asksConsent = storage.data?.kind === 'none';

  const save = useMutation({
    mutationFn: () =>
      call(bridge().onboarding.save, {
        attemptId: verification?.attemptId ?? '-',
        details,
        acceptUntilQuit: consent,
      }),
    onSuccess: (profile, _variables, _result, { client }) => {
      client.setQueryData(profilesQuery.queryKey, (known) => [
        ...(known ?? []).filter(({ id }) => id !== profile.id),
        profile,
      ]);
      tellDone(t('name.saved'));
      // The attempt is a profile now, so there is nothing left to discard.
      return navigate({ to: '/profiles/$profileId', params: { profileId: profile.id } }).then(clear);
    },
    onError: () => void storage.refetch(),
  });
  const testAgain = () => {
    change({ verification: null });
    goTo('test');
  };

  return (
    <form
      className="ps-step-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        focusFirstError(event.currentTarget, () => setTried(true));
        if (details.name.trim() && (consent || !asksConsent) && !save.isPending) save.mutate();
      }}
    >
      <StepFrame
        heading={t('name.heading')}
        lead={t('name.lead')}
        back={
          <Button variant="default" onClick={() => goTo('test')}>
            {t('common:back')}
          </Button>
        }
        next={
          <Button type="submit" loading={save.isPending}>
            {t('name.save')}
          </Button>
        }
      >
        <Stack gap="lg" maw={560}>
          <ProfileDetailsFields
            details={details}
            onChange={(next) => change({ details: next })}
            showMissing={tried}
          />
          {asksConsent && (
            <SecretStorageConsent checked={consent} onChange={setConsent} showMissing={tried && !consent} />
          )}
          {save.error && (
            <ProblemView problem={problemOf(save.error)} handlers={{ retry: () => save.mutate() }} />
          )}
          {(save.error || !verification) && (
            <Button variant="default" w="fit-content" onClick={testAgain}>
              {t('name.testAgain')}
            </Button>
          )}
        </Stack>
      </StepFrame>
    </form>
  );
}
