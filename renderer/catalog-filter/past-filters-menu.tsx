import { Button, Menu } from '@mantine/core';
import { IconHistory, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readSearch } from '../../preload/contract/catalog-filter.ts';
import type { PastFilter } from '../../preload/contract/catalog-views.ts';
import { conditionLine, conditionWords } from './condition-text.ts';
import type { KnownFields } from './known-fields.ts';

interface PastFiltersMenuProps {
  filters: readonly PastFilter[];
  fields: Pick<KnownFields, 'byCode'>;
  onChoose: (search: string) => void;
  onForget: () => void;
}

const mostShown = 12;

/** The last filters of the list in words, to be had again; they can be cleared. */
export function PastFiltersMenu({ filters, fields, onChoose, onForget }: PastFiltersMenuProps) {
  const { t } = useTranslation('filters');
  const words = (search: string): string => {
    const read = readSearch(search);
    if (!read.ok) return search;
    const lines = read.tree.map((one) =>
      conditionLine(conditionWords(one, fields.byCode.get(one.field), (code) => code, t)),
    );
    return lines.join(' · ');
  };
  return (
    <Menu position="bottom-end" shadow="md" width={420}>
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" leftSection={<IconHistory size={14} aria-hidden />}>
          {t('past.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('past.title')}</Menu.Label>
        {filters.slice(0, mostShown).map(({ search }) => (
          <Menu.Item key={search} title={search} onClick={() => onChoose(search)}>
            <span className="ps-past-filter">{words(search)}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={14} aria-hidden />} onClick={onForget}>
          {t('past.clear')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
