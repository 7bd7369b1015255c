import { Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaletteItem } from './palette-item.ts';

interface ListProps {
  id: string;
  items: readonly PaletteItem[];
  marked: string | null;
  onMark: (id: string) => void;
  onRun: (item: PaletteItem) => void;
}

/** What was found, by group. */
export function PaletteList({ id, items, marked, onMark, onRun }: ListProps) {
  const { t } = useTranslation('palette');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (marked !== null)
      list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  const groups = [...Map.groupBy(items, ({ group }) => group)];
  return (
    <div role="listbox" id={`${id}-list`} aria-label={t('results')} className="ps-palette-list" ref={list}>
      {groups.map(([group, members]) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups and options, but no fieldset
        <div role="group" aria-labelledby={`${id}-${group}`} key={group}>
          <Text id={`${id}-${group}`} size="xs" c="dimmed" fw={600} className="ps-palette-group">
            {t(`groups.${group}`)}
          </Text>
          {members.map((item) => (
            <Option
              key={item.id}
              id={`${id}-${items.indexOf(item)}`}
              item={item}
              isMarked={item.id === marked}
              onMark={onMark}
              onRun={onRun}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  id: string;
  item: PaletteItem;
  isMarked: boolean;
  onMark: (id: string) => void;
  onRun: (item: PaletteItem) => void;
}

function Option({ id, item, isMarked, onMark, onRun }: OptionProps) {
  const { icon: Icon, title, hint } = item;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the marked option
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the field do the same
    <div
      role="option"
      id={id}
      aria-selected={isMarked}
      className="ps-palette-option"
      onMouseMove={() => isMarked || onMark(item.id)}
      onClick={() => onRun(item)}
    >
      <Icon size={16} stroke={1.75} aria-hidden />
      <span className="ps-palette-title">{title}</span>
      {hint !== null && <span className="ps-palette-hint">{hint}</span>}
    </div>
  );
}
