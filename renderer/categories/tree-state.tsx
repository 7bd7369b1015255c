import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemView } from '../ui/problem-view.tsx';
import { Progress } from '../ui/progress.tsx';
import type { CategoryTree, TreeReading } from './use-category-tree.ts';

/** What of the trees is being read, with Cancel, and what could not be, with the way to try again. */
export function TreeState({ tree }: { tree: CategoryTree }) {
  return (
    <>
      {tree.readings.map((reading) => (
        <div key={reading.parent ?? ''} className="ps-tree-state">
          <Reading tree={tree} reading={reading} />
        </div>
      ))}
    </>
  );
}

function Reading({ tree, reading }: { tree: CategoryTree; reading: TreeReading }) {
  const { t, i18n } = useTranslation('categories');
  const { parent, state, done, problem } = reading;
  if (problem !== null)
    return (
      <ProblemView
        problem={{ ...problem, action: { kind: 'retry' } }}
        handlers={{ retry: () => tree.retry(parent) }}
        compact
      />
    );
  if (state === 'cancelled')
    return (
      <div className="ps-tree-cancelled">
        <Text size="sm" role="status">
          {t('cancelled')}
        </Text>
        <Button size="xs" variant="default" onClick={() => tree.retry(parent)}>
          {t('again')}
        </Button>
      </div>
    );
  const label =
    done === 0
      ? t('reading')
      : t('readingCount', { done: new Intl.NumberFormat(i18n.language).format(done) });
  return <Progress label={label} onCancel={() => tree.cancel(parent)} />;
}
