import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { EnvironmentBadge } from '../ui/environment-badge.tsx';
import { hostOf } from '../ui/host-of.ts';
import { dragProfiles } from './drag-profiles.ts';
import { ListTime } from './list-time.tsx';
import { ProfileHealth, whyOf } from './profile-health.tsx';
import { ProfileMenu } from './profile-menu.tsx';
import { type ProfileItemProps, ProfileLink, ProfileTick } from './profile-tile.tsx';

/** One profile as a line of the compact list. */
export const ProfileLine = memo(function ProfileLine(props: ProfileItemProps) {
  const { profile, actions, withGroup, place, of } = props;
  const { t } = useTranslation(['home', 'common']);
  return (
    <li
      className="ps-line ps-edge"
      data-environment={profile.environment}
      data-testid="profile-tile"
      aria-posinset={place}
      aria-setsize={of}
      draggable
      onDragStart={(event) => dragProfiles(event, profile)}
    >
      <ProfileTick profile={profile} />
      <div className="ps-line-name">
        <ProfileLink profile={profile} />
        {withGroup && profile.group && <span className="ps-tag ps-tile-group">{profile.group}</span>}
        {profile.demo && <span className="ps-tag">{t('demoTag')}</span>}
      </div>
      <EnvironmentBadge environment={profile.environment} />
      <span className="ps-tile-host" title={profile.baseUrl}>
        {hostOf(profile.baseUrl)}
      </span>
      <ProfileHealth profile={profile} />
      <span className="ps-tile-small ps-line-why">{profile.authorizationLost ? null : whyOf(profile)}</span>
      <span className="ps-tile-small ps-line-used">
        {profile.lastUsedAt && (
          <>
            <span className="ps-unseen">{t('tile.lastUsed')}</span> <ListTime at={profile.lastUsedAt} />
          </>
        )}
      </span>
      <ProfileMenu profile={profile} actions={actions} />
    </li>
  );
});
