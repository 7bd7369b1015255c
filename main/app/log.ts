import { join } from 'node:path';
import electronLog from 'electron-log/main.js';
import { redact } from './redact.ts';

/** The log of the app: one file in `folder`, 5 MB, redacted line by line. */
export interface Log {
  info(message: string, ...details: unknown[]): void;
  error(message: string, ...details: unknown[]): void;
}

export function openLog(folder: string): Log {
  electronLog.transports.file.resolvePathFn = () => join(folder, 'main.log');
  electronLog.transports.file.maxSize = 5 * 1024 * 1024;
  electronLog.transports.console.level = process.env.PIMSCOPE_LOG === undefined ? 'error' : 'info';
  electronLog.transports.ipc.level = false;
  electronLog.hooks.push((message) => ({
    ...message,
    data: message.data.map((item: unknown) => redact(item)),
  }));
  return {
    info: (message, ...details) => electronLog.info(message, ...details),
    error: (message, ...details) => electronLog.error(message, ...details),
  };
}
