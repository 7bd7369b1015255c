import { Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { shareOf, useMirrorProgress } from './mirror-progress-store.ts';
import { isBusy, mirrorStateQuery } from './mirror-queries.ts';
import { useMirrorWords } from './use-mirror-words.ts';
import './mirror-marks.css';

/** That copies are being made or brought up to date, on every screen; each leads to its page. */
export function MirrorMarks() {
  const byProfile = useMirrorProgress((state) => state.byProfile);
  return Object.keys(byProfile).map((profileId) => <MirrorMark key={profileId} profileId={profileId} />);
}

function MirrorMark({ profileId }: { profileId: string }) {
  const { t } = useTranslation('mirror');
  const words = useMirrorWords();
  const name = useQuery(profilesQuery).data?.find(({ id }) => id === profileId)?.name;
  const state = useQuery(mirrorStateQuery(profileId)).data;
  const share = shareOf(useMirrorProgress(({ byProfile }) => byProfile[profileId]));
  if (name === undefined || !isBusy(state)) return null;
  const told =
    share === null
      ? t('filling.mark', { name })
      : t('filling.markPercent', { name, percent: words.percent(share) });
  return (
    <Link to="/profiles/$profileId/mirror" params={{ profileId }} className="ps-running-mark" preload={false}>
      <span>{told}</span>
      <Progress
        size="xs"
        value={share === null ? 100 : share * 100}
        animated={share === null}
        aria-label={told}
      />
    </Link>
  );
}

/** Beside the name of the tab: how far the copy of the profile is. */
export function MirrorTabMark({ profileId }: { profileId: string }) {
  const { t } = useTranslation('mirror');
  const words = useMirrorWords();
  const state = useQuery(mirrorStateQuery(profileId)).data;
  const share = shareOf(useMirrorProgress(({ byProfile }) => byProfile[profileId]));
  if (!isBusy(state)) return null;
  const percent = share === null ? null : words.percent(share);
  return (
    <span
      className="ps-mirror-tab-mark"
      title={percent === null ? undefined : t('filling.tabPercent', { percent })}
    >
      {percent ?? '…'}
    </span>
  );
}
