import { Button, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../preload/contract/catalog-views.ts';
import { problemOf } from '../app/problem-error.ts';
import { isRemembered, viewsQuery } from '../catalog/remembered-columns.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';
import { useRemoveView, useSaveView } from './save-view.ts';
import type { CurrentView, SavedViewsMenuProps } from './saved-views-menu.tsx';
import { tellWithUndo } from './tell-undo.tsx';
import { ViewRow } from './view-row.tsx';

/** What the menu of saved views holds. */
export function SavedViews({ profileId, resource, parents, current, onOpen }: SavedViewsMenuProps) {
  const { t } = useTranslation('filters');
  const known = useQuery(viewsQuery(profileId));
  const save = useSaveView(profileId);
  const remove = useRemoveView(profileId);
  const [name, setName] = useState('');
  const views = (known.data?.views ?? []).filter((view) => isOf(view, resource, parents));
  const wanted = name.trim();
  const taken = views.find((view) => view.name === wanted);
  const failure = known.error ?? save.error ?? remove.error;

  const overwrite = (view: SavedView) =>
    save.mutate(
      { ...view, ...current, family: null },
      {
        onSuccess: () =>
          tellWithUndo(`view-${view.id}`, t('views.overwritten', { name: view.name }), () =>
            save.mutate(view),
          ),
      },
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (wanted === '' || save.isPending) return;
    setName('');
    if (taken) {
      overwrite(taken);
      return;
    }
    const view = { id: crypto.randomUUID(), name: wanted, resource, parents, ...current, family: null };
    save.mutate(view, { onSuccess: () => tellDone(t('views.saved', { name: wanted })) });
  };
  return (
    <div className="ps-filter-stack">
      <Text fw={600}>{t('views.title')}</Text>
      {known.isPending && <Text size="xs">{t('views.reading')}</Text>}
      {known.data && views.length === 0 && (
        <Text size="xs" c="dimmed">
          {t('views.none')}
        </Text>
      )}
      {views.length > 0 && (
        <ul className="ps-views-list">
          {views.map((view) => (
            <ViewRow
              key={view.id}
              view={view}
              names={views.map((one) => one.name)}
              shown={isSame(view, current)}
              onOpen={() => onOpen(view)}
              onOverwrite={() => overwrite(view)}
              onRename={(next) => save.mutate({ ...view, name: next })}
              onRemove={() =>
                remove.mutate(view.id, {
                  onSuccess: () =>
                    tellWithUndo(`view-${view.id}`, t('views.removed', { name: view.name }), () =>
                      save.mutate(view),
                    ),
                })
              }
            />
          ))}
        </ul>
      )}
      {failure && <ProblemView problem={problemOf(failure)} compact />}
      <form className="ps-filter-stack" onSubmit={submit}>
        <TextInput
          label={t('views.name')}
          description={t('views.saveHint')}
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" disabled={wanted === ''} loading={save.isPending}>
          {taken ? t('views.overwriteNamed', { name: taken.name }) : t('views.save')}
        </Button>
      </form>
    </div>
  );
}

/** Remembered columns, of a list or of a family in it, are no views that somebody saved. */
function isOf(view: SavedView, resource: string, parents: readonly string[]): boolean {
  if (isRemembered(view) || view.family !== null) return false;
  return view.resource === resource && view.parents.join('\n') === parents.join('\n');
}

function isSame(view: SavedView, { query, locale, columns }: CurrentView): boolean {
  return JSON.stringify([view.query, view.locale, view.columns]) === JSON.stringify([query, locale, columns]);
}
