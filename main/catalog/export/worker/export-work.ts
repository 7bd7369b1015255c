import type { MessagePort } from 'node:worker_threads';
import { createCapabilities } from '../../../pim/resources/root-listing.ts';
import { createAdaptiveLimit } from '../../../workers/adaptive-limit.ts';
import { createPeer, type Peer, type PeerHandlers } from '../../../workers/peer.ts';
import { createRemotePim } from '../../../workers/remote-pim.ts';
import { withIdentifiers } from '../../live/identified-products.ts';
import { createLiveCatalogSource } from '../../live/live-catalog-source.ts';
import type { ExportedSource } from '../export-pages.ts';
import { runExport } from '../run-export.ts';
import { exportCalls, exportMainCalls, progressSchema, type WorkerAccess } from './export-calls.ts';

const inFlight = 4;

/** What runs in the worker of exports: pages are read, parsed, put into rows and written, while main stays free. */
export function createExportWork(port: MessagePort): void {
  const sourceOf = (access: WorkerAccess | null, exportId: string) => {
    if (access === null) {
      const source: ExportedSource = {
        list: (request, signal) => main.call('list', { exportId, request }, signal),
        lookup: (request, signal) => main.call('lookup', { exportId, request }, signal),
      };
      return { source, close: () => undefined };
    }
    const { client, close } = createRemotePim({ main, limit: createAdaptiveLimit(inFlight), ...access });
    const capabilities = createCapabilities(client);
    return { source: withIdentifiers(createLiveCatalogSource({ client, capabilities })), close };
  };

  const handlers: PeerHandlers<typeof exportCalls> = {
    async run({ journal, fresh, access }, signal) {
      const { exportId } = journal;
      const { source, close } = sourceOf(access, exportId);
      const tell = (phase: 'reading' | 'finishing') => {
        // Main is gone only when the app ends.
        main
          .call('told', { exportId, phase, progress: progressSchema.parse(journal) })
          .catch(() => undefined);
      };
      const clock = () => performance.now();
      try {
        const end = await runExport({ source, journal, fresh, signal, tell, clock });
        return { ...end, progress: journal };
      } finally {
        close();
      }
    },
  };
  const main: Peer<typeof exportMainCalls> = createPeer(port, exportCalls, handlers, exportMainCalls);
}
