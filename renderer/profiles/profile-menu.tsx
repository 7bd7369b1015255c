import { Menu } from '@mantine/core';
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
  IconWorld,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import type { HomeActions } from './home-actions.ts';
import { mendOfSecrets, useMend } from './mend-access.ts';

interface MenuProps {
  profile: Profile;
  actions: HomeActions;
}

/** What can be done with a profile on home. The menu itself is built when it is asked for: there are many of them. */
export function ProfileMenu({ profile, actions }: MenuProps) {
  const { t } = useTranslation('home');
  const [isWanted, setWanted] = useState(false);
  if (isWanted) return <OpenMenu profile={profile} actions={actions} />;
  return (
    <button
      type="button"
      className="ps-tile-menu"
      aria-haspopup="menu"
      aria-expanded={false}
      aria-label={t('tile.menu', { name: profile.name })}
      onClick={() => setWanted(true)}
    >
      <IconDotsVertical size={18} aria-hidden />
    </button>
  );
}

function OpenMenu({ profile, actions }: MenuProps) {
  const { t } = useTranslation(['home', 'app', 'common']);
  const navigate = useNavigate();
  const open = () => void navigate({ to: '/profiles/$profileId', params: { profileId: profile.id } });
  const authorize = () => {
    open();
    useMend.getState().ask(profile.id, mendOfSecrets(profile));
  };
  const isPinned = profile.pinned === true;
  const button = useRef<HTMLButtonElement>(null);
  /** To the button, unless the focus has gone elsewhere already. */
  const returnFocus = () => {
    if (document.activeElement?.closest('[role="menu"]')) button.current?.focus();
  };
  return (
    <Menu position="bottom-end" width={220} defaultOpened onClose={returnFocus}>
      <Menu.Target>
        <button
          type="button"
          ref={button}
          className="ps-tile-menu"
          aria-label={t('tile.menu', { name: profile.name })}
        >
          <IconDotsVertical size={18} aria-hidden />
        </button>
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
        {!profile.demo && (
          <Menu.Item
            leftSection={<IconWorld size={16} />}
            onClick={() => useMend.getState().ask(profile.id, 'address')}
          >
            {t('tile.address')}
          </Menu.Item>
        )}
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
