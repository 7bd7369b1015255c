import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refuse } from '../support/fake-bridge.ts';
import { appPreviews } from '../support/preview-app-states.ts';
import { renderApp } from '../support/render-app.tsx';
import { sampleAnswers, uuid } from '../support/sample-answers.ts';
import { beginAt, enteredCredentials } from '../support/wizard.ts';

async function open() {
  const rendered = renderApp(`/profiles/${uuid(9)}`, appPreviews['password-needed']());
  const channels = await screen.findByRole('region', { name: 'Channels' });
  await rendered.user.click(await within(channels).findByRole('button', { name: 'Enter password' }));
  const dialog = within(await screen.findByRole('dialog', { name: /Password for/ }));
  return { ...rendered, channels, dialog };
}

describe('a password that is asked for each time', () => {
  it('is entered once, and what failed for want of it is read again', async () => {
    const { fake, user, channels, dialog } = await open();
    await user.type(dialog.getByLabelText('Password', { selector: 'input' }), 'pa ss');
    fake.answer({ catalog: sampleAnswers().catalog ?? {} });
    await user.click(dialog.getByRole('button', { name: 'Continue' }));
    await within(channels).findByRole('row', { name: /E-commerce/ });
    expect(fake.callsOf('profiles.enterPassword')).toEqual([{ profileId: uuid(9), password: 'pa ss' }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('that is wrong is said where it was typed', async () => {
    const { fake, user, dialog } = await open();
    fake.answer({
      profiles: {
        enterPassword: () => {
          throw refuse('user-rejected', { action: { kind: 'edit-credentials' } });
        },
      },
    });
    await user.type(dialog.getByLabelText('Password', { selector: 'input' }), 'wrong');
    await user.click(dialog.getByRole('button', { name: 'Continue' }));
    expect(await dialog.findByRole('alert')).toHaveAttribute('data-problem', 'user-rejected');
    expect(dialog.getByLabelText('Password', { selector: 'input' })).toHaveValue('wrong');
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is an option of a connection, when it is entered first', async () => {
    beginAt('credentials');
    const { fake, user } = renderApp('/connect');
    const { clientId, clientSecret, username, password } = enteredCredentials;
    await user.click(await screen.findByLabelText('Client ID', { selector: 'input' }));
    await user.paste(
      `Client ID: ${clientId}\nSecret: ${clientSecret}\nUsername: ${username}\nPassword: ${password}`,
    );
    await user.click(screen.getByRole('checkbox', { name: /^Ask for the password each time/ }));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByText('The access works.');
    expect(fake.callsOf('onboarding.authorizeAndTest')).toMatchObject([
      { credentials: { kind: 'connection', askPassword: true }, consent: null },
    ]);
  });
});
