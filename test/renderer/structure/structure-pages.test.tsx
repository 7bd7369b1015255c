import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CatalogEntity, ItemOf, ResourceName } from '../../../preload/contract/catalog-resources.ts';
import type { FamilyPage, Usage } from '../../../preload/contract/catalog-structure.ts';
import type { Json } from '../../../preload/contract/read-item.ts';
import { pageOf } from '../record/support/sample-record.ts';
import { type Answers, refuse } from '../support/fake-bridge.ts';
import '../support/load-catalog.ts';
import { renderApp } from '../support/render-app.tsx';

const readAt = '2026-11-26T08:00:00Z';

function attributeItem(code: string, more: Partial<ItemOf<'attributes'>> = {}): ItemOf<'attributes'> {
  return {
    code,
    type: 'pim_catalog_text',
    group: 'general',
    groupLabels: {},
    labels: { en_US: `Label of ${code}` },
    localizable: true,
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
    ...more,
  };
}

function familyPage(codes: string[]): FamilyPage {
  return {
    family: {
      code: 'chairs',
      labels: { en_US: 'Chairs' },
      attributes: codes,
      attributeAsLabel: codes[0] ?? null,
      attributeAsImage: null,
      attributeRequirements: {},
    },
    groups: [
      {
        code: 'general',
        labels: { en_US: 'General' },
        attributes: codes.map((code, at) => ({
          code,
          attribute: at === 1 ? null : attributeItem(code),
          requiredFor: at === 0 ? ['ecommerce', 'print'] : [],
        })),
      },
    ],
    variants: [
      {
        code: 'chairs_by_colour',
        labels: { en_US: 'By colour' },
        variantAttributeSets: [{ level: 1, axes: ['colour'], attributes: ['colour', 'ean'] }],
      },
    ],
    unread: [],
  };
}

function entity<R extends ResourceName>(
  resource: R,
  item: ItemOf<R>,
  raw: Json,
): CatalogEntity<ResourceName> {
  // The contract's schema, through which the fake bridge sends it, holds resource and item together.
  return {
    resource,
    entity: { key: 'code', item, issues: [], raw },
    readAt,
    origin: 'live',
  } as CatalogEntity<ResourceName>;
}

function structure(more: Answers['catalog']): Answers {
  return {
    catalog: {
      offers: () => ({ resources: [], generation: 8, byUuid: true }),
      count: () => ({ count: null, readAt }),
      visit: () => undefined,
      ...more,
    },
  };
}

const family = (page: FamilyPage): Answers['catalog'] => ({
  entity: () => entity('families', page.family, { code: 'chairs', labels: { en_US: 'Chairs' } }),
  familyPage: () => page,
});

const nothingUsed: Usage = { uses: [], counts: null, unread: [] };

describe('the page of a family', () => {
  it('tells its attributes by group, what is required where, and the levels of its variants', async () => {
    const page = familyPage(['name', 'secret', 'ean', 'colour']);
    const { user } = renderApp(pageOf('families', 'chairs'), structure(family(page)));
    const list = await screen.findByRole('region', { name: 'Attributes' });
    expect(screen.getByRole('heading', { level: 2, name: 'Chairs' })).toBeVisible();
    const name = within(list).getByText('name').closest('.ps-usage');
    expect(name).toHaveTextContent('Required: ecommerce, print');
    expect(name).toHaveTextContent('TextLabelPer locale');
    expect(within(list).getByText('secret').closest('.ps-usage')).toHaveTextContent('May not be read');
    await user.click(screen.getByRole('tab', { name: 'Variants' }));
    const rows = await screen.findAllByRole('row');
    expect(rows[1]).toHaveTextContent('Commonnamesecret');
    expect(rows[2]).toHaveTextContent('1colourean');
  });

  it('draws only what is in sight of 5,000 attributes, and finds each', async () => {
    const codes = Array.from({ length: 5000 }, (_, at) => `attribute_${at}`);
    const { user } = renderApp(pageOf('families', 'chairs'), structure(family(familyPage(codes))));
    expect(await screen.findByText('5,000 attributes')).toBeVisible();
    expect(document.querySelectorAll('.ps-usage').length).toBeLessThan(300);
    await user.type(screen.getByRole('searchbox', { name: 'Search the attributes' }), 'attribute_4321');
    expect(await screen.findByText('attribute_4321')).toBeVisible();
    await user.type(screen.getByRole('searchbox', { name: 'Search the attributes' }), 'x');
    expect(await screen.findByText('No attribute fits.')).toBeVisible();
  });

  it('says in place that it is gone', async () => {
    renderApp(
      pageOf('families', 'chairs'),
      structure({
        entity: () => {
          throw refuse('entity-not-found', { params: { message: 'Family "chairs" does not exist.' } });
        },
      }),
    );
    expect(await screen.findByRole('alert')).toHaveAttribute('data-problem', 'entity-not-found');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

describe('the page of an attribute', () => {
  it('tells its options in their order, and of others that they have none', async () => {
    let type = 'pim_catalog_simpleselect';
    const { user } = renderApp(
      pageOf('attributes', 'colour'),
      structure({
        entity: () =>
          entity('attributes', attributeItem('colour', { type }), {
            code: 'colour',
            group: 'general',
            type,
            labels: { en_US: 'Colour', de_DE: 'Farbe' },
          }),
        attributePage: () => ({
          attribute: attributeItem('colour', { type, autoOptionSorting: true }),
          options: type.endsWith('select')
            ? [
                { code: 'zinc', attribute: 'colour', sortOrder: 2, labels: { en_US: 'A grey' } },
                { code: 'ash', attribute: 'colour', sortOrder: 1, labels: {} },
              ]
            : [],
          unread: [],
        }),
      }),
    );
    expect(await screen.findByText('Farbe')).toBeVisible();
    expect(screen.getByRole('link', { name: 'general' })).toHaveAttribute(
      'href',
      expect.stringContaining('attribute-groups/general'),
    );
    expect(screen.getByRole('link', { name: 'Attribute options' })).toBeVisible();
    await user.click(screen.getByRole('tab', { name: 'Options' }));
    expect(await screen.findByText('2 options, sorted by label as Akeneo shows them')).toBeVisible();
    const list = screen.getByRole('region', { name: 'Options' });
    expect(
      within(list)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['A grey zinc', 'ash']);
    type = 'pim_catalog_text';
    await user.click(screen.getByRole('tab', { name: 'Facts' }));
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    expect(await screen.findByText('pim_catalog_text')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Attribute options' })).toBeNull();
  });
});

describe('the page of a channel', () => {
  it('tells its tree, locales, currencies, units, and the families that count', async () => {
    const channel: ItemOf<'channels'> = {
      code: 'ecommerce',
      labels: { en_US: 'Shop' },
      currencies: ['EUR'],
      locales: ['en_US'],
      categoryTree: 'master',
      conversionUnits: { weight: 'GRAM', nested: { a: 1 } },
    };
    renderApp(
      pageOf('channels', 'ecommerce'),
      structure({
        entity: () => entity('channels', channel, { code: 'ecommerce', labels: { en_US: 'Shop' } }),
        channelPage: () => ({
          channel,
          tree: { code: 'master', labels: { en_US: 'Master' } },
          families: [{ code: 'chairs', labels: { en_US: 'Chairs' }, required: 4 }],
          unread: ['families'],
        }),
      }),
    );
    expect(await screen.findByRole('link', { name: 'Master master' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'EUR' })).toBeVisible();
    expect(screen.getByText('GRAM')).toBeVisible();
    expect(screen.getByText('4 required attributes')).toBeVisible();
    expect(screen.getByText(/missing here: families/)).toBeVisible();
  });
});

describe('where a code is used', () => {
  const locale = structure({
    entity: () => entity('locales', { code: 'en_US', enabled: true }, { code: 'en_US', enabled: true }),
  });

  it('is told with progress, can be cancelled and asked again', async () => {
    const { fake, user } = renderApp(
      pageOf('locales', 'en_US'),
      locale,
      structure({
        whereUsed: ({ attemptId }, { signal, bridge }) => {
          bridge.emit('catalogProgress', { attemptId, done: 3, total: 1200 });
          const { promise, reject } = Promise.withResolvers<Usage>();
          signal.addEventListener('abort', () => reject(refuse('cancelled')));
          return promise;
        },
      }),
    );
    await user.click(await screen.findByRole('tab', { name: 'Where used' }));
    expect(await screen.findByText('Looked through 3 of 1,200 families')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Looking was stopped.')).toBeVisible();
    expect(fake.calls.some(({ name, cancelled }) => name === 'catalog.whereUsed' && cancelled)).toBe(true);
    fake.answer({
      catalog: {
        whereUsed: () => ({
          uses: [
            { resource: 'channels', parent: null, code: 'shop', labels: { en_US: 'Shop' }, how: 'locale' },
            { resource: 'family-variants', parent: 'chairs', code: 'by_x', labels: {}, how: 'axis' },
          ],
          counts: { products: 1204, models: null },
          unread: ['families'],
        }),
      },
    });
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await screen.findByText('1,204 products')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Shop shop' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'by_x' })).toHaveAttribute(
      'href',
      expect.stringMatching(/family-variants\/by_x\?parents=.*chairs/),
    );
  });

  it('is ended when the page is left', async () => {
    const { fake, user } = renderApp(
      pageOf('locales', 'en_US'),
      locale,
      structure({
        whereUsed: (_, { signal }) => {
          const { promise, reject } = Promise.withResolvers<Usage>();
          signal.addEventListener('abort', () => reject(refuse('cancelled')));
          return promise;
        },
      }),
    );
    await user.click(await screen.findByRole('tab', { name: 'Where used' }));
    await screen.findByText('Looking where it is used');
    await user.click(screen.getByRole('tab', { name: 'JSON' }));
    await waitFor(() =>
      expect(
        fake.calls.filter(({ name }) => name === 'catalog.whereUsed').every(({ cancelled }) => cancelled),
      ).toBe(true),
    );
  });

  it('says what failed, and that nothing uses it', async () => {
    let refused = true;
    const { user } = renderApp(
      pageOf('locales', 'en_US'),
      locale,
      structure({
        whereUsed: () => {
          if (refused) throw refuse('rate-limited', { retryable: true });
          return nothingUsed;
        },
      }),
    );
    await user.click(await screen.findByRole('tab', { name: 'Where used' }));
    expect(await screen.findByRole('alert')).toHaveAttribute('data-problem', 'rate-limited');
    refused = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing uses it, as far as the API tells.')).toBeVisible();
  });
});
