import type * as zustand from 'zustand';

const resets = new Set<() => void>();

/** `create` of zustand, remembering how each store began: stores outlive a test, and what they hold should not. */
export function createRemembered(create: typeof zustand.create): typeof zustand.create {
  const remember = <T>(initializer: zustand.StateCreator<T>) => {
    const store = create(initializer);
    resets.add(() => store.setState(store.getInitialState(), true));
    return store;
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the app uses the curried form without middleware only
  return (() => remember) as typeof zustand.create;
}

/** Brings every store back to how it began. */
export function resetStores(): void {
  for (const reset of resets) reset();
}
