import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { bridge, call } from '../app/pimscope.ts';
import { discardDraft } from './discard-draft.ts';
import { startDemoDraft } from './draft.ts';

/** Starts the demo PIM and opens the first step with its address. */
export function useTryDemo() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => call(bridge().demoPim.start, undefined),
    onSuccess: (demo) => {
      discardDraft();
      startDemoDraft(demo);
      return navigate({ to: '/connect' });
    },
  });
}
