import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderApp } from '../support/render-app.tsx';
import { sampleAnswers, someProfiles, uuid } from '../support/sample-answers.ts';

const strip = () => screen.findByRole('tablist', { name: 'Open profiles' });
const names = async () =>
  within(await strip())
    .getAllByRole('tab')
    .map((tab) => tab.textContent);

/** A window that had two profiles open. */
function withTwo(path = `/profiles/${uuid(1)}`) {
  const tabs = [
    { profileId: uuid(1), path: `/profiles/${uuid(1)}` },
    { profileId: uuid(2), path: `/profiles/${uuid(2)}/catalog` },
  ];
  return renderApp(path, { windows: { restored: () => ({ tabs, active: uuid(1) }) } });
}

describe('the tabs of a window', () => {
  it('come back with name and environment, and lead to where they were left', async () => {
    const { user, router } = withTwo();
    const first = await screen.findByRole('tab', { name: 'Northwind, Production' });
    expect(first).toHaveAttribute('aria-selected', 'true');
    await user.click(screen.getByRole('tab', { name: 'Northwind sandbox, Staging' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/profiles/${uuid(2)}/catalog`));
  });

  it('are remembered by main with every change', async () => {
    const { fake, router } = withTwo('/');
    await strip();
    await router.navigate({ to: '/profiles/$profileId', params: { profileId: uuid(3) } });
    await waitFor(() =>
      expect(fake.callsOf('windows.remember').at(-1)).toMatchObject({
        tabs: [{ profileId: uuid(1) }, { profileId: uuid(2) }, { profileId: uuid(3) }],
        active: uuid(3),
      }),
    );
  });

  it('close by the middle button, by Delete and by the menu, and come back', async () => {
    const { fake, router } = withTwo();
    const [first, second] = within(await strip()).getAllByRole('tab');
    if (!first || !second) throw new Error('two tabs');
    fireEvent(second, new MouseEvent('auxclick', { bubbles: true, button: 1 }));
    await waitFor(async () => expect(await names()).toHaveLength(1));
    fake.emit('menuCommand', 'reopen-tab');
    await waitFor(() => expect(router.state.location.pathname).toBe(`/profiles/${uuid(2)}/catalog`));
    expect(await names()).toHaveLength(2);
    fireEvent.keyDown(first, { key: 'Delete' });
    await waitFor(async () => expect(await names()).toHaveLength(1));
    fake.emit('menuCommand', 'close-tab');
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    expect(fake.callsOf('windows.close')).toEqual([]);
    fake.emit('menuCommand', 'close-tab');
    await waitFor(() => expect(fake.callsOf('windows.close')).toHaveLength(1));
  });

  it('are walked by the arrows, the number keys and the menu', async () => {
    const { user, fake, router } = withTwo();
    const first = await screen.findByRole('tab', { name: 'Northwind, Production' });
    first.focus();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('tab', { name: 'Northwind sandbox, Staging' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toContain(uuid(2)));
    fireEvent.keyDown(window, { code: 'Digit1', key: '1', ctrlKey: true });
    await waitFor(() => expect(router.state.location.pathname).toContain(uuid(1)));
    fake.emit('menuCommand', 'previous-tab');
    await waitFor(() => expect(router.state.location.pathname).toContain(uuid(2)));
  });

  it('go to a window of their own', async () => {
    const { user, fake } = withTwo();
    fireEvent.contextMenu(await screen.findByRole('tab', { name: 'Northwind sandbox, Staging' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Move to a new window' }));
    const path = `/profiles/${uuid(2)}/catalog`;
    expect(fake.callsOf('windows.open')).toEqual([{ tabs: [{ profileId: uuid(2), path }], active: uuid(2) }]);
    expect(await names()).toHaveLength(1);
  });

  it('close with their profile, and a screen that showed it gives way to home', async () => {
    const { fake, router } = withTwo();
    await strip();
    await screen.findByRole('heading', { level: 1, name: 'Northwind' });
    fake.emit('profilesChanged', someProfiles.slice(1));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    await waitFor(async () => expect(await names()).toEqual(['STAGNorthwind sandbox, Staging']));
  });

  it('are not there while nothing is open', async () => {
    renderApp('/', sampleAnswers());
    await screen.findAllByTestId('profile-tile');
    expect(screen.queryByRole('tablist', { name: 'Open profiles' })).toBeNull();
  });
});
