import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { useDraft } from '../../../renderer/onboarding/draft.ts';

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
Element.prototype.scrollIntoView = () => undefined;
window.scrollTo = () => undefined;
Reflect.set(document, 'fonts', { addEventListener: () => undefined, removeEventListener: () => undefined });

// The whole interface in jsdom is slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

configure({ asyncUtilTimeout: 5000 });

afterEach(() => {
  cleanup();
  useDraft.getState().clear();
});
