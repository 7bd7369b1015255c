import { CdpError } from '../cdp/connection.ts';
import type { CdpEvent, CdpMethod, CdpParams, CdpPayload, CdpPeer, CdpResult } from '../cdp/protocol.ts';
import type { Chromium } from './start-chromium.ts';

const started = Promise.withResolvers<Chromium>();
let current: Chromium | undefined;
started.promise.catch(() => undefined); // whoever waits for it sees the failure

/** Announces the browser once it runs, or why it does not. */
export function announceBrowser(chromium: Chromium | Error): void {
  if (chromium instanceof Error) {
    started.reject(chromium);
  } else {
    current = chromium;
    started.resolve(chromium);
  }
}

export function browserStarted(): Promise<Chromium> {
  return started.promise;
}

/** The running browser, where it runs already. */
export function runningBrowser(): Chromium | undefined {
  return current;
}

/** The browser-level session; what is sent before the browser runs waits for it. */
export const browser: CdpPeer = {
  send: async <M extends CdpMethod>(method: M, params?: CdpParams<M>): Promise<CdpResult<M>> => {
    const chromium = current ?? (await started.promise);
    return chromium.connection.browser.send(method, params);
  },
  on: <E extends CdpEvent>(event: E, listener: (payload: CdpPayload<E>) => void): (() => void) => {
    let end: (() => void) | undefined;
    let isEnded = false;
    const subscribe = (chromium: Chromium): void => {
      end = isEnded ? undefined : chromium.connection.browser.on(event, listener);
    };
    if (current) {
      subscribe(current);
    } else {
      started.promise.then(subscribe, () => undefined);
    }
    return () => {
      isEnded = true;
      end?.();
    };
  },
};

/** Reports a failed command of the host itself, unless the page or the browser is just going away. */
export function reportFailure(error: unknown): void {
  const isTeardown =
    error instanceof CdpError &&
    (error.gone ||
      /not found|detached|closed|Cannot find context|Not attached|Invalid InterceptionId/i.test(
        error.message,
      ));
  if (!isTeardown) {
    process.stderr.write(
      `chromium-host: ${error instanceof Error ? (error.stack ?? error.message) : error}\n`,
    );
  }
}
