import { ProblemError, problem, throwIfCancelled } from './problem-error.ts';

/** `user`: somebody waits for it on the screen; `background`: everything else. */
export type Priority = 'user' | 'background';

/** Where and how urgently a call wants to go. */
export interface PaceTicket {
  profileKey: string;
  /** Host and port of the PIM: shared by profiles that lead to it. */
  host: string;
  priority?: Priority | undefined;
  signal?: AbortSignal | undefined;
}

/** Lets calls through so that a PIM is not asked for more than it allows. */
export interface Pace {
  /**
   * Runs `task` as soon as both its profile and its host have a free place; first come, first served, users first.
   *
   * @throws ProblemError `cancelled` while it waits; else what `task` throws
   */
  run<T>(ticket: PaceTicket, task: () => Promise<T>): Promise<T>;
}

export interface PaceLimits {
  perProfile: number;
  perHost: number;
}

/** Concurrent calls that Akeneo allows (api.akeneo.com, good practices: 4 per connection, 10 per PIM). */
const akeneoLimits: PaceLimits = { perProfile: 4, perHost: 10 };

interface Waiting {
  ticket: PaceTicket;
  start: () => void;
}

/**
 * Creates the one pace of the app; its limits hold across all windows and profiles.
 *
 * @param onStarted told of each call that gets its place; what it returns is called when the call has ended
 */
export function createPace(
  limits: PaceLimits = akeneoLimits,
  onStarted: (profileKey: string) => () => void = () => () => undefined,
): Pace {
  const queues: Record<Priority, Waiting[]> = { user: [], background: [] };
  const running = { profiles: new Map<string, number>(), hosts: new Map<string, number>() };

  const isFree = (ticket: PaceTicket) =>
    (running.profiles.get(ticket.profileKey) ?? 0) < limits.perProfile &&
    (running.hosts.get(ticket.host) ?? 0) < limits.perHost;

  const count = (ticket: PaceTicket, step: 1 | -1) => {
    add(running.profiles, ticket.profileKey, step);
    add(running.hosts, ticket.host, step);
  };

  const startWaiting = () => {
    for (const queue of [queues.user, queues.background]) {
      for (const waiting of queue.filter((one) => isFree(one.ticket))) {
        if (!isFree(waiting.ticket)) continue;
        queue.splice(queue.indexOf(waiting), 1);
        count(waiting.ticket, 1);
        waiting.start();
      }
    }
  };

  const place = (ticket: PaceTicket): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const queue = queues[ticket.priority ?? 'user'];
    const stop = () => {
      queue.splice(queue.indexOf(waiting), 1);
      reject(new ProblemError(problem('cancelled')));
    };
    const waiting: Waiting = {
      ticket,
      start: () => {
        ticket.signal?.removeEventListener('abort', stop);
        resolve();
      },
    };
    queue.push(waiting);
    ticket.signal?.addEventListener('abort', stop, { once: true });
    startWaiting();
    return promise;
  };

  return {
    async run(ticket, task) {
      throwIfCancelled(ticket.signal);
      await place(ticket);
      const ended = onStarted(ticket.profileKey);
      try {
        throwIfCancelled(ticket.signal);
        return await task();
      } finally {
        ended();
        count(ticket, -1);
        startWaiting();
      }
    },
  };
}

function add(counts: Map<string, number>, key: string, step: 1 | -1): void {
  const next = (counts.get(key) ?? 0) + step;
  if (next === 0) counts.delete(key);
  else counts.set(key, next);
}
