import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { NothingFound } from '../catalog-filter/nothing-found.tsx';
import { ReadProblem } from '../profiles/read-problem.tsx';

interface ListMessageProps {
  profile: Profile | undefined;
  resource: ResourceName;
  /** Why not even the first page could be read. */
  problem: Problem | null;
  isEmpty: boolean;
  filter: string | null;
  /** What is searched for; empty for nothing. */
  text: string;
  onClear: () => void;
  onRetry: () => void;
}

/** Whether a resource as a whole is not to be had: not part of the PIM, or not permitted. */
export function isUnreadable({ code }: Problem): boolean {
  return code === 'not-offered' || code.includes('permission-missing');
}

/** What stands in place of a list: that it has nothing, is not offered, not permitted, or could not be read. */
export function ListMessage({
  profile,
  resource,
  problem,
  isEmpty,
  filter,
  text,
  onClear,
  onRetry,
}: ListMessageProps) {
  const { t } = useTranslation('explorer');
  if (problem && profile) {
    return (
      <div className="ps-catalog-message" data-state={problem.code}>
        <ReadProblem profile={profile} problem={problem} retry={onRetry} />
        {isUnreadable(problem) && (
          <Text mt={12}>
            <Link to="/profiles/$profileId/diagnosis" params={{ profileId: profile.id }}>
              {t('toDiagnosis')}
            </Link>
          </Text>
        )}
      </div>
    );
  }
  if (!isEmpty) return null;
  if (filter !== null || text !== '') return <NothingFound filter={filter} text={text} onClear={onClear} />;
  return (
    <div className="ps-empty-catalog" role="status">
      <svg viewBox="0 0 160 96" width="200" aria-hidden="true" className="ps-picture">
        <g className="ps-picture-panel">
          <rect x="8" y="8" width="144" height="80" rx="10" />
          <path d="M8 28h144M8 48h144M8 68h144M56 8v80" />
        </g>
        <g className="ps-picture-line">
          <rect x="18" y="15" width="28" height="6" rx="3" />
          <rect x="66" y="15" width="48" height="6" rx="3" />
        </g>
      </svg>
      <Title order={2}>{t('nothing.title', { resource: t(`resource.${resource}`) })}</Title>
      <Text c="dimmed">{t('nothing.sentence')}</Text>
    </div>
  );
}
