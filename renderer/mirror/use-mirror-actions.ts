import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MirrorOptions, MirrorState } from '../../preload/contract/mirror.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { takeMirrorState } from './mirror-queries.ts';

/** What can be done with a mirror. */
export type MirrorAction =
  | { kind: 'start' | 'configure'; options: MirrorOptions }
  | { kind: 'pause' | 'resume' | 'cancel' | 'remove' | 'update' | 'check' }
  | { kind: 'browse'; origin: MirrorState['origin'] };

export interface MirrorActions {
  /** Rejects with what stood in its way, which is told by `problem` as well. */
  run: (action: MirrorAction) => Promise<MirrorState>;
  /** What is under way. */
  running: MirrorAction['kind'] | null;
  problem: Problem | null;
}

/** Changes the mirror of a profile; the state that comes of it is known everywhere at once. */
export function useMirrorActions(profileId: string): MirrorActions {
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (action: MirrorAction) => ask(profileId, action),
    onSuccess: (next) => takeMirrorState(client, profileId, next),
  });
  return {
    run: (action) => act.mutateAsync(action),
    running: act.isPending ? act.variables.kind : null,
    problem: act.error && !act.isPending ? problemOf(act.error) : null,
  };
}

function ask(profileId: string, action: MirrorAction): Promise<MirrorState> {
  const { mirror } = bridge();
  switch (action.kind) {
    case 'start':
    case 'configure':
      return call(mirror[action.kind], { profileId, options: action.options });
    case 'browse':
      return call(mirror.browse, { profileId, origin: action.origin });
    case 'update':
    case 'check':
      return call(mirror.check, { profileId, full: action.kind === 'check' });
    case 'pause':
    case 'resume':
    case 'cancel':
    case 'remove':
      return call(mirror[action.kind], { profileId });
  }
}
