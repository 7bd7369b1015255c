import type { Consents } from '../../authorization/consent/consents.ts';
import type { HandlersOf } from '../handlers.ts';

export function consentHandlers(consents: Consents): HandlersOf<'consent'> {
  return {
    choose: async ({ attemptId, way }) => {
      await consents.choose(attemptId, way);
      return undefined;
    },
    paste: ({ attemptId, text }) => {
      consents.paste(attemptId, text);
      return undefined;
    },
    show: async ({ attemptId }) => {
      await consents.show(attemptId);
      return undefined;
    },
  };
}
