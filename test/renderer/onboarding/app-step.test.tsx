import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useDraft } from '../../../renderer/onboarding/draft.ts';
import { refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { loopbackState } from '../support/sample-answers.ts';
import { beginAt, enteredApp } from '../support/wizard.ts';

const field = (name: string) => screen.getByLabelText(name, { selector: 'input' });
const guide = () => screen.getByRole('complementary', { name: 'Where to find them' });

async function open() {
  beginAt('credentials', 'app');
  useDraft.getState().change({ app: { clientId: '', clientSecret: '', callbackUrl: '' } });
  const rendered = renderApp('/connect');
  await waitFor(() => expect(field('Callback URL')).toHaveValue('http://127.0.0.1:43117/callback'));
  return rendered;
}

describe('the credentials of an app', () => {
  it('begin with the callback of this computer and lead to the scopes', async () => {
    const { user } = await open();
    await user.type(field('Client ID'), enteredApp.clientId);
    await user.type(field('Secret'), enteredApp.clientSecret);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { name: 'What the app may do' });
  });

  it('name what is missing and stay', async () => {
    const { user } = await open();
    await user.type(field('Client ID'), enteredApp.clientId);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(screen.getByText('Secret is missing.')).toBeVisible();
    expect(field('Secret')).toHaveFocus();
  });

  it.each([
    ['myapp://callback', /http:\/\/ or https:\/\//],
    ['https://app.example.com/cb#done', /#/],
    ['https://app.nexla.com/callback', /another program/],
  ])('say what %s means as a callback', async (callback, hint) => {
    const { user } = await open();
    await user.clear(field('Callback URL'));
    await user.type(field('Callback URL'), callback);
    expect(document.querySelector('.ps-hint')).toHaveTextContent(hint);
  });

  it('keep a callback that was typed, also one of another port on this computer', async () => {
    const { user } = await open();
    await user.clear(field('Callback URL'));
    await user.type(field('Callback URL'), 'http://127.0.0.1:5000/callback');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await user.click(await screen.findByRole('button', { name: 'Continue' }));
    expect(await screen.findByLabelText('Callback URL', { selector: 'input' })).toHaveValue(
      'http://127.0.0.1:5000/callback',
    );
  });

  it('lead to the other form where the client ID is that of a connection, and back', async () => {
    const { user } = await open();
    await user.click(field('Client ID'));
    await user.paste('4_4ugt9k2x1yw4w8o0k44gwsc8kg8kks8w8ow0oc4sgwksowgkws');
    await user.click(screen.getByRole('button', { name: 'Connect with a connection instead' }));
    await user.click(await screen.findByLabelText('Username', { selector: 'input' }));
    expect(useDraft.getState().kind).toBe('connection');
    await user.clear(field('Client ID'));
    await user.click(field('Client ID'));
    await user.paste(enteredApp.clientId);
    await user.click(screen.getByRole('button', { name: /app/i }));
    expect(await screen.findByLabelText('Callback URL', { selector: 'input' })).toBeVisible();
  });

  it('take a pasted block apart', async () => {
    const { user } = await open();
    await user.click(field('Secret'));
    await user.paste(`Client ID: ${enteredApp.clientId}\nClient secret: ${enteredApp.clientSecret}`);
    expect(field('Client ID')).toHaveValue(enteredApp.clientId);
    expect(field('Secret')).toHaveValue(enteredApp.clientSecret);
  });

  it('say that a masked secret is no secret', async () => {
    const { user } = await open();
    await user.type(field('Secret'), '********');
    expect(screen.getByText(/masked text/)).toBeVisible();
  });

  it("are filled in for the demo PIM's app, with who logs in there", async () => {
    const { user } = renderApp('/');
    await user.click(await screen.findByRole('button', { name: 'Try the demo PIM' }));
    await screen.findByRole('heading', { level: 1, name: 'Connect the demo PIM' });
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('region', { name: 'An Akeneo PIM answers' });
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await user.click(await screen.findByRole('radio', { name: /^Connected app/ }));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await user.click(await screen.findByRole('button', { name: 'Fill in' }));
    await waitFor(() => expect(field('Client ID')).toHaveValue('b1c2d3e4-0f1a-4b2c-8d3e-4f5a6b7c8d9e'));
    expect(screen.getAllByText(/julia/).length).toBeGreaterThan(0);
  });
});

describe('the guide beside them', () => {
  it('shows where an app is created, the URLs to enter, and which permissions it takes', async () => {
    const { user } = await open();
    for (const text of [
      'Create an app',
      'http://127.0.0.1:43117/callback',
      'http://127.0.0.1:43117/activate',
      'Create and delete custom apps',
      'Manage apps',
      'Open apps',
    ]) {
      expect(guide()).toHaveTextContent(text);
    }
    await user.click(within(guide()).getByRole('radio', { name: 'App Store' }));
    expect(guide()).toHaveTextContent(/partner portal/);
    await user.click(within(guide()).getByRole('radio', { name: /Another/ }));
    expect(guide()).toHaveTextContent(/one token for each app/);
  });

  it('lets Akeneo open Pimscope, and says when the port is taken', async () => {
    const { user, fake } = await open();
    const listen = within(guide()).getByRole('switch', { name: /^Open Pimscope from Akeneo/ });
    await user.click(listen);
    await waitFor(() => expect(fake.callsOf('loopback.change')).toEqual([{ listening: true }]));
    expect(listen).toBeChecked();
    fake.answer({
      loopback: {
        change: () => ({
          ...loopbackState(43_117, true),
          problem: refuse('loopback-port-taken', {
            params: { port: 43_117 },
            action: { kind: 'change-port' },
          }).problem,
        }),
      },
    });
    await user.click(listen);
    const problem = await within(guide()).findByRole('alert');
    expect(problem).toHaveTextContent('Port 43117 is in use');
    await user.click(within(problem).getByRole('button', { name: 'Change port' }));
    fake.answer({ loopback: { change: ({ port }) => loopbackState(port ?? 0, true) } });
    await user.clear(within(guide()).getByLabelText('Port'));
    await user.type(within(guide()).getByLabelText('Port'), '43200');
    await user.click(within(guide()).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(guide()).toHaveTextContent('http://127.0.0.1:43200/callback'));
    // The field follows as long as nothing else was typed.
    expect(field('Callback URL')).toHaveValue('http://127.0.0.1:43200/callback');
  });
});
