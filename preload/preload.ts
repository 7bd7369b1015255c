import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { cancelChannel, channelOf, channels, eventChannel, eventNames } from './contract/channels.ts';

/**
 * Puts `window.pimscope` in place: one function for each call of the contract, `cancel`, and `on` for events. The
 * screen can reach nothing else of main. Arguments are checked in main, where they can be trusted to be checked.
 */
function expose(): void {
  const bridge: Record<string, unknown> = { cancel, on };
  for (const [domain, names] of Object.entries(channels)) {
    bridge[domain] = Object.fromEntries(names.map((name) => [name, invoker(channelOf(domain, name))]));
  }
  contextBridge.exposeInMainWorld('pimscope', bridge);
}

function invoker(channel: string) {
  return (argument?: unknown, callId?: string): Promise<unknown> =>
    ipcRenderer.invoke(channel, argument, callId);
}

function cancel(callId: string): void {
  ipcRenderer.send(cancelChannel, callId);
}

function on(event: string, listener: (data: unknown) => void): () => void {
  if (!eventNames.some((name) => name === event)) throw new Error(`No such event: ${event}`);
  const channel = eventChannel(event);
  const withoutEventObject = (_event: IpcRendererEvent, data: unknown): void => listener(data);
  ipcRenderer.on(channel, withoutEventObject);
  return () => {
    ipcRenderer.removeListener(channel, withoutEventObject);
  };
}

expose();
