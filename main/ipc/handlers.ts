import type { Contract, ParsedArgumentOf, ResultOf } from '../../preload/contract/contract.ts';

/** What a handler gets beside its argument. */
export interface CallContext {
  /** Aborted when the screen cancels the call, or when its window goes away. */
  signal: AbortSignal;
  /** The id of the page that asks. */
  page: number;
}

/** One handler: a plain function from the checked argument to the result. Throws ProblemError. */
export type Handler<C> = (
  argument: ParsedArgumentOf<C>,
  context: CallContext,
) => Promise<ResultOf<C>> | ResultOf<C>;

/** The handlers of one domain of the contract. */
export type HandlersOf<D extends keyof Contract> = {
  readonly [N in keyof Contract[D]]: Handler<Contract[D][N]>;
};

/** The handlers of the whole contract: a missing one does not compile. */
export type Handlers = { readonly [D in keyof Contract]: HandlersOf<D> };
