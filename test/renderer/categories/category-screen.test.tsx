import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CategoryNode } from '../../../preload/contract/catalog-structure.ts';
import { listPlace, useListStore } from '../../../renderer/catalog/list-store.ts';
import { type Answers, refuse } from '../support/fake-bridge.ts';
import '../support/load-catalog.ts';
import { renderApp } from '../support/render-app.tsx';
import { uuid } from '../support/sample-answers.ts';

// What scrolls has no size in jsdom: a tree that draws only what is in sight would draw nothing.
const sides = ['clientHeight', 'clientWidth'] as const;
const before = sides.map((side) => Object.getOwnPropertyDescriptor(Element.prototype, side));
beforeAll(() => {
  for (const side of sides)
    Object.defineProperty(Element.prototype, side, {
      configurable: true,
      get(this: Element) {
        return this.getAttribute('role') === 'tree' ? 600 : 0;
      },
    });
});
afterAll(() => {
  sides.forEach((side, at) => {
    const known = before[at];
    if (known !== undefined) Object.defineProperty(Element.prototype, side, known);
  });
});

const page = `/profiles/${uuid(1)}/catalog/categories`;
const readAt = '2026-11-26T08:00:00Z';
const node = (code: string, parent: string | null, children: number | null, label = code): CategoryNode => ({
  code,
  labels: { en_US: label },
  parent,
  children,
});
const below: Record<string, CategoryNode[]> = {
  '': [node('master', null, null, 'Master'), node('print', null, 0, 'Print')],
  master: [node('chairs', 'master', 1, 'Chairs'), node('tables', 'master', 0, 'Tables')],
  chairs: [node('stools', 'chairs', 0, 'Stools')],
};

function answers(more: Answers['catalog'] = {}): Answers {
  return {
    catalog: {
      offers: () => ({ resources: [], generation: 8, byUuid: true }),
      count: ({ query }) => ({ count: query.search?.includes('IN CHILDREN') ? 35 : 4, readAt }),
      categoryChildren: ({ parent }) => below[parent ?? ''] ?? [],
      ...more,
    },
  };
}

const names = () =>
  screen.getAllByRole('treeitem').map((item) => item.querySelector('bdi')?.textContent ?? '');
const active = () => {
  const id = screen.getByRole('tree').getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id)?.querySelector('bdi')?.textContent;
};

async function openTree(more: Answers['catalog'] = {}) {
  const app = renderApp(page, answers(more));
  const tree = await screen.findByRole('tree', { name: 'Category trees' });
  tree.focus();
  return app;
}

describe('the categories', () => {
  it('are walked by the keys of a tree', async () => {
    const { user } = await openTree();
    expect(names()).toEqual(['Master', 'Print']);
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(names()).toEqual(['Master', 'Chairs', 'Tables', 'Print']));
    await user.keyboard('{ArrowRight}');
    expect(active()).toBe('Chairs');
    const chairs = screen.getByRole('treeitem', { name: /Chairs/ });
    expect(chairs).toHaveAttribute('aria-level', '2');
    expect(chairs).toHaveAttribute('aria-setsize', '2');
    expect(chairs).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getByRole('treeitem', { name: /Tables/ })).not.toHaveAttribute('aria-expanded');
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(names()).toContain('Stools'));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(active()).toBe('Tables');
    await user.keyboard('{ArrowLeft}');
    expect(active()).toBe('Master');
    await user.keyboard('p');
    expect(active()).toBe('Print');
    await user.keyboard('{Home}{ArrowLeft}');
    expect(names()).toEqual(['Master', 'Print']);
    await user.keyboard('{End}');
    expect(active()).toBe('Print');
  });

  it('tell how many products are in one, with and without those below, and lead to their list', async () => {
    const { router, user } = await openTree();
    await user.keyboard('{ArrowRight}');
    await screen.findByText('Chairs');
    await user.keyboard('{ArrowRight}{Enter}');
    const detail = await screen.findByRole('region', { name: 'Chairs' });
    expect(within(within(detail).getByRole('list', { name: 'Path' })).getAllByRole('listitem')).toHaveLength(
      2,
    );
    expect(await within(detail).findByText('4')).toBeVisible();
    expect(await within(detail).findByText('35')).toBeVisible();
    await user.click(within(detail).getByRole('button', { name: 'Show the products with those below' }));
    await waitFor(() => expect(router.state.location.pathname).toMatch(/\/catalog\/products$/));
    const setup = useListStore.getState().setups[listPlace(uuid(1), 'products', [])];
    expect(JSON.parse(setup?.filter ?? '{}')).toEqual({
      categories: [{ operator: 'IN CHILDREN', value: ['chairs'] }],
    });
  });

  it('say how far the reading of a tree is, and stop it on Cancel', async () => {
    const { fake, user } = await openTree({
      categoryChildren: ({ parent, attemptId }, { signal, bridge }) => {
        if (parent === null) return below[''] ?? [];
        bridge.emit('catalogProgress', { attemptId, done: 1200, total: null });
        const { promise, reject } = Promise.withResolvers<CategoryNode[]>();
        signal.addEventListener('abort', () => reject(refuse('cancelled')));
        return promise;
      },
    });
    await user.keyboard('{ArrowRight}');
    expect(await screen.findByText('1,200 categories read')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Reading was stopped.')).toBeVisible();
    expect(names()).toEqual(['Master', 'Print']);
    fake.answer({ catalog: { categoryChildren: ({ parent }) => below[parent ?? ''] ?? [] } });
    await user.click(screen.getByRole('button', { name: 'Read the tree' }));
    expect(await screen.findByText('Chairs')).toBeVisible();
    expect(screen.queryByText('Reading was stopped.')).toBeNull();
  });

  it('say in place when a tree could not be read, and read it again', async () => {
    let refused = true;
    const { user } = await openTree({
      categoryChildren: ({ parent }) => {
        if (parent !== null && refused) throw refuse('rate-limited', { retryable: true });
        return below[parent ?? ''] ?? [];
      },
    });
    await user.keyboard('{ArrowRight}');
    const problem = await screen.findByRole('alert');
    expect(problem).toHaveAttribute('data-problem', 'rate-limited');
    refused = false;
    await user.click(within(problem).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Chairs')).toBeVisible();
  });

  it('are found by a search and shown in their tree', async () => {
    const path = [
      { code: 'master', labels: { en_US: 'Master' } },
      { code: 'chairs', labels: { en_US: 'Chairs' } },
      { code: 'stools', labels: { en_US: 'Stools' } },
    ];
    const { fake, user } = await openTree({
      searchCategories: ({ text }) =>
        text === 'stool' ? [{ code: 'stools', labels: { en_US: 'Stools' }, path }] : [],
    });
    const search = screen.getByRole('searchbox', { name: 'Search the categories' });
    await user.type(search, 'stool');
    await user.click(await screen.findByRole('button', { name: /Stools stools/ }));
    await waitFor(() => expect(names()).toEqual(['Master', 'Chairs', 'Stools', 'Tables', 'Print']));
    await waitFor(() => expect(active()).toBe('Stools'));
    expect(screen.getByRole('treeitem', { selected: true })).toHaveTextContent('Stools');
    await user.type(search, 'nothing');
    expect(await screen.findByText(/No category fits/)).toBeVisible();
    expect(fake.callsOf('catalog.searchCategories').length).toBeGreaterThan(1);
  });

  it('draw only what is in sight of 50,000', async () => {
    const many = Array.from({ length: 50_000 }, (_, at) => node(`c${at}`, 'master', 0));
    const { user } = await openTree({
      categoryChildren: ({ parent }) => (parent === null ? (below[''] ?? []) : many),
    });
    await user.keyboard('{ArrowRight}');
    await screen.findByText('c0', { selector: 'bdi' });
    expect(screen.getAllByRole('treeitem').length).toBeLessThan(200);
    expect(screen.getByRole('treeitem', { name: /^c1 / })).toHaveAttribute('aria-setsize', '50000');
  });

  it('are read anew on demand', async () => {
    const { fake, user } = await openTree();
    await user.click(screen.getByRole('button', { name: 'Read again' }));
    await waitFor(() =>
      expect(fake.callsOf('catalog.categoryChildren').at(-1)).toMatchObject({ parent: null, refresh: true }),
    );
    expect(await screen.findAllByRole('treeitem')).toHaveLength(2);
  });

  it('say so where there are none', async () => {
    renderApp(page, answers({ categoryChildren: () => [] }));
    expect(await screen.findByText('There are no categories that this access may see.')).toBeVisible();
  });
});
