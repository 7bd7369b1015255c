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

it.each([
  String.raw`{"echo":"p\u00e4\/ss&w\u003Co\u0022rd\\x"}`,
  String.raw`{"echo":"p\u00E4\/ss\u0026w\u003co\"rd\\x"}`,
  'p&#228;/ss&amp;w&lt;o&quot;rd\\x',
  'P%C3%A4%2fss%26w%3Co%22rd%5Cx',
])('a secret is found in what PHP, HTML or a mixture makes of it: %s', (text) => {
  const left = redactSecrets(text, ['pä/ss&w<o"rd\\x']);
  expect(left).toContain('[redacted]');
  expect(left).not.toMatch(/ss|rd/);
});

it('a Basic header is found in JSON of PHP', () => {
  const basic = Buffer.from('1_a:???>>>???').toString('base64');
  expect(basic).toContain('/');
  const text = `"Basic ${basic.replaceAll('/', String.raw`\/`)}"`;
  expect(redactSecrets(text, [basic])).toMatch(/^"Basic \[redacted\]=*"$/);
});
