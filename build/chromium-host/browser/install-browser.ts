import { canInstallPackages, type InstallResult, installPackages } from './debian-packages.ts';
import { type Say, type System, thisSystem } from './system.ts';

/**
 * Gets a browser onto this computer: on Debian as root it installs Debian's chromium after saying so; anywhere
 * else, or when that failed, it changes nothing and returns the command to show.
 */
export async function installBrowser(say: Say, system: System = thisSystem()): Promise<InstallResult> {
  const installed = canInstallPackages(system) && (await installPackages(['chromium'], say, system));
  return { installed, command: browserCommand(system) };
}

/** The command that installs a browser on this system. */
export function browserCommand({ platform, osRelease }: Pick<System, 'platform' | 'osRelease'>): string {
  if (platform === 'darwin') {
    return 'brew install --cask google-chrome';
  }
  if (platform === 'win32') {
    return 'winget install Google.Chrome';
  }
  const families: readonly (readonly [RegExp, string])[] = [
    [/\bubuntu\b/, 'sudo snap install chromium'],
    [/\bdebian\b/, 'sudo apt-get install chromium'],
    [/\b(?:fedora|rhel|centos)\b/, 'sudo dnf install chromium'],
    [/\b(?:suse|opensuse)\b/, 'sudo zypper install chromium'],
    [/\barch\b/, 'sudo pacman -S chromium'],
    [/\balpine\b/, 'sudo apk add chromium'],
  ];
  const ids = osRelease
    .split('\n')
    .filter((line) => /^ID(?:_LIKE)?=/.test(line))
    .join('\n');
  const family = families.find(([pattern]) => pattern.test(ids));
  return family?.[1] ?? 'install Google Chrome from https://www.google.com/chrome/ or set PIMSCOPE_BROWSER';
}
