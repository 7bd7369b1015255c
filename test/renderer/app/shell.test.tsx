import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { sampleAnswers, someProfiles, uuid } from '../support/sample-answers.ts';

describe('the shell', () => {
  it('says that it is ready once the profiles are known', async () => {
    const list = Promise.withResolvers<typeof someProfiles>();
    renderApp('/', { profiles: { list: () => list.promise } });
    const root = document.getElementById('root');
    await screen.findByRole('heading', { level: 1, name: 'Profiles' });
    expect(root).toHaveAttribute('data-app-state', 'starting');
    list.resolve(someProfiles);
    await waitFor(() => expect(root).toHaveAttribute('data-app-state', 'ready'));
  });

  it('asks main for another theme and shows what main answered', async () => {
    const { fake, user } = renderApp('/');
    await user.click(await screen.findByRole('radio', { name: 'Dark' }));
    expect(fake.callsOf('settings.set')).toEqual([{ theme: 'dark' }]);
    await waitFor(() =>
      expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark'),
    );
    expect(screen.getByRole('radio', { name: 'Dark' })).toBeChecked();
  });

  it('shows a notice of main until it is dismissed, and those that come later', async () => {
    const notice = {
      id: 'n1',
      code: 'profiles-set-aside' as const,
      params: { path: '/tmp/profiles.bad.json' },
    };
    const { fake, user } = renderApp('/', sampleAnswers(someProfiles, [notice]));
    const bar = await screen.findByRole('region', { name: 'Notices' });
    expect(bar).toHaveTextContent('/tmp/profiles.bad.json');
    fake.emit('noticesChanged', [notice, { id: 'n2', code: 'profile-odd', params: { count: '1' } }]);
    await waitFor(() => expect(within(bar).getAllByRole('listitem')).toHaveLength(2));
    const [first] = within(bar).getAllByRole('button', { name: 'Dismiss this notice' });
    if (first) await user.click(first);
    expect(fake.callsOf('app.dismissNotice')).toEqual([{ id: 'n1' }]);
  });

  it('puts name and environment of the open profile into the title and on the edge', async () => {
    renderApp(`/profiles/${uuid(1)}`);
    await screen.findByRole('heading', { level: 1, name: 'Northwind' });
    expect(document.title).toBe('Northwind · Production · Pimscope');
    expect(document.querySelector('.ps-shell')).toHaveAttribute('data-environment', 'production');
  });

  it('follows the profiles that main tells about', async () => {
    const { fake } = renderApp('/');
    // On home and at the left, whichever is there first.
    await waitFor(() => expect(screen.getAllByRole('link', { name: 'Northwind' })).toHaveLength(2));
    fake.emit('profilesChanged', someProfiles.slice(1));
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Northwind' })).toBeNull());
  });

  it('says why the list of profiles could not be read, and asks again', async () => {
    const { fake, user } = renderApp('/', {
      profiles: {
        list: () => {
          throw refuse('file-not-writable', { retryable: true });
        },
      },
    });
    const problem = await screen.findByRole('alert');
    expect(problem).toHaveAttribute('data-problem', 'file-not-writable');
    fake.answer({ profiles: { list: () => [] } });
    await user.click(within(problem).getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { name: 'No PIM connected yet' });
  });

  it('ends an unknown address in a screen with a way home', async () => {
    const { user } = renderApp('/nowhere');
    await user.click(await screen.findByRole('button', { name: 'Go to the home screen' }));
    await screen.findByRole('heading', { level: 1, name: 'Profiles' });
  });
});
