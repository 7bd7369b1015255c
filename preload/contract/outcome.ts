import type { Problem } from './problem.ts';

/** How every call comes back over the bridge: a value, or a problem as data. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };
