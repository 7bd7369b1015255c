import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MirrorRun } from '../../preload/contract/mirror.ts';
import { Card } from '../ui/card.tsx';
import { problemTexts } from '../ui/problem-texts.ts';
import { RelativeTime } from '../ui/relative-time.tsx';
import { Figure, Figures } from './figures.tsx';
import { useMirrorWords } from './use-mirror-words.ts';

/** What the last filling, update or check did. */
export function LastRunCard({ run }: { run: MirrorRun }) {
  const { t } = useTranslation('mirror');
  const words = useMirrorWords();
  const lasted = run.endedAt === null ? null : (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1000;
  const early = run.problem ? problemTexts(run.problem).title : run.endedAt ? null : t('run.interrupted');
  return (
    <Card
      title={t('run.title')}
      aside={
        <Text c="dimmed">
          {t(`run.kind.${run.kind}`)} · <RelativeTime at={run.endedAt ?? run.startedAt} />
        </Text>
      }
    >
      <Figures>
        <Figure name={t('run.changed')}>{words.number(run.changed)}</Figure>
        <Figure name={t('run.removed')}>{words.number(run.removed)}</Figure>
        <Figure name={t('run.calls')}>{words.number(run.calls)}</Figure>
        {lasted !== null && <Figure name={t('run.lasted')}>{words.length(lasted)}</Figure>}
      </Figures>
      {early && (
        <Text size="xs" c="var(--ps-warn)">
          {t('run.ended')}: {early}
        </Text>
      )}
    </Card>
  );
}
