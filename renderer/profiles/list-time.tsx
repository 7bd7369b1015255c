import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { exactTime, relativeTime } from '../ui/moment.ts';

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

/** One clock for all times of a list. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 30_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

/** A time of a long list as `3 hours ago`, the exact one on hover: as `RelativeTime`, and light enough for hundreds. */
export function ListTime({ at }: { at: string }) {
  const { i18n } = useTranslation();
  const current = useSyncExternalStore(subscribe, () => now);
  return (
    <time dateTime={at} title={exactTime(at, i18n.language)}>
      {relativeTime(at, Math.max(current, Date.parse(at) || 0), i18n.language)}
    </time>
  );
}
