import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Alt with the left or right arrow goes back or forward, but for a field in which it moves the cursor. */
export function useHistoryKeys(): void {
  const { history } = useRouter();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isField(event.target)) return;
      if (event.key === 'ArrowLeft') history.back();
      else if (event.key === 'ArrowRight') history.forward();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [history]);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}
