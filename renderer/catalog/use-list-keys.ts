import { useEffect } from 'react';

/** The keys of a list that is read from an offline copy: Ctrl+F for its search, Ctrl+G for a row by its number. */
export function useListKeys(keys: { search: () => void; goTo: () => void } | null): void {
  useEffect(() => {
    if (keys === null) return undefined;
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      const run = { f: keys.search, g: keys.goTo }[event.key.toLowerCase()];
      // What has the focus may have these keys for itself, as the JSON of a record has.
      if (!run || event.defaultPrevented) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [keys]);
}
