import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { csvOf } from '../../../renderer/statistics/csv-of.ts';
import { type Answers, refuse } from '../support/fake-bridge.ts';
import { renderApp } from '../support/render-app.tsx';
import { uuid } from '../support/sample-answers.ts';
// The screen is loaded when it is first opened; on a busy machine that takes longer than a test waits.
import '../../../renderer/statistics/statistics-tab.tsx';

const path = `/profiles/${uuid(1)}/statistics`;
const at = '2026-01-01T10:00:00Z';
const counts: Answers = {
  catalogStatistics: {
    counts: () => ({
      counts: [
        { resource: 'products', count: 12_345, problem: null },
        {
          resource: 'families',
          count: null,
          problem: { code: 'permission-missing', params: {}, retryable: false },
        },
        { resource: 'assets', count: null, problem: null },
      ],
      readAt: at,
    }),
  },
};

describe('statistics', () => {
  it('count by resource, and say why where there is no figure', async () => {
    renderApp(path, counts);
    const table = await screen.findByRole('table', { name: 'How many of each' });
    expect(within(table).getByRole('row', { name: /^Products/ })).toHaveTextContent('12,345');
    expect(within(table).getByRole('row', { name: /Families/ })).toHaveTextContent(/Permission missing/i);
    expect(within(table).getByRole('row', { name: /Assets/ })).toHaveTextContent('The PIM does not tell');
  });

  it('count families when asked to, with progress and Cancel', async () => {
    const { user, fake } = renderApp(path, counts, {
      catalogStatistics: {
        familySizes: ({ attemptId }, { bridge }) => {
          bridge.emit('catalogProgress', { attemptId, done: 3, total: 20 });
          return new Promise(() => null);
        },
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Count families' }));
    expect(await screen.findByText('3 of 20 families counted')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() =>
      expect(fake.calls.find(({ name }) => name === 'catalogStatistics.familySizes')?.cancelled).toBe(true),
    );
    expect(await screen.findByRole('button', { name: 'Count families' })).toBeEnabled();
    fake.answer({
      catalogStatistics: {
        familySizes: () => ({
          families: [
            { code: 'shoes', labels: { en_US: 'Shoes' }, count: 90 },
            { code: 'hats', labels: {}, count: 10 },
          ],
          withoutFamily: 2,
          readAt: at,
        }),
      },
    });
    await user.click(screen.getByRole('button', { name: 'Count families' }));
    const table = await screen.findByRole('table', { name: 'Family sizes' });
    expect(
      within(table)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual(['FamilyProducts', 'Shoesshoes90', 'hats10', 'Without a family2']);
  });

  it('read a sample of the chosen size, tell its size, and go along as CSV', async () => {
    const { user, fake } = renderApp(path, counts, {
      catalogStatistics: {
        sample: () => ({
          products: 500,
          total: 12_345,
          completeness: [{ scope: 'print', locale: 'fr_FR', products: 480, complete: 120, average: 62.55 }],
          unused: [{ code: 'legacy', labels: { en_US: '=Old "one"' }, type: 'pim_catalog_text' }],
          attributes: 90,
          readAt: at,
        }),
      },
    });
    const written = vi.fn(() => Promise.resolve());
    await user.click(await screen.findByRole('button', { name: 'Read the sample' }));
    expect(await screen.findByText(/500 products of 12,345 in the sample\./)).toBeVisible();
    expect(fake.callsOf('catalogStatistics.sample')).toMatchObject([{ size: 500 }]);
    const table = screen.getByRole('table', { name: 'Completeness in the sample' });
    expect(within(table).getByRole('row', { name: /print · fr_FR/ })).toHaveTextContent(/62\.6%120480/);
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(written);
    const unused = screen.getByRole('region', { name: 'Attributes never used in the sample' });
    await user.click(within(unused).getByRole('button', { name: 'Copy as CSV' }));
    expect(written).toHaveBeenCalledWith(`Code;Attribute;Type\nlegacy;"'=Old ""one""";pim_catalog_text`);
    expect(await within(unused).findByText('Copied')).toBeVisible();
  });

  it('say what stood in the way, and can be tried again', async () => {
    const { user, fake } = renderApp(path, {
      catalogStatistics: {
        counts: () => {
          throw refuse('maintenance', { retryable: true, params: { host: 'pim' } });
        },
      },
    });
    await screen.findByRole('alert');
    fake.answer(counts);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('table', { name: 'How many of each' })).toBeVisible();
  });
});

it('CSV of a table quotes what has to be', () => {
  expect(
    csvOf([
      ['a;b', 1],
      ['c\nd', 'e'],
    ]),
  ).toBe('"a;b";1\n"c\nd";e');
});
