import { Button, Text, Title } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readSearch } from '../../preload/contract/catalog-filter.ts';
import './filter-bar.css';

export interface NothingFoundProps {
  filter: string | null;
  /** What is searched for beside it; empty for nothing. */
  text?: string;
  onClear: () => void;
}

/** What a list says when its filter leaves nothing. */
export function NothingFound({ filter, text = '', onClear }: NothingFoundProps) {
  const { t } = useTranslation(['filters', 'mirror']);
  const read = readSearch(filter);
  const count = read.ok ? read.tree.length : 0;
  return (
    <div className="ps-nothing-found" role="status">
      <IconFilterOff size={40} stroke={1.3} aria-hidden />
      <Title order={2}>{text === '' ? t('nothing.title') : t('mirror:search.nothing', { text })}</Title>
      {count > 0 && (
        <Text>{text === '' ? t('nothing.sentence', { count }) : t('mirror:search.nothingFiltered')}</Text>
      )}
      <Button variant="default" onClick={onClear}>
        {text === '' ? t('nothing.clear') : t('mirror:search.showAll')}
      </Button>
    </div>
  );
}
