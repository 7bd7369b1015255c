import type { Exchange } from '../../exchange/exchange.ts';
import type { HandlersOf } from '../handlers.ts';

export function exchangeHandlers(exchange: Exchange): HandlersOf<'exchange'> {
  return {
    exportProfiles: ({ profileIds, passphrase }) => exchange.exportProfiles(profileIds, passphrase),
    chooseFile: () => exchange.chooseFile(),
    readText: ({ text }) => exchange.readText(text),
    preview: ({ previewId }) => exchange.preview(previewId),
    unlock: ({ previewId, passphrase }) => exchange.unlock(previewId, passphrase),
    apply: ({ previewId, choices, acceptUntilQuit }) =>
      exchange.apply(previewId, choices, { acceptUntilQuit }),
    discard: ({ previewId }) => {
      exchange.discard(previewId);
      return undefined;
    },
  };
}
