import { randomUUID } from 'node:crypto';
import type { Notice } from '../../preload/contract/application.ts';

/** What a person must know about this computer's files, until it is dismissed. */
export interface Notices {
  list(): Notice[];
  add(code: Notice['code'], params: Record<string, string>): void;
  dismiss(id: string): void;
  onChange(listener: (notices: Notice[]) => void): void;
}

export function createNotices(): Notices {
  let notices: Notice[] = [];
  const listeners: ((notices: Notice[]) => void)[] = [];
  const replace = (next: Notice[]): void => {
    notices = next;
    for (const listener of listeners) listener(notices);
  };
  return {
    list: () => notices,
    add: (code, params) => {
      const isTold = (notice: Notice) => notice.code === code && notice.params.path === params.path;
      if (!notices.some(isTold)) replace([...notices, { id: randomUUID(), code, params }]);
    },
    dismiss: (id) => replace(notices.filter((notice) => notice.id !== id)),
    onChange: (listener) => listeners.push(listener),
  };
}
