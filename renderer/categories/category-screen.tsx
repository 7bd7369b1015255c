import { ActionIcon, Text, TextInput, Title, Tooltip } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconRefresh, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabelLocale } from '../catalog/label-locale.ts';
import { OriginNote } from '../mirror/origin-note.tsx';
import { useOrigin } from '../mirror/use-origin.ts';
import { CategoryDetail, type ChosenCategory } from './category-detail.tsx';
import { FoundCategories } from './found-categories.tsx';
import type { TreeRow } from './tree-rows.ts';
import { TreeState } from './tree-state.tsx';
import { TreeView } from './tree-view.tsx';
import { type CategoryTree, useCategoryTree } from './use-category-tree.ts';
import '../record/record.css';
import './categories.css';

/** The categories of the PIM as trees, and the chosen one beside them. */
export function CategoryScreen({ profileId }: { profileId: string }) {
  const { t } = useTranslation('categories');
  const labelLocale = useLabelLocale(profileId).locale ?? null;
  const { origin, copyAt } = useOrigin(profileId);
  const tree = useCategoryTree(profileId);
  const { refresh } = tree;
  const source = `${origin} ${origin === 'mirror' ? copyAt : ''}`;
  const shown = useRef(source);
  useEffect(() => {
    if (shown.current === source) return;
    shown.current = source;
    refresh();
  }, [source, refresh]);
  const [active, setActive] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ChosenCategory | null>(null);
  const [text, setText] = useState('');
  const [looked] = useDebouncedValue(text.trim(), 200);
  const searches = text.trim() !== '' && looked !== '';
  const chooseRow = (row: TreeRow) => setChosen(pathIn(tree, row));
  const chooseFound = (category: ChosenCategory) => {
    setChosen(category);
    setText('');
    void tree.reveal(category.path.map(({ code }) => code)).then(() => setActive(category.code));
  };
  const isEmpty = tree.rows.length === 0 && tree.readings.length === 0;
  return (
    <section className="ps-categories" aria-label={t('heading')}>
      <div className="ps-categories-tree">
        <div className="ps-categories-head">
          <Title order={2}>{t('heading')}</Title>
          <OriginNote origin={origin} readAt={origin === 'mirror' ? copyAt : null} />
          <Tooltip label={t('refresh')}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('refresh')} onClick={tree.refresh}>
              <IconRefresh size={18} />
            </ActionIcon>
          </Tooltip>
        </div>
        <search className="ps-categories-search">
          <TextInput
            type="search"
            size="xs"
            aria-label={t('search')}
            placeholder={t('searchPlaceholder')}
            title={t('searchHint')}
            leftSection={<IconSearch size={14} aria-hidden />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </search>
        <TreeState tree={tree} />
        {searches && (
          <FoundCategories
            profileId={profileId}
            text={looked}
            labelLocale={labelLocale}
            onChoose={chooseFound}
          />
        )}
        {!searches && isEmpty && (
          <Text className="ps-tree-state" c="dimmed">
            {t('none')}
          </Text>
        )}
        {!searches && tree.rows.length > 0 && (
          <TreeView
            tree={tree}
            active={active}
            chosen={chosen?.code ?? null}
            onActive={setActive}
            onChoose={chooseRow}
            labelLocale={labelLocale}
          />
        )}
      </div>
      <div className="ps-categories-detail">
        {chosen === null ? (
          <Text c="dimmed">{t('choose')}</Text>
        ) : (
          <CategoryDetail
            key={chosen.code}
            profileId={profileId}
            category={chosen}
            labelLocale={labelLocale}
          />
        )}
      </div>
    </section>
  );
}

/** A row with the way to it, which stands above it in the tree. */
function pathIn({ rows }: CategoryTree, row: TreeRow): ChosenCategory {
  const known = new Map(rows.map(({ node }) => [node.code, node]));
  const path: ChosenCategory['path'] = [];
  let level = row.level;
  for (let at = known.get(row.node.code); at !== undefined && level > 0; level -= 1) {
    path.unshift({ code: at.code, labels: at.labels });
    at = at.parent === null ? undefined : known.get(at.parent);
  }
  return { code: row.node.code, labels: row.node.labels, path };
}
