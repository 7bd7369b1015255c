import type { ArgumentOf, Contract, ResultOf } from './contract.ts';
import type { EventData, EventName } from './events.ts';
import type { Outcome } from './outcome.ts';

/** How one call looks on the bridge. `callId`, when given, can be passed to `cancel` while the call runs. */
export type BridgeCall<C> = (
  ...args: undefined extends ArgumentOf<C>
    ? [argument?: undefined, callId?: string]
    : [argument: ArgumentOf<C>, callId?: string]
) => Promise<Outcome<ResultOf<C>>>;

/** `window.pimscope`: derived from the contract, so that nothing else can cross. */
export type PimscopeBridge = {
  readonly [D in keyof Contract]: { readonly [N in keyof Contract[D]]: BridgeCall<Contract[D][N]> };
} & {
  /** Cancels a running call by the id it was started with. Unknown ids are ignored. */
  readonly cancel: (callId: string) => void;
  /** Subscribes to an event of main; returns the function that ends the subscription. */
  readonly on: <E extends EventName>(event: E, listener: (data: EventData<E>) => void) => () => void;
};
