import { ActionIcon, Menu } from '@mantine/core';
import {
  IconAppWindow,
  IconArrowRight,
  IconCopy,
  IconDotsVertical,
  IconFolderSymlink,
  IconPencil,
  IconPinned,
  IconPinnedOff,
  IconPlugConnected,
  IconStethoscope,
  IconTrash,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import type { HomeActions } from './home-actions.ts';
import { mendOfSecrets, useMend } from './mend-access.ts';

/** What can be done with a profile on home. */
export function ProfileMenu({ profile, actions }: { profile: Profile; actions: HomeActions }) {
  const { t } = useTranslation(['home', 'app', 'common']);
  const navigate = useNavigate();
  const open = () => void navigate({ to: '/profiles/$profileId', params: { profileId: profile.id } });
  const authorize = () => {
    open();
    useMend.getState().ask(profile.id, mendOfSecrets(profile));
  };
  const isPinned = profile.pinned === true;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('tile.menu', { name: profile.name })}>
          <IconDotsVertical size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowRight size={16} />} onClick={open}>
          {t('tile.open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconAppWindow size={16} />} onClick={() => actions.openInWindow(profile.id)}>
          {t('tile.openWindow')}
        </Menu.Item>
        {profile.authorizationLost && (
          <Menu.Item leftSection={<IconPlugConnected size={16} />} onClick={authorize}>
            {t(profile.access.kind === 'app' ? 'app:lost.again' : 'app:lost.secrets')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconStethoscope size={16} />} onClick={() => actions.check([profile.id])}>
          {t('tile.check')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={isPinned ? <IconPinnedOff size={16} /> : <IconPinned size={16} />}
          onClick={() => actions.pin(profile.id, !isPinned)}
        >
          {t(isPinned ? 'tile.unpin' : 'tile.pin')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFolderSymlink size={16} />} onClick={() => actions.move([profile.id])}>
          {t('tile.move')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => actions.edit(profile)}>
          {t('tile.edit')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => actions.duplicate(profile)}>
          {t('tile.duplicate')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={16} />}
          onClick={() => actions.remove(profile)}
          className="ps-danger"
        >
          {t('tile.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
