import { expect, it } from 'vitest';
import { redactSecrets } from '../../../main/pim/redaction.ts';

const secret = 'p&ss "wörd"/+1';

it.each([
  ['in clear', secret],
  ['percent-encoded', encodeURIComponent(secret)],
  ['as a form field', new URLSearchParams({ password: secret }).toString()],
  ['as JSON', JSON.stringify({ secret })],
  ['in base64', Buffer.from(secret).toString('base64')],
])('a secret is taken out %s', (_form, text) => {
  const shown = redactSecrets(`before ${text} after`, [secret]);
  expect(shown).not.toContain(text);
  expect(shown).toMatch(/^before .*\[redacted\].* after$/s);
});

it('the longer of two secrets goes first, so that nothing of it is left', () => {
  expect(redactSecrets('abcdefgh abcd', ['abcd', 'abcdefgh'])).toBe('[redacted] [redacted]');
});

it('other text is left as it is', () => {
  expect(redactSecrets('nothing here', ['', 'no', 'secret'])).toBe('nothing here');
});
