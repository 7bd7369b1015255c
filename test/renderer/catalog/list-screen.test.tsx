import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { useListStore } from '../../../renderer/catalog/list-store.ts';
import { isRemembered } from '../../../renderer/catalog/remembered-columns.ts';
import { refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { uuid } from '../support/sample-answers.ts';
import { listAnswers, queriesOf, readAt } from './support/list-answers.ts';

const catalog = `/profiles/${uuid(1)}/catalog`;
beforeEach(() => useListStore.getState().reset());

/** The first test of a file waits for the grid to be loaded, too. */
const resources = () => screen.findByRole('navigation', { name: 'Resources' }, { timeout: 20_000 });
const loaded = () => screen.findByTestId('loaded');

describe('the resources of a PIM', () => {
  it('tell how many there are, what is not part of the PIM, and what may not be read', async () => {
    const answers = listAnswers({ missing: ['published-products'] });
    const { fake } = renderApp(catalog, answers, {
      catalog: {
        count: ({ resource }) => {
          if (resource === 'channels') throw refuse('permission-missing');
          return { count: resource === 'attributes' ? 1234 : null, readAt };
        },
      },
    });
    const nav = await resources();
    expect(
      await within(nav).findByRole('link', { name: /^Published products ?, not part of this PIM$/ }),
    ).toBeVisible();
    expect(
      await within(nav).findByRole('link', { name: /^Channels ?, may not be read with this access$/ }),
    ).toBeVisible();
    expect(within(nav).getByRole('link', { name: /^Attributes ?1.2K$/ })).toBeVisible();
    expect(within(nav).getByRole('link', { name: 'Products' })).toHaveAttribute('aria-current', 'page');
    expect(queriesOf(fake.callsOf('catalog.count'), 'published-products')).toEqual([]);
  });

  it('are one stop for Tab, and the arrow keys go from one to the next', async () => {
    const { user } = renderApp(catalog, listAnswers());
    const nav = await resources();
    const stops = within(nav)
      .getAllByRole('link')
      .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops.map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Products')]);
    stops[0]?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveTextContent('Product models');
    await user.keyboard('{End}');
    expect(document.activeElement).toHaveTextContent('Catalogs of apps');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 2, name: 'Catalogs of apps' })).toBeVisible();
  });
});

describe('the list of a resource', () => {
  it('says how many it has and from when they are, and reads them again', async () => {
    const { fake, user } = renderApp(`${catalog}/attributes`, listAnswers());
    expect(await screen.findByRole('heading', { level: 2, name: 'Attributes' })).toBeVisible();
    await waitFor(async () => expect(await loaded()).toHaveTextContent('3 entries'));
    expect(screen.getByText(/^Live · /)).toBeVisible();
    const before = queriesOf(fake.callsOf('catalog.list'), 'attributes').length;
    await user.click(screen.getByRole('button', { name: 'Refresh' }));
    await waitFor(() =>
      expect(queriesOf(fake.callsOf('catalog.list'), 'attributes')).toHaveLength(before + 1),
    );
  });

  it('leads from a nested list to what it lies in', async () => {
    const parents = encodeURIComponent(JSON.stringify(['colour']));
    const { fake } = renderApp(`${catalog}/attribute-options?parents=${parents}`, listAnswers());
    const title = await screen.findByRole('heading', { level: 2, name: /Attribute options/ });
    expect(within(title).getByRole('link', { name: 'Attributes' })).toBeVisible();
    expect(within(title).getByRole('link', { name: 'colour' })).toHaveAttribute(
      'href',
      expect.stringContaining('/attributes/colour'),
    );
    await waitFor(() =>
      expect(fake.callsOf('catalog.list')).toContainEqual(
        expect.objectContaining({ resource: 'attribute-options', parents: ['colour'] }),
      ),
    );
  });

  it('says that there is none', async () => {
    renderApp(`${catalog}/association-types`, listAnswers());
    expect(await screen.findByRole('heading', { name: 'Association types: none' })).toBeVisible();
  });

  it.each([
    ['not-offered', 'Not part of this PIM'],
    ['permission-missing', 'Connected, permission missing'],
  ] as const)('tells %s apart, with the way to the diagnosis', async (code, title) => {
    renderApp(
      `${catalog}/families`,
      listAnswers({
        list: () => {
          throw refuse(code);
        },
      }),
    );
    expect(await screen.findByText(title)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Open the diagnosis' })).toHaveAttribute(
      'href',
      expect.stringContaining('/diagnosis'),
    );
    expect(screen.queryByRole('button', { name: 'Columns' })).toBeNull();
  });

  it('can be tried again after another problem', async () => {
    let isDown = true;
    const answers = listAnswers();
    const list = answers.catalog?.list;
    const { user } = renderApp(
      `${catalog}/attributes`,
      listAnswers({
        list: (request, context) => {
          if (isDown || !list) throw refuse('maintenance', { retryable: true });
          return list(request, context);
        },
      }),
    );
    const again = await screen.findByRole('button', { name: 'Try again' });
    isDown = false;
    await user.click(again);
    await waitFor(async () => expect(await loaded()).toHaveTextContent('3 entries'));
  });

  it('has no screen for what Akeneo does not have', async () => {
    const { user } = renderApp(`${catalog}/gadgets`, listAnswers());
    expect(await screen.findByText('Akeneo has no resource called “gadgets”.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show products' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Products' })).toBeVisible();
  });
});

describe('the products', () => {
  it('are not asked for anew when another channel is shown, but are when the list is restricted', async () => {
    const { fake, user } = renderApp(catalog, listAnswers());
    await waitFor(async () => expect(await loaded()).toHaveTextContent('3 products'));
    const asked = () => queriesOf(fake.callsOf('catalog.list'), 'products');
    const before = asked().length;
    await user.click(screen.getByRole('combobox', { name: 'Channel of the values' }));
    await user.click(await screen.findByRole('option', { name: 'Print' }));
    expect(asked()).toHaveLength(before);
    await user.click(screen.getByRole('button', { name: 'Restrict' }));
    expect(await screen.findByText(/This leaves products out/)).toBeVisible();
    await user.click(screen.getByRole('combobox', { name: 'List only what is in a channel' }));
    await user.click(await screen.findByRole('option', { name: 'Print' }));
    await waitFor(() => expect(asked().at(-1)?.scope).toBe('print'));
    const note = await screen.findByRole('note');
    expect(note).toHaveTextContent('Only products in the category tree of channel “print” are listed.');
    await user.click(within(note).getByRole('button', { name: 'List everything' }));
    await waitFor(() => expect(asked().at(-1)?.scope).toBeNull());
  });

  it('have columns that are searched, added, moved and hidden, and remembered for the profile', async () => {
    const { fake, user } = renderApp(catalog, listAnswers());
    await waitFor(async () => expect(await loaded()).toHaveTextContent('3 products'));
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    const search = await screen.findByRole('searchbox', { name: 'Search columns' });
    await user.type(search, 'WEIGHT');
    await user.click(await screen.findByRole('button', { name: 'The weight weight' }));
    await user.click(screen.getByRole('button', { name: 'Hide Categories' }));
    await user.click(screen.getByRole('button', { name: 'Pin Label' }));
    await user.click(screen.getByRole('button', { name: 'Move Family forward' }));
    interface Saved {
      view: { id: string; family: null; columns: { field: string; pinned: string | null }[] };
    }
    const saved = () => (fake.callsOf('catalog.saveView').at(-1) as Saved | undefined)?.view;
    // Changes are gathered: the last call is the one that has them all.
    await waitFor(() =>
      expect(saved()?.columns.map(({ field, pinned }) => (pinned ? `${field} ${pinned}` : field))).toEqual([
        'identifier left',
        'family',
        'label left',
        'enabled',
        'values',
        'updated',
        'values.weight',
      ]),
    );
    expect(saved()).toMatchObject({ family: null, resource: 'products' });
    expect(isRemembered({ id: saved()?.id ?? '' })).toBe(true);
  });

  it('offer the attributes of one family, and add them all', async () => {
    const { user } = renderApp(catalog, listAnswers());
    await waitFor(async () => expect(await loaded()).toHaveTextContent('3 products'));
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    await user.click(await screen.findByRole('combobox', { name: 'Attributes of' }));
    await user.click(await screen.findByRole('option', { name: 'Chairs' }));
    await user.click(await screen.findByRole('button', { name: 'Add all 2' }));
    const shown = screen.getByRole('list', { name: 'Columns that are shown' });
    expect(within(shown).getByText('The colour')).toBeInTheDocument();
  });
});
