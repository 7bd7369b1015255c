import type { KeyboardEvent } from 'react';

/**
 * Escape closes what is open innermost: choices of a field first, and only then what the field stands in. Choices that
 * are never closed (`data-inline`) don't count.
 */
export function closeOnEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    const { target } = event;
    if (target instanceof Element && target.matches('[aria-expanded="true"]:not([data-inline])')) return;
    event.stopPropagation();
    close();
  };
}
