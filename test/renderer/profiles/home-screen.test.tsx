import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { profile, sampleAnswers, someProfiles, uuid } from '../support/sample-answers.ts';

const tiles = () => screen.getAllByTestId('profile-tile');

describe('home', () => {
  it('offers the two ways to begin when there is no profile', async () => {
    const { user } = renderApp('/', sampleAnswers([]));
    const main = within(await screen.findByRole('main'));
    expect(await main.findByRole('heading', { name: 'No PIM connected yet' })).toBeVisible();
    expect(main.getByRole('button', { name: 'Try the demo PIM' })).toBeVisible();
    await user.click(main.getByRole('link', { name: 'Connect a PIM' }));
    await screen.findByLabelText('Address of the PIM');
  });

  it('shows why the demo PIM did not start, and tries again', async () => {
    const { user, fake } = renderApp('/', sampleAnswers([]), {
      demoPim: {
        start: () => {
          throw refuse('demo-pim-failed', { retryable: true });
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Try the demo PIM' }));
    const problem = await screen.findByRole('alert');
    expect(problem).toHaveAttribute('data-problem', 'demo-pim-failed');
    fake.answer({ demoPim: sampleAnswers().demoPim ?? {} });
    await user.click(within(problem).getByRole('button', { name: 'Try again' }));
    await screen.findByRole('heading', { level: 1, name: 'Connect the demo PIM' });
  });

  it('stands profiles in their groups, those without one last', async () => {
    renderApp('/');
    await screen.findAllByTestId('profile-tile');
    const headings = within(screen.getByRole('main')).getAllByRole('heading', { level: 2 });
    expect(headings.map((heading) => heading.textContent)).toEqual([
      'Holm & Söhne',
      'Northwind Traders',
      'Without a group',
    ]);
    const northwind = screen.getByRole('region', { name: 'Northwind Traders' });
    expect(within(northwind).getByText('Production')).toBeVisible();
    expect(within(northwind).getByText('Limited')).toBeVisible();
  });

  it('has a search from two profiles on, over name, host, group and environment', async () => {
    const many = Array.from({ length: 7 }, (_, index) =>
      profile(index + 1, { name: `Store ${index + 1}`, environment: index === 5 ? 'staging' : 'other' }),
    );
    const { user, fake } = renderApp('/', sampleAnswers(many));
    const search = await screen.findByRole('searchbox', { name: 'Search profiles' });
    await user.keyboard('/');
    expect(search).toHaveFocus();
    await user.type(search, 'pim3');
    expect(tiles()).toHaveLength(1);
    expect(tiles()[0]).toHaveTextContent('Store 3');
    await user.clear(search);
    await user.type(search, 'staging store');
    expect(tiles()).toHaveLength(1);
    await user.type(search, ' nowhere');
    expect(screen.getByText('No profile matches “staging store nowhere”.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(tiles()).toHaveLength(7);
    fake.emit('profilesChanged', many.slice(0, 1));
    await waitFor(() => expect(screen.queryByRole('searchbox')).toBeNull());
  });

  it('removes a profile after a question whose default is Cancel', async () => {
    const { user, fake } = renderApp('/');
    await user.click(await screen.findByRole('button', { name: 'Actions for Demo PIM' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    const dialog = await screen.findByRole('dialog', { name: 'Remove “Demo PIM”?' });
    await waitFor(() => expect(within(dialog).getByRole('button', { name: 'Cancel' })).toHaveFocus());
    await user.click(within(dialog).getByRole('button', { name: 'Remove profile' }));
    await waitFor(() => expect(tiles()).toHaveLength(someProfiles.length - 1));
    expect(fake.callsOf('profiles.remove')).toEqual([{ profileId: uuid(4), confirmation: 'Demo PIM' }]);
  });

  it('removes a production profile only after its name was typed', async () => {
    const { user, fake } = renderApp('/');
    await user.click(await screen.findByRole('button', { name: 'Actions for Northwind' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    const dialog = await screen.findByRole('dialog');
    const remove = within(dialog).getByRole('button', { name: 'Remove profile' });
    expect(remove).toBeDisabled();
    await user.type(within(dialog).getByLabelText('Name of the profile'), 'northwind{Enter}');
    expect(remove).toBeDisabled();
    expect(fake.callsOf('profiles.remove')).toEqual([]);
    await user.clear(within(dialog).getByLabelText('Name of the profile'));
    await user.type(within(dialog).getByLabelText('Name of the profile'), 'Northwind');
    await user.click(remove);
    await waitFor(() =>
      expect(fake.callsOf('profiles.remove')).toEqual([{ profileId: uuid(1), confirmation: 'Northwind' }]),
    );
  });

  it('changes the details of a profile', async () => {
    const { user, fake } = renderApp('/');
    await user.click(await screen.findByRole('button', { name: 'Actions for Demo PIM' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Edit details' }));
    const dialog = await screen.findByRole('dialog', { name: 'Edit details' });
    await user.click(within(dialog).getByRole('radio', { name: 'Development' }));
    await user.clear(within(dialog).getByLabelText(/^Name/));
    await user.type(within(dialog).getByLabelText(/^Name/), 'Playground');
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await screen.findByRole('heading', { level: 2, name: 'Without a group' });
    await waitFor(() => expect(tiles().at(-1)).toHaveTextContent('Playground'));
    expect(fake.callsOf('profiles.update')).toEqual([
      {
        profileId: uuid(4),
        details: { name: 'Playground', description: '', environment: 'development', group: '' },
      },
    ]);
  });
});
