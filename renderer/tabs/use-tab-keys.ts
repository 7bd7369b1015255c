import { useEffect } from 'react';
import { bridge } from '../app/pimscope.ts';
import type { TabActions } from './use-tab-actions.ts';

/** The keys and menu items of tabs, as in a browser. */
export function useTabKeys(actions: TabActions): void {
  useEffect(
    () =>
      bridge().on('menuCommand', (command) => {
        if (command === 'close-tab') actions.closeCurrent();
        else if (command === 'reopen-tab') actions.reopen();
        else if (command === 'next-tab') actions.next(1);
        else if (command === 'previous-tab') actions.next(-1);
      }),
    [actions],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const held = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      if (!held || digit === undefined) return;
      event.preventDefault();
      actions.showNumber(Number(digit));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [actions]);
}
