import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useMirrorProgress } from '../../../renderer/mirror/mirror-progress-store.ts';
import { phasesOf } from '../../../renderer/mirror/phases.ts';
import { refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { uuid } from '../support/sample-answers.ts';
import { mirrorAnswers, mirrorState, options, readyMirror } from './mirror-answers.ts';
// The screen is loaded when it is first opened; on a busy machine that takes longer than a test waits.
import '../../../renderer/mirror/mirror-tab.tsx';

const path = `/profiles/${uuid(1)}/mirror`;
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the page of the offline copy', () => {
  it('says what a copy takes, warns where it does not fit, and makes it as chosen', async () => {
    const { answers } = mirrorAnswers(mirrorState());
    const { user, fake } = renderApp(path, answers);
    const estimate = await screen.findByRole('region', { name: 'Estimate' });
    expect(await within(estimate).findByText('50 MB')).toBeVisible();
    expect(within(estimate).getByText('about 2 min')).toBeVisible();
    expect(within(estimate).getByText(/It fits: 40 GB are free/)).toBeVisible();

    const pictures = screen.getByRole('checkbox', { name: 'Small pictures' });
    expect(pictures).not.toBeChecked();
    expect(pictures).toHaveAccessibleDescription(/One call for each picture; originals are not kept/);
    const few = {
      ...{ products: 1, models: 0, bytes: 9e9, seconds: 5, calls: 1, freeBytes: 4e9 },
      parts: [{ part: 'thumbnails' as const, bytes: 9e9 }],
    };
    fake.answer({ mirror: { estimate: () => few, chooseFolder: () => ({ folder: '/big/disk' }) } });
    await user.click(screen.getByRole('checkbox', { name: 'Assets' }));
    await user.click(pictures);
    expect(await within(estimate).findByRole('alert')).toHaveTextContent(
      '4 GB are free, and 9 GB are needed',
    );
    expect(within(estimate).getByRole('list', { name: 'What takes the disk space' })).toHaveTextContent(
      'Small pictures 9 GB',
    );
    await user.click(screen.getByRole('button', { name: 'Choose a folder' }));
    expect(await screen.findByText('/big/disk')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Limit' }), '2');
    await user.click(screen.getByText('Advanced'));
    await user.click(screen.getByRole('checkbox', { name: 'Read by key ranges' }));
    await user.click(screen.getByRole('button', { name: 'Make an offline copy' }));
    expect(await button('Pause')).toBeVisible();
    expect(fake.callsOf('mirror.start')).toMatchObject([
      {
        options: {
          ...{ assets: false, thumbnails: true, folder: '/big/disk', limitBytes: 2e9 },
          ...{ keyRanges: true, schedule: 'off' },
        },
      },
    ]);
  });

  it('shows how far it is here, in the tab and beside the profiles, pauses, and asks before anything is lost', async () => {
    const { answers, set } = mirrorAnswers(mirrorState({ status: 'filling', options, products: 400 }));
    const { user, fake } = renderApp(path, answers);
    await button('Pause');
    const waiting = { code: 'rate-limited', params: { host: 'pim' }, retryable: true } as const;
    fake.emit('mirrorProgress', {
      profileId: uuid(1),
      phase: 'products',
      done: 400,
      total: 1000,
      perSecond: 123.4,
      remainingSeconds: 200,
      calls: 9,
      waiting,
    });
    expect(await screen.findByText('400 of 1,000')).toBeVisible();
    expect(screen.getByRole('listitem', { current: 'step' })).toHaveTextContent('Products, running');
    expect(screen.getByText('123 per second')).toBeVisible();
    expect(screen.getByText('about 3 min')).toBeVisible();
    expect(screen.getByText('Waiting, and trying again by itself')).toBeVisible();
    expect(screen.getByRole('tab', { name: /^Offline copy/ })).toHaveTextContent('40%');
    expect(screen.getByRole('link', { name: /Northwind: offline copy, 40%/ })).toBeVisible();

    await user.click(await button('Cancel'));
    const dialog = await screen.findByRole('dialog', { name: 'Cancel the offline copy?' });
    await user.click(within(dialog).getByRole('button', { name: 'Keep reading' }));
    expect(fake.callsOf('mirror.cancel')).toEqual([]);
    await user.click(await button('Pause'));
    expect(await screen.findByText(/What was read is kept/)).toBeVisible();
    await waitFor(() => expect(useMirrorProgress.getState().byProfile).toEqual({}));
    expect(screen.queryByRole('link', { name: /offline copy, 40%/ })).toBeNull();
    await user.click(await button('Resume'));
    await button('Pause');
    set(readyMirror());
    expect(await screen.findByRole('button', { name: 'Browse the copy' }, { timeout: 5000 })).toBeVisible();
  });

  it('tells what is in it and what the last run did, updates, changes and removes it', async () => {
    const problem = { code: 'mirror-limit', params: { limit: '200' }, retryable: false } as const;
    const { answers } = mirrorAnswers(readyMirror({ problem }));
    const { user, fake } = renderApp(path, answers);
    const table = await screen.findByRole('table');
    expect(
      within(table)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual([
      ...['PartNumber', 'Products12,345', 'Assetsnot permitted for this access–'],
      ...['Small picturesnot chosen–', 'Families12'],
    ]);
    const run = screen.getByRole('region', { name: 'Last run' });
    expect(run).toHaveTextContent(/Added or changed14Removed2API calls31Duration1 min/);

    const alert = screen.getByRole('alert');
    await user.click(within(alert).getByRole('button', { name: 'Change what is kept' }));
    const dialog = await screen.findByRole('dialog', { name: 'Change what is kept' });
    await user.click(within(dialog).getByRole('checkbox', { name: 'Product models' }));
    fake.answer({
      mirror: {
        configure: () => {
          throw refuse('mirror-busy');
        },
      },
    });
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByRole('alert')).toBeVisible();
    fake.answer({ mirror: { configure: ({ options: next }) => readyMirror({ options: next }) } });
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(fake.callsOf('mirror.configure').at(-1)).toMatchObject({ options: { models: false } });

    await user.click(await button('Update now'));
    expect(await button('Stop')).toBeVisible();
    expect(fake.callsOf('mirror.check')).toMatchObject([{ full: false }]);
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    const asked = await screen.findByRole('dialog', { name: 'Remove the offline copy?' });
    expect(asked).toHaveTextContent(/12,345 products and 678 product models .* 48.2 MB/);
    await user.click(within(asked).getByRole('button', { name: 'Remove the copy' }));
    expect(await button('Make an offline copy')).toBeVisible();
  });
});

it('steps of a run are those of its parts', () => {
  const few = { ...options, models: false, records: false, assets: false };
  expect(phasesOf('filling', few, null)).toEqual(['structure', 'products', 'verifying', 'indexing']);
  expect(phasesOf('updating', few, 'changes')).toEqual(['structure', 'changes', 'removals']);
  expect(phasesOf('updating', few, 'products')).toContain('verifying');
  const pictured = { ...few, thumbnails: true };
  expect(phasesOf('filling', pictured, null).slice(-2)).toEqual(['indexing', 'thumbnails']);
  expect(phasesOf('updating', pictured, 'thumbnails')).toEqual([
    'structure',
    'changes',
    'removals',
    'thumbnails',
  ]);
});
