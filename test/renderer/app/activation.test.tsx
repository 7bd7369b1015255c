import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useDraft } from '../../../renderer/onboarding/draft.ts';
import { appProfile } from '../support/preview-app-states.ts';
import { renderApp } from '../support/render-app.tsx';
import { sampleAnswers } from '../support/sample-answers.ts';
import { beginAt } from '../support/wizard.ts';

const baseUrl = 'https://other.cloud.akeneo.com';

async function home(...answers: Parameters<typeof renderApp>[1][]) {
  const rendered = renderApp('/', ...answers);
  await screen.findByRole('heading', { level: 1, name: 'Profiles' });
  return rendered;
}

describe('Connect in Akeneo', () => {
  it('opens the profile of the app with the browser as the way', async () => {
    const profile = appProfile();
    const { fake, router } = await home(sampleAnswers([profile]));
    fake.emit('activated', { baseUrl: profile.baseUrl, profileId: profile.id });
    const dialog = await screen.findByRole('dialog', { name: 'Authorize Northwind app' });
    expect(within(dialog).getByRole('radio', { name: /^Use my browser/ })).toBeChecked();
    await waitFor(() => expect(router.state.location.pathname).toBe(`/profiles/${profile.id}`));
  });

  it('begins to connect a PIM that is not known yet, as an app and through the browser', async () => {
    const { fake } = await home();
    fake.emit('activated', { baseUrl, profileId: null });
    await waitFor(() => expect(screen.getByLabelText('Address of the PIM')).toHaveValue(baseUrl));
    expect(useDraft.getState()).toMatchObject({ kind: 'app', consent: { way: 'browser' } });
  });

  it('asks before it replaces what was entered about another PIM', async () => {
    beginAt('credentials');
    const { fake, user } = await home();
    fake.emit('activated', { baseUrl, profileId: null });
    const dialog = await screen.findByRole('dialog', { name: 'Opened from Akeneo' });
    expect(dialog).toHaveTextContent('other.cloud.akeneo.com');
    await user.click(within(dialog).getByRole('button', { name: 'Keep what was entered' }));
    expect(useDraft.getState()).toMatchObject({
      kind: 'connection',
      address: 'https://acme-staging.cloud.akeneo.com',
    });
    fake.emit('activated', { baseUrl, profileId: null });
    await user.click(await screen.findByRole('button', { name: 'Discard and connect' }));
    expect(useDraft.getState()).toMatchObject({ kind: 'app', address: baseUrl, step: 'address' });
  });

  it('goes on with what was entered about the same PIM', async () => {
    beginAt('access');
    const { fake } = await home();
    fake.emit('activated', { baseUrl: 'https://acme-staging.cloud.akeneo.com', profileId: null });
    await screen.findByRole('heading', { name: 'How is the access authorized?' });
    expect(screen.getByRole('radio', { name: /^Connected app/ })).toBeChecked();
    expect(useDraft.getState().consent.way).toBe('browser');
  });
});
