import { createHmac, timingSafeEqual } from 'node:crypto';
import { lettersAndDigits, randomToken } from '../../access/credentials.ts';
import { scopeDefinitions } from './scope-definitions.ts';

const base = lettersAndDigits.length;
const maskLength = 6;
const proofStart = 22;

/**
 * A token that outlives the demo PIM, whose memory does not, as tokens of a real PIM do: 6 characters say the scopes, 16
 * are random, 64 prove with the seed that they belong together. From outside it is a token as any other.
 */
export function makeKeptToken(seed: string, scopes: readonly string[]): string {
  const start = writeMask(scopes) + randomToken().slice(maskLength, proofStart);
  return start + proofOf(seed, start);
}

/** The scopes of a token that was made with this seed; undefined for any other. */
export function readKeptToken(seed: string, token: string): readonly string[] | undefined {
  const start = token.slice(0, proofStart);
  const proof = Buffer.from(proofOf(seed, start));
  const given = Buffer.from(token.slice(proofStart));
  if (given.length !== proof.length || !timingSafeEqual(given, proof)) return undefined;
  let mask = 0;
  for (const character of start.slice(0, maskLength))
    mask = mask * base + lettersAndDigits.indexOf(character);
  return scopeDefinitions
    .filter((_, index) => Math.floor(mask / 2 ** index) % 2 === 1)
    .map(({ scope }) => scope)
    .sort();
}

function writeMask(scopes: readonly string[]): string {
  let mask = 0;
  for (const [index, { scope }] of scopeDefinitions.entries()) if (scopes.includes(scope)) mask += 2 ** index;
  let text = '';
  for (let place = 0; place < maskLength; place++) {
    text = lettersAndDigits.charAt(mask % base) + text;
    mask = Math.floor(mask / base);
  }
  return text;
}

function proofOf(seed: string, start: string): string {
  const digest = createHmac('sha512', `pimscope demo app token ${seed}`).update(start).digest();
  return [...digest].map((byte) => lettersAndDigits.charAt(byte % base)).join('');
}
