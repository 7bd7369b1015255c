import { useParams } from '@tanstack/react-router';
import { CountsCard } from './counts-card.tsx';
import { FamiliesCard } from './families-card.tsx';
import { SampleCards } from './sample-cards.tsx';
import './statistics.css';

/** What the catalog of a profile is made of, in figures. */
export function StatisticsTab() {
  const { profileId } = useParams({ from: '/profiles/$profileId' });
  return (
    <div className="ps-screen ps-statistics" key={profileId}>
      <div>
        <CountsCard profileId={profileId} />
        <FamiliesCard profileId={profileId} />
      </div>
      <div>
        <SampleCards profileId={profileId} />
      </div>
    </div>
  );
}
