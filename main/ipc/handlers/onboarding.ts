import { inspectAddress } from '../../diagnosis/inspect-address.ts';
import { readAddress, typedBaseUrl } from '../../pim/address.ts';
import type { Transport } from '../../pim/transport.ts';
import type { Onboarding } from '../../profiles/onboarding.ts';
import type { Broadcast } from '../broadcast.ts';
import type { HandlersOf } from '../handlers.ts';

export function onboardingHandlers(
  onboarding: Onboarding,
  transport: Transport,
  broadcast: Broadcast,
): HandlersOf<'onboarding'> {
  return {
    readAddress: ({ text }) => readAddress(text),
    inspectAddress: ({ baseUrl }, { signal }) => inspectAddress(transport, typedBaseUrl(baseUrl), signal),
    authorizeAndTest: (request, { signal }) =>
      onboarding.authorizeAndTest(
        request,
        (check) => broadcast('checkProgress', { attemptId: request.attemptId, check }),
        signal,
      ),
    save: ({ attemptId, details, acceptUntilQuit }) =>
      onboarding.save(attemptId, details, { acceptUntilQuit }),
    discard: ({ attemptId }) => {
      onboarding.discard(attemptId);
      return undefined;
    },
  };
}
