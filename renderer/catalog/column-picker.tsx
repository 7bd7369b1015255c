import { Button, Popover, Text, TextInput } from '@mantine/core';
import { IconColumns3, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { ColumnName } from './column-names.ts';
import { FamilyChoice } from './family-choice.tsx';
import { fixedColumns, type ListColumn, valueColumn } from './list-column.ts';
import { ShownColumns } from './shown-columns.tsx';
import { useAttributeChoices } from './use-attribute-choices.ts';
import { type Columns, columnsOf } from './use-columns.ts';

interface ColumnPickerProps {
  profileId: string;
  resource: ResourceName;
  parents: readonly string[];
  locale: string | null;
  columns: Columns;
  /** The one family that the list shows, whose columns are remembered by themselves. */
  family: string | null;
  nameOf: (column: ListColumn) => ColumnName;
}

/** Chooses the columns of a list: those shown in their order, and all others by a search. */
export function ColumnPicker(props: ColumnPickerProps) {
  const { t } = useTranslation('explorer');
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={360}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconColumns3 size={15} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('columns.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="ps-column-picker" aria-label={t('columns.button')}>
        {opened && <Picker {...props} />}
      </Popover.Dropdown>
    </Popover>
  );
}

/** As many as are drawn; the search finds the others. */
const mostDrawn = 100;

function Picker({ profileId, resource, parents, locale, columns, family, nameOf }: ColumnPickerProps) {
  const { t } = useTranslation('explorer');
  const [text, setText] = useState('');
  const [ofFamily, setOfFamily] = useState(family);
  const search = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change takes the button away that had the focus
  useEffect(() => {
    if (document.activeElement === document.body) search.current?.focus();
  }, [columns.settings]);
  const choices = useAttributeChoices(profileId, resource, parents, ofFamily);
  const shown = columnsOf(resource, columns.settings);
  const isShown = new Set(shown.map(({ id }) => id));
  const wanted = text.trim().toLowerCase();
  const candidates = [
    ...(ofFamily === null ? fixedColumns(resource).map((column) => ({ column, ...nameOf(column) })) : []),
    ...choices.attributes.map(({ code, labels }) => {
      const label = locale === null ? Object.values(labels)[0] : labels[locale];
      return { column: valueColumn(code), heading: label || code, code };
    }),
  ].filter(
    ({ column, heading, code }) =>
      !isShown.has(column.id) && [heading, code].some((name) => name.toLowerCase().includes(wanted)),
  );
  const add = (ids: string[]) =>
    columns.change([
      ...columns.settings,
      ...ids.map((field) => ({ field, hidden: false, pinned: null, width: null })),
    ]);
  return (
    <>
      {family !== null && (
        <Text size="xs" c="dimmed">
          {t('columns.preset', { family })}
        </Text>
      )}
      <ShownColumns columns={shown} settings={columns.settings} nameOf={nameOf} onChange={columns.change} />
      <div className="ps-column-add">
        <TextInput
          size="xs"
          type="search"
          ref={search}
          data-autofocus
          aria-label={t('columns.search')}
          placeholder={t('columns.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {(resource === 'products' || resource === 'published-products' || resource === 'product-models') && (
          <FamilyChoice profileId={profileId} locale={locale} family={ofFamily} onChoose={setOfFamily} />
        )}
      </div>
      <ul className="ps-column-choices" aria-label={t('columns.others')}>
        {candidates.slice(0, mostDrawn).map(({ column, heading, code }) => (
          <li key={column.id}>
            <button type="button" onClick={() => add([column.id])}>
              <bdi>{heading}</bdi> {column.kind === 'value' && <code>{code}</code>}
            </button>
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed" role="status">
        {choices.isReading
          ? t('columns.reading', { count: choices.attributes.length })
          : candidates.length > mostDrawn
            ? t('columns.more', { count: candidates.length - mostDrawn })
            : candidates.length === 0 && t('columns.none')}
        {choices.isRefused && t('columns.refused')}
      </Text>
      <div className="ps-column-foot">
        {ofFamily !== null && candidates.length > 0 && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => add(candidates.map(({ column }) => column.id))}
          >
            {t('columns.addAll', { count: candidates.length })}
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" color="gray" onClick={columns.reset}>
          {t('columns.reset')}
        </Button>
      </div>
    </>
  );
}
