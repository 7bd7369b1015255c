import { findOnPath, type Say, type System } from './system.ts';

/** Whether it is there now, and the command that a person can type to install it. */
export interface InstallResult {
  readonly installed: boolean;
  readonly command: string;
}

/** Whether packages can be installed here without asking: Debian or one of its children, as root. */
export function canInstallPackages(system: System): boolean {
  const isDebian = /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(system.osRelease);
  return isDebian && system.isRoot && findOnPath(system, 'apt-get') !== null;
}

/** Says what it does in one line, then runs apt-get update and install. False when apt-get failed. */
export async function installPackages(
  packages: readonly string[],
  say: Say,
  system: System,
): Promise<boolean> {
  say(`Installing ${packages.join(' and ')} with apt-get, because Pimscope's host needs it here.`);
  const env = { ...system.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A failed update is no reason to stop: the lists may be there already.
  await system.run('apt-get', ['update', '-q'], env);
  const args = ['install', '-q', '-y', '--no-install-recommends', ...packages];
  return (await system.run('apt-get', args, env)) === 0;
}
