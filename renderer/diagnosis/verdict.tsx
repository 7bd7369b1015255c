import { Button, Progress, Text, Title } from '@mantine/core';
import { type ReactNode, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis, DiagnosisStep } from '../../preload/contract/diagnosis.ts';
import { RelativeTime } from '../ui/relative-time.tsx';
import { useDuration } from '../ui/use-duration.ts';
import { DegreeIcon } from './degree-mark.tsx';
import { headlineSentence } from './headline-sentence.ts';
import './verdict.css';

interface VerdictProps {
  diagnosis: Diagnosis;
  actions: ReactNode;
  headingRef: Ref<HTMLHeadingElement>;
}

/** The one sentence on top, with the degree as sign, word and colour, and when and what was looked at. */
export function Verdict({ diagnosis, actions, headingRef }: VerdictProps) {
  const { t } = useTranslation(['diagnosis', 'common']);
  const duration = useDuration();
  const { degree, headline, version, versionLine, edition, finishedAt, durationMs } = diagnosis;
  const release = [version ?? versionLine, edition].filter((text) => text !== null).join(' ');
  return (
    <section className="ps-verdict-card" data-degree={degree} aria-label={t('screen.heading')}>
      <span className="ps-verdict-icon">
        <DegreeIcon degree={degree} size={28} />
      </span>
      <div className="ps-verdict-text">
        <Text component="span" size="xs" className="ps-verdict-degree">
          {t(`degree.${degree}`)}
        </Text>
        <Title order={2} ref={headingRef} tabIndex={-1}>
          {headlineSentence(headline, t)}
        </Title>
        <Text size="xs" c="dimmed" className="ps-verdict-meta">
          <RelativeTime at={finishedAt} />
          <span>{duration(durationMs)}</span>
          <span>{t(`common:access.${diagnosis.accessKind}`)}</span>
          {release !== '' && <span>{release}</span>}
        </Text>
      </div>
      <div className="ps-verdict-actions">{actions}</div>
    </section>
  );
}

interface RunningProps {
  steps: readonly DiagnosisStep[];
  onCancel: () => void;
  headingRef: Ref<HTMLHeadingElement>;
}

/** What is being looked at, how far it is, and Cancel. */
export function RunningVerdict({ steps, onCancel, headingRef }: RunningProps) {
  const { t } = useTranslation(['diagnosis', 'common']);
  const id = useId();
  const done = steps.filter(({ state }) => state !== 'waiting' && state !== 'running').length;
  const current = steps.find(({ state }) => state === 'running');
  const progress = t('run.progress', { done, all: steps.length });
  return (
    <section className="ps-verdict-card" data-degree="running" aria-label={t('screen.heading')}>
      <div className="ps-verdict-text">
        <Text component="span" size="xs" className="ps-verdict-degree ps-tabular">
          {progress}
        </Text>
        <Title order={2} id={id} ref={headingRef} tabIndex={-1} role="status">
          {t('run.running')}
        </Title>
        <Text size="xs" c="dimmed" aria-hidden>
          {current ? t(`check.${current.id}.running`) : ' '}
        </Text>
        <Progress.Root size="sm" mt={4}>
          <Progress.Section
            value={(done / steps.length) * 100}
            aria-labelledby={id}
            aria-valuetext={progress}
          />
        </Progress.Root>
      </div>
      <div className="ps-verdict-actions">
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </section>
  );
}
