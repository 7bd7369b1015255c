import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SheetSummary } from '../../preload/contract/connector-sheets.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { problemOf } from '../app/problem-error.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { SheetList } from './sheet-list.tsx';
import { sheetsQuery } from './sheet-queries.ts';
import { SheetView } from './sheet-view.tsx';
import './connectors.css';

/** What other programs ask for to reach this PIM, filled in for the profile. */
export function ConnectorsTab() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { profileId } = useParams({ from: '/profiles/$profileId' });
  const { sheet } = useSearch({ from: '/profiles/$profileId/connectors' });
  const profile = useQuery(profilesQuery).data?.find(({ id }) => id === profileId);
  const sheets = useQuery(sheetsQuery);
  if (!profile) return null;
  const shown = sheets.data && (sheets.data.find(({ id }) => id === sheet) ?? firstFor(profile, sheets.data));
  return (
    <div className="ps-screen ps-connectors">
      {sheets.isPending && <Skeleton height={320} radius="lg" aria-label={t('loading')} />}
      {sheets.error && (
        <ProblemView problem={problemOf(sheets.error)} handlers={{ retry: () => void sheets.refetch() }} />
      )}
      {sheets.data && shown && (
        <>
          <SheetList
            sheets={sheets.data}
            profile={profile}
            shown={shown.id}
            onShow={(next) =>
              void navigate({
                to: '/profiles/$profileId/connectors',
                params: { profileId },
                search: { sheet: next },
                replace: true,
              })
            }
          />
          <SheetView key={`${profile.id} ${shown.id}`} summary={shown} profile={profile} />
        </>
      )}
    </div>
  );
}

/** The sheet that is shown at first: of a connector that uses the profile, else one that takes its kind of access. */
function firstFor({ access, usedBy = [] }: Profile, sheets: SheetSummary[]): SheetSummary | undefined {
  const used = sheets.find(({ id }) => usedBy.some(({ connectorId }) => connectorId === id));
  return used ?? sheets.find((sheet) => sheet.access.includes(access.kind)) ?? sheets[0];
}
