import type { HostContext } from '../../host-context.ts';

/**
 * Writes the system's clipboard with the focused page's navigator.clipboard, in a world of its own: what the
 * page's scripts made of that object is not used, and they never see the text.
 * @throws Error when no page has the focus or Chromium refuses.
 */
export async function writeThroughPage(ctx: Pick<HostContext, 'pages'>, text: string): Promise<void> {
  const page = ctx.pages().find((candidate) => candidate.isFocused);
  if (!page) {
    throw new Error(
      'the clipboard cannot be written: no window has the focus, and neither xclip nor wl-copy is installed',
    );
  }
  const { frameTree } = await page.session.send('Page.getFrameTree');
  const { executionContextId } = await page.session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'chromium-host clipboard',
  });
  const { exceptionDetails } = await page.session.send('Runtime.callFunctionOn', {
    executionContextId,
    functionDeclaration: '(text) => navigator.clipboard.writeText(text)',
    arguments: [{ value: text }],
    awaitPromise: true,
    userGesture: true,
  });
  if (exceptionDetails) {
    throw new Error(
      `the clipboard cannot be written: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`,
    );
  }
}
