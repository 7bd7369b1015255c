import type { AddressChange } from '../../preload/contract/pim-address.ts';

/** The sub-directory of an address, and what was taken off behind it. */
export interface AddressPath {
  /** Empty, or beginning with a slash and ending without one. */
  directory: string;
  changes: AddressChange[];
}

/** Paths of the API, of its token endpoints, or a lone `/api`. */
const apiPath = /\/api(\/(rest|oauth)(\/.*)?)?\/?$/i;
/** Paths that the interface of a PIM answers itself; everything else of it stands behind `#`. */
const interfacePath =
  /\/(user\/(login|logout|reset)[^/]*|login|connect\/apps\/.*|maintenance|index\.html?|(index|app|app_dev)\.php)(\/.*)?$/i;

/** Splits a path into the sub-directory in which the PIM stands and what belongs to its API or interface. */
export function readAddressPath(pathname: string): AddressPath {
  const path = pathname.replace(/\/{2,}/g, '/');
  const changes: AddressChange[] = [];
  let directory = path;
  if (apiPath.test(directory)) {
    directory = directory.replace(apiPath, '');
    changes.push('api-path-removed');
  }
  if (interfacePath.test(directory)) {
    directory = directory.replace(interfacePath, '');
    changes.push('interface-path-removed');
  }
  // Also what closed a sentence or a bracket around the address before its query was taken off.
  return { directory: directory.replace(/[/),;']+$/, ''), changes };
}
