import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useValuesChoices } from '../../../renderer/record/values-choice.ts';
import { refuse } from '../support/fake-bridge.ts';
import '../support/load-catalog.ts';
import { renderApp } from '../support/render-app.tsx';
import { uuid } from '../support/sample-answers.ts';
import {
  attribute,
  entry,
  pageOf,
  productKey,
  recordAnswers,
  sampleRecord,
} from './support/sample-record.ts';

const page = pageOf('products', productKey);
afterEach(() => useValuesChoices.getState().reset());

async function attributeRow(code: string): Promise<HTMLElement> {
  const values = await screen.findByRole('region', { name: 'Values' });
  const row = (await within(values).findAllByText(code))[0]?.closest('dl');
  if (!(row instanceof HTMLElement)) throw new Error(`no row of ${code}`);
  return row;
}

describe('the page of a product', () => {
  it('tells its names, family and completeness, and notes the visit', async () => {
    const { fake } = renderApp(page, recordAnswers());
    expect(await screen.findByRole('heading', { level: 2, name: 'Chair' })).toBeVisible();
    const entity = screen.getByRole('region', { name: 'Entity' });
    expect(within(entity).getByText('Enabled')).toBeVisible();
    expect(within(entity).getAllByText('CHAIR-1').length).toBeGreaterThan(0);
    expect(within(entity).getByRole('link', { name: /Chairs/ })).toHaveAttribute(
      'href',
      expect.stringContaining('/catalog/families/chairs'),
    );
    expect(screen.getByRole('button', { name: 'Completeness from 50 %' })).toBeVisible();
    await waitFor(() =>
      expect(fake.callsOf('catalog.visit')).toEqual([
        {
          profileId: uuid(1),
          visit: { resource: 'products', parents: [], key: productKey, label: 'Chair' },
        },
      ]),
    );
  });

  it('shows each value by its type, and an unknown type by its form', async () => {
    renderApp(page, recordAnswers());
    expect(within(await attributeRow('colour')).getByRole('link', { name: /Oak wood oak/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/attribute-options\/oak\?parents=.*colour/),
    );
    expect(await attributeRow('weight')).toHaveTextContent('4.2 KILOGRAM');
    expect(await attributeRow('released')).toHaveTextContent('2026-03-01');
    expect(await attributeRow('foldable')).toHaveTextContent('No');
    const table = within(await attributeRow('parts')).getByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    expect(within(await attributeRow('maker')).getByRole('link', { name: 'kartell' })).toHaveAttribute(
      'href',
      expect.stringMatching(/reference-entity-records\/kartell\?parents=.*brands/),
    );
    expect(await attributeRow('strange')).toHaveTextContent('"beam": 7');
    expect(await attributeRow('strange')).toHaveTextContent('Not in the family');
    expect(within(await attributeRow('note')).getByText('Empty')).toBeVisible();
    expect(within(await attributeRow('care')).getByText('No value')).toBeVisible();
  });

  it('leads from its completeness to what is missing', async () => {
    const { user } = renderApp(page, recordAnswers());
    await user.click(await screen.findByRole('button', { name: 'Completeness from 50 %' }));
    await user.click(
      await screen.findByRole('button', {
        name: 'Show 1 attribute that is missing for ecommerce, en_US',
      }),
    );
    expect(await screen.findByText('Missing: ecommerce en_US')).toBeVisible();
    expect(screen.queryByText('Stuhl')).toBeNull();
  });

  it('searches in the attributes and says when none fits', async () => {
    const { user } = renderApp(page, recordAnswers());
    const search = await screen.findByRole('searchbox', { name: 'Search in the attributes' });
    await user.type(search, 'weig');
    await waitFor(() => expect(screen.queryByText('Stuhl')).toBeNull());
    expect(await attributeRow('weight')).toBeVisible();
    await user.type(search, 'xx');
    expect(await screen.findByText('No attribute fits.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all values' }));
    expect(await screen.findByText('Stuhl')).toBeVisible();
  });

  it('cuts a text of 10 MB, and lays it out only in a viewer', async () => {
    const text = 'wood '.repeat(2_000_000);
    const groups = [
      { code: null, labels: {}, attributes: [attribute('story', 'pim_catalog_textarea', [entry(text)])] },
    ];
    renderApp(page, recordAnswers(sampleRecord({ groups })));
    const row = await attributeRow('story');
    expect(row.textContent?.length).toBeLessThan(1000);
    expect(within(row).getByRole('button', { name: 'Show all (10,000,000 characters)' })).toBeVisible();
  });

  it('draws only what is in sight of thousands of attributes, and all of what a search leaves', async () => {
    const attributes = Array.from({ length: 5000 }, (_, at) =>
      attribute(`attribute_${at}`, 'pim_catalog_text', [entry(`value ${at}`)]),
    );
    const groups = [{ code: 'many', labels: {}, attributes }];
    const { user } = renderApp(page, recordAnswers(sampleRecord({ groups })));
    await screen.findByRole('region', { name: 'Values' });
    expect(document.querySelectorAll('.ps-attribute').length).toBeLessThan(300);
    await user.type(screen.getByRole('searchbox', { name: 'Search in the attributes' }), 'value 4321');
    expect(await screen.findByText('value 4321')).toBeVisible();
  });

  it('says in place that it is gone, and asks again on demand', async () => {
    let gone = true;
    const { user } = renderApp(page, recordAnswers(), {
      catalog: {
        record: () => {
          if (gone) throw refuse('entity-not-found', { params: { message: 'Product "x" does not exist.' } });
          return sampleRecord();
        },
      },
    });
    const problem = await screen.findByRole('alert');
    expect(problem).toHaveAttribute('data-problem', 'entity-not-found');
    gone = false;
    await user.click(within(problem).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Chair' })).toBeVisible();
  });

  it('keeps what was read when reading again is refused', async () => {
    let tooMany = false;
    const { user } = renderApp(page, recordAnswers(), {
      catalog: {
        record: () => {
          if (tooMany) throw refuse('rate-limited', { retryable: true });
          return sampleRecord();
        },
      },
    });
    expect(await screen.findByText('Stuhl')).toBeVisible();
    tooMany = true;
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    expect(await screen.findByRole('alert')).toHaveAttribute('data-problem', 'rate-limited');
    expect(screen.getByText('Stuhl')).toBeVisible();
  });

  it('shows an odd one as received, and names what could not be read for another', async () => {
    const odd = sampleRecord();
    odd.record = {
      resource: 'products',
      readAt: odd.readAt,
      origin: 'live',
      entity: { key: productKey, item: null, issues: ['values: expected an object'], raw: { values: 3 } },
    };
    const { fake, user } = renderApp(page, recordAnswers({ ...odd, groups: [] }));
    expect(await screen.findByText('values: expected an object')).toBeVisible();
    fake.answer({ catalog: { record: () => sampleRecord({ unread: ['attribute-groups'] }) } });
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    expect(await screen.findByText(/missing here: attribute-groups/)).toBeVisible();
  });

  it('shows the way to its categories, its associations and its variants', async () => {
    const brief = { label: 'Table', family: 'tables', enabled: true };
    const { user } = renderApp(page, recordAnswers(), {
      catalog: {
        associations: () => [
          {
            type: 'PACK',
            labels: { en_US: 'Pack' },
            quantified: true,
            groups: [],
            records: [
              {
                resource: 'products',
                key: 'k1',
                quantity: 6,
                record: { resource: 'products', key: 'k1', name: 'TABLE-1', ...brief },
              },
              { resource: 'product-models', key: 'gone', quantity: 1, record: null },
            ],
          },
        ],
        variants: () => ({
          root: { resource: 'product-models', key: 'root', name: 'root', ...brief },
          below: [
            { resource: 'product-models', key: 'mid', name: 'mid', parent: 'root', ...brief },
            {
              resource: 'products',
              key: productKey,
              name: 'CHAIR-1',
              parent: 'mid',
              ...brief,
              label: 'Chair',
            },
          ],
          cut: false,
        }),
      },
    });
    await user.click(await screen.findByRole('tab', { name: 'Facts' }));
    expect(await screen.findByRole('link', { name: 'Seats' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Master' })).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Associations' }));
    const rows = await screen.findAllByRole('row');
    expect(rows[1]).toHaveTextContent('Table TABLE-1Product6');
    expect(rows[2]).toHaveTextContent('not there, or not to be read');
    await user.click(screen.getByRole('tab', { name: 'Variants' }));
    const current = await screen.findByRole('link', { name: 'Chair CHAIR-1' });
    expect(current).toHaveAttribute('aria-current', 'page');
    expect(current.closest('ul')?.closest('li')).toHaveTextContent('mid');
  });

  it('tells what a connector gets, and that it gets nothing outside the tree', async () => {
    const { fake, user } = renderApp(page, recordAnswers(), {
      catalog: {
        connectorView: ({ scope }) => ({
          raw: scope === 'print' ? null : { values: { name: [] } },
          readAt: '2026-11-26T08:00:00Z',
        }),
      },
    });
    await user.click(await screen.findByRole('tab', { name: 'For connectors' }));
    expect(await screen.findByText('1 attribute with a value of 10')).toBeVisible();
    await user.click(screen.getByRole('combobox', { name: 'Channel' }));
    await user.click(await screen.findByRole('option', { name: /Print/i }));
    expect(await screen.findByText('A connector gets nothing of this record')).toBeVisible();
    expect(fake.callsOf('catalog.connectorView').at(-1)).toMatchObject({ scope: 'print', key: productKey });
  });

  it('copies the call that reads it, without a secret, and opens it in Akeneo', async () => {
    const { fake, user } = renderApp(page, recordAnswers(), {
      catalog: {
        callText: ({ language }) => ({ text: `call in ${language}` }),
        openInAkeneo: () => undefined,
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Copy the API call' }));
    await user.click(await screen.findByRole('menuitem', { name: 'As Python' }));
    await vi.waitFor(async () => expect(await navigator.clipboard.readText()).toBe('call in python'));
    expect(fake.callsOf('catalog.callText')[0]).toMatchObject({ key: productKey, resource: 'products' });
    await user.click(screen.getByRole('button', { name: 'Open in Akeneo' }));
    expect(fake.callsOf('catalog.openInAkeneo')).toEqual([
      { profileId: uuid(1), resource: 'products', parents: [], key: productKey },
    ]);
  });

  it('says in place when the browser could not be opened', async () => {
    const { user } = renderApp(page, recordAnswers(), {
      catalog: {
        openInAkeneo: () => {
          throw refuse('opening-failed', { params: { url: 'https://pim.example.com' } });
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Open in Akeneo' }));
    expect(await screen.findByRole('alert')).toHaveAttribute('data-problem', 'opening-failed');
    expect(screen.getByText('Stuhl')).toBeVisible();
  });

  it('goes back and forward by Alt with the arrow keys, but not from a field', async () => {
    const { router, user } = renderApp(page, recordAnswers(), {
      catalog: {
        entity: () => {
          throw refuse('entity-not-found');
        },
      },
    });
    await screen.findByText('Stuhl');
    await user.click(screen.getByRole('link', { name: 'Name' }));
    await screen.findByRole('heading', { level: 2, name: 'name' });
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await screen.findByRole('heading', { level: 2, name: 'Chair' });
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await screen.findByRole('heading', { level: 2, name: 'name' });
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await user.click(await screen.findByRole('searchbox', { name: 'Search in the attributes' }));
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(router.state.location.pathname).toContain('/catalog/products/');
  });
});
