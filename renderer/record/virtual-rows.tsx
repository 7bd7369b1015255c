import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

interface VirtualRowsProps<T> {
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** About how high a row is, in pixels, until it is measured. */
  estimate: (row: T) => number;
  children: (row: T) => ReactNode;
  label: string;
  /** Stands above the rows and scrolls with them. */
  head?: ReactNode;
}

/** Up to so many rows are all drawn, so that they can be read, searched and printed as a whole. */
const drawnAtMost = 300;

/** Rows that scroll. Where there are many, only those in sight are drawn. */
export function VirtualRows<T>(props: VirtualRowsProps<T>) {
  if (props.rows.length > drawnAtMost) return <RowsInSight {...props} />;
  const { rows, keyOf, children, label, head } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="ps-rows" tabIndex={0} aria-label={label}>
      {head}
      <div className="ps-rows-all">
        {rows.map((row) => (
          <div key={keyOf(row)}>{children(row)}</div>
        ))}
      </div>
    </section>
  );
}

function RowsInSight<T>({ rows, keyOf, estimate, children, label, head }: VirtualRowsProps<T>) {
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const row = rows[index];
      return row === undefined ? 0 : estimate(row);
    },
    overscan: 8,
    // React draws in time by itself; forcing it within an effect is refused.
    useFlushSync: false,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section ref={scroller} className="ps-rows" tabIndex={0} aria-label={label} data-in-sight>
      {head}
      <div className="ps-rows-place" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            row !== undefined && (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className="ps-rows-one"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {children(row)}
              </div>
            )
          );
        })}
      </div>
    </section>
  );
}
