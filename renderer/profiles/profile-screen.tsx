import { Button, Skeleton, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../preload/contract/problem.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { problemOf } from '../app/problem-error.ts';
import { WhyLink } from '../diagnosis/why-link.tsx';
import { MirrorTabMark } from '../mirror/mirror-marks.tsx';
import { OfferCopy } from '../mirror/offer-copy.tsx';
import { OfflineBanner } from '../mirror/offline-banner.tsx';
import { CopyIcon } from '../ui/copy-code.tsx';
import { EnvironmentBadge } from '../ui/environment-badge.tsx';
import { hostOf } from '../ui/host-of.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { ScreenTitle, useWindowTitle } from '../ui/screen-title.tsx';
import { WhyContext } from '../ui/why.ts';
import { LostBanner } from './lost-banner.tsx';
import { openedProfileQuery, profilesQuery } from './profile-queries.ts';
import { useCatalogAhead } from './use-catalog-ahead.ts';
import './profile.css';

/** The parts of a profile, in the order of their tabs. */
const parts = ['overview', 'catalog', 'mirror', 'diagnosis', 'activity', 'statistics', 'connectors'] as const;
/** Those that show what is in the catalog. */
const ofCatalog: readonly (typeof parts)[number][] = ['overview', 'catalog', 'statistics'];
const addresses = {
  overview: '/profiles/$profileId',
  catalog: '/profiles/$profileId/catalog',
  mirror: '/profiles/$profileId/mirror',
  diagnosis: '/profiles/$profileId/diagnosis',
  activity: '/profiles/$profileId/activity',
  statistics: '/profiles/$profileId/statistics',
  connectors: '/profiles/$profileId/connectors',
} as const;

/** One profile: its name, environment and host on top, its parts as tabs below. */
export function ProfileScreen() {
  const { t } = useTranslation(['profile', 'common']);
  const { profileId } = useParams({ from: '/profiles/$profileId' });
  const opened = useQuery(openedProfileQuery(profileId));
  const profiles = useQuery(profilesQuery);
  const profile = profiles.data?.find(({ id }) => id === profileId) ?? opened.data;
  if (profile) return <Opened profile={profile} problem={opened.error} retry={() => void opened.refetch()} />;
  if (profiles.isPending || opened.isPending) {
    return (
      <div className="ps-screen" aria-busy="true">
        <Title order={1}>
          <Skeleton component="span" display="block" width={260} height={28} aria-label={t('opening')} />
        </Title>
      </div>
    );
  }
  return <Unknown />;
}

interface OpenedProps {
  profile: Profile;
  problem: Error | null;
  retry: () => void;
}

function Opened({ profile, problem, retry }: OpenedProps) {
  useCatalogAhead(profile.id);
  const { t } = useTranslation(['profile', 'common']);
  const navigate = useNavigate();
  const part = useLocation({
    // Addresses read /profiles/<id>/<part>/…
    select: ({ pathname }) => parts.find((one) => one === pathname.split('/')[3]) ?? 'overview',
  });
  const params = { profileId: profile.id };
  const why = (of: Problem) => (
    <>
      <OfferCopy profileId={profile.id} problem={of} />
      <WhyLink profileId={profile.id} problem={of} />
    </>
  );
  return (
    <div className="ps-profile" data-part={part}>
      <div className="ps-profile-head">
        <div className="ps-profile-title">
          <ScreenTitle windowTitle={`${profile.name} · ${t(`common:environment.${profile.environment}`)}`}>
            {profile.name}
          </ScreenTitle>
          <EnvironmentBadge environment={profile.environment} />
          <span className="ps-copy-host ps-profile-host">
            <Text component="span" c="dimmed" title={profile.baseUrl} truncate>
              {hostOf(profile.baseUrl)}
            </Text>
            <CopyIcon text={profile.baseUrl} what={t('address')} />
          </span>
        </div>
        {profile.description && (
          <Text c="dimmed" lineClamp={2} className="ps-profile-description">
            {profile.description}
          </Text>
        )}
        <Tabs
          value={part}
          className="ps-profile-tabs"
          onChange={(next) => {
            const opened = parts.find((one) => one === next) ?? 'overview';
            void navigate({ to: addresses[opened], params });
          }}
        >
          <Tabs.List aria-label={t('tabs.label')}>
            {parts.map((one) => (
              <Tabs.Tab key={one} value={one} id={`tab-${one}`} aria-controls="profile-part">
                {t(`tabs.${one}`)}
                {one === 'mirror' && <MirrorTabMark profileId={profile.id} />}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      </div>
      <div id="profile-part" role="tabpanel" aria-labelledby={`tab-${part}`} className="ps-profile-part">
        <LostBanner profile={profile} />
        {ofCatalog.includes(part) && <OfflineBanner profileId={profile.id} />}
        {problem && (
          <div className="ps-profile-problem">
            <ProblemView problem={problemOf(problem)} handlers={{ retry }} />
          </div>
        )}
        <WhyContext value={part === 'diagnosis' ? null : why}>
          <Outlet />
        </WhyContext>
      </div>
    </div>
  );
}

function Unknown() {
  const { t } = useTranslation('profile');
  const navigate = useNavigate();
  useWindowTitle(t('unknown.title'));
  return (
    <div className="ps-screen">
      <Title order={1}>{t('unknown.title')}</Title>
      <Text my="sm">{t('unknown.detail')}</Text>
      <Button onClick={() => void navigate({ to: '/' })}>{t('unknown.home')}</Button>
    </div>
  );
}
