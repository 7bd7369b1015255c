import type { MessagePort } from 'node:worker_threads';
import { z } from 'zod';
import { type Problem, problemSchema } from '../../../../preload/contract/problem.ts';
import type { MirrorStore, MirrorStoreOptions, PageWrite } from './mirror-store.ts';

/** Calls that are waited for: all but `page`. */
export type StoreCall = Exclude<keyof MirrorStore, 'page'>;

/** What is asked of the thread that writes. */
export type StoreRequest =
  | { page: PageWrite }
  | { call: StoreCall; args: readonly unknown[] }
  | { end: true };

/** What it answers to a call. */
export const storeAnswerSchema = z.union([
  z.object({ problem: problemSchema }),
  z.object({ value: z.unknown() }),
]);
export type StoreAnswer = { problem: Problem } | { value?: unknown };

/** Places of the numbers that both threads see. */
export const shared = { answers: 0, pages: 1, failed: 2, gone: 3, length: 4 } as const;

/** What the thread that writes begins with. */
export interface StoreThreadData {
  store: Omit<MirrorStoreOptions, 'now'>;
  port: MessagePort;
  numbers: Int32Array;
}

const dataSchema = z.object({
  mirrorStore: z.custom<StoreThreadData>((data) => typeof data === 'object' && data !== null),
});

/** The data of a worker that writes a mirror; null for other workers. */
export function storeThreadData(workerData: unknown): StoreThreadData | null {
  return dataSchema.safeParse(workerData).data?.mirrorStore ?? null;
}
