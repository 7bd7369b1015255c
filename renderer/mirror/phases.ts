import type { MirrorOptions, MirrorPhase, MirrorState } from '../../preload/contract/mirror.ts';

/** How far a step of a filling is. */
export type PhaseState = 'done' | 'running' | 'waiting';

/** The steps that a run has, in their order: parts that are not kept have none. */
export function phasesOf(
  status: MirrorState['status'],
  options: Pick<MirrorOptions, 'models' | 'records' | 'assets' | 'thumbnails'> | null,
  running: MirrorPhase | null,
): MirrorPhase[] {
  const isKept = (part: 'models' | 'records' | 'assets' | 'thumbnails') => options?.[part] ?? false;
  const isUpdate = status === 'updating' && running !== 'products' && running !== 'verifying';
  const all: [MirrorPhase, boolean][] = [
    ['structure', true],
    ['products', !isUpdate],
    ['models', !isUpdate && isKept('models')],
    ['records', isKept('records')],
    ['assets', isKept('assets')],
    ['verifying', !isUpdate],
    ['changes', isUpdate],
    ['removals', isUpdate],
    ['indexing', !isUpdate],
    ['thumbnails', isKept('thumbnails')],
  ];
  return all.flatMap(([phase, has]) => (has || phase === running ? [phase] : []));
}

/** How far a step is, by the one that is running. */
export function phaseState(
  phases: readonly MirrorPhase[],
  phase: MirrorPhase,
  running: MirrorPhase | null,
): PhaseState {
  if (running === null) return 'waiting';
  const at = phases.indexOf(phase) - phases.indexOf(running);
  return at === 0 ? 'running' : at < 0 ? 'done' : 'waiting';
}
