import type { HostTables } from './offered.ts';
import { coreTables } from './tables-core.ts';
import { moduleTables } from './tables-modules.ts';
import { optionTables } from './tables-options.ts';
import { structureTables } from './tables-structures.ts';

/** Everything the host offers of Electron's API: read by the guard (strict.ts) and by the checker (checker/). */
export const hostTables: HostTables = {
  ...coreTables,
  ...moduleTables,
  ...optionTables,
  ...structureTables,
};
