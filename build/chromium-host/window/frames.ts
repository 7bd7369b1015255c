import type { CdpSession } from '../cdp/connection.ts';
import { browserStarted, reportFailure } from '../chromium/browser.ts';
import { mainWorldScript } from '../worlds/scripts.ts';

/**
 * Keeps `frames` to the ids of the frames of a page. Those of other sites run in processes of their own, which DevTools
 * treats as targets: each is attached while it is paused, so that its own frames are known too.
 */
export async function watchFrames(session: CdpSession, frames: Set<string>): Promise<void> {
  session.on('Page.frameAttached', ({ frameId }) => frames.add(frameId));
  session.on('Page.frameDetached', ({ frameId, reason }) => {
    if (reason === 'remove') {
      frames.delete(frameId);
    }
  });
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    frames.add(targetInfo.targetId);
    attachFrame(sessionId, frames).catch(reportFailure);
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => {
    browserStarted()
      .then(({ connection }) => connection.endSession(sessionId))
      .catch(reportFailure);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'iframe' }],
  });
}

async function attachFrame(sessionId: string, frames: Set<string>): Promise<void> {
  const { connection } = await browserStarted();
  const session = connection.session(sessionId);
  await Promise.all([
    session.send('Page.enable'),
    watchFrames(session, frames),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript() }),
    session.send('Runtime.runIfWaitingForDebugger'),
  ]);
}
