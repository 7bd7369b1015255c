import { Checkbox, Skeleton, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportProperties, valueAttributesOf } from '../../preload/contract/catalog-export-properties.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { type ColumnChoice, useAttributeChoices } from './attribute-choices.ts';
import type { ExportedList } from './exported-list.ts';

interface PickerProps {
  profileId: string;
  list: ExportedList;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** So many are drawn; the search leads to the others. */
const mostDrawn = 100;

/** Properties and attributes one by one, with a search over codes and labels. */
export function ColumnPicker({ profileId, list, chosen, onChange }: PickerProps) {
  const { t, i18n } = useTranslation(['exports', 'common']);
  const [text, setText] = useState('');
  const attributes = useAttributeChoices(profileId, list, i18n.language, true);
  const { usual, further } = exportProperties[list.resource];
  const properties = [...usual, ...further].map((name) => ({ name, label: null }));
  const groups = [
    { title: t('columns.properties'), choices: found(properties, text) },
    { title: t('columns.attributes'), choices: found(attributes.data ?? [], text) },
  ].filter(({ choices }) => choices.length > 0);
  const set = (name: string, to: boolean) => {
    const next = new Set(chosen);
    if (to) next.add(name);
    else next.delete(name);
    onChange(next);
  };
  return (
    <div className="ps-export-picker">
      <div className="ps-export-picker-head">
        <TextInput
          type="search"
          size="xs"
          aria-label={t('columns.search')}
          placeholder={t('columns.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Text size="xs" c="dimmed" role="status" className="ps-tabular">
          {t('columns.selected', { count: chosen.size })}
        </Text>
      </div>
      <fieldset className="ps-export-columns" aria-label={t('columns.label')}>
        {groups.map(({ title, choices }) => (
          <Group key={title} title={title} choices={choices} chosen={chosen} set={set} />
        ))}
        {groups.length === 0 && !attributes.isLoading && (
          <Text size="xs" c="dimmed">
            {t('columns.noMatch', { text })}
          </Text>
        )}
        {valueAttributesOf(list.resource) !== null && attributes.isLoading && (
          <Skeleton height={60} aria-label={t('common:loading')} />
        )}
        {attributes.error && (
          <ProblemView
            problem={problemOf(attributes.error)}
            compact
            handlers={{ retry: () => void attributes.refetch() }}
          />
        )}
      </fieldset>
    </div>
  );
}

interface GroupProps {
  title: string;
  choices: readonly ColumnChoice[];
  chosen: ReadonlySet<string>;
  set: (name: string, to: boolean) => void;
}

function Group({ title, choices, chosen, set }: GroupProps) {
  const { t } = useTranslation('exports');
  const rest = choices.length - mostDrawn;
  return (
    <section aria-label={title}>
      <h3 className="ps-export-group">{title}</h3>
      {choices.slice(0, mostDrawn).map(({ name, label }) => (
        <Checkbox
          key={name}
          size="xs"
          checked={chosen.has(name)}
          onChange={(event) => set(name, event.currentTarget.checked)}
          label={
            <span className="ps-export-column">
              {label !== null && <span>{label}</span>}
              <code>{name}</code>
            </span>
          }
        />
      ))}
      {rest > 0 && (
        <Text size="xs" c="dimmed">
          {t('columns.more', { count: rest })}
        </Text>
      )}
    </section>
  );
}

function found(choices: readonly ColumnChoice[], text: string): ColumnChoice[] {
  const wanted = text.trim().toLowerCase();
  return choices.filter(
    ({ name, label }) =>
      name.toLowerCase().includes(wanted) || label?.toLowerCase().includes(wanted) === true,
  );
}
