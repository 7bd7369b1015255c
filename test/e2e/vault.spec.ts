import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/test.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { SettingsPage } from './pages/settings-page.ts';

const passphrase = 'mittagessen kaffee lampe';
const other = 'wolf mountain seven';

// Only Linux can be without a keyring; there this switch of Chromium's makes it so.
test.describe('a computer without a keyring', () => {
  test.skip(process.platform !== 'linux', 'macOS and Windows always have a store');
  test.use({ appOptions: { args: ['--password-store=basic'] }, pimOptions: { products: 10, seed: 'vault' } });

  test('keeps secrets under a passphrase: set while saving, asked for after a restart, wrong, right, changed', async ({
    home,
    onboarding,
    profile,
    pim,
    userData,
    restart,
  }) => {
    test.slow();
    await home.connect.click();
    await onboarding.enterAddress(pim.url);
    await onboarding.authorize(pim.connection);
    await onboarding.continue.click();
    await onboarding.name.fill('Shop');
    await onboarding.page.getByRole('button', { name: 'Set a passphrase instead…' }).click();
    await new SettingsPage(onboarding.page).setPassphrase(passphrase);
    await onboarding.save.click();
    await expect(profile.channels).toContainText('ecommerce');
    const stored = readFileSync(join(userData, 'vault.json'), 'utf8');
    for (const clear of [passphrase, pim.connection.secret, pim.connection.password]) {
      expect(stored).not.toContain(clear);
    }

    const again = await restart();
    const settings = new SettingsPage(again.page);
    const reopened = new ProfilePage(again.page);
    await again.page
      .getByRole('navigation', { name: 'Profiles' })
      .getByRole('link', { name: 'Shop' })
      .click();
    await expect(again.page.locator('[data-problem="vault-locked"]').first()).toBeVisible();
    await reopened.channels.getByRole('button', { name: 'Unlock the vault' }).click();
    await settings.enterPassphrase('not the right one');
    await expect(settings.dialog.locator('[data-problem="passphrase-wrong"]')).toBeVisible();
    await settings.enterPassphrase(passphrase);
    await expect(settings.dialog).toBeHidden();
    await expect(reopened.channels).toContainText('ecommerce');

    await settings.open('Vault');
    await expect(settings.vaultState).toHaveAttribute('data-vault', 'passphraseOpen');
    await again.page.getByRole('button', { name: 'Change passphrase…' }).click();
    await settings.dialog.getByLabel('Current passphrase').fill(passphrase);
    await settings.dialog.getByLabel('New passphrase').fill(other);
    await settings.dialog.getByLabel('Repeat the passphrase').fill(other);
    await settings.dialog.getByRole('button', { name: 'Change passphrase' }).click();
    await expect(settings.dialog).toBeHidden();

    await settings.lockNow.click();
    await expect(settings.vaultState).toHaveAttribute('data-vault', 'passphraseLocked');
    await settings.unlock.click();
    await settings.enterPassphrase(passphrase);
    await expect(settings.dialog.locator('[data-problem="passphrase-wrong"]')).toBeVisible();
    await settings.enterPassphrase(other);
    await expect(settings.vaultState).toHaveAttribute('data-vault', 'passphraseOpen');
  });
});

test.describe('a computer with a keyring', () => {
  test.use({ pimOptions: { products: 10, seed: 'moves' } });

  test('moves secrets under a passphrase and back', async ({ app, home, onboarding, profile, pim }) => {
    const settings = new SettingsPage(app.page);
    await home.connect.click();
    await onboarding.connect(pim.url, pim.connection, 'Shop');
    await settings.open('Vault');
    await expect(settings.vaultState).toHaveAttribute('data-vault', 'keyring');
    await app.page.getByRole('button', { name: 'Set a passphrase…' }).click();
    await settings.setPassphrase(passphrase);
    await expect(settings.vaultState).toHaveAttribute('data-vault', 'passphraseOpen');
    await app.page.locator('[data-way="keyring"]').getByRole('button', { name: 'Use this' }).click();
    await expect(settings.vaultState).toHaveAttribute('data-vault', 'keyring');
    await expect(settings.lockNow).toBeHidden();
    await home.goHome();
    await home.open('Shop');
    await expect(profile.channels).toContainText('ecommerce');
    await expect(app.page.locator('[data-secret="clientSecret"]')).toContainText(
      pim.connection.secret.slice(-4),
    );
  });
});
