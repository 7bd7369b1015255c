import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentRequest } from '../../preload/contract/consent.ts';
import type { AppAccess, Profile } from '../../preload/contract/profile.ts';
import { longestScopeList } from '../../preload/contract/scope-list.ts';
import { bridge, call } from '../app/pimscope.ts';
import type { MendStart } from '../profiles/mend-access.ts';
import { profilesQuery, secretStorageQuery } from '../profiles/profile-queries.ts';
import { SecretStorageConsent } from '../profiles/secret-storage-consent.tsx';
import { focusFirstError } from '../ui/focus-first-error.ts';
import { tellDone } from '../ui/tell.ts';
import { type RunChecks, useVerification } from '../verification/use-verification.ts';
import { appFieldNames, isMissing } from './app-fields.tsx';
import { isLoopbackCallback } from './app-hints.ts';
import { AuthorizeChanges } from './authorize-changes.tsx';
import { AuthorizeRun } from './authorize-run.tsx';
import { sharingProfiles } from './sharing-profiles.ts';
import { usableRequest } from './usable-way.ts';
import { WayPicker } from './way-picker.tsx';
import './authorize-form.css';

export interface AuthorizeFormProps {
  profile: Profile;
  access: AppAccess;
  start: MendStart;
  onClose: () => void;
  /** Called after the PIM has granted. */
  onDone: () => void;
}

/** What changes, the way to the consent, and then the consent and the checks as they run. */
export function AuthorizeForm({ profile, access, start, onClose, onDone }: AuthorizeFormProps) {
  const { t } = useTranslation(['app', 'common']);
  const queryClient = useQueryClient();
  const stored = {
    scopes: access.authorization.asked,
    fields: { clientId: access.clientId, clientSecret: '', callbackUrl: access.callbackUrl },
  };
  const [part, setPart] = useState(start.part);
  const [{ scopes, fields }, setEntered] = useState({ ...stored, scopes: start.scopes ?? stored.scopes });
  const [request, setRequest] = useState<ConsentRequest>({ way: start.way, timeoutSeconds: 300 });
  const [acceptUntilQuit, setAcceptUntilQuit] = useState(false);
  const [tried, setTried] = useState(false);
  const asksConsent = useQuery(secretStorageQuery).data?.kind === 'none';
  const shared = sharingProfiles(useQuery(profilesQuery).data ?? [], profile, fields.clientId);
  const loopback = isLoopbackCallback(fields.callbackUrl);

  const authorize = (consent: ConsentRequest): RunChecks => {
    return async (attemptId, signal) => {
      const { clientId, clientSecret, callbackUrl } = fields;
      const secret = clientSecret.trim() === '' ? null : clientSecret;
      const app = {
        kind: 'app' as const,
        clientId,
        clientSecret: secret,
        callbackUrl: callbackUrl.trim(),
        scopes,
      };
      const argument = { profileId: profile.id, attemptId, app, consent, acceptUntilQuit };
      const verification = await call(bridge().profiles.authorize, argument, signal);
      if (verification.authorization) {
        await queryClient.invalidateQueries({ queryKey: profilesQuery.queryKey });
        onDone();
        tellDone(t('authorize.done'));
      }
      return verification;
    };
  };
  const test = useVerification(authorize(usableRequest(request, loopback)));
  const granted = test.verification?.authorization;
  const running = test.status === 'running';

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    focusFirstError(event.currentTarget, () => setTried(true));
    const complete = appFieldNames.every((field) => !isMissing(fields, field, true));
    const askable = scopes.length > 0 && scopes.join(' ').length <= longestScopeList;
    if (complete && askable && (acceptUntilQuit || !asksConsent) && !running) test.start();
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
        <AuthorizeRun
          test={test}
          profile={profile}
          loopback={loopback}
          onPart={setPart}
          onScopes={(next) => {
            setPart('scopes');
            setEntered({ scopes: next, fields });
          }}
          onWindow={() => setRequest({ ...request, way: 'window' })}
        />
        {!running && !granted && (
          <>
            <AuthorizeChanges
              profileId={profile.id}
              part={part}
              onPart={(next) => {
                setPart(next);
                // What was typed for another choice does not go along unseen.
                if (next === 'same') setEntered(stored);
              }}
              scopes={scopes}
              onScopes={(next) => setEntered({ scopes: next, fields })}
              fields={fields}
              onFields={(next) => setEntered({ scopes, fields: next })}
              showMissing={tried}
            />
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
        {/* While it runs, Cancel stands with what is waited for. */}
        {!running && (
          <Group justify="flex-end" gap="xs" className="ps-authorize-foot">
            <Button type="button" variant={granted ? 'filled' : 'default'} onClick={onClose}>
              {t(granted ? 'common:close' : 'common:cancel')}
            </Button>
            {!granted && <Button type="submit">{t('consent.start')}</Button>}
          </Group>
        )}
      </Stack>
    </form>
  );
}
