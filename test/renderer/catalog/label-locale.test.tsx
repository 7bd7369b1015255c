import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Channel } from '../../../preload/contract/catalog.ts';
import { startLanguage } from '../../../renderer/app/language.ts';
import { createQueryClient } from '../../../renderer/app/query-client.ts';
import { fittingLocale, useLabelLocale } from '../../../renderer/catalog/label-locale.ts';
import { type Answers, createFakeBridge, refuse } from '../support/fake-bridge.ts';

const readAt = '2026-11-20T10:00:00.000Z';
const channel = (locales: string[]): Channel => ({
  code: 'shop',
  labels: {},
  currencies: [],
  locales,
  categoryTree: null,
});
const locales = (codes: Record<string, boolean>) => () => ({
  items: Object.entries(codes).map(([code, enabled]) => ({
    understood: true as const,
    item: { code, enabled },
  })),
  readAt,
});
const channels = (...lists: string[][]) => ({
  items: lists.map((list) => ({ understood: true as const, item: channel(list) })),
  readAt,
});

function labelLocale(profileId: string, catalog: Answers['catalog'] = {}) {
  const fake = createFakeBridge({ catalog: { channels: () => channels(), ...catalog } });
  Reflect.set(window, 'pimscope', fake.bridge);
  const client = createQueryClient();
  return renderHook(() => useLabelLocale(profileId), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  }).result;
}

beforeEach(() => startLanguage());

describe('the locale that fits the language of the screen', () => {
  it.each([
    ['the main region of the language', ['ar_AE', 'en_GB', 'en_US'], ['de_DE'], 'en_US'],
    ['else any of the language', ['ar_AE', 'en_GB', 'fr_FR'], ['de_DE'], 'en_GB'],
    ['else the first of the first channel', ['ar_AE', 'de_DE'], ['de_DE', 'ar_AE'], 'de_DE'],
    ['else none', ['ar_AE'], [], null],
  ])('is %s', (_name, active, ofChannel, expected) => {
    expect(fittingLocale(active, [channel(ofChannel)], 'en')).toBe(expected);
  });
});

describe('the locale of the labels', () => {
  const [a, b, c, d, e] = [1, 2, 3, 4, 5].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`);

  it('is not known before the locales are, and passes over those that are not active', async () => {
    const answer = Promise.withResolvers<ReturnType<ReturnType<typeof locales>>>();
    const result = labelLocale(a ?? '', { locales: () => answer.promise });
    expect(result.current.locale).toBeUndefined();
    answer.resolve(locales({ en_US: false, en_GB: true })());
    await waitFor(() => expect(result.current.locale).toBe('en_GB'));
    expect(result.current.active).toEqual(['en_GB']);
  });

  it('is any where the locales may not be read', async () => {
    const result = labelLocale(b ?? '', {
      locales: () => {
        throw refuse('permission-missing');
      },
      channels: () => new Promise(() => undefined),
    });
    await waitFor(() => expect(result.current.locale).toBeNull());
  });

  it('comes from the first channel where no locale speaks the language', async () => {
    const result = labelLocale(c ?? '', {
      locales: locales({ ar_AE: true, de_DE: true }),
      channels: () => channels(['de_DE'], ['ar_AE']),
    });
    await waitFor(() => expect(result.current.locale).toBe('de_DE'));
  });

  it('stays as chosen for its profile, any locale included, and for no other', async () => {
    const catalog = { locales: locales({ en_US: true, fr_FR: true }) };
    const first = labelLocale(d ?? '', catalog);
    await waitFor(() => expect(first.current.locale).toBe('en_US'));
    act(() => first.current.choose(null));
    expect(labelLocale(d ?? '', catalog).current.locale).toBeNull();
    act(() => first.current.choose('fr_FR'));
    expect(labelLocale(d ?? '', catalog).current.locale).toBe('fr_FR');
    const other = labelLocale(e ?? '', catalog);
    await waitFor(() => expect(other.current.locale).toBe('en_US'));
  });
});
