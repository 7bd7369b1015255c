import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { followMirrors } from '../mirror/mirror-queries.ts';
import { Palette } from '../palette/palette.tsx';
import { followHealth } from '../profiles/health-store.ts';
import { MendDialogs } from '../profiles/mend-dialogs.tsx';
import { followProfiles, profilesQuery } from '../profiles/profile-queries.ts';
import { UnlockOnTop } from '../profiles/unlock-on-top.tsx';
import { useSettingsKeys } from '../settings/use-settings-keys.ts';
import { TabStrip } from '../tabs/tab-strip.tsx';
import { useTabActions } from '../tabs/use-tab-actions.ts';
import { useTabKeys } from '../tabs/use-tab-keys.ts';
import { useWindowTabs } from '../tabs/use-window-tabs.ts';
import { NoticesBar } from './notices-bar.tsx';
import { followNotices } from './notices-queries.ts';
import { followSettings } from './settings-queries.ts';
import { Sidebar } from './sidebar.tsx';
import { useActivations } from './use-activations.ts';
import './shell.css';

/** What stands around every screen. On a profile its environment colours the window's edge. */
export function Shell() {
  const { t } = useTranslation(['shell', 'common']);
  const queryClient = useQueryClient();
  const profiles = useQuery(profilesQuery);
  const { profileId } = useParams({ strict: false });
  const environment = profiles.data?.find((profile) => profile.id === profileId)?.environment;

  useEffect(() => followProfiles(queryClient), [queryClient]);
  useEffect(() => followNotices(queryClient), [queryClient]);
  useEffect(followHealth, []);
  useEffect(() => followMirrors(queryClient), [queryClient]);

  useEffect(() => followSettings(queryClient), [queryClient]);

  useActivations();
  useSettingsKeys();
  const actions = useTabActions();
  useTabKeys(actions);
  useWindowTabs();

  const ready = !profiles.isPending;
  useEffect(() => {
    if (ready) document.getElementById('root')?.setAttribute('data-app-state', 'ready');
  }, [ready]);

  return (
    <div className="ps-shell ps-edge" data-environment={environment}>
      {/* The hash belongs to the router, so this is a button that moves the focus. */}
      <button type="button" className="ps-skip" onClick={() => document.getElementById('content')?.focus()}>
        {t('skip')}
      </button>
      <Sidebar />
      <div className="ps-stage">
        <TabStrip actions={actions} />
        <NoticesBar />
        <main id="content" className="ps-main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <MendDialogs />
      <UnlockOnTop />
      <Palette />
    </div>
  );
}
