import type { ConsentStage, ConsentWay } from '../../../preload/contract/consent.ts';
import type { Problem } from '../../../preload/contract/problem.ts';
import { ProblemError, problem, throwIfCancelled } from '../../pim/problem-error.ts';
import { sameState } from '../connected-app/authorize-url.ts';
import { readCallback } from '../connected-app/callback.ts';
import { type Carrier, openCarrier } from './carrier.ts';
import type { CallbackReply, ShownPage } from './carriers.ts';
import type { ConsentAsk, ConsentsOptions } from './consents.ts';

/** One consent that a person is being asked for. */
export interface ConsentAttempt {
  readonly callbackUrl: string;
  /** Waits for the code. @throws ProblemError as `Consents.obtain` */
  run(signal?: AbortSignal): Promise<string>;
  goOn(way: ConsentWay): Promise<void>;
  paste(text: string): void;
  show(): Promise<void>;
}

export interface ConsentAttemptOptions extends ConsentsOptions {
  ask: ConsentAsk;
  state: string;
  /** The address that asks for consent. */
  url: string;
  isCallback: (url: string) => boolean;
  /** Whether no other attempt waits at the same callback: then a callback with another `state` is meant for this one. */
  isAlone: () => boolean;
}

/** Creates an attempt. Its way may change while it runs; `state`, address and end stay. */
export function createConsentAttempt(options: ConsentAttemptOptions): ConsentAttempt {
  const { ask, state, url, isCallback, isAlone, now } = options;
  const { callbackUrl, report } = ask;
  const host = new URL(ask.baseUrl).host;
  const code = Promise.withResolvers<string>();
  let carrier: Carrier | null = null;
  let way: ConsentWay = ask.request.way;
  let endsAt = '';
  let over = false;
  /** Ways change one after the other: the listener of one must be gone before that of the next is there. */
  let changing: Promise<void> = Promise.resolve();

  const fail = (found: Problem): void => code.reject(new ProblemError(found));
  const tell = (page: ShownPage | null): void => {
    if (over) return;
    const stage: ConsentStage = { kind: 'waiting', way, page, authorizeUrl: url, endsAt };
    report(stage);
  };

  /** The code of a callback of this attempt, or why there is none. */
  const judge = (callback: string): { code: string } | { problem: Problem } => {
    const found = readCallback(callback, callbackUrl);
    if (found.state === null || !sameState(found.state, state)) {
      return {
        problem: problem('consent-state-wrong', { host, state: found.state === null ? 'missing' : 'other' }),
      };
    }
    return found.code === null
      ? { problem: problem('consent-code-missing', { host }) }
      : { code: found.code };
  };

  const take = (callback: string): CallbackReply => {
    const judged = judge(callback);
    if ('problem' in judged) {
      fail(judged.problem);
      return { received: false, problem: judged.problem };
    }
    code.resolve(judged.code);
    return { received: true };
  };

  /** What browsers bring may be another attempt's, or no attempt's at all. */
  const takeFromBrowser = (callback: string): CallbackReply | null => {
    const judged = judge(callback);
    const ofAnother = 'problem' in judged && judged.problem.code === 'consent-state-wrong' && !isAlone();
    return ofAnother ? null : take(callback);
  };

  const open = async (): Promise<void> => {
    tell(null);
    const opened = await openCarrier(options, way, {
      authorizeUrl: url,
      baseUrl: ask.baseUrl,
      callbackUrl,
      isCallback,
      take,
      takeFromBrowser,
      onPage: tell,
      onProblem: fail,
    });
    if (over) await opened.close();
    else carrier = opened;
  };

  const change = (step: () => Promise<void>): Promise<void> => {
    const next = changing.then(step);
    // A failed change is told by whoever asked for it; the next one runs all the same.
    changing = next.catch(() => undefined);
    return next;
  };

  const close = async (): Promise<void> => {
    const closing = carrier;
    carrier = null;
    await closing?.close();
  };

  return {
    callbackUrl,
    async run(signal) {
      throwIfCancelled(signal);
      const { timeoutSeconds } = ask.request;
      endsAt = new Date(now().getTime() + timeoutSeconds * 1000).toISOString();
      const timedOut = problem('consent-timed-out', { host, seconds: timeoutSeconds, callbackUrl });
      const timer = setTimeout(() => fail(timedOut), timeoutSeconds * 1000);
      const onCancel = (): void => fail(problem('cancelled'));
      signal?.addEventListener('abort', onCancel, { once: true });
      change(open).catch((error: unknown) => code.reject(error));
      try {
        return await code.promise;
      } finally {
        over = true;
        clearTimeout(timer);
        signal?.removeEventListener('abort', onCancel);
        await change(close);
      }
    },
    async goOn(next) {
      if (next === way) return;
      await change(async () => {
        if (over) return;
        const before = way;
        await close();
        way = next;
        try {
          await open();
        } catch (error) {
          // The way that does not work is refused; the attempt goes on as it was.
          way = before;
          await open();
          throw error;
        }
      });
    },
    paste(text) {
      const pasted = text.trim();
      if (!isCallback(pasted)) throw new ProblemError(problem('callback-not-recognised', { callbackUrl }));
      const judged = judge(pasted);
      if ('problem' in judged) throw new ProblemError(judged.problem);
      code.resolve(judged.code);
    },
    async show() {
      await carrier?.show();
    },
  };
}
