import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  codeChallengeOf,
  createCodeChallenge,
} from '../../../../main/authorization/connected-app/code-challenge.ts';

describe('the code challenge', () => {
  it.each([
    // FIPS 180-4 gives the hash of "abc"; the others were made with sha256sum.
    ['a', 'bc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abc', '', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['a0b1c2', 'sécret', '85cf4343f8809ad59e7597adaacc91b9580cbb34392110d4ce70a2f8900b3157'],
  ])('of %j and %j', (identifier, secret, challenge) => {
    expect(codeChallengeOf(identifier, secret)).toBe(challenge);
  });

  it('goes with 30 new random bytes in hex each time', () => {
    const first = createCodeChallenge('the-secret');
    const second = createCodeChallenge('the-secret');
    expect(first.codeIdentifier).toMatch(/^[0-9a-f]{60}$/);
    expect(first.codeIdentifier).not.toBe(second.codeIdentifier);
    const proof = createHash('sha256').update(`${first.codeIdentifier}the-secret`).digest('hex');
    expect(first.codeChallenge).toBe(proof);
  });
});
