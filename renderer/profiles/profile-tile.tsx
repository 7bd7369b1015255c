import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { UseTags } from '../connector-sheets/use-tags.tsx';
import { EnvironmentBadge } from '../ui/environment-badge.tsx';
import { hostOf } from '../ui/host-of.ts';
import { dragProfiles } from './drag-profiles.ts';
import type { HomeActions } from './home-actions.ts';
import { useHome } from './home-store.ts';
import { ListTime } from './list-time.tsx';
import { ProfileHealth } from './profile-health.tsx';
import { ProfileMenu } from './profile-menu.tsx';

export interface ProfileItemProps {
  profile: Profile;
  actions: HomeActions;
  /** Its group stands beside it where it stands outside of it. */
  withGroup: boolean;
  /** Its place in its section and how many there are, since not all of them are drawn. */
  place: number;
  of: number;
}

/** One profile on home: what it is, how its last check ended, when it was used, and a menu. */
export const ProfileTile = memo(function ProfileTile(props: ProfileItemProps) {
  const { profile, actions, withGroup, place, of } = props;
  const { t } = useTranslation(['home', 'common']);
  return (
    <li
      className="ps-tile ps-edge"
      data-environment={profile.environment}
      data-testid="profile-tile"
      aria-posinset={place}
      aria-setsize={of}
      draggable
      onDragStart={(event) => dragProfiles(event, profile)}
    >
      <div className="ps-tile-head">
        <ProfileLink profile={profile} />
        <ProfileTick profile={profile} />
        <ProfileMenu profile={profile} actions={actions} />
      </div>
      <span className="ps-tile-host" title={profile.baseUrl}>
        {hostOf(profile.baseUrl)}
      </span>
      <div className="ps-tile-tags">
        <EnvironmentBadge environment={profile.environment} />
        <span className="ps-tag">{t(`common:access.${profile.access.kind}`)}</span>
        {profile.demo && <span className="ps-tag">{t('demoTag')}</span>}
        <UseTags profile={profile} />
        {withGroup && profile.group && (
          <span className="ps-tag ps-tile-group" title={profile.group}>
            {profile.group}
          </span>
        )}
      </div>
      <div className="ps-tile-foot">
        <ProfileHealth profile={profile} />
        {profile.lastUsedAt && (
          <span className="ps-tile-small ps-tile-used">
            {t('tile.lastUsed')} <ListTime at={profile.lastUsedAt} />
          </span>
        )}
      </div>
    </li>
  );
});

/** The name, which opens the profile; the whole tile or line is its target. */
export function ProfileLink({ profile }: { profile: Profile }) {
  return (
    <Link
      to="/profiles/$profileId"
      params={{ profileId: profile.id }}
      className="ps-tile-name"
      title={profile.name}
      data-profile={profile.id}
      draggable={false}
    >
      {profile.name}
    </Link>
  );
}

/** Ticks the profile for what can be done with several at once. */
export function ProfileTick({ profile }: { profile: Profile }) {
  const { t } = useTranslation('home');
  const isSelected = useHome(({ selected }) => selected.has(profile.id));
  const select = useHome((state) => state.select);
  return (
    <input
      type="checkbox"
      className="ps-tick"
      aria-label={t('tile.select', { name: profile.name })}
      checked={isSelected}
      onChange={(event) => select([profile.id], event.currentTarget.checked)}
    />
  );
}
