import type { Protocol } from '../../../node_modules/playwright-core/types/protocol.d.ts';

/** The DevTools protocol's own types, as Playwright ships them (its package exports no path to them). */
export type { Protocol };

export type CdpMethod = keyof Protocol.CommandParameters;
export type CdpParams<M extends CdpMethod> = Protocol.CommandParameters[M];
export type CdpResult<M extends CdpMethod> = Protocol.CommandReturnValues[M];
export type CdpEvent = keyof Protocol.Events;
export type CdpPayload<E extends CdpEvent> = Protocol.Events[E];

/** One end of the DevTools protocol: the browser itself or one page. */
export interface CdpPeer {
  /** Rejects with CdpError where the browser refuses or the session is gone. */
  send<M extends CdpMethod>(method: M, params?: CdpParams<M>): Promise<CdpResult<M>>;
  /** Returns the function that ends the subscription. */
  on<E extends CdpEvent>(event: E, listener: (payload: CdpPayload<E>) => void): () => void;
}
