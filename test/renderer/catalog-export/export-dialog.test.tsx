import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CatalogExport } from '../../../preload/contract/catalog-export.ts';
import { useExports } from '../../../renderer/catalog-export/exports-store.ts';
import { shownColumns } from '../../../renderer/catalog-export/shown-columns.ts';
import { useExportChoices } from '../../../renderer/catalog-export/use-export-choices.ts';
import { usePalette } from '../../../renderer/palette/palette-store.ts';
import { type Answers, refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { uuid } from '../support/sample-answers.ts';

const first = useExportChoices.getState().choices;
afterEach(() => {
  usePalette.getState().close();
  useExports.getState().takeAll([]);
  useExports.getState().closePanel();
  useExportChoices.getState().change(first);
});

const exportId = '22222222-2222-4222-8222-222222222222';
const state = (change: Partial<CatalogExport> = {}): CatalogExport => ({
  exportId,
  profileId: uuid(1),
  resource: 'products',
  parents: [],
  format: 'csv',
  path: '/home/anna/shop-products.csv',
  status: 'reading',
  rows: 1200,
  total: 12_000,
  bytes: 90_000,
  rowsPerSecond: 300,
  odd: 0,
  missing: 0,
  sheets: null,
  cut: 0,
  problem: null,
  startedAt: '2026-01-01T10:00:00Z',
  ...change,
});
const attributes: Answers = {
  catalog: {
    views: () => ({ views: [], visits: [] }),
    list: () => ({
      resource: 'attributes',
      items: ['sku', 'name', 'weight'].map((code) => ({
        key: code,
        item: {
          code,
          type: 'pim_catalog_text',
          group: null,
          groupLabels: {},
          labels: { en_US: code.toUpperCase() },
          localizable: false,
          scopable: false,
          unique: false,
          sortOrder: 0,
          availableLocales: [],
          metricFamily: null,
          defaultMetricUnit: null,
          referenceDataName: null,
          wysiwygEnabled: null,
          decimalsAllowed: null,
          autoOptionSorting: null,
          isMainIdentifier: null,
        },
        issues: [],
        raw: {},
      })),
      next: null,
      count: 3,
      readAt: '',
      origin: 'live',
    }),
  },
  catalogExports: { list: () => [], start: () => state({ status: 'preparing' }) },
};

/** The dialog for the products of a profile, as the palette opens it. */
async function opened(...answers: Answers[]) {
  const app = renderApp(`/profiles/${uuid(1)}`, attributes, ...answers);
  await screen.findByRole('main');
  await app.user.keyboard('{Control>}k{/Control}');
  await app.user.click(await screen.findByRole('option', { name: /Export products/ }));
  const dialog = await screen.findByRole('dialog', { name: 'Export products' });
  return { ...app, dialog };
}

describe('the dialog of an export', () => {
  it('starts with what is safe, and sends what was chosen', async () => {
    const { user, dialog, fake } = await opened();
    expect(within(dialog).getByRole('checkbox', { name: 'Disarm formulas' })).toBeChecked();
    await user.click(within(dialog).getByRole('radio', { name: 'Chosen' }));
    await user.click(await within(dialog).findByRole('checkbox', { name: /weight/i }));
    await user.type(within(dialog).getByRole('searchbox', { name: 'Search columns' }), 'fam');
    await user.click(within(dialog).getByRole('checkbox', { name: 'family' }));
    await user.click(within(dialog).getByRole('checkbox', { name: 'Byte order mark' }));
    await user.click(within(dialog).getByRole('button', { name: 'Export…' }));
    await waitFor(() => expect(fake.callsOf('catalogExports.start')).toHaveLength(1));
    expect(fake.callsOf('catalogExports.start')[0]).toMatchObject({
      profileId: uuid(1),
      request: {
        resource: 'products',
        keys: null,
        format: 'csv',
        columns: ['weight', 'family'],
        csv: { separator: ';', byteOrderMark: true, formulaSafe: true },
      },
    });
  });

  it('asks for at least one column', async () => {
    const { user, dialog, fake } = await opened();
    await user.click(within(dialog).getByRole('radio', { name: 'Chosen' }));
    await user.click(within(dialog).getByRole('button', { name: 'Export…' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Choose at least one column.');
    expect(fake.callsOf('catalogExports.start')).toEqual([]);
  });

  it('shows how far it is, can be left, and goes on where every screen shows it', async () => {
    const { user, dialog, fake } = await opened();
    await user.click(within(dialog).getByRole('button', { name: 'Export…' }));
    fake.emit('exportProgress', state());
    expect(await within(dialog).findByText('1,200 of 12,000 rows · 300 rows a second')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Go on in the background' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await user.click(screen.getByRole('button', { name: /Exporting products/ }));
    const panel = await screen.findByRole('dialog', { name: 'Exports' });
    fake.emit('exportProgress', state({ status: 'finished', rows: 12_000, bytes: 2_500_000, odd: 2 }));
    expect(await within(panel).findByText('12,000 rows, 2.5 MB')).toBeVisible();
    expect(within(panel).getByText(/2 items are not as expected/)).toBeVisible();
    fake.answer({ catalogExports: { showInFolder: () => undefined } });
    await user.click(within(panel).getByRole('button', { name: 'Show in folder' }));
    await waitFor(() => expect(fake.callsOf('catalogExports.showInFolder')).toEqual([{ exportId }]));
  });

  it('says why it could not begin', async () => {
    const { user, dialog } = await opened({
      catalogExports: {
        start: () => {
          throw refuse('export-file-exists', { params: { path: '/x.csv' } });
        },
      },
    });
    await user.click(within(dialog).getByRole('button', { name: 'Export…' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('There is such a file already');
  });
});

describe('what stopped', () => {
  it('is offered to be resumed after a restart, or discarded', async () => {
    const problem = { code: 'connection-cut', params: { host: 'pim' }, retryable: true } as const;
    const { user, fake } = renderApp('/', {
      catalogExports: {
        list: () => [state({ status: 'stopped', problem, rowsPerSecond: null })],
        resume: () => state(),
        discard: () => undefined,
      },
    });
    await user.click(await screen.findByRole('button', { name: '1 export can be resumed' }));
    const panel = await screen.findByRole('dialog', { name: 'Exports' });
    expect(within(panel).getByText('Stopped after 1,200 rows')).toBeVisible();
    await user.click(within(panel).getByRole('button', { name: 'Resume' }));
    expect(await within(panel).findByRole('button', { name: 'Stop' })).toBeVisible();
    await user.click(within(panel).getByRole('button', { name: 'Cancel the export' }));
    await waitFor(() => expect(fake.callsOf('catalogExports.discard')).toEqual([{ exportId }]));
    expect(await within(panel).findByText('No exports.')).toBeVisible();
  });
});

describe('the columns of a list', () => {
  it.each([
    [
      'products',
      ['identifier', 'label', 'image', 'family', 'values.name', 'values'],
      ['uuid', 'identifier', 'family', 'name'],
    ],
    ['product-models', ['identifier', 'familyVariant', 'values.a_b'], ['code', 'family_variant', 'a_b']],
    ['channels', ['identifier', 'label', 'categoryTree'], ['code', 'labels', 'category_tree']],
    ['families', ['code', 'nested', 'attributeAsLabel'], ['code', 'attribute_as_label']],
    ['products', ['sku', 'sku', 'created'], ['sku', 'created']],
    ['app-catalogs', ['code', 'name'], ['id', 'name']],
  ] as const)('of %s: %o are exported as %o', (resource, columns, exported) => {
    expect(shownColumns(resource, columns)).toEqual(exported);
  });
});
