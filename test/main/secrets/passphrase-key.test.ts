import { expect, it } from 'vitest';
import { createPassphrase, openPassphrase, scryptCost } from '../../../main/secrets/passphrase-key.ts';
import { cheapScrypt, passphrase } from './support/vault-house.ts';

const at = '2026-11-22T10:00:00.000Z';

it('takes 128 MB of scrypt in a thread of its own: main goes on meanwhile', async () => {
  let turns = 0;
  const counter = setInterval(() => {
    turns += 1;
  }, 5);
  const { envelope, key } = await createPassphrase(passphrase, at, scryptCost);
  clearInterval(counter);
  expect(turns).toBeGreaterThan(5);
  expect(envelope.kdf).toMatchObject({ name: 'scrypt', N: 131_072, r: 8, p: 1 });
  expect(key.bytes).toHaveLength(32);
});

it('gives the same key for the same passphrase, another for each time that one is set', async () => {
  const first = await createPassphrase(passphrase, at, cheapScrypt);
  const second = await createPassphrase(passphrase, at, cheapScrypt);
  expect((await openPassphrase(passphrase, first.envelope)).bytes).toEqual(first.key.bytes);
  expect(second.key.bytes).not.toEqual(first.key.bytes);
  expect(JSON.stringify(first.envelope)).not.toContain(first.key.bytes.toString('base64').slice(0, 20));
});

it.each(['', `${passphrase} `, passphrase.toUpperCase()])('does not take %j for it', async (wrong) => {
  const { envelope } = await createPassphrase(passphrase, at, cheapScrypt);
  await expect(openPassphrase(wrong, envelope)).rejects.toMatchObject({
    problem: { code: 'passphrase-wrong' },
  });
});
