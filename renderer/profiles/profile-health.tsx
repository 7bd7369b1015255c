import { Loader } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { hostOf } from '../ui/host-of.ts';
import { OutcomeMark } from '../ui/outcome-mark.tsx';
import { problemTexts } from '../ui/problem-texts.ts';
import { useHealth } from './health-store.ts';
import { ListTime } from './list-time.tsx';

/** How the last check of a profile ended and when, or that it is being checked. */
export function ProfileHealth({ profile }: { profile: Profile }) {
  const { t } = useTranslation(['home', 'app', 'common']);
  const isRunning = useHealth(({ run }) => run?.running.has(profile.id) === true);
  const { lastVerification: last, authorizationLost: lost } = profile;
  if (isRunning) {
    return (
      <span className="ps-tile-outcome">
        <span className="ps-outcome" data-outcome="running">
          <Loader size={14} aria-hidden />
          {t('health.checking')}
        </span>
      </span>
    );
  }
  if (lost) {
    return (
      <span className="ps-tile-outcome" data-testid="authorization-lost">
        <span className="ps-outcome" data-outcome="failed">
          <IconPlugConnectedX size={16} aria-hidden />
          {t('app:lost.tile')}
        </span>
        <When at={lost.at} />
      </span>
    );
  }
  const why = whyOf(profile);
  return (
    <span className="ps-tile-outcome">
      <span className="ps-tile-why" title={why ?? undefined}>
        <OutcomeMark outcome={last?.outcome ?? 'never'} />
      </span>
      {last && <When at={last.at} />}
    </span>
  );
}

function When({ at }: { at: string }) {
  return (
    <span className="ps-tile-small">
      <ListTime at={at} />
    </span>
  );
}

/** What the last check found, in a few words; null where it found nothing. */
export function whyOf({ lastVerification: last, baseUrl }: Profile): string | null {
  if (!last?.problem) return null;
  return problemTexts({ code: last.problem, params: { host: hostOf(baseUrl) }, retryable: false }).title;
}
