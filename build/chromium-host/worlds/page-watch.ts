import type { KeyChord } from '../host-context.ts';
import type { Post } from './ipc-renderer.ts';

export interface PageWatch {
  readonly claim: (chords: readonly KeyChord[]) => void;
}

/**
 * Tells the host what DevTools events do not: clicks that want another window, the title, focus, and the keys of menu
 * accelerators. Its source text runs inside the pages, so it refers to nothing outside itself.
 */
export function watchPage(post: Post): PageWatch {
  let claimed: readonly KeyChord[] = [];

  const wantedDisposition = (event: MouseEvent, target: string): string | undefined => {
    if (event.button === 1 || event.ctrlKey || event.metaKey) {
      return event.shiftKey ? 'foreground-tab' : 'background-tab';
    }
    if (event.shiftKey) {
      return 'new-window';
    }
    return target === '' || /^_(self|top|parent)$/i.test(target) ? undefined : 'foreground-tab';
  };
  const onClick = (event: MouseEvent): void => {
    const link = event
      .composedPath()
      .find((node) => node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement);
    if (
      event.defaultPrevented ||
      !(link instanceof HTMLAnchorElement || link instanceof HTMLAreaElement) ||
      !link.href
    ) {
      return;
    }
    const base = document.querySelector<HTMLBaseElement>('base[target]')?.target ?? '';
    const disposition = event.button === 2 ? undefined : wantedDisposition(event, link.target || base);
    if (disposition) {
      event.preventDefault();
      post('open', link.href, link.target === '_blank' ? '' : link.target, '', disposition);
    }
  };

  /** Listens as the last of all, by joining the queue anew each time: whether the page prevented it is known then. */
  const listenLast = <T extends Event>(type: string, listener: (event: T) => void): void => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the callers name types of that class
    const inQueue = (event: Event): void => listener(event as T);
    const join = (): void => {
      window.removeEventListener(type, inQueue);
      window.addEventListener(type, inQueue);
    };
    window.addEventListener(type, join, { capture: true });
  };
  listenLast('click', onClick);
  listenLast('auxclick', onClick);

  listenLast('keydown', (event: KeyboardEvent) => {
    const hit = claimed.find(
      (chord) =>
        (chord.key === event.key.toLowerCase() || (chord.code !== '' && chord.code === event.code)) &&
        chord.control === event.ctrlKey &&
        chord.shift === event.shiftKey &&
        chord.alt === event.altKey &&
        chord.meta === event.metaKey,
    );
    if (hit && !event.defaultPrevented) {
      event.preventDefault();
      post('key', hit);
    }
  });

  window.addEventListener('focus', () => post('focus'));
  window.addEventListener('blur', () => post('blur'));

  let lastTitle: string | undefined;
  const tellTitle = (): void => {
    if (document.title !== lastTitle) {
      lastTitle = document.title;
      post('title', lastTitle);
    }
  };
  document.addEventListener('DOMContentLoaded', () => {
    if (document.title) {
      tellTitle();
    }
    if (document.head) {
      new MutationObserver(tellTitle).observe(document.head, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
  });

  return {
    claim: (chords) => {
      claimed = chords;
    },
  };
}
