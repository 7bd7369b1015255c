import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import { strict } from '../../strict/strict.ts';
import type { MenuMember } from '../../strict/tables-modules.ts';
import type { HostMenuItem } from './menu-item.ts';

/** Electron's Menu. It is never drawn: it lives by its accelerators, its items' click() and their ids. */
export class HostMenu
  extends EventEmitter
  implements Pick<E.Menu, Exclude<MenuMember, 'items' | 'append' | 'insert' | 'getMenuItemById'>>
{
  items: HostMenuItem[] = [];
  /** Set by the menu module: called after every change, so that new accelerators are heard. */
  changed: () => void = () => {};

  append(item: HostMenuItem): void {
    this.insert(this.items.length, item);
  }

  /** Puts the item before the one at `position`. */
  insert(position: number, item: HostMenuItem): void {
    item.menu = strict('Menu', this);
    this.items.splice(position, 0, item);
    this.changed();
  }

  /** The item with this id here or in a submenu. */
  getMenuItemById(id: string): HostMenuItem | null {
    return this.everyItem().find((item) => item.id === id) ?? null;
  }

  /** Draws nothing on this host; the callback for its closing is called soon. */
  popup(options?: E.PopupOptions): void {
    if (options?.callback) {
      setImmediate(options.callback);
    }
  }

  closePopup(): void {}

  /** All items here and below. */
  everyItem(): HostMenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.everyItem() ?? [])]);
  }

  /** Items that can be chosen by their keys: those that are enabled, below heads that are. */
  reachableItems(): HostMenuItem[] {
    return this.items
      .filter((item) => item.enabled)
      .flatMap((item) => [item, ...(item.submenu?.reachableItems() ?? [])]);
  }

  /** Checks one of the neighbouring radio items, which are a group up to the next other item. */
  chooseRadio(chosen: HostMenuItem): void {
    const index = this.items.indexOf(chosen);
    const isRadio = (item: HostMenuItem): boolean => item.type === 'radio';
    const start = this.items.slice(0, index).findLastIndex((item) => !isRadio(item)) + 1;
    const length = this.items.slice(index).findIndex((item) => !isRadio(item));
    const end = length < 0 ? this.items.length : index + length;
    for (const item of this.items.slice(start, end)) {
      item.checked = item === chosen;
    }
  }
}
