import { networkSeconds } from '../../preload/contract/names.ts';
import type { NetworkChange, NetworkSettings, ProxyChoice } from '../../preload/contract/network.ts';

/** The network settings while they are edited: numbers may be half typed. */
export interface NetworkDraft {
  mode: 'inherit' | ProxyChoice['mode'];
  scheme: Extract<ProxyChoice, { mode: 'own' }>['scheme'];
  host: string;
  port: number | '';
  username: string;
  password: string;
  connectSeconds: number | '';
  answerSeconds: number | '';
}

/** What is wrong with a draft, by field. */
export type NetworkFaults = Partial<Record<'host' | 'port' | 'connectSeconds' | 'answerSeconds', true>>;

/** @param isOfAll without a profile there is nothing to inherit from, and the system's proxy is the usual one */
export function draftOf(
  { proxy, connectSeconds, answerSeconds }: NetworkSettings,
  isOfAll: boolean,
): NetworkDraft {
  const own = proxy?.mode === 'own' ? proxy : null;
  return {
    mode: proxy?.mode ?? (isOfAll ? 'system' : 'inherit'),
    scheme: own?.scheme ?? 'http',
    host: own?.host ?? '',
    port: own?.port ?? 8080,
    username: own?.username ?? '',
    password: '',
    connectSeconds: connectSeconds ?? '',
    answerSeconds: answerSeconds ?? '',
  };
}

export function faultsOf(draft: NetworkDraft): NetworkFaults {
  const isOwn = draft.mode === 'own';
  const isOutside = (value: number | '', { min, max }: { min: number; max: number }) =>
    value !== '' && !(Number.isInteger(value) && value >= min && value <= max);
  return {
    ...(isOwn && !isHost(draft.host.trim()) ? { host: true } : {}),
    ...(isOwn && (draft.port === '' || isOutside(draft.port, { min: 1, max: 65_535 })) ? { port: true } : {}),
    ...(isOutside(draft.connectSeconds, networkSeconds.connect) ? { connectSeconds: true } : {}),
    ...(isOutside(draft.answerSeconds, networkSeconds.answer) ? { answerSeconds: true } : {}),
  };
}

function isHost(host: string): boolean {
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  return host !== '' && !/[\s/@?#\\]/.test(host) && URL.canParse(`http://${name}:1`);
}

/** Whether the proxy's password that is stored is for the proxy of this draft. */
export function keepsPassword(draft: NetworkDraft, { proxy }: NetworkSettings): boolean {
  return (
    proxy?.mode === 'own' &&
    proxy.hasPassword &&
    proxy.scheme === draft.scheme &&
    proxy.host === draft.host.trim() &&
    proxy.port === draft.port &&
    proxy.username === draft.username.trim()
  );
}

/** What is sent; for a draft without faults. */
export function changeOf(
  draft: NetworkDraft,
  before: NetworkSettings,
  acceptUntilQuit: boolean,
): NetworkChange {
  const isOwn = draft.mode === 'own';
  return {
    proxy: proxyOf(draft, before),
    connectSeconds: draft.connectSeconds === '' ? null : draft.connectSeconds,
    answerSeconds: draft.answerSeconds === '' ? null : draft.answerSeconds,
    password: isOwn && draft.password !== '' ? draft.password : null,
    acceptUntilQuit,
  };
}

function proxyOf(draft: NetworkDraft, before: NetworkSettings): ProxyChoice | null {
  switch (draft.mode) {
    case 'inherit':
      return null;
    case 'system':
    case 'none':
      return { mode: draft.mode };
    case 'own':
      return {
        mode: 'own',
        scheme: draft.scheme,
        host: draft.host.trim(),
        port: Number(draft.port),
        username: draft.username.trim(),
        hasPassword: keepsPassword(draft, before),
      };
  }
}
