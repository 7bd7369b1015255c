import { expect, it } from 'vitest';
import { productRow } from '../../../main/catalog/product-row.ts';

it('finds the identifier by the type that SaaS sends with the values, where attributes may not be read', () => {
  const value = (data: string, attribute_type: string) => [
    { locale: null, scope: null, data, attribute_type },
  ];
  const item = {
    uuid: 'fc24e6c3-933c-4a93-8a81-e5c703d134d5',
    identifier: null,
    family: null,
    parent: null,
    enabled: true,
    categories: [],
    values: { ean: value('4012345', 'pim_catalog_text'), sku: value('A-1', 'pim_catalog_identifier') },
    created: null,
    updated: null,
  };
  const context = {
    path: '/products-uuid',
    locale: null,
    families: new Map(),
    mainIdentifier: null,
  } as const;
  const row = productRow({ raw: {}, read: { understood: true, item } }, context);
  expect(row).toMatchObject({ item: { key: item.uuid, identifier: 'A-1' } });
});
