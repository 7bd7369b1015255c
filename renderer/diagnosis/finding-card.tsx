import { Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiagnosisStep, Finding } from '../../preload/contract/diagnosis.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { CauseList } from './cause-list.tsx';
import { RemedyList } from './remedy-list.tsx';
import './findings.css';

interface FindingCardProps {
  step: DiagnosisStep;
  finding: Finding;
  profile: Profile;
}

/** One finding: what is wrong, what may lie behind it, and what helps. */
export function FindingCard({ step, finding, profile }: FindingCardProps) {
  const { t } = useTranslation('diagnosis');
  const id = useId();
  const { problem, causes, remedies } = finding;
  const texts = problemTexts(problem);
  const failed = step.state === 'failed';
  const Icon = failed ? IconCircleX : IconAlertTriangle;
  return (
    <article
      className="ps-finding"
      data-tone={failed ? 'error' : 'warning'}
      data-problem={problem.code}
      aria-labelledby={id}
    >
      <div className="ps-finding-head">
        <Icon size={20} aria-hidden />
        <div>
          <Title order={3} id={id}>
            {texts.title}
          </Title>
          <Text size="xs" c="dimmed">
            {t('finding.seen', { check: t(`check.${step.id}.name`) })}
          </Text>
        </div>
      </div>
      <div className="ps-finding-body">
        {texts.detail && <Text>{texts.detail}</Text>}
        <CauseList causes={causes} />
        {texts.remedy && (
          <div>
            <Text size="xs" c="dimmed">
              {t('finding.remedies')}
            </Text>
            <Text>{texts.remedy}</Text>
          </div>
        )}
        <RemedyList remedies={remedies} profile={profile} />
      </div>
    </article>
  );
}
