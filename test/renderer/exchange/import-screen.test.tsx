import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ImportItem } from '../../../preload/contract/exchange.ts';
import { useImport } from '../../../renderer/exchange/import-store.ts';
import { useMend } from '../../../renderer/profiles/mend-access.ts';
import { refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { appAccess, profile, sampleAnswers, someProfiles, uuid } from '../support/sample-answers.ts';
import { clientId, exchangeAnswers, item, preview, someItems } from './exchange-answers.ts';

// Loaded beforehand, so that no test waits for a screen to be compiled.
import '../../../renderer/connected-app/authorize-dialog.tsx';
import '../../../renderer/exchange/import-screen.tsx';

afterEach(() => {
  useImport.setState({ preview: null, decisions: new Map(), result: null });
  useMend.getState().close();
});

async function openPreview(items: ImportItem[], more: Parameters<typeof preview>[1] = {}) {
  const app = renderApp('/import', exchangeAnswers(preview(items, more)));
  await app.user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
  await screen.findByRole('radiogroup', { name: 'Show entries' });
  return app;
}

/** The row of an entry, by its index. */
function row(index: number) {
  const found = document.querySelector<HTMLElement>(`[data-entry="${index}"]`);
  if (!found) throw new Error(`no row ${index}`);
  return within(found);
}

describe('import', () => {
  it('shows what is new, the same, conflicting and invalid, with differences and duplicates', async () => {
    await openPreview(someItems());
    expect(row(0).getByText('New')).toBeVisible();
    expect(row(1).getByText('The same as entry 1, “Shop 0”, in this file')).toBeVisible();
    expect(row(2).getByText('Same as “Northwind”')).toBeVisible();
    const conflicting = row(3);
    expect(conflicting.getByText('Differs from “Northwind sandbox” in 3 things')).toBeVisible();
    const group = within(conflicting.getAllByRole('definition')[1] as HTMLElement);
    expect(group.getByText('Northwind Traders')).toBeVisible();
    expect(group.getByText('Tests')).toBeVisible();
    expect(conflicting.getByText('Scopes')).toBeVisible();
    const invalid = row(4);
    expect(invalid.getByText("This entry can't be imported")).toBeVisible();
    expect(invalid.getByRole('combobox')).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Import 1 profile' })).toBeEnabled();
  });

  it('imports by the choices and shows what came of each, with the next step', async () => {
    const { user, fake } = await openPreview(someItems());
    await user.selectOptions(screen.getByLabelText('What to do with Northwind test'), 'Replace');
    await user.selectOptions(screen.getByLabelText('What to do with Shop 0 again'), 'Keep both');
    fake.answer({
      exchange: {
        apply: (_argument, { bridge }) => {
          const app = profile(41, {
            name: 'Shop 0',
            access: appAccess(),
            authorizationLost: { code: 'authorization-expired', at: new Date().toISOString() },
          });
          bridge.emit('profilesChanged', [...someProfiles, app]);
          const none = { secrets: 'none' as const, problem: null };
          return {
            items: [
              {
                ...none,
                index: 0,
                name: 'Shop 0',
                outcome: 'added',
                profileId: uuid(41),
                nextStep: 'authorize',
              },
              {
                ...none,
                index: 1,
                name: 'Shop 0 again',
                outcome: 'failed',
                profileId: null,
                nextStep: 'none',
                problem: { code: 'address-invalid', params: { text: 'x' }, retryable: false },
              },
              {
                index: 3,
                name: 'Northwind test',
                outcome: 'replaced',
                profileId: uuid(2),
                secrets: 'kept',
                nextStep: 'none',
                problem: null,
              },
            ],
          };
        },
      },
    });
    await user.click(screen.getByRole('button', { name: 'Import 3 profiles' }));
    await screen.findByRole('heading', { level: 1, name: 'Imported' });
    expect(fake.callsOf('exchange.apply')).toEqual([
      {
        previewId: 'preview-1',
        choices: [
          { index: 0, choice: 'add' },
          { index: 1, choice: 'keep-both' },
          { index: 3, choice: 'replace' },
        ],
        acceptUntilQuit: false,
      },
    ]);
    expect(screen.getByText('1 profile added · 1 replaced · 1 not imported')).toBeVisible();
    expect(row(1).getByText('Not imported')).toBeVisible();
    await user.click(row(3).getByRole('button', { name: 'Test' }));
    await waitFor(() =>
      expect(fake.callsOf('profiles.verify')).toEqual([expect.objectContaining({ profileId: uuid(2) })]),
    );
    await user.click(row(0).getByRole('button', { name: 'Authorize' }));
    expect(await screen.findByRole('dialog')).toBeVisible();
  });

  it('sets a choice for all entries that are shown', async () => {
    const { user } = await openPreview(someItems());
    await user.click(screen.getByRole('radio', { name: 'Conflicting 1' }));
    await user.click(screen.getByRole('button', { name: 'For all shown' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Keep both' }));
    await user.click(screen.getByRole('radio', { name: 'All 5' }));
    expect(screen.getByLabelText('What to do with Northwind test')).toHaveDisplayValue('Keep both');
    expect(screen.getByLabelText('What to do with Northwind')).toHaveDisplayValue('Skip');
  });

  it('has what is missing completed, and wants what was completed', async () => {
    const lacking = item(0, {
      baseUrl: null,
      username: null,
      missing: ['baseUrl', 'username'],
      suggested: 'skip',
      clientSecret: 'there',
    });
    const { user, fake } = await openPreview([lacking], {
      source: 'env-file',
      secrets: 'open',
      fileName: null,
    });
    await user.click(screen.getByRole('button', { name: 'Import' }));
    expect(await screen.findByText(/Every entry is skipped/)).toBeVisible();
    await user.selectOptions(screen.getByLabelText('What to do with Shop 0'), 'Add');
    await user.click(screen.getByRole('button', { name: 'Import 1 profile' }));
    expect(await screen.findByText('Enter the address of the PIM.')).toBeVisible();
    expect(screen.getByLabelText(/^Address/)).toHaveFocus();
    await user.selectOptions(screen.getByLabelText('What to do with Shop 0'), 'Skip');
    await user.type(screen.getByLabelText(/^Address/), 'https://shop.example.com');
    await user.type(screen.getByLabelText(/^Username/), 'erp');
    expect(screen.getByLabelText('What to do with Shop 0')).toHaveDisplayValue('Add');
    await user.clear(screen.getByLabelText('Name'));
    await user.type(screen.getByLabelText('Name'), 'My shop');
    fake.answer({ exchange: { apply: () => ({ items: [] }) } });
    await user.click(screen.getByRole('button', { name: 'Import 1 profile' }));
    await screen.findByRole('heading', { level: 1, name: 'Imported' });
    expect(fake.callsOf('exchange.apply')).toEqual([
      {
        previewId: 'preview-1',
        choices: [
          {
            index: 0,
            choice: 'add',
            changes: { baseUrl: 'https://shop.example.com', username: 'erp', name: 'My shop' },
          },
        ],
        acceptUntilQuit: false,
      },
    ]);
  });

  it('opens locked secrets with the passphrase; a wrong one changes nothing', async () => {
    const locked = item(0, { clientSecret: 'locked', password: 'locked' });
    const { user, fake } = await openPreview([locked], { secrets: 'locked' });
    fake.answer({
      exchange: {
        unlock: ({ passphrase }) => {
          if (passphrase !== 'right') throw refuse('passphrase-wrong');
          const open = item(0, { clientSecret: 'there', password: 'there' });
          return preview([open], { secrets: 'open' });
        },
      },
    });
    await user.type(screen.getByLabelText('Passphrase'), 'wrong{Enter}');
    expect(await screen.findByRole('alert')).toHaveAttribute('data-problem', 'passphrase-wrong');
    expect(screen.getByText(/Client secret locked/)).toBeVisible();
    await user.clear(screen.getByLabelText('Passphrase'));
    await user.type(screen.getByLabelText('Passphrase'), 'right{Enter}');
    expect(await screen.findByText(/Client secret in it/)).toBeVisible();
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
  });

  it.each([
    'import-newer',
    'import-kind-unknown',
    'import-damaged',
    'import-too-large',
    'import-nothing-found',
  ] as const)('says %s where it arose and stays', async (code) => {
    const { user, fake } = renderApp('/import', {
      exchange: {
        chooseFile: () => {
          throw refuse(code, { params: { version: 2, size: 100, limit: 20 } });
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
    expect(await screen.findByRole('alert')).toHaveAttribute('data-problem', code);
    expect(screen.getByRole('button', { name: 'Choose a file…' })).toBeEnabled();
    expect(fake.callsOf('exchange.apply')).toEqual([]);
  });

  it('reads pasted text and forgets it', async () => {
    const { user, fake } = renderApp('/import', exchangeAnswers(preview([item(0)], { fileName: null })));
    await user.click(await screen.findByRole('button', { name: 'Read the text' }));
    expect(screen.getByText('Paste the text first.')).toBeVisible();
    await user.click(screen.getByLabelText('Text with credentials'));
    await user.paste(`CLIENT_ID=${clientId}`);
    await user.click(screen.getByRole('button', { name: 'Read the text' }));
    await screen.findByText('Pasted text');
    expect(fake.callsOf('exchange.readText')).toEqual([{ text: `CLIENT_ID=${clientId}` }]);
    await user.click(screen.getByRole('button', { name: 'Choose something else' }));
    expect(await screen.findByLabelText('Text with credentials')).toHaveValue('');
    expect(fake.callsOf('exchange.discard')).toEqual([{ previewId: 'preview-1' }]);
  });

  it('shows the preview anew where profiles changed meanwhile', async () => {
    const { user, fake } = await openPreview([item(0)]);
    fake.answer({
      exchange: {
        apply: () => {
          throw refuse('import-outdated');
        },
        preview: () => preview([item(0, { name: 'Shop as it is now' })]),
      },
    });
    await user.click(screen.getByRole('button', { name: 'Import 1 profile' }));
    await user.click(await screen.findByRole('button', { name: 'Look at the preview again' }));
    expect(await screen.findByText('Shop as it is now')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('asks for consent where there is no keyring and secrets come with it', async () => {
    const { user, fake } = renderApp(
      '/import',
      exchangeAnswers(preview([item(0, { clientSecret: 'there' })], { secrets: 'open' })),
      { app: { ...sampleAnswers().app, secretStorage: () => ({ kind: 'none', backend: 'basic_text' }) } },
      { exchange: { apply: () => ({ items: [] }) } },
    );
    await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
    await user.click(await screen.findByRole('button', { name: 'Import 1 profile' }));
    expect(fake.callsOf('exchange.apply')).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: 'Keep the secrets until Pimscope quits' }));
    await user.click(screen.getByRole('button', { name: 'Import 1 profile' }));
    await waitFor(() =>
      expect(fake.callsOf('exchange.apply')).toEqual([expect.objectContaining({ acceptUntilQuit: true })]),
    );
  });

  it('keeps the preview while another screen is looked at', async () => {
    const { router } = await openPreview([item(0)]);
    await router.navigate({ to: '/' });
    await screen.findByRole('heading', { level: 1, name: 'Profiles' });
    await router.navigate({ to: '/import' });
    expect(await screen.findByText('team.pimscope.json')).toBeVisible();
  });
});
