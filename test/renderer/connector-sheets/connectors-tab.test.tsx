import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useMend } from '../../../renderer/profiles/mend-access.ts';
import { type Answers, refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { profile, sampleAnswers, someProfiles, uuid } from '../support/sample-answers.ts';
import { check, sheetAnswers } from './sheet-answers.ts';

// Loaded beforehand, so that no test waits for a screen to be compiled.
import '../../../renderer/connector-sheets/connectors-tab.tsx';
import '../../../renderer/profiles/enter-secrets-dialog.tsx';

afterEach(() => useMend.getState().close());

async function openTab(path = '', ...answers: Answers[]) {
  const app = renderApp(`/profiles/${uuid(1)}/connectors${path}`, sheetAnswers(), ...answers);
  await screen.findByRole('navigation', { name: 'Connectors' });
  return app;
}

const field = (id: string) => {
  const found = document.querySelector<HTMLElement>(`[data-field="${id}"]`);
  if (!found) throw new Error(`no field ${id}`);
  return within(found);
};

describe('connector sheets', () => {
  it('opens with the first connector that takes the kind of access, in a tab of the profile', async () => {
    await openTab();
    expect(screen.getByRole('tab', { name: 'Connectors' })).toHaveAttribute('aria-selected', 'true');
    expect(await screen.findByRole('article', { name: 'Patchworks' })).toBeVisible();
    const nexla = screen.getByRole('button', { name: /Nexla/ });
    expect(within(nexla).getByText('Needs another kind of access')).toBeInTheDocument();
  });

  it('shows the fields in the order of the form; main copies each, secrets are masks', async () => {
    const { user, fake } = await openTab('?sheet=patchworks');
    await screen.findByRole('button', { name: 'Copy Client ID' });
    const sheet = within(screen.getByRole('article', { name: 'Patchworks' }));
    const labels = sheet.getAllByRole('button', { name: /^Copy / });
    expect(labels.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Copy Client ID',
      'Copy Client Secret',
      'Copy Store URL',
    ]);
    expect(field('client-secret').getByText('••••••••k0kw')).toBeVisible();
    expect(field('password').getByText('Not entered yet')).toBeVisible();
    await user.click(field('store-url').getByRole('button', { name: 'Copy Store URL' }));
    expect(await screen.findByText('Store URL copied.')).toBeVisible();
    expect(screen.getByText('1 of 3 copied')).toBeVisible();
    fake.answer({
      connectorSheets: {
        copyField: () => ({ copied: true, secret: { clearedAfterSeconds: 30, hiddenFromHistory: true } }),
      },
    });
    await user.click(field('client-secret').getByRole('button', { name: 'Copy Client Secret' }));
    expect(
      await screen.findByText('Client Secret copied. The clipboard is cleared after 30 s.'),
    ).toBeVisible();
    expect(fake.callsOf('connectorSheets.copyField')).toEqual([
      { profileId: uuid(1), sheetId: 'patchworks', fieldId: 'store-url' },
      { profileId: uuid(1), sheetId: 'patchworks', fieldId: 'client-secret' },
    ]);
  });

  it('says when a secret was not copied, and why copying failed', async () => {
    const { user, fake } = await openTab('?sheet=patchworks', {
      connectorSheets: { copyField: () => ({ copied: false }) },
    });
    await user.click(await screen.findByRole('button', { name: 'Copy Client Secret' }));
    expect(await screen.findByText('Client Secret not copied.')).toBeVisible();
    expect(screen.getByText('0 of 3 copied')).toBeVisible();
    fake.answer({
      connectorSheets: {
        copyField: () => {
          throw refuse('clipboard-not-written', { params: { name: 'NotAllowed' } });
        },
      },
    });
    await user.click(screen.getByRole('button', { name: 'Copy Client ID' }));
    expect(await screen.findByRole('alert')).toHaveAttribute('data-problem', 'clipboard-not-written');
  });

  it('checks what it needs, says why, and mends on the spot', async () => {
    const { user, fake } = await openTab('?sheet=patchworks');
    expect(await screen.findByText('Patchworks would not work with this profile')).toBeVisible();
    expect(screen.getByText('It meets the same PIM.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Test now' }));
    await waitFor(() => expect(fake.callsOf('profiles.verify')).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: 'Enter the secrets' }));
    expect(await screen.findByRole('dialog', { name: 'Enter the secrets of “Northwind”' })).toBeVisible();
  });

  it('makes the calls of the connector, shows each, and can be cancelled', async () => {
    const { user, fake } = await openTab('?sheet=patchworks');
    await screen.findByText('Patchworks would not work with this profile');
    fake.answer({ connectorSheets: { check: () => new Promise<never>(() => undefined) } });
    await user.click(screen.getByRole('button', { name: 'Test as Patchworks does' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Cancelled.')).toBeVisible();
    expect(fake.calls.findLast(({ name }) => name === 'connectorSheets.check')?.cancelled).toBe(true);
    fake.answer({
      connectorSheets: {
        check: ({ live }) =>
          check('patchworks', {
            works: 'no',
            live: live
              ? [
                  {
                    call: 'token-basic',
                    state: 'ok',
                    code: 'works',
                    params: {},
                    durationMs: 212.4,
                    problem: null,
                  },
                  {
                    call: 'token-body',
                    state: 'problem',
                    code: 'failed',
                    params: {},
                    durationMs: 31,
                    problem: { code: 'token-request-too-large', params: { limit: 300 }, retryable: false },
                  },
                ]
              : null,
          }),
      },
    });
    await user.click(screen.getByRole('button', { name: 'Test as Patchworks does' }));
    const calls = within(await screen.findByRole('region', { name: 'Calls' }));
    expect(calls.getByText('212 ms')).toBeVisible();
    expect(calls.getByText('The PIM refused the call.')).toBeVisible();
  });

  it('copies and saves a document, without secrets at first', async () => {
    const { user, fake } = await openTab('?sheet=dotenv');
    expect(await screen.findByText('AKENEO_CLIENT_SECRET=<client secret>')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('Copied without secrets.')).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'With secrets' }));
    await user.click(screen.getByRole('button', { name: 'Save as a file…' }));
    expect(await screen.findByText('Saved with secrets: /home/jo/northwind.env')).toBeVisible();
    expect(fake.callsOf('connectorSheets.copyDocument')).toEqual([
      { profileId: uuid(1), sheetId: 'dotenv', withSecrets: false },
    ]);
    expect(fake.callsOf('connectorSheets.saveFile')).toEqual([
      { profileId: uuid(1), sheetId: 'dotenv', withSecrets: true },
    ]);
  });

  it('shows the steps for the release of the PIM, and the others on request', async () => {
    const { user } = await openTab('?sheet=patchworks');
    expect(await screen.findByText('Open Connect > Connection settings.')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: '4.0' }));
    expect(screen.getByText('Open System > Connections.')).toBeVisible();
    expect(screen.getByText('The key is access_token.')).toBeVisible();
  });

  it('notes that a connector uses the profile, and changes and removes the note', async () => {
    let known = someProfiles;
    const { user, fake } = await openTab('?sheet=patchworks', {
      connectorSheets: {
        setUses: ({ usedBy }, { bridge }) => {
          known = known.map((each) => (each.id === uuid(1) ? { ...each, usedBy } : each));
          bridge.emit('profilesChanged', known);
          return { ...profile(1), usedBy };
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Mark as used by Patchworks' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Used by Patchworks' }));
    await user.clear(dialog.getByLabelText(/^Since/));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(dialog.getByText('Enter a day.')).toBeVisible();
    await user.type(dialog.getByLabelText(/^Since/), '2026-03-01');
    await user.type(dialog.getByLabelText('Remind to rotate the secret'), '2020-01-02');
    await user.type(dialog.getByLabelText('Notes'), 'Ask Jo first');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Since Mar 1, 2026')).toBeVisible();
    expect(screen.getByText('Secret to be rotated since Jan 2, 2020')).toBeVisible();
    expect(screen.getByText('Ask Jo first')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Edit the note on Patchworks' }));
    await user.click(await screen.findByRole('button', { name: 'Remove the note' }));
    expect(await screen.findByText('Not noted as using this profile.')).toBeVisible();
    expect(fake.callsOf('connectorSheets.setUses')).toEqual([
      {
        profileId: uuid(1),
        usedBy: [
          {
            connectorId: 'patchworks',
            name: 'Patchworks',
            since: '2026-03-01',
            notes: 'Ask Jo first',
            rotateBy: '2020-01-02',
          },
        ],
      },
      { profileId: uuid(1), usedBy: [] },
    ]);
  });

  it('shows on home which secrets are to be rotated', async () => {
    const use = {
      connectorId: 'nexla',
      name: 'Nexla',
      since: '2026-01-01',
      notes: '',
      rotateBy: '2026-02-01',
    };
    const used = someProfiles.map((each) => (each.id === uuid(1) ? { ...each, usedBy: [use] } : each));
    renderApp('/', sampleAnswers(used), sheetAnswers(), {
      connectorSheets: {
        dueRotations: () => [
          {
            profileId: uuid(1),
            profileName: 'Northwind',
            connectorId: 'nexla',
            connectorName: 'Nexla',
            rotateBy: '2026-02-01',
            daysLeft: -3,
          },
        ],
      },
    });
    const note = within(await screen.findByRole('region', { name: 'A secret is to be rotated' }));
    expect(note.getByText('3 days overdue')).toBeVisible();
    expect(note.getByRole('link', { name: 'Nexla uses “Northwind”' })).toHaveAttribute(
      'href',
      expect.stringContaining('sheet=nexla'),
    );
  });
});
