import type { Codec } from './codec.ts';

/** What the isolated world sends to the host's process. */
export type Post = (type: string, ...parts: unknown[]) => void;

export interface IpcRendererEnd {
  /** The object that a preload gets as `ipcRenderer`. */
  readonly ipcRenderer: object;
  /** An event that main sent with webContents.send. */
  readonly deliver: (channel: string, args: string) => void;
  /** The answer to an invoke: a value as the codec wrote it, or the text of the error. */
  readonly settle: (id: number, ok: boolean, text: string) => void;
}

/**
 * ipcRenderer of the preload. Its source text runs inside the pages, so it refers to nothing outside itself.
 */
export function createIpcRenderer(codec: Codec, post: Post): IpcRendererEnd {
  type Listener = (event: object, ...args: unknown[]) => void;
  type Entry = { readonly listener: Listener; readonly once: boolean };
  const listeners = new Map<string, Entry[]>();
  const invokes = new Map<
    number,
    { channel: string; resolve(value: unknown): void; reject(error: Error): void }
  >();
  let lastId = 0;

  const add = (channel: string, listener: Listener, once: boolean): object => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  };
  const remove = (channel: string, listener: Listener): object => {
    const entries = listeners.get(channel) ?? [];
    const index = entries.findLastIndex((entry) => entry.listener === listener);
    listeners.set(
      channel,
      entries.filter((_, at) => at !== index),
    );
    return ipcRenderer;
  };
  const missing = (name: string) => (): never => {
    throw new Error(`not implemented on the Chromium host: ipcRenderer.${name}`);
  };

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const encoded = codec.encode(args);
        lastId += 1;
        invokes.set(lastId, { channel, resolve, reject });
        post('invoke', lastId, String(channel), encoded);
      }),
    send: (channel: string, ...args: unknown[]): void => post('send', String(channel), codec.encode(args)),
    on: (channel: string, listener: Listener) => add(channel, listener, false),
    addListener: (channel: string, listener: Listener) => add(channel, listener, false),
    once: (channel: string, listener: Listener) => add(channel, listener, true),
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel?: string): object => {
      if (channel === undefined) {
        listeners.clear();
      } else {
        listeners.delete(channel);
      }
      return ipcRenderer;
    },
    listenerCount: (channel: string): number => listeners.get(channel)?.length ?? 0,
    sendSync: missing('sendSync'),
    sendToHost: missing('sendToHost'),
    postMessage: missing('postMessage'),
  };

  return {
    ipcRenderer,
    deliver: (channel, args) => {
      const decoded = codec.decode(args);
      const values: readonly unknown[] = Array.isArray(decoded) ? decoded : [];
      for (const { listener, once } of listeners.get(channel) ?? []) {
        if (once) {
          remove(channel, listener);
        }
        try {
          listener({ sender: ipcRenderer, ports: [], senderId: 0 }, ...values);
        } catch (error) {
          reportError(error); // one failing listener does not keep the others from hearing
        }
      }
    },
    settle: (id, ok, text) => {
      const waiting = invokes.get(id);
      invokes.delete(id);
      if (ok) {
        waiting?.resolve(codec.decode(text));
      } else {
        waiting?.reject(new Error(`Error invoking remote method '${waiting.channel}': ${text}`));
      }
    },
  };
}
