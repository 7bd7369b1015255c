import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type Answers, refuse } from '../support/fake-bridge.ts';
import { appProfile, disconnectedProfile } from '../support/preview-app-states.ts';
import { renderApp } from '../support/render-app.tsx';
import {
  appAccess,
  appAuthorization,
  check,
  passedChecks,
  sampleAnswers,
  uuid,
  verification,
} from '../support/sample-answers.ts';

const asked = ['read_channel_settings', 'read_products'];
const app = appProfile({ access: appAccess({ authorization: appAuthorization(asked) }) });

async function open(profiles = [app], ...answers: Answers[]) {
  const rendered = renderApp(`/profiles/${app.id}`, sampleAnswers(profiles), ...answers);
  const access = await screen.findByRole('region', { name: 'Access' });
  await rendered.user.click(within(access).getByRole('button', { name: 'Authorize again' }));
  const dialog = await screen.findByRole('dialog', { name: 'Authorize Northwind app' });
  return { ...rendered, dialog: within(dialog) };
}

const begin = 'Authorize in Akeneo';

describe('the dialog that authorizes an app again', () => {
  it('asks with the same scopes and the stored secret, and shows what was granted', async () => {
    const { fake, user, dialog } = await open();
    await user.click(dialog.getByRole('button', { name: begin }));
    await dialog.findByText('Everything that was asked for was granted.');
    expect(fake.callsOf('profiles.authorize')).toMatchObject([
      {
        profileId: app.id,
        app: {
          kind: 'app',
          clientSecret: null,
          scopes: asked,
          callbackUrl: 'http://127.0.0.1:43117/callback',
        },
        consent: { way: 'window', timeoutSeconds: 300 },
        acceptUntilQuit: false,
      },
    ]);
    expect(dialog.queryByRole('button', { name: begin })).toBeNull();
    const [close] = dialog.getAllByRole('button', { name: 'Close' });
    if (close) await user.click(close);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('asks for other scopes, and forgets them where the same ones are chosen again', async () => {
    const { fake, user, dialog } = await open();
    await user.click(dialog.getByRole('radio', { name: 'Other scopes' }));
    await user.click(await dialog.findByRole('checkbox', { name: 'read_categories' }));
    await user.click(dialog.getByRole('radio', { name: 'Same scopes and secret' }));
    await user.click(dialog.getByRole('radio', { name: 'Other scopes' }));
    expect(await dialog.findByRole('checkbox', { name: 'read_categories' })).not.toBeChecked();
    await user.click(dialog.getByRole('checkbox', { name: 'read_assets' }));
    await user.click(dialog.getByRole('button', { name: begin }));
    await dialog.findByRole('region', { name: 'Asked for and granted' });
    expect(fake.callsOf('profiles.authorize')).toMatchObject([
      { app: { scopes: [...asked, 'read_assets'] } },
    ]);
  });

  it('does not ask with no scopes at all', async () => {
    const { fake, user, dialog } = await open();
    await user.click(dialog.getByRole('radio', { name: 'Other scopes' }));
    await user.clear(await dialog.findByRole('textbox', { name: 'Scopes as text' }));
    await user.click(dialog.getByRole('button', { name: begin }));
    expect(dialog.getByText('Choose at least one scope.')).toBeVisible();
    expect(fake.callsOf('profiles.authorize')).toEqual([]);
  });

  it('takes a new secret, and says what a refused one leaves as it was', async () => {
    const rejected = refuse('app-client-rejected', {
      params: { host: 'northwind', message: 'invalid_client' },
      action: { kind: 'edit-credentials' },
    }).problem;
    const { fake, user, dialog } = await open([app], {
      profiles: {
        authorize: ({ attemptId }) =>
          verification(attemptId, {
            outcome: 'failed',
            checks: passedChecks().map((each) =>
              each.id === 'authorize' ? check('authorize', { state: 'failed', problem: rejected }) : each,
            ),
          }),
      },
    });
    await user.click(dialog.getByRole('radio', { name: 'New secret or client' }));
    await user.type(await dialog.findByLabelText('Secret', { selector: 'input' }), 'wrong');
    await user.click(dialog.getByRole('button', { name: begin }));
    await dialog.findByText('Not authorized. What is stored was not changed.');
    expect(dialog.getByText(/a code that has expired too would not show/)).toBeVisible();
    expect(fake.callsOf('profiles.authorize')).toMatchObject([{ app: { clientSecret: 'wrong' } }]);
    expect(dialog.getByLabelText('Secret', { selector: 'input' })).toHaveValue('wrong');
  });

  it('can be cancelled while it waits', async () => {
    const { fake, user, dialog } = await open([app], {
      profiles: { authorize: () => new Promise<never>(() => undefined) },
    });
    await user.click(dialog.getByRole('button', { name: begin }));
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    await dialog.findByText('Cancelled. Nothing that is stored was changed.');
    expect(fake.calls.find(({ name }) => name === 'profiles.authorize')?.cancelled).toBe(true);
    expect(dialog.getByRole('button', { name: begin })).toBeEnabled();
  });

  it('names the profiles that get the new token too', async () => {
    const twin = appProfile({ id: uuid(8), name: 'Twin' });
    const elsewhere = appProfile({ id: uuid(9), name: 'Elsewhere', baseUrl: 'https://other.example.com' });
    const { dialog } = await open([app, twin, elsewhere]);
    expect(dialog.getByText(/get the new token too: Twin\./)).toBeVisible();
  });

  it('lets the users of the PIM know that other scopes are needed', async () => {
    const { fake, user, dialog } = await open();
    await user.click(dialog.getByRole('radio', { name: 'Other scopes' }));
    await user.click(await dialog.findByRole('button', { name: 'Ask for scopes in Akeneo' }));
    await dialog.findByText('Akeneo marks the app now');
    expect(fake.callsOf('profiles.announceScopes')).toEqual([{ profileId: app.id, scopes: asked }]);
  });

  it('asks first how to keep the secrets where this computer has no keyring', async () => {
    const { fake, user, dialog } = await open([app], {
      app: { secretStorage: () => ({ kind: 'none', backend: 'basic_text' }) },
    });
    await user.click(dialog.getByRole('button', { name: begin }));
    expect(fake.callsOf('profiles.authorize')).toEqual([]);
    await user.click(dialog.getByRole('checkbox', { name: /Keep the secrets until Pimscope quits/ }));
    await user.click(dialog.getByRole('button', { name: begin }));
    await waitFor(() =>
      expect(fake.callsOf('profiles.authorize')).toMatchObject([{ acceptUntilQuit: true }]),
    );
  });
});

describe('a profile whose app was disconnected', () => {
  it('says so on home and above the overview, and is mended with one click', async () => {
    const { user } = renderApp('/', sampleAnswers([disconnectedProfile]));
    const tile = await screen.findByTestId('profile-tile');
    expect(tile).toHaveTextContent('Not authorized');
    await user.click(within(tile).getByRole('link', { name: 'Northwind app' }));
    const banner = await screen.findByRole('alert');
    expect(banner).toHaveTextContent('The app was disconnected');
    await user.click(within(banner).getByRole('button', { name: 'Authorize again' }));
    await screen.findByRole('dialog', { name: 'Authorize Northwind app' });
  });

  it('is mended from the menu of its tile', async () => {
    const { user, router } = renderApp('/', sampleAnswers([disconnectedProfile]));
    await user.click(await screen.findByRole('button', { name: 'Actions for Northwind app' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Authorize again' }));
    await screen.findByRole('dialog', { name: 'Authorize Northwind app' });
    expect(router.state.location.pathname).toBe(`/profiles/${disconnectedProfile.id}`);
  });

  it('leaves the way out to the banner', async () => {
    const lost = () => {
      throw refuse('app-disconnected', { params: { host: 'northwind' }, action: { kind: 'authorize' } });
    };
    renderApp(`/profiles/${disconnectedProfile.id}`, sampleAnswers([disconnectedProfile]), {
      catalog: { channels: lost, locales: lost, currencies: lost, productCount: lost },
    });
    const channels = await screen.findByRole('region', { name: 'Channels' });
    await within(channels).findByText('The app was disconnected');
    expect(within(channels).queryByRole('button')).toBeNull();
  });
});
