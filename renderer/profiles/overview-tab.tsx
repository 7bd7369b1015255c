import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { UsedByCard } from '../connector-sheets/used-by-card.tsx';
import { ProfileNetworkCard } from '../settings/profile-network-card.tsx';
import { AccessCard } from './access-card.tsx';
import { ChannelsCard } from './channels-card.tsx';
import { LanguagesCard } from './languages-card.tsx';
import { ProductsCard } from './products-card.tsx';
import { profilesQuery } from './profile-queries.ts';
import { SecretsCard } from './secrets-card.tsx';
import './overview.css';

/** What this access is and sees: each part loads on its own and has its own error. */
export function OverviewTab() {
  const { profileId } = useParams({ from: '/profiles/$profileId' });
  const profile = useQuery(profilesQuery).data?.find(({ id }) => id === profileId);
  if (!profile) return null;
  // Keyed by profile: a test that runs for one profile never shows on another.
  return (
    <div className="ps-screen ps-overview" key={profileId}>
      <div className="ps-overview-main">
        <AccessCard profile={profile} />
        <ChannelsCard profile={profile} />
      </div>
      <div className="ps-overview-side">
        <ProductsCard profile={profile} />
        <LanguagesCard profile={profile} />
        <SecretsCard profile={profile} />
        <ProfileNetworkCard profile={profile} />
        <UsedByCard profile={profile} />
      </div>
    </div>
  );
}
