import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { bridge } from '../app/pimscope.ts';
import { useActivation } from '../onboarding/activation.ts';
import { startActivatedDraft, useDraft } from '../onboarding/draft.ts';
import { useMend } from '../profiles/mend-access.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';

/**
 * What happens when somebody chose *Connect* or *Open* for Pimscope in a PIM: its profile is authorized again, or it is
 * connected. What is being entered about another PIM is discarded only after a question.
 */
export function useActivations(): void {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  useEffect(
    () =>
      bridge().on('activated', ({ baseUrl, profileId }) => {
        const known = queryClient.getQueryData(profilesQuery.queryKey)?.find(({ id }) => id === profileId);
        if (known) {
          void navigate({ to: '/profiles/$profileId', params: { profileId: known.id } });
          useMend.getState().ask(known.id, 'authorize', 'browser');
          return;
        }
        const { open, address, inspection } = useDraft.getState();
        const entered = inspection?.baseUrl ?? address;
        if (open && entered !== '' && entered !== baseUrl) useActivation.getState().ask(baseUrl);
        else if (!open || entered === '') startActivatedDraft(baseUrl);
        void navigate({ to: '/connect' });
      }),
    [navigate, queryClient],
  );
}
