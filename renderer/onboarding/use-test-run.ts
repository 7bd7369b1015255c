import { useCallback } from 'react';
import { bridge, call } from '../app/pimscope.ts';
import { isLoopbackCallback } from '../connected-app/app-hints.ts';
import { usableRequest } from '../connected-app/usable-way.ts';
import type { RemedyHandlers } from '../ui/problem-view.tsx';
import { type RunChecks, useVerification } from '../verification/use-verification.ts';
import { discardTested } from './discard-draft.ts';
import { useDraft } from './draft.ts';
import { draftCredentials } from './draft-credentials.ts';

/** The test of what was entered, its result in the draft, and what the screen does about a problem. */
export function useTestRun() {
  const { verification, change, goTo } = useDraft();
  const run = useCallback<RunChecks>(
    async (attemptId, signal) => {
      const draft = useDraft.getState();
      const argument = {
        attemptId,
        baseUrl: draft.inspection?.baseUrl ?? draft.address,
        credentials: draftCredentials(draft),
        consent:
          draft.kind === 'app'
            ? usableRequest(draft.consent, isLoopbackCallback(draft.app.callbackUrl))
            : null,
        demo: draft.demo !== null,
      };
      const finished = await call(bridge().onboarding.authorizeAndTest, argument, signal);
      change({ verification: finished });
      return finished;
    },
    [change],
  );
  const test = useVerification(run, verification);
  const { start } = test;

  const again = () => {
    discardTested();
    change({ verification: null });
    start();
  };
  const handlers: RemedyHandlers = {
    retry: again,
    authorize: ({ scopes }) => {
      if (scopes) change({ scopes });
      again();
    },
    'edit-credentials': () => goTo('credentials'),
    'edit-scopes': () => goTo('scopes'),
    'edit-address': () => goTo('address'),
    'change-port': () => goTo('credentials'),
    'use-address': ({ url }) => {
      change({ address: url, inspection: null, verification: null });
      goTo('address');
    },
    'use-connection': () => {
      change({ kind: 'connection', verification: null });
      goTo('credentials');
    },
    'show-consent': ({ attemptId }) => {
      // Where it is over meanwhile, trying again is what is left.
      call(bridge().consent.show, { attemptId }).catch(again);
    },
  };
  const outcome = test.status === 'finished' ? test.verification?.outcome : undefined;
  return { test, again, handlers, outcome };
}
