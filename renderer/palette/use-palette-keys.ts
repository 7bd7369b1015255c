import { useEffect } from 'react';
import { bridge } from '../app/pimscope.ts';
import { usePalette } from './palette-store.ts';

/** Opens the palette by key or menu, on every screen, also from within an editor. */
export function usePaletteKeys(): void {
  useEffect(() => {
    const { open } = usePalette.getState();
    const press = (event: KeyboardEvent) => {
      const held = event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
      if (!held || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      event.stopPropagation();
      open();
    };
    // Before an editor takes it for its own.
    window.addEventListener('keydown', press, { capture: true });
    const unfollow = bridge().on('menuCommand', (command) => {
      if (command === 'palette') open();
    });
    return () => {
      window.removeEventListener('keydown', press, { capture: true });
      unfollow();
    };
  }, []);
}
