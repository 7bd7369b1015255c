import type * as E from 'electron';
import { NotImplementedError } from '../../strict/not-implemented-error.ts';
import { strict } from '../../strict/strict.ts';
import { type MenuItemMember, menuItemOptions } from '../../strict/tables-modules.ts';
import { HostMenu } from './menu.ts';
import { type Role, roleFacts } from './roles.ts';

/** What a chosen item needs of the menu module. */
export interface MenuItemParts {
  focusedWindow(): E.BrowserWindow | null;
  runRole(role: Role, window: E.BrowserWindow | null): void;
  buildMenu(template: readonly E.MenuItemConstructorOptions[]): HostMenu;
}

/** `role` has three values more than electron.d.ts gives it, those of the options; menus are of this host. */
type Plain = Exclude<MenuItemMember, 'click' | 'menu' | 'role' | 'submenu'>;
let lastCommandId = 0;

/** Electron's MenuItem, its properties mutable as there. Made by `Menu.buildFromTemplate` or `new MenuItem`. */
export class HostMenuItem implements Pick<E.MenuItem, Plain> {
  accelerator: string | null;
  checked: boolean;
  readonly commandId: number;
  enabled: boolean;
  readonly id: string;
  label: string;
  menu: HostMenu | null = null;
  registerAccelerator: boolean;
  readonly role?: Role;
  sublabel: string;
  readonly submenu?: HostMenu;
  toolTip: string;
  readonly type: E.MenuItem['type'];
  visible: boolean;
  /** Chooses the item, as the keys and tests do: toggles a check mark, then runs the role or the handler. */
  readonly click: (event?: E.KeyboardEvent, window?: E.BrowserWindow | null) => void;

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
      this.role = options.role;
    }
    if (submenu) {
      this.submenu = Array.isArray(submenu) ? parts.buildMenu(submenu) : ownMenu(submenu);
    }
    const self = strict('MenuItem', this);
    this.click = (event = {}, window = parts.focusedWindow()) => {
      if (this.type === 'checkbox') {
        this.checked = !this.checked;
      } else if (this.type === 'radio') {
        this.menu?.chooseRadio(self);
      }
      if (options.click) {
        // oxlint-disable typescript/no-unsafe-type-assertion -- typed with Electron's own class, of which this is what the host offers
        const item = self as unknown as E.MenuItem;
        // oxlint-enable typescript/no-unsafe-type-assertion
        options.click(item, window ?? undefined, event);
      } else if (options.role) {
        parts.runRole(options.role, window);
      }
    };
  }
}

function ownMenu(menu: E.Menu): HostMenu {
  if (!(menu instanceof HostMenu)) {
    throw new TypeError('submenu must be a template or a Menu');
  }
  return menu;
}

function refuseUnknown(options: E.MenuItemConstructorOptions): void {
  const known: readonly string[] = menuItemOptions;
  const unknown = Object.keys(options).find((key) => !known.includes(key));
  if (unknown) {
    throw new NotImplementedError(`MenuItem option '${unknown}'`);
  }
}
