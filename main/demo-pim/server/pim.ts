import type { Access } from '../access/access.ts';
import type { Apps } from '../apps/apps.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { DemoPimFaults } from '../faults/faults.ts';
import type { VersionProfile } from '../versions.ts';

/** Everything that the handlers of one demo PIM share. */
export interface Pim {
  readonly version: VersionProfile;
  readonly catalog: Catalog;
  readonly access: Access;
  readonly apps: Apps;
  readonly faults: DemoPimFaults;
}
