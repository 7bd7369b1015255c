import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import { reportFailure } from '../chromium/browser.ts';
import { image } from './native-image.ts';
import type { Page } from './page.ts';

/** The part of WebContents that does something to the page as it is: scripts, styles, pictures, zoom, editing. */
export abstract class PageActions extends EventEmitter {
  /** Resolves once the page can be used. */
  abstract readonly opened: Promise<Page>;
  private zoomFactor = 1;

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    const page = await this.opened;
    const { result, exceptionDetails } = await page.session.send('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  async insertCSS(css: string): Promise<string> {
    await this.executeJavaScript(
      `{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets.push(sheet); }`,
    );
    return String(css.length);
  }

  async capturePage(rect?: E.Rectangle): Promise<E.NativeImage> {
    const page = await this.opened;
    const clip = rect ? { clip: { ...rect, scale: 1 } } : {};
    const { data } = await page.session.send('Page.captureScreenshot', { format: 'png', ...clip });
    return image(Buffer.from(data, 'base64'));
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor;
    this.opened
      .then((page) =>
        page.session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 }).then(() => page),
      )
      .then((page) =>
        page.session.send('Runtime.evaluate', {
          expression: `document.documentElement.style.zoom = ${factor}`,
        }),
      )
      .catch(reportFailure);
  }

  getZoomFactor(): number {
    return this.zoomFactor;
  }

  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level);
  }

  getZoomLevel(): number {
    return Math.log(this.zoomFactor) / Math.log(1.2);
  }

  undo(): void {
    this.edit('undo');
  }
  redo(): void {
    this.edit('redo');
  }
  cut(): void {
    this.edit('cut');
  }
  copy(): void {
    this.edit('copy');
  }
  paste(): void {
    this.edit('paste');
  }
  selectAll(): void {
    this.edit('selectAll');
  }

  private edit(command: string): void {
    this.opened
      .then((page) =>
        page.session.send('Input.dispatchKeyEvent', {
          type: 'rawKeyDown',
          key: 'Unidentified',
          commands: [command],
        }),
      )
      .catch(reportFailure);
  }
}
