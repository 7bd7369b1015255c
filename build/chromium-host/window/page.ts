import { EventEmitter } from 'node:events';
import type { CdpSession } from '../cdp/connection.ts';
import type { Protocol } from '../cdp/protocol.ts';
import { browser, reportFailure } from '../chromium/browser.ts';
import { toAppUrl } from '../navigation/app-url.ts';
import { type LoadFailure, readLoadFailure } from '../navigation/net-errors.ts';
import { BINDING, ISOLATED_WORLD, isolatedWorldScript, mainWorldScript, RECEIVE } from '../worlds/scripts.ts';
import { watchFrames } from './frames.ts';
import type { PageEvents } from './page-events.ts';
import type { AttachedTarget } from './targets.ts';

/** Between two requests to close a page, in milliseconds. */
const CLOSING_PAUSE = 200;

/** What a preload sees as `process`. */
const preloadProcess = {
  type: 'renderer',
  platform: process.platform,
  arch: process.arch,
  versions: process.versions,
  env: {},
  argv: [],
  sandboxed: true,
  contextIsolated: true,
};

/** One page of the browser as the host drives it: its scripts, its channel to the preload, its course of navigation. */
export class Page extends EventEmitter<PageEvents> {
  readonly targetId: string;
  readonly session: CdpSession;
  readonly frames = new Set<string>();
  /** In main's form; '' until something was loaded. */
  url = '';
  isLoading = false;
  private world: number | undefined;
  private documentId = '';
  private readonly responses = new Map<string, { status: number; statusText: string }>();
  private readonly failures = new Map<string, string>();
  private readonly reported = new Set<string>();
  private loadedDocument = '';
  private ownNavigations = 0;

  constructor({ targetId, session }: AttachedTarget) {
    super();
    this.targetId = targetId;
    this.session = session;
    this.frames.add(targetId);
  }

  /** Puts the scripts in place, while the page is paused. `preloads` come from preloadScript in worlds/scripts.ts. */
  async prepare(preloads: readonly string[]): Promise<void> {
    this.listen();
    const { session } = this;
    const inWorld = { worldName: ISOLATED_WORLD };
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 }),
      session.send('Inspector.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Runtime.addBinding', { name: BINDING, executionContextName: ISOLATED_WORLD }),
      watchFrames(session, this.frames),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldScript() }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: isolatedWorldScript(preloadProcess),
        ...inWorld,
      }),
      ...preloads.map((source) =>
        session.send('Page.addScriptToEvaluateOnNewDocument', { source, ...inWorld }),
      ),
    ]);
  }

  async resume(): Promise<void> {
    await this.session.send('Runtime.runIfWaitingForDebugger');
  }

  /** Calls a receiver in the preload's world (worlds/isolated-world.ts); nothing where there is no document yet. */
  tell(type: string, ...parts: readonly (string | number | boolean | object)[]): void {
    if (this.world === undefined) {
      return;
    }
    const args = [type, ...parts].map((value) => ({ value }));
    this.session
      .send('Runtime.callFunctionOn', {
        functionDeclaration: RECEIVE,
        executionContextId: this.world,
        arguments: args,
      })
      .catch(reportFailure);
  }

  /** Loads a browser URL. Resolves when its document has loaded; gives the failure where it did not. */
  async navigate(browserUrl: string): Promise<LoadFailure | undefined> {
    this.ownNavigations += 1;
    let answer: Protocol.Page.navigateReturnValue;
    try {
      answer = await this.session.send('Page.navigate', { url: browserUrl });
    } finally {
      this.ownNavigations -= 1;
    }
    if (answer.errorText || answer.isDownload) {
      const failure = readLoadFailure(answer.errorText ?? 'ERR_ABORTED');
      this.report(answer.loaderId ?? '', failure, toAppUrl(browserUrl));
      return failure;
    }
    if (!answer.loaderId || answer.loaderId === this.loadedDocument) {
      return undefined;
    }
    return new Promise((resolve) => {
      const onLoaded = (): void => end(undefined);
      const onFailed = (failure: LoadFailure): void => end(failure);
      const end = (failure: LoadFailure | undefined): void => {
        this.off('loaded', onLoaded);
        this.off('failed', onFailed);
        resolve(failure);
      };
      this.on('loaded', onLoaded);
      this.on('failed', onFailed);
    });
  }

  /** Chromium loses it where a navigation is just being committed, so it is asked until the page has gone. */
  close(): void {
    const close = (): void => {
      browser.send('Target.closeTarget', { targetId: this.targetId }).catch((error: unknown) => {
        clearInterval(asking);
        reportFailure(error);
      });
    };
    const asking = setInterval(close, CLOSING_PAUSE);
    asking.unref();
    close();
  }

  private listen(): void {
    const { session } = this;
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === BINDING) {
        const parts: unknown = JSON.parse(payload);
        this.receive(Array.isArray(parts) ? parts : [], executionContextId);
      }
    });
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.world = executionContextId === this.world ? undefined : this.world;
    });
    session.on('Page.frameNavigated', ({ frame }) => this.onNavigated(frame));
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const isMain = frameId === this.targetId;
      this.url = isMain ? toAppUrl(url) : this.url;
      this.emit('navigated-in-page', toAppUrl(url), isMain);
    });
    session.on('Page.frameRequestedNavigation', ({ frameId, url, disposition }) => {
      if (frameId === this.targetId) {
        this.emit('requested', url, disposition);
      }
    });
    session.on('Page.frameStartedLoading', ({ frameId }) => this.setLoading(frameId, true));
    session.on('Page.frameStoppedLoading', ({ frameId }) => this.setLoading(frameId, false));
    session.on('Page.lifecycleEvent', (event) => this.onLifecycle(event));
    session.on('Page.frameResized', () => this.emit('resized'));
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      if (type === 'Document') {
        this.responses.set(requestId, response);
      }
    });
    session.on('Network.loadingFailed', ({ requestId, type, errorText }) => {
      if (type === 'Document') {
        this.failures.set(requestId, errorText);
      }
    });
    session.on('Inspector.targetCrashed', () => this.emit('crashed'));
    session.on('Runtime.consoleAPICalled', (event) => this.onConsole(event));
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception, url, lineNumber } }) => {
      this.emit('console', 'error', `${text} ${exception?.description ?? ''}`.trim(), lineNumber, url ?? '');
    });
  }

  private receive(parts: readonly unknown[], world: number): void {
    if (parts[0] === 'hello') {
      this.world = world;
      this.url = toAppUrl(String(parts[1]));
    }
    if (world === this.world) {
      this.emit('message', parts);
    }
  }

  private onNavigated(frame: Protocol.Page.Frame): void {
    if (frame.parentId) {
      return;
    }
    this.documentId = frame.loaderId;
    const response = this.responses.get(frame.loaderId);
    this.responses.clear();
    if (frame.unreachableUrl) {
      const url = toAppUrl(frame.unreachableUrl);
      this.url = url;
      if (this.ownNavigations === 0) {
        this.report(frame.loaderId, readLoadFailure(this.failures.get(frame.loaderId) ?? 'ERR_FAILED'), url);
      }
    } else {
      this.url = toAppUrl(`${frame.url}${frame.urlFragment ?? ''}`);
      this.emit('navigated', this.url, response?.status ?? -1, response?.statusText ?? '');
    }
    this.failures.clear();
  }

  /** The answer to Page.navigate and the commit of the error page both tell of one failure. */
  private report(documentId: string, failure: LoadFailure, url: string): void {
    if (documentId && this.reported.has(documentId)) {
      return;
    }
    this.reported.add(documentId);
    this.emit('failed', failure, url);
  }

  private setLoading(frameId: string, isLoading: boolean): void {
    if (frameId === this.targetId && this.isLoading !== isLoading) {
      this.isLoading = isLoading;
      this.emit(isLoading ? 'start-loading' : 'stop-loading');
    }
  }

  private onLifecycle({ frameId, loaderId, name }: Protocol.Page.lifecycleEventPayload): void {
    if (
      frameId !== this.targetId ||
      this.url === '' ||
      this.url === 'about:blank' ||
      this.reported.has(loaderId)
    ) {
      return;
    }
    if (name === 'DOMContentLoaded') {
      this.emit('dom-ready');
    } else if (name === 'firstPaint') {
      this.emit('first-paint');
    } else if (name === 'load' && loaderId === this.documentId) {
      this.loadedDocument = loaderId;
      this.emit('loaded');
    }
  }

  private onConsole({ type, args, stackTrace }: Protocol.Runtime.consoleAPICalledPayload): void {
    const text = args
      .map((arg) => String(arg.value ?? arg.description ?? arg.unserializableValue ?? ''))
      .join(' ');
    const frame = stackTrace?.callFrames[0];
    this.emit('console', type, text, (frame?.lineNumber ?? -1) + 1, frame?.url ?? '');
  }
}
