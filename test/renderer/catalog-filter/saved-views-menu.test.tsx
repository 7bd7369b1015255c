import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { ListQuery } from '../../../preload/contract/catalog-resources.ts';
import type { SavedView } from '../../../preload/contract/catalog-views.ts';
import { startLanguage } from '../../../renderer/app/language.ts';
import { createQueryClient } from '../../../renderer/app/query-client.ts';
import { SavedViewsMenu } from '../../../renderer/catalog-filter/saved-views-menu.tsx';
import { type Answers, createFakeBridge, refuse } from '../support/fake-bridge.ts';
import { uuid } from '../support/sample-answers.ts';
import { filterAnswers } from './support/filter-answers.ts';

const query: ListQuery = {
  search: '{"enabled":[{"operator":"=","value":true}]}',
  scope: null,
  locales: [],
  attributes: [],
  withAttributeOptions: false,
  withQualityScores: false,
  withCompletenesses: false,
};
const columns = [{ field: 'family', hidden: false, pinned: null, width: 120 }];
const current = { family: null, query, locale: 'en_US', columns };
const view = (number: number, name: string, more: Partial<SavedView> = {}): SavedView => ({
  id: `4f1c6e0a-52b4-4c1e-9d3a-${String(number).padStart(12, '0')}`,
  name,
  resource: 'products',
  parents: [],
  changedAt: '2026-11-01T10:00:00Z',
  ...current,
  query: { ...query, search: null },
  ...more,
});

async function open(views: SavedView[], answers: Answers = {}) {
  startLanguage();
  const fake = createFakeBridge(filterAnswers(views));
  fake.answer(answers);
  Reflect.set(window, 'pimscope', fake.bridge);
  const opened: string[] = [];
  render(
    <QueryClientProvider client={createQueryClient()}>
      <MantineProvider env="test">
        <Notifications />
        <SavedViewsMenu
          profileId={uuid(1)}
          resource="products"
          parents={[]}
          current={current}
          onOpen={({ name }) => opened.push(name)}
        />
      </MantineProvider>
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Views' }));
  const menu = await screen.findByRole('dialog', { name: 'Views' });
  const names = () =>
    screen.queryAllByRole('button', { name: /^Open / }).map((button) => button.getAttribute('aria-label'));
  return { fake, user, menu, opened, names };
}

describe('saved views', () => {
  it('keep the list under a name, and open it again', async () => {
    const { user, menu, opened, names, fake } = await open([]);
    expect(await within(menu).findByText('No view of this list is saved yet.')).toBeVisible();
    await user.type(within(menu).getByRole('textbox', { name: 'Name of the view' }), '  Enabled {Enter}');
    await waitFor(() => expect(names()).toEqual(['Open Enabled']));
    expect(fake.callsOf('catalog.saveView')).toMatchObject([
      { view: { name: 'Enabled', resource: 'products', ...current } },
    ]);
    expect(within(menu).getByText('Shown now')).toBeVisible();
    await user.click(within(menu).getByRole('button', { name: 'Open Enabled' }));
    expect(opened).toEqual(['Enabled']);
    expect(screen.getByRole('button', { name: 'Views' })).toHaveFocus();
  });

  it('are only those that somebody saved for this list', async () => {
    const { names } = await open([
      view(1, 'Mine'),
      view(2, 'Of families', { resource: 'families' }),
      view(3, 'Shoes', { family: 'shoes' }),
      view(4, 'products', { id: '00000000-0000-4000-8000-000000000003' }),
    ]);
    await waitFor(() => expect(names()).toEqual(['Open Mine']));
  });

  it('are renamed, but not to a name that another has', async () => {
    const { user, menu, names, fake } = await open([view(1, 'One'), view(2, 'Two')]);
    await user.click(await within(menu).findByRole('button', { name: 'Rename One' }));
    const field = within(menu).getByRole('textbox', { name: 'New name of One' });
    await user.clear(field);
    await user.type(field, 'Two{Enter}');
    expect(within(menu).getByText('Another view has this name.')).toBeVisible();
    await user.type(field, ' and a half{Enter}');
    await waitFor(() => expect(names()).toContain('Open Two and a half'));
    expect(fake.callsOf('catalog.saveView')).toMatchObject([{ view: { id: view(1, '').id } }]);
  });

  it('keep their name where renaming is left by Escape', async () => {
    const { user, menu, names, fake } = await open([view(1, 'One')]);
    await user.click(await within(menu).findByRole('button', { name: 'Rename One' }));
    await user.keyboard('x{Escape}');
    await waitFor(() => expect(names()).toEqual(['Open One']));
    expect(fake.callsOf('catalog.saveView')).toEqual([]);
  });

  it('are overwritten and removed, both with Undo', async () => {
    const first = view(1, 'One');
    const { user, menu, names, fake } = await open([first]);
    await user.click(await within(menu).findByRole('button', { name: /^Overwrite One/ }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(fake.callsOf('catalog.saveView')).toMatchObject([
        { view: { id: first.id, query } },
        { view: { id: first.id, query: first.query } },
      ]),
    );
    await user.click(screen.getByRole('button', { name: 'Views' }));
    await user.click(await screen.findByRole('button', { name: 'Remove One' }));
    await waitFor(() => expect(names()).toEqual([]));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(fake.callsOf('catalog.saveView')).toHaveLength(3));
  });

  it('that can’t be written say so', async () => {
    const { user, menu } = await open([], {
      catalog: {
        saveView: () => {
          throw refuse('file-not-writable', { params: { path: 'views.json' } });
        },
      },
    });
    await user.type(within(menu).getByRole('textbox', { name: 'Name of the view' }), 'One{Enter}');
    expect(await within(menu).findByRole('alert')).toHaveAttribute('data-problem', 'file-not-writable');
  });
});
