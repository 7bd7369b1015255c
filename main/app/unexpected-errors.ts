import { type App, dialog } from 'electron';
import { redact } from './redact.ts';

type Report = (what: string, error: unknown) => void;

/** Errors that nobody caught go to the log; the app goes on, as Electron's own handling would let it. */
export function reportUnexpectedErrors(report: Report): void {
  process.on('uncaughtException', (error) => report('An error was not caught', error));
  process.on('unhandledRejection', (reason) => report('A rejection was not handled', reason));
}

/** Says that the app could not start, and why, then ends it: without a window nothing else would be seen. */
export function endAfterFailedStart(app: App, error: unknown): void {
  dialog.showErrorBox('Pimscope could not start', String(redact(error)));
  app.exit(1);
}
