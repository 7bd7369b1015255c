import '@testing-library/jest-dom/vitest';
import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import type * as zustand from 'zustand';
import { useDraft } from '../../../renderer/onboarding/draft.ts';
import { useHealth } from '../../../renderer/profiles/health-store.ts';
import { useHome } from '../../../renderer/profiles/home-store.ts';
import { noTabs } from '../../../renderer/tabs/tabs.ts';
import { useTabs } from '../../../renderer/tabs/tabs-store.ts';
import { resetStores } from './stores.ts';

vi.mock('zustand', async (importOriginal) => {
  const original = await importOriginal<typeof zustand>();
  const { createRemembered } = await import('./stores.ts');
  return { ...original, create: createRemembered(original.create) };
});

// What jsdom lacks and Mantine asks for.
Reflect.set(window, 'matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));
class NoResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
Reflect.set(window, 'ResizeObserver', NoResizeObserver);
// What scrolls has no size in jsdom: lists that draw only what is in sight would draw nothing.
for (const [side, length] of [
  ['clientHeight', 4000],
  ['clientWidth', 1000],
] as const) {
  Object.defineProperty(Element.prototype, side, {
    configurable: true,
    get(this: Element) {
      return this.id === 'content' ? length : 0;
    },
  });
}
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;
Reflect.set(document, 'fonts', { addEventListener: () => undefined, removeEventListener: () => undefined });

// The whole interface in jsdom is slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

configure({ asyncUtilTimeout: 15_000 });

afterEach(() => {
  cleanup();
  notifications.clean();
  notifications.cleanQueue();
  useDraft.getState().clear();
  useHome.getState().reset();
  useHealth.getState().dismiss();
  useTabs.getState().change(() => noTabs);
  resetStores();
});
