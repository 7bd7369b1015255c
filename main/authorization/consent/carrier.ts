import type { ConsentWay } from '../../../preload/contract/consent.ts';
import type { Problem } from '../../../preload/contract/problem.ts';
import { ProblemError, problem } from '../../pim/problem-error.ts';
import type { CallbackReply, ShownPage } from './carriers.ts';
import type { ConsentsOptions } from './consents.ts';

/** One way on which a consent is under way. */
export interface Carrier {
  show(): Promise<void>;
  /** Resolves once nothing of it is left: window, session, port. */
  close(): Promise<void>;
}

/** What a carrier needs to know and whom it tells. */
export interface CarrierRequest {
  authorizeUrl: string;
  baseUrl: string;
  callbackUrl: string;
  isCallback: (url: string) => boolean;
  /** Takes the callback of this attempt's own window. */
  take: (url: string) => CallbackReply;
  /** Takes a callback from a browser, or answers null where it belongs to somebody else. */
  takeFromBrowser: (url: string) => CallbackReply | null;
  onPage: (page: ShownPage) => void;
  onProblem: (problem: Problem) => void;
}

type Means = Pick<ConsentsOptions, 'openWindow' | 'openBrowser' | 'listener'>;

/** @throws ProblemError `callback-not-loopback`, `loopback-port-taken`, `browser-not-opened` */
export function openCarrier(means: Means, way: ConsentWay, request: CarrierRequest): Promise<Carrier> {
  switch (way) {
    case 'window':
      return Promise.resolve(throughWindow(means, request));
    case 'browser':
      return throughBrowser(means, request);
    case 'paste':
      return Promise.resolve({
        show: () => openInBrowser(means, request.authorizeUrl),
        close: () => Promise.resolve(),
      });
  }
}

function throughWindow({ openWindow }: Means, request: CarrierRequest): Carrier {
  const { authorizeUrl, baseUrl, isCallback, take, onPage, onProblem } = request;
  const window = openWindow({
    authorizeUrl,
    baseUrl,
    isCallback,
    onCallback: (url) => void take(url),
    onPage,
    onProblem,
    onClosed: () => onProblem(problem('consent-window-closed', { host: new URL(baseUrl).host })),
  });
  return {
    show: () => {
      window.focus();
      return Promise.resolve();
    },
    close: () => window.close(),
  };
}

/** The listener is up before the browser opens: an app that is connected already comes back at once. */
async function throughBrowser(means: Means, request: CarrierRequest): Promise<Carrier> {
  const { release } = await means.listener.expect(request.callbackUrl, request.takeFromBrowser);
  try {
    await openInBrowser(means, request.authorizeUrl);
  } catch (error) {
    await release();
    throw error;
  }
  return { show: () => openInBrowser(means, request.authorizeUrl), close: release };
}

async function openInBrowser({ openBrowser }: Means, url: string): Promise<void> {
  try {
    await openBrowser(url);
  } catch {
    // What the system says about it differs everywhere and helps nobody; the address can be copied instead.
    throw new ProblemError(problem('browser-not-opened', { host: new URL(url).host }));
  }
}
