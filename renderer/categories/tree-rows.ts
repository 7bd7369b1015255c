import type { CategoryNode } from '../../preload/contract/catalog-structure.ts';

/** One line of the tree as it is opened. */
export interface TreeRow {
  node: CategoryNode;
  /** 1 for roots. */
  level: number;
  /** Place among those of the same parent, from 1, and how many they are. */
  position: number;
  siblings: number;
}

/** What is known of the tree: what lies below each category that was read; the roots below null. */
export type KnownChildren = ReadonlyMap<string | null, readonly CategoryNode[]>;

/** Damaged trees whose parents go round must end. */
const deepest = 100;

/** The lines that can be seen, from top to bottom: the roots, and below each open category what lies in it. */
export function treeRows(children: KnownChildren, open: ReadonlySet<string>): TreeRow[] {
  const rows: TreeRow[] = [];
  const add = (parent: string | null, level: number) => {
    const nodes = children.get(parent) ?? [];
    nodes.forEach((node, index) => {
      rows.push({ node, level, position: index + 1, siblings: nodes.length });
      if (open.has(node.code) && level < deepest) add(node.code, level + 1);
    });
  };
  add(null, 1);
  return rows;
}

/** Whether a category may have something below it; not known before its tree was read. */
export function canOpen({ children }: CategoryNode): boolean {
  return children === null || children > 0;
}

/** The first row after `from` whose name begins with the text, from the top again after the last; -1 for none. */
export function typedRow(
  rows: readonly TreeRow[],
  names: (row: TreeRow) => string,
  from: number,
  text: string,
): number {
  const looked = text.toLowerCase();
  // The same place stays while more is typed; one letter goes on to the next.
  const first = text.length > 1 ? from : from + 1;
  for (let step = 0; step < rows.length; step += 1) {
    const at = (first + step) % rows.length;
    const row = rows[at];
    if (row !== undefined && names(row).toLowerCase().startsWith(looked)) return at;
  }
  return -1;
}
