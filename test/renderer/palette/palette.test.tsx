import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { matching, type PaletteItem } from '../../../renderer/palette/palette-item.ts';
import { usePalette } from '../../../renderer/palette/palette-store.ts';
import { type Answers, refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { uuid } from '../support/sample-answers.ts';

afterEach(() => usePalette.getState().close());

const nothingThere: Answers = {
  catalog: {
    views: () => ({
      views: [],
      visits: [{ resource: 'families', parents: [], key: 'shoes', label: 'Shoes', at: '2026-01-01' }],
    }),
    lookup: ({ resource }) => ({ resource, items: [], readAt: '', origin: 'live' }),
    list: ({ resource }) => ({ resource, items: [], next: null, count: 0, readAt: '', origin: 'live' }),
  },
};
const productCalled = (sku: string): Answers => ({
  catalog: {
    list: ({ resource, query }) => ({
      resource: 'products',
      items:
        resource === 'products' && query.search === `{"identifier":[{"operator":"=","value":"${sku}"}]}`
          ? [{ key: uuid(900), item: null, issues: [], raw: {} }]
          : [],
      next: null,
      count: null,
      readAt: '',
      origin: 'live',
    }),
  },
});

async function opened(path: string, ...answers: Answers[]) {
  const app = renderApp(path, nothingThere, ...answers);
  await screen.findByRole('main');
  await app.user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox', { name: 'Go to' });
  await waitFor(() => expect(field).toHaveFocus());
  const marked = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
  return { ...app, field, marked };
}

describe('the palette', () => {
  it('opens by key on every screen and leads to a profile by its name, without the mouse', async () => {
    const { user, field, marked, router } = await opened('/settings');
    await user.type(field, 'sandb');
    await waitFor(() => expect(marked()).toHaveTextContent('Northwind sandbox'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe(`/profiles/${uuid(2)}`));
    expect(screen.queryByRole('combobox', { name: 'Go to' })).not.toBeInTheDocument();
  });

  it('takes what is typed at once after the key', async () => {
    const { user } = renderApp('/settings', nothingThere);
    await screen.findByRole('heading', { name: 'Settings', level: 1 });
    await user.keyboard('{Control>}k{/Control}sandb');
    expect(screen.getByRole('combobox', { name: 'Go to' })).toHaveValue('sandb');
  });

  it('opens by mouse and from the menu, and Escape closes it', async () => {
    const { user, fake } = await opened('/');
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Go to' }));
    await screen.findByRole('combobox', { name: 'Go to' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Go to' })).not.toBeInTheDocument());
    fake.emit('menuCommand', 'palette');
    expect(await screen.findByRole('combobox', { name: 'Go to' })).toBeVisible();
  });

  it('goes straight to the product with a SKU', async () => {
    const { user, field, marked, router } = await opened(`/profiles/${uuid(1)}`, productCalled('ABC-1'));
    await user.type(field, 'ABC-1');
    await waitFor(() => expect(marked()).toHaveTextContent('ABC-1'));
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(router.state.location.pathname).toBe(`/profiles/${uuid(1)}/catalog/products/${uuid(900)}`),
    );
  });

  it('finds options, records and assets by their code with so many calls at most, and says what it left out', async () => {
    const { user, field, fake, router } = await opened(`/profiles/${uuid(1)}`, {
      catalog: {
        list: ({ resource }) => {
          if (resource === 'asset-families') throw refuse('not-offered', { params: { host: 'pim' } });
          const items = Array.from({ length: resource === 'attributes' ? 30 : 2 }, (_, index) => ({
            key: `${resource}-${index}`,
            item: null,
            issues: [],
            raw: {},
          }));
          const none = resource === 'products' ? [] : items;
          return { resource, items: none, next: null, count: null, readAt: '', origin: 'live' };
        },
        lookup: ({ resource, parents, keys }) => {
          if (parents[0] === 'reference-entities-1') throw refuse('timed-out', { params: { host: 'pim' } });
          const is = resource === 'attribute-options' && parents[0] === 'attributes-3';
          const items = is ? [{ key: keys[0] ?? '', item: null, issues: [], raw: {} }] : [];
          return { resource, items, readAt: '', origin: 'live' };
        },
      },
    });
    await user.type(field, 'bordeaux');
    const option = await screen.findByRole('option', { name: /bordeaux.*attributes-3/ });
    expect(screen.getByRole('status')).toHaveTextContent(
      'Not looked through: options of 18 attributes and records of 1 reference entity.',
    );
    const nested = fake
      .callsOf('catalog.lookup')
      .filter((asked) => (asked as { parents: [] }).parents.length > 0);
    expect(nested).toHaveLength(14);
    await user.click(option);
    await waitFor(() =>
      expect(router.state.location.pathname).toBe(`/profiles/${uuid(1)}/catalog/attribute-options/bordeaux`),
    );
    expect(router.state.location.search).toEqual({ parents: ['attributes-3'] });
  });

  it('looks further on demand only, where something has that code already', async () => {
    const { user, field, fake } = await opened(`/profiles/${uuid(1)}`, productCalled('ABC-1'));
    await user.type(field, 'ABC-1');
    const further = await screen.findByRole('option', { name: /Look for “ABC-1” in options/ });
    const lists = () => fake.callsOf('catalog.list').map((asked) => (asked as { resource: string }).resource);
    expect(lists()).not.toContain('attributes');
    await user.click(further);
    await waitFor(() => expect(lists()).toEqual(expect.arrayContaining(['attributes', 'asset-families'])));
    expect(field).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('option', { name: /Look for/ })).toBeNull());
  });

  it('cancels the question of a text that has changed', async () => {
    const { user, field, fake } = await opened(`/profiles/${uuid(1)}`, {
      catalog: { lookup: () => new Promise(() => null), list: () => new Promise(() => null) },
    });
    await user.type(field, 'first');
    await waitFor(() => expect(fake.calls.some(({ name }) => name === 'catalog.list')).toBe(true));
    const before = fake.calls.filter(({ name }) => name === 'catalog.lookup' || name === 'catalog.list');
    await user.type(field, '2');
    await waitFor(() => expect(before.every(({ cancelled }) => cancelled)).toBe(true));
  });

  it('says when the PIM could not be asked, and leads elsewhere all the same', async () => {
    const down = () => {
      throw refuse('maintenance', { params: { host: 'pim' } });
    };
    const { user, field } = await opened(`/profiles/${uuid(1)}`, { catalog: { lookup: down, list: down } });
    await user.type(field, 'diag');
    expect(await screen.findByText(/The PIM could not be asked/)).toBeVisible();
    expect(screen.getByRole('option', { name: /Diagnosis/ })).toBeVisible();
  });

  it('shows what was visited last, and goes through the list by the arrows', async () => {
    const { user, marked, router } = await opened(`/profiles/${uuid(1)}`);
    const visits = await screen.findByRole('group', { name: 'Visited last' });
    expect(within(visits).getByRole('option')).toHaveTextContent('Shoes');
    await waitFor(() => expect(marked()).toHaveTextContent('Shoes'));
    await user.keyboard('{ArrowDown}');
    expect(marked()).toHaveTextContent('Overview');
    await user.keyboard('{ArrowUp}{Enter}');
    await waitFor(() =>
      expect(router.state.location.pathname).toBe(`/profiles/${uuid(1)}/catalog/families/shoes`),
    );
  });

  it('says that nothing is called so', async () => {
    const { user, field } = await opened('/');
    await user.type(field, 'zzzzz');
    expect(await screen.findByText('Nothing is called “zzzzz”.')).toBeVisible();
  });
});

describe('what matches', () => {
  const item = (title: string, hint: string | null = null): PaletteItem => ({
    id: title,
    group: 'actions',
    title,
    hint,
    icon: (() => null) as never,
    run: () => undefined,
  });
  const titles = (text: string, ...items: PaletteItem[]) => matching(items, text).map(({ title }) => title);

  it('begins with the text first, and has all of its words in any order', () => {
    const all = [
      item('Import profiles'),
      item('Profiles'),
      item('Product models'),
      item('Old profile', 'shop'),
    ];
    expect(titles('profile', ...all)).toEqual(['Profiles', 'Import profiles', 'Old profile']);
    expect(titles('shop old', ...all)).toEqual(['Old profile']);
  });

  it('without accents and case', () => {
    expect(titles('reglages', item('Réglages'))).toEqual(['Réglages']);
  });
});
