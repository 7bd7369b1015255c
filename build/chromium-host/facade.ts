import { strict } from './strict/strict.ts';

/**
 * One of the host's objects as the app gets it: behind the guard that throws by name for what is missing, and under
 * Electron's type, of which it has the members in the tables.
 */
export function facade<Electron extends object>(name: string, object: object): Electron {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the guard stands in for the members that the object lacks
  return strict(name, object) as Electron;
}
