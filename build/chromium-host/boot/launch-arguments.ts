/** What the command line of the launcher says, in Electron's own syntax. */
export interface LaunchArguments {
  /** Files of -r and --require, which run before the app (Playwright's loader comes this way). */
  readonly requires: readonly string[];
  /** The port of --inspect, where it was given. */
  readonly inspectPort: number | undefined;
  /** Every --switch of the whole line, as Chromium's command line has them. The last one wins. */
  readonly switches: ReadonlyMap<string, string>;
  /** Switches that stand before the app: these reach Chromium. */
  readonly leading: ReadonlySet<string>;
  /** The folder, main file or .asar to run; undefined in a packaged app. */
  readonly appPath: string | undefined;
}

const TAKES_VALUE = new Set(['-r', '--require']);

/** Reads the arguments after the executable. Only the first argument without a dash is the app. */
export function readLaunchArguments(args: readonly string[]): LaunchArguments {
  const requires: string[] = [];
  const switches = new Map<string, string>();
  const leading = new Set<string>();
  let inspectPort: number | undefined;
  let appPath: string | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (appPath === undefined && TAKES_VALUE.has(arg)) {
      index += 1;
      requires.push(args[index] ?? '');
      continue;
    }
    if (!arg.startsWith('--')) {
      appPath ??= arg.startsWith('-') ? undefined : arg;
      continue;
    }
    const [name = '', ...value] = arg.slice(2).split('=');
    if (name === 'inspect' || name === 'inspect-brk') {
      inspectPort = Number((value.join('=') || '9229').split(':').at(-1));
      continue;
    }
    switches.set(name, value.join('='));
    if (appPath === undefined) {
      leading.add(name);
    }
  }
  return { requires, inspectPort, switches, leading, appPath };
}
