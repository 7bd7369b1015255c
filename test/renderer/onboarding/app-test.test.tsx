import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../preload/contract/contract.ts';
import type { Verification } from '../../../preload/contract/verification.ts';
import { useDraft } from '../../../renderer/onboarding/draft.ts';
import { type Answer, type Answers, refuse } from '../support/fake-bridge.ts';
import { appPreviews, grantedLess, waiting } from '../support/preview-app-states.ts';
import { renderApp } from '../support/render-app.tsx';
import { appAuthorization, check, passedChecks, verification } from '../support/sample-answers.ts';
import { beginAt, enteredApp, enteredScopes } from '../support/wizard.ts';

type Authorize = Answer<Contract['onboarding']['authorizeAndTest']>;

/** An authorization that the spec steps through by hand. */
function controlled() {
  const started = Promise.withResolvers<string>();
  const end = Promise.withResolvers<Verification>();
  const answer: Authorize = ({ attemptId }) => {
    started.resolve(attemptId);
    return end.promise;
  };
  return { started: started.promise, end, answers: { onboarding: { authorizeAndTest: answer } } };
}

async function open(...answers: Answers[]) {
  beginAt('test', 'app');
  const rendered = renderApp('/connect', ...answers);
  await screen.findByRole('button', { name: 'Authorize in Akeneo' });
  return rendered;
}

/** As far as a consent that is waited for. */
async function begin() {
  const run = controlled();
  const rendered = await open(run.answers);
  await rendered.user.click(screen.getByRole('button', { name: 'Authorize in Akeneo' }));
  const attemptId = await run.started;
  const tell = (stage: Parameters<typeof rendered.fake.emit<'consentProgress'>>[1]['stage']) =>
    rendered.fake.emit('consentProgress', { attemptId, stage });
  tell(waiting('window'));
  const panel = await screen.findByRole('region', { name: 'Consent' });
  return { ...rendered, run, attemptId, tell, panel };
}

const way = (name: RegExp) => screen.getByRole('radio', { name });

describe('authorizing a connected app', () => {
  it('waits for a person, then shows where the consent stands, and what was granted', async () => {
    const { fake, user, run, attemptId, tell, panel } = await begin();
    expect(fake.callsOf('onboarding.authorizeAndTest')).toEqual([
      {
        attemptId,
        baseUrl: 'https://acme-staging.cloud.akeneo.com',
        credentials: { kind: 'app', ...enteredApp, scopes: enteredScopes },
        consent: { way: 'window', timeoutSeconds: 300 },
        demo: false,
      },
    ]);
    expect(panel).toHaveTextContent('northwind.cloud.akeneo.com, encrypted');
    expect(within(panel).getByRole('timer')).toHaveTextContent(/^4:3\d left$/);
    await user.click(within(panel).getByRole('button', { name: 'Show the window' }));
    expect(fake.callsOf('consent.show')).toEqual([{ attemptId }]);
    tell({ kind: 'exchanging' });
    await screen.findByText('Exchanging the code for a token');
    tell({ kind: 'over' });
    run.end.resolve(verification(attemptId, { authorization: appAuthorization(enteredScopes) }));
    await screen.findByText('The access works.');
    expect(screen.getByText('Everything that was asked for was granted.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { name: 'Name the profile' });
  });

  it('says when the window shows a page that is not encrypted', async () => {
    const { tell, panel } = await begin();
    tell(waiting('window', { page: { origin: 'http://pim.local', secure: false } }));
    await waitFor(() => expect(panel).toHaveTextContent('pim.local, not encrypted'));
  });

  it('goes on in another way, and understands what is pasted at once', async () => {
    const { fake, user, attemptId, tell, panel } = await begin();
    await user.click(within(panel).getByRole('button', { name: 'Paste the address' }));
    expect(fake.callsOf('consent.choose')).toEqual([{ attemptId, way: 'paste' }]);
    tell(waiting('paste'));
    fake.answer({
      consent: {
        paste: () => {
          throw refuse('callback-not-recognised', { params: { callbackUrl: enteredApp.callbackUrl } });
        },
      },
    });
    const pasted = await screen.findByLabelText('Address after the consent');
    await user.click(pasted);
    await user.paste('https://example.com/elsewhere');
    expect(await within(panel).findByText('Not the callback of this app')).toBeVisible();
    fake.answer({ consent: { paste: () => undefined } });
    await user.clear(pasted);
    await user.click(pasted);
    await user.paste(`${enteredApp.callbackUrl}?code=abc&state=xyz`);
    await waitFor(() => expect(fake.callsOf('consent.paste')).toHaveLength(2));
    expect(fake.callsOf('consent.paste').at(-1)).toEqual({
      attemptId,
      text: `${enteredApp.callbackUrl}?code=abc&state=xyz`,
    });
    expect(within(panel).queryByText('Not the callback of this app')).toBeNull();
  });

  it('can be cancelled while it waits; everything stays', async () => {
    const { fake, user, panel } = await begin();
    await user.click(within(panel).getByRole('button', { name: 'Cancel' }));
    await screen.findByText('Cancelled. All values are kept.');
    const asked = fake.calls.find(({ name }) => name === 'onboarding.authorizeAndTest');
    expect(asked?.cancelled).toBe(true);
    expect(screen.queryByRole('region', { name: 'Consent' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Authorize again' })).toBeEnabled();
    expect(screen.getByRole('button', { name: 'Continue' })).toBeDisabled();
    expect(useDraft.getState().app).toEqual(enteredApp);
  });

  it('takes the chosen way and the time to wait', async () => {
    const { fake, user } = await open();
    await user.click(way(/^Use my browser/));
    await user.click(screen.getByRole('combobox', { name: 'Wait for the consent' }));
    await user.click(await screen.findByRole('option', { name: '10 minutes' }));
    await user.click(screen.getByRole('button', { name: 'Authorize in Akeneo' }));
    await screen.findByText('The access works.');
    expect(fake.callsOf('onboarding.authorizeAndTest')).toMatchObject([
      { consent: { way: 'browser', timeoutSeconds: 600 } },
    ]);
  });

  it('never asks a browser for a callback that it can’t bring back', async () => {
    beginAt('test', 'app');
    useDraft.getState().change({
      app: { ...enteredApp, callbackUrl: 'https://app.nexla.com/callback' },
      consent: { way: 'browser', timeoutSeconds: 300 },
    });
    const { fake, user } = renderApp('/connect');
    await user.click(await screen.findByRole('button', { name: 'Authorize in Akeneo' }));
    await screen.findByText('The access works.');
    expect(fake.callsOf('onboarding.authorizeAndTest')).toMatchObject([{ consent: { way: 'window' } }]);
  });

  it('offers only the ways that such a callback can take', async () => {
    beginAt('test', 'app');
    useDraft.getState().change({ app: { ...enteredApp, callbackUrl: 'https://app.nexla.com/callback' } });
    renderApp('/connect');
    await screen.findByRole('button', { name: 'Authorize in Akeneo' });
    expect(way(/^Use my browser/)).toBeDisabled();
    expect(way(/^Paste the address/)).toBeEnabled();
  });

  it('sets what was asked beside what was granted, and who it was', async () => {
    const { user } = await open({
      onboarding: {
        authorizeAndTest: ({ attemptId }) =>
          verification(attemptId, { outcome: 'limited', authorization: grantedLess }),
      },
    });
    await user.click(screen.getByRole('button', { name: 'Authorize in Akeneo' }));
    const granted = await screen.findByRole('region', { name: 'Asked for and granted' });
    expect(granted).toHaveTextContent('2 scopes were not granted.');
    expect(granted).toHaveTextContent('Julia Stark');
    expect(granted).toHaveTextContent('http://pim.internal:8080');
    const row = (scope: string) => within(granted).getByRole('row', { name: new RegExp(scope) });
    expect(row('read_channel_settings')).toHaveAttribute('data-granted', 'missing');
    expect(row('read_products')).toHaveAttribute('data-granted', 'granted');
    expect(row('read_categories')).toHaveAttribute('data-granted', 'additional');
    await user.click(screen.getByRole('button', { name: 'Edit scopes' }));
    await screen.findByRole('heading', { name: 'What the app may do' });
  });

  it('says what a missing consent can mean, and authorizes again under a new id', async () => {
    const { fake, user } = await open(appPreviews['app-timed-out']());
    await user.click(screen.getByRole('button', { name: 'Authorize in Akeneo' }));
    const problem = await waitFor(() => {
      const found = document.querySelector('[data-problem="consent-timed-out"]');
      if (!(found instanceof HTMLElement)) throw new Error('no problem yet');
      return found;
    });
    expect(problem).toHaveTextContent('http://127.0.0.1:43117/callback');
    await user.click(within(problem).getByRole('button', { name: 'Authorize again' }));
    await waitFor(() => expect(fake.callsOf('onboarding.authorizeAndTest')).toHaveLength(2));
  });

  it('takes the window where the port of the listener is taken', async () => {
    const { fake, user } = await open(appPreviews['app-port-taken']());
    await user.click(way(/^Use my browser/));
    await user.click(screen.getByRole('button', { name: 'Authorize in Akeneo' }));
    // While the consent is waited for, a button of the same name changes the way of the running attempt.
    await waitFor(() => expect(document.querySelector('[data-problem="loopback-port-taken"]')).toBeVisible());
    await user.click(await screen.findByRole('button', { name: 'Use the consent window' }));
    await waitFor(() =>
      expect(fake.callsOf('onboarding.authorizeAndTest')).toMatchObject([
        { consent: { way: 'browser' } },
        { consent: { way: 'window' } },
      ]),
    );
  });

  it('leads to a connection where the PIM has no apps', async () => {
    const { user } = await open({
      onboarding: {
        authorizeAndTest: ({ attemptId }) =>
          verification(attemptId, {
            outcome: 'failed',
            checks: passedChecks().map((each) =>
              each.id === 'authorize'
                ? check('authorize', {
                    state: 'failed',
                    problem: refuse('apps-not-offered', {
                      params: { host: 'acme', status: 404 },
                      action: { kind: 'use-connection' },
                    }).problem,
                  })
                : each,
            ),
          }),
      },
    });
    await user.click(screen.getByRole('button', { name: 'Authorize in Akeneo' }));
    await user.click(await screen.findByRole('button', { name: /connection/i }));
    expect(await screen.findByLabelText('Username', { selector: 'input' })).toBeVisible();
  });

  it('brings the consent that runs already to the front', async () => {
    const { fake, user } = await open({
      onboarding: {
        authorizeAndTest: () => {
          throw refuse('consent-running', {
            params: { host: 'acme' },
            action: { kind: 'show-consent', attemptId: 'other-attempt' },
          });
        },
      },
    });
    await user.click(screen.getByRole('button', { name: 'Authorize in Akeneo' }));
    const alert = await screen.findByRole('alert');
    await user.click(within(alert).getByRole('button'));
    expect(fake.callsOf('consent.show')).toEqual([{ attemptId: 'other-attempt' }]);
  });
});
