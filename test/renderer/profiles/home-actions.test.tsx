import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { manyProfiles } from '../support/many-profiles.ts';
import { renderApp } from '../support/render-app.tsx';
import { sampleAnswers, someProfiles, uuid } from '../support/sample-answers.ts';

/** The tile whose text begins so. */
const tile = (name: string) =>
  screen.getAllByTestId('profile-tile').find((each) => each.textContent.startsWith(name));

async function choose(user: UserEvent, name: string, action: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: `Actions for ${name}` }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}

describe('a profile on home', () => {
  it('is pinned to the top, with its group beside it, and unpinned', async () => {
    const { user, fake } = renderApp('/');
    await choose(user, 'Demo PIM', 'Pin');
    const pinned = await screen.findByRole('region', { name: 'Pinned' });
    expect(within(pinned).getByRole('link', { name: 'Demo PIM' })).toBeVisible();
    expect(within(screen.getByRole('main')).getAllByRole('heading', { level: 2 })[0]).toHaveTextContent(
      'Pinned',
    );
    await choose(user, 'Demo PIM', 'Unpin');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Pinned' })).toBeNull());
    expect(fake.callsOf('profiles.pin')).toEqual([
      { profileId: uuid(4), pinned: true },
      { profileId: uuid(4), pinned: false },
    ]);
  });

  it('moves to a group that is there or a new one', async () => {
    const { user, fake } = renderApp('/');
    await choose(user, 'Demo PIM', 'Move to group');
    const dialog = await screen.findByRole('dialog', { name: 'Move “Demo PIM” to a group' });
    await user.type(within(dialog).getByRole('combobox', { name: 'Group' }), 'Northwind Traders');
    await user.click(within(dialog).getByRole('button', { name: 'Move' }));
    const group = await screen.findByRole('region', { name: 'Northwind Traders' });
    expect(await within(group).findByRole('link', { name: 'Demo PIM' })).toBeVisible();
    expect(fake.callsOf('profiles.moveToGroup')).toEqual([
      { profileIds: [uuid(4)], group: 'Northwind Traders' },
    ]);
  });

  it('is duplicated without its secrets, for another address, and asks for those of the copy', async () => {
    const { user, fake } = renderApp('/');
    await choose(user, 'Northwind', 'Duplicate');
    const dialog = await screen.findByRole('dialog', { name: 'Duplicate “Northwind”' });
    expect(within(dialog).getByRole('radio', { name: 'Staging' })).toBeChecked();
    const address = within(dialog).getByLabelText(/^Address of the PIM/);
    await user.clear(address);
    await user.type(address, 'https://northwind-staging.example.com');
    await user.click(within(dialog).getByRole('button', { name: 'Duplicate' }));
    await screen.findByRole('heading', { level: 1, name: 'Northwind, copy' });
    expect(await screen.findByRole('dialog')).toBeVisible();
    expect(fake.callsOf('profiles.duplicate')).toMatchObject([
      {
        profileId: uuid(1),
        details: { environment: 'staging' },
        baseUrl: 'https://northwind-staging.example.com',
      },
    ]);
  });

  it('is brought back after it was removed', async () => {
    const { user, fake } = renderApp('/');
    await choose(user, 'Demo PIM', 'Remove');
    await user.click(await screen.findByRole('button', { name: 'Remove profile' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findAllByRole('link', { name: 'Demo PIM' })).not.toHaveLength(0);
    expect(fake.callsOf('profiles.undoRemove')).toEqual([{ profileId: uuid(4) }]);
  });
});

describe('home', () => {
  it('folds groups and remembers it; a search shows what is in them', async () => {
    const { user, fake } = renderApp('/');
    const fold = await screen.findByRole('button', { name: 'Northwind Traders' });
    await user.click(fold);
    await waitFor(() => expect(fold).toHaveAttribute('aria-expanded', 'false'));
    expect(screen.getAllByTestId('profile-tile')).toHaveLength(2);
    expect(fake.callsOf('settings.set')).toEqual([
      { home: { view: 'tiles', sort: 'name', collapsed: ['Northwind Traders'] } },
    ]);
    await user.type(screen.getByRole('searchbox'), 'sandbox');
    expect(screen.getAllByTestId('profile-tile')).toHaveLength(1);
  });

  it('shows a compact list, which is remembered', async () => {
    const { user, fake } = renderApp('/');
    await user.click(await screen.findByRole('radio', { name: 'List' }));
    await waitFor(() => expect(screen.getAllByText('Client ID or secret not accepted')).not.toHaveLength(0));
    expect(fake.callsOf('settings.set')).toMatchObject([{ home: { view: 'list' } }]);
  });

  it('opens the first that is found with Enter, and walks the others with the arrows', async () => {
    const { user, router } = renderApp('/');
    const search = await screen.findByRole('searchbox');
    await user.type(search, 'northwind{ArrowDown}');
    const link = (name: string) => within(screen.getByRole('main')).getByRole('link', { name });
    expect(link('Northwind')).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(link('Northwind sandbox')).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(search).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe(`/profiles/${uuid(1)}`));
  });

  it('filters by environment and health, and leads out of an empty result', async () => {
    const { user } = renderApp('/');
    await user.click(await screen.findByRole('button', { name: 'Environment' }));
    await user.click(await screen.findByRole('checkbox', { name: /^Staging/ }));
    expect(screen.getAllByTestId('profile-tile')).toHaveLength(1);
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Health' }));
    await user.click(await screen.findByRole('checkbox', { name: /^Works/ }));
    expect(screen.getByText('No profile matches these filters.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(screen.getAllByTestId('profile-tile')).toHaveLength(someProfiles.length);
  });

  it('draws only what is in sight of a thousand profiles', async () => {
    renderApp('/', sampleAnswers(manyProfiles(1000)));
    const shown = await screen.findAllByTestId('profile-tile');
    expect(shown.length).toBeLessThan(60);
    expect(screen.getByRole('link', { name: 'All 1,000 profiles' })).toBeVisible();
  });
});

describe('the check of profiles', () => {
  it('says how far it is, what fails and who is needed, and can be cancelled', async () => {
    const { user, fake } = renderApp('/', {
      profiles: {
        checkAll: ({ attemptId }, { bridge, signal }) => {
          const of = { attemptId, total: 4, over: false };
          const item = {
            profileId: uuid(1),
            outcome: 'failed' as const,
            problem: 'client-rejected' as const,
            needs: null,
          };
          bridge.emit('checkAllProgress', { ...of, done: 1, running: [uuid(2)], item });
          const needing = { profileId: uuid(3), outcome: null, problem: null, needs: 'password' as const };
          bridge.emit('checkAllProgress', { ...of, done: 2, running: [uuid(2)], item: needing });
          return new Promise((_, reject) =>
            signal.addEventListener('abort', () => reject(new Error('cancelled'))),
          );
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Check all' }));
    const panel = await screen.findByRole('region', { name: 'Check of the profiles' });
    expect(panel).toHaveTextContent('2 of 4 · 1 failing · 1 needs you');
    expect(within(panel).getByRole('list', { name: 'Failing' })).toHaveTextContent(
      'NorthwindClient ID or secret not accepted',
    );
    expect(within(panel).getByRole('list', { name: 'Needs you' })).toHaveTextContent(
      'Password to be entered',
    );
    expect(tile('Northwind sandbox')).toHaveTextContent('Checking');
    await user.click(within(panel).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(panel).toHaveTextContent('Check cancelled'));
    expect(fake.calls.find(({ name }) => name === 'profiles.checkAll')?.cancelled).toBe(true);
  });

  it('is of what is shown, of a group or of what is ticked', async () => {
    const { user, fake } = renderApp('/');
    await user.type(await screen.findByRole('searchbox'), 'northwind');
    await user.click(screen.getByRole('button', { name: 'Check 2 shown' }));
    await screen.findByText('All checked');
    await user.clear(screen.getByRole('searchbox'));
    await user.click(screen.getByRole('button', { name: 'Actions for the group Holm & Söhne' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Check this group' }));
    await waitFor(() => expect(fake.callsOf('profiles.checkAll')).toHaveLength(2));
    await user.click(screen.getByRole('checkbox', { name: 'Select Demo PIM' }));
    await user.click(await screen.findByRole('button', { name: 'Check' }));
    await waitFor(() =>
      expect(fake.callsOf('profiles.checkAll')).toMatchObject([
        { profileIds: [uuid(1), uuid(2)] },
        { profileIds: [uuid(3)] },
        { profileIds: [uuid(4)] },
      ]),
    );
  });

  it('that main began by itself shows, and ends when it is asked to', async () => {
    const { user, fake } = renderApp('/');
    await screen.findAllByTestId('profile-tile');
    const of = { attemptId: 'background', total: 3, running: [uuid(1)], item: null };
    fake.emit('checkAllProgress', { ...of, done: 1, over: false });
    const panel = await screen.findByRole('region', { name: 'Check of the profiles' });
    expect(panel).toHaveTextContent('in the background');
    await user.click(within(panel).getByRole('button', { name: 'Cancel' }));
    expect(fake.callsOf('profiles.stopBackgroundCheck')).toHaveLength(1);
    fake.emit('checkAllProgress', { ...of, running: [], done: 1, over: true });
    await waitFor(() => expect(panel).toHaveTextContent('Check cancelled'));
  });

  it('on start and on wake is off at first, and switched on here', async () => {
    const { user, fake } = renderApp('/');
    await user.click(await screen.findByRole('button', { name: 'Options of the check' }));
    const item = await screen.findByRole('menuitemcheckbox', { name: 'Check on start and on wake' });
    expect(item).toHaveAttribute('aria-checked', 'false');
    await user.click(item);
    await waitFor(() => expect(item).toHaveAttribute('aria-checked', 'true'));
    expect(fake.callsOf('settings.set')).toEqual([{ backgroundCheck: true }]);
  });
});
