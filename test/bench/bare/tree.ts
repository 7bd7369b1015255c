import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/react-virtual';

/** TanStack Virtual alone: a list of rows of text, drawn as elements at their places. */
const count = 50_000;
const rowHeight = 28;

const list = document.getElementById('list');
if (!list) throw new Error('The page has no element #list.');
const place = document.createElement('div');
place.style.cssText = `position: relative; height: ${count * rowHeight}px`;
list.append(place);

const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
  count,
  getScrollElement: () => list,
  estimateSize: () => rowHeight,
  overscan: 12,
  scrollToFn: elementScroll,
  observeElementRect,
  observeElementOffset,
  onChange: draw,
});

function draw(): void {
  place.replaceChildren(
    ...virtualizer.getVirtualItems().map(({ index, start }) => {
      const row = document.createElement('div');
      row.style.cssText = `position: absolute; top: ${start}px; height: ${rowHeight}px`;
      row.textContent = `Category ${index}`;
      return row;
    }),
  );
}

virtualizer._didMount();
virtualizer._willUpdate();
draw();
document.body.setAttribute('data-app-state', 'ready');
