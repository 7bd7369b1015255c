import { Button, Group, Text } from '@mantine/core';
import { IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { readSearch } from '../../preload/contract/catalog-filter.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import { EvidenceView } from '../ui/evidence-view.tsx';
import { namedCondition } from './named-condition.ts';
import '../ui/problem-view.css';

/**
 * Refusals of a search by the PIM or a server in front of it, which may find the address too long; a copy refuses in the
 * words of the PIM.
 */
const statuses: ReadonlySet<unknown> = new Set([400, 413, 414, 422]);

/** Whether a problem of a list is about its filter, so that it belongs to the filter bar. */
export function isFilterProblem(problem: Problem, filter: string | null): boolean {
  if (filter === null) return false;
  const read = readSearch(filter);
  const named = read.ok ? namedCondition(problem, read.tree) : null;
  const { message } = problem.params;
  // The PIM answers 404 for an unknown attribute of a filter, too; other entities come with their kind before the quote.
  if (problem.code === 'entity-not-found')
    return named !== null && typeof message === 'string' && message.startsWith('"');
  const isRefused = problem.code === 'request-refused' && statuses.has(problem.params.status);
  if (!isRefused && problem.code !== 'search-refused') return false;
  // The channel or the locales of the list are not the filter's.
  const isOfList =
    typeof message === 'string' && /^(Scope|Locales?|Attributes?) ".*" (do|is|are)/.test(message);
  return named !== null || !isOfList;
}

interface FilterProblemProps {
  problem: Problem;
  /** In words; null where the PIM names none. */
  condition: string | null;
  onEdit: () => void;
  onRemove: () => void;
}

/** What the PIM says about a filter, at the filter, and the way to the condition that it names. */
export function FilterProblem({ problem, condition, onEdit, onRemove }: FilterProblemProps) {
  const { t } = useTranslation(['filters', 'common']);
  const { message } = problem.params;
  return (
    <div className="ps-problem" data-tone="error" data-problem={problem.code} data-compact role="alert">
      <IconCircleX className="ps-problem-icon" size={18} aria-hidden />
      <div className="ps-problem-body">
        <Text fw={600}>{t('problem.title')}</Text>
        {typeof message === 'string' && message !== '' && <Text>{t('problem.says', { message })}</Text>}
        <Text>{condition === null ? t('problem.whole') : t('problem.points', { condition })}</Text>
        <Group gap="xs" mt={4}>
          <Button size="xs" variant="default" onClick={onEdit}>
            {t('common:edit')}
          </Button>
          {condition !== null && (
            <Button size="xs" variant="default" onClick={onRemove}>
              {t('removeThis')}
            </Button>
          )}
        </Group>
        {problem.evidence && <EvidenceView evidence={problem.evidence} />}
      </div>
    </div>
  );
}
