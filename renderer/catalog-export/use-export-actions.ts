import { useMutation } from '@tanstack/react-query';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { useExports } from './exports-store.ts';

type Action = 'stop' | 'resume' | 'discard' | 'showInFolder';

/** What can be done about one export. */
export function useExportActions(exportId: string): {
  act: (action: Action) => void;
  isPending: boolean;
  problem: Problem | null;
} {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (action: Action) => {
      const exports = bridge().catalogExports;
      const { take, forget } = useExports.getState();
      if (action === 'stop') take(await call(exports.stop, { exportId }));
      else if (action === 'resume') take(await call(exports.resume, { exportId }));
      else if (action === 'showInFolder') await call(exports.showInFolder, { exportId });
      else {
        await call(exports.discard, { exportId });
        forget(exportId);
      }
    },
  });
  return { act: (action) => mutate(action), isPending, problem: error && problemOf(error) };
}
