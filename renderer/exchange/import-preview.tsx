import { Button, Group, Menu, SegmentedControl, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportItem, ImportPreview } from '../../preload/contract/exchange.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { ImportFoot } from './import-foot.tsx';
import { ImportRow } from './import-row.tsx';
import { ImportSecrets } from './import-secrets.tsx';
import { type ChoiceName, choicesOf, useImport } from './import-store.ts';

const states = ['new', 'same', 'conflicting', 'invalid'] as const;
type Filter = 'all' | (typeof states)[number];
const choiceNames = ['add', 'replace', 'keep-both', 'skip'] as const satisfies ChoiceName[];

/** How many rows are drawn at first and with each click on "more". */
const page = 200;

/** Every entry with its state and what is to be done with it; nothing is changed before the button at the end. */
export function ImportPreviewView({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation('exchange');
  const { items, source, fileName } = preview;
  const { decisions, decide, leave } = useImport();
  const profiles = useQuery(profilesQuery).data ?? [];
  const [filter, setFilter] = useState<Filter>('all');
  const [shownCount, setShownCount] = useState(page);
  const [tried, setTried] = useState(false);
  const shown = filter === 'all' ? items : items.filter(({ state }) => state === filter);
  const filters: Filter[] = ['all', ...states.filter((one) => items.some(({ state }) => state === one))];
  const existingOf = ({ existing }: ImportItem) => profiles.find(({ id }) => id === existing?.profileId);
  const open = choiceNames.filter((choice) => shown.some(({ choices }) => choices.includes(choice)));
  const forShown = (choice: ChoiceName) => {
    for (const item of shown) if (item.choices.includes(choice)) decide(item, { choice });
  };
  return (
    <div className="ps-import">
      <div className="ps-import-head">
        <div>
          <Text fw={600}>{fileName ?? t('import.pasted')}</Text>
          <Text c="dimmed" size="xs">
            {t(`import.source.${source}`)}
          </Text>
        </div>
        <Button variant="default" size="xs" onClick={leave}>
          {t('import.other')}
        </Button>
      </div>
      <ImportSecrets preview={preview} />
      <Group justify="space-between" gap="xs">
        <SegmentedControl
          size="xs"
          aria-label={t('import.filter')}
          value={filter}
          onChange={(next) => {
            setFilter(next);
            setShownCount(page);
          }}
          data={filters.map((one) => ({ value: one, label: `${t(`import.state.${one}`)} ${countOf(one)}` }))}
        />
        <Menu position="bottom-end">
          <Menu.Target>
            <Button
              variant="default"
              size="xs"
              rightSection={<IconChevronDown size={14} aria-hidden />}
              disabled={open.length < 2}
            >
              {t('import.forShown')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {open.map((choice) => (
              <Menu.Item key={choice} onClick={() => forShown(choice)}>
                {t(`import.choices.${choice}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
      <ul className="ps-import-rows">
        {shown.slice(0, shownCount).map((item) => (
          <ImportRow
            key={item.index}
            item={item}
            existing={existingOf(item)}
            first={item.duplicateOf === null ? undefined : items[item.duplicateOf]}
            tried={tried}
          />
        ))}
      </ul>
      {shown.length > shownCount && (
        <Button variant="default" size="xs" w="fit-content" onClick={() => setShownCount(shownCount + page)}>
          {t('import.more', { count: Math.min(page, shown.length - shownCount) })}
        </Button>
      )}
      <ImportFoot
        preview={preview}
        choices={choicesOf(items, decisions)}
        onTried={() => {
          setFilter('all');
          setShownCount(items.length);
          setTried(true);
        }}
      />
    </div>
  );

  function countOf(one: Filter): number {
    return one === 'all' ? items.length : items.filter(({ state }) => state === one).length;
  }
}
