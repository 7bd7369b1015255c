import { type IpcMain, ipcMain, type WebContents } from 'electron';
import { z } from 'zod';
import type { Call } from '../../preload/contract/call.ts';
import { cancelChannel, channelOf } from '../../preload/contract/channels.ts';
import { contract } from '../../preload/contract/contract.ts';
import type { Outcome } from '../../preload/contract/outcome.ts';
import { problem } from '../pim/problem-error.ts';
import { answer, type ReportUnexpected } from './answer.ts';
import { type Cancellation, createCancellation } from './cancellation.ts';
import type { CallContext, Handlers } from './handlers.ts';
import { isTrustedSender } from './trusted-sender.ts';

const callIdSchema = z.string().min(1).max(100);

export interface RegisterOptions {
  handlers: Handlers;
  reportUnexpected: ReportUnexpected;
  ipc?: Pick<IpcMain, 'handle' | 'on'>;
}

type AnyHandler = (argument: unknown, context: CallContext) => unknown;

/** Opens every call of the contract to Pimscope's own pages, and to nobody else. */
export function registerHandlers(options: RegisterOptions): void {
  const { handlers, reportUnexpected, ipc = ipcMain } = options;
  const cancellations = new WeakMap<WebContents, Cancellation>();

  for (const [domain, calls] of Object.entries(contract)) {
    for (const [name, call] of Object.entries<Call>(calls)) {
      const handler = handlerOf(handlers, domain, name);
      const channel = channelOf(domain, name);
      ipc.handle(channel, async (event, argument: unknown, callId: unknown): Promise<Outcome<unknown>> => {
        if (!isTrustedSender(event)) {
          return { ok: false, problem: problem('not-trusted', { channel }) };
        }
        const id = callIdSchema.optional().safeParse(callId);
        const running = cancellationOf(cancellations, event.sender).begin(id.success ? id.data : undefined);
        try {
          const run = (checked: unknown): unknown =>
            handler(checked, { signal: running.signal, page: event.sender.id });
          return await answer(channel, call, run, argument, reportUnexpected);
        } finally {
          running.end();
        }
      });
    }
  }

  ipc.on(cancelChannel, (event, callId: unknown) => {
    const id = callIdSchema.safeParse(callId);
    if (id.success && isTrustedSender(event)) cancellations.get(event.sender)?.cancel(id.data);
  });
}

/** The calls of one page; all of them end when the page is gone or loads anew. */
function cancellationOf(all: WeakMap<WebContents, Cancellation>, page: WebContents): Cancellation {
  const known = all.get(page);
  if (known !== undefined) return known;
  const cancellation = createCancellation();
  all.set(page, cancellation);
  page.once('destroyed', () => cancellation.cancelAll());
  page.on('did-navigate', () => cancellation.cancelAll());
  return cancellation;
}

function handlerOf(handlers: Handlers, domain: string, name: string): AnyHandler {
  const ofDomain: unknown = Reflect.get(handlers, domain);
  const handler: unknown =
    typeof ofDomain === 'object' && ofDomain !== null ? Reflect.get(ofDomain, name) : undefined;
  if (typeof handler !== 'function') throw new Error(`No handler for ${domain}.${name}`);
  return (argument, context) => {
    const result: unknown = Reflect.apply(handler, undefined, [argument, context]);
    return result;
  };
}
