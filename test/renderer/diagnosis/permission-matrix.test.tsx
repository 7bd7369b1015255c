import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { isMissing, layersOf, permissionState } from '../../../renderer/diagnosis/permission-state.ts';
import { useMend } from '../../../renderer/profiles/mend-access.ts';
import { renderApp } from '../support/render-app.tsx';
import { appAccess, profile, sampleAnswers, someProfiles, uuid } from '../support/sample-answers.ts';
import { noRuns } from './support/no-runs.ts';
import { channelsDenied, diagnosis, permission, scopeMissing } from './support/sample-diagnosis.ts';

beforeEach(noRuns);

const matrix = () => screen.findByRole('grid', { name: 'Permissions' });

describe('the state of a permission', () => {
  it('is that of the first layer that bars the way', () => {
    const closed = permission({ offered: false, scope: 'missing', role: 'denied' });
    expect(permissionState(closed, 'read')).toBe('not-offered');
    expect(permissionState({ ...closed, offered: true }, 'read')).toBe('scope-missing');
    expect(permissionState({ ...closed, offered: true, scope: 'granted' }, 'read')).toBe('denied');
  });

  it('takes a scope that writing would need for no fault, and a refusal without it for no word on the role', () => {
    const closed = permission({ scope: 'missing', role: 'denied' });
    expect(permissionState(closed, 'write')).toBe('no-scope');
    expect(isMissing(closed, 'write')).toBe(false);
    expect(isMissing(closed, 'read')).toBe(true);
    expect(layersOf(closed).role).toBe('unknown');
    expect(layersOf({ ...closed, scope: 'granted' }).role).toBe('no');
  });

  it('never says more of writing than is known', () => {
    expect(permissionState(permission({ role: 'unknown' }), 'write')).toBe('untried');
    expect(permissionState(permission({ role: 'unknown', scope: 'granted' }), 'write')).toBe('granted');
    expect(isMissing(permission({ role: 'unknown' }), 'write')).toBe(false);
    expect(isMissing(permission({ role: 'unknown' }), 'read')).toBe(true);
    expect(isMissing(permission({ offered: false, role: 'unknown' }), 'delete')).toBe(false);
  });
});

describe('the permission matrix', () => {
  it('tells each cell in words, layer by layer', async () => {
    renderApp(`/profiles/${uuid(1)}/diagnosis`, { diagnosis: { last: () => channelsDenied() } });
    const table = await matrix();
    within(table).getByRole('button', { name: 'channels, Read: Denied. Edition: yes, Role: no' });
    within(table).getByRole('button', {
      name: 'families, Delete: Not offered. Edition: no, Role: not known',
    });
    expect(within(table).queryByText(/Scope/)).toBeNull();
  });

  it('shows only what is missing on demand', async () => {
    const { user } = renderApp(`/profiles/${uuid(1)}/diagnosis`, {
      diagnosis: { last: () => channelsDenied() },
    });
    await matrix();
    await user.click(screen.getByRole('switch', { name: 'Only what is missing' }));
    expect(within(await matrix()).getAllByRole('rowheader')).toHaveLength(1);
  });

  it('says so when nothing is missing', async () => {
    const { user } = renderApp(`/profiles/${uuid(1)}/diagnosis`, { diagnosis: { last: () => diagnosis() } });
    await matrix();
    await user.click(screen.getByRole('switch', { name: 'Only what is missing' }));
    expect(screen.getByText('Nothing is missing.')).toBeVisible();
  });

  it('opens why and what to do by keyboard, and gives the focus back', async () => {
    const app = profile(7, { access: appAccess() });
    const { user } = renderApp(`/profiles/${uuid(7)}/diagnosis`, sampleAnswers([...someProfiles, app]), {
      diagnosis: {
        last: () => scopeMissing(),
        explain: ({ problem }) => ({ problem, causes: [], remedies: [] }),
      },
    });
    const table = await matrix();
    const first = within(table).getByRole('button', { name: /^channels, Read/ });
    expect(first).toHaveAttribute('tabindex', '0');
    first.focus();
    await user.keyboard('{ArrowDown}');
    const cell = within(table).getByRole('button', { name: /^categories, Read: Scope missing/ });
    expect(cell).toHaveFocus();
    await user.keyboard('{Enter}');
    const why = await screen.findByRole('dialog');
    expect(why).toHaveTextContent('The scope read_categories is missing.');
    expect(why).toHaveTextContent('pim_api_category_list');
    await user.keyboard('{Escape}');
    expect(screen.queryByText('The scope read_categories is missing.')).toBeNull();
    await user.click(cell);
    const again = await screen.findByRole('dialog');
    await user.click(within(again).getByRole('button', { name: 'Authorize again with 1 more scope' }));
    expect(useMend.getState().asked?.scopes).toContain('read_categories');
    useMend.getState().close();
  });
});
