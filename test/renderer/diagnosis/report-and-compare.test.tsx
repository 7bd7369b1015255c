import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Answers } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { someProfiles, uuid } from '../support/sample-answers.ts';
import { noRuns } from './support/no-runs.ts';
import { channelsDenied, diagnosis } from './support/sample-diagnosis.ts';

const here = `/profiles/${uuid(1)}/diagnosis`;

beforeEach(noRuns);

const other = diagnosis({ id: 'diagnosis-2', profileId: uuid(2), profileName: 'Northwind sandbox' });

const two: Answers = {
  diagnosis: {
    last: ({ profileId }) => (profileId === uuid(1) ? channelsDenied() : null),
    run: ({ profileId }) => ({ ...other, profileId }),
    compare: () => ({
      left: { id: 'diagnosis-1', profileName: 'Northwind', degree: 'works-with-limits' },
      right: { id: 'diagnosis-2', profileName: 'Northwind sandbox', degree: 'works' },
      rows: [
        { section: 'summary', key: 'degree', left: 'works-with-limits', right: 'works', same: false },
        { section: 'summary', key: 'version', left: '7.0.42', right: '7.0.42', same: true },
        {
          section: 'checks',
          key: 'channels',
          left: 'limited: Permission missing',
          right: 'passed',
          same: false,
        },
        { section: 'permissions', key: 'channels read', left: 'Denied', right: 'Allowed', same: false },
      ],
    }),
  },
};

async function more(user: ReturnType<typeof renderApp>['user'], item: string): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

describe('the report', () => {
  it('is shown as it will be passed on, in both formats, before it is saved', async () => {
    const { user, fake } = renderApp(here, two, {
      diagnosis: {
        report: ({ format }) =>
          format === 'json'
            ? { text: '{"degree":1}', fileName: 'r.json' }
            : { text: '# Diagnosis', fileName: 'r.md' },
        saveReport: () => ({ path: '/home/jo/r.json' }),
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Report' }));
    const dialog = await screen.findByRole('dialog', { name: 'Report of this diagnosis' });
    expect(await within(dialog).findByText('# Diagnosis')).toBeVisible();
    expect(fake.callsOf('diagnosis.saveReport')).toEqual([]);
    await user.click(within(dialog).getByRole('radio', { name: 'JSON' }));
    expect(await within(dialog).findByText('{"degree":1}')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Save as file' }));
    expect(await screen.findByText('Report saved')).toBeVisible();
    expect(fake.callsOf('diagnosis.saveReport')).toEqual([{ diagnosisId: 'diagnosis-1', format: 'json' }]);
  });
});

describe('comparing with another profile', () => {
  it('diagnoses the other one where that was not done, and shows what differs', async () => {
    const { user, fake } = renderApp(here, two);
    await more(user, 'Compare');
    const dialog = await screen.findByRole('dialog', { name: 'Compare Northwind with another profile' });
    await user.click(within(dialog).getByRole('combobox', { name: 'Compare with' }));
    await user.click(await screen.findByRole('option', { name: 'Northwind sandbox · Staging' }));
    expect(await within(dialog).findByText('3 differences')).toBeVisible();
    expect(fake.callsOf('diagnosis.compare')).toEqual([{ leftId: 'diagnosis-1', rightId: 'diagnosis-2' }]);
    const row = within(dialog).getByRole('row', { name: /Channels/ });
    expect(row).toHaveTextContent('Limited: Permission missing');
    expect(row).toHaveTextContent('Passed');
    expect(within(dialog).queryByRole('row', { name: /Version/ })).toBeNull();
    await user.click(within(dialog).getByRole('switch', { name: 'Only differences' }));
    expect(within(dialog).getByRole('row', { name: /Version/ })).toHaveTextContent('7.0.42');
  });
});

describe('all profiles', () => {
  it('are diagnosed one after the other, and one that is refused does not end it', async () => {
    const running: string[] = [];
    const { user } = renderApp(here, two, {
      diagnosis: {
        run: ({ profileId }) => {
          running.push(profileId);
          if (profileId === uuid(2)) throw new Error('broken');
          return { ...diagnosis({ id: profileId }), profileId };
        },
      },
    });
    await more(user, 'All profiles');
    const dialog = await screen.findByRole('dialog', { name: 'Diagnose all profiles' });
    await user.click(within(dialog).getByRole('button', { name: 'Run for all profiles' }));
    expect(await within(dialog).findAllByText('Works')).toHaveLength(someProfiles.length - 1);
    expect(running).toEqual(someProfiles.map(({ id }) => id));
  });

  it('are left at once with Cancel', async () => {
    const { user, fake } = renderApp(here, two, {
      diagnosis: { run: () => new Promise<never>(() => undefined) },
    });
    await more(user, 'All profiles');
    const dialog = await screen.findByRole('dialog', { name: 'Diagnose all profiles' });
    await user.click(within(dialog).getByRole('button', { name: 'Run for all profiles' }));
    await within(dialog).findByText('0 of 4 profiles');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await within(dialog).findByText('Cancelled. What ended before is kept.');
    expect(fake.callsOf('diagnosis.run')).toHaveLength(1);
    expect(fake.calls.find(({ name }) => name === 'diagnosis.run')?.cancelled).toBe(true);
  });
});
