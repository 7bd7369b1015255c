import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SecretState } from '../../../preload/contract/profile.ts';
import { refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { someProfiles } from '../support/sample-answers.ts';

const path = `/profiles/${someProfiles[0]?.id}`;
const state: SecretState = {
  kept: 'keyring',
  backend: 'gnome_libsecret',
  setAt: '2026-11-05T09:00:00.000Z',
  secrets: {
    clientSecret: { setAt: '2026-11-05T09:00:00.000Z', lastFour: '9x2k' },
    password: { setAt: '2026-11-20T09:00:00.000Z' },
    token: { setAt: '2026-11-26T08:30:00.000Z' },
  },
  problem: null,
};

describe('the secrets of a profile', () => {
  it('are told one by one, without anything but the end of the client secret', async () => {
    renderApp(path, { profiles: { secretState: () => state } });
    const list = await screen.findByRole('list', { name: 'Secrets of this profile' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    expect(within(list).getByText('…9x2k')).toBeInTheDocument();
    expect(screen.getByText('Sealed by the keyring of the desktop')).toBeInTheDocument();
  });

  it('are shown and copied by main, and never the token', async () => {
    const { fake, user } = renderApp(path, { profiles: { secretState: () => state } });
    await user.click(await screen.findByRole('button', { name: 'Reveal: Client secret' }));
    await user.click(screen.getByRole('button', { name: 'Copy: Password' }));
    expect(
      await screen.findByText('Password copied. The clipboard is cleared after 30 seconds.'),
    ).toBeInTheDocument();
    const profileId = someProfiles[0]?.id;
    expect(fake.callsOf('secrets.reveal')).toEqual([{ profileId, secret: 'clientSecret' }]);
    expect(fake.callsOf('secrets.copy')).toEqual([{ profileId, secret: 'password' }]);
    expect(screen.queryByRole('button', { name: /Access token/ })).not.toBeInTheDocument();
  });

  it('name what keeps them from being used, with the way to enter them again', async () => {
    renderApp(path, {
      profiles: {
        secretState: () => ({
          ...state,
          problem: { code: 'keyring-locked', params: { backend: 'gnome_libsecret' }, retryable: false },
        }),
      },
    });
    const card = await screen.findByRole('region', { name: 'Secrets' });
    expect(await within(card).findByText('The keyring does not answer')).toBeInTheDocument();
    expect(within(card).getByRole('button', { name: 'Enter the secrets again' })).toBeInTheDocument();
  });

  it('say that a secret could not be shown', async () => {
    const { user } = renderApp(path, {
      profiles: { secretState: () => state },
      secrets: {
        reveal: () => {
          throw refuse('secrets-missing');
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Reveal: Client secret' }));
    const row = document.querySelector('[data-secret="clientSecret"]');
    expect(await within(row as HTMLElement).findByRole('alert')).toBeInTheDocument();
  });
});
