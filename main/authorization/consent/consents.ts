import type { ConsentRequest, ConsentStage, ConsentWay } from '../../../preload/contract/consent.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import { authorizeUrl, createState } from '../connected-app/authorize-url.ts';
import { createCallbackMatcher } from '../connected-app/callback.ts';
import type { CallbackListener, OpenConsentWindow } from './carriers.ts';
import { type ConsentAttempt, createConsentAttempt } from './consent-attempt.ts';

/** What a person is asked to consent to. */
export interface ConsentAsk {
  attemptId: string;
  /** Origin and sub-directory of the PIM, without a closing slash. */
  baseUrl: string;
  clientId: string;
  /** As it is stored with the app in the PIM. */
  callbackUrl: string;
  scopes: readonly string[];
  request: ConsentRequest;
  report: (stage: ConsentStage) => void;
}

/** The consents that people are being asked for. Akeneo never tells that somebody declined, so each has an end. */
export interface Consents {
  /**
   * Asks for consent and resolves with the code. One attempt for each app and PIM: a second one brings the first to
   * the front.
   *
   * @throws ProblemError `consent-running`, `cancelled`, or how it ended without a code; by then everything that waited
   *   (window, listener) is closed
   */
  obtain(ask: ConsentAsk, signal?: AbortSignal): Promise<string>;
  /** Goes on in another way. @throws ProblemError `consent-not-running` */
  choose(attemptId: string, way: ConsentWay): Promise<void>;
  /**
   * Takes the address at which the browser ended. What is not usable leaves the attempt as it is.
   *
   * @throws ProblemError `callback-not-recognised`, `consent-state-wrong`, `consent-code-missing`, `consent-not-running`
   */
  paste(attemptId: string, text: string): void;
  /** The consent window to the front, or the browser opened again. @throws ProblemError `consent-not-running` */
  show(attemptId: string): Promise<void>;
}

export interface ConsentsOptions {
  openWindow: OpenConsentWindow;
  /** @throws when the system has no browser or refuses */
  openBrowser: (url: string) => Promise<void>;
  listener: CallbackListener;
  now: () => Date;
}

export function createConsents(options: ConsentsOptions): Consents {
  const running = new Map<string, { app: string; attempt: ConsentAttempt }>();

  const attemptOf = (attemptId: string): ConsentAttempt => {
    const found = running.get(attemptId);
    if (found === undefined) throw new ProblemError(problem('consent-not-running'));
    return found.attempt;
  };

  return {
    async obtain(ask, signal) {
      const app = `${ask.baseUrl} ${ask.clientId}`;
      const other = [...running].find(([, one]) => one.app === app);
      if (other !== undefined) {
        await other[1].attempt.show();
        const action = { kind: 'show-consent' as const, attemptId: other[0] };
        throw new ProblemError(problem('consent-running', { host: new URL(ask.baseUrl).host }, { action }));
      }
      const state = createState();
      const attempt = createConsentAttempt({
        ...options,
        ask,
        state,
        url: authorizeUrl({ ...ask, state }),
        isCallback: createCallbackMatcher(ask.callbackUrl),
        isAlone: () =>
          [...running.values()].filter(({ attempt: one }) => one.callbackUrl === ask.callbackUrl).length ===
          1,
      });
      running.set(ask.attemptId, { app, attempt });
      try {
        return await attempt.run(signal);
      } finally {
        running.delete(ask.attemptId);
      }
    },
    choose: (attemptId, way) => attemptOf(attemptId).goOn(way),
    paste: (attemptId, text) => attemptOf(attemptId).paste(text),
    show: (attemptId) => attemptOf(attemptId).show(),
  };
}
