import { SegmentedControl, Select, TextInput, VisuallyHidden } from '@mantine/core';
import { IconLayoutGrid, IconList, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HomeSettings } from '../../preload/contract/application.ts';
import { environments, homeViews, profileSorts } from '../../preload/contract/names.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { FilterButton } from './filter-button.tsx';
import { useHome } from './home-store.ts';
import { countBy, healthOf, healthStates } from './profile-order.ts';

interface ToolbarProps {
  profiles: Profile[];
  home: HomeSettings;
  onHome: (change: Partial<HomeSettings>) => void;
  /** The arrow that leads from the search to the profiles. */
  onDown: () => void;
  onEnter: () => void;
}

const viewIcons = { tiles: IconLayoutGrid, list: IconList };

/** Search, filters, order and view of home. */
export function HomeToolbar({ profiles, home, onHome, onDown, onEnter }: ToolbarProps) {
  const { t } = useTranslation(['home', 'common']);
  const { filter, change } = useHome();
  const search = useRef<HTMLInputElement>(null);
  useSearchKeys(search);
  return (
    <div className="ps-home-toolbar">
      <TextInput
        ref={search}
        type="search"
        className="ps-home-search"
        aria-label={t('search')}
        aria-keyshortcuts="Control+F /"
        placeholder={t('searchPlaceholder')}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={filter.text === '' ? <kbd className="ps-key">/</kbd> : null}
        value={filter.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') onDown();
          else if (event.key === 'Enter') onEnter();
          else if (event.key === 'Escape' && filter.text !== '') change({ text: '' });
          else return;
          event.preventDefault();
        }}
      />
      <FilterButton
        label={t('common:environment.label')}
        options={environments}
        chosen={filter.environments}
        counts={countBy(profiles, ({ environment }) => environment)}
        nameOf={(environment) => t(`common:environment.${environment}`)}
        onChange={(chosen) => change({ environments: chosen })}
      />
      <FilterButton
        label={t('health.label')}
        options={healthStates}
        chosen={filter.health}
        counts={countBy(profiles, healthOf)}
        nameOf={(state) => (state === 'needs-you' ? t('health.needsYou') : t(`common:outcome.${state}`))}
        onChange={(chosen) => change({ health: chosen })}
      />
      <Select
        className="ps-home-sort"
        aria-label={t('sort.label')}
        allowDeselect={false}
        data={profileSorts.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
        value={home.sort}
        onChange={(sort) => sort && onHome({ sort })}
      />
      <SegmentedControl
        aria-label={t('view.label')}
        value={home.view}
        onChange={(view) => onHome({ view })}
        data={homeViews.map((view) => {
          const Icon = viewIcons[view];
          return {
            value: view,
            label: (
              <span className="ps-theme-option" title={t(`view.${view}`)}>
                <Icon size={16} aria-hidden />
                <VisuallyHidden>{t(`view.${view}`)}</VisuallyHidden>
              </span>
            ),
          };
        })}
      />
    </div>
  );
}

/** Ctrl+F, Cmd+F and `/` lead to the search. */
function useSearchKeys(search: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isFind = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'f';
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
      // Behind a dialog nothing is looked for.
      if (!(isFind || isSlash) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      search.current?.focus();
      search.current?.select();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [search]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
}
