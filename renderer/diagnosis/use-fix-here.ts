import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { RemedyAction } from '../../preload/contract/problem.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { useDraft } from '../onboarding/draft.ts';
import { mendOfSecrets, useMend } from '../profiles/mend-access.ts';
import { useUnlockVault } from '../ui/unlock-vault.ts';
import { startDiagnosis } from './diagnosis-runs.ts';

/** What a click on *Fix it here* does, or null where the screen can do nothing about this kind of action. */
export function useFixHere(profile: Profile): (action: RemedyAction) => (() => void) | null {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const ask = useMend((state) => state.ask);
  const unlock = useUnlockVault((state) => state.ask);
  /** The kind of a profile stays; another one is made with what is right. */
  const connect = (address: string, kind: 'connection' | 'app') => {
    useDraft.getState().clear();
    useDraft.getState().change({ address, kind });
    void navigate({ to: '/connect' });
  };
  return (action) => {
    switch (action.kind) {
      case 'retry':
        return () => void startDiagnosis(queryClient, profile.id);
      case 'use-address':
        return profile.demo ? null : () => ask(profile.id, 'address', { url: action.url });
      case 'edit-address':
        return profile.demo ? null : () => ask(profile.id, 'address');
      case 'use-connection':
        return () => connect(profile.baseUrl, 'connection');
      case 'edit-credentials':
        return () => ask(profile.id, mendOfSecrets(profile), { part: 'secret' });
      case 'edit-scopes':
        return () => ask(profile.id, mendOfSecrets(profile), { part: 'scopes' });
      case 'authorize':
        if (profile.access.kind !== 'app') return () => connect(profile.baseUrl, 'app');
        return () =>
          action.scopes
            ? ask(profile.id, 'authorize', { part: 'scopes', scopes: action.scopes })
            : ask(profile.id, 'authorize');
      case 'enter-password':
        return () => ask(profile.id, 'password');
      case 'unlock-vault':
        return () => unlock(() => void startDiagnosis(queryClient, profile.id));
      case 'trust-authority':
      case 'show-consent':
      case 'change-port':
        return null;
    }
  };
}
