import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconArrowRight, IconDotsVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { EnvironmentBadge } from '../ui/environment-badge.tsx';
import { hostOf } from '../ui/host-of.ts';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';

export interface TileActions {
  edit: (profile: Profile) => void;
  remove: (profile: Profile) => void;
}

/** One profile on home: what it is, how its last test ended, when it was used, and a menu. */
export function ProfileTile({ profile, actions }: { profile: Profile; actions: TileActions }) {
  const { t } = useTranslation(['home', 'app', 'common']);
  return (
    <li className="ps-tile ps-edge" data-environment={profile.environment} data-testid="profile-tile">
      <div className="ps-tile-head">
        <Link to="/profiles/$profileId" params={{ profileId: profile.id }} className="ps-tile-name">
          {profile.name}
        </Link>
        <TileMenu profile={profile} actions={actions} />
      </div>
      <Text c="dimmed" truncate title={profile.baseUrl}>
        {hostOf(profile.baseUrl)}
      </Text>
      <div className="ps-tile-tags">
        <EnvironmentBadge environment={profile.environment} />
        <span className="ps-tag">{t(`common:access.${profile.access.kind}`)}</span>
        {profile.authorizationLost && (
          <span className="ps-tag" data-tone="bad">
            {t('app:lost.tile')}
          </span>
        )}
        {profile.demo && <span className="ps-tag">{t('demoTag')}</span>}
      </div>
      <div className="ps-tile-foot">
        <LastVerification profile={profile} />
        {profile.lastUsedAt && (
          <Text component="span" size="xs" c="dimmed" className="ps-tile-used">
            {t('tile.lastUsed')} <RelativeTime at={profile.lastUsedAt} />
          </Text>
        )}
      </div>
    </li>
  );
}

function LastVerification({ profile }: { profile: Profile }) {
  const last = profile.lastVerification;
  return (
    <span className="ps-tile-outcome">
      <OutcomeMark outcome={last?.outcome ?? 'never'} />
      {last && (
        <Text component="span" size="xs" c="dimmed">
          <RelativeTime at={last.at} />
        </Text>
      )}
    </span>
  );
}

function TileMenu({ profile, actions }: { profile: Profile; actions: TileActions }) {
  const { t } = useTranslation(['home', 'common']);
  const navigate = useNavigate();
  const open = () => void navigate({ to: '/profiles/$profileId', params: { profileId: profile.id } });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('tile.menu', { name: profile.name })}>
          <IconDotsVertical size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowRight size={16} />} onClick={open}>
          {t('tile.open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => actions.edit(profile)}>
          {t('tile.edit')}
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
