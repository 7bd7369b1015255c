import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import type { PowerMonitorMember } from '../strict/tables-modules.ts';

/**
 * Electron's `powerMonitor`. The host hears nothing of the computer's power, so its events never fire by
 * themselves; a test emits them (`powerMonitor.emit('suspend')`).
 */
export function createPowerMonitor(): Pick<E.PowerMonitor, PowerMonitorMember> {
  return Object.assign(new EventEmitter(), {
    getSystemIdleState: () => 'active' as const,
    getSystemIdleTime: () => 0,
    isOnBatteryPower: () => false,
    onBatteryPower: false,
  });
}
