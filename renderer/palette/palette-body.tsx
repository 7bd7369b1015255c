import { Kbd, Text } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemTexts } from '../ui/problem-texts.ts';
import { matching, type PaletteItem } from './palette-item.ts';
import { PaletteList } from './palette-list.tsx';
import { useFoundRecords } from './use-found-records.ts';
import { usePaletteItems } from './use-palette-items.ts';

interface BodyProps {
  profileId: string | null;
  exportProducts: () => void;
  close: () => void;
}

/** So many are listed; a longer text leads to the others. */
const mostListed = 60;

/** The field and what it finds: the focus stays in the field, the arrows go through the list. */
export function PaletteBody({ profileId, exportProducts, close }: BodyProps) {
  const { t, i18n } = useTranslation('palette');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const [text, setText] = useState('');
  const { records, unsearched, isLooking, problem, lookFurther } = useFoundRecords(profileId, text);
  const { found, rest } = usePaletteItems({ profileId, records, exportProducts, lookFurther });
  const items = [...found, ...matching(rest, text).slice(0, mostListed)];
  const [marked, setMarked] = useMarked(items);

  const run = (item: PaletteItem | undefined) => {
    if (!item) return;
    if (item.stays !== true) close();
    item.run();
  };
  const press = (event: KeyboardEvent) => {
    const move = moves[event.key];
    const at = items.findIndex((item) => item.id === marked);
    if (move) {
      event.preventDefault();
      setMarked(items[move(at, items.length)]?.id ?? null);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(items[at]);
    }
  };
  const unsearchedWords = (left: typeof unsearched) =>
    new Intl.ListFormat(i18n.language === 'en' ? 'en-GB' : i18n.language).format(
      left.map(({ resource, count }) =>
        count === null ? t(`unsearchedAll.${resource}`) : t(`unsearchedSome.${resource}`, { count }),
      ),
    );
  const current = items.find((item) => item.id === marked);
  const nothing = items.length === 0 && !isLooking && problem === null;
  return (
    <>
      <div className="ps-palette-field">
        <IconSearch size={18} aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? `${id}-${items.indexOf(current)}` : undefined}
          aria-autocomplete="list"
          aria-label={t('title')}
          placeholder={t(profileId === null ? 'placeholder' : 'placeholderInProfile')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          ref={field}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={press}
        />
        <Kbd size="xs">Esc</Kbd>
      </div>
      <PaletteList id={id} items={items} marked={marked} onMark={setMarked} onRun={run} />
      <Text size="xs" c="dimmed" role="status" className="ps-palette-state">
        {isLooking && t('looking', { text: text.trim() })}
        {!isLooking && problem && t('notLooked', { why: problemTexts(problem).title })}
        {nothing && t('nothing', { text: text.trim() })}
        {!isLooking && unsearched.length > 0 && ` ${t('unsearched', { what: unsearchedWords(unsearched) })}`}
      </Text>
    </>
  );
}

const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count - 1 : at - 1),
  PageDown: (at, count) => Math.min(at + 8, count - 1),
  PageUp: (at) => Math.max(at - 8, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The marked item, which stays marked while others come and go; else the first. */
function useMarked(items: readonly PaletteItem[]): [string | null, (id: string | null) => void] {
  const [wanted, setWanted] = useState<string | null>(null);
  const first = items[0]?.id ?? null;
  const there = items.some(({ id }) => id === wanted);
  useEffect(() => {
    if (!there) setWanted(null);
  }, [there]);
  return [there ? wanted : first, setWanted];
}
