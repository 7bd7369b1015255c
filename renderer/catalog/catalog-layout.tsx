import { Outlet, useParams } from '@tanstack/react-router';
import { OriginSwitch } from '../mirror/origin-switch.tsx';
import { useHistoryKeys } from '../record/use-history-keys.ts';
import { ResourceNav } from './resource-nav.tsx';
import './catalog.css';

/** The catalog of a profile: its resources at the left, one list or one entity beside them. */
export function CatalogLayout() {
  const { profileId } = useParams({ from: '/profiles/$profileId' });
  useHistoryKeys();
  return (
    <div className="ps-explorer">
      <div className="ps-explorer-side">
        <OriginSwitch profileId={profileId} />
        <ResourceNav key={profileId} profileId={profileId} />
      </div>
      <div className="ps-explorer-screen">
        <Outlet />
      </div>
    </div>
  );
}
