import type { Problem } from '../../../preload/contract/problem.ts';

/** A page of the PIM, or of a sign-on service on the way, as the consent window shows it. */
export interface ShownPage {
  origin: string;
  /** https, or this computer. */
  secure: boolean;
}

/** What the consent window needs to know and whom it tells. */
export interface ConsentWindowRequest {
  authorizeUrl: string;
  /** Origin and sub-directory of the PIM, without a closing slash. */
  baseUrl: string;
  /** Whether an address is the registered callback: it is stopped before anything leaves the computer. */
  isCallback: (url: string) => boolean;
  /** Called once, with the address that was stopped. */
  onCallback: (url: string) => void;
  onPage: (page: ShownPage) => void;
  /** The PIM shows that it will not give consent, or can't be reached. The window is left open: `close` it. */
  onProblem: (problem: Problem) => void;
  /** The person closed the window. Not called after `close`. */
  onClosed: () => void;
}

/** The consent window of one attempt. */
export interface ConsentWindow {
  /** To the front. */
  focus(): void;
  /** Closes it and forgets its session: cookies, storage, cache. */
  close(): Promise<void>;
}

/** Opens the consent window of one attempt. Each has a session of its own, in memory. */
export type OpenConsentWindow = (request: ConsentWindowRequest) => ConsentWindow;

/** What the page says that the browser shows after the callback: received, or the problem's code. */
export type CallbackReply = { received: true } | { received: false; problem: Problem };

/** The registered callbacks of running attempts, on the listener of this computer. */
export interface CallbackListener {
  /**
   * Serves the callback until it is released; resolves once it listens. Several attempts may wait at the same callback:
   * each is asked in turn, the first that does not answer null decides.
   *
   * @throws ProblemError `loopback-port-taken`
   */
  expect(
    callbackUrl: string,
    onCallback: (url: string) => CallbackReply | null,
  ): Promise<{ release: () => Promise<void> }>;
}
