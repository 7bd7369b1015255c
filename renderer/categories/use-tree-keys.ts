import { type KeyboardEvent, useRef } from 'react';
import { canOpen, type TreeRow, typedRow } from './tree-rows.ts';
import type { CategoryTree } from './use-category-tree.ts';

interface TreeKeysOptions {
  tree: CategoryTree;
  /** Index of the row that the keys are at. */
  at: number;
  move: (to: number) => void;
  choose: (row: TreeRow) => void;
  nameOf: (row: TreeRow) => string;
  /** Rows on a page. */
  page: () => number;
}

/** After so long a typed letter begins anew, in milliseconds. */
const typingPause = 700;

/** The keys of the pattern "tree view" of the ARIA practices. */
export function useTreeKeys({ tree, at, move, choose, nameOf, page }: TreeKeysOptions) {
  const typed = useRef({ text: '', at: 0 });
  const { rows } = tree;

  const type = (letter: string, time: number) => {
    const isGoingOn = time - typed.current.at < typingPause;
    const text = isGoingOn && typed.current.text !== letter ? typed.current.text + letter : letter;
    typed.current = { text, at: time };
    const found = typedRow(rows, nameOf, Math.max(0, at), text);
    if (found >= 0) move(found);
  };
  const right = (row: TreeRow) => {
    if (!canOpen(row.node)) return;
    if (!tree.isOpen(row.node.code)) void tree.open(row.node.code);
    else if (rows[at + 1]?.node.parent === row.node.code) move(at + 1);
  };
  const left = (row: TreeRow) => {
    if (tree.isOpen(row.node.code)) tree.close(row.node.code);
    else if (row.node.parent !== null) move(rows.findIndex(({ node }) => node.code === row.node.parent));
  };

  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isLetter = event.key.length === 1 && event.key.trim() !== '';
    if (!isLetter) typed.current = { text: '', at: 0 };
    const row = rows[at];
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: at + page(),
      PageUp: at - page(),
    };
    const to = moves[event.key];
    if (to !== undefined) move(to);
    else if (row !== undefined && event.key === 'ArrowRight') right(row);
    else if (row !== undefined && event.key === 'ArrowLeft') left(row);
    else if (row !== undefined && (event.key === 'Enter' || event.key === ' ')) choose(row);
    else if (isLetter) type(event.key, event.timeStamp);
    else return;
    event.preventDefault();
  };
}
