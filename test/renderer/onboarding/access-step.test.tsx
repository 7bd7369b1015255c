import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useDraft } from '../../../renderer/onboarding/draft.ts';
import { renderApp } from '../support/render-app.tsx';
import { beginAt } from '../support/wizard.ts';

async function open(connectedApps: boolean | null) {
  beginAt('access');
  const { inspection, change } = useDraft.getState();
  if (!inspection) throw new Error('no inspection');
  change({ inspection: { ...inspection, offers: { ...inspection.offers, connectedApps } } });
  const rendered = renderApp('/connect');
  await screen.findByRole('heading', { name: 'How is the access authorized?' });
  return rendered;
}

const kind = (name: RegExp) => screen.getByRole('radio', { name });
const currentStep = () => document.querySelector('[aria-current="step"]');

describe('the choice of the kind of access', () => {
  it('begins with a connection and has one step more for an app', async () => {
    const { user } = await open(true);
    expect(kind(/^Connection/)).toBeChecked();
    expect(screen.queryByRole('button', { name: /Scopes/ })).toBeNull();
    await user.click(kind(/^Connected app/));
    expect(screen.getByRole('button', { name: /Scopes/ })).toBeInTheDocument();
    expect(currentStep()).toHaveTextContent('Kind of access');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByLabelText('Callback URL', { selector: 'input' })).toBeVisible();
  });

  it('says from which version on a PIM has apps where this one has none', async () => {
    const { user } = await open(false);
    await user.click(kind(/^Connected app/));
    const note = await screen.findByText(/6\.0/);
    expect(note).toHaveTextContent('7.0');
    await user.click(kind(/^Connection/));
    expect(screen.queryByText(/custom apps with 7\.0/)).toBeNull();
  });

  it('lets apps be tried where it is unknown whether the PIM has them', async () => {
    const { user } = await open(null);
    await user.click(kind(/^Connected app/));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByLabelText('Callback URL', { selector: 'input' })).toBeVisible();
  });

  it('forgets the test of the other kind', async () => {
    const { user, fake } = await open(true);
    useDraft.getState().change({
      verification: { attemptId: 'a1', outcome: 'works', checks: [], finishedAt: new Date().toISOString() },
    });
    await user.click(kind(/^Connected app/));
    expect(useDraft.getState().verification).toBeNull();
    expect(fake.callsOf('onboarding.discard')).toEqual([{ attemptId: 'a1' }]);
  });
});
