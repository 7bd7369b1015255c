import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '../ui/problem-view.tsx';
import type { PageProblem } from './use-list-datasource.ts';

/** A page that could not be read, below the rows that were: they stay, and reading goes on from there. */
export function PageProblemBar({ failure, onRetry }: { failure: PageProblem; onRetry: () => void }) {
  const { t } = useTranslation('explorer');
  return (
    <div className="ps-page-problem">
      <Text size="xs" c="dimmed" mb={4}>
        {t('pageProblem', { from: failure.from + 1, to: failure.to })}
      </Text>
      <ProblemView
        problem={{ ...failure.problem, action: { kind: 'retry' } }}
        handlers={{ retry: onRetry }}
        compact
      />
    </div>
  );
}
