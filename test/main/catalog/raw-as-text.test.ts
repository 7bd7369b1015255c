import { describe, expect, it } from 'vitest';
import { rawOfText, withRawAsText } from '../../../main/catalog/raw-as-text.ts';

describe('a page for the screen', () => {
  it('carries what was received of understood items as text, and odd items as they are', () => {
    const item = { code: 'en_US', enabled: true };
    const page = {
      resource: 'locales' as const,
      items: [
        { key: 'en_US', item, issues: [], raw: item },
        { key: null, item: null, issues: ['code: expected a string'], raw: { code: 7 } },
      ],
      next: null,
      count: 2,
      readAt: '2026-11-26T08:00:00.000Z',
      origin: 'live' as const,
    };
    expect(withRawAsText(page)).toEqual({
      ...page,
      items: [{ ...page.items[0], raw: '{"code":"en_US","enabled":true}' }, page.items[1]],
    });
  });

  it('carries the text of what was parsed for it as it is, and writes none anew', () => {
    const text = '{ "code": "en_US",\n"enabled": true }';
    const raw = rawOfText(text);
    expect(raw).toEqual({ code: 'en_US', enabled: true });
    const entry = { key: 'en_US', item: { code: 'en_US', enabled: true }, issues: [], raw };
    const rest = { next: null, count: 1, readAt: '2026-11-26T08:00:00.000Z', origin: 'mirror' as const };
    const page = { resource: 'locales' as const, items: [entry], ...rest };
    expect(withRawAsText(page).items[0]?.raw).toBe(text);
  });
});
