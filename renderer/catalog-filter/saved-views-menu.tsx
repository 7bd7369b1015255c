import { Button, Popover } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { SavedView } from '../../preload/contract/catalog-views.ts';
import { closeOnEscape } from './close-on-escape.ts';
import { SavedViews } from './saved-views.tsx';
import './filter-bar.css';

/** A list as it is on the screen. */
export type CurrentView = Pick<SavedView, 'family' | 'query' | 'locale' | 'columns'>;

export interface SavedViewsMenuProps {
  profileId: string;
  resource: ResourceName;
  parents: string[];
  current: CurrentView;
  onOpen: (view: SavedView) => void;
}

/** The saved views of a list: open one, save the list as it is, rename, overwrite, remove. */
export function SavedViewsMenu(props: SavedViewsMenuProps) {
  const { t } = useTranslation('filters');
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpened(false);
    button.current?.focus();
  };
  return (
    <Popover
      opened={opened}
      onDismiss={close}
      position="bottom-end"
      width={340}
      shadow="md"
      trapFocus
      closeOnEscape={false}
      transitionProps={{ duration: 120 }}
    >
      <Popover.Target>
        <Button
          ref={button}
          size="xs"
          variant="default"
          leftSection={<IconBookmark size={15} aria-hidden />}
          onClick={() => (opened ? close() : setOpened(true))}
        >
          {t('views.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown onKeyDown={closeOnEscape(close)}>
        {opened && (
          <SavedViews
            {...props}
            onOpen={(view) => {
              close();
              props.onOpen(view);
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
