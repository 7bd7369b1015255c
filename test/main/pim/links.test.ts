import { describe, expect, it } from 'vitest';
import { cursorInText, nextCursor, rebase, restPlace } from '../../../main/pim/links.ts';

const next = (href: string) => ({ _links: { next: { href } } });

describe('links of a PIM', () => {
  it.each([
    'http://internal/api/rest/v1/products?page=2&limit=10',
    'https://pim.example.com:8080/api/rest/v1/products?page=2&limit=10',
    '/api/rest/v1/products?page=2&limit=10',
    'http://internal/other/api/rest/v1/products?page=2&limit=10',
  ])('keep the scheme, host and sub-directory of the profile: %s', (href) => {
    expect(rebase(href, 'https://pim.example.com/pim')).toBe(
      'https://pim.example.com/pim/api/rest/v1/products?page=2&limit=10',
    );
    expect(restPlace(href)).toEqual({ path: '/products', query: { page: '2', limit: '10' } });
  });

  it.each(['https://pim.example.com/', 'https://pim.example.com/evil?u=/api/rest/v1/x', 'http://%', ''])(
    'lead nowhere when they are not of the API: %j',
    (href) => {
      expect(rebase(href, 'https://pim.example.com')).toBeNull();
      expect(restPlace(href)).toBeNull();
    },
  );
});

describe('the cursor of the next page', () => {
  it('is decoded from the link', () => {
    const body = next(
      'http://x/api/rest/v1/products?pagination_type=search_after&search_after=a%2Fb%20c%2B%C3%BC',
    );
    expect(nextCursor(body)).toBe('a/b c+ü');
  });

  it.each([
    [{ _links: { self: { href: 'http://x/api/rest/v1/products' } } }],
    [{ _links: [] }],
    [{ _links: { next: null } }],
    [next('http://x/api/rest/v1/products?page=2')],
    [null],
    [[]],
  ])('is null where no page follows: %j', (body) => {
    expect(nextCursor(body)).toBeNull();
  });

  it.each([
    ['https://pim.example.com/api/rest/v1/products-uuid?search_after=a-b&limit=100', 'a-b'],
    ['https:\\/\\/pim.example.com\\/api\\/rest\\/v1\\/products?search_after=a%20%22b', 'a "b'],
    ['https://pim.example.com/api/rest/v1/products?page=2', null],
    ['nowhere', null],
  ])('tell the cursor before a page is parsed: %s', (href, cursor) => {
    const links = `"self":{"href":"https://pim.example.com/x?search_after=wrong"},"next":{"href":"${href}"}`;
    expect(cursorInText(`{"_links":{${links}},"_embedded":{"items":[`)).toBe(cursor);
  });

  it('tell no cursor where items come first, or links are cut', () => {
    const item = '{"_links":{"next":{"href":"https://pim.example.com/api/rest/v1/a?search_after=b"}}}';
    expect(cursorInText(`{"_embedded":{"items":[${item}]},"_links":{}}`)).toBeNull();
    expect(cursorInText('{"_links":{"next":{"href":"https://pim.example')).toBeNull();
    expect(cursorInText('')).toBeNull();
  });
});
