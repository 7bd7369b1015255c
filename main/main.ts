import { join } from 'node:path';
import { app, type BrowserWindow, nativeTheme, powerMonitor, session } from 'electron';
import { showActivation } from './app/activation.ts';
import { declareAppScheme, interfaceAddress, serveInterface } from './app/app-protocol.ts';
import { createHandlers } from './app/handlers.ts';
import { openLog } from './app/log.ts';
import { setMenu } from './app/menu.ts';
import { denyPermissions, guardNavigation } from './app/navigation-policy.ts';
import { createServices } from './app/services.ts';
import { stopWithApp } from './app/shutdown.ts';
import { focusOnSecondStart, takeSingleInstance } from './app/single-instance.ts';
import { endAfterFailedStart, reportUnexpectedErrors } from './app/unexpected-errors.ts';
import { checkOnWake, countAnewAfterSleep } from './app/wake.ts';
import { createWindows } from './app/windows.ts';
import { tellWindow } from './ipc/broadcast.ts';
import { lastUsedWindow } from './ipc/own-windows.ts';
import { registerHandlers } from './ipc/register.ts';
import { interfaceOrigin } from './ipc/trusted-sender.ts';

const built = join(import.meta.dirname, '..');

declareAppScheme();
if (takeSingleInstance(app)) {
  guardNavigation(app, [interfaceOrigin]);
  // Not awaited: Electron emits `ready` only once this module has been evaluated.
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => endAfterFailedStart(app, error));
}

function start(): void {
  const folder = app.getPath('userData');
  const log = openLog(join(folder, 'logs'));
  log.info('Pimscope starts', { version: app.getVersion(), platform: process.platform });
  const services = createServices({
    folder,
    version: app.getVersion(),
    demoPimWorker: new URL('./demo-pim-worker.js', import.meta.url),
    mirrorWorker: new URL('./mirror-worker.js', import.meta.url),
    exportWorker: new URL('./export-worker.js', import.meta.url),
    log,
    onActivated: (activation) => showActivation(activation, open),
  });
  const report = (what: string, error: unknown): void => log.error(what, error);
  reportUnexpectedErrors(report);

  denyPermissions(session.defaultSession);
  serveInterface(session.defaultSession, join(built, 'renderer'));
  const windows = createWindows({
    app,
    address: interfaceAddress,
    preload: join(built, 'preload', 'preload.cjs'),
    settings: services.settings,
    report,
  });
  registerHandlers({ handlers: createHandlers(services, windows, showMenu), reportUnexpected: report });
  nativeTheme.themeSource = services.settings.shown().theme;
  showMenu();
  focusOnSecondStart(app, open);
  stopWithApp(app, services, report, open);
  countAnewAfterSleep(powerMonitor, services.sessions);
  checkOnWake(powerMonitor, services.backgroundCheck);
  services.loopback.start().catch((error: unknown) => report('The listener could not be started', error));
  windows.restore();
  services.mirrors.followSchedules();

  function open(): BrowserWindow {
    return windows.open();
  }

  function showMenu(): void {
    setMenu({
      newWindow: open,
      words: services.words().menu,
      command(command) {
        const window = lastUsedWindow();
        if (window !== undefined) tellWindow(window, 'menuCommand', command);
      },
    });
  }
}
