import { IconChevronRight } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { labelIn } from '../record/label-in.ts';
import { canOpen, type TreeRow } from './tree-rows.ts';
import type { CategoryTree } from './use-category-tree.ts';
import { useTreeKeys } from './use-tree-keys.ts';

interface TreeViewProps {
  tree: CategoryTree;
  /** The category that the keys are at, and the one that is shown beside the tree. */
  active: string | null;
  chosen: string | null;
  onActive: (code: string) => void;
  onChoose: (row: TreeRow) => void;
  labelLocale: string | null;
}

const rowHeight = 28;
const indent = 18;

/** The trees: only what is in sight is drawn, of however many categories. */
export function TreeView({ tree, active, chosen, onActive, onChoose, labelLocale }: TreeViewProps) {
  const { t } = useTranslation('categories');
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows } = tree;
  const at = Math.max(
    0,
    rows.findIndex(({ node }) => node.code === active),
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // React draws in time by itself; forcing it within an effect is refused.
    useFlushSync: false,
    getItemKey: (index) => rows[index]?.node.code ?? index,
  });
  const nameOf = ({ node }: TreeRow) => labelIn(node.labels, labelLocale) ?? node.code;
  const onKeyDown = useTreeKeys({
    tree,
    at,
    nameOf,
    choose: onChoose,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
    move: (to) => {
      const row = rows[Math.min(rows.length - 1, Math.max(0, to))];
      if (row !== undefined) onActive(row.node.code);
    },
  });
  useEffect(() => {
    if (active !== null) virtualizer.scrollToIndex(at);
  }, [active, at, virtualizer]);
  return (
    <div
      ref={scroller}
      className="ps-tree"
      role="tree"
      tabIndex={0}
      aria-label={t('tree')}
      aria-activedescendant={rows.length > 0 ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="none" className="ps-rows-place" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const { node, level, position, siblings } = row;
          const isOpen = tree.isOpen(node.code);
          const label = labelIn(node.labels, labelLocale);
          const toggle = () => (isOpen ? tree.close(node.code) : void tree.open(node.code));
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the tree, which has the focus
            // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names the active one
            <div
              key={item.key}
              id={`${id}-${item.index}`}
              role="treeitem"
              className="ps-tree-row"
              data-active={item.index === at}
              aria-level={level}
              aria-posinset={position}
              aria-setsize={siblings}
              aria-expanded={canOpen(node) ? isOpen : undefined}
              aria-selected={node.code === chosen}
              style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
              onClick={() => {
                onActive(node.code);
                onChoose(row);
              }}
              onDoubleClick={toggle}
            >
              <span
                className="ps-tree-toggle"
                style={{ marginLeft: (level - 1) * indent }}
                data-open={isOpen}
                aria-hidden
                onClick={(event) => {
                  if (!canOpen(node)) return;
                  event.stopPropagation();
                  onActive(node.code);
                  toggle();
                }}
              >
                {canOpen(node) && <IconChevronRight size={15} />}
              </span>
              <span className="ps-tree-name">
                {label !== null && <bdi>{label}</bdi>} <code className="ps-coded-code">{node.code}</code>
              </span>
              {node.children !== null && node.children > 0 && (
                <span className="ps-muted ps-tabular">{node.children}</span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
