import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import { nodeCodec } from '../worlds/node-codec.ts';

type Handler = Parameters<E.IpcMain['handle']>[1];
type Sender = Pick<E.IpcMainInvokeEvent, 'sender' | 'senderFrame' | 'processId' | 'frameId'>;

/** The answer to an invoke: a value as the codec writes it, or the text of the error. */
interface InvokeAnswer {
  readonly ok: boolean;
  readonly text: string;
}

/** Electron's ipcMain. */
class IpcMain extends EventEmitter implements Pick<E.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'> {
  private readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    if (typeof handler !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`);
    }
    this.handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args: unknown[]): unknown => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  /** For pages: runs the handler of a channel. */
  async answer(sender: Sender, channel: string, args: readonly unknown[]): Promise<InvokeAnswer> {
    try {
      const handler = this.handlers.get(channel);
      if (!handler) {
        throw new Error(`No handler registered for '${channel}'`);
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rest of Electron's event is not offered
      const event = {
        type: 'frame',
        defaultPrevented: false,
        preventDefault: () => undefined,
        ...sender,
      } as E.IpcMainInvokeEvent;
      const result: unknown = await handler(event, ...args);
      return { ok: true, text: nodeCodec.encode(result) };
    } catch (error) {
      return { ok: false, text: String(error) };
    }
  }

  /** For pages: emits the event of a channel. */
  receive(sender: Sender, channel: string, args: readonly unknown[]): void {
    const reply = (answerChannel: string, ...answer: unknown[]): void =>
      sender.sender.send(answerChannel, ...answer);
    const event = {
      type: 'frame',
      ports: [],
      defaultPrevented: false,
      preventDefault: () => undefined,
      reply,
      ...sender,
    };
    this.emit(channel, event, ...args);
  }
}

export const ipcMain = new IpcMain();
