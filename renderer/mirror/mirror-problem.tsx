import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MirrorState } from '../../preload/contract/mirror.ts';
import type { ProblemCode } from '../../preload/contract/problem.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { isFilled } from './mirror-queries.ts';
import { useMirrorActions } from './use-mirror-actions.ts';

interface MirrorProblemProps {
  profileId: string;
  state: MirrorState;
  /** Opens what is kept, where it can be changed. */
  onChange: (() => void) | null;
}

/** Problems that other choices help against. */
const ofChoices: readonly ProblemCode[] = ['mirror-limit', 'mirror-folder', 'disk-full', 'file-not-writable'];
/** Problems of a file that can't be gone on with. */
const ofFile: readonly ProblemCode[] = ['mirror-damaged', 'mirror-newer'];

/** Why the last filling or update ended early, with what helps as a button. */
export function MirrorProblem({ profileId, state, onChange }: MirrorProblemProps) {
  const { t } = useTranslation(['mirror', 'common']);
  const actions = useMirrorActions(profileId);
  if (!state.problem) return null;
  const { action: _ofOthers, ...problem } = state.problem;
  const isBegun = state.status !== 'off';
  const goOn = () => void actions.run({ kind: isFilled(state) ? 'update' : 'resume' }).catch(() => null);
  return (
    <div className="ps-mirror-problem">
      <ProblemView
        problem={{ ...problem, retryable: isBegun && !ofFile.includes(problem.code) }}
        tone={isFilled(state) ? 'warning' : 'error'}
        handlers={{ retry: goOn }}
        extra={
          <>
            {onChange && ofChoices.includes(problem.code) && (
              <Button size="xs" variant="default" onClick={onChange}>
                {t('problem.change')}
              </Button>
            )}
            {ofFile.includes(problem.code) && (
              <Button
                size="xs"
                variant="default"
                loading={actions.running === 'remove'}
                onClick={() => void actions.run({ kind: 'remove' }).catch(() => null)}
              >
                {t('problem.remove')}
              </Button>
            )}
          </>
        }
      />
      {actions.problem && <ProblemView problem={actions.problem} compact />}
    </div>
  );
}
