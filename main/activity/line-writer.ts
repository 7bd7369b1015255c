/** Writes what is added some moments later, several at once, never two writes at the same time. */
export interface LineWriter<T extends object> {
  add(item: T): void;
  /** What is not on disk yet, oldest first. */
  unwritten(): T[];
  /** Writes what waits now. Resolves also where that fails. */
  flush(): Promise<void>;
}

interface LineWriterOptions<T extends object> {
  /** @throws where writing failed */
  write: (items: readonly T[]) => Promise<void>;
  /** Told of items that were tried to be written, whether it worked or not. */
  onWritten: (items: readonly T[]) => void;
  /** Told once when writing begins to fail. */
  onFailed: (error: unknown) => void;
  pauseMs: number;
  /** The most items that wait; the oldest go. 2000 unless given. */
  most?: number;
}

export function createLineWriter<T extends object>(options: LineWriterOptions<T>): LineWriter<T> {
  const { write, onWritten, onFailed, pauseMs, most = 2000 } = options;
  let waiting: T[] = [];
  let writing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let failed = false;

  const writeWaiting = async (): Promise<void> => {
    const items = new Set(waiting);
    if (items.size === 0) return;
    try {
      await write([...items]);
      failed = false;
    } catch (error) {
      if (!failed) onFailed(error);
      failed = true;
    }
    waiting = waiting.filter((item) => !items.has(item));
    onWritten([...items]);
  };

  const flush = async (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    while (writing !== null) await writing;
    writing = writeWaiting().finally(() => {
      writing = null;
    });
    await writing;
  };

  return {
    add(item) {
      waiting.push(item);
      if (waiting.length > most) waiting.shift();
      timer ??= setTimeout(() => void flush(), pauseMs);
    },
    unwritten: () => [...waiting],
    flush,
  };
}
