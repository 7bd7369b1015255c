import type { DragEvent } from 'react';
import type { Profile } from '../../preload/contract/profile.ts';
import { useHome } from './home-store.ts';

const type = 'application/x-pimscope-profiles';

/** Begins to drag a profile, and with it all that are ticked where it is one of them. */
export function dragProfiles(event: DragEvent, { id, name }: Profile): void {
  const { selected } = useHome.getState();
  const ids = selected.has(id) ? [...selected] : [id];
  event.dataTransfer.effectAllowed = 'move';
  event.dataTransfer.setData(type, ids.join(' '));
  event.dataTransfer.setData('text/plain', name);
}

export function areProfilesDragged(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(type);
}

/** The ids of what was dropped. */
export function droppedProfiles(event: DragEvent): string[] {
  return event.dataTransfer.getData(type).split(' ').filter(Boolean);
}
