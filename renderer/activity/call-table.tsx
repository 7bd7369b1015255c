import { Button, Loader, Text } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CallRow } from './call-row.tsx';
import type { useActivityList } from './use-activity-list.ts';

interface CallTableProps {
  list: ReturnType<typeof useActivityList>;
  withProfile: boolean;
  chosen: number | null;
  onChoose: (id: number | null) => void;
  /** Told whether the newest calls are in sight. */
  onScrolled: (atTop: boolean) => void;
}

const rowHeight = 32;
const columns = ['time', 'method', 'path', 'status', 'duration', 'size', 'attempt', 'asker'] as const;
/** So many rows before the end the next older page is asked for. */
const ahead = 40;

/** The calls, newest first. Only what is in sight is drawn; arrow keys run through it, Escape closes the call. */
export function CallTable({ list, withProfile, chosen, onChoose, onScrolled }: CallTableProps) {
  const { t } = useTranslation('activity');
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { entries, held, next, state, loadOlder, showHeld } = list;
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // React draws in time by itself; forcing it within an effect is refused.
    useFlushSync: false,
    getItemKey: (index) => entries[index]?.id ?? index,
  });
  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (next !== null && lastShown >= entries.length - ahead) loadOlder();
  }, [next, lastShown, entries.length, loadOlder]);

  const at = entries.findIndex((entry) => entry.id === chosen);
  const move = (to: number) => {
    const entry = entries[Math.min(entries.length - 1, Math.max(0, to))];
    if (!entry) return;
    onChoose(entry.id);
    virtualizer.scrollToIndex(entries.indexOf(entry));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? 0 : at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: entries.length - 1,
    };
    const to = moves[event.key];
    if (event.key === 'Escape') onChoose(null);
    else if (to === undefined) return;
    else move(to);
    event.preventDefault();
  };
  const showNewest = () => {
    showHeld();
    scroller.current?.scrollTo({ top: 0 });
  };
  return (
    <div className="ps-calls">
      {held.length > 0 && (
        <Button
          size="compact-sm"
          className="ps-calls-new"
          leftSection={<IconArrowUp size={14} aria-hidden />}
          onClick={showNewest}
        >
          {t('follow.waiting', { count: held.length })}
        </Button>
      )}
      <div
        ref={scroller}
        className="ps-calls-scroll"
        onScroll={(event) => onScrolled(event.currentTarget.scrollTop < rowHeight)}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows the arrow keys choose
          role="grid"
          className="ps-calls-table"
          aria-label={t('list.label')}
          aria-rowcount={next === null ? entries.length + 1 : -1}
          aria-activedescendant={at >= 0 ? `${id}-${chosen}` : undefined}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <th key={column} scope="col" data-column={column}>
                  {t(`list.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody style={{ height: virtualizer.getTotalSize() }}>
            {items.map((item) => {
              const entry = entries[item.index];
              if (!entry) return null;
              return (
                <CallRow
                  key={item.key}
                  id={`${id}-${entry.id}`}
                  entry={entry}
                  index={item.index}
                  top={item.start}
                  withProfile={withProfile}
                  chosen={entry.id === chosen}
                  onChoose={onChoose}
                />
              );
            })}
          </tbody>
        </table>
        <div className="ps-calls-foot" role="status">
          {state === 'loading' && <Waiting label={t('list.loading')} />}
          {state === 'loading-older' && <Waiting label={t('list.older')} />}
          {state === 'ready' && next === null && entries.length > 0 && (
            <Text size="xs" c="dimmed">
              {t('list.end')}
            </Text>
          )}
        </div>
      </div>
    </div>
  );
}

function Waiting({ label }: { label: string }) {
  return (
    <Text size="xs" c="dimmed">
      <Loader size={12} mr={8} aria-hidden /> {label}
    </Text>
  );
}
