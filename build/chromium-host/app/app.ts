import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import { hostEvents } from '../host-events.ts';
import { appPackage } from '../host-state.ts';
import type { coreTables } from '../strict/tables-core.ts';
import { commandLine } from './command-line.ts';
import { systemLanguages } from './languages.ts';
import { getName, getPath, setName, setPath } from './paths.ts';
import { Quitting } from './quitting.ts';
import { SingleInstance } from './single-instance.ts';

type Member = (typeof coreTables.App.members)[number];

/** Electron's app. Plain and open to change, since Playwright's loader replaces some of its functions. */
class App extends EventEmitter implements Pick<E.App, Member> {
  readonly commandLine: E.CommandLine = commandLine;
  readonly isPackaged: boolean = appPackage.isPackaged;
  private readonly started = Promise.withResolvers<void>();
  private readonly quitting = new Quitting(this);
  private readonly instance = new SingleInstance();
  private isStarted = false;

  constructor() {
    super();
    hostEvents.on('web-contents-created', (contents) => this.emit('web-contents-created', {}, contents));
    hostEvents.on('render-process-gone', (contents, details) =>
      this.emit('render-process-gone', {}, contents, details),
    );
    hostEvents.on('session-created', (session) => this.emit('session-created', session));
    hostEvents.on('window-created', (window) => this.emit('browser-window-created', {}, window));
    hostEvents.on('window-focus', (window) => this.emit('browser-window-focus', {}, window));
    hostEvents.on('window-blur', (window) => this.emit('browser-window-blur', {}, window));
  }

  get name(): string {
    return getName();
  }

  set name(name: string) {
    setName(name);
  }

  whenReady(): Promise<void> {
    return this.started.promise;
  }

  isReady(): boolean {
    return this.isStarted;
  }

  quit(): void {
    this.quitting.quit();
  }

  exit(exitCode = 0): void {
    this.quitting.exit(exitCode);
  }

  focus(): void {}

  getPath(name: string): string {
    return getPath(name);
  }

  setPath(name: string, folder: string): void {
    setPath(name, folder);
  }

  getAppPath(): string {
    return appPackage.appPath;
  }

  getName(): string {
    return getName();
  }

  setName(name: string): void {
    setName(name);
  }

  getVersion(): string {
    return appPackage.version;
  }

  getLocale(): string {
    return commandLine.getSwitchValue('lang') || (systemLanguages(process.env)[0] ?? 'en-US');
  }

  getSystemLocale(): string {
    return systemLanguages(process.env)[0] ?? 'en-US';
  }

  getPreferredSystemLanguages(): string[] {
    return systemLanguages(process.env);
  }

  requestSingleInstanceLock(additionalData?: Record<string, unknown>): boolean {
    const start = {
      argv: process.argv,
      workingDirectory: process.cwd(),
      additionalData: additionalData ?? {},
    };
    return this.instance.request(getPath('userData'), start, (second) => {
      // Electron tells of a second start only once the app is ready
      void this.started.promise.then(() => {
        this.emit('second-instance', {}, second.argv, second.workingDirectory, second.additionalData);
      });
    });
  }

  hasSingleInstanceLock(): boolean {
    return this.instance.isHeld;
  }

  releaseSingleInstanceLock(): void {
    this.instance.release();
  }

  /** Chromium's own sandbox is on, except for the superuser. */
  enableSandbox(): void {}

  /** The desktop shows nothing of these here. */
  setAppUserModelId(_id: string): void {}
  setAboutPanelOptions(_options: E.AboutPanelOptionsOptions): void {}
  showAboutPanel(): void {}
  setBadgeCount(_count?: number): boolean {
    return false;
  }

  isAccessibilitySupportEnabled(): boolean {
    return false;
  }

  /** For boot: the browser runs. In one tick, as Playwright's loader expects. */
  start(): void {
    this.isStarted = true;
    this.emit('will-finish-launching');
    this.emit('ready', {}, {});
    this.started.resolve();
  }

  /** For boot. */
  browserGone(): void {
    this.quitting.browserGone();
  }
}

export const app = new App();
