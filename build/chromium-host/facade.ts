import { strict } from './strict/strict.ts';

/**
 * One of the host's objects as the app gets it: behind the guard that throws by name for what is missing, and under
 * Electron's type, of which it has the members in the tables.
 */
export function facade<Electron extends object>(name: string, object: object): Electron {
  return strict(name, object) as Electron; // the guard stands in for the members that the object lacks
}
