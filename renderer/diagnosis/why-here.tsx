import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../preload/contract/problem.ts';
import { problemOf } from '../app/problem-error.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { CauseList } from './cause-list.tsx';
import { explanationQuery } from './explanation-query.ts';
import { isOfThePim } from './of-the-pim.ts';
import { RemedyList } from './remedy-list.tsx';
import './findings.css';
import './why.css';

/** "Why?" while there is no profile yet: causes and remedies unfold in place. */
export function WhyHere({ problem }: { problem: Problem }) {
  const { t } = useTranslation('diagnosis');
  const [opened, setOpened] = useState(false);
  const explained = useQuery(explanationQuery(opened ? problem : null, null));
  if (!isOfThePim(problem)) return null;
  return (
    <details className="ps-why-here" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{t('why.here')}</summary>
      {explained.error && <Text>{problemTexts(problemOf(explained.error)).title}</Text>}
      {explained.data && (
        <div className="ps-why-here-body">
          <CauseList causes={explained.data.causes} />
          <RemedyList remedies={explained.data.remedies} profile={null} />
        </div>
      )}
    </details>
  );
}
