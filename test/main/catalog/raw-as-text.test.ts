import { describe, expect, it } from 'vitest';
import { withRawAsText } from '../../../main/catalog/raw-as-text.ts';

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
});
