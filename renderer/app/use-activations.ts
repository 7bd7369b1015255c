import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { bridge } from '../app/pimscope.ts';
import { useActivation } from '../onboarding/activation.ts';
import { startActivatedDraft, useDraft } from '../onboarding/draft.ts';
import { useMend } from '../profiles/mend-access.ts';

/**
 * What happens when somebody chose *Connect* or *Open* for Pimscope in a PIM: its profile is authorized again, or it is
 * connected. What is being entered about another PIM is discarded only after a question.
 */
export function useActivations(): void {
  const navigate = useNavigate();
  useEffect(
    () =>
      bridge().on('activated', ({ baseUrl, profileId }) => {
        if (profileId !== null) {
          // The dialog opens as soon as the profiles are known; main names only profiles that are there.
          useMend.getState().ask(profileId, 'authorize', { way: 'browser' });
          void navigate({ to: '/profiles/$profileId', params: { profileId } });
          return;
        }
        const { open, address, inspection, consent, step, change } = useDraft.getState();
        const entered = inspection?.baseUrl ?? address;
        if (!open || entered === '') startActivatedDraft(baseUrl);
        else if (entered !== baseUrl) useActivation.getState().ask(baseUrl);
        else if (step !== 'test' && step !== 'name') {
          change({ kind: 'app', consent: { ...consent, way: 'browser' } });
        }
        void navigate({ to: '/connect' });
      }),
    [navigate],
  );
}
