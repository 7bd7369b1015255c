import type { AppInfo, Settings } from '../../preload/contract/application.ts';
import type { ProxyChoice } from '../../preload/contract/network.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import type { VaultState } from '../../preload/contract/secrets.ts';

export interface DiagnosticsParts {
  at: Date;
  info: AppInfo;
  /** Name and release of the operating system, and the processor's kind. */
  system: string;
  settings: Settings;
  vault: VaultState;
  profiles: readonly Profile[];
  /** The end of the log, oldest line first. */
  log: readonly string[];
  /** The person's own folder: written as `~`. */
  home: string;
}

/**
 * What whoever helps needs to know, as text: no secret, and neither names of profiles nor of users. In English, because
 * it is read by others.
 */
export function diagnosticsReport(parts: DiagnosticsParts): string {
  const { at, info, system, settings, vault, profiles, log } = parts;
  const { network } = settings;
  const lines = [
    '# Pimscope diagnostics',
    '',
    `- Made: ${at.toISOString()}`,
    `- Version: ${info.version}`,
    `- Host: ${info.host}, Chromium ${info.chrome}, Node ${info.node}`,
    `- System: ${system}`,
    `- Files: ${info.userData}`,
    '',
    '## Settings',
    '',
    `- Theme: ${settings.theme}; language: ${settings.language}; background checks: ${settings.backgroundCheck ? 'on' : 'off'}`,
    `- Proxy: ${proxyWords(network.proxy)}`,
    `- Time-outs: connect ${secondsWords(network.connectSeconds)}, answer ${secondsWords(network.answerSeconds)}`,
    `- Own authorities: ${network.authorities.length}`,
    '',
    '## Vault',
    '',
    `- Secrets are kept: ${vault.mode}; keyring: ${vault.keyring.kind} (${vault.keyring.backend})`,
    `- Passphrase: ${passphraseWords(vault)}; locks after: ${minutesWords(vault.lockAfterMinutes)}`,
    `- Profiles by place: ${countWords(vault)}`,
    '',
    `## Profiles (${profiles.length})`,
    '',
    ...profiles.map(profileLine),
    '',
    `## Log (last ${log.length} lines)`,
    '',
    ...log,
    '',
  ];
  return withoutPeople(lines.join('\n'), parts);
}

function proxyWords(proxy: ProxyChoice | null): string {
  if (proxy === null) return 'as the system';
  if (proxy.mode !== 'own') return proxy.mode === 'system' ? 'as the system' : 'none';
  const login = proxy.username === '' ? 'without login' : 'with login';
  return `${proxy.scheme}://${proxy.host}:${proxy.port}, ${login}`;
}

function secondsWords(seconds: number | null): string {
  return seconds === null ? 'as usual' : `${seconds} s`;
}

function minutesWords(minutes: number | null): string {
  return minutes === null ? 'never' : `${minutes} min`;
}

function passphraseWords({ passphrase }: VaultState): string {
  if (passphrase === null) return 'none';
  return passphrase.locked ? 'set, locked' : 'set, open';
}

function countWords({ counts }: VaultState): string {
  const { keyring, passphrase, untilQuit, lost } = counts;
  return `keyring ${keyring}, passphrase ${passphrase}, until quit ${untilQuit}, lost ${lost}`;
}

function profileLine(profile: Profile): string {
  const { access, baseUrl, demo, environment, lastVerification, network } = profile;
  const health =
    lastVerification === null
      ? 'not tested'
      : [
          `${lastVerification.outcome} at ${lastVerification.at}`,
          lastVerification.problem,
          lastVerification.version && `version ${lastVerification.version}`,
          lastVerification.edition,
        ]
          .filter((part) => part)
          .join(', ');
  const own =
    network === undefined
      ? ''
      : `; network: ${proxyWords(network.proxy)}, ${network.authorities.length} authorities`;
  const host = demo ? 'the demo PIM' : new URL(baseUrl).host;
  return `- ${access.kind} at ${host} (${environment}): ${health}${own}`;
}

/** Names of profiles and of people may stand in lines of the log. */
function withoutPeople(text: string, { home, profiles }: DiagnosticsParts): string {
  const names = profiles.flatMap(({ name, access }) =>
    access.kind === 'connection' ? [name, access.username, access.clientId] : [name, access.clientId],
  );
  const hidden = names
    .filter((name) => name.length > 3)
    .toSorted((a, b) => b.length - a.length)
    .reduce((result, name) => replaceWord(result, name, '[name]'), text);
  const withoutMail = hidden.replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '[address]');
  return home.length > 1 ? withoutMail.replaceAll(home, '~') : withoutMail;
}

/** A profile may be called `Shop`, and a host `shop.example.com`: only whole words are taken. */
function replaceWord(text: string, word: string, by: string): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}.:/-])${escaped}(?![\\p{L}\\p{N}.:/-])`, 'gu'), by);
}
