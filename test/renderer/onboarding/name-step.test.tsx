import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useDraft } from '../../../renderer/onboarding/draft.ts';
import { refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { beginAt } from '../support/wizard.ts';

const save = () => screen.getByRole('button', { name: 'Save profile' });

describe('the name step', () => {
  it('suggests name and environment, saves, opens the profile and forgets the draft', async () => {
    beginAt('name');
    const { fake, user, router } = renderApp('/connect');
    expect(await screen.findByLabelText(/^Name/)).toHaveValue('Acme staging');
    expect(screen.getByRole('radio', { name: 'Staging' })).toBeChecked();
    await user.click(save());
    await screen.findByRole('heading', { level: 1, name: 'Acme staging' });
    expect(fake.callsOf('onboarding.save')).toEqual([
      {
        attemptId: 'attempt-1',
        details: { name: 'Acme staging', environment: 'staging', group: '', description: '' },
        acceptUntilQuit: false,
      },
    ]);
    expect(router.state.location.pathname).toMatch(/^\/profiles\//);
    await waitFor(() => expect(useDraft.getState().open).toBe(false));
    expect(fake.callsOf('onboarding.discard')).toEqual([]);
  });

  it('asks for a name', async () => {
    beginAt('name');
    const { fake, user } = renderApp('/connect');
    await user.clear(await screen.findByLabelText(/^Name/));
    await user.click(save());
    expect(screen.getByText('A profile needs a name.')).toBeVisible();
    expect(screen.getByLabelText(/^Name/)).toHaveFocus();
    expect(fake.callsOf('onboarding.save')).toEqual([]);
  });

  it('asks for consent where the computer has no keyring', async () => {
    beginAt('name');
    const { fake, user } = renderApp('/connect', {
      app: { secretStorage: () => ({ kind: 'none', backend: 'basic_text' }) },
    });
    await screen.findByText("The secrets can't be stored on this computer");
    await user.click(save());
    expect(fake.callsOf('onboarding.save')).toEqual([]);
    const consent = screen.getByRole('checkbox', { name: 'Keep the secrets until Pimscope quits' });
    expect(consent).toHaveFocus();
    await user.click(consent);
    await user.click(save());
    await waitFor(() => expect(fake.callsOf('onboarding.save')).toMatchObject([{ acceptUntilQuit: true }]));
  });

  it('keeps what was entered after a refusal', async () => {
    beginAt('name');
    const { user } = renderApp('/connect', {
      onboarding: {
        save: () => {
          throw refuse('file-not-writable', { params: { path: '/home/jo/profiles.json' } });
        },
      },
    });
    await user.type(await screen.findByLabelText('Group', { selector: 'input' }), 'Acme');
    await user.click(save());
    expect(await screen.findByRole('alert')).toHaveAttribute('data-problem', 'file-not-writable');
    expect(screen.getByLabelText('Group', { selector: 'input' })).toHaveValue('Acme');
    expect(screen.getByRole('button', { name: 'Test again' })).toBeVisible();
  });
});
