import type { Problem } from '../../../../preload/contract/problem.ts';
import { toProblem } from '../../../pim/problem-error.ts';
import { type MirrorStore, openMirrorStore } from './mirror-store.ts';
import { type StoreAnswer, type StoreRequest, type StoreThreadData, shared } from './store-messages.ts';

/** Writes a mirror for another thread, which waits for calls and not for pages. */
export function serveMirrorStore({ store: options, port, numbers }: StoreThreadData): void {
  let store: MirrorStore | null = null;
  let failure: Problem | null = null;

  const opened = (): MirrorStore => {
    store ??= openMirrorStore({ ...options, now: () => new Date() });
    return store;
  };
  const answer = (message: StoreAnswer): void => {
    port.postMessage(message);
    Atomics.add(numbers, shared.answers, 1);
    Atomics.notify(numbers, shared.answers);
  };
  /** After a page that failed nothing is written any more, or what is on disk would have a hole. */
  const call = (request: Extract<StoreRequest, { call: unknown }>): StoreAnswer => {
    if (failure !== null && request.call !== 'close' && request.call !== 'changes')
      return { problem: failure };
    try {
      const method: unknown = Reflect.get(opened(), request.call);
      if (typeof method !== 'function') throw new Error(`No call ${request.call}`);
      const value: unknown = Reflect.apply(method, undefined, request.args);
      return { value };
    } catch (error) {
      return { problem: toProblem(error) };
    }
  };
  const page = (request: Extract<StoreRequest, { page: unknown }>): void => {
    try {
      if (failure === null) opened().page(request.page);
    } catch (error) {
      failure = toProblem(error);
      Atomics.store(numbers, shared.failed, 1);
    }
    Atomics.sub(numbers, shared.pages, 1);
    Atomics.notify(numbers, shared.pages);
  };

  process.once('exit', () => {
    Atomics.store(numbers, shared.gone, 1);
    Atomics.add(numbers, shared.answers, 1);
    Atomics.notify(numbers, shared.answers);
    Atomics.notify(numbers, shared.pages);
  });
  port.on('message', (request: StoreRequest) => {
    if ('page' in request) page(request);
    else if ('call' in request) answer(call(request));
    else port.close();
  });
}
