import type * as E from 'electron';
import type { Protocol } from '../cdp/protocol.ts';
import { browser, reportFailure } from '../chromium/browser.ts';
import { isHeadless } from '../host-state.ts';
import type { Page } from './page.ts';

export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

/**
 * Where a window is and how it is shown. Electron answers at once, so this is what the host last set or heard; Chromium
 * follows. Width and height are those of the content: what the frame around it takes is not known.
 */
export class WindowPlace {
  bounds: E.Rectangle;
  state: WindowState = 'normal';
  private readonly minimum: E.Size;
  private page: Page | undefined;
  private readonly changed: (what: 'resize' | 'move') => void;

  constructor(bounds: E.Rectangle, minimum: E.Size, changed: (what: 'resize' | 'move') => void) {
    this.minimum = minimum;
    this.changed = changed;
    this.bounds = this.atLeastMinimum(bounds);
  }

  /** Begins to drive Chromium's window. `hasPosition` where the app asked for a place. */
  async follow(page: Page, hasPosition: boolean): Promise<void> {
    this.page = page;
    const { x, y, width, height } = this.bounds;
    await this.setContents({ width, height });
    if (hasPosition && !isHeadless) {
      await this.setWindow({ left: x, top: y });
    }
    if (this.state !== 'normal') {
      await this.setWindow({ windowState: this.state });
    }
    page.on('resized', () => {
      this.read().catch(reportFailure);
    });
  }

  set(wanted: Partial<E.Rectangle>): void {
    const before = this.bounds;
    this.bounds = this.atLeastMinimum({ ...before, ...wanted });
    const { x, y, width, height } = this.bounds;
    const isMoved = x !== before.x || y !== before.y;
    const isResized = width !== before.width || height !== before.height;
    if (isResized) {
      this.setContents({ width, height }).catch(reportFailure);
    }
    if (isMoved && !isHeadless) {
      this.setWindow({ left: x, top: y }).catch(reportFailure);
    }
    if (isResized) {
      this.changed('resize');
    }
    if (isMoved) {
      this.changed('move');
    }
  }

  setState(state: WindowState): void {
    this.state = state;
    this.setWindow({ windowState: state }).catch(reportFailure);
  }

  private async setContents({ width, height }: E.Size): Promise<void> {
    const windowId = await this.windowId();
    if (windowId !== undefined) {
      await browser.send('Browser.setContentsSize', { windowId, width, height });
    }
  }

  private async setWindow(bounds: Protocol.Browser.Bounds): Promise<void> {
    const windowId = await this.windowId();
    if (windowId !== undefined) {
      await browser.send('Browser.setWindowBounds', { windowId, bounds });
    }
  }

  private async windowId(): Promise<number | undefined> {
    const targetId = this.page?.targetId;
    return targetId ? (await browser.send('Browser.getWindowForTarget', { targetId })).windowId : undefined;
  }

  /** The user, or the window manager, changed it. */
  private async read(): Promise<void> {
    const { page } = this;
    if (!page || isHeadless || this.state !== 'normal') {
      return;
    }
    const { bounds } = await browser.send('Browser.getWindowForTarget', { targetId: page.targetId });
    const { cssVisualViewport } = await page.session.send('Page.getLayoutMetrics');
    const before = this.bounds;
    const { left: x = before.x, top: y = before.y } = bounds;
    const width = Math.round(cssVisualViewport.clientWidth);
    const height = Math.round(cssVisualViewport.clientHeight);
    this.bounds = { x, y, width, height };
    if (width !== before.width || height !== before.height) {
      this.changed('resize');
    }
    if (x !== before.x || y !== before.y) {
      this.changed('move');
    }
  }

  private atLeastMinimum({ x, y, width, height }: E.Rectangle): E.Rectangle {
    return {
      x,
      y,
      width: Math.round(Math.max(width, this.minimum.width)),
      height: Math.round(Math.max(height, this.minimum.height)),
    };
  }
}
