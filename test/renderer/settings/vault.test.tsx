import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { someProfiles } from '../support/sample-answers.ts';
import {
  goodPassphrase,
  keyringVault,
  passphraseVault,
  settingsAnswers,
} from '../support/sample-settings.ts';

const locked = { ...passphraseVault, passphrase: { setAt: '2026-11-20T09:00:00.000Z', locked: true } };
const state = () => document.querySelector('[data-vault]')?.getAttribute('data-vault');

describe('the vault in the settings', () => {
  it('says in words how secrets are kept', async () => {
    renderApp('/settings/vault');
    expect(await screen.findByText(/sealed with the keyring of the desktop/)).toBeInTheDocument();
    expect(state()).toBe('keyring');
  });

  it('moves under a passphrase, which has to be strong and typed twice', async () => {
    const { fake, user } = renderApp('/settings/vault');
    await user.click(await screen.findByRole('button', { name: 'Set a passphrase…' }));
    const dialog = await screen.findByRole('dialog');
    const submit = within(dialog).getByRole('button', { name: 'Set passphrase' });
    await user.click(submit);
    expect(within(dialog).getByText('Enter a passphrase.')).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText('New passphrase'), 'short');
    expect(await within(dialog).findByText(/at least 12 characters/)).toBeInTheDocument();
    await user.clear(within(dialog).getByLabelText('New passphrase'));
    await user.type(within(dialog).getByLabelText('New passphrase'), goodPassphrase);
    expect(await within(dialog).findByText('Strong')).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText('Repeat the passphrase'), 'another one here');
    await user.click(submit);
    expect(within(dialog).getByText('The two are not the same.')).toBeInTheDocument();
    expect(fake.callsOf('secrets.moveToPassphrase')).toEqual([]);
    await user.clear(within(dialog).getByLabelText('Repeat the passphrase'));
    await user.type(within(dialog).getByLabelText('Repeat the passphrase'), goodPassphrase);
    await user.click(submit);
    await waitFor(() => expect(state()).toBe('passphraseOpen'));
    expect(fake.callsOf('secrets.moveToPassphrase')).toEqual([{ passphrase: goodPassphrase }]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('locks now, from the sidebar too, and unlocks only with the passphrase', async () => {
    const { user } = renderApp('/settings/vault', settingsAnswers(passphraseVault));
    await user.click(await screen.findByRole('button', { name: 'Lock the vault' }));
    await waitFor(() => expect(state()).toBe('passphraseLocked'));
    await user.click(screen.getByRole('button', { name: 'Unlock the vault' }));
    const dialog = await screen.findByRole('dialog', { name: 'Unlock the vault' });
    await user.type(within(dialog).getByLabelText('Passphrase'), 'not the right one');
    await user.click(within(dialog).getByRole('button', { name: 'Unlock' }));
    expect(await within(dialog).findByText('The passphrase does not open it')).toBeInTheDocument();
    await user.clear(within(dialog).getByLabelText('Passphrase'));
    await user.type(within(dialog).getByLabelText('Passphrase'), `${goodPassphrase}{Enter}`);
    await waitFor(() => expect(state()).toBe('passphraseOpen'));
  });

  it('locks by key', async () => {
    const { fake, user } = renderApp('/', settingsAnswers(passphraseVault));
    await screen.findByRole('button', { name: 'Lock the vault' });
    await user.keyboard('{Control>}{Shift>}L{/Shift}{/Control}');
    await screen.findByRole('button', { name: 'Unlock the vault' });
    expect(fake.callsOf('secrets.lock')).toHaveLength(1);
  });

  it('changes the passphrase', async () => {
    const { fake, user } = renderApp('/settings/vault', settingsAnswers(passphraseVault));
    await user.click(await screen.findByRole('button', { name: 'Change passphrase…' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Current passphrase'), goodPassphrase);
    await user.type(within(dialog).getByLabelText('New passphrase'), 'wolf mountain seven');
    await user.type(within(dialog).getByLabelText('Repeat the passphrase'), 'wolf mountain seven');
    await user.click(within(dialog).getByRole('button', { name: 'Change passphrase' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(fake.callsOf('secrets.changePassphrase')).toEqual([
      { current: goodPassphrase, next: 'wolf mountain seven' },
    ]);
  });

  it('puts secrets aside when the passphrase is lost, and brings them back when it is found', async () => {
    const { user } = renderApp('/settings/vault', settingsAnswers(locked));
    await user.click(await screen.findByRole('button', { name: 'Passphrase lost…' }));
    await user.click(await screen.findByRole('button', { name: 'Put the secrets aside' }));
    await user.click(await screen.findByRole('button', { name: 'Passphrase found…' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Passphrase'), `${goodPassphrase}{Enter}`);
    expect(await screen.findByText('Secrets of 4 profiles brought back')).toBeInTheDocument();
  });

  it('says what went wrong where it arose', async () => {
    const { fake, user } = renderApp(
      '/settings/vault',
      settingsAnswers({ ...keyringVault, mode: 'until-quit' }),
    );
    fake.answer({
      secrets: {
        moveToKeyring: () => {
          throw refuse('secrets-unavailable');
        },
      },
    });
    const ways = await screen.findByRole('region', { name: 'How secrets are kept' });
    await user.click(within(ways).getByRole('button', { name: 'Use this' }));
    expect(await within(ways).findByRole('alert')).toHaveAttribute('data-problem', 'secrets-unavailable');
  });
});

describe('a locked vault on another screen', () => {
  it('asks for the passphrase, and then asks again for what failed', async () => {
    let open = false;
    const { fake, user } = renderApp(`/profiles/${someProfiles[0]?.id}`, settingsAnswers(locked), {
      catalog: {
        channels: () => {
          if (!open) throw refuse('vault-locked', { action: { kind: 'unlock-vault' } });
          return { items: [], readAt: '2026-11-26T09:00:00Z' };
        },
      },
    });
    const channels = await screen.findByRole('region', { name: 'Channels' });
    await user.click(await within(channels).findByRole('button', { name: 'Unlock the vault' }));
    const dialog = await screen.findByRole('dialog', { name: 'Unlock the vault' });
    open = true;
    const before = fake.callsOf('catalog.channels').length;
    await user.type(within(dialog).getByLabelText('Passphrase'), `${goodPassphrase}{Enter}`);
    await waitFor(() => expect(fake.callsOf('catalog.channels').length).toBeGreaterThan(before));
    await waitFor(() => expect(within(channels).queryByRole('alert')).not.toBeInTheDocument());
  });
});
