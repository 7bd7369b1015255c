import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../../preload/contract/diagnosis.ts';
import { useMend } from '../../../renderer/profiles/mend-access.ts';
import { type Answers, refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { appAccess, profile, sampleAnswers, someProfiles, uuid } from '../support/sample-answers.ts';
import { noRuns } from './support/no-runs.ts';
import { channelsDenied, diagnosis, headerStripped, scopeMissing, step } from './support/sample-diagnosis.ts';

const here = `/profiles/${uuid(1)}/diagnosis`;
const card = () => screen.findByRole('region', { name: 'Diagnosis' });
const known = (last: Diagnosis | null): Answers => ({ diagnosis: { last: () => last } });

beforeEach(noRuns);

describe('the diagnosis of a profile', () => {
  it('says what it is before the first run, and runs with live checks to one sentence', async () => {
    const end = Promise.withResolvers<Diagnosis>();
    const { user, fake } = renderApp(here, known(null), {
      diagnosis: {
        run: async ({ attemptId, profileId }, { bridge }) => {
          bridge.emit('diagnosisProgress', { attemptId, profileId, step: step('resolve') });
          bridge.emit('diagnosisProgress', {
            attemptId,
            profileId,
            step: step('connect', { state: 'running', durationMs: null, facts: {} }),
          });
          return await end.promise;
        },
      },
    });
    await screen.findByText('Find out what stands in the way');
    await user.click(screen.getByRole('button', { name: 'Run diagnosis' }));
    expect(await screen.findByText('1 of 18 checks')).toBeVisible();
    const checks = screen.getByRole('list', { name: 'Checks' });
    expect(within(checks).getByText('northwind.cloud.akeneo.com has the address 203.0.113.7.')).toBeVisible();
    expect(checks.querySelector('[data-check="connect"]')).toHaveAttribute('data-state', 'running');
    end.resolve(diagnosis());
    expect(await screen.findByRole('heading', { name: 'Everything works.' })).toBeVisible();
    expect(await card()).toHaveAttribute('data-degree', 'works');
    expect(fake.callsOf('diagnosis.run')).toHaveLength(1);
  });

  it('ends at once with Cancel, keeps what ended, and runs again', async () => {
    const { user, fake } = renderApp(here, known(null), {
      diagnosis: {
        run: ({ attemptId, profileId }, { bridge }) => {
          bridge.emit('diagnosisProgress', { attemptId, profileId, step: step('resolve') });
          return new Promise<never>(() => undefined);
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Run diagnosis' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await screen.findByText('Cancelled. What ended before stands below.');
    expect(fake.calls.find(({ name }) => name === 'diagnosis.run')?.cancelled).toBe(true);
    expect(document.querySelector('[data-check="resolve"]')).toHaveAttribute('data-state', 'passed');
    fake.answer({ diagnosis: { run: () => diagnosis() } });
    await user.click(screen.getByRole('button', { name: 'Run again' }));
    await screen.findByRole('heading', { name: 'Everything works.' });
  });

  it('tells why it could not be run as a whole', async () => {
    const { user } = renderApp(here, known(null), {
      diagnosis: {
        run: () => {
          throw refuse('demo-pim-failed');
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Run diagnosis' }));
    expect(await screen.findByRole('alert')).toHaveAttribute('data-problem', 'demo-pim-failed');
  });

  it('shows where a permission is switched on, with its technical name, and opens the page', async () => {
    const { user, fake } = renderApp(here, known(channelsDenied()), {
      diagnosis: { openInAkeneo: () => undefined },
    });
    await screen.findByRole('heading', {
      name: "Everything works except: this connection can't read channels.",
    });
    const where = await screen.findByRole('region', { name: 'Where in Akeneo' });
    expect(within(within(where).getByRole('list', { name: 'Menu' })).getAllByRole('listitem')).toHaveLength(
      3,
    );
    expect(within(where).getByRole('list', { name: 'Permissions to switch on' })).toHaveTextContent(
      'List channels',
    );
    expect(where).toHaveTextContent('pim_api_channel_list');
    await user.click(within(where).getByRole('button', { name: 'Open in Akeneo' }));
    expect(fake.callsOf('diagnosis.openInAkeneo')).toEqual([{ profileId: uuid(1), place: 'roles' }]);
  });

  it('names every cause that can not be told apart, and has lines for the server', async () => {
    renderApp(here, known(headerStripped()));
    const finding = await screen.findByRole('article');
    expect(within(finding).getByRole('list', { name: 'Possible causes' }).children).toHaveLength(2);
    expect(finding).toHaveTextContent('CGIPassAuth On');
    expect(await card()).toHaveAttribute('data-degree', 'action-needed');
  });

  it('authorizes again with the missing scope chosen ahead', async () => {
    const app = profile(7, {
      access: appAccess({
        authorization: {
          asked: ['read_channel_settings', 'read_products'],
          granted: ['read_channel_settings', 'read_products'],
          identity: null,
        },
      }),
    });
    const { user } = renderApp(
      `/profiles/${uuid(7)}/diagnosis`,
      sampleAnswers([...someProfiles, app]),
      known(scopeMissing()),
    );
    await user.click(await screen.findByRole('button', { name: 'Authorize again with 1 more scope' }));
    expect(useMend.getState().asked).toMatchObject({
      mend: 'authorize',
      part: 'scopes',
      scopes: ['read_categories', 'read_channel_settings', 'read_products'],
    });
    const dialog = await screen.findByRole('dialog', {}, { timeout: 20_000 });
    expect(await within(dialog).findByLabelText('Scopes as text')).toHaveValue(
      'read_categories read_channel_settings read_products',
    );
    useMend.getState().close();
  });

  it('keeps the evidence of a check folded, with headers, answer and request id', async () => {
    const { user } = renderApp(here, known(channelsDenied()));
    const checks = await screen.findByRole('list', { name: 'Checks' });
    const evidence = within(checks).getByText('1 call');
    expect(within(checks).getByText(/not allowed to list channels/)).not.toBeVisible();
    await user.click(evidence);
    expect(within(checks).getByText(/not allowed to list channels/)).toBeVisible();
    expect(checks).toHaveTextContent('req-81');
  });
});
