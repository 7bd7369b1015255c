import { Button, Text, Title } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readSearch } from '../../preload/contract/catalog-filter.ts';
import './filter-bar.css';

export interface NothingFoundProps {
  filter: string | null;
  onClear: () => void;
}

/** What a list says when its filter leaves nothing. */
export function NothingFound({ filter, onClear }: NothingFoundProps) {
  const { t } = useTranslation('filters');
  const read = readSearch(filter);
  const count = read.ok ? read.tree.length : 0;
  return (
    <div className="ps-nothing-found" role="status">
      <IconFilterOff size={40} stroke={1.3} aria-hidden />
      <Title order={2}>{t('nothing.title')}</Title>
      {count > 0 && <Text>{t('nothing.sentence', { count })}</Text>}
      <Button variant="default" onClick={onClear}>
        {t('nothing.clear')}
      </Button>
    </div>
  );
}
