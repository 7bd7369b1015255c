import type { BrowserWindow } from 'electron';
import { eventChannel } from '../../preload/contract/channels.ts';
import { type EventData, type EventName, events } from '../../preload/contract/events.ts';
import { ownWindows } from './own-windows.ts';

/** Tells windows of Pimscope; the data is checked against the contract first. */
export type Broadcast = <E extends EventName>(event: E, data: EventData<E>) => void;

/** Tells every window of Pimscope, and no other. */
export const broadcast: Broadcast = (event, data) => {
  const checked = events[event].parse(data);
  for (const window of ownWindows()) window.webContents.send(eventChannel(event), checked);
};

/** Tells one window. */
export function tellWindow<E extends EventName>(window: BrowserWindow, event: E, data: EventData<E>): void {
  window.webContents.send(eventChannel(event), events[event].parse(data));
}
