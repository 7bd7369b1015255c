import type * as E from 'electron';
import { launch } from '../host-state.ts';

/** Every switch there is: those of the command line, then what the app adds before the browser starts. */
const switches = new Map(launch.switches);
/** Those that reach Chromium; what stands after the app on the command line is the app's own. */
const forChromium = new Set(launch.leading);

/** Kinds of switches that reach Chromium from behind the app's name too. */
const CHROMIUMS_OWN =
  /^(force-|proxy-|lang$|host-resolver-rules$|ignore-certificate-errors|remote-debugging-port$|log-net-log$|no-sandbox$)/;

/** What the host itself decides, or what means something else to it than to Chromium. */
const HOSTS_OWN = new Set([
  'user-data-dir',
  'headless',
  'inspect',
  'no-startup-window',
  'remote-debugging-pipe',
  'app',
]);

/** Electron's app.commandLine. */
export const commandLine = {
  appendSwitch: (name: string, value = ''): void => {
    const merged = /^(disable|enable)-features$/.test(name)
      ? [switches.get(name), value].filter(Boolean).join(',')
      : value;
    switches.set(name, merged);
    forChromium.add(name);
  },
  appendArgument: (value: string): void => {
    if (value.startsWith('--')) {
      const [name = '', ...rest] = value.slice(2).split('=');
      commandLine.appendSwitch(name, rest.join('='));
    }
  },
  removeSwitch: (name: string): void => {
    switches.delete(name);
  },
  hasSwitch: (name: string): boolean => switches.has(name),
  getSwitchValue: (name: string): string => switches.get(name) ?? '',
} satisfies E.CommandLine;

/** The switches that Chromium is started with, besides the host's own. */
export function chromiumSwitches(): Map<string, string> {
  const chosen = [...switches].filter(
    ([name]) => !HOSTS_OWN.has(name) && (forChromium.has(name) || CHROMIUMS_OWN.test(name)),
  );
  return new Map(chosen);
}
