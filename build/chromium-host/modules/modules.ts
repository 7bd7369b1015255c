import type { HostContext } from '../host-context.ts';
import { createClipboard } from './clipboard/clipboard.ts';
import { HostClipboardItem } from './clipboard/clipboard-item.ts';
import { createDialog } from './dialog/dialog.ts';
import { createMenuModule } from './menu/menu-module.ts';
import type { MenuOwner } from './menu/roles.ts';
import { createNativeTheme } from './native-theme.ts';
import { createNet } from './net.ts';
import { createPowerMonitor } from './power-monitor.ts';
import { createSafeStorage } from './safe-storage/safe-storage.ts';
import { createScreen } from './screen.ts';
import { createShell } from './shell.ts';

/** All the small modules of Electron, not yet strict, under Electron's names. */
export function createModules(ctx: HostContext, owner: MenuOwner) {
  return {
    clipboard: createClipboard(ctx),
    ClipboardItem: HostClipboardItem,
    dialog: createDialog(ctx),
    nativeTheme: createNativeTheme(ctx),
    net: createNet(ctx),
    powerMonitor: createPowerMonitor(),
    safeStorage: createSafeStorage(ctx),
    screen: createScreen(ctx),
    shell: createShell(ctx),
    ...createMenuModule(ctx, owner),
  };
}
