import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Contract } from '../../../preload/contract/contract.ts';
import type { Verification } from '../../../preload/contract/verification.ts';
import type { Answer } from '../support/fake-bridge.ts';
import { previewAnswers } from '../support/preview-states.ts';
import { renderApp } from '../support/render-app.tsx';
import { check, verification } from '../support/sample-answers.ts';
import { beginAt, enteredCredentials } from '../support/wizard.ts';

type Authorize = Answer<Contract['onboarding']['authorizeAndTest']>;

/** A test that the spec steps through by hand. */
function controlled() {
  const started = Promise.withResolvers<string>();
  const end = Promise.withResolvers<Verification>();
  const answer: Authorize = ({ attemptId }) => {
    started.resolve(attemptId);
    return end.promise;
  };
  return { started: started.promise, end, answers: { onboarding: { authorizeAndTest: answer } } };
}

const states = () =>
  within(screen.getByRole('list', { name: 'Checks' }))
    .getAllByRole('listitem')
    .map((item) => item.getAttribute('data-state'));

describe('the test step', () => {
  it('starts by itself and shows each check as main tells about it', async () => {
    beginAt('test');
    const run = controlled();
    const { fake } = renderApp('/connect', run.answers);
    const attemptId = await run.started;
    expect(states()).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'waiting']);
    fake.emit('checkProgress', { attemptId, check: check('reach', { durationMs: 84 }) });
    fake.emit('checkProgress', {
      attemptId,
      check: check('identify', { state: 'running', durationMs: null }),
    });
    fake.emit('checkProgress', { attemptId: 'another', check: check('channels') });
    await waitFor(() => expect(states()).toEqual(['passed', 'running', 'waiting', 'waiting', 'waiting']));
    expect(screen.getByText('Passed · 84 ms')).toBeVisible();
    run.end.resolve(verification(attemptId));
    await screen.findByText('The access works.');
    expect(states()).toEqual(['passed', 'passed', 'passed', 'passed', 'passed']);
    expect(screen.getByText('3 channels can be read.')).toBeVisible();
    expect(fake.callsOf('onboarding.authorizeAndTest')).toEqual([
      {
        attemptId,
        baseUrl: 'https://acme-staging.cloud.akeneo.com',
        credentials: { kind: 'connection', ...enteredCredentials },
        consent: null,
        demo: false,
      },
    ]);
    expect(screen.getByRole('button', { name: 'Continue' })).toBeEnabled();
  });

  it('can be cancelled while it runs; everything entered stays', async () => {
    beginAt('test');
    const run = controlled();
    const { fake, user } = renderApp('/connect', run.answers);
    const attemptId = await run.started;
    fake.emit('checkProgress', { attemptId, check: check('reach', { state: 'running', durationMs: null }) });
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await screen.findByText('Cancelled. All values are kept.');
    expect(fake.calls.find(({ name }) => name === 'onboarding.authorizeAndTest')?.cancelled).toBe(true);
    expect(states()).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'waiting']);
    expect(screen.getByRole('button', { name: 'Continue' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Edit credentials' }));
    expect(screen.getByLabelText('Client ID')).toHaveValue(enteredCredentials.clientId);
  });

  it('shows a failed check with its remedy and evidence, and skips the rest', async () => {
    beginAt('test');
    const { user } = renderApp('/connect', previewAnswers('rejected'));
    await screen.findByText('The access does not work yet.');
    expect(states()).toEqual(['passed', 'passed', 'failed', 'skipped', 'skipped']);
    const failed = document.querySelector('[data-problem="client-rejected"]');
    if (!(failed instanceof HTMLElement)) throw new Error('no problem shown');
    expect(failed).toHaveTextContent('does not match any client');
    expect(screen.getByRole('button', { name: 'Continue' })).toBeDisabled();
    await user.click(within(failed).getByRole('button', { name: 'Edit credentials' }));
    expect(screen.getByLabelText('Username')).toHaveValue(enteredCredentials.username);
  });

  it('counts limited as connected and goes on', async () => {
    beginAt('test');
    const { user } = renderApp('/connect', previewAnswers('limited'));
    await screen.findByText('The access works, with a limit.');
    expect(states().at(-1)).toBe('limited');
    expect(screen.getAllByRole('button', { name: 'Try again' })).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    await screen.findByRole('heading', { name: 'Name the profile' });
  });

  it('discards the attempt before it tries again under a new id', async () => {
    beginAt('test');
    const { fake, user } = renderApp('/connect', previewAnswers('limited'));
    await screen.findByText('The access works, with a limit.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(fake.callsOf('onboarding.authorizeAndTest')).toHaveLength(2));
    const [first, second] = fake.callsOf('onboarding.authorizeAndTest') as { attemptId: string }[];
    expect(fake.callsOf('onboarding.discard')).toEqual([{ attemptId: first?.attemptId }]);
    expect(second?.attemptId).not.toBe(first?.attemptId);
  });
});
