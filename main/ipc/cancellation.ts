/** The running calls of one page, by the ids that the page gave them. */
export interface Cancellation {
  /** The signal for a call; without an id it can only be aborted by `cancelAll`. */
  begin(callId: string | undefined): { signal: AbortSignal; end: () => void };
  /** Unknown ids are ignored: the call may just have ended. */
  cancel(callId: string): void;
  cancelAll(): void;
}

export function createCancellation(): Cancellation {
  const running = new Map<string | symbol, AbortController>();
  return {
    begin(callId) {
      const key = callId ?? Symbol('unnamed call');
      const controller = new AbortController();
      running.set(key, controller);
      return {
        signal: controller.signal,
        end: () => {
          if (running.get(key) === controller) running.delete(key);
        },
      };
    },
    cancel(callId) {
      running.get(callId)?.abort();
    },
    cancelAll() {
      for (const controller of running.values()) controller.abort();
      running.clear();
    },
  };
}
