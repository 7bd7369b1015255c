/** What the lab's preload exposes to its pages (fixtures/lab/preload.cjs), and what tests keep there. */
declare global {
  interface Window {
    lab: {
      invoke(channel: string, ...args: unknown[]): Promise<unknown>;
      send(channel: string, ...args: unknown[]): void;
      on(channel: string, listener: (...args: unknown[]) => void): () => void;
      once(channel: string, listener: (...args: unknown[]) => void): void;
      add(one: number, other: number): number;
      callBack<T>(callback: (value: T) => T, value: T): T;
      later<T>(value: T): Promise<T>;
      fail(): never;
      failLater(): Promise<never>;
      readonly shape: { corners?: number; area?: unknown };
      readonly nested: { list: unknown[] };
      sees(name: string): string;
      polluted(): boolean;
      notCloneable(): unknown;
    };
    seen: unknown[];
    unsubscribe(): void;
    inlineRan?: boolean;
  }
}

export {};
