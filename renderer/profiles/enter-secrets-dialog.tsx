import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Access, Profile } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';
import { AskPassword } from '../onboarding/ask-password.tsx';
import { ConnectionFieldsForm, fieldNames } from '../onboarding/connection-fields.tsx';
import { focusFirstError } from '../ui/focus-first-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { Progress } from '../ui/progress.tsx';
import { tellDone } from '../ui/tell.ts';
import { CheckList } from '../verification/check-list.tsx';
import { type RunChecks, useVerification } from '../verification/use-verification.ts';
import { profilesQuery, secretStorageQuery } from './profile-queries.ts';
import { SecretStorageConsent } from './secret-storage-consent.tsx';

interface DialogProps {
  profile: Profile;
  access: Extract<Access, { kind: 'connection' }>;
  onClose: () => void;
  /** Called after the new secrets were tested and kept. */
  onDone: () => void;
}

/** Asks for the secrets of a profile again; main tests them and keeps them when they work. */
export function EnterSecretsDialog(props: DialogProps) {
  const { profile, onClose } = props;
  const { t } = useTranslation(['profile', 'common']);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('enter.title', { name: profile.name })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <SecretsForm {...props} />
    </Modal>
  );
}

function SecretsForm({ profile, access, onClose, onDone }: DialogProps) {
  const { t } = useTranslation(['profile', 'common']);
  const queryClient = useQueryClient();
  const { clientId, username } = access;
  const [askPassword, setAskPassword] = useState(access.askPassword === true);
  const [fields, setFields] = useState({ clientId, clientSecret: '', username, password: '' });
  const [consent, setConsent] = useState(false);
  const [tried, setTried] = useState(false);
  const asksConsent = useQuery(secretStorageQuery).data?.kind === 'none';

  const run: RunChecks = async (_attemptId, signal) => {
    const argument = {
      profileId: profile.id,
      credentials: { kind: 'connection' as const, ...fields, ...(askPassword ? { askPassword } : {}) },
      acceptUntilQuit: consent,
    };
    const verification = await call(bridge().profiles.enterSecrets, argument, signal);
    if (verification.outcome !== 'failed') {
      tellDone(t('enter.done'));
      await queryClient.invalidateQueries({ queryKey: profilesQuery.queryKey });
      await queryClient.invalidateQueries({ queryKey: ['profile', profile.id] });
      onClose();
      onDone();
    }
    return verification;
  };
  const test = useVerification(run);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    focusFirstError(event.currentTarget, () => setTried(true));
    const complete = fieldNames.every((field) => fields[field].trim() !== '');
    if (complete && (consent || !asksConsent)) test.start();
  };

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <Text c="dimmed">{t('enter.lead')}</Text>
        <ConnectionFieldsForm fields={fields} onChange={setFields} showMissing={tried} />
        <AskPassword checked={askPassword} onChange={setAskPassword} />
        {asksConsent && (
          <SecretStorageConsent checked={consent} onChange={setConsent} showMissing={tried && !consent} />
        )}
        {test.status === 'running' && <Progress label={t('enter.testing')} onCancel={test.cancel} />}
        {test.problem && <ProblemView problem={test.problem} handlers={{ retry: test.start }} />}
        {test.verification?.outcome === 'failed' && (
          <>
            <Text role="alert" c="var(--ps-bad)">
              {t('enter.failed')}
            </Text>
            <CheckList
              checks={test.checks.filter(({ state }) => state === 'failed')}
              handlers={{ retry: test.start }}
            />
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button type="button" variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" disabled={test.status === 'running'}>
            {t('enter.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
