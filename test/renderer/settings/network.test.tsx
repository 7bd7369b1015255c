import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noNetworkSettings } from '../../../preload/contract/network.ts';
import { changeOf, draftOf, faultsOf } from '../../../renderer/settings/network-draft.ts';
import { refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { profile, sampleAnswers } from '../support/sample-answers.ts';
import { sampleAuthority } from '../support/sample-settings.ts';

const own = {
  mode: 'own' as const,
  scheme: 'http' as const,
  host: 'proxy.example.com',
  port: 3128,
  username: 'jo',
  hasPassword: true,
};
const stored = { ...noNetworkSettings, proxy: own };

describe('what is sent of the network settings', () => {
  it('is nothing where nothing is set', () => {
    expect(changeOf(draftOf(noNetworkSettings, false), noNetworkSettings, false)).toEqual({
      proxy: null,
      connectSeconds: null,
      answerSeconds: null,
      password: null,
      acceptUntilQuit: false,
    });
  });

  it('keeps a stored password only for the proxy and the user that it is for', () => {
    const draft = draftOf(stored, true);
    expect(changeOf(draft, stored, false).proxy).toEqual(own);
    for (const change of [
      { host: 'other.example.com' },
      { port: 1 },
      { username: 'x' },
      { scheme: 'https' as const },
    ]) {
      expect(changeOf({ ...draft, ...change }, stored, false).proxy).toMatchObject({ hasPassword: false });
    }
  });

  it('names what is wrong', () => {
    const draft = {
      ...draftOf(stored, true),
      host: 'http://proxy/',
      port: 70_000,
      connectSeconds: 0,
      answerSeconds: 1.5,
    };
    expect(Object.keys(faultsOf(draft)).toSorted()).toEqual([
      'answerSeconds',
      'connectSeconds',
      'host',
      'port',
    ]);
    expect(faultsOf({ ...draft, mode: 'none', connectSeconds: '', answerSeconds: '' })).toEqual({});
    expect(faultsOf({ ...draftOf(stored, true), host: 'fe80::1' })).toEqual({});
  });
});

describe('the network in the settings', () => {
  it('takes a proxy with its password, and shows what is missing first', async () => {
    const { fake, user } = renderApp('/settings/network');
    await user.click(await screen.findByRole('radio', { name: 'This one' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText(/Enter a host name or an address/)).toBeInTheDocument();
    await user.type(screen.getByLabelText('Host'), 'proxy.example.com');
    await user.type(screen.getByLabelText('Username'), 'jo');
    await user.type(screen.getByLabelText('Password'), 's3cret');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Network settings saved');
    expect(fake.callsOf('network.set')).toEqual([
      {
        profileId: null,
        change: {
          proxy: { ...own, port: 8080, hasPassword: false },
          password: 's3cret',
          connectSeconds: null,
          answerSeconds: null,
          acceptUntilQuit: false,
        },
      },
    ]);
  });

  it('asks before a password is kept in memory only', async () => {
    const { fake, user } = renderApp('/settings/network', {
      app: { secretStorage: () => ({ kind: 'none', backend: 'basic_text' }) },
    });
    await user.click(await screen.findByRole('radio', { name: 'This one' }));
    await user.type(screen.getByLabelText('Host'), 'proxy.example.com');
    await user.type(screen.getByLabelText('Password'), 's3cret');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(fake.callsOf('network.set')).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: 'Keep the secrets until Pimscope quits' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(fake.callsOf('network.set')).toMatchObject([{ change: { acceptUntilQuit: true } }]),
    );
  });

  it('gives back what was there', async () => {
    const { fake, user } = renderApp('/settings/network');
    await user.click(await screen.findByRole('radio', { name: 'None' }));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    const proxy = screen.getByRole('radiogroup', { name: 'Proxy' });
    expect(within(proxy).getByRole('radio', { name: 'As the system' })).toBeChecked();
    expect(screen.queryByRole('button', { name: 'Save' })).not.toBeInTheDocument();
    expect(fake.callsOf('network.set')).toEqual([]);
  });

  it('adds certificates from a file, or says what the file lacks', async () => {
    const { fake, user } = renderApp('/settings/network');
    await user.click(await screen.findByRole('button', { name: 'Add from a file…' }));
    expect(await screen.findByText('1 certificate added')).toBeInTheDocument();
    fake.answer({
      network: {
        addAuthorities: () => {
          throw refuse('authority-not-readable', { params: { name: 'photo.png' } });
        },
      },
    });
    await user.click(screen.getByRole('button', { name: 'Add from a file…' }));
    expect(await screen.findByText(/“photo.png” holds no certificate/)).toBeInTheDocument();
  });
});

describe('the network of one profile', () => {
  const shop = profile(1, { network: { ...noNetworkSettings, authorities: [sampleAuthority] } });

  it('is summed up on its overview and changed for it alone', async () => {
    const { fake, user } = renderApp(`/profiles/${shop.id}`, sampleAnswers([shop]));
    const card = await screen.findByRole('region', { name: 'Network' });
    expect(within(card).getByText('1 certificate authority of its own')).toBeInTheDocument();
    await user.click(within(card).getByRole('button', { name: 'Change…' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: 'None' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(fake.callsOf('network.set')).toMatchObject([{ profileId: shop.id }]));
    await user.click(within(dialog).getByRole('button', { name: /^Remove CN=Northwind/ }));
    await waitFor(() =>
      expect(fake.callsOf('network.removeAuthority')).toEqual([
        { profileId: shop.id, fingerprint: sampleAuthority.fingerprint },
      ]),
    );
  });
});
