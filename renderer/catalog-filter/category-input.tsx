import { ActionIcon, Button, Pill, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCheck, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pastedKeys } from '../../preload/contract/catalog-filter.ts';
import { useLabelLocale } from '../catalog/label-locale.ts';
import { categoriesBelowQuery, foundCategoriesQuery, useTreeProgress } from './category-queries.ts';
import { labelOf } from './label-of.ts';

interface CategoryInputProps {
  profileId: string;
  label: string;
  value: readonly string[];
  onChange: (codes: string[]) => void;
  /** Whether there may be only one. */
  single?: boolean;
  error?: string | undefined;
}

interface Named {
  code: string;
  labels: Record<string, string>;
}

/** Categories: found by code or label, or by going down the trees. */
export function CategoryInput({
  profileId,
  label,
  value,
  onChange,
  single = false,
  error,
}: CategoryInputProps) {
  const { t } = useTranslation('filters');
  const { locale } = useLabelLocale(profileId);
  const [text, setText] = useState('');
  const [path, setPath] = useState<Named[]>([]);
  const [sought] = useDebouncedValue(text.trim(), 200);
  const toggle = (code: string) => {
    const rest = value.filter((one) => one !== code);
    if (rest.length < value.length) onChange(rest);
    else onChange(single ? [code] : [...value, code]);
  };
  return (
    <div className="ps-filter-stack">
      <TextInput
        size="xs"
        label={label}
        description={t('categories.searchHint')}
        placeholder={t('categories.search')}
        error={error}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const codes = pastedKeys(event.clipboardData.getData('text'));
          if (codes.length < 2 || single) return;
          event.preventDefault();
          onChange([...new Set([...value, ...codes])]);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || text.trim() === '') return;
          event.preventDefault();
          toggle(text.trim());
          setText('');
        }}
      />
      {value.length > 0 && (
        <Pill.Group>
          {value.map((code) => (
            <Pill
              key={code}
              withRemoveButton
              removeButtonProps={{
                'aria-label': t('codes.remove', { code }),
                'aria-hidden': false,
                tabIndex: 0,
              }}
              onRemove={() => toggle(code)}
            >
              {code}
            </Pill>
          ))}
        </Pill.Group>
      )}
      {sought === '' ? (
        <Below profileId={profileId} path={path} onPath={setPath} value={value} onToggle={toggle} />
      ) : (
        <Found profileId={profileId} text={sought} locale={locale} value={value} onToggle={toggle} />
      )}
    </div>
  );
}

interface FoundProps {
  profileId: string;
  text: string;
  locale: string | null | undefined;
  value: readonly string[];
  onToggle: (code: string) => void;
}

function Found({ profileId, text, locale, value, onToggle }: FoundProps) {
  const { t } = useTranslation('filters');
  const found = useQuery(foundCategoriesQuery(profileId, text));
  if (found.isError) return <Text size="xs">{t('categories.unread')}</Text>;
  if (!found.data) return <Text size="xs">{t('categories.reading')}</Text>;
  if (found.data.length === 0) return <Text size="xs">{t('codes.nothing')}</Text>;
  return (
    <ul className="ps-filter-tree">
      {found.data.map((category) => (
        <CategoryLine
          key={category.code}
          category={category}
          way={category.path.map((one) => labelOf(one, locale)).join(' / ')}
          name={labelOf(category, locale)}
          chosen={value.includes(category.code)}
          onToggle={onToggle}
        />
      ))}
    </ul>
  );
}

interface BelowProps {
  profileId: string;
  path: Named[];
  onPath: (path: Named[]) => void;
  value: readonly string[];
  onToggle: (code: string) => void;
}

function Below({ profileId, path, onPath, value, onToggle }: BelowProps) {
  const { t } = useTranslation('filters');
  const { locale } = useLabelLocale(profileId);
  const at = path.at(-1)?.code ?? null;
  const below = useQuery(categoriesBelowQuery(profileId, at));
  const done = useTreeProgress(profileId, at);
  return (
    <>
      {path.length > 0 && (
        <nav className="ps-filter-way" aria-label={t('categories.way')}>
          <Button size="compact-xs" variant="subtle" onClick={() => onPath([])}>
            {t('categories.roots')}
          </Button>
          {path.map((one, index) => (
            <Button
              key={one.code}
              size="compact-xs"
              variant="subtle"
              aria-current={index === path.length - 1 || undefined}
              onClick={() => onPath(path.slice(0, index + 1))}
            >
              {labelOf(one, locale)}
            </Button>
          ))}
        </nav>
      )}
      {below.isPending && (
        <Text size="xs" role="status">
          {done > 0 ? t('categories.readingCount', { count: done }) : t('categories.reading')}
        </Text>
      )}
      {below.isError && <Text size="xs">{t('categories.unread')}</Text>}
      {below.data?.length === 0 && <Text size="xs">{t('categories.none')}</Text>}
      {below.data && below.data.length > 0 && (
        <ul className="ps-filter-tree">
          {below.data.slice(0, 300).map((category) => (
            <CategoryLine
              key={category.code}
              category={category}
              name={labelOf(category, locale)}
              chosen={value.includes(category.code)}
              onToggle={onToggle}
              {...(category.children === 0 ? {} : { onOpen: () => onPath([...path, category]) })}
            />
          ))}
        </ul>
      )}
    </>
  );
}

interface CategoryLineProps {
  category: Named;
  name: string;
  way?: string;
  chosen: boolean;
  onToggle: (code: string) => void;
  onOpen?: () => void;
}

function CategoryLine({ category: { code }, name, way, chosen, onToggle, onOpen }: CategoryLineProps) {
  const { t } = useTranslation('filters');
  return (
    <li>
      <button
        type="button"
        className="ps-filter-category"
        aria-pressed={chosen}
        onClick={() => onToggle(code)}
      >
        <span className="ps-filter-check">{chosen && <IconCheck size={14} aria-hidden />}</span>
        <span className="ps-filter-category-name">
          {name}
          {way !== undefined && way !== '' && <small>{way}</small>}
        </span>
        {name !== `[${code}]` && <code>{code}</code>}
      </button>
      {onOpen && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t('categories.open', { name })}
          onClick={onOpen}
        >
          <IconChevronRight size={15} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
