import type { AppFieldName, AppFields } from './app-fields.tsx';

export interface AppHint {
  field: AppFieldName;
  code:
    | 'client-id-of-connection'
    | 'client-id-no-uuid'
    | 'swapped'
    | 'secret-masked'
    | 'callback-fragment'
    | 'callback-scheme'
    | 'callback-elsewhere';
}

/** An app's client id is a UUID, that of a connection `<number>_<characters>` (pim-community-dev). */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const connectionId = /^\d+_[0-9a-z]{20,}$/;
const masked = /^[*•●·.]{3,}$/;

/** What the shape of the values gives away before anything is sent. Hints never block: shapes may change. */
export function appHints({ clientId, clientSecret, callbackUrl }: AppFields): AppHint[] {
  const hints: AppHint[] = [];
  const id = clientId.trim();
  if (uuid.test(clientSecret.trim()) && !uuid.test(id))
    hints.push({ field: 'clientSecret', code: 'swapped' });
  else if (connectionId.test(id)) hints.push({ field: 'clientId', code: 'client-id-of-connection' });
  else if (id.length >= 8 && !uuid.test(id)) hints.push({ field: 'clientId', code: 'client-id-no-uuid' });
  if (masked.test(clientSecret.trim())) hints.push({ field: 'clientSecret', code: 'secret-masked' });
  const callback = callbackUrl.trim();
  if (callback === '') return hints;
  if (!/^https?:\/\//i.test(callback)) hints.push({ field: 'callbackUrl', code: 'callback-scheme' });
  else if (callback.includes('#')) hints.push({ field: 'callbackUrl', code: 'callback-fragment' });
  else if (!isLoopbackCallback(callback)) hints.push({ field: 'callbackUrl', code: 'callback-elsewhere' });
  return hints;
}

/** Whether a browser on this computer can bring the callback back to Pimscope. */
export function isLoopbackCallback(callbackUrl: string): boolean {
  const url = URL.parse(callbackUrl.trim());
  return url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}
