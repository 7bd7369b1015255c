import { eventChannel } from '../../preload/contract/channels.ts';
import { type EventData, type EventName, events } from '../../preload/contract/contract.ts';
import { ownWindows } from './own-windows.ts';

/** Tells every window of Pimscope, and no other; the data is checked against the contract first. */
export type Broadcast = <E extends EventName>(event: E, data: EventData<E>) => void;

export const broadcast: Broadcast = (event, data) => {
  const checked = events[event].parse(data);
  for (const window of ownWindows()) window.webContents.send(eventChannel(event), checked);
};
