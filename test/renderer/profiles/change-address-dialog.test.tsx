import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useMend } from '../../../renderer/profiles/mend-access.ts';
import type { Answers } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { check, sampleAnswers, someProfiles, uuid, verification } from '../support/sample-answers.ts';

const other = 'https://other.cloud.akeneo.com';

async function open(profiles: Answers['profiles'] = {}, url?: string) {
  const base = sampleAnswers();
  const rendered = renderApp('/', { ...base, profiles: { ...base.profiles, ...profiles } });
  await screen.findAllByTestId('profile-tile');
  useMend.getState().ask(uuid(1), 'address', url === undefined ? {} : { url });
  const dialog = within(await screen.findByRole('dialog', { name: /Change the address/ }));
  const field = dialog.getByLabelText('Address of the PIM');
  const submit = dialog.getByRole('button', { name: 'Test and change' });
  return { ...rendered, dialog, field, submit };
}

describe('changing the address of a profile', () => {
  it('begins with the address that it has, which can not be taken again', async () => {
    const { dialog, field, submit } = await open();
    expect(field).toHaveValue(someProfiles[0]?.baseUrl);
    expect(await dialog.findByText('This is the address that the profile has.')).toBeVisible();
    expect(submit).toBeDisabled();
  });

  it('tests the stored secrets at the new one and closes', async () => {
    const { fake, user, field, submit } = await open();
    await user.clear(field);
    await user.type(field, other);
    await waitFor(() => expect(submit).toBeEnabled());
    await user.click(submit);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.callsOf('profiles.changeAddress')).toMatchObject([{ profileId: uuid(1), baseUrl: other }]);
    expect(screen.getByText('Address changed')).toBeVisible();
  });

  it('says what failed there and that nothing changed', async () => {
    const { user, dialog, submit } = await open(
      {
        changeAddress: ({ attemptId }) =>
          verification(attemptId, {
            outcome: 'failed',
            checks: [
              check('reach', {
                state: 'failed',
                problem: { code: 'maintenance', params: {}, retryable: true },
              }),
            ],
          }),
      },
      other,
    );
    await waitFor(() => expect(submit).toBeEnabled());
    await user.click(submit);
    expect(await dialog.findByText('The secrets do not work there. The profile is unchanged.')).toBeVisible();
    expect(document.querySelector('[data-problem="maintenance"]')).toBeVisible();
  });

  it('stays open where somebody did not agree that the secrets go there', async () => {
    const { user, dialog, submit } = await open({ changeAddress: () => null }, other);
    await waitFor(() => expect(submit).toBeEnabled());
    await user.click(submit);
    expect(await dialog.findByText('Cancelled. The profile is unchanged.')).toBeVisible();
    expect(submit).toBeEnabled();
  });
});
