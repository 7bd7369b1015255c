import { Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { CauseList } from './cause-list.tsx';
import { RemedyList } from './remedy-list.tsx';
import type { ShownFinding } from './shown-findings.ts';
import './findings.css';

/** One finding: what is wrong, what may lie behind it, and what helps. */
export function FindingCard({ finding, profile }: { finding: ShownFinding; profile: Profile }) {
  const { t, i18n } = useTranslation('diagnosis');
  const id = useId();
  const { problem, causes, remedies, checks, failed } = finding;
  const texts = problemTexts(problem);
  // Where it is shown step by step, the sentence that fits all would say it twice.
  const isShown = remedies.some(({ kind }) => kind === 'akeneo' || kind === 'server');
  const names = new Intl.ListFormat(i18n.language).format(checks.map((id) => t(`check.${id}.name`)));
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
            {t('finding.seen', { count: checks.length, names })}
          </Text>
        </div>
      </div>
      <div className="ps-finding-body">
        {texts.detail && <Text>{texts.detail}</Text>}
        <CauseList causes={causes} />
        {texts.remedy && !isShown && (
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
