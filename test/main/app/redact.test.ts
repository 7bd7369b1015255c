import { describe, expect, it } from 'vitest';
import { redact } from '../../../main/app/redact.ts';

describe('what goes to the log', () => {
  it.each([
    'Authorization: Bearer NzFiYTM4ZTEwMjcwZTcyZWIzZTA0NmY3NjE3MTIyMjM',
    'Basic MV9hYmM6c2VjcmV0cw==',
    'POST {"grant_type":"password","username":"u","password":"hunter22"}',
    '{"password":"a b, c&d} hunter22","x":1}',
    '{"password":"a\\"hunter22","x":1}',
    '"{\\"clientSecret\\":\\"a hunter22\\"}"',
    "{ secret: 'a hunter22' }",
    'https://x.example/?access_token=NzFiYTM4ZTEwMjcw&x=1',
    'refresh_token=abcdefgh12345',
    'https://x.example/callback?code=abcdefgh12345&state=1',
  ])('%s loses its secret', (text) => {
    const result = String(redact(text));
    expect(result).toContain('[redacted]');
    for (const secret of ['NzFiYTM4', 'c2VjcmV0', 'hunter22', 'abcdefgh12345'])
      expect(result).not.toContain(secret);
  });

  it('loses the values of keys that name secrets, at any depth, and keeps the rest', () => {
    expect(
      redact({ a: [{ clientSecret: 'x', host: 'pim.example' }], headers: { Authorization: 'y' } }),
    ).toEqual({
      a: [{ clientSecret: '[redacted]', host: 'pim.example' }],
      headers: { Authorization: '[redacted]' },
    });
  });

  it('keeps the stack of an error, redacted', () => {
    const result = String(redact(new Error('sent Bearer abcdefghijklmnop')));
    expect(result).toContain('redact.test.ts');
    expect(result).not.toContain('abcdefghijklmnop');
  });
});
