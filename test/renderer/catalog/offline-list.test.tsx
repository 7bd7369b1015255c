import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ListQuery } from '../../../preload/contract/catalog-resources.ts';
import { useListStore } from '../../../renderer/catalog/list-store.ts';
import { mirrorAnswers, readyMirror } from '../mirror/mirror-answers.ts';
import { type Answers, type FakeBridge, refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { uuid } from '../support/sample-answers.ts';
import { listAnswers, product, queriesOf, understood } from './support/list-answers.ts';
import '../support/load-catalog.ts';

const catalog = `/profiles/${uuid(1)}/catalog`;
const copyAt = '2026-11-25T09:12:00.000Z';
beforeEach(() => useListStore.getState().reset());

/** Lists that say which of both they are of: 250,000 products in the copy, three live. */
function twoOrigins(): Answers {
  const { answers } = mirrorAnswers(readyMirror());
  const { mirror = {} } = answers;
  let origin: 'live' | 'mirror' = 'live';
  const live = listAnswers();
  return {
    ...live,
    mirror: {
      ...mirror,
      browse: (argument, context) => {
        ({ origin } = argument);
        if (!mirror.browse) throw new Error('no browse');
        return mirror.browse(argument, context);
      },
    },
    catalog: {
      ...live.catalog,
      list: ({ resource, query, cursor }) => {
        const from = Number(/^offset=(\d+)$/.exec(cursor ?? '')?.[1] ?? 0);
        const found = query.text === 'nothing' ? 0 : 100;
        const items = Array.from({ length: origin === 'mirror' ? found : 3 }, (_, at) =>
          understood(uuid(from + at), product(from + at)),
        );
        return {
          resource,
          items: resource === 'products' ? items : [],
          next: origin === 'mirror' && resource === 'products' && found > 0 ? `offset=${from + 100}` : null,
          count: null,
          readAt: copyAt,
          origin,
        } as never;
      },
      count: () => ({ count: 250_000, readAt: copyAt, origin }) as never,
    },
  };
}

const asked = (fake: FakeBridge): ListQuery[] => queriesOf(fake.callsOf('catalog.list'), 'products');
const toCopy = () => screen.findByRole('radio', { name: 'Offline copy' }, { timeout: 20_000 });

describe('a list of an offline copy', () => {
  it('is switched to and back, and says which of both it is', async () => {
    const { user, fake } = renderApp(catalog, twoOrigins());
    expect(await screen.findByText(/^Live · /, {}, { timeout: 20_000 })).toBeVisible();
    expect(screen.queryByRole('textbox', { name: /Search identifiers/ })).toBeNull();
    await user.click(await toCopy());
    expect(await screen.findByText(/^Offline copy of /)).toBeVisible();
    expect(screen.getByText(/Nothing is asked of the PIM/)).toBeVisible();
    await waitFor(() => expect(screen.getByTestId('loaded')).toHaveTextContent('250,000 products'));
    await user.click(screen.getByRole('button', { name: 'Show live' }));
    expect(await screen.findByText(/^Live · /)).toBeVisible();
    expect(fake.callsOf('mirror.browse')).toMatchObject([{ origin: 'mirror' }, { origin: 'live' }]);
  });

  it('is searched as somebody types, sorted by a heading, and gone to any row of', async () => {
    const { user, fake } = renderApp(catalog, twoOrigins());
    await user.click(await toCopy());
    const search = await screen.findByRole('textbox', { name: /Search identifiers/ });
    fireEvent.keyDown(window, { key: 'f', ctrlKey: true });
    await waitFor(() => expect(search).toHaveFocus());
    await user.type(search, 'blue');
    await waitFor(() => expect(asked(fake).at(-1)).toMatchObject({ text: 'blue' }));
    // The grid draws its headings anew where columns change.
    const heading = () => screen.findByText('Label', { selector: '.ps-column-heading' });
    await user.click(await heading());
    await waitFor(() =>
      expect(asked(fake).at(-1)).toMatchObject({ text: 'blue', sort: { by: 'label', descending: false } }),
    );
    expect((await heading()).closest('[role="columnheader"]')).toHaveAttribute('aria-sort', 'ascending');
    await user.click(await heading());
    await waitFor(() => expect(asked(fake).at(-1)).toMatchObject({ sort: { descending: true } }));
    await user.click(await heading());
    await waitFor(() => expect(asked(fake).at(-1)).not.toHaveProperty('sort'));

    await waitFor(() => expect(screen.getByRole('button', { name: 'Go to row' })).toBeEnabled());
    fireEvent.keyDown(window, { key: 'g', ctrlKey: true });
    const row = await screen.findByRole('textbox', { name: 'Row, 1 to 250,000' });
    await user.type(row, '250001{Enter}');
    expect(await screen.findByText('A whole number from 1 to 250,000')).toBeVisible();
    await user.clear(row);
    await user.type(row, '240,001{Enter}');
    await waitFor(() =>
      expect(fake.callsOf('catalog.list').map((one) => (one as { cursor: string }).cursor)).toContain(
        'offset=240000',
      ),
    );
    await user.clear(search);
    await user.type(search, 'nothing');
    expect(await screen.findByText('Nothing matches “nothing”')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    await waitFor(() => expect(screen.getByTestId('loaded')).toHaveTextContent('250,000 products'));
  });

  it('is offered where the PIM can not be reached', async () => {
    const { user } = renderApp(catalog, twoOrigins(), {
      catalog: {
        list: ({ resource }) => {
          throw refuse(resource === 'products' ? 'connection-refused' : 'permission-missing');
        },
      },
    });
    const alert = await screen.findByRole('alert', {}, { timeout: 20_000 });
    expect(alert).toHaveTextContent(/There is an offline copy of/);
    await user.click(within(alert).getByRole('button', { name: 'Show the offline copy' }));
    expect(await screen.findByText(/Nothing is asked of the PIM/)).toBeVisible();
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Show the offline copy' })).toBeNull();
  });
});
