import { Text } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleMinus, IconCircleXFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportedItem } from '../../preload/contract/exchange.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { EnvironmentBadge } from '../ui/environment-badge.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { NextStep } from './next-step.tsx';

const icons = {
  added: IconCircleCheckFilled,
  replaced: IconCircleCheckFilled,
  skipped: IconCircleMinus,
  failed: IconCircleXFilled,
};

/** What came of one entry: the profile, its secrets, and the step that is next. */
export function ImportedRow({ item }: { item: ImportedItem }) {
  const { t } = useTranslation('exchange');
  const profile = useQuery(profilesQuery).data?.find(({ id }) => id === item.profileId);
  const Icon = icons[item.outcome];
  return (
    <li className="ps-import-row" data-entry={item.index} data-outcome={item.outcome}>
      <div className="ps-imported">
        <span className="ps-state" data-state={item.outcome}>
          <Icon size={16} aria-hidden />
          {t(`result.outcome.${item.outcome}`)}
        </span>
        <div className="ps-import-name">
          {profile ? (
            <Link
              to="/profiles/$profileId"
              params={{ profileId: profile.id }}
              className="ps-import-link"
              aria-label={t('result.open', { name: profile.name })}
            >
              {profile.name}
            </Link>
          ) : (
            <Text component="span" fw={600}>
              {item.name}
            </Text>
          )}
          {profile && <EnvironmentBadge environment={profile.environment} />}
        </div>
        <Text size="xs" c="dimmed">
          {item.profileId && t(`result.secrets.${item.secrets}`)}
        </Text>
        <div className="ps-imported-next">{profile && <NextStep item={item} profile={profile} />}</div>
      </div>
      {item.problem && (
        <div className="ps-import-more">
          <ProblemView problem={item.problem} announce={false} compact />
        </div>
      )}
    </li>
  );
}
