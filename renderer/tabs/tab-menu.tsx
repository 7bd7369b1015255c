import { Menu } from '@mantine/core';
import { IconAppWindow, IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useTabs } from './tabs-store.ts';
import type { TabActions } from './use-tab-actions.ts';

interface TabMenuProps {
  menu: { profileId: string; left: number } | null;
  path: string | undefined;
  isOnly: boolean;
  actions: TabActions;
  onClose: () => void;
}

/** What can be done with a tab, by its right click or the menu key. */
export function TabMenu({ menu, path, isOnly, actions, onClose }: TabMenuProps) {
  const { t } = useTranslation('shell');
  const at = useTabs(({ tabs }) => tabs.open.findIndex(({ profileId }) => profileId === menu?.profileId));
  const id = menu?.profileId ?? '';
  return (
    <Menu
      opened={menu !== null}
      onChange={(opened) => opened || onClose()}
      position="bottom-start"
      offset={2}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          className="ps-tab-menu-anchor"
          style={{ left: menu?.left ?? 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconAppWindow size={16} />}
          onClick={() => {
            void actions.openInWindow(id, path);
            actions.close(id);
          }}
        >
          {t('tabs.toWindow')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowLeft size={16} />}
          disabled={isOnly}
          onClick={() => actions.move(id, at - 1)}
        >
          {t('tabs.left')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowRight size={16} />}
          disabled={isOnly}
          onClick={() => actions.move(id, at + 1)}
        >
          {t('tabs.right')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconX size={16} />} onClick={() => actions.close(id)}>
          {t('tabs.close')}
        </Menu.Item>
        <Menu.Item disabled={isOnly} onClick={() => actions.closeOthers(id)}>
          {t('tabs.closeOthers')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
