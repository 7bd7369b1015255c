import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { sampleAnswers, someProfiles, uuid } from '../support/sample-answers.ts';
import { exchangeAnswers, preview } from './exchange-answers.ts';

// Loaded beforehand, so that no test waits for a screen to be compiled.
import '../../../renderer/exchange/export-screen.tsx';
import '../../../renderer/profiles/unlock-dialog.tsx';

const strong = 'river copper lantern violin';
const written = { path: '/home/jo/team.pimscope.json', profiles: 3, withSecrets: false, exceptions: [] };

function renderExport(path = '/export') {
  return renderApp(path, exchangeAnswers(preview([])), {
    exchange: { exportProfiles: () => written },
  });
}

const submit = () => screen.getByRole('button', { name: /^Export/ });

describe('export', () => {
  it('writes all profiles but the demo without secrets, unless asked for otherwise', async () => {
    const { user, fake } = renderExport();
    expect(await screen.findByText('Client secrets and passwords')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: /Demo PIM/ })).toBeDisabled();
    expect(screen.queryByLabelText('New passphrase')).toBeNull();
    await user.click(submit());
    await screen.findByText('3 profiles exported');
    expect(fake.callsOf('exchange.exportProfiles')).toEqual([
      { profileIds: [uuid(1), uuid(2), uuid(3)], passphrase: null },
    ]);
    expect(screen.getByText('/home/jo/team.pimscope.json')).toBeVisible();
  });

  it('takes groups, single profiles and what a search finds', async () => {
    const { user, fake } = renderExport();
    await user.click(await screen.findByRole('checkbox', { name: 'All profiles' }));
    expect(screen.getByRole('button', { name: 'Export…' })).toBeEnabled();
    await user.click(submit());
    expect(await screen.findByText('Choose at least one profile.')).toBeVisible();
    expect(fake.callsOf('exchange.exportProfiles')).toEqual([]);

    await user.click(screen.getByRole('checkbox', { name: 'Northwind Traders' }));
    await user.click(screen.getByRole('checkbox', { name: /^Northwind sandbox/ }));
    expect(screen.getByRole('checkbox', { name: 'Northwind Traders' })).toBePartiallyChecked();
    await user.type(screen.getByRole('searchbox'), 'garden');
    expect(screen.queryByRole('checkbox', { name: /^Northwind/ })).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'All that were found' }));
    await user.click(submit());
    await waitFor(() =>
      expect(fake.callsOf('exchange.exportProfiles')).toEqual([
        { profileIds: [uuid(1), uuid(3)], passphrase: null },
      ]),
    );
  });

  it('begins with the profiles that it was opened for', async () => {
    const profiles = encodeURIComponent(JSON.stringify([uuid(2)]));
    renderExport(`/export?profiles=${profiles}`);
    expect(await screen.findByRole('button', { name: 'Export 1 profile…' })).toBeVisible();
    expect(screen.getByRole('checkbox', { name: /^Northwind sandbox/ })).toBeChecked();
  });

  it('writes secrets only under a passphrase that is strong and was typed twice alike', async () => {
    const { user, fake } = renderExport();
    await user.click(await screen.findByRole('radio', { name: 'With secrets, under a passphrase' }));
    await user.click(submit());
    expect(screen.getByText('Enter a passphrase.')).toBeVisible();
    expect(screen.getByLabelText('New passphrase')).toHaveFocus();
    await user.type(screen.getByLabelText('New passphrase'), 'short');
    expect(await screen.findByText('Too short: at least 12 characters')).toBeVisible();
    await user.click(submit());
    await user.clear(screen.getByLabelText('New passphrase'));
    await user.type(screen.getByLabelText('New passphrase'), strong);
    expect(await screen.findByText('Strong')).toBeVisible();
    await user.type(screen.getByLabelText('Repeat the passphrase'), 'river wood');
    await user.click(submit());
    expect(screen.getByText('The two are not the same.')).toBeVisible();
    expect(fake.callsOf('exchange.exportProfiles')).toEqual([]);
    await user.clear(screen.getByLabelText('Repeat the passphrase'));
    await user.type(screen.getByLabelText('Repeat the passphrase'), `${strong}{Enter}`);
    await screen.findByText('3 profiles exported');
    expect(fake.callsOf('exchange.exportProfiles')).toEqual([
      { profileIds: [uuid(1), uuid(2), uuid(3)], passphrase: strong },
    ]);
  });

  it('stays as it is when nobody chose a file, and says what is not as chosen', async () => {
    const { user, fake } = renderExport();
    fake.answer({ exchange: { exportProfiles: () => null } });
    await user.click(await screen.findByRole('button', { name: /^Export/ }));
    await waitFor(() => expect(fake.callsOf('exchange.exportProfiles')).toHaveLength(1));
    expect(screen.queryByText(/exported/)).toBeNull();
    const exceptions = [
      { profileId: uuid(3), name: 'Garden catalogue, development', reason: 'secrets-missing' as const },
    ];
    fake.answer({ exchange: { exportProfiles: () => ({ ...written, exceptions }) } });
    await user.click(submit());
    const list = within(await screen.findByRole('region', { name: 'Not as chosen' }));
    expect(list.getByText('Garden catalogue, development')).toBeVisible();
    expect(list.getByText('Without its secrets: there are none on this computer')).toBeVisible();
  });

  it('asks for the passphrase of a locked vault and goes on', async () => {
    const { user, fake } = renderExport();
    fake.answer({
      exchange: {
        exportProfiles: () => {
          throw refuse('vault-locked', { action: { kind: 'unlock-vault' } });
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Export/ }));
    await user.click(await screen.findByRole('button', { name: 'Unlock the vault' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Unlock the vault' }));
    fake.answer({
      exchange: { exportProfiles: () => written },
      secrets: { unlock: () => unlockedVault },
    });
    await user.type(dialog.getByLabelText(/^Passphrase/), 'of the vault{Enter}');
    await screen.findByText('3 profiles exported');
    expect(fake.callsOf('secrets.unlock')).toEqual([{ passphrase: 'of the vault' }]);
    expect(fake.callsOf('exchange.exportProfiles')).toHaveLength(2);
  });

  it('has nothing to export where there is only the demo', async () => {
    const demo = someProfiles.filter(({ demo: isDemo }) => isDemo);
    renderApp('/export', sampleAnswers(demo));
    expect(await screen.findByText(/There is no profile to export/)).toBeVisible();
  });
});

const unlockedVault = {
  mode: 'passphrase' as const,
  keyring: { kind: 'none' as const, backend: 'none' },
  passphrase: { setAt: null, locked: false },
  lockAfterMinutes: null,
  counts: { keyring: 0, passphrase: 3, untilQuit: 0, lost: 0 },
};
