import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { check, passedChecks, uuid, verification } from '../support/sample-answers.ts';
import { beginAt } from '../support/wizard.ts';
import { noRuns } from './support/no-runs.ts';
import { diagnosis } from './support/sample-diagnosis.ts';

beforeEach(noRuns);

describe('Why?', () => {
  it('leads from a problem of a call to the diagnosis, and runs it', async () => {
    const { user, fake, router } = renderApp(`/profiles/${uuid(1)}`, {
      catalog: {
        channels: () => {
          throw refuse('gateway-failed', { retryable: true });
        },
      },
      diagnosis: { last: () => null, run: () => diagnosis() },
    });
    const channels = await screen.findByRole('region', { name: 'Channels' });
    await user.click(await within(channels).findByRole('button', { name: 'Why?' }));
    await screen.findByRole('heading', { name: 'Everything works.' });
    expect(router.state.location.pathname).toBe(`/profiles/${uuid(1)}/diagnosis`);
    expect(fake.callsOf('diagnosis.run')).toHaveLength(1);
  });

  it('is not asked of what lies in this computer', async () => {
    renderApp(`/profiles/${uuid(1)}`, {
      catalog: {
        channels: () => {
          throw new Error('the bridge broke');
        },
      },
    });
    const channels = await screen.findByRole('region', { name: 'Channels' });
    await within(channels).findByRole('alert');
    expect(within(channels).queryByRole('button', { name: 'Why?' })).toBeNull();
  });

  it('unfolds causes and what helps in place while there is no profile yet', async () => {
    const problem = { code: 'client-rejected' as const, params: {}, retryable: false };
    const failed = passedChecks().map((each) =>
      each.id === 'authorize' ? check('authorize', { state: 'failed', problem }) : each,
    );
    beginAt('test');
    const { user, fake } = renderApp('/connect', {
      onboarding: {
        authorizeAndTest: ({ attemptId }) => verification(attemptId, { outcome: 'failed', checks: failed }),
      },
      diagnosis: {
        explain: (asked) => ({
          problem: asked.problem,
          causes: ['secret-wrong', 'connection-deleted'],
          remedies: [
            {
              kind: 'akeneo',
              place: 'connection-settings',
              menu: ['Connect', 'Connection settings'],
              permissions: [],
              acls: [],
              scopes: [],
              opens: false,
            },
          ],
        }),
      },
    });
    await user.click(await screen.findByText('Why, and what helps'));
    const causes = await screen.findByRole('list', { name: 'Possible causes' });
    expect(causes).toHaveTextContent('The connection was deleted in Akeneo.');
    expect(screen.getByRole('region', { name: 'Where in Akeneo' })).toHaveTextContent('Connection settings');
    expect(screen.queryByRole('button', { name: 'Open in Akeneo' })).toBeNull();
    expect(fake.callsOf('diagnosis.explain')).toMatchObject([{ profileId: null }]);
  });
});
