import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { MendDialogs } from '../profiles/mend-dialogs.tsx';
import { followProfiles, profilesQuery } from '../profiles/profile-queries.ts';
import { UnlockOnTop } from '../profiles/unlock-on-top.tsx';
import { useSettingsKeys } from '../settings/use-settings-keys.ts';
import { NoticesBar } from './notices-bar.tsx';
import { followNotices } from './notices-queries.ts';
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

  useActivations();
  useSettingsKeys();

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
        <NoticesBar />
        <main id="content" className="ps-main" tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <MendDialogs />
      <UnlockOnTop />
    </div>
  );
}
