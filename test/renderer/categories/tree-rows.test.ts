import { describe, expect, it } from 'vitest';
import type { CategoryNode } from '../../../preload/contract/catalog-structure.ts';
import { canOpen, treeRows, typedRow } from '../../../renderer/categories/tree-rows.ts';

const node = (code: string, parent: string | null, children: number | null = 0): CategoryNode => ({
  code,
  labels: {},
  parent,
  children,
});

const children = new Map<string | null, CategoryNode[]>([
  [null, [node('master', null, 2), node('print', null, null)]],
  ['master', [node('chairs', 'master', 1), node('tables', 'master')]],
  ['chairs', [node('stools', 'chairs')]],
]);

describe('the rows of a tree', () => {
  it('are those of open categories, with their level and place', () => {
    const rows = treeRows(children, new Set(['master', 'chairs']));
    expect(
      rows.map(({ node: { code }, level, position, siblings }) => [code, level, position, siblings]),
    ).toEqual([
      ['master', 1, 1, 2],
      ['chairs', 2, 1, 2],
      ['stools', 3, 1, 1],
      ['tables', 2, 2, 2],
      ['print', 1, 2, 2],
    ]);
    expect(treeRows(children, new Set(['chairs']))).toHaveLength(2);
  });

  it('end in a tree whose parents go round', () => {
    const round = new Map<string | null, CategoryNode[]>([
      [null, [node('a', null, 1)]],
      ['a', [node('a', 'a', 1)]],
    ]);
    expect(treeRows(round, new Set(['a'])).length).toBeLessThanOrEqual(100);
  });

  it('can be opened where there is something below, or where that is not known', () => {
    expect([1, null, 0].map((count) => canOpen(node('x', null, count)))).toEqual([true, true, false]);
  });

  it('are found by their first letters, from where the keys are and round', () => {
    const rows = treeRows(children, new Set(['master', 'chairs']));
    const find = (from: number, text: string) => typedRow(rows, (row) => row.node.code, from, text);
    expect(find(0, 's')).toBe(2);
    expect(find(2, 'M')).toBe(0);
    expect(find(3, 'ta')).toBe(3);
    expect(find(0, 'x')).toBe(-1);
  });
});
