import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProductValue } from '../../../preload/contract/catalog.ts';
import { startLanguage } from '../../../renderer/app/language.ts';
import { ValueList } from '../../../renderer/record/value-list.tsx';

const value = (
  attribute: string,
  data: ProductValue['data'],
  more: Partial<ProductValue> = {},
): ProductValue => ({
  attribute,
  attributeLabel: null,
  locale: null,
  scope: null,
  data,
  ...more,
});

function show(values: ProductValue[]) {
  render(
    <MantineProvider env="test">
      <ValueList values={values} />
    </MantineProvider>,
  );
  return userEvent.setup();
}

describe('the values of a record', () => {
  beforeEach(() => startLanguage());

  it('stand by attribute with label, code, locale and channel', () => {
    show([
      value('name', 'Chair', { attributeLabel: 'Name', locale: 'en_US' }),
      value('seats', 2),
      value('name', 'Stuhl', { attributeLabel: 'Name', locale: 'de_DE', scope: 'print' }),
    ]);
    expect(screen.getAllByRole('term')).toHaveLength(2);
    const german = screen.getByText('Stuhl').closest('dd');
    expect(german).toHaveTextContent('de_DE');
    expect(german).toHaveTextContent('print');
    expect(screen.getByText('Stuhl')).toHaveAttribute('lang', 'de-DE');
  });

  it('show HTML as text, never as markup', () => {
    show([value('description', '<b id="bold">oiled</b>')]);
    expect(screen.getByRole('definition')).toHaveTextContent('<b id="bold">oiled</b>');
    expect(document.getElementById('bold')).toBeNull();
  });

  it('leave the direction of a text to its words, not to the tags around them', () => {
    show([value('name', '<p>كرسي</p>', { locale: 'ar_AE' })]);
    const tags = screen.getAllByText(/^<\/?p>$/);
    expect(tags.map(({ tagName }) => tagName)).toEqual(['BDI', 'BDI']);
    expect(tags[0]?.closest('[dir]')).toHaveAttribute('dir', 'auto');
  });

  it('fold long text and unfold it on demand', async () => {
    const long = `${'wood '.repeat(200)}end`;
    const user = show([value('description', long)]);
    expect(screen.queryByText(/end$/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(screen.getByText(/end$/)).toBeVisible();
  });

  it('are filtered by label, code and content', async () => {
    const user = show([
      value('weight', { amount: '4.2', unit: 'KILOGRAM' }, { attributeLabel: 'Mass' }),
      value('colour', 'oak'),
    ]);
    const filter = screen.getByRole('searchbox', { name: 'Filter values' });
    for (const text of ['mass', 'WEIGHT', 'kilogram']) {
      await user.clear(filter);
      await user.type(filter, text);
      expect(screen.getAllByRole('term')).toHaveLength(1);
    }
    await user.clear(filter);
    await user.type(filter, 'steel');
    expect(screen.getByText('No value matches “steel”.')).toBeVisible();
  });
});
