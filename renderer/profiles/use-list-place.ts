import { type RefObject, useLayoutEffect, useState } from 'react';
import type { HomeSettings } from '../../preload/contract/application.ts';
import { useHome } from './home-store.ts';

/** As `.ps-tiles` in home.css, in pixels. */
const tile = { width: 276, gap: 16 };

/** Where the list begins inside of what scrolls, and how many tiles stand side by side; kept as both change. */
export function useListPlace(list: RefObject<HTMLElement | null>, view: HomeSettings['view']) {
  const [place, setPlace] = useState({ top: 0, fit: 1 });
  useLayoutEffect(() => {
    const element = list.current;
    const scrolling = document.getElementById('content');
    if (!element || !scrolling) return;
    const measure = () => {
      const top = element.getBoundingClientRect().top - scrolling.getBoundingClientRect().top;
      const fit = Math.max(1, Math.floor((element.clientWidth + tile.gap) / (tile.width + tile.gap)));
      const next = { top: Math.round(top + scrolling.scrollTop), fit };
      setPlace((known) => (known.top === next.top && known.fit === next.fit ? known : next));
    };
    measure();
    // What stands above the list moves it; its parent grows with both.
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const above of element.parentElement?.children ?? []) observer.observe(above);
    return () => observer.disconnect();
  });

  const scroll = useHome((state) => state.scroll);
  useLayoutEffect(() => {
    const scrolling = document.getElementById('content');
    if (!scrolling) return;
    scrolling.scrollTop = useHome.getState().scrolled;
    const remember = () => scroll(scrolling.scrollTop);
    scrolling.addEventListener('scroll', remember, { passive: true });
    return () => {
      scrolling.removeEventListener('scroll', remember);
      scrolling.scrollTop = 0;
    };
  }, [scroll]);

  return { top: place.top, columns: view === 'tiles' ? place.fit : 1 };
}
