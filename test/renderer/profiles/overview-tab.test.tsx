import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refuse } from '../support/fake-bridge.ts';
import { previewAnswers } from '../support/preview-states.ts';
import { renderApp } from '../support/render-app.tsx';
import { sampleAnswers, uuid, verification } from '../support/sample-answers.ts';

const here = `/profiles/${uuid(1)}`;
const part = (name: string) => screen.findByRole('region', { name });

describe('the overview of a profile', () => {
  it('shows the channels with locales, currencies and tree, and an odd one as it was received', async () => {
    renderApp(here);
    const channels = await part('Channels');
    const row = await within(channels).findByRole('row', { name: /E-commerce/ });
    expect(row).toHaveTextContent('ecommerce');
    for (const code of ['en_US', 'de_DE', 'EUR', 'master']) expect(row).toHaveTextContent(code);
    expect(within(channels).getByText('1 item is not as expected')).toBeVisible();
    expect(channels).toHaveTextContent('code: expected a string');
    expect(channels).toHaveTextContent('"locales": null');
  });

  it('keeps the other parts when one could not be read, and reads that one again', async () => {
    const { user, fake } = renderApp(here, {
      catalog: {
        channels: () => {
          throw refuse('permission-missing');
        },
      },
    });
    const channels = await part('Channels');
    const problem = await within(channels).findByRole('alert');
    expect(problem).toHaveAttribute('data-problem', 'permission-missing');
    expect(problem).toHaveAttribute('data-tone', 'warning');
    expect(await screen.findByTestId('product-count')).toHaveTextContent('1,204');
    fake.answer({ catalog: { channels: () => ({ items: [], readAt: new Date().toISOString() }) } });
    await user.click(within(problem).getByRole('button', { name: 'Try again' }));
    await within(channels).findByText('The PIM has no channel that this access may see.');
  });

  it('tests the access again, live, and can be cancelled', async () => {
    const { user, fake } = renderApp(here, {
      profiles: { verify: () => new Promise<never>(() => undefined) },
    });
    const access = await part('Access');
    await user.click(within(access).getByRole('button', { name: 'Test again' }));
    await within(access).findByRole('list', { name: 'Checks' });
    await user.click(within(access).getByRole('button', { name: 'Cancel' }));
    await within(access).findByText('Cancelled.');
    expect(fake.calls.find(({ name }) => name === 'profiles.verify')?.cancelled).toBe(true);
  });

  it('offers to enter missing secrets again, and reads anew once they are kept', async () => {
    const { user, fake } = renderApp(here, previewAnswers('secrets-missing'));
    const channels = await part('Channels');
    const enter = await within(channels).findByRole('button', { name: 'Enter the secrets again' });
    // The other cards name the reason, and leave the way out to this one.
    const products = await part('Products');
    expect(await within(products).findByText('Secrets needed again')).toBeVisible();
    expect(within(products).queryByRole('button', { name: 'Enter the secrets again' })).toBeNull();
    await user.click(enter);
    const dialog = await screen.findByRole('dialog', { name: /Enter the secrets of “Northwind”/ });
    await waitFor(() => expect(within(dialog).getByLabelText('Secret')).toHaveFocus());
    await user.type(within(dialog).getByLabelText('Secret'), 's3cr3t');
    await user.type(within(dialog).getByLabelText('Password'), 'pass');
    fake.answer({ catalog: sampleAnswers().catalog ?? {} });
    await user.click(within(dialog).getByRole('button', { name: 'Test and keep' }));
    await within(channels).findByRole('row', { name: /E-commerce/ });
    expect(fake.callsOf('profiles.enterSecrets')).toMatchObject([
      {
        profileId: uuid(1),
        credentials: { kind: 'connection', clientSecret: 's3cr3t', password: 'pass', username: 'erp_1001' },
      },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('says that wrong secrets were not kept, and keeps them in the fields', async () => {
    const { user } = renderApp(here, {
      profiles: { enterSecrets: () => verification('x', { outcome: 'failed' }) },
    });
    const secrets = await part('Secrets');
    await user.click(within(secrets).getByRole('button', { name: 'Enter the secrets again' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Secret'), 'wrong');
    await user.type(within(dialog).getByLabelText('Password'), 'wrong');
    await user.click(within(dialog).getByRole('button', { name: 'Test and keep' }));
    await within(dialog).findByText('The values were not kept. The profile is unchanged.');
    expect(within(dialog).getByLabelText('Secret')).toHaveValue('wrong');
  });
});
