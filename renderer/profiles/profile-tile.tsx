import { ActionIcon, Menu, Text } from '@mantine/core';
import {
  IconArrowRight,
  IconDotsVertical,
  IconPencil,
  IconPlugConnected,
  IconPlugConnectedX,
  IconTrash,
} from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { EnvironmentBadge } from '../ui/environment-badge.tsx';
import { hostOf } from '../ui/host-of.ts';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { mendOfSecrets, useMend } from './mend-access.ts';

export interface TileActions {
  edit: (profile: Profile) => void;
  remove: (profile: Profile) => void;
}

/** One profile on home: what it is, how its last test ended, when it was used, and a menu. */
export function ProfileTile({ profile, actions }: { profile: Profile; actions: TileActions }) {
  const { t } = useTranslation(['home', 'common']);
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
  const { authorizationLost: lost } = profile;
  if (lost) return <LostMark at={lost.at} />;
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

/** That the PIM does not take the authorization any more, whatever the last test said. */
function LostMark({ at }: { at: string }) {
  const { t } = useTranslation('app');
  return (
    <span className="ps-tile-outcome" data-testid="authorization-lost">
      <span className="ps-outcome" data-outcome="failed">
        <IconPlugConnectedX size={16} aria-hidden />
        {t('lost.tile')}
      </span>
      <Text component="span" size="xs" c="dimmed">
        <RelativeTime at={at} />
      </Text>
    </span>
  );
}

function TileMenu({ profile, actions }: { profile: Profile; actions: TileActions }) {
  const { t } = useTranslation(['home', 'app', 'common']);
  const navigate = useNavigate();
  const open = () => void navigate({ to: '/profiles/$profileId', params: { profileId: profile.id } });
  const authorize = () => {
    open();
    useMend.getState().ask(profile.id, mendOfSecrets(profile));
  };
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
        {profile.authorizationLost && (
          <Menu.Item leftSection={<IconPlugConnected size={16} />} onClick={authorize}>
            {t(profile.access.kind === 'app' ? 'app:lost.again' : 'app:lost.secrets')}
          </Menu.Item>
        )}
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
