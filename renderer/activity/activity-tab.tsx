import { useParams } from '@tanstack/react-router';
import { ActivityView } from './activity-view.tsx';

/** Every call of a profile as it happens, and those before that are kept. */
export function ActivityTab() {
  const { profileId } = useParams({ from: '/profiles/$profileId' });
  return <ActivityView key={profileId} ownProfileId={profileId} />;
}
