import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useDraft } from '../../../renderer/onboarding/draft.ts';
import { renderApp } from '../support/render-app.tsx';
import { beginAt } from '../support/wizard.ts';

async function open() {
  beginAt('scopes', 'app');
  const rendered = renderApp('/connect');
  await screen.findByRole('heading', { name: 'What the app may do' });
  return rendered;
}

const box = (scope: string) => screen.getByRole('checkbox', { name: scope });
const text = () => screen.getByRole('textbox', { name: 'Scopes as text' });
const findings = () => within(screen.getByRole('list', { name: 'Notices about the scopes' }));

describe('the scopes step', () => {
  it('has boxes and text in step, and shows what comes with a higher scope', async () => {
    const { user } = await open();
    expect(text()).toHaveValue('read_channel_settings read_products');
    await user.click(box('delete_products'));
    expect(text()).toHaveValue('read_channel_settings read_products delete_products');
    expect(box('write_products')).toBeChecked();
    expect(box('write_products')).toBeDisabled();
    await user.clear(text());
    await user.type(text(), 'read_channel_settings write_categories');
    expect(box('write_categories')).toBeChecked();
    expect(box('read_categories')).toBeDisabled();
    expect(box('delete_products')).not.toBeChecked();
  });

  it('takes a preset, and says what it is for', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Verify' }));
    expect(text()).toHaveValue('read_channel_settings');
    expect(screen.getByRole('button', { name: 'Verify' })).toHaveAttribute('aria-pressed', 'true');
    await user.click(screen.getByRole('button', { name: 'Read and write the catalog' }));
    expect(screen.getByText(/product models come with products/)).toBeVisible();
    expect(findings().queryAllByRole('listitem')).toEqual([]);
  });

  it('notices as one types, and mends with a click', async () => {
    const { user } = await open();
    await user.clear(text());
    await user.click(text());
    await user.paste('read_products, read_product_models,READ_CATEGORIES read_products read_prices email');
    const kinds = findings()
      .getAllByRole('listitem')
      .map((item) => item.getAttribute('data-finding'));
    expect(kinds).toEqual([
      'separators',
      'duplicate',
      'misnamed',
      'upper-case',
      'unknown',
      'openid-missing',
      'test-impossible',
    ]);
    await user.click(findings().getByRole('button', { name: 'Use read_products' }));
    await user.click(findings().getByRole('button', { name: 'Use read_categories' }));
    await user.click(findings().getByRole('button', { name: 'Use openid' }));
    await user.click(findings().getByRole('button', { name: 'Use read_channel_settings' }));
    expect(useDraft.getState().scopes.toSorted()).toEqual(
      [
        'email',
        'openid',
        'read_categories',
        'read_channel_settings',
        'read_prices',
        'read_products',
      ].toSorted(),
    );
    expect(findings().getAllByRole('listitem')).toHaveLength(1);
  });

  it('advises the least, where scopes that change something are chosen', async () => {
    const { user } = await open();
    await user.click(box('write_products'));
    expect(screen.getByText(/1 of these scopes changes data/)).toBeVisible();
  });

  it('goes on with what is unknown, and not with nothing or too much', async () => {
    const { user } = await open();
    await user.clear(text());
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(screen.getByText('Choose at least one scope.')).toBeVisible();
    await user.click(text());
    await user.paste(Array.from({ length: 60 }, (_, index) => `read_something_${1000 + index}`).join(' '));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(findings().getByText(/more than the 1,000/)).toBeVisible();
    await user.clear(text());
    await user.click(text());
    await user.paste('read_prices');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('button', { name: 'Authorize in Akeneo' });
  });
});
