import { describe, expect, it } from 'vitest';
import { ratePassphrase } from '../../../main/secrets/passphrase-strength.ts';

describe('a passphrase', () => {
  it.each([
    'correct horse battery',
    'mittagessen kaffee lampe',
    'x8Kq2mPz9LwR',
    'ключ дерево вода',
    'hgzrtbvqwxplmd',
  ])('is taken: %s', (good) => expect(ratePassphrase(good).weakness).toBeNull());

  it.each(['', 'x8Kq2mPz9Lw', '            x8Kq', '👍👍👍👍👍👍'])('is too short: %j', (short) =>
    expect(ratePassphrase(short).weakness).toBe('too-short'),
  );

  it.each([
    'aaaaaaaaaaaaaaaaaaaa',
    'abcdefghijklmnopqrstuvwxyz',
    '98765432109876543210',
    'abcabcabcabcabcabcabc',
    'lampe-lampe-lampe-lampe',
    'password1234',
    'Passwort1234!',
    'qwertzuiop123',
    'Summer2026!Winter2025',
    'akeneo-pimscope-admin',
    'hgzrtbvqwxpl',
  ])('is too easy to guess: %s', (weak) => expect(ratePassphrase(weak).weakness).toBe('too-guessable'));

  it('is rated at once, however long it is', () => {
    const started = performance.now();
    ratePassphrase('ab1'.repeat(333));
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('is worth more with each part that is new', () => {
    const bits = ['lampe', 'lampe kaffee', 'lampe kaffee Tisch', 'lampe kaffee Tisch 7'].map(
      (text) => ratePassphrase(text).bits,
    );
    expect(bits).toEqual(bits.toSorted((one, other) => one - other));
  });
});
