import type { MessagePort, Worker } from 'node:worker_threads';
import { z } from 'zod';
import { type Problem, problemSchema } from '../../preload/contract/problem.ts';
import { ProblemError, problem, toProblem } from '../pim/problem-error.ts';

/** What one side of a worker may ask of the other. */
export type CallTable = Record<string, { argument: z.ZodType; result: z.ZodType }>;

export type PeerHandlers<T extends CallTable> = {
  [N in keyof T]: (
    argument: z.output<T[N]['argument']>,
    signal: AbortSignal,
  ) => Promise<z.input<T[N]['result']>> | z.input<T[N]['result']>;
};

/** The other side. */
export interface Peer<T extends CallTable> {
  /** @throws ProblemError what the other side threw, `cancelled` */
  call<N extends keyof T & string>(
    name: N,
    argument: z.input<T[N]['argument']>,
    signal?: AbortSignal,
  ): Promise<z.output<T[N]['result']>>;
  /** The other side is gone: everything that waits for it fails. */
  gone(why: Problem): void;
}

const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), id: z.number(), name: z.string(), argument: z.unknown() }),
  z.object({ type: z.literal('cancel'), id: z.number() }),
  z.object({ type: z.literal('value'), id: z.number(), value: z.unknown() }),
  z.object({ type: z.literal('problem'), id: z.number(), problem: problemSchema }),
]);
type Message = z.infer<typeof messageSchema>;

/** Joins the two sides of a worker: calls in both directions, problems as data, cancellable. */
export function createPeer<Own extends CallTable, Theirs extends CallTable>(
  port: Pick<MessagePort | Worker, 'on' | 'postMessage'>,
  own: Own,
  handlers: PeerHandlers<Own>,
  theirs: Theirs,
): Peer<Theirs> {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  const running = new Map<number, AbortController>();
  let last = 0;
  const send = (message: Message) => port.postMessage(message);

  const answer = async (id: number, name: string, argument: unknown): Promise<void> => {
    const stop = new AbortController();
    running.set(id, stop);
    try {
      const handler: unknown = Reflect.get(handlers, name);
      const checked: unknown = own[name]?.argument.parse(argument);
      if (typeof handler !== 'function') throw new Error(`No handler for ${name}`);
      const value: unknown = await Reflect.apply(handler, undefined, [checked, stop.signal]);
      send({ type: 'value', id, value });
    } catch (error) {
      send({ type: 'problem', id, problem: toProblem(error) });
    } finally {
      running.delete(id);
    }
  };
  port.on('message', (received: unknown) => {
    const message = messageSchema.parse(received);
    if (message.type === 'call') void answer(message.id, message.name, message.argument);
    else if (message.type === 'cancel') running.get(message.id)?.abort();
    else {
      const one = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.type === 'value') one?.resolve(message.value);
      else one?.reject(new ProblemError(message.problem));
    }
  });

  return {
    async call(name, argument, signal) {
      if (signal?.aborted === true) throw new ProblemError(problem('cancelled'));
      last += 1;
      const id = last;
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      const cancel = () => send({ type: 'cancel', id });
      waiting.set(id, { resolve, reject });
      signal?.addEventListener('abort', cancel, { once: true });
      send({ type: 'call', id, name, argument });
      try {
        // The table gives each name its schema; a generic one loses what it parses to.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        return theirs[name]?.result.parse(await promise) as z.output<Theirs[typeof name]['result']>;
      } finally {
        signal?.removeEventListener('abort', cancel);
      }
    },
    gone(why) {
      for (const { reject } of waiting.values()) reject(new ProblemError(why));
      waiting.clear();
      for (const stop of running.values()) stop.abort();
    },
  };
}
