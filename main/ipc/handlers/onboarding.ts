import { inspectAddress } from '../../diagnosis/inspect-address.ts';
import { readAddress, typedBaseUrl } from '../../pim/address.ts';
import type { Transport } from '../../pim/transport.ts';
import type { Onboarding } from '../../profiles/onboarding.ts';
import type { Broadcast } from '../broadcast.ts';
import type { HandlersOf } from '../handlers.ts';
import { attemptReports } from './attempt-reports.ts';

export function onboardingHandlers(
  onboarding: Onboarding,
  transport: Transport,
  broadcast: Broadcast,
): HandlersOf<'onboarding'> {
  return {
    readAddress: ({ text }) => readAddress(text),
    inspectAddress: ({ baseUrl }, { signal }) => inspectAddress(transport, typedBaseUrl(baseUrl), signal),
    authorizeAndTest: (request, { signal }) =>
      onboarding.authorizeAndTest(request, attemptReports(broadcast, request.attemptId), signal),
    save: ({ attemptId, details, acceptUntilQuit }) =>
      onboarding.save(attemptId, details, { acceptUntilQuit }),
    discard: ({ attemptId }) => {
      onboarding.discard(attemptId);
      return undefined;
    },
  };
}
