import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconBraces, IconFilter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Condition, readSearch, writeSearch } from '../../preload/contract/catalog-filter.ts';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { AddCondition } from './add-condition-button.tsx';
import { BarProblem } from './bar-problem.tsx';
import { FilterChip } from './filter-chip.tsx';
import { isFilterProblem } from './filter-problem.tsx';
import { useKnownFields } from './known-fields.ts';
import { namedCondition } from './named-condition.ts';
import { usePastFilters } from './past-filters.ts';
import { PastFiltersMenu } from './past-filters-menu.tsx';
import { listKey, useRawDrafts } from './raw-drafts.ts';
import { RawPanel, type RawPanelHandle } from './raw-panel.tsx';
import { searchPlaces } from './search-places.ts';
import { searchText } from './search-text.ts';
import { tellWithUndo } from './tell-undo.tsx';
import './filter-bar.css';

export interface FilterBarProps {
  profileId: string;
  resource: ResourceName;
  parents: string[];
  /** The `search` of the API as JSON text, as `ListQuery` has it; null for no filter. */
  filter: string | null;
  onChange: (filter: string | null) => void;
  /** What the PIM said to the list with this filter; shown only where it is about the filter. */
  problem?: Problem | null;
}

/** The notice of conditions that can be brought back. */
const cleared = 'filter-cleared';

/** The filter of a list: a chip for each condition, and the `search` as JSON beside it. */
export function FilterBar({
  profileId,
  resource,
  parents,
  filter,
  onChange,
  problem = null,
}: FilterBarProps) {
  const { t } = useTranslation('filters');
  const list = listKey(profileId, resource, parents);
  const drafts = useRawDrafts();
  const draft = drafts.drafts[list];
  const read = readSearch(filter);
  const tree = read.ok ? read.tree : [];
  const fields = useKnownFields(
    profileId,
    resource,
    tree.map(({ field }) => field),
  );
  const past = usePastFilters(profileId, resource, parents);
  const [editing, setEditing] = useState<number | null>(null);
  const raw = useRef<RawPanelHandle>(null);
  const adding = useRef<HTMLButtonElement>(null);
  const rawButton = useRef<HTMLButtonElement>(null);
  // A filter that can't be drawn is only to be seen as JSON.
  const rawShown = drafts.shown.includes(list) || !read.ok;
  const refusal = problem !== null && isFilterProblem(problem, filter) ? problem : null;
  const refused = refusal && namedCondition(refusal, tree);

  const apply = (next: string | null) => {
    // To undo what was cleared would now take away what came after it.
    notifications.hide(cleared);
    if (next !== null) past.note(next);
    onChange(next);
  };
  const replace = (at: number, condition: Condition) => {
    setEditing(null);
    apply(writeSearch(tree.with(at, condition)));
  };
  const remove = (at: number) => {
    setEditing(null);
    apply(writeSearch(tree.toSpliced(at, 1)));
    adding.current?.focus();
  };
  const clear = () => {
    onChange(null);
    tellWithUndo(cleared, t('cleared', { count: tree.length }), () => onChange(filter));
    adding.current?.focus();
  };
  const showAt = (at: number) => {
    drafts.show(list, true);
    const text = draft?.text ?? searchText(filter);
    raw.current?.goTo(searchPlaces(text).of(at));
  };
  const edit = (at: number) => {
    const one = tree[at];
    if (one?.kind === 'condition' && fields.byCode.has(one.field)) setEditing(at);
    else showAt(at);
  };

  if (fields.properties.length === 0 && tree.length === 0 && read.ok)
    return (
      <section className="ps-filter-bar" aria-label={t('label')}>
        <IconFilter size={16} className="ps-filter-icon" aria-hidden />
        <Text size="xs" c="dimmed">
          {t('noSearch')}
        </Text>
      </section>
    );
  return (
    <section className="ps-filter-bar" aria-label={t('label')}>
      <IconFilter size={16} className="ps-filter-icon" aria-hidden />
      {tree.length > 0 && (
        <ul className="ps-filter-chips">
          {tree.map((_, at) => (
            <FilterChip
              // Conditions have no name of their own; two may be the same.
              // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells them apart
              key={at}
              profileId={profileId}
              tree={tree}
              at={at}
              fields={fields}
              refused={refused === at}
              opened={editing === at}
              onOpen={() => edit(at)}
              onClose={() => setEditing(null)}
              onApply={(condition) => replace(at, condition)}
              onRemove={() => remove(at)}
            />
          ))}
        </ul>
      )}
      {fields.generation !== null && (
        <AddCondition
          profileId={profileId}
          resource={resource}
          properties={fields.properties}
          generation={fields.generation}
          origin={fields.origin}
          buttonRef={adding}
          onAdd={(condition) => apply(writeSearch([...tree, condition]))}
        />
      )}
      <div className="ps-filter-end">
        {tree.length > 0 && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={clear}>
            {t('clear')}
          </Button>
        )}
        {past.filters.length > 0 && (
          <PastFiltersMenu filters={past.filters} fields={fields} onChoose={apply} onForget={past.forget} />
        )}
        <Button
          ref={rawButton}
          size="compact-sm"
          variant={rawShown ? 'light' : 'subtle'}
          leftSection={<IconBraces size={14} aria-hidden />}
          aria-expanded={rawShown}
          onClick={() => drafts.show(list, !rawShown)}
        >
          {t(draft && !rawShown ? 'raw.notApplied' : 'raw.show')}
        </Button>
      </div>
      {refusal && (
        <BarProblem
          profileId={profileId}
          problem={refusal}
          one={refused === null ? undefined : tree[refused]}
          fields={fields}
          onEdit={() => (refused === null ? showAt(0) : edit(refused))}
          onRemove={() => refused !== null && remove(refused)}
        />
      )}
      {rawShown && (
        <RawPanel
          ref={raw}
          profileId={profileId}
          resource={resource}
          list={list}
          filter={filter}
          onChange={apply}
        />
      )}
    </section>
  );
}
