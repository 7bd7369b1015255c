import { type KeyboardEvent, useState } from 'react';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The arrow keys, Home and End move the focus between the buttons of a grid, which say their place in `data-row` and
 * `data-column`. One of them can be reached by Tab.
 */
export function useGridKeys(rows: number, columns: number) {
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const tabbable: readonly [number, number] = [Math.min(at[0], Math.max(0, rows - 1)), at[1]];

  const focus = (grid: HTMLElement, row: number, column: number): boolean => {
    const button = grid.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    button?.focus();
    return button !== null;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const button = event.target instanceof HTMLElement ? event.target.closest('[data-row]') : null;
    if (!(button instanceof HTMLElement)) return;
    const grid = event.currentTarget;
    let row = Number(button.dataset.row);
    let column = Number(button.dataset.column);
    if (event.key === 'Home' || event.key === 'End') {
      focus(grid, event.key === 'Home' ? 0 : rows - 1, column);
      event.preventDefault();
      return;
    }
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    // Places without a button are passed over.
    do {
      row += step[0];
      column += step[1];
    } while (row >= 0 && row < rows && column >= 0 && column < columns && !focus(grid, row, column));
  };
  return {
    onKeyDown,
    tabIndexOf: (row: number, column: number) => (tabbable[0] === row && tabbable[1] === column ? 0 : -1),
    visit: (row: number, column: number) => setAt([row, column]),
  };
}
