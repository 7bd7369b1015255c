import { reportFailure } from './chromium/browser.ts';
import type { HostWindowOptions } from './host-context.ts';
import { openPage } from './window/open-page.ts';

const BINDING = 'chromiumHostDone';
const SCRIPT = `window.hostWindow = { done: (value) => ${BINDING}(JSON.stringify(value === undefined ? null : value)) };`;

/** HostContext.openHostWindow: a small window of the host's own. */
export async function openHostWindow(
  html: string,
  { width, height, title }: HostWindowOptions,
): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const { session } = await openPage({ width, height, browserContextId: undefined }, () =>
    resolve(undefined),
  );
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === BINDING) {
      resolve(JSON.parse(payload));
      session.send('Page.close').catch(reportFailure);
    }
  });
  await Promise.all([
    session.send('Page.enable'),
    session.send('Runtime.enable'),
    session.send('Runtime.addBinding', { name: BINDING }),
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: SCRIPT }),
  ]);
  await session.send('Runtime.runIfWaitingForDebugger');
  const document = title === undefined ? html : `<title>${title.replaceAll('<', '&lt;')}</title>${html}`;
  await session.send('Page.navigate', {
    url: `data:text/html;charset=utf-8,${encodeURIComponent(document)}`,
  });
  return promise;
}
