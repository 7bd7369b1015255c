import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HomeSettings } from '../../preload/contract/application.ts';
import type { Environment, Profile } from '../../preload/contract/profile.ts';
import { problemOf } from '../app/problem-error.ts';
import { settingsQuery, useChangeSettings } from '../app/settings-queries.ts';
import { useDraft } from '../onboarding/draft.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { HealthPanel } from './health-panel.tsx';
import { useHomeActions } from './home-actions.ts';
import { HomeDialogs } from './home-dialogs.tsx';
import { noFilter, useHome } from './home-store.ts';
import { HomeToolbar } from './home-toolbar.tsx';
import { findProfiles, sectionsOf } from './profile-order.ts';
import { ProfileSections, type SectionsHandle } from './profile-sections.tsx';
import { ResumeTile } from './resume-tile.tsx';
import { SelectionBar } from './selection-bar.tsx';

/** From this number of profiles on search, filters and order stand above them. */
const toolbarFrom = 2;

const firstHome: HomeSettings = { view: 'tiles', sort: 'name', collapsed: [] };

/** The profiles in their groups, with search, filters, checks, and the dialogs of their menus. */
export function ProfileList({ profiles }: { profiles: Profile[] }) {
  const { t, i18n } = useTranslation(['home', 'common']);
  const home = useQuery(settingsQuery).data?.home ?? firstHome;
  const { mutate: changeSettings } = useChangeSettings();
  const changeHome = useCallback(
    (change: Partial<HomeSettings>) => changeSettings({ home: { ...home, ...change } }),
    [changeSettings, home],
  );
  const filter = useHome((state) => state.filter);
  const { actions, dialog, close, refused } = useHomeActions();
  const connecting = useDraft((state) => state.open);
  const list = useRef<SectionsHandle>(null);

  const withToolbar = profiles.length >= toolbarFrom;
  const shown = withToolbar ? filter : noFilter;
  const isFiltered = shown.environments.length > 0 || shown.health.length > 0;
  const found = useMemo(
    () => findProfiles(profiles, shown, (environment: Environment) => t(`common:environment.${environment}`)),
    [profiles, shown, t],
  );
  const sections = useMemo(
    () => sectionsOf(found, home.sort, i18n.language),
    [found, home.sort, i18n.language],
  );
  const isSearched = isFiltered || shown.text.trim() !== '';

  return (
    <>
      <div className="ps-home-top">
        {withToolbar && (
          <HomeToolbar
            profiles={profiles}
            home={home}
            onHome={changeHome}
            onDown={() => list.current?.focusFirst()}
            onEnter={() => list.current?.openFirst()}
          />
        )}
        <SelectionBar profiles={profiles} found={found} actions={actions} />
      </div>
      <HealthPanel profiles={profiles} />
      {refused && <ProblemView problem={problemOf(refused)} />}
      {connecting && <ResumeTile />}
      {found.length === 0 && <NothingFound text={shown.text.trim()} isFiltered={isFiltered} />}
      <ProfileSections
        ref={list}
        sections={sections}
        home={home}
        onHome={changeHome}
        isSearched={isSearched}
        actions={actions}
      />
      <HomeDialogs dialog={dialog} onClose={close} />
    </>
  );
}

/** Says that there is nothing, and the way out of it. */
function NothingFound({ text, isFiltered }: { text: string; isFiltered: boolean }) {
  const { t } = useTranslation('home');
  const change = useHome((state) => state.change);
  return (
    <div className="ps-nothing-found">
      <Text c="dimmed" role="status">
        {text === '' ? t('noneFiltered') : t(isFiltered ? 'noMatchFiltered' : 'noMatch', { text })}
      </Text>
      <Group gap="xs" justify="center">
        {text !== '' && (
          <Button variant="default" size="xs" onClick={() => change({ text: '' })}>
            {t('clearSearch')}
          </Button>
        )}
        {isFiltered && (
          <Button variant="default" size="xs" onClick={() => change({ environments: [], health: [] })}>
            {t('clearFilters')}
          </Button>
        )}
      </Group>
    </div>
  );
}
