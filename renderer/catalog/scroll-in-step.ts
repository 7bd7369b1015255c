/** AG Grid draws its vertical scrollbar as an element of its own and keeps its position in step with the rows'. */
const rowsSelector = '.ag-grid-viewport';
const scrollbarSelector = '.ag-body-vertical-scroll-viewport';

/** Longer than AG Grid holds on to the part that was scrolled last. */
const settledMs = 150;

/**
 * Brings rows and scrollbar of a grid back in step. AG Grid 36 loses it now and then when the list grows in the moment
 * in which a person scrolls to its end: the rows stand at the end, the grid still draws those of the scrollbar's place,
 * and as nothing can be scrolled any further, no event puts it right.
 *
 * @returns the function that ends it
 */
export function keepScrollInStep(grid: Element): () => void {
  let timer: number | undefined;
  const compare = (): void => {
    const rows = grid.querySelector(rowsSelector);
    const scrollbar = grid.querySelector(scrollbarSelector);
    if (rows === null || scrollbar === null || Math.abs(rows.scrollTop - scrollbar.scrollTop) <= 1) return;
    // The scrollbar's own scroll event makes the grid draw the rows of that place.
    scrollbar.scrollTop = rows.scrollTop;
  };
  const onScroll = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(compare, settledMs);
  };
  // Scroll events do not bubble, but they are captured on their way down.
  grid.addEventListener('scroll', onScroll, { capture: true, passive: true });
  return () => {
    window.clearTimeout(timer);
    grid.removeEventListener('scroll', onScroll, { capture: true });
  };
}
