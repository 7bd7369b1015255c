import { type EvidenceCall, evidenceCallSchema } from '../../preload/contract/diagnosis.ts';
import type { Exchange } from '../pim/exchange.ts';
import { onBehalfOf, type Transport } from '../pim/transport.ts';

/** A transport that keeps what it sends and receives, and the calls since they were last taken. */
export interface EvidenceTransport {
  transport: Transport;
  take(): EvidenceCall[];
}

/** Calls of one check that are kept as evidence; the rest is in the activity. */
const mostCalls = 40;

export function createEvidenceTransport(transport: Transport, profileId: string): EvidenceTransport {
  let calls: EvidenceCall[] = [];
  const asked = onBehalfOf(transport, { profileId, asker: 'diagnosis' });
  return {
    transport: {
      request: (request) =>
        asked.request({
          ...request,
          onExchange: (exchange) => {
            if (calls.length < mostCalls) calls.push(evidenceCall(exchange));
            request.onExchange?.(exchange);
          },
        }),
    },
    take() {
      const taken = calls;
      calls = [];
      return taken;
    },
  };
}

/** What a report needs of a call: whose it is and who asked is known. */
function evidenceCall(exchange: Exchange): EvidenceCall {
  return evidenceCallSchema.parse({ ...exchange, answerBody: exchange.excerpt });
}
