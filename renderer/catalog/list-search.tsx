import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';

interface ListSearchProps {
  resource: ResourceName;
  text: string;
  onText: (text: string) => void;
  /** Leaves the field for the rows. */
  onRows: () => void;
  ref: Ref<HTMLInputElement>;
}

/** How long typing may rest before it is searched for, in milliseconds. */
const restMs = 120;

/** One field for identifiers, labels and texts of an offline copy; what is found follows what is typed. */
export function ListSearch({ resource, text, onText, onRows, ref }: ListSearchProps) {
  const { t, i18n } = useTranslation(['mirror', 'explorer']);
  const [typed, setTyped] = useState(text);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const type = (next: string, rest: number) => {
    setTyped(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onText(next), rest);
  };
  const what = t(`explorer:resource.${resource}`).toLocaleLowerCase(i18n.language);
  return (
    <search className="ps-list-search">
      <TextInput
        ref={ref}
        size="sm"
        aria-label={t('search.label')}
        placeholder={t('search.placeholder', { resource: what })}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          typed !== '' && <CloseButton size="sm" aria-label={t('search.clear')} onClick={() => type('', 0)} />
        }
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => type(event.currentTarget.value, restMs)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault();
            type(typed, 0);
            onRows();
          }
          if (event.key === 'Escape' && typed !== '') {
            event.stopPropagation();
            type('', 0);
          }
        }}
      />
    </search>
  );
}
