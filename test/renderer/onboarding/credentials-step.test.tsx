import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useDraft } from '../../../renderer/onboarding/draft.ts';
import { renderApp } from '../support/render-app.tsx';
import { beginAt, enteredCredentials } from '../support/wizard.ts';

const field = (name: string) => screen.getByLabelText(name, { selector: 'input' });

async function open() {
  beginAt('credentials');
  const rendered = renderApp('/connect');
  await screen.findByRole('heading', { name: 'The four values of the connection' });
  return rendered;
}

describe('the credentials step', () => {
  it('takes a pasted block apart, wherever it is pasted', async () => {
    const { user } = await open();
    await user.click(field('Username'));
    await user.paste('Client ID: 4_abc\nSecret: s3cr3t\nUsername: erp_4821\nPassword: pa ss');
    expect(field('Client ID')).toHaveValue('4_abc');
    expect(field('Secret')).toHaveValue('s3cr3t');
    expect(field('Username')).toHaveValue('erp_4821');
    expect(field('Password')).toHaveValue('pa ss');
    expect(
      screen.getByText(/Taken from the pasted text: Client ID, Secret, Username, Password/),
    ).toBeVisible();
  });

  it('drops the blanks around one pasted value, at the place of the cursor', async () => {
    const { user } = await open();
    await user.type(field('Client ID'), '4_');
    await user.paste('  abcdef \n');
    expect(field('Client ID')).toHaveValue('4_abcdef');
  });

  it('keeps the blanks of a password and drops its line break', async () => {
    const { user } = await open();
    await user.click(field('Password'));
    await user.paste('pass word \n');
    expect(field('Password')).toHaveValue('pass word ');
  });

  it('masks the secrets until they are shown', async () => {
    const { user } = await open();
    expect(field('Secret')).toHaveAttribute('type', 'password');
    await user.click(screen.getByRole('button', { name: 'Show Secret' }));
    expect(field('Secret')).toHaveAttribute('type', 'text');
    expect(field('Password')).toHaveAttribute('type', 'password');
  });

  it('names what is missing and stays', async () => {
    const { user } = await open();
    await user.type(field('Client ID'), '4_abc');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(screen.getByText('Secret is missing.')).toBeVisible();
    expect(screen.getByText('Password is missing.')).toBeVisible();
    expect(screen.queryByText('Client ID is missing.')).toBeNull();
  });

  it('swaps id and secret when they look swapped', async () => {
    const { user } = await open();
    await user.click(field('Client ID'));
    await user.paste(enteredCredentials.clientSecret);
    await user.click(field('Secret'));
    await user.paste(enteredCredentials.clientId);
    await user.click(screen.getByRole('button', { name: 'Swap them' }));
    expect(field('Client ID')).toHaveValue(enteredCredentials.clientId);
    expect(field('Secret')).toHaveValue(enteredCredentials.clientSecret);
    expect(screen.queryByRole('button', { name: 'Swap them' })).toBeNull();
  });

  it('shows where the field that is being filled stands, for the chosen version', async () => {
    const { user } = await open();
    const guide = screen.getByRole('complementary', { name: 'Where to find them' });
    expect(guide).toHaveTextContent('Connect > Connection settings');
    await user.click(field('Password'));
    expect(guide).toHaveTextContent(/Shown once, when the connection is created/);
    await user.click(within(guide).getByRole('radio', { name: '2.x, 3.x' }));
    expect(guide).toHaveTextContent('System > API connections');
    expect(guide).toHaveTextContent('The password of that user in the PIM.');
  });

  it("fills in the demo PIM's own connection", async () => {
    const { user } = renderApp('/');
    await user.click(await screen.findByRole('button', { name: 'Try the demo PIM' }));
    await screen.findByRole('heading', { level: 1, name: 'Connect the demo PIM' });
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('region', { name: 'An Akeneo PIM answers' });
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await user.click(await screen.findByRole('button', { name: 'Continue' }));
    await user.click(await screen.findByRole('button', { name: 'Fill in' }));
    await waitFor(() => expect(field('Username')).toHaveValue('demo_4821'));
    expect(useDraft.getState().demo).not.toBeNull();
  });
});
