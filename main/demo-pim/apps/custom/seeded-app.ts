import { createHash } from 'node:crypto';
import { lettersAndDigits } from '../../access/credentials.ts';
import type { CustomApp } from './custom-app.ts';

/** Where the app that comes with the demo PIM is called back unless the options say something else. */
export const defaultCallbackUrl = 'http://127.0.0.1:43117/callback';

/** The custom app that comes with the demo PIM; its credentials follow from the seed. */
export function seededApp(seed: string, callbackUrl: string = defaultCallbackUrl): CustomApp {
  return {
    clientId: derivedId(seed, 'custom app id'),
    clientSecret: derivedSecret(seed, 'custom app secret'),
    name: 'Pimscope',
    activateUrl: new URL('/activate', callbackUrl).href,
    callbackUrl,
    author: 'admin',
  };
}

/** A UUID v4 that follows from a seed and a purpose. */
export function derivedId(seed: string, purpose: string): string {
  const hex = digest(seed, purpose, 0).toString('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) % 4) + 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** 86 letters and digits that follow from a seed and a purpose. */
export function derivedSecret(seed: string, purpose: string): string {
  const bytes = [0, 1].flatMap((part) => [...digest(seed, purpose, part)]);
  return bytes
    .slice(0, 86)
    .map((byte) => lettersAndDigits.charAt(byte % lettersAndDigits.length))
    .join('');
}

function digest(seed: string, purpose: string, part: number): Buffer {
  return createHash('sha512').update(`pimscope demo ${purpose} ${part} ${seed}`).digest();
}
