import type * as E from 'electron';
import { NotImplementedError } from '../../strict/not-implemented-error.ts';
import { strict } from '../../strict/strict.ts';
import { type MenuItemMember, menuItemOptions } from '../../strict/tables-modules.ts';
import type { HostMenu } from './menu.ts';
import { type Role, roleFacts } from './roles.ts';

/** What a chosen item needs of the menu module. */
export interface MenuItemParts {
  focusedWindow(): E.BrowserWindow | null;
  runRole(role: Role, window: E.BrowserWindow | null): void;
  buildMenu(template: readonly E.MenuItemConstructorOptions[]): HostMenu;
}

type Clicked = Exclude<MenuItemMember, 'menu' | 'submenu' | 'click'>;
let lastCommandId = 0;

/** Electron's MenuItem, its properties mutable as there. Made by `Menu.buildFromTemplate` or `new MenuItem`. */
export class HostMenuItem implements Pick<E.MenuItem, Clicked> {
  accelerator: string | null;
  checked: boolean;
  readonly commandId: number;
  enabled: boolean;
  readonly id: string;
  label: string;
  menu: HostMenu | null = null;
  registerAccelerator: boolean;
  readonly role?: NonNullable<E.MenuItem['role']>;
  sublabel: string;
  readonly submenu?: HostMenu;
  toolTip: string;
  readonly type: E.MenuItem['type'];
  visible: boolean;
  /** Chooses the item, as the keys and tests do: toggles a check mark, then runs the role or the handler. */
  readonly click: (event?: Partial<E.KeyboardEvent>, window?: E.BrowserWindow | null) => void;

  constructor(options: E.MenuItemConstructorOptions, parts: MenuItemParts) {
    refuseUnknown(options);
    const facts = options.role ? roleFacts(options.role) : null;
    const submenu = options.submenu ?? facts?.submenu;
    this.accelerator = options.accelerator ?? facts?.accelerator ?? null;
    this.checked = options.checked ?? false;
    lastCommandId += 1;
    this.commandId = lastCommandId;
    this.enabled = options.enabled ?? true;
    this.id = options.id ?? '';
    this.label = options.label ?? facts?.label ?? '';
    this.registerAccelerator = options.registerAccelerator ?? !(facts?.byChromium && !options.click);
    this.sublabel = options.sublabel ?? '';
    this.toolTip = options.toolTip ?? '';
    this.type = options.type ?? (submenu ? 'submenu' : 'normal');
    this.visible = options.visible ?? true;
    if (options.role) {
      // Electron.MenuItem lists three roles fewer than its options; roleFacts has refused those.
      this.role = options.role as NonNullable<E.MenuItem['role']>;
    }
    if (submenu) {
      // A Menu handed in was made by this module: electron.d.ts only knows its own class.
      this.submenu = Array.isArray(submenu) ? parts.buildMenu(submenu) : (submenu as unknown as HostMenu);
    }
    const self = strict('MenuItem', this);
    this.click = (event = {}, window = parts.focusedWindow()) => {
      if (this.type === 'checkbox') {
        this.checked = !this.checked;
      } else if (this.type === 'radio') {
        this.menu?.chooseRadio(self);
      }
      if (options.click) {
        // The handler is typed with Electron's own class, of which this is the part that the host offers.
        options.click(self as unknown as E.MenuItem, window ?? undefined, event as E.KeyboardEvent);
      } else if (options.role) {
        parts.runRole(options.role, window);
      }
    };
  }
}

function refuseUnknown(options: E.MenuItemConstructorOptions): void {
  const known: readonly string[] = menuItemOptions;
  const unknown = Object.keys(options).find((key) => !known.includes(key));
  if (unknown) {
    throw new NotImplementedError(`MenuItem option '${unknown}'`);
  }
}
