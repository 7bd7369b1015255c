import { IconStack2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { sectionsOf } from '../profiles/profile-order.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';

/** Up to this number all profiles stand here; of more, those that are pinned and those used last. */
const mostListed = 25;
const mostRecent = 8;

/** The way to the profiles: all by group, or the pinned and recent ones and the way to all. */
export function SidebarProfiles() {
  const { t, i18n } = useTranslation('shell');
  const profiles = useQuery(profilesQuery).data ?? [];
  const sections = useMemo(() => sectionsOf(profiles, 'name', i18n.language), [profiles, i18n.language]);
  if (profiles.length <= mostListed) {
    return sections.map(({ key, kind, name, profiles: members }) => (
      <ProfileLinks
        key={key}
        heading={sections.length === 1 && !name && kind === 'group' ? null : headingOf(kind, name)}
        profiles={members}
      />
    ));
  }
  const pinned = sections.find(({ kind }) => kind === 'pinned')?.profiles.slice(0, mostListed) ?? [];
  const recent = profiles
    .filter(({ lastUsedAt, pinned: isPinned }) => lastUsedAt !== null && isPinned !== true)
    .sort((a, b) => (b.lastUsedAt ?? '').localeCompare(a.lastUsedAt ?? ''))
    .slice(0, mostRecent);
  return (
    <>
      <ProfileLinks heading={t('pinned')} profiles={pinned} />
      <ProfileLinks heading={t('recent')} profiles={recent} />
      <div className="ps-nav-group">
        <Link to="/" className="ps-nav-item" activeProps={{}} activeOptions={{ exact: true }}>
          <IconStack2 size={18} stroke={1.75} aria-hidden />
          <span>{t('allProfiles', { count: profiles.length })}</span>
        </Link>
      </div>
    </>
  );

  function headingOf(kind: 'pinned' | 'group', name: string): string {
    return kind === 'pinned' ? t('pinned') : name || t('ungrouped');
  }
}

function ProfileLinks({ heading, profiles }: { heading: string | null; profiles: Profile[] }) {
  const { t } = useTranslation();
  if (profiles.length === 0) return null;
  return (
    <div className="ps-nav-group">
      {heading && <span className="ps-nav-heading">{heading}</span>}
      <ul>
        {profiles.map((profile) => (
          <li key={profile.id}>
            <Link
              to="/profiles/$profileId"
              params={{ profileId: profile.id }}
              className="ps-nav-item ps-nav-profile ps-edge"
              data-environment={profile.environment}
              title={`${profile.name} · ${t(`environment.${profile.environment}`)}`}
            >
              <span>{profile.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
