import type { CdpSession } from '../cdp/connection.ts';
import type { Protocol } from '../cdp/protocol.ts';
import { browser, browserStarted, reportFailure } from '../chromium/browser.ts';

/** A page of the browser, still paused before its first document. */
export interface AttachedTarget {
  readonly targetId: string;
  readonly session: CdpSession;
}

type Matcher = (info: Protocol.Target.TargetInfo) => boolean;
interface Claim {
  readonly matches: Matcher;
  resolve(target: AttachedTarget): void;
}

const claims = new Set<Claim>();
const unclaimed = new Map<string, { info: Protocol.Target.TargetInfo; target: AttachedTarget }>();
const endListeners = new Map<string, () => void>();
let openings = 0;

/**
 * Begins to attach to every page. Pages that the host did not open (pop-ups that slipped through) are closed while
 * they are still paused, before they load anything.
 */
export async function watchTargets(): Promise<void> {
  browser.on('Target.attachedToTarget', (event) => void attached(event).catch(reportFailure));
  browser.on('Target.detachedFromTarget', ({ sessionId }) => void detached(sessionId).catch(reportFailure));
  await browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page' }],
  });
}

/**
 * Opens a page with `open` and gives it when it is attached. `open` says how to recognise it: by its id, or by its
 * first URL. `onEnd` is called once the page has gone.
 */
export async function openTarget(
  open: () => Promise<{ targetId: string } | { url: string }>,
  onEnd: () => void,
): Promise<AttachedTarget> {
  openings += 1;
  try {
    const sign = await open();
    const matches: Matcher = (info) =>
      'targetId' in sign ? info.targetId === sign.targetId : info.url === sign.url;
    const target = await claim(matches);
    endListeners.set(target.session.id, onEnd);
    return target;
  } finally {
    openings -= 1;
    if (openings === 0) {
      for (const { target } of unclaimed.values()) {
        closeStray(target.targetId);
      }
      unclaimed.clear();
    }
  }
}

/** Gives the page that a script is about to open, when it is attached. `onEnd` is called once the page has gone. */
export async function adoptTarget(matches: Matcher, onEnd: () => void): Promise<AttachedTarget> {
  const target = await claim(matches);
  endListeners.set(target.session.id, onEnd);
  return target;
}

function claim(matches: Matcher): Promise<AttachedTarget> {
  for (const [id, { info, target }] of unclaimed) {
    if (matches(info)) {
      unclaimed.delete(id);
      return Promise.resolve(target);
    }
  }
  return new Promise((resolve) => {
    claims.add({ matches, resolve });
  });
}

async function attached({ sessionId, targetInfo }: Protocol.Target.attachedToTargetPayload): Promise<void> {
  const { connection } = await browserStarted();
  const session = connection.session(sessionId);
  if (targetInfo.url.startsWith('devtools://') || targetInfo.url.startsWith('chrome')) {
    await session.send('Runtime.runIfWaitingForDebugger');
    return;
  }
  const target = { targetId: targetInfo.targetId, session };
  const claimed = [...claims].find(({ matches }) => matches(targetInfo));
  if (claimed) {
    claims.delete(claimed);
    claimed.resolve(target);
  } else if (openings > 0) {
    unclaimed.set(targetInfo.targetId, { info: targetInfo, target });
  } else {
    closeStray(targetInfo.targetId);
  }
}

async function detached(sessionId: string): Promise<void> {
  const { connection } = await browserStarted();
  connection.endSession(sessionId);
  endListeners.get(sessionId)?.();
  endListeners.delete(sessionId);
}

function closeStray(targetId: string): void {
  browser.send('Target.closeTarget', { targetId }).catch(reportFailure);
}
