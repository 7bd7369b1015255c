import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../support/render-app.tsx';

describe('files in the settings', () => {
  it('opens the folders of Pimscope', async () => {
    const { fake, user } = renderApp('/settings/files');
    await user.click(await screen.findByRole('button', { name: 'Open folder' }));
    await user.click(screen.getByRole('button', { name: 'Open logs' }));
    await user.click(screen.getByRole('button', { name: 'Open backups' }));
    expect(fake.callsOf('support.openFolder')).toEqual([
      { folder: 'data' },
      { folder: 'logs' },
      { folder: 'backups' },
    ]);
  });

  it('restores a backup only after showing what that does, and not a damaged one', async () => {
    const { fake, user } = renderApp('/settings/files');
    const list = await screen.findByRole('list', { name: 'Backups' });
    const rows = within(list).getAllByRole('listitem');
    expect(within(rows[2] as HTMLElement).getByRole('button')).toBeDisabled();
    await user.click(within(rows[1] as HTMLElement).getByRole('button'));
    const dialog = await screen.findByRole('dialog');
    const effects = await within(dialog).findByRole('list', { name: 'What happens to the profiles' });
    expect(
      within(effects)
        .getAllByRole('listitem')
        .map((row) => row.dataset.change),
    ).toEqual(['comes-back', 'goes']);
    expect(fake.callsOf('backups.restore')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Restore' }));
    await waitFor(() =>
      expect(fake.callsOf('backups.restore')).toEqual([
        { id: '2026-11-25T08-00-00-000Z-before-restore', settings: false },
      ]),
    );
  });

  it('puts backups into another folder, and back into the own one', async () => {
    const { user } = renderApp('/settings/files');
    await user.click(await screen.findByRole('button', { name: 'Other folder…' }));
    expect(await screen.findByText('/mnt/team')).toBeVisible();
    expect(screen.getByText('No backup yet.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Pimscope’s own folder' }));
    expect(await screen.findByText('/home/jo/.config/Pimscope/backups')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Pimscope’s own folder' })).toBeNull();
  });

  it('shows the report whole before it is saved', async () => {
    const { fake, user } = renderApp('/settings/files');
    await user.click(await screen.findByRole('button', { name: 'Show report…' }));
    expect(await screen.findByRole('region', { name: 'The report' })).toHaveTextContent('Pimscope starts');
    expect(fake.callsOf('support.saveDiagnostics')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Save…' }));
    expect(await screen.findByText('Report saved')).toBeInTheDocument();
  });
});

describe('the settings', () => {
  it('open by key and name their parts', async () => {
    const { user, router } = renderApp('/');
    await screen.findByRole('link', { name: 'Settings' });
    await user.keyboard('{Control>},{/Control}');
    await screen.findByRole('heading', { name: 'Settings', level: 1 });
    await user.click(screen.getByRole('link', { name: 'Keyboard shortcuts' }));
    await screen.findByRole('heading', { name: 'Keyboard shortcuts', level: 2 });
    expect(router.state.location.pathname).toBe('/settings/shortcuts');
    expect(document.title).toBe('Settings · Keyboard shortcuts · Pimscope');
  });
});
