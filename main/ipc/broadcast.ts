import { BrowserWindow } from 'electron';
import { eventChannel } from '../../preload/contract/channels.ts';
import { type EventData, type EventName, events } from '../../preload/contract/contract.ts';

/** Tells every window of Pimscope; the data is checked against the contract first. */
export type Broadcast = <E extends EventName>(event: E, data: EventData<E>) => void;

export const broadcast: Broadcast = (event, data) => {
  const checked = events[event].parse(data);
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(eventChannel(event), checked);
  }
};
