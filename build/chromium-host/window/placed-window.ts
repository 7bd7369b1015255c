import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import { WindowPlace } from './window-place.ts';

/** The part of BrowserWindow that says where the window is and how it is shown. */
export abstract class PlacedWindow extends EventEmitter {
  protected readonly place: WindowPlace;

  constructor({
    x = 0,
    y = 0,
    width = 800,
    height = 600,
    minWidth = 0,
    minHeight = 0,
  }: E.BrowserWindowConstructorOptions) {
    super();
    this.place = new WindowPlace({ x, y, width, height }, { width: minWidth, height: minHeight }, (what) => {
      this.emit(what, {});
      this.emit(what === 'resize' ? 'resized' : 'moved', {});
    });
  }

  abstract showInactive(): void;

  minimize(): void {
    this.changeState('minimized', 'minimize');
  }

  restore(): void {
    this.changeState('normal', 'restore');
  }

  /** Shows the window too, as Electron does. */
  maximize(): void {
    this.showInactive();
    this.changeState('maximized', 'maximize');
  }

  unmaximize(): void {
    this.changeState('normal', 'unmaximize');
  }

  setFullScreen(isFullScreen: boolean): void {
    this.changeState(
      isFullScreen ? 'fullscreen' : 'normal',
      isFullScreen ? 'enter-full-screen' : 'leave-full-screen',
    );
  }

  isMinimized(): boolean {
    return this.place.state === 'minimized';
  }

  isMaximized(): boolean {
    return this.place.state === 'maximized';
  }

  isFullScreen(): boolean {
    return this.place.state === 'fullscreen';
  }

  getBounds(): E.Rectangle {
    return { ...this.place.bounds };
  }

  setBounds(bounds: Partial<E.Rectangle>): void {
    this.place.set(bounds);
  }

  getNormalBounds(): E.Rectangle {
    return this.getBounds();
  }

  getContentBounds(): E.Rectangle {
    return this.getBounds();
  }

  getSize(): number[] {
    return [this.place.bounds.width, this.place.bounds.height];
  }

  setSize(width: number, height: number): void {
    this.place.set({ width, height });
  }

  getContentSize(): number[] {
    return this.getSize();
  }

  setContentSize(width: number, height: number): void {
    this.place.set({ width, height });
  }

  getPosition(): number[] {
    return [this.place.bounds.x, this.place.bounds.y];
  }

  setPosition(x: number, y: number): void {
    this.place.set({ x, y });
  }

  private changeState(state: WindowPlace['state'], event: string): void {
    if (this.place.state !== state) {
      this.place.setState(state);
      this.emit(event, {});
    }
  }
}
