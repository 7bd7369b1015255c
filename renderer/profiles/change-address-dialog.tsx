import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';
import { ProblemError } from '../app/problem-error.ts';
import { AddressReadingView } from '../onboarding/address-reading-view.tsx';
import { useAddressReading } from '../onboarding/use-address-reading.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { Progress } from '../ui/progress.tsx';
import { tellDone } from '../ui/tell.ts';
import { CheckList } from '../verification/check-list.tsx';
import { type RunChecks, useVerification } from '../verification/use-verification.ts';
import { profilesQuery } from './profile-queries.ts';

interface DialogProps {
  profile: Profile;
  /** What the field begins with. */
  url: string;
  onClose: () => void;
  /** Called after the profile was moved. */
  onDone: () => void;
}

/** Moves a profile to another address of its PIM; main tries the stored secrets there first. */
export function ChangeAddressDialog(props: DialogProps) {
  const { t } = useTranslation(['profile', 'common']);
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="lg"
      title={t('move.title', { name: props.profile.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <AddressForm {...props} />
    </Modal>
  );
}

function AddressForm({ profile, url, onClose, onDone }: DialogProps) {
  const { t } = useTranslation(['profile', 'common']);
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState(url);
  const reading = useAddressReading(typed);
  const understood = reading?.understood ? reading.baseUrl : null;
  const existing = useQuery(profilesQuery).data?.find(({ baseUrl }) => baseUrl === understood);
  const isSame = understood === profile.baseUrl;

  const run: RunChecks = async (attemptId, signal) => {
    const argument = { profileId: profile.id, attemptId, baseUrl: typed };
    const verification = await call(bridge().profiles.changeAddress, argument, signal);
    // Not agreed to in main's dialog: the same as Cancel here.
    if (verification === null) throw new ProblemError({ code: 'cancelled', params: {}, retryable: false });
    if (verification.outcome !== 'failed') {
      tellDone(t('move.done'));
      await queryClient.invalidateQueries({ queryKey: profilesQuery.queryKey });
      onClose();
      onDone();
    }
    return verification;
  };
  const test = useVerification(run);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (understood !== null && !isSame && test.status !== 'running') test.start();
  };

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <Text c="dimmed">{t('move.lead')}</Text>
        <TextInput
          label={t('move.field')}
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          maxLength={2000}
          value={typed}
          description={t('move.now', { url: profile.baseUrl })}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {!isSame && (
          <AddressReadingView reading={reading} text={typed} existing={existing} onUse={setTyped} />
        )}
        {isSame && <Text role="status">{t('move.same')}</Text>}
        {test.status === 'running' && <Progress label={t('move.testing')} onCancel={test.cancel} />}
        {test.status === 'cancelled' && <Text role="status">{t('move.cancelled')}</Text>}
        {test.problem && <ProblemView problem={test.problem} handlers={{ retry: test.start }} />}
        {test.verification?.outcome === 'failed' && (
          <>
            <Text role="alert" c="var(--ps-bad)">
              {t('move.failed')}
            </Text>
            <CheckList
              checks={test.checks.filter(({ state }) => state === 'failed')}
              handlers={{ retry: test.start, 'use-address': (action) => setTyped(action.url) }}
            />
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button type="button" variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={test.status === 'running' || understood === null || isSame}>
            {t('move.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
