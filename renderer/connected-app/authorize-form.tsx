import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentRequest, ConsentWay } from '../../preload/contract/consent.ts';
import type { AppAccess, Profile } from '../../preload/contract/profile.ts';
import { longestScopeList } from '../../preload/contract/scope-list.ts';
import { bridge, call } from '../app/pimscope.ts';
import { profilesQuery, secretStorageQuery } from '../profiles/profile-queries.ts';
import { SecretStorageConsent } from '../profiles/secret-storage-consent.tsx';
import { focusFirstError } from '../ui/focus-first-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { Progress } from '../ui/progress.tsx';
import { tellDone } from '../ui/tell.ts';
import { CheckList } from '../verification/check-list.tsx';
import { type RunChecks, useVerification } from '../verification/use-verification.ts';
import { AnnounceScopes } from './announce-scopes.tsx';
import { type AppFields, AppFieldsForm, appFieldNames, isMissing } from './app-fields.tsx';
import { isLoopbackCallback } from './app-hints.ts';
import { Authorization } from './authorization.tsx';
import { ConsentPanel } from './consent-panel.tsx';
import { ScopePicker } from './scope-picker.tsx';
import { sharingProfiles } from './sharing-profiles.ts';
import { useConsentStage } from './use-consent-stage.ts';
import { WayPicker } from './way-picker.tsx';

const parts = ['same', 'scopes', 'secret'] as const;

interface FormProps {
  profile: Profile;
  access: AppAccess;
  way: ConsentWay;
  onClose: () => void;
  onDone: () => void;
}

/** What changes, the way to the consent, and then the consent and the checks as they run. */
export function AuthorizeForm({ profile, access, way, onClose, onDone }: FormProps) {
  const { t } = useTranslation(['app', 'common']);
  const queryClient = useQueryClient();
  const [part, setPart] = useState<(typeof parts)[number]>('same');
  const [scopes, setScopes] = useState(access.authorization.asked);
  const [fields, setFields] = useState<AppFields>({
    clientId: access.clientId,
    clientSecret: '',
    callbackUrl: access.callbackUrl,
  });
  const [request, setRequest] = useState<ConsentRequest>({ way, timeoutSeconds: 300 });
  const [acceptUntilQuit, setAcceptUntilQuit] = useState(false);
  const [tried, setTried] = useState(false);
  const asksConsent = useQuery(secretStorageQuery).data?.kind === 'none';
  const profiles = useQuery(profilesQuery).data ?? [];
  const shared = sharingProfiles(profiles, profile, fields.clientId);

  const run: RunChecks = async (attemptId, signal) => {
    const { clientId, clientSecret, callbackUrl } = fields;
    const app = {
      kind: 'app' as const,
      clientId,
      clientSecret: clientSecret === '' ? null : clientSecret,
      callbackUrl: callbackUrl.trim(),
      scopes,
    };
    const argument = { profileId: profile.id, attemptId, app, consent: request, acceptUntilQuit };
    const verification = await call(bridge().profiles.authorize, argument, signal);
    if (verification.authorization) {
      await queryClient.invalidateQueries({ queryKey: profilesQuery.queryKey });
      onDone();
      tellDone(t('authorize.done'));
    }
    return verification;
  };
  const test = useVerification(run);
  const { status, attemptId, verification } = test;
  const stage = useConsentStage(status === 'running' ? attemptId : null);
  const loopback = isLoopbackCallback(fields.callbackUrl);
  const granted = verification?.authorization;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    focusFirstError(event.currentTarget, () => setTried(true));
    const complete = appFieldNames.every((field) => !isMissing(fields, field, true));
    const askable = scopes.length > 0 && scopes.join(' ').length <= longestScopeList;
    if (complete && askable && (acceptUntilQuit || !asksConsent)) test.start();
  };

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <Text c="dimmed">{t('authorize.lead')}</Text>
        {shared.length > 0 && (
          <Text className="ps-note">
            {t('authorize.shared', { names: shared.map(({ name }) => name).join(', ') })}
          </Text>
        )}
        {status !== 'running' && !granted && (
          <>
            <SegmentedControl
              aria-label={t('authorize.what')}
              value={part}
              onChange={setPart}
              data={parts.map((value) => ({ value, label: t(`authorize.${value}`) }))}
            />
            {part === 'scopes' && <ScopePicker scopes={scopes} onChange={setScopes} />}
            {part === 'scopes' && <AnnounceScopes profileId={profile.id} scopes={scopes} />}
            {part === 'secret' && (
              <AppFieldsForm fields={fields} onChange={setFields} showMissing={tried} secretKept />
            )}
            <WayPicker request={request} onChange={setRequest} loopback={loopback} />
            {asksConsent && (
              <SecretStorageConsent
                checked={acceptUntilQuit}
                onChange={setAcceptUntilQuit}
                showMissing={tried && !acceptUntilQuit}
              />
            )}
          </>
        )}
        {status !== 'idle' && (
          <CheckList
            checks={test.checks}
            handlers={{
              authorize: test.start,
              retry: test.start,
              'edit-scopes': () => setPart('scopes'),
              'edit-credentials': () => setPart('secret'),
            }}
          />
        )}
        {stage && attemptId && (
          <ConsentPanel attemptId={attemptId} stage={stage} loopback={loopback} onCancel={test.cancel} />
        )}
        {status === 'running' && !stage && (
          <Progress label={t('common:check.running.authorize')} onCancel={test.cancel} />
        )}
        {test.problem && <ProblemView problem={test.problem} handlers={{ retry: test.start }} />}
        {status === 'finished' && !granted && (
          <Text role="alert" c="var(--ps-bad)">
            {t('authorize.failed')}
          </Text>
        )}
        {granted && <Authorization authorization={granted} />}
        <Group justify="flex-end" gap="xs">
          <Button type="button" variant="default" onClick={onClose}>
            {t(granted ? 'common:close' : 'common:cancel')}
          </Button>
          {!granted && (
            <Button type="submit" disabled={status === 'running'}>
              {t('consent.start')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
