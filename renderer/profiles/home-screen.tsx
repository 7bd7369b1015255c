import { Button, Group, Loader, Skeleton } from '@mantine/core';
import { IconFlask, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../app/problem-error.ts';
import { DueRotations } from '../connector-sheets/due-rotations.tsx';
import { ExchangeMenu } from '../exchange/exchange-menu.tsx';
import { useTryDemo } from '../onboarding/use-try-demo.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { ScreenTitle } from '../ui/screen-title.tsx';
import { CheckButton } from './check-button.tsx';
import { EmptyHome } from './empty-home.tsx';
import { ProfileList } from './profile-list.tsx';
import { profilesQuery } from './profile-queries.ts';
import './home.css';

/** All profiles, or the two ways to the first one. */
export function HomeScreen() {
  const { t } = useTranslation(['home', 'common']);
  const profiles = useQuery(profilesQuery);
  const demo = useTryDemo();
  const problem = demo.error ? (
    <ProblemView problem={problemOf(demo.error)} handlers={{ retry: () => demo.mutate() }} />
  ) : null;
  const some = profiles.data && profiles.data.length > 0;
  return (
    <div className="ps-screen ps-home">
      <div className="ps-screen-head">
        <ScreenTitle windowTitle={t('title')}>{t('title')}</ScreenTitle>
        {profiles.data?.length === 0 && <ExchangeMenu hasProfiles={false} />}
        {some && (
          <Group gap="xs">
            <ExchangeMenu hasProfiles />
            <CheckButton profiles={profiles.data} />
            <Button
              variant="default"
              leftSection={<IconFlask size={16} aria-hidden />}
              loading={demo.isPending}
              onClick={() => demo.mutate()}
            >
              {t('demo')}
            </Button>
            <Button component={Link} to="/connect" leftSection={<IconPlus size={16} aria-hidden />}>
              {t('connect')}
            </Button>
          </Group>
        )}
      </div>
      {profiles.isPending && <TileSkeletons />}
      {profiles.error && (
        <ProblemView
          problem={problemOf(profiles.error)}
          handlers={{ retry: () => void profiles.refetch() }}
        />
      )}
      {profiles.data?.length === 0 && (
        <EmptyHome onDemo={() => demo.mutate()} demoStarting={demo.isPending} problem={problem} />
      )}
      {some && problem}
      {some && <DueRotations />}
      {some && <ProfileList profiles={profiles.data} />}
      {demo.isPending && (
        <output className="ps-starting">
          <Loader size="xs" aria-hidden /> {t('demoStarting')}
        </output>
      )}
    </div>
  );
}

function TileSkeletons() {
  const { t } = useTranslation();
  return (
    <div className="ps-tiles" role="status" aria-label={t('loading')}>
      {[1, 2, 3].map((tile) => (
        <Skeleton key={tile} height={148} radius="lg" />
      ))}
    </div>
  );
}
