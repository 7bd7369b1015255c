import type { KeyboardEvent } from 'react';

/** Escape closes what is open innermost: choices of a field first, and only then what the field stands in. */
export function closeOnEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    const { target } = event;
    if (target instanceof Element && target.getAttribute('aria-expanded') === 'true') return;
    event.stopPropagation();
    close();
  };
}
