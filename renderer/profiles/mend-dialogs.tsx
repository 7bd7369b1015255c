import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useMend } from './mend-access.ts';
import { profilesQuery } from './profile-queries.ts';

const AuthorizeDialog = lazy(async () => ({
  default: (await import('../connected-app/authorize-dialog.tsx')).AuthorizeDialog,
}));
const EnterSecretsDialog = lazy(async () => ({
  default: (await import('./enter-secrets-dialog.tsx')).EnterSecretsDialog,
}));
const EnterPasswordDialog = lazy(async () => ({
  default: (await import('./enter-password-dialog.tsx')).EnterPasswordDialog,
}));

const ChangeAddressDialog = lazy(async () => ({
  default: (await import('./change-address-dialog.tsx')).ChangeAddressDialog,
}));

/** The dialogs that make a profile usable again, on top of every screen. */
export function MendDialogs() {
  const queryClient = useQueryClient();
  const { asked, close } = useMend();
  const profile = useQuery(profilesQuery).data?.find(({ id }) => id === asked?.profileId);
  if (!asked || !profile) return null;
  // Whatever failed for want of it is asked for again.
  const onDone = () => void queryClient.invalidateQueries({ queryKey: ['profile', profile.id] });
  const { access } = profile;
  return (
    <Suspense>
      {asked.mend === 'authorize' && access.kind === 'app' && (
        <AuthorizeDialog profile={profile} access={access} start={asked} onClose={close} onDone={onDone} />
      )}
      {asked.mend === 'secrets' && access.kind === 'connection' && (
        <EnterSecretsDialog profile={profile} access={access} onClose={close} onDone={onDone} />
      )}
      {asked.mend === 'password' && access.kind === 'connection' && (
        <EnterPasswordDialog profile={profile} access={access} onClose={close} onDone={onDone} />
      )}
      {asked.mend === 'address' && !profile.demo && (
        <ChangeAddressDialog
          profile={profile}
          url={asked.url ?? profile.baseUrl}
          onClose={close}
          onDone={onDone}
        />
      )}
    </Suspense>
  );
}
