import { type MirrorOptions, type MirrorState, mirrorDefaults } from '../../../preload/contract/mirror.ts';
import type { Answers } from '../support/fake-bridge.ts';

export const options: MirrorOptions = { ...mirrorDefaults, schedule: 'hourly' };

/** The state of a mirror: none unless said otherwise. */
export function mirrorState(more: Partial<MirrorState> = {}): MirrorState {
  return {
    status: 'off',
    origin: 'live',
    options: null,
    products: 0,
    models: 0,
    bytes: 0,
    filledAt: null,
    updatedAt: null,
    odd: 0,
    problem: null,
    holdings: [],
    lastRun: null,
    nextRunAt: null,
    ...more,
  };
}

/** A mirror that can be browsed. */
export function readyMirror(more: Partial<MirrorState> = {}): MirrorState {
  return mirrorState({
    status: 'ready',
    options,
    products: 12_345,
    models: 678,
    bytes: 48_200_000,
    filledAt: '2026-11-20T08:00:00.000Z',
    updatedAt: '2026-11-25T09:12:00.000Z',
    holdings: [
      { part: 'families', count: 12, missing: null },
      { part: 'products', count: 12_345, missing: null },
      { part: 'assets', count: 0, missing: 'not-permitted' },
      { part: 'thumbnails', count: 0, missing: 'not-chosen' },
    ],
    lastRun: {
      kind: 'update',
      startedAt: '2026-11-25T09:11:00.000Z',
      endedAt: '2026-11-25T09:12:00.000Z',
      calls: 31,
      changed: 14,
      removed: 2,
      problem: null,
    },
    ...more,
  });
}

/** A mirror that changes as main changes it: each call answers with what `then` makes of the state. */
export function mirrorAnswers(first: MirrorState): { answers: Answers; set: (next: MirrorState) => void } {
  let state = first;
  const become = (next: Partial<MirrorState>) => {
    state = { ...state, ...next };
    return state;
  };
  return {
    set: (next) => {
      state = next;
    },
    answers: {
      mirror: {
        state: () => state,
        estimate: () => ({
          products: 12_345,
          models: 678,
          bytes: 50_000_000,
          parts: [
            { part: 'products', bytes: 45_000_000 },
            { part: 'structure', bytes: 5_000_000 },
          ],
          seconds: 95,
          calls: 140,
          freeBytes: 40_000_000_000,
        }),
        browse: ({ origin }) => become({ origin }),
        start: ({ options: asked }) => become({ status: 'filling', options: asked }),
        configure: ({ options: asked }) => become({ options: asked }),
        pause: () => become({ status: 'paused' }),
        resume: () => become({ status: 'filling' }),
        cancel: () => become(mirrorState()),
        remove: () => become(mirrorState()),
        check: () => become({ status: 'updating' }),
      },
    },
  };
}
