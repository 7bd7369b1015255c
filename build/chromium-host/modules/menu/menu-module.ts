import type * as E from 'electron';
import type { HostContext, KeyChord } from '../../host-context.ts';
import { strict } from '../../strict/strict.ts';
import { parseAccelerator, sameChord } from './accelerator.ts';
import { HostMenu } from './menu.ts';
import { HostMenuItem, type MenuItemParts } from './menu-item.ts';
import { type MenuOwner, runRole } from './roles.ts';

type MenuContext = Pick<HostContext, 'appName' | 'claimKeys' | 'onKeyDown' | 'openHostWindow' | 'pages'>;
type Template = readonly (E.MenuItemConstructorOptions | HostMenuItem)[];

/**
 * The classes Menu and MenuItem. The application menu's accelerators are claimed from the pages and choose
 * their items; those that Chromium does by itself in a page (copy, zoom ...) are left to it.
 */
export function createMenuModule(
  ctx: MenuContext,
  owner: MenuOwner,
  platform: NodeJS.Platform = process.platform,
) {
  let applicationMenu: HostMenu | null = null;

  const chordsOf = (item: HostMenuItem): KeyChord[] =>
    item.accelerator && item.registerAccelerator ? parseAccelerator(item.accelerator, platform) : [];
  const claim = (): void => ctx.claimKeys(applicationMenu?.everyItem().flatMap(chordsOf) ?? []);

  const parts: MenuItemParts = {
    focusedWindow: () => {
      const page = ctx.pages().find((candidate) => candidate.isFocused);
      return page ? owner.windowById(page.windowId) : null;
    },
    runRole: (role, window) => {
      runRole(role, window, ctx, owner).catch((error: Error) =>
        console.error(`menu role ${role}: ${error.message}`),
      );
    },
    buildMenu: (template) => build(template),
  };

  class Menu extends HostMenu {
    override changed = (): void => {
      if (applicationMenu) {
        claim();
      }
    };

    static buildFromTemplate(template: Template): HostMenu {
      return build(template);
    }

    static getApplicationMenu(): HostMenu | null {
      return applicationMenu;
    }

    static setApplicationMenu(menu: HostMenu | null): void {
      applicationMenu = menu;
      claim();
    }
  }

  class MenuItem extends HostMenuItem {
    constructor(options: E.MenuItemConstructorOptions) {
      super(options, parts);
    }
  }

  function build(template: Template): HostMenu {
    const menu = strict('Menu', new Menu());
    for (const entry of template) {
      menu.append(entry instanceof HostMenuItem ? entry : strict('MenuItem', new MenuItem(entry)));
    }
    return menu;
  }

  ctx.onKeyDown((chord, windowId) => {
    const matches = (item: HostMenuItem): boolean =>
      chordsOf(item).some((wanted) => sameChord(chord, wanted));
    const item = applicationMenu?.reachableItems().find(matches);
    item?.click(eventOf(chord), owner.windowById(windowId));
  });

  return { Menu, MenuItem };
}

function eventOf(chord: KeyChord): E.KeyboardEvent {
  return {
    triggeredByAccelerator: true,
    ctrlKey: chord.control,
    shiftKey: chord.shift,
    altKey: chord.alt,
    metaKey: chord.meta,
  };
}
