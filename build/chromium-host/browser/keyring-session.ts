import { canInstallPackages, installPackages } from './debian-packages.ts';
import { findOnPath, type Say, type System, thisSystem } from './system.ts';

/** A command line to spawn. */
export interface CommandLine {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

const PACKAGE_OF: Readonly<Record<string, string>> = {
  'dbus-daemon': 'dbus',
  'gnome-keyring-daemon': 'gnome-keyring',
};

/*
 * Not dbus-run-session: when that is ended, its bus, its keyring and its command all stay behind.
 * The keyring alone gets the throw-away folder as its runtime and data folders, so that it neither meets the
 * person's own one nor keeps anything; the command finds it through the bus and keeps its own folders. The
 * unlocking password is the empty line. A signal to the shell goes to the command; where setpriv is there, all
 * three end even when the shell is killed. The keyring does not run as a daemon, since as one it sometimes stays.
 */
const SCRIPT = `
folder=$(mktemp -d) && mkdir -m 700 "$folder/run" "$folder/data" && mkfifo "$folder/address" || exit 1
bus= keyring=
trap 'kill $keyring $bus 2>/dev/null; rm -rf "$folder"' EXIT
bound=
setpriv --pdeathsig TERM true 2>/dev/null && bound='setpriv --pdeathsig TERM'
$bound dbus-daemon --session --nofork --print-address=1 >"$folder/address" 2>"$folder/log" &
bus=$!
read -r DBUS_SESSION_BUS_ADDRESS <"$folder/address" || { cat "$folder/log" >&2; exit 1; }
export DBUS_SESSION_BUS_ADDRESS
printf '\\n' | XDG_RUNTIME_DIR="$folder/run" XDG_DATA_HOME="$folder/data" \\
  $bound gnome-keyring-daemon --unlock --components=secrets --foreground >/dev/null 2>"$folder/log" &
keyring=$!
until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \\
  string:org.freedesktop.secrets | grep -q true; do
  kill -0 $keyring 2>/dev/null || { cat "$folder/log" >&2; exit 1; }
  sleep 0.05
done
$bound "$@" <&0 &
command=$!
trap 'kill -TERM $command' HUP INT TERM
while wait $command; code=$?; kill -0 $command 2>/dev/null; do :; done
exit $code`;

/** dbus or gnome-keyring is not there. */
export class KeyringMissingError extends Error {
  override readonly name = 'KeyringMissingError';

  constructor(packages: readonly string[]) {
    const command = `sudo apt-get install ${packages.join(' ')}`;
    super(
      `A keyring for tests needs ${packages.join(' and ')}, which is not installed. On Debian: ${command}`,
    );
  }
}

/**
 * The command line that runs a command inside a private session bus with an unlocked, empty gnome-keyring: for
 * tests and the tour, on Linux, where no session bus is there or the person's keyring must be left alone. The
 * exit code is the command's; bus, keyring and what was kept in it end with the command. On Debian as root the
 * two packages it needs are installed first, after saying so.
 * @throws KeyringMissingError anywhere else where they are missing.
 */
export async function keyringSession(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  say: Say,
  system: System = thisSystem(),
): Promise<CommandLine> {
  const missing = missingPackages(system);
  if (missing.length > 0 && !(canInstallPackages(system) && (await installPackages(missing, say, system)))) {
    throw new KeyringMissingError(missing);
  }
  return {
    command: 'sh',
    args: ['-c', SCRIPT, 'keyring-session', ...command],
    env,
  };
}

/** Debian packages of the programs for it that are not there. */
function missingPackages(system: System): string[] {
  const missing = Object.entries(PACKAGE_OF).filter(([program]) => findOnPath(system, program) === null);
  return missing.map(([, name]) => name);
}
